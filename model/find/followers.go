package find

// followers is how many of 10,000 bytes of folded official news are 0x80+i,
// counted over 760 KB. It steers speed alone, never a result.
var followers = [64]int{
	201, 86, 103, 61, 92, 131, 96, 95, 137, 95, 113, 70, 90, 101, 84, 96,
	102, 115, 37, 44, 101, 99, 103, 85, 82, 75, 123, 151, 130, 64, 55, 74,
	104, 118, 61, 46, 87, 107, 118, 101, 108, 33, 33, 56, 61, 182, 140, 102,
	113, 59, 55, 45, 92, 66, 51, 64, 243, 114, 191, 190, 79, 140, 75, 116,
}
