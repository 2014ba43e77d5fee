package ui

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// canvas is what a pane draws on: a frame, the ruler of the terminal and the
// styles. Everything that comes from an article passes through the ruler, so
// that no control and no character of unknown width reaches the screen raw.
type canvas struct {
	frame  *screen.Frame
	ruler  *cell.Ruler
	theme  *theme.Theme
	styles *[styleCount]string
	lang   Language
}

// say returns a phrase in the interface's language.
func (c *canvas) say(p phrase) string { return p.in(c.lang) }

// text draws s into width cells at (row, col), cut with an ellipsis where it
// does not fit.
func (c *canvas) text(row, col, width int, in style, s string) {
	if width <= 0 {
		return
	}
	c.frame.Put(row, col, width, screen.Run{Text: c.ruler.Fit(c.ruler.Text(s), width), Style: c.styles[in]})
}

// span is a stretch of text in one style.
type span struct {
	text  string
	style style
}

// spans draws stretches of text one after another into width cells; what does
// not fit is cut.
func (c *canvas) spans(row, col, width int, list ...span) {
	if width <= 0 {
		return
	}
	runs := make([]screen.Run, 0, len(list))
	left := width
	for _, s := range list {
		if left <= 0 {
			break
		}
		text := c.ruler.Text(s.text)
		if c.ruler.Width(text) > left {
			text = c.ruler.Fit(text, left)
		}
		left -= c.ruler.Width(text)
		runs = append(runs, screen.Run{Text: text, Style: c.styles[s.style]})
	}
	c.frame.Put(row, col, width, runs...)
}

// rule draws a horizontal line of a frame's kind.
func (c *canvas) rule(row, col, width int) {
	line := strings.Repeat(c.ruler.Glyphs().Horizontal, max(width, 0))
	c.frame.Put(row, col, width, screen.Run{Text: line, Style: c.theme.Border})
}

// prose draws the bytes of a line of prose, each in its style.
func (c *canvas) prose(row, col, width int, p *prose, line corpus.Span) {
	var list []span
	for at := line.Start; at < line.End; {
		end := at + 1
		for end < line.End && p.styles[end] == p.styles[at] {
			end++
		}
		list = append(list, span{p.text[at:end], p.styles[at]})
		at = end
	}
	c.spans(row, col, width, list...)
}

// edge is a set of directions in which a frame's line leaves a cell.
type edge uint8

const (
	edgeUp edge = 1 << iota
	edgeDown
	edgeLeft
	edgeRight
)

// boxes draws the frames around the panes, which share their edges.
type boxes struct {
	rows, cols int
	edges      []edge
}

func newBoxes(rows, cols int) *boxes {
	return &boxes{rows: rows, cols: cols, edges: make([]edge, rows*cols)}
}

// add draws a frame around the cells of r's border.
func (b *boxes) add(r rect) {
	if r.rows < 2 || r.cols < 2 {
		return
	}
	bottom, right := r.row+r.rows-1, r.col+r.cols-1
	for col := r.col; col < right; col++ {
		b.join(r.row, col, 0, 1)
		b.join(bottom, col, 0, 1)
	}
	for row := r.row; row < bottom; row++ {
		b.join(row, r.col, 1, 0)
		b.join(row, right, 1, 0)
	}
}

// join draws a line from a cell to its neighbour below or to the right.
func (b *boxes) join(row, col, down, right int) {
	from, to := edgeRight, edgeLeft
	if down > 0 {
		from, to = edgeDown, edgeUp
	}
	b.edges[row*b.cols+col] |= from
	b.edges[(row+down)*b.cols+col+right] |= to
}

// clear takes cells out of the frames, for a title that stands in an edge.
func (b *boxes) clear(row, col, width int) {
	for i := range width {
		b.edges[row*b.cols+col+i] = 0
	}
}

// draw puts the frames on the canvas.
func (b *boxes) draw(c *canvas) {
	glyphs := c.ruler.Glyphs()
	for row := range b.rows {
		for col := 0; col < b.cols; {
			if b.edges[row*b.cols+col] == 0 {
				col++
				continue
			}
			var line strings.Builder
			start := col
			for col < b.cols && b.edges[row*b.cols+col] != 0 {
				line.WriteString(joint(glyphs, b.edges[row*b.cols+col]))
				col++
			}
			c.frame.Put(row, start, col-start, screen.Run{Text: line.String(), Style: c.theme.Border})
		}
	}
}

// joint is the character for a set of directions.
func joint(g *cell.Glyphs, e edge) string {
	switch e {
	case edgeLeft | edgeRight:
		return g.Horizontal
	case edgeUp | edgeDown:
		return g.Vertical
	case edgeDown | edgeRight:
		return g.TopLeft
	case edgeDown | edgeLeft:
		return g.TopRight
	case edgeUp | edgeRight:
		return g.BottomLeft
	case edgeUp | edgeLeft:
		return g.BottomRight
	case edgeUp | edgeDown | edgeRight:
		return g.LeftJoint
	case edgeUp | edgeDown | edgeLeft:
		return g.RightJoint
	case edgeDown | edgeLeft | edgeRight:
		return g.TopJoint
	case edgeUp | edgeLeft | edgeRight:
		return g.BottomJoint
	}
	return g.Joint
}
