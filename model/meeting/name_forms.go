package meeting

import (
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/place"
)

// Characters of one part of a name written with middle dots, and of the whole.
const (
	maxNamePart  = 8
	maxNameParts = 4
)

// dottedName reads a name of several parts: 阿不都热合曼·买买提.
func (p *parser) dottedName(at, limit int) (corpus.Span, bool) {
	if !p.dots {
		return corpus.Span{}, false
	}
	end, parts := at, 0
	for parts < maxNameParts {
		n := p.hanRun(end, limit, maxNamePart)
		if n == 0 {
			break
		}
		parts++
		next := end + n
		if !strings.HasPrefix(p.text[next:limit], "·") {
			if parts == 1 {
				return corpus.Span{}, false
			}
			if titles.in(p.text[at:end]) { // 政府旗长孟克·巴特尔
				return corpus.Span{}, false
			}
			return corpus.Span{Start: at, End: p.lastPart(end, limit)}, true
		}
		end = next + len("·")
	}
	return corpus.Span{}, false
}

// hanRun is the number of bytes of the Chinese characters at offset at, or 0
// where there are none or more than most.
func (p *parser) hanRun(at, limit, most int) int {
	n := 0
	for i := at; i < limit; {
		r, m := firstRune(p.text[i:limit])
		if !han.IsHan(r) {
			return i - at
		}
		if n++; n > most {
			if han.Contains(p.text[at:min(limit, at+3*most+2)], "·") {
				return 0
			}
			return i - at
		}
		i += m
	}
	return limit - at
}

// knownName reads the name of somebody the article has named with a post.
func (p *parser) knownName(at, limit int) (corpus.Span, bool) {
	best := 0
	if !p.people.heads.mayBegin(p.text[at:limit]) {
		return corpus.Span{}, false
	}
	for _, name := range p.people.names {
		if len(name) > best && strings.HasPrefix(p.text[at:limit], name) {
			best = len(name)
		}
	}
	if best == 0 {
		return corpus.Span{}, false
	}
	_, weak := p.nameEndsAt(at+best, limit)
	return corpus.Span{Start: at, End: at + best}, weak
}

// nameHeads begin names of peoples whose names have no surname of one
// character.
var nameHeads = newLexicon(map[uint16]string{1: `
扎西 次仁 次旺 多吉 平措 旺堆 旺姆 德吉 央宗 卓玛 尼玛 达娃 达瓦 罗桑 洛桑 格桑 丹增 旦增 巴桑 索朗 嘎玛 拉姆 拉巴 白玛 边巴
普布 米玛 坚赞 顿珠 桑珠 晋美 仁青 土登 阿旺 贡布 其美 泽仁 泽旺 班玛 才让 才旦 尕藏 拉毛 扎巴 齐扎拉 向巴 强巴 江白 群增 巴珠
木呷 海来 吉克 阿苏 阿古 阿都 沙马 马海 曲木 俄木 吉木 阿米 阿尔 巴图 巴特尔 巴音 巴雅 额尔 孟克 那顺 乌云 斯琴 娜仁 苏和 特木
包布 布和 宝音 格日 青格 朝鲁 铁木 图雅 其其 敖特 哈斯 满都 吾买 买买提 阿不 阿布 阿卜 艾尔 艾合 努尔 沙拉 赛依 古丽 迪力 地力
帕尔 热孜 玉素 尔肯 吐尔 库尔 肉孜 雪克 阿依 阿迪 别克 叶尔 哈那 木拉 赛力 胡安
阿拉腾 阿拉塔 德力格 照日 那日 那仁 呼斯 萨仁 萨日 赛音 特格 达古拉 毕力格 毕勒格 敖日 敖登 奥云 奥日 乌日 乌力 希吉 希日 莫日
莫德 白音 包力 吉日 吉仁 嘎日 嘎拉 塔娜 其木格 策仁 斯日 苏日 朝格 朝克 胡日 海日 牧仁 旭日 伊德日 伊拉 根登 阿日 阿木 道尔吉
德格 德木 图门 额日
邓真 邓珠 泽让 泽郎 泽巴 泽登 俄措 俄尔 尕让 尕玛 旦巴 旦正 索南 索郎 昂旺 昂翁 更登 公保 贡保 贡嘎 贡秋 桑吉 桑杰 拉加 多杰
多布 仁真 仁增 仁钦 才仁 才拉 久美 华旦 完玛 项秋 斗格 西绕 益西 云丹 巴登 甲央 江村 降央 降初 呷绒 夏吾 南卡 南杰 彭措 洛绒
罗布 郎卡
阿力木 艾尼 艾山 艾比 艾买 买合 玉山江 依布 伊力 伊敏 亚森 亚力 库尔班 克里木 穆合 穆罕 穆塔 木合 塔依 托合 托乎 图尔 哈木 卡德
米吉 米尔 尼加 尼亚孜 帕提 热合 热依 如孜 茹克 赛买 肖开 阿曼 阿合 胡尔 加尔 加娜 居马 吾尔 达吾 叶尔
四郎 央金 丁增 云登 加央 加措 江措 次央 次珍 曲珍 曲扎 德庆 德青 德央 色珍 卓嘎 仓决 拉珍 普赤 仓木 洛松 洛绒 登增 白珍 边觉
贡秋 班丹 赤列 嘎松 尕桑 角巴 娘吉 次丹 次达 坚增 罗追 宗吉 措姆
斯钦 苏日 苏德 萨如 温都 吉如 恩和 恩克 敖云 阿云 阿斯 嘎鲁 赛罕 那木 达林 巴根 布赫 朝伦 朝洛 楚鲁 吉雅 满达 孟和 孟根 娜日
娜布 纳日 纳仁 其力 图布 图格 其木 其日 乌恩 乌尼 乌仁 新吉 扎木 阿拉坦 阿拉泰 浩斯 代钦 瓦其尔 青克
麦麦 吾斯 伊马木 亚生 艾克 拜合 萨迪 喀迪 再努 热比 米热 祖丽 迪丽 阿孜 阿瓦 帕夏 古力 姑丽 海力 吾拉 库热 库完 色提 巴哈 木巴
热娜 再娜 早热 依米 依明 依力 亚库 托克 达尼亚 玛依 杰恩 叶里 哈力 胡马 加依 巴合 赛里
吉史 吉米 吉子 瓦其 瓦渣 勒格 罗洪 木乃 尼都 尼惹 俄的 俄立 苏呷 阿说 阿候 阿罗 阿皮 阿子 甲巴 甲拉 约古 莫色 莫洛 曲比 曲别
地莫 的日 的惹 且沙 勒吉 马卡 阿库 伍呷 阿苦 克史 约其 达久 岩温 岩罕 岩香 玉香 玉罕
吉伙 吉胡 阿余 阿西 阿牛 日海 马黑 拉马 吉色 吉则 尔古 尔布 贾巴 比布 克惹 沙玛 乃古
木帕 吉伍 阿石 阿硕 阿吉 阿力 补吉 达则 俄勒 尔恩 甲尔 结古 拉铁 赖伙 勒尔 毛哥 米色 莫什 木牛 乃乌 欧其 批日 且萨 什里 石格 瓦库 瓦扎 歪洛 吾合 依伙 则莫
特日 马合木 马木提 阿育 阿约 麦吉 马比 吉地 勒伍 依火 约则 沙库 什日 吉巴 吉石`})

// ethnicGiven are characters of notInNames that such names hold: 乌云其木格,
// 阿布都拉.
const ethnicGiven = "其都次那么他做加各且"

// maxEthnic is the length of the longest such name in characters.
const maxEthnic = 7

// ethnicName reads a name that begins with one of nameHeads and has two to seven
// characters; it must end for certain. size and class are those of the surname at
// its start.
func (p *parser) ethnicName(at, limit, size int, class surnameClass) (corpus.Span, bool) {
	w, head := nameHeads.at(p.text[at:limit]), 0
	if w == nil { // 包德力格尔 has a surname before such a name
		if class == commonSurname && size == len("包") && p.behindPost(at) {
			w, head = nameHeads.at(p.text[at+size:limit]), size
		}
	}
	if w == nil {
		return corpus.Span{}, false
	}
	end, best := at+head+len(w.text), 0
	for n := runes(w.text); n <= maxEthnic; n++ {
		if strong, _ := p.nameEndsAt(end, limit); strong {
			best = end
			break
		}
		next := p.extend(end, limit)
		if r, m := firstRune(p.text[end:limit]); next == 0 && m > 0 && strings.ContainsRune(ethnicGiven, r) {
			next = end + m
		}
		if next == 0 {
			break
		}
		end = next
	}
	if best == 0 || isDivision(p.text[at:best]) || strings.HasPrefix(p.text[best:], "·") {
		return corpus.Span{}, false
	}
	return corpus.Span{Start: at, End: best}, true
}

// lastPart is where the last part of a dotted name ends: at the first word that
// ends names, after two characters at least, else before 就 and its like.
func (p *parser) lastPart(at, limit int) int {
	end := at
	for n := 0; n < maxNamePart; n++ {
		if n >= 2 {
			if strong, _ := p.nameEndsAt(end, limit); strong {
				return end
			}
		}
		r, m := firstRune(p.text[end:limit])
		if n >= 2 && strings.ContainsRune("就在对从作", r) { // no such name holds them
			return end
		}
		if m == 0 || !han.IsHan(r) {
			break
		}
		end += m
	}
	return end
}

// spacedName reads a name of two characters that a blank fills up to three, as
// lists set in columns have it.
func (p *parser) spacedName(at, limit int) (corpus.Span, bool) {
	r, n := firstRune(p.text[at:limit])
	if surnames.single(r) != commonSurname {
		return corpus.Span{}, false
	}
	i := at + n
	for i < limit && p.text[i] == ' ' {
		i++
	}
	if i == at+n || i > at+n+2 || i >= limit {
		return corpus.Span{}, false
	}
	end := p.extend(i, limit)
	if end == 0 {
		return corpus.Span{}, false
	}
	if end < limit {
		if next, _ := firstRune(p.text[end:limit]); han.IsHan(next) {
			if strong, _ := p.nameEndsAt(end, limit); !strong {
				return corpus.Span{}, false
			}
		}
	}
	return corpus.Span{Start: at, End: end}, true
}

// unlistedName reads a name without a known surname: only in a list of names,
// or where it recurs, and only if it ends for certain.
func (p *parser) unlistedName(at, limit int, listed bool) (corpus.Span, bool) {
	if r, _ := firstRune(p.text[at:limit]); smallNumerals.has(r) {
		return corpus.Span{}, false // 八年级
	}
	if hasAnyPrefix(p.text[at:limit], "和", "与", "及", "同") > 0 { // 党员代表|和护林员
		return corpus.Span{}, false
	}
	if w := nameEnds.at(p.text[at:limit]); !listed || w != nil && w.value == 2 || roleVerbs.at(p.text[at:limit]) != nil {
		return corpus.Span{}, false
	}
	end := at
	for n := 0; n < 5; n++ {
		if n >= 3 {
			if strong, _ := p.nameEndsAt(end, limit); strong {
				s := corpus.Span{Start: at, End: end}
				return s, p.people.count(p, p.of(s)) > 1 && !isDivision(p.of(s)) && !notPersons.in(p.of(s))
			}
		}
		next := p.extend(end, limit)
		if next == 0 {
			return corpus.Span{}, false
		}
		end = next
	}
	return corpus.Span{}, false
}

// isDivision reports whether s is rather a division than a person: a full name,
// or the short name of a prefecture or province.
func isDivision(s string) bool {
	for _, d := range place.Named(s) {
		if d.Name == s || d.Level != model.County {
			return true
		}
	}
	return false
}

// inDivision reports whether the characters between two offsets are a division's
// name, or the stem of one that goes on behind them: 高州 in 高州市领导.
func (p *parser) inDivision(at, end, limit int) bool {
	s := p.text[at:end]
	for _, d := range place.Named(s) {
		// A county counts by its short name where the article has its full name too: 青禾
		// where it says 青禾县.
		if d.Name == s || d.Level != model.County || han.Contains(p.text, d.Name) {
			return true
		}
	}
	n := hasAnyPrefix(p.text[end:limit], "市", "县", "区", "州", "盟", "旗")
	return n > 0 && isDivision(p.text[at:end+n])
}

// plainName is a name without the blanks inside it.
func plainName(s string) string {
	if strings.IndexByte(s, ' ') >= 0 || strings.Contains(s, "\u3000") {
		return noBlanks.Replace(s)
	}
	return s
}

var noBlanks = strings.NewReplacer(" ", "", "\u3000", "")
