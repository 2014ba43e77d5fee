package ui

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/ui/cell"
)

// reader shows one article from end to end.
type reader struct {
	id      int32 // of the article
	article *model.Article
	lang    Language
	raw     bool
	script  script

	shown *prose
	at    rect
	width int // cells of the text column that lines were wrapped for
	ruler *cell.Ruler
	lines []corpus.Span
	top   int // first line on the screen
	rows  int // lines that fit

	from  int         // offset to be at the top when the text is laid out first
	here  corpus.Span // what is looked at: evidence, a match; empty for nothing
	find  string      // folded text being looked for
	found []corpus.Span
}

// The reader's measures, in cells.
const (
	// readingCells is how wide a line of text gets at most: forty Han
	// characters, beyond which the eye loses the next line.
	readingCells = 80
	// marginCells is the margin of the raw view, where reasons stand.
	marginCells = 16
)

// open shows an article, at a stretch of its clean text when there is one.
func (r *reader) open(a *model.Article, at corpus.Span) {
	*r = reader{id: r.id, lang: r.lang, article: a, script: r.script, rows: r.rows, find: r.find}
	r.rebuild()
	r.search()
	if at.Len() > 0 {
		r.here = r.moved(at)
	}
}

// openRaw shows the raw view at a stretch of the decoded text.
func (r *reader) openRaw(at corpus.Span) {
	r.raw = true
	r.rebuild()
	r.search()
	r.here = corpus.Span{Start: r.shown.shownAt(at.Start), End: r.shown.shownAt(at.End)}
}

// moved is where a stretch of the clean text stands in what is shown; the
// number of characters before it is the same in every script.
func (r *reader) moved(s corpus.Span) corpus.Span {
	if r.raw || r.script == asWritten {
		return s
	}
	offset := func(at int) int {
		n := utf8.RuneCountInString(r.article.Text[:at])
		for i := range r.shown.text {
			if n == 0 {
				return i
			}
			n--
		}
		return len(r.shown.text)
	}
	return corpus.Span{Start: offset(s.Start), End: offset(s.End)}
}

// written is the text that is shown, in the script of the article.
func (r *reader) written() *prose {
	if r.raw {
		return rawProse(r.article.Article, r.lang)
	}
	return cleanProse(r.article)
}

// rebuild makes the text that is shown.
func (r *reader) rebuild() {
	r.shown = r.written().in(r.script)
	r.here, r.lines = corpus.Span{}, nil
}

// change rebuilds after a change of view, at about the place where the reader
// was.
func (r *reader) change() {
	share := 0.0
	if len(r.lines) > 0 {
		share = float64(r.top) / float64(len(r.lines))
	}
	r.rebuild()
	r.search()
	r.wrap()
	r.scroll(int(share * float64(len(r.lines))))
}

// wrap lays the text out for the current width.
func (r *reader) wrap() {
	if r.lines == nil && r.ruler != nil {
		r.lines = r.ruler.Wrap(r.shown.text, r.width)
	}
}

// act does one of the reader's actions; ok is false for any other.
func (r *reader) act(a action) (ok bool) {
	switch a {
	case actDown:
		r.scroll(r.top + 1)
	case actUp:
		r.scroll(r.top - 1)
	case actPageDown:
		r.scroll(r.top + max(r.rows/2, 1))
	case actPageUp:
		r.scroll(r.top - max(r.rows/2, 1))
	case actHome:
		r.scroll(0)
	case actEnd:
		r.scroll(len(r.lines))
	case actNextPane:
		r.jump(r.shown.stops, 1)
	case actPreviousPane:
		r.jump(r.shown.stops, -1)
	case actFindNext:
		r.jump(r.found, 1)
	case actFindPrevious:
		r.jump(r.found, -1)
	case actRaw:
		r.raw = !r.raw
		r.change()
	default:
		return false
	}
	return true
}

// nextScript takes the next script in which the text is another one than it is as
// written; false where there is none.
func (r *reader) nextScript() bool {
	before, written := r.script, r.written()
	for {
		r.script = (r.script + 1) % scriptCount
		if r.script == asWritten || written.in(r.script).text != written.text {
			break
		}
	}
	if r.script != before {
		r.change()
	}
	return r.script != before
}

func (r *reader) scroll(to int) { r.top = max(min(to, len(r.lines)-r.rows), 0) }

// jump goes to the next or previous of the places, from where the reader looks
// or else from the top of the screen, around the ends.
func (r *reader) jump(places []corpus.Span, direction int) {
	if len(places) == 0 {
		return
	}
	from := r.here.Start
	if r.here.Len() == 0 && r.top < len(r.lines) {
		from = r.lines[r.top].Start - 1
	}
	i := sort.Search(len(places), func(i int) bool { return places[i].Start > from })
	if direction < 0 {
		i = sort.Search(len(places), func(i int) bool { return places[i].Start >= from }) - 1
	}
	r.here = places[(i+len(places))%len(places)]
	r.show(r.here)
}

// show scrolls so that a stretch of text is on the screen, a third from the
// top when it was not.
func (r *reader) show(s corpus.Span) {
	line := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].End > s.Start })
	if line < r.top || line >= r.top+r.rows {
		r.scroll(line - r.rows/3)
	}
}

// lookFor finds a text, folded, and goes to its first place at or behind the
// top of the screen.
func (r *reader) lookFor(text string) {
	r.find = han.Fold(text)
	r.search()
	r.here = corpus.Span{}
	r.jump(r.found, 1)
}

// search finds all places of what is looked for.
func (r *reader) search() {
	r.found = nil
	if r.find == "" {
		return
	}
	folded := han.FoldWithOffsets(r.shown.text)
	for at := 0; ; {
		i := strings.Index(folded.Text[at:], r.find)
		if i < 0 {
			return
		}
		r.found = append(r.found, folded.Original(corpus.Span{Start: at + i, End: at + i + len(r.find)}))
		at += i + len(r.find)
	}
}

// place lays the article out for a rectangle.
func (r *reader) place(ruler *cell.Ruler, at rect) {
	r.at = at
	width := min(at.cols-2, readingCells)
	if r.raw {
		width = min(at.cols-marginCells-3, readingCells)
	}
	if r.ruler != ruler || r.width != width {
		r.ruler, r.width, r.lines = ruler, width, nil
	}
	r.rows = at.rows
	fresh := r.lines == nil
	r.wrap()
	if fresh && r.from > 0 {
		r.top = sort.Search(len(r.lines), func(i int) bool { return r.lines[i].End > r.from })
		r.from = 0
	}
	if fresh && r.here.Len() > 0 {
		r.show(r.here)
	}
	r.scroll(r.top)
}

// draw fills the rectangle with the article.
func (r *reader) draw(c *canvas) {
	marked := r.marked()
	for i := r.top; i < min(r.top+r.rows, len(r.lines)); i++ {
		row := r.at.row + i - r.top
		c.prose(row, r.at.col+1, r.width, marked, r.lines[i])
		if r.raw {
			col := r.at.col + r.width + 2
			c.text(row, col, min(marginCells, r.at.col+r.at.cols-col), dim, r.margin(r.lines[i]))
		}
	}
}

// marked is the text with matches and what is looked at on top of its styles.
func (r *reader) marked() *prose {
	if len(r.found) == 0 && r.here.Len() == 0 {
		return r.shown
	}
	p := &prose{text: r.shown.text, styles: slices.Clone(r.shown.styles)}
	for _, s := range r.found {
		p.paint(s, match)
	}
	p.paint(r.here, focusStyle)
	return p
}

// margin names the reasons of the edits that begin on a line, each once with
// its number.
func (r *reader) margin(line corpus.Span) string {
	var names []string
	counts := map[string]int{}
	from := sort.Search(len(r.shown.notes), func(i int) bool { return r.shown.notes[i].at >= line.Start })
	for _, n := range r.shown.notes[from:] {
		if n.at >= line.End {
			break
		}
		if counts[n.text] == 0 {
			names = append(names, n.text)
		}
		counts[n.text]++
	}
	for i, name := range names {
		if n := counts[name]; n > 1 {
			names[i] = fmt.Sprintf("%s %d", name, n)
		}
	}
	return strings.Join(names, ", ")
}

// position says how far the reader has come, in per cent of the lines.
func (r *reader) position() string {
	last := min(r.top+r.rows, len(r.lines))
	if len(r.lines) == 0 {
		return "100%"
	}
	return fmt.Sprintf("%d%%", last*100/len(r.lines))
}

// runeStart is the nearest start of a character at or before an offset.
func runeStart(s string, at int) int {
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}
