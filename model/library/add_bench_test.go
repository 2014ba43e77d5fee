package library

import "testing"

func BenchmarkAdd(b *testing.B) {
	list, size := generated(b)
	var records []*Record
	for _, a := range list {
		records = append(records, Prepare(a))
	}
	b.SetBytes(size)
	for b.Loop() {
		l := New()
		for _, r := range records {
			l.Add(r)
		}
	}
}
