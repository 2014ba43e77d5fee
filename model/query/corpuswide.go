package query

// CorpusWide reports whether the other articles of a corpus decide which pass:
// what is a copy, and which phrases are slogans.
func (q *Query) CorpusWide() bool {
	for _, g := range q.groups {
		for _, t := range g {
			if t.field == Slogan || t.field == Is && (t.option == isCopy || t.option == isOriginal) {
				return true
			}
		}
	}
	return false
}
