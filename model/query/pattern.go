package query

import (
	"bytes"
	"cmp"
	"regexp"
	"regexp/syntax"
	"slices"
	"unicode/utf8"

	"example.org/meetbrowse/model/find"
)

// The engine of regular expressions is two orders of magnitude slower than a
// search for bytes. So what every match of an expression contains is looked for,
// and the engine sees no more of a text than a match there can reach.

// patternTest is the test for a regular expression.
func patternTest(re *regexp.Regexp) textTest {
	tree, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return textTest{matches: re.Match, bound: true}
	}
	if tree.Op == syntax.OpAlternate {
		return anyPattern(tree.Sub)
	}
	o := outlineOf(tree)
	best := o.best()
	if best < 0 {
		return textTest{matches: re.Match, bound: o.bound}
	}
	return textTest{o.search(re, best), o.runs[best].texts, o.bound}
}

// anyPattern is the test for an expression that is one of several.
func anyPattern(list []*syntax.Regexp) textTest {
	var tests []textTest
	var needles []string
	for _, sub := range list {
		t := patternTest(regexp.MustCompile(sub.String())) // It was compiled as part of the whole.
		tests = append(tests, t)
		needles = append(needles, t.needles...)
	}
	if slices.ContainsFunc(tests, func(t textTest) bool { return t.needles == nil }) {
		needles = nil
	}
	bound := slices.ContainsFunc(tests, func(t textTest) bool { return t.bound })
	return textTest{func(text []byte) bool {
		return slices.ContainsFunc(tests, func(t textTest) bool { return t.matches(text) })
	}, needles, bound}
}

// outline is an expression as a row of stretches that are told letter by letter
// and gaps between them.
type outline struct {
	runs []run
	// reach is the most bytes that a match can have, unbounded if there is no most.
	reach int
	// oneLine: no match has a line end in it, or depends on more than its line.
	oneLine bool
	// bound: a match depends on what stands beside it.
	bound bool
	// gaps: there are gaps of any length between the runs, and nothing else.
	gaps bool
	// open: the last run may be continued.
	open bool
}

// run is a stretch of every match: one of few texts.
type run struct {
	texts []string
	// before is the most bytes that a match has in front of it.
	before int
}

const (
	// maxTexts is how many texts a run may be one of: each costs a search.
	maxTexts = 4
	// unbounded is the length of what has no greatest length.
	unbounded = 1 << 30
)

func outlineOf(tree *syntax.Regexp) *outline {
	o := &outline{oneLine: true, gaps: true}
	o.add(tree)
	return o
}

// add continues the outline with an expression.
func (o *outline) add(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpConcat, syntax.OpCapture:
		for _, sub := range re.Sub {
			o.add(sub)
		}
		return
	case syntax.OpPlus:
		o.add(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			o.add(re.Sub[0])
		}
	default:
		if texts := textsOf(re); texts != nil {
			o.extend(texts)
			o.oneLine = o.oneLine && !slices.ContainsFunc(texts, func(s string) bool { return bytes.IndexByte([]byte(s), '\n') >= 0 })
			return
		}
	}
	o.open = false
	o.gaps = o.gaps && re.Op == syntax.OpStar && re.Sub[0].Op == syntax.OpAnyCharNotNL
	o.measure(re)
	o.reach = min(unbounded, o.reach+longest(re))
}

// extend adds a stretch that is one of texts, to the last run where it follows
// that directly.
func (o *outline) extend(texts []string) {
	if n := len(o.runs); o.open && len(o.runs[n-1].texts)*len(texts) <= maxTexts {
		var all []string
		for _, a := range o.runs[n-1].texts {
			for _, b := range texts {
				all = append(all, a+b)
			}
		}
		o.runs[n-1].texts = all
	} else {
		o.gaps = o.gaps && !o.open // Two runs that touch are no gap apart.
		o.runs = append(o.runs, run{texts, o.reach})
	}
	o.open = true
	o.reach = min(unbounded, o.reach+longestText(texts))
}

// measure notes what the matches of an expression depend on.
func (o *outline) measure(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpBeginText, syntax.OpEndText:
		o.oneLine, o.bound = false, true
	case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		o.bound = true
	case syntax.OpAnyChar:
		o.oneLine = false
	case syntax.OpLiteral:
		o.oneLine = o.oneLine && !slices.Contains(re.Rune, '\n')
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			o.oneLine = o.oneLine && !(re.Rune[i] <= '\n' && '\n' <= re.Rune[i+1])
		}
	}
	for _, sub := range re.Sub {
		o.measure(sub)
	}
}

// textsOf are the texts that an expression matches, if these are few, else nil.
func textsOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return []string{string(re.Rune)}
		}
	case syntax.OpCharClass:
		var out []string
		for i := 0; i < len(re.Rune); i += 2 {
			if int(re.Rune[i+1]-re.Rune[i]) >= maxTexts-len(out) {
				return nil
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				out = append(out, string(r))
			}
		}
		return out
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			texts := textsOf(sub)
			if texts == nil || len(out)+len(texts) > maxTexts {
				return nil
			}
			out = append(out, texts...)
		}
		return out
	case syntax.OpCapture:
		return textsOf(re.Sub[0])
	case syntax.OpConcat:
		out := []string{""}
		for _, sub := range re.Sub {
			texts := textsOf(sub)
			if texts == nil || len(out)*len(texts) > maxTexts {
				return nil
			}
			var all []string
			for _, a := range out {
				for _, b := range texts {
					all = append(all, a+b)
				}
			}
			out = all
		}
		return out
	}
	return nil
}

func longestText(texts []string) int {
	n := 0
	for _, t := range texts {
		n = max(n, len(t))
	}
	return n
}

// longest is the most bytes that a match of an expression can have.
func longest(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax * max(1, len(re.Rune))
	case syntax.OpStar, syntax.OpPlus:
		return unbounded
	case syntax.OpRepeat:
		if re.Max < 0 {
			return unbounded
		}
		return min(unbounded, re.Max*longest(re.Sub[0]))
	case syntax.OpAlternate:
		n := 0
		for _, sub := range re.Sub {
			n = max(n, longest(sub))
		}
		return n
	}
	n := 0 // a sequence, a group, an option; nothing for what stands between characters
	for _, sub := range re.Sub {
		n = min(unbounded, n+longest(sub))
	}
	return n
}

// best is the run to look for: the one with the longest texts, the fewest of them,
// the rarest bytes; -1 where there is none.
func (o *outline) best() int {
	best := -1
	for i, r := range o.runs {
		if r.shortest() > 0 && (best < 0 || r.compare(o.runs[best]) > 0) {
			best = i
		}
	}
	return best
}

func (r run) shortest() int {
	n := unbounded
	for _, t := range r.texts {
		n = min(n, len(t))
	}
	return n
}

func (r run) compare(s run) int {
	return cmp.Or(cmp.Compare(r.shortest(), s.shortest()), cmp.Compare(len(s.texts), len(r.texts)),
		cmp.Compare(find.New(s.texts[0]).Stops(), find.New(r.texts[0]).Stops()))
}

// search returns the test that looks for a run and, around it, for a match.
func (o *outline) search(re *regexp.Regexp, best int) func(text []byte) bool {
	var finders []*find.Finder
	for _, t := range o.runs[best].texts {
		finders = append(finders, find.New(t))
	}
	before, after := o.runs[best].before, min(unbounded, o.reach)
	if o.bound {
		before, after = unbounded, unbounded
	}
	return func(text []byte) bool {
		if !o.oneLine && (before >= unbounded || after >= unbounded) {
			return slices.ContainsFunc(finders, func(f *find.Finder) bool { return f.Contains(text) }) && re.Match(text)
		}
		for _, f := range finders {
			for at := f.Index(text, 0); at >= 0; {
				from, to := o.window(text, at, before, after)
				if o.gaps && o.inOrder(text[from:to]) || !o.gaps && o.contains(text[from:to]) && re.Match(text[from:to]) {
					return true
				}
				next := at + 1
				if before >= unbounded && after >= unbounded { // All of the line was tested.
					next = to
				}
				at = f.Index(text, next)
			}
		}
		return false
	}
}

// window is the stretch of text that a match around at lies in.
func (o *outline) window(text []byte, at, before, after int) (from, to int) {
	from, to = max(0, at-before), min(len(text), at+after)
	if o.oneLine {
		from += bytes.LastIndexByte(text[from:at], '\n') + 1
		if n := bytes.IndexByte(text[at:to], '\n'); n >= 0 {
			to = at + n
		}
	}
	for from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return from, to
}

// contains reports whether a window has a text of every run.
func (o *outline) contains(window []byte) bool {
	for _, r := range o.runs {
		if !slices.ContainsFunc(r.texts, func(t string) bool { return bytes.Contains(window, bytesOf(t)) }) {
			return false
		}
	}
	return true
}

// inOrder reports whether a window has the runs one behind the other.
func (o *outline) inOrder(window []byte) bool {
	for _, r := range o.runs {
		end := -1
		for _, t := range r.texts {
			if at := bytes.Index(window, bytesOf(t)); at >= 0 && (end < 0 || at+len(t) < end) {
				end = at + len(t)
			}
		}
		if end < 0 {
			return false
		}
		window = window[end:]
	}
	return true
}
