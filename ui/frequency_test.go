package ui

import (
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
	p := frequencyPane{table: &frequency.Table{Articles: 8}}
	for cols, want := range map[int]string{40: "", 150: " 37.5%"} {
		list, _ := p.columns(cols)
		got := ""
		for _, column := range list {
			if column.head.en == "share" {
				got = column.text(nil, &p, frequency.Row{Articles: 3})
			}
		}
		if got != want {
			t.Errorf("%d cells: share %q, want %q", cols, got, want)
		}
	}
}
