package query

import (
	"slices"
	"strings"

	"example.org/meetbrowse/model/slogan"
)

// Narrows reports whether every article that matches q surely matches p, because
// each condition of p follows from one of q: as when p was typed on to q. It is
// false where that cannot be told from the expressions alone.
func (q *Query) Narrows(p *Query) bool {
	return !slices.ContainsFunc(p.groups, func(g []term) bool { return !q.implies(g) })
}

// implies reports whether one of the groups of q implies a group.
func (q *Query) implies(group []term) bool {
	return slices.ContainsFunc(q.groups, func(g []term) bool { return groupImplies(g, group) })
}

// groupImplies: whichever term of a matches, some term of b matches too.
func groupImplies(a, b []term) bool {
	for i := range a {
		if !slices.ContainsFunc(b, func(t term) bool { return a[i].implies(&t) }) {
			return false
		}
	}
	return true
}

// implies reports whether u surely matches every article that t matches.
func (t *term) implies(u *term) bool {
	switch {
	case t.not != u.not:
		return false
	case t.not:
		t, u = u, t
	}
	if t.own != u.own {
		return false
	}
	if t.own {
		return t.same(u)
	}
	if t.field != u.field {
		return t.field == Text && u.field == Any && t.holds(u)
	}
	switch t.field {
	case Date, Published:
		return u.dates.first <= t.dates.first && t.dates.last <= u.dates.last
	case Level, Mode, Mark, Is, Has:
		return t.value == u.value && t.option == u.option
	case Kind:
		return t.same(u) || t.impliesKind(u)
	case Slogan:
		return t.same(u) || t.form == word && u.form == word && holdsSlogan(t.value, u.value)
	}
	return t.same(u) || t.holds(u)
}

// impliesKind is implies for kinds of meetings: however t is written, u has a form
// that occurs where it does.
func (t *term) impliesKind(u *term) bool {
	return !slices.ContainsFunc(t.forms(), func(a term) bool {
		return !slices.ContainsFunc(u.forms(), func(b term) bool { return a.holds(&b) })
	})
}

// forms are the ways to write a term that mean the same.
func (t *term) forms() []term {
	out := []term{*t}
	if also := t.synonym(); also != "" {
		other := *t
		other.value = also
		out = append(out, other)
	}
	return out
}

func (t *term) same(u *term) bool {
	return t.form == u.form && (t.value == u.value || t.form != pattern && lower(t.value) == lower(u.value))
}

// holds reports whether wherever the value of t occurs, that of u does. A word of
// Latin letters also occurs where characters are spelt like it, and then those
// words alone that it begins with do.
func (t *term) holds(u *term) bool {
	value, part := lower(t.value), lower(u.value)
	if t.form == pattern || u.form != word || strings.ContainsRune(part, '?') || t.form == word && strings.ContainsRune(value, '?') {
		return u.form == quoted && t.form == quoted && (t.field == Any || t.field == Text) && strings.Contains(value, part)
	}
	if t.form == word && isLatin(value) {
		if t.field == Text {
			return strings.Contains(value, part)
		}
		return strings.HasPrefix(value, part)
	}
	return strings.Contains(value, part)
}

// holdsSlogan is holds for the keys of slogans.
func holdsSlogan(value, part string) bool {
	if strings.Contains(value+part, "?") || isLatin(value) {
		return false
	}
	value, part = lower(slogan.Key(value)), lower(slogan.Key(part))
	return part != "" && !isLatin(value) && strings.Contains(value, part)
}
