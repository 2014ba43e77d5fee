package ui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
)

// listOrder is an order of the article list: an index of articleOrders.
type listOrder int

// articleOrders are the orders of the article list, in the order of the key.
var articleOrders = []struct {
	of   library.Order
	name phrase
	// ranked puts what answers the filters best first; without a filter, of holds.
	ranked bool
}{
	{of: library.Newest, name: phrase{"newest first", "最新在前"}},
	{of: library.ByPlace, name: phrase{"by place", "按地点"}},
	{of: library.ByOutlet, name: phrase{"by outlet", "按来源"}},
	{of: library.ByKind, name: phrase{"by kind", "按类别"}},
	{of: library.Newest, name: phrase{"by relevance", "按相关度"}, ranked: true},
}

func (o listOrder) next() listOrder { return (o + 1) % listOrder(len(articleOrders)) }

func (o listOrder) name() phrase { return articleOrders[o].name }

// listing is the articles of a scope as the list shows them.
type listing struct {
	ids []int32
	// copies says how many copies of an article are folded into its row.
	copies map[int32]int
	rows   []int32 // by article: 1 and its row; 0 where it has none
}

// row is where an article stands; ok is false where it has no row.
func (l *listing) row(id int32) (row int, ok bool) {
	if int(id) >= len(l.rows) || l.rows[id] == 0 {
		return 0, false
	}
	return int(l.rows[id] - 1), true
}

// listed puts ids into the order of the list; nil stands for all articles.
// filters are what a relevance is measured by. folded leaves one article of each
// release: the first one of the order. The error is that of ctx.
func listed(ctx context.Context, snap *library.Snapshot, ids []int32, order listOrder, filters *query.Query, folded bool) (listing, error) {
	chosen := articleOrders[order]
	out := listing{ids: ordered(snap, ids, chosen.of)}
	if chosen.ranked && !filters.Empty() {
		out.ids = slices.Clone(out.ids)
		if err := filters.Rank(ctx, snap, out.ids); err != nil {
			return listing{}, err
		}
	}
	if folded {
		out = fold(snap, out.ids)
	}
	out.rows = make([]int32, snap.Len())
	for i, id := range out.ids {
		out.rows[id] = int32(i + 1)
	}
	return out, nil
}

// fold keeps the first article of each release.
func fold(snap *library.Snapshot, ids []int32) listing {
	out := listing{ids: make([]int32, 0, len(ids)), copies: map[int32]int{}}
	shown := make([]int32, snap.Len()) // by release: 1 and the article that stands for it
	for _, id := range ids {
		release := snap.Row(id).Copy
		if first := shown[release]; first > 0 {
			out.copies[first-1]++
			continue
		}
		shown[release] = id + 1
		out.ids = append(out.ids, id)
	}
	return out
}

// ordered puts ids into an order. It picks them from the order of the whole
// snapshot, which is kept, instead of sorting.
func ordered(snap *library.Snapshot, ids []int32, order library.Order) []int32 {
	whole := snap.Order(order)
	if ids == nil {
		return whole
	}
	in := make([]bool, snap.Len())
	for _, id := range ids {
		in[id] = true
	}
	out := make([]int32, 0, len(ids))
	for _, id := range whole {
		if in[id] {
			out = append(out, id)
		}
	}
	return out
}

// ranks tells whether the order is that of relevance.
func (o listOrder) ranks() bool { return articleOrders[o].ranked }

// shownOrder is the order that the list has: without a filter, nothing is more
// relevant than anything else.
func (a *App) shownOrder() phrase {
	if a.order.ranks() && len(a.queries()) == 0 {
		return articleOrders[0].name
	}
	return a.order.name()
}

// comparable tells whether keyness has something to compare the scope with.
func (a *App) comparable() bool { return a.scope.ids != nil || a.config.Reference != nil }

// sort takes the next order of the pane with the focus.
func (a *App) sort() tea.Cmd {
	if a.focus == paneFrequency {
		a.counts.nextSort()
		return a.count()
	}
	a.order = a.order.next()
	if a.order.ranks() && len(a.queries()) == 0 {
		a.order = a.order.next()
	}
	return a.rescope()
}
