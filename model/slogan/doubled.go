package slogan

import (
	"slices"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// doubled finds phrases of four characters whose halves are parallel: 抓实抓细,
// 敢想敢拼, 苦干实干, and two verbs with their objects, 拔钉清障. A mark or a
// structural word stands behind. Halves inside a longer parallel phrase are part
// of that. The text has been counted before.
func (t *text) doubled(parallel, out []candidate) []candidate {
	at := t.rows.at[:0]
	add := func(i int) {
		if i >= 0 && t.endsAt(i+4) {
			at = append(at, int32(i))
		}
	}
	for _, i := range t.repeats.twins {
		add(int(i) - 1)
		add(int(i))
	}
	f := t.folded
	for _, cut := range t.signs.cuts {
		if i := int(cut) - 4; i > 0 && t.driven(i) {
			add(i)
		}
		if i := int(cut) + 1; i+4 <= len(f) && verbSet.has(f[i]) && verbSet.has(f[i+2]) && boundarySet.has(f[cut]) {
			add(i)
		}
	}
	add(0)
	slices.Sort(at)
	t.rows.at = at
	for _, i := range slices.Compact(at) {
		out = t.doubledAt(int(i), parallel, out)
	}
	return out
}

// endsAt reports whether a phrase may end in front of character i.
func (t *text) endsAt(i int) bool {
	return i == len(t.folded) || i < len(t.folded) && afterSet.has(t.folded[i])
}

// doubledAt adds the four characters from i on if they are such a phrase.
func (t *text) doubledAt(i int, parallel, out []candidate) []candidate {
	p := t.folded[i : i+4]
	inside := func(c candidate) bool { return c.from <= i && i+4 <= c.to }
	double := isDoubled(p) && !slices.ContainsFunc(parallel, inside)
	if !double && !((t.bounded(i) || t.driven(i)) && twoVerbs(p)) || idioms.whole(p) || isPlainDouble(p) || hasPost(p) || t.damaged(i, i+4) {
		return out
	}
	return append(out, candidate{from: i, to: i + 4, kind: model.Parallel})
}

// plainDoubles are doubled words of plain reports. Folded.
var plainDoubles = wordsOf(`收听收看 参观参展 谈心谈话 会议决议 公平公正 政务服务 设施设备 风采风貌 宣传宣讲 走访慰问 自查自纠 生产生活 联防联控 群防群控 问卷问答 教育教学 教学教研 教研教改 选课选考 校纪校规 班风班貌 校内校外 课内课外 国内国外 省内省外 市内市外 会前会后 会内会外 事前事后 男生女生 竞赛决赛 春耕春播 春耕春管 春种春管 秋收秋种 夏收夏种 夏收夏播 夏种夏管 暴饮暴食 驶入驶出 雨情汛情 误解误用 高考备考 首考备考 中考备考 收看收听 值班值守 春耕备耕 防汛备汛 防汛防台 雨情水情 水情汛情 水情雨情 督查督办 追责问责 失职渎职 严肃问责 严肃追责 查摆问题 评分办法 选手选拔 通道通车 降温降尘 预报预警 联调联试 随叫随到 跑前跑后 如火如荼 亦师亦友 秋收秋整 谈心交心 班开班式 加附加值 台商台胞 台企台胞 台商台青 长里短里 家长里短 清理清运 清扫清运`)

// isPlainDouble reports whether a doubled phrase says what everybody does, two things at a
// time, 边走边看, or face to face.
func isPlainDouble(p []rune) bool {
	return plainDoubles.whole(p) || p[0] == '边' && p[2] == '边' || p[1] == '面' && p[3] == '面' || p[3] == '落' || grammarSet.has(p[3])
}

func isDoubled(p []rune) bool {
	if !(p[0] == p[2] && p[1] != p[3]) && !(p[1] == p[3] && p[0] != p[2]) || p[0] == p[1] {
		return false
	}
	for i, r := range p {
		if !han.IsHan(r) || undoubleSet.has(r) || p[i] == p[(i+2)%4] && affixSet.has(r) {
			return false
		}
	}
	return true
}

// bounded reports whether a mark stands in front of character i.
func (t *text) bounded(i int) bool {
	return i == 0 || boundarySet.has(t.folded[i-1])
}

// driven reports whether a word that says how hard somebody tries stands in front of
// character i, and a verb there: 下大气力补短培强.
func (t *text) driven(i int) bool {
	return driving.has(t.folded[max(0, i-maxLead):i]) && (verbSet.has(t.folded[i]) || adverbSet.has(t.folded[i]))
}

// affixes double in names of things: 工业企业, 体制机制, 设施设备.
const affixes = `务业制府校设方体政党机标题式法学科院部委局会员长者性化率量区`

// subject is how many characters in front of two segments alike, which begin with a
// doubled character each, say whom they are said of: 青川人人是主人、处处是风景.
func subject(s []rune) int {
	for n := 2; n <= 3 && n+1 < len(s); n++ {
		if s[n] != s[n+1] || s[n-1] == s[n] {
			continue
		}
		mark := slices.IndexFunc(s, isSeparator)
		if mark > n+1 && mark-n == len(s)-mark-1 && s[mark+1] == s[mark+2] {
			return n
		}
	}
	return 0
}
