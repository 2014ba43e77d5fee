package ui

import (
	"context"
	"slices"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// How parts of an answer are shown. An answer that is quick comes whole, so that
// the screen changes once; of one that takes longer there is soon something to
// read, and then more, seldom enough for the eye to rest and the cores to search.
const (
	firstPart = 30 * time.Millisecond
	nextPart  = 150 * time.Millisecond
	// headArticles is how many articles from the top of the list's order are asked
	// out of turn for the first part: where one in fifty passes they fill a screen,
	// on which nothing moves any more when the rest is found.
	headArticles = 2000
)

// finder finds the articles that pass filters: query.Runner, or a stand-in.
type finder interface {
	Parts(ctx context.Context, s *library.Snapshot, base []int32, queries []*query.Query, marks query.Marks, part func(ids []int32)) ([]int32, error)
	Among(ctx context.Context, s *library.Snapshot, ids []int32, queries []*query.Query, marks query.Marks) ([]int32, error)
}

// search is a question of a scope, on its way to the answer.
type search struct {
	ctx    context.Context
	number int
	find   finder
	after  func(time.Duration) <-chan time.Time

	snap    *library.Snapshot
	base    []int32 // the random sample in hand, ascending; nil for none
	from    int     // how many it was drawn from
	drawn   bool    // base is of snap
	sample  Random
	queries []*query.Query
	joined  *query.Query // all of queries in one
	marks   query.Marks
	order   listOrder
	folded  bool
	content uint64 // of the article whose row is asked for; 0 for none

	answered chan struct{} // closed when the answer is there

	mu       sync.Mutex
	found    []int32 // so far, ascending
	searched bool    // all that pass are known; what is left is to put them in order
}

// scopeMsg answers a scope.
type scopeMsg struct {
	number  int
	snap    *library.Snapshot
	base    []int32 // the random sample that the scope is part of, ascending; nil for none
	from    int     // how many articles that was drawn from
	ids     []int32 // ascending; nil for all
	list    listing // the same as the list shows them
	filters string  // that they pass
	row     int     // of the article that was asked for, -1 where it is not there
	err     error
	// more asks for the next part; nil for the whole answer.
	more tea.Cmd
}

// answer is the whole answer.
func (q *search) answer() tea.Msg {
	defer close(q.answered)
	base, from, err := q.base, q.from, error(nil)
	if !q.drawn {
		base, from, err = q.sample.draw(q.ctx, q.snap, q.marks)
	}
	var ids []int32
	if err == nil {
		ids, err = q.find.Parts(q.ctx, q.snap, base, q.queries, q.marks, q.add)
	}
	q.mu.Lock()
	q.searched = true
	q.mu.Unlock()
	if err != nil {
		return scopeMsg{number: q.number, err: err}
	}
	return q.message(base, from, ids)
}

// add takes what was found next.
func (q *search) add(ids []int32) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.found = append(q.found, ids...)
}

// soFar is what was found so far; ok is false when all was.
func (q *search) soFar() (ids []int32, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	return slices.Clip(q.found), !q.searched
}

// message puts articles, which ascend, into a message.
func (q *search) message(base []int32, from int, ids []int32) scopeMsg {
	list, err := listed(q.ctx, q.snap, ids, q.order, q.joined, q.folded)
	msg := scopeMsg{number: q.number, snap: q.snap, base: base, from: from, ids: ids, list: list, filters: q.joined.String(), row: -1, err: err}
	for i := 0; q.content != 0 && i < len(list.ids); i++ {
		if q.snap.Row(list.ids[i]).Content == q.content {
			msg.row = i
			break
		}
	}
	return msg
}

// first waits for the first part worth showing: of an answer that takes a while,
// what there is, and after another while also that there is nothing yet.
func (q *search) first() tea.Msg {
	if !q.wait(firstPart) {
		return nil
	}
	head, err := q.head()
	if err != nil {
		return nil
	}
	found, searching := q.soFar()
	if len(head)+len(found) == 0 && searching {
		return q.next(head, -1)
	}
	return q.part(head, -1)
}

// head are the articles at the top of the list, in ascending order. Relevance has
// no top before all are found.
func (q *search) head() ([]int32, error) {
	chosen := articleOrders[q.order]
	if chosen.ranked || q.base != nil {
		return nil, nil
	}
	whole := q.snap.Order(chosen.of)
	ids, err := q.find.Among(q.ctx, q.snap, whole[:min(headArticles, len(whole))], q.queries, q.marks)
	slices.Sort(ids)
	return ids, err
}

// next waits for a part with more than there was last time.
func (q *search) next(head []int32, shown int) tea.Msg {
	for q.wait(nextPart) {
		if found, searching := q.soFar(); !searching || len(found) > shown {
			return q.part(head, shown)
		}
	}
	return nil
}

// part is a message with the head of the list and what was found so far, if more is
// still being looked for.
func (q *search) part(head []int32, shown int) tea.Msg {
	found, searching := q.soFar()
	if !searching || len(found) <= shown {
		return nil
	}
	ids := append(slices.Clone(head), found...)
	if ids == nil {
		ids = []int32{} // nil would stand for all articles
	}
	slices.Sort(ids)
	msg := q.message(q.base, q.from, slices.Compact(ids))
	if msg.err != nil {
		return nil
	}
	msg.more = func() tea.Msg { return q.next(head, len(found)) }
	return msg
}

// wait waits for a while; false when the answer is there before.
func (q *search) wait(while time.Duration) bool {
	select {
	case <-q.answered:
		return false
	case <-q.ctx.Done():
		return false
	case <-q.after(while):
		return true
	}
}
