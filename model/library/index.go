package library

// SloganIndex holds, for the articles 0 to Len-1, how often every slogan of the
// corpus occurs in them.
type SloganIndex struct {
	starts []uint32 // of each article in entries; one more than there are articles
	// entries in blocks would save one copy while the index is built; one slice
	// keeps the scan over all articles simple.
	entries []SloganCount
}

// Len is the number of articles counted.
func (x *SloganIndex) Len() int { return len(x.starts) - 1 }

func (x *SloganIndex) counts(id int32) []SloganCount {
	return x.entries[x.starts[id]:x.starts[id+1]]
}
