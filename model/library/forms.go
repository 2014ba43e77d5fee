package library

// SloganTexts returns the forms of a slogan that its counts are made of.
func (s *Snapshot) SloganTexts(symbol int32) []string {
	out := []string{s.sloganInfo[symbol].Text}
	for _, f := range s.sloganForms {
		if f.ID == symbol {
			out = append(out, f.Text)
		}
	}
	return out
}
