package meeting

// Words that run into the next: of 买买提出席 the end is 出席, though 提出 begins
// before it. As values of a lexicon they keep a shorter word from being found
// where they begin.
const (
	overlapping = 0xffff
	// closedUp are longer words in which the shorter one stands after all:
	// 提出席位.
	closedUp = 0xfffe
)

// overlaps are, for the verbs that follow names, the words that begin like
// another verb whose first character ends the name.
var overlaps = map[uint16]string{
	overlapping: `
提出席 提到会 提到场 提到访 强调研 强调度 通报告 汇报告 公布置 发布置
发表态 发表示 代表态 代表示 开讲话 主讲话`,
	closedUp: `
提出席位 提到会议 提到会上 强调研究 强调研发 强调研判 强调研学 强调研制 强调研讨 强调度假
通报告诫 通报告知 汇报告一 发表态度 代表态度 代表示范 主讲话题`,
}

// withOverlaps adds overlaps to the groups of a lexicon.
func withOverlaps(groups map[uint16]string) map[uint16]string {
	for value, words := range overlaps {
		groups[value] = words
	}
	return groups
}
