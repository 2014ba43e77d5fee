package slogan

// filter is a set of hashes with false positives.
type filter struct {
	bits  []uint64
	shift uint
}

// filterBits is how many bits a filter has for each entry: about one in eight
// wrong lookups gets through. A filter of few entries has more, up to leastBits.
const (
	filterBits = 8
	leastBits  = 1 << 15
)

func newFilter(entries int) filter {
	shift := uint(64 - 6)
	for 1<<(64-shift) < max(entries*filterBits, leastBits) && shift > 64-30 {
		shift--
	}
	return filter{make([]uint64, 1<<(64-shift)/64), shift}
}

func (f filter) add(h uint64) {
	h >>= f.shift
	f.bits[h/64] |= 1 << (h % 64)
}

func (f filter) has(h uint64) bool {
	h >>= f.shift
	return f.bits[h/64]&(1<<(h%64)) != 0
}

func hash2(a, b rune) uint64 {
	return (uint64(uint32(a))<<21 ^ uint64(uint32(b))) * shingleBase
}
