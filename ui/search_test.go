package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// slowFinder finds what the test hands it, when the test does.
type slowFinder struct {
	parts chan []int32  // what is found next; closed when all is
	taken chan struct{} // for every part that the search has
	head  []int32       // what is found at the top of the list
}

func newSlowFinder(head ...int32) *slowFinder {
	return &slowFinder{make(chan []int32), make(chan struct{}), head}
}

func (f *slowFinder) Parts(ctx context.Context, _ *library.Snapshot, _ []int32, _ []*query.Query, _ query.Marks, part func([]int32)) ([]int32, error) {
	all := []int32{}
	for {
		select {
		case ids, ok := <-f.parts:
			if !ok {
				return all, nil
			}
			part(ids)
			all = append(all, ids...)
			f.taken <- struct{}{}
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (f *slowFinder) Among(context.Context, *library.Snapshot, []int32, []*query.Query, query.Marks) ([]int32, error) {
	return slices.Clone(f.head), nil
}

func (f *slowFinder) find(ids ...int32) {
	f.parts <- ids
	<-f.taken
}

// loop runs an App as Bubble Tea does: commands in goroutines of their own, their
// messages one after the other.
type loop struct {
	*driver
	messages chan tea.Msg
	ticks    chan time.Time // what the search waits for
	short    chan time.Time // what ends the last short pause of the keys,
	long     chan time.Time // and what ends the last long one
}

// newLoop is an App over n articles, of which 0 is the oldest.
func newLoop(t *testing.T, n int) *loop {
	var articles []*model.Article
	for i := range n {
		day := fmt.Sprintf("%d-%02d-%02d", 2000+i/300, 1+i%300/25, 1+i%25)
		articles = append(articles, article(fmt.Sprint(i), day, "云岭县", "云岭县召开会议", day+"，会议强调“三抓三促”。"))
	}
	return loopOf(drive(t, Config{}, articles...))
}

func loopOf(d *driver) *loop {
	l := &loop{driver: d, messages: make(chan tea.Msg), ticks: make(chan time.Time)}
	l.app.after = func(d time.Duration) <-chan time.Time {
		switch d {
		case shortPause:
			l.short = make(chan time.Time)
			return l.short
		case longPause - shortPause:
			l.long = make(chan time.Time)
			return l.long
		}
		return l.ticks
	}
	return l
}

func (l *loop) start(command tea.Cmd) {
	if command == nil {
		return
	}
	go func() {
		switch msg := command().(type) {
		case nil:
		case tea.BatchMsg:
			for _, c := range msg {
				l.start(c)
			}
		default:
			l.messages <- msg
		}
	}()
}

func (l *loop) press(keys ...tea.KeyMsg) {
	for _, k := range keys {
		l.start(l.send(k))
	}
}

func letter(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}} }

// until takes messages until something is so.
func (l *loop) until(so func() bool) {
	l.t.Helper()
	for late := time.After(10 * time.Second); !so(); {
		select {
		case msg := <-l.messages:
			l.start(l.send(msg))
		case <-late:
			l.t.Fatalf("it never came to be so:\n%s", l.screen())
		}
	}
}

// number is what the title says of the size of the scope.
func (l *loop) number() string {
	title := strings.Fields(strings.Split(l.screen(), "\n")[0])
	return title[len(title)-1]
}

func (l *loop) wants(what string, got, want any) {
	l.t.Helper()
	if got != want {
		l.t.Errorf("%s: %v, want %v\n%s", what, got, want, l.screen())
	}
}

// slow opens the filter and types a letter, whose answer is the finder's.
func (l *loop) slow(f *slowFinder) {
	l.app.find = f
	l.press(letter('/'), letter('x'))
}

func (l *loop) tick() { l.ticks <- time.Time{} }

// rest lets the last key be a short pause ago, restLong a long one.
func (l *loop) rest() {
	close(l.short)
	l.until(func() bool { return l.app.pace.ration == nil })
}

func (l *loop) restLong() {
	l.rest()
	close(l.long)
	l.until(func() bool { return !l.app.pace.resting })
}

func (l *loop) here() int32 {
	id, _ := l.app.articles.current()
	return id
}

func TestPartsOfASlowAnswer(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	f := newSlowFinder(580, 590)
	l.slow(f)
	f.find(5, 9)
	l.tick()
	l.until(func() bool { return l.app.scope.part })
	l.wants("the first part, newest first", l.ids(), "590 580 9 5")
	l.wants("the number", l.number(), "1/4+")
	l.press(tea.KeyMsg{Type: tea.KeyDown}, tea.KeyMsg{Type: tea.KeyDown})
	f.find(200, 580)
	l.tick()
	l.until(func() bool { return len(l.app.articles.ids) == 5 })
	l.wants("the next part", l.ids(), "590 580 200 9 5")
	l.wants("the pane of counts tells that it is behind", strings.Contains(l.screen(), "counting"), true)
	l.wants("the cursor's article", l.here(), int32(9))
	f.find(590)
	close(f.parts)
	l.rest()
	l.until(func() bool { return l.app.counts.table.Articles == 5 })
	l.wants("the whole", l.ids(), "590 580 200 9 5")
	l.wants("the number of the whole", l.number(), "4/5")
	l.wants("the cursor's article in the whole", l.here(), int32(9))
	l.wants("the pane of counts is behind", strings.Contains(l.screen(), "counting"), false)
}

func TestQuickAnswerHasNoParts(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	f := newSlowFinder(590)
	l.slow(f)
	f.find(5, 590)
	close(f.parts)
	l.until(func() bool {
		if l.app.scope.part {
			t.Fatal("a part of a quick answer was shown")
		}
		return !l.app.scope.busy
	})
	l.wants("the list", l.ids(), "590 5")
}

func TestNextKeyDropsTheSearch(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	old := newSlowFinder()
	l.slow(old)
	old.find(5)
	l.tick()
	l.until(func() bool { return l.app.scope.part })
	late := scopeMsg{number: l.app.scope.number, snap: l.app.scope.snap, ids: []int32{7}, list: listing{ids: []int32{7}}}
	f := newSlowFinder()
	l.app.find = f
	l.press(letter('y'))
	l.start(l.send(late))
	l.wants("the list after an old answer", l.ids(), "5")
	f.find(8)
	close(f.parts)
	l.until(func() bool { return !l.app.scope.busy })
	l.wants("the list", l.ids(), "8")
}

// TestAwaitedArticle: the cursor comes back to the article it was on, which the
// first part lacks, unless it was moved meanwhile.
func TestAwaitedArticle(t *testing.T) {
	for _, moved := range []bool{false, true} {
		l := newLoop(t, firstArticles+100)
		l.press(tea.KeyMsg{Type: tea.KeyDown})
		on := l.here()
		f := newSlowFinder()
		l.slow(f)
		f.find(5, 9)
		l.tick()
		l.until(func() bool { return l.app.scope.part })
		want := on
		if moved {
			l.press(tea.KeyMsg{Type: tea.KeyUp})
			want = l.here()
		}
		f.find(on)
		close(f.parts)
		l.until(func() bool { return !l.app.scope.busy })
		l.wants("the list", l.ids(), fmt.Sprintf("%d 9 5", on))
		l.wants(fmt.Sprintf("moved %v, the cursor's article", moved), l.here(), want)
	}
}

// TestNothingFoundYet: the list before stays for a while; then it would be taken
// for the answer.
func TestNothingFoundYet(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	f := newSlowFinder()
	l.slow(f)
	l.tick()
	l.wants("the number after the first look", l.number(), "1/600")
	l.tick()
	l.until(func() bool { return l.app.scope.part })
	l.wants("the list says why it is empty", strings.Contains(l.screen(), "searching …"), true)
	f.find(3)
	l.tick()
	l.until(func() bool { return len(l.app.articles.ids) == 1 })
	close(f.parts)
	l.until(func() bool { return !l.app.scope.busy })
	l.wants("the list", l.ids(), "3")
}

func TestPartIsNotExported(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	f := newSlowFinder()
	l.slow(f)
	f.find(3)
	l.tick()
	l.until(func() bool { return l.app.scope.part })
	l.app.config.Outside.Save = func(string, string, bool, *library.Snapshot, []int32, query.Marks) error {
		t.Error("a part was written")
		return nil
	}
	enter := tea.KeyMsg{Type: tea.KeyEnter}
	l.press(enter, letter('e'), letter('a'), enter)
	l.wants("the user is told", l.app.message.fault, true)
	l.press(letter('c'), letter('云'), enter)
	l.wants("a concordance of a part opens", l.app.concordance != nil, false)
	close(f.parts)
	l.until(func() bool { return !l.app.scope.busy })
}
