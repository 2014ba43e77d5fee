package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus/load"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/pipeline"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
)

// TestNoCellOutsideItsPane draws every pane alone, over the articles of the
// sample corpus at sixty sizes and both widths of ambiguous characters, and
// measures that all of it lies in the pane's rectangle.
func TestNoCellOutsideItsPane(t *testing.T) {
	if testing.Short() {
		t.Skip("draws tens of thousands of panes")
	}
	c := pipeline.Corpus{Paths: []string{"."}, Load: load.Options{FS: sample.Files}}
	in := Read(context.Background(), func(ctx context.Context, in *Intake) error { return c.Records(ctx, in.Add) }, &c.Dictionary)
	for !in.state().done {
		time.Sleep(time.Millisecond)
	}
	const sizes = 60
	for _, policy := range []cell.Policy{cell.Narrow, cell.Wide} {
		config := testConfig()
		config.Intake, config.Policy = in, policy
		d := newDriver(t, config)
		d.run(d.app.Init())
		d.press("c", "营商环境", "enter")
		concordance := d.app.concordance
		if concordance.found.Len() == 0 {
			t.Fatal("the concordance is empty")
		}
		d.press("esc")
		for i := range sizes {
			// Odd steps: the sizes are no multiples of each other.
			cols, rows := minCols+i*37%(300-minCols+1), minRows+i*23%(100-minRows+1)
			d.app.Update(tea.WindowSizeMsg{Width: cols, Height: rows})
			for id := i % 5; id < len(d.app.articles.ids); id += 5 {
				d.app.articles.moveTo(id)
				d.app.selected()
				d.app.focus = pane(id) % paneCount
				d.app.place()
				checkPanes(t, d.app)
				d.app.concordance = concordance
				concordance.moveTo(id)
				r := rect{d.app.layout.full.row + 1, 0, d.app.layout.full.rows - 1, cols}
				d.app.place()
				checkInside(t, d.app, "concordance", r, func(c *canvas) { concordance.draw(c, r) })
				d.app.concordance = nil
				d.app.openHere()
				if d.app.reader != nil {
					d.app.place()
					checkInside(t, d.app, "reader", r, d.app.reader.draw)
				}
				d.app.reader = nil
			}
		}
	}
}

func checkPanes(t *testing.T, a *App) {
	t.Helper()
	for p, r := range a.layout.panes {
		if r.empty() {
			continue
		}
		focused := a.focus == pane(p)
		inner := r.inner()
		switch pane(p) {
		case paneArticles:
			checkInside(t, a, "articles", inner, func(c *canvas) { a.articles.draw(c, inner, focused) })
		case paneMeeting:
			checkInside(t, a, "meeting", inner, func(c *canvas) { a.meeting.draw(c, focused) })
		case paneFrequency:
			checkInside(t, a, "frequency", inner, func(c *canvas) { a.counts.draw(c, inner, focused) })
		}
	}
}

// checkInside draws on an empty frame and looks for what is not blank outside a
// rectangle.
func checkInside(t *testing.T, a *App, name string, r rect, draw func(*canvas)) {
	t.Helper()
	c := &canvas{frame: screen.NewFrame(a.cols, a.rows), ruler: a.ruler, theme: a.config.Theme, styles: a.styles, lang: a.config.Language}
	draw(c)
	drawn := false
	for row, line := range c.frame.Lines(a.ruler) {
		if line == "" {
			continue
		}
		drawn = true
		from := a.ruler.Width(line) - a.ruler.Width(strings.TrimLeft(line, " "))
		to := a.ruler.Width(line)
		if row < r.row || row >= r.row+r.rows || from < r.col || to > r.col+r.cols {
			t.Fatalf("%d×%d %v: the %s pane %+v has cells %d to %d on row %d: %q", a.cols, a.rows, a.ruler.Policy(), name, r, from, to, row, line)
		}
	}
	if !drawn {
		t.Fatalf("%d×%d %v: the %s pane %+v is empty", a.cols, a.rows, a.ruler.Policy(), name, r)
	}
}
