package ui

import "testing"

// TestLayoutFillsTheScreen looks at every size from the smallest to 300×100,
// with and without zoom: the panes with the lines above and below them cover
// every cell, and only edges are shared.
func TestLayoutFillsTheScreen(t *testing.T) {
	for cols := minCols; cols <= 300; cols += 7 {
		for rows := minRows; rows <= 100; rows += 5 {
			for focus := range paneCount {
				checkLayout(t, cols, rows, focus, false)
				checkLayout(t, cols, rows, focus, true)
			}
		}
	}
}

func checkLayout(t *testing.T, cols, rows int, focus pane, zoom bool) {
	t.Helper()
	l := arrange(cols, rows, focus, zoom)
	if l.tooSmall {
		t.Fatalf("%d×%d is said to be too small", cols, rows)
	}
	covered := make([]int, rows*cols)
	cover := func(r rect, name string) {
		if r.row < 0 || r.col < 0 || r.row+r.rows > rows || r.col+r.cols > cols {
			t.Fatalf("%d×%d: %s %+v reaches outside the screen", cols, rows, name, r)
		}
		for row := r.row; row < r.row+r.rows; row++ {
			for col := r.col; col < r.col+r.cols; col++ {
				covered[row*cols+col]++
			}
		}
	}
	cover(l.title, "title")
	cover(l.footer, "footer")
	cover(l.tabs, "tabs")
	shown := 0
	for p, r := range l.panes {
		if r.empty() {
			continue
		}
		shown++
		cover(r, "pane")
		if inner := r.inner(); inner.empty() {
			t.Errorf("%d×%d: nothing fits into pane %d", cols, rows, p)
		}
	}
	if l.panes[focus].empty() {
		t.Errorf("%d×%d: the pane with the focus is not shown", cols, rows)
	}
	if want := shown == 1; (l.single || zoom) != want {
		t.Errorf("%d×%d: %d panes shown, single %v, zoom %v", cols, rows, shown, l.single, zoom)
	}
	for i, n := range covered {
		if n == 0 {
			t.Fatalf("%d×%d: nothing covers row %d, column %d", cols, rows, i/cols, i%cols)
		}
	}
	for p, r := range l.panes {
		inner := r.inner()
		for row := inner.row; row < inner.row+inner.rows; row++ {
			for col := inner.col; col < inner.col+inner.cols; col++ {
				if covered[row*cols+col] != 1 {
					t.Fatalf("%d×%d: row %d, column %d inside pane %d is covered %d times", cols, rows, row, col, p, covered[row*cols+col])
				}
			}
		}
	}
}

func TestTooSmall(t *testing.T) {
	for _, size := range [][2]int{{minCols - 1, 24}, {80, minRows - 1}, {1, 1}, {0, 0}} {
		if l := arrange(size[0], size[1], paneArticles, false); !l.tooSmall {
			t.Errorf("%d×%d is not said to be too small", size[0], size[1])
		}
	}
}
