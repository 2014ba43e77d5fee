package ui

import "testing"

func TestListKeepsTheCursorOnTheScreen(t *testing.T) {
	steps := []struct {
		name string
		do   func(*list)
	}{
		{"down", func(l *list) { l.act(actDown) }},
		{"up", func(l *list) { l.act(actUp) }},
		{"page down", func(l *list) { l.act(actPageDown) }},
		{"page up", func(l *list) { l.act(actPageUp) }},
		{"end", func(l *list) { l.act(actEnd) }},
		{"home", func(l *list) { l.act(actHome) }},
		{"fewer rows", func(l *list) { l.setRows(max(l.rows-7, 0)) }},
		{"more rows", func(l *list) { l.setRows(l.rows + 5) }},
		{"smaller", func(l *list) { l.resize(l.height - 3) }},
		{"larger", func(l *list) { l.resize(l.height + 4) }},
	}
	for start := range steps {
		l := list{}
		l.resize(10)
		l.setRows(100)
		for i := range 400 {
			step := steps[(start+i*i+3*i)%len(steps)]
			step.do(&l)
			from, to := l.visible()
			switch {
			case l.rows == 0:
				if from != 0 || to != 0 || l.cursor != 0 {
					t.Fatalf("after %s: empty list shows %d–%d, cursor %d", step.name, from, to, l.cursor)
				}
			case l.height > 0 && (l.cursor < from || l.cursor >= to):
				t.Fatalf("after %s: cursor %d is outside %d–%d", step.name, l.cursor, from, to)
			case to-from < min(l.height, l.rows):
				t.Fatalf("after %s: %d rows shown where %d fit", step.name, to-from, min(l.height, l.rows))
			}
		}
	}
}

func TestListScrollsByHalfAScreen(t *testing.T) {
	l := list{}
	l.resize(10)
	l.setRows(100)
	scrolls := 0
	for range 50 {
		before := l.top
		l.move(1)
		if l.top != before {
			scrolls++
		}
	}
	if want := 9; scrolls > want {
		t.Errorf("50 moves down scrolled %d times, want at most %d", scrolls, want)
	}
}
