package ui

import (
	"fmt"
	"reflect"
	"testing"

	"example.org/meetbrowse/model/frequency"
)

// TestVariantsOpenAndClose: opening rows one by one gives the list that counting
// again gives.
func TestVariantsOpenAndClose(t *testing.T) {
	table := &frequency.Table{Rows: make([]frequency.Row, 7)}
	for i := range table.Rows {
		table.Rows[i].Symbol = int32(10 + i)
	}
	groups := [][]int{{0, 3, 4}, {1}, {2, 6}, {5}}
	p := &frequencyPane{table: table, shown: shownRows(table, groups, nil)}
	p.resize(10)
	p.setRows(len(p.shown))
	for step, value := range []int32{12, 10, 11, 10, 10, 12, 13} {
		p.moveTo(max(rowOf(table, p.shown, value), 0))
		p.toggle()
		if want := shownRows(table, groups, p.open); !reflect.DeepEqual(p.shown, want) || p.rows != len(want) {
			t.Fatalf("step %d: %+v, want %+v", step, p.shown, want)
		}
	}
	if len(p.shown) == len(groups) {
		t.Error("nothing is open: the test says nothing")
	}
}

// TestShareStandsWhereThereIsRoom: the part of the articles that have a value.
func TestShareStandsWhereThereIsRoom(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	row := d.app.counts.table.Rows[0]
	for cols, want := range map[int]bool{40: false, 150: true} {
		list, _ := d.app.counts.columns(cols)
		has := false
		for _, column := range list {
			if column.head.en == "share" {
				has = true
				if got, want := column.text(nil, &d.app.counts, row), fmt.Sprintf("%5.1f%%", 100*float64(row.Articles)/float64(d.app.counts.table.Articles)); got != want {
					t.Errorf("share %q, want %q", got, want)
				}
			}
		}
		if has != want {
			t.Errorf("%d cells: share shown %v", cols, has)
		}
	}
}
