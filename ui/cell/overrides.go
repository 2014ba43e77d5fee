package cell

// unsettled lists the characters whose width differs between terminals that
// agree on the ambiguous ones, because their property changed between versions
// of Unicode or because terminals do not follow it. Two cells are reserved for
// them under every policy and the rest of a line never depends on them.
//
// Where go-runewidth counts the ambiguous Latin letters (é ē ü ǎ, U+00E0 to
// U+01DC) as one cell in wide terminals, this package counts two, as
// EastAsianWidth.txt (A) and the mk_wcwidth_cjk table of xterm -cjk_width do.
var unsettled = [...]struct {
	first, last rune
}{
	{0x231A, 0x231B},   // emoji presentation: N before Unicode 9, W since
	{0x23E9, 0x23F3},   // same
	{0x25FD, 0x25FE},   // same
	{0x2614, 0x2615},   // same
	{0x2630, 0x2637},   // trigrams: N before Unicode 16, W since
	{0x2648, 0x2653},   // emoji presentation: N before Unicode 9, W since
	{0x267F, 0x267F},   // same
	{0x268A, 0x268F},   // digrams: N before Unicode 16, W since
	{0x2693, 0x2693},   // emoji presentation: N before Unicode 9, W since
	{0x26A1, 0x26A1},   // same
	{0x26AA, 0x26AB},   // same
	{0x26BD, 0x26BE},   // same
	{0x26C4, 0x26C5},   // same
	{0x26CE, 0x26CE},   // same
	{0x26D4, 0x26D4},   // same
	{0x26EA, 0x26EA},   // same
	{0x26F2, 0x26F3},   // same
	{0x26F5, 0x26F5},   // same
	{0x26FA, 0x26FA},   // same
	{0x26FD, 0x26FD},   // same
	{0x2705, 0x2705},   // same
	{0x270A, 0x270B},   // same
	{0x2728, 0x2728},   // same
	{0x274C, 0x274C},   // same
	{0x274E, 0x274E},   // same
	{0x2753, 0x2755},   // same
	{0x2757, 0x2757},   // same
	{0x2795, 0x2797},   // same
	{0x27B0, 0x27B0},   // same
	{0x27BF, 0x27BF},   // same
	{0x2B1B, 0x2B1C},   // same
	{0x2B50, 0x2B50},   // same
	{0x2B55, 0x2B55},   // same
	{0x3248, 0x324F},   // A, but drawn wide by terminals whose table takes the whole block
	{0x4DC0, 0x4DFF},   // hexagrams: N before Unicode 16, W since
	{0xA960, 0xA97F},   // Hangul jamo extended-A: W, but one cell in tables without conjoining
	{0x16FE0, 0x18DFF}, // Tangut, Khitan: W, unassigned in older tables
	{0x1D300, 0x1D37F}, // Tai Xuan Jing, counting rods: N before Unicode 16, W since
	{0x1F000, 0x1FAFF}, // tiles, enclosed letters, emoji: N before Unicode 9, W since; flags
}

func isUnsettled(c rune) bool {
	if c < unsettled[0].first {
		return false
	}
	for _, u := range unsettled {
		if c <= u.last {
			return c >= u.first
		}
	}
	return false
}

// isConjoining reports whether c is a Hangul vowel or final consonant that joins
// an initial one. It takes no cell where the terminal joins it (wcwidth of glibc
// and xterm) and one elsewhere, and joins what stands before it in another
// segment just the same: no width that may be reserved for it is right.
func isConjoining(c rune) bool {
	return c >= 0x1160 && c <= 0x11FF || c >= 0xD7B0 && c <= 0xD7FF
}
