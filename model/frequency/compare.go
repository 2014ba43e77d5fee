package frequency

// Keyness sets G2 and LogRatio of every row, comparing the scope with the rest of
// the corpus. whole is the table of the same field and snapshot over all
// articles.
func (t *Table) Keyness(whole *Table) {
	all := numberScratch.get(t.span())
	defer numberScratch.put(all)
	for i := range whole.Rows {
		all[whole.Rows[i].Symbol] = int32(whole.Rows[i].Hits)
	}
	c := float64(t.Han)
	d := float64(whole.Han - t.Han)
	for i := range t.Rows {
		r := &t.Rows[i]
		a := float64(r.Hits)
		b := float64(max(0, int(all[r.Symbol])-r.Hits)) // single hits may be no rows of the whole
		r.G2, r.LogRatio = LogLikelihood(a, b, c, d), LogRatio(a, b, c, d)
	}
}
