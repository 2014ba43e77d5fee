package frequency

// Groups puts the rows of slogans together that are variants of one: each group
// is indexes of Rows, in their order; groups are in the order of their first rows.
// For other fields every row is a group.
func (t *Table) Groups() [][]int {
	out := make([][]int, 0, len(t.Rows))
	own := make([]int, len(t.Rows)) // nearly all groups are one row
	var at []int32                  // the group of each leading form, plus one
	if t.Field == Slogans {
		at = numberScratch.get(t.span())
		defer numberScratch.put(at)
	}
	for i, r := range t.Rows {
		own[i] = i
		if at != nil {
			g := &at[t.snapshot.Variant(r.Symbol)]
			if *g > 0 {
				out[*g-1] = append(out[*g-1], i)
				continue
			}
			*g = int32(len(out) + 1)
		}
		out = append(out, own[i:i+1:i+1])
	}
	return out
}
