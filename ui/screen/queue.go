package screen

import (
	"strconv"
	"strings"
)

// job is a segment to be painted, from its cell skip on, over an old one.
type job struct {
	row     int
	runs    []Run
	segment *segment
	skip    int
	old     *segment
	// wide is set where ambiguous characters take two cells. Terminals draw many
	// of them with the glyph of one, and some leave in the second cell what was
	// there.
	wide bool
}

// erased is how many cells have to be blanked before the text is written.
func (j *job) erased() int {
	if extent := j.old.extent(); extent > j.segment.least || j.wide {
		return max(extent-j.skip, 0)
	}
	return 0
}

// over is how many cells have to be blanked behind the text, where as many spaces
// are shorter than an erasure before it.
func (j *job) over() int {
	s := j.segment
	over := j.old.extent() - s.most
	if over <= 0 || over >= shortestErasure || j.wide || s.least != s.most || !frontOnly(j.runs[len(j.runs)-1].Style) {
		return 0
	}
	return over
}

// end is where a segment with a fill has to be painted to: behind the longer of
// the two texts nothing changes when the fill stays.
func (j *job) end() int {
	if j.segment.fill == j.old.fill {
		return max(j.segment.most, j.old.most)
	}
	return j.segment.width
}

// idle reports whether painting would change nothing.
func (j *job) idle() bool {
	if j.segment.fill == "" {
		return len(j.runs) == 0 && j.old.extent() <= j.skip
	}
	return j.end() <= j.skip
}

// style is the style that painting begins with.
func (j *job) style() string {
	s := j.segment
	first := s.fill
	if s.fill == "" || s.least == s.most {
		for _, r := range j.runs {
			if r.Text != "" {
				first = r.Style
				break
			}
		}
	}
	if j.erased() > 0 && s.fill == "" && !frontOnly(first) {
		return ""
	}
	return first
}

// queue hands out jobs by style, so that the style changes as seldom as may be.
// The order of segments does not matter, because each has its own position.
type queue struct {
	groups []group
	left   int
}

// group is the jobs that begin with a style, in the order they came.
type group struct {
	style string
	jobs  []job
	taken int
}

func (q *queue) add(j job) {
	if j.idle() {
		return
	}
	q.left++
	style := j.style()
	for i := range q.groups {
		if q.groups[i].style == style {
			q.groups[i].jobs = append(q.groups[i].jobs, j)
			return
		}
	}
	q.groups = append(q.groups, group{style: style, jobs: []job{j}})
}

// next is a job that begins with the style in force if there is one, else that of
// the style that came first; nil when none is left.
func (q *queue) next(style string) *job {
	if q.left == 0 {
		for i := range q.groups {
			clear(q.groups[i].jobs)
			q.groups[i].jobs, q.groups[i].taken = q.groups[i].jobs[:0], 0
		}
		return nil
	}
	var first *group
	for i := range q.groups {
		g := &q.groups[i]
		if g.taken == len(g.jobs) {
			continue
		}
		if first == nil || g.style == style {
			first = g
		}
		if g.style == style {
			break
		}
	}
	q.left--
	first.taken++
	return &first.jobs[first.taken-1]
}

// frontOnly reports whether a style changes nothing about a blank: bold, faint
// and the colour of the text alone. Erasing under it is like erasing under none,
// also where erasures take the colour behind the text.
func frontOnly(style string) bool {
	if style == "" {
		return true
	}
	body, ok := strings.CutPrefix(style, "\x1b[")
	body, closed := strings.CutSuffix(body, "m")
	if !ok || !closed {
		return false
	}
	for body != "" {
		var parameter string
		parameter, body, _ = strings.Cut(body, ";")
		n, err := strconv.Atoi(parameter)
		switch {
		case err != nil:
			return false
		case n == 1, n == 2, n >= 30 && n <= 37, n >= 90 && n <= 97:
		case n == 38:
			kind, rest, _ := strings.Cut(body, ";")
			skip := map[string]int{"5": 1, "2": 3}[kind]
			if skip == 0 {
				return false
			}
			for range skip {
				_, rest, _ = strings.Cut(rest, ";")
			}
			body = rest
		default:
			return false
		}
	}
	return true
}
