package frequency

// Reference is how often the values of a table occur in another corpus.
type Reference struct {
	// Hits goes by symbol of the table's snapshot; what is beyond its end does not
	// occur.
	Hits []int
	// Han is the size of the other corpus in Han characters.
	Han int64
}

// Against makes Keyness compare the scope with another corpus; nil with the rest
// of its own.
func (t *Table) Against(r *Reference) { t.reference = r }

// Comparable reports whether Keyness has something to compare the scope with: the
// other corpus that Against named, or a rest of its own. whole is as for Keyness.
func (t *Table) Comparable(whole *Table) bool { return t.reference != nil || whole.Han > t.Han }

// Keyness sets G2 and LogRatio of every row, comparing the scope with the rest of
// the corpus, or with the other corpus that Against named. whole is the table of
// the same field and snapshot over all articles; it is not looked at where there
// is another corpus.
func (t *Table) Keyness(whole *Table) {
	if t.reference != nil {
		for i := range t.Rows {
			r := &t.Rows[i]
			b := 0.0
			if int(r.Symbol) < len(t.reference.Hits) {
				b = float64(t.reference.Hits[r.Symbol])
			}
			r.compare(b, float64(t.Han), float64(t.reference.Han))
		}
		return
	}
	all := numberScratch.get(t.span())
	defer numberScratch.put(all)
	for i := range whole.Rows {
		all[whole.Rows[i].Symbol] = int32(whole.Rows[i].Hits)
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		b := float64(max(0, int(all[r.Symbol])-r.Hits)) // single hits may be no rows of the whole
		r.compare(b, float64(t.Han), float64(whole.Han-t.Han))
	}
}

// compare sets the measures of a row of a scope of size c, of which there are b
// hits in a reference of size d.
func (r *Row) compare(b, c, d float64) {
	a := float64(r.Hits)
	r.G2, r.LogRatio = LogLikelihood(a, b, c, d), LogRatio(a, b, c, d)
}
