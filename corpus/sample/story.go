package sample

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// The posts of the people in author.cast; % stands for 市, 县 or 区.
var posts = [6]string{"%委书记", "%委副书记、%长", "%人大常委会主任", "%政协主席", "%委常委、常务副%长", "%委副书记"}

const (
	// termYears is how long a person holds a post.
	termYears = 4
	firstYear = 2019
	years     = 6
	// medianSentences and spread give the lengths of articles: log-normal, as
	// lengths of real ones are, about 1,900 characters on average.
	medianSentences = 38
	spread          = 0.35
	maxSentences    = 120
	// visitShare is how many of 100 articles report a visit and no meeting.
	visitShare = 15
)

// story writes headline and paragraphs of the article that the random numbers
// give.
func (a *author) story() {
	a.setting()
	a.used = 0
	visit := a.rng.IntN(100) < visitShare
	if visit {
		a.writeVisit()
	} else {
		a.writeHeadline()
		a.writeLead()
	}
	sentences := int(medianSentences * math.Exp(a.rng.NormFloat64()*spread))
	sentences = min(max(sentences, 6), maxSentences)
	speakers := [...]int{0, 0, 0, 1, 1}
	for i := 0; sentences > 0; i++ {
		who := a.cast[speakers[min(i, 4)]]
		p := add(a.next(), who, [...]string{"指出，", "强调，", "要求，"}[i%3])
		for range min(sentences, 4+a.rng.IntN(4)) {
			p = a.sentence(p)
			sentences--
		}
		a.done(p)
	}
	if !visit {
		a.writeClose()
	}
}

// setting chooses place, time, topic and people.
func (a *author) setting() {
	p := a.zipf(len(prefectures))
	a.where, a.county, a.body = prefectures[p], "", "市"
	a.whereID = uint32(p) * 16
	if c := a.rng.IntN(2 * len(a.where.counties)); c < len(a.where.counties) {
		a.county = a.where.counties[c]
		_, size := utf8.DecodeLastRuneInString(a.county)
		a.body = a.county[len(a.county)-size:]
		a.whereID += uint32(c) + 1
	}
	a.year, a.month, a.day = firstYear+a.rng.IntN(years), 1+a.rng.IntN(12), 1+a.rng.IntN(28)
	a.topic, a.kind = topics[a.zipf(len(topics))], kinds[a.zipf(len(kinds))]
	for rank := range a.cast {
		term := uint32(a.year+rank) / termYears
		a.cast[rank] = string(personName(nil, mix(a.whereID<<12|term<<4|uint32(rank))))
	}
}

// personName adds the name that h chooses.
func personName(out []byte, h uint32) []byte {
	out = add(out, surnames[zipfOf(float64(h>>16)/65536, len(surnames))])
	h = mix(h)
	out = utf8.AppendRune(out, givenRune[h%uint32(len(givenRune))])
	if h>>28 > 2 { // most given names have two characters
		out = utf8.AppendRune(out, givenRune[h>>8%uint32(len(givenRune))])
	}
	return out
}

func (a *author) placeName() string {
	if a.county != "" {
		return a.county
	}
	return a.where.name
}

func (a *author) writeHeadline() {
	a.headline = add(a.headline[:0], a.placeName(), "召开", a.topic, a.kind)
	if a.rng.IntN(3) == 0 {
		a.headline = add(a.headline, " ", a.cast[0], "讲话 ", a.cast[1], "主持")
	}
}

func (a *author) writeLead() {
	p := a.date(a.next())
	p = add(p, [...]string{"", "上午", "下午"}[a.rng.IntN(3)], "，")
	if a.county != "" {
		p = add(p, a.where.province, a.where.name)
	}
	p = add(p, a.placeName(), "在", venues[a.zipf(len(venues))], "召开", a.topic, a.kind, "，深入实施")
	p = add(a.slogan(p), "，总结前段工作，安排部署下一步任务。")
	p = a.person(p, 0, "出席会议并讲话，")
	p = a.person(p, 1, "主持会议，")
	p = a.person(p, 2, "、")
	p = a.person(p, 3, "出席会议。")
	p = a.person(p, 4, "通报有关情况。")
	a.done(p)
}

// writeVisit writes headline and lead of an article that reports no meeting.
func (a *author) writeVisit() {
	a.headline = add(a.headline[:0], a.cast[0], "调研", a.topic)
	p := add(a.date(a.next()), "，", a.where.province, a.where.name, a.county)
	p = a.person(p, 0, "先后来到")
	a.done(add(p, firms[a.zipf(len(firms))], "等地，实地调研", a.topic, "情况。", a.body, "直有关部门负责同志参加。"))
}

func (a *author) date(p []byte) []byte {
	p = strconv.AppendInt(p, int64(a.month), 10)
	p = strconv.AppendInt(add(p, "月"), int64(a.day), 10)
	return add(p, "日")
}

// person adds a post, its holder and what follows.
func (a *author) person(p []byte, rank int, after string) []byte {
	for _, r := range posts[rank] {
		if r == '%' {
			p = add(p, a.body)
			continue
		}
		p = utf8.AppendRune(p, r)
	}
	return add(p, a.cast[rank], after)
}

func (a *author) writeClose() {
	p := add(a.next(), "会上，", a.where.counties[a.rng.IntN(len(a.where.counties))], "、",
		a.body, offices[a.zipf(len(offices))], "、", firms[a.zipf(len(firms))], "负责人作交流发言。会议印发了《",
		a.placeName(), strconv.Itoa(a.year), "年", a.topic, "重点任务清单》《关于进一步",
		verbs[a.rng.IntN(len(verbs))], objects[a.rng.IntN(len(objects))], "的实施意见》。")
	if a.rng.IntN(4) == 0 {
		p = add(p, "会议以视频形式召开，各地设分会场。")
	}
	a.done(add(p, a.body, "直各单位主要负责同志参加会议。"))
}

// next is an empty paragraph, done takes it into the article.
func (a *author) next() []byte {
	if a.used == len(a.paragraphs) {
		a.paragraphs = append(a.paragraphs, nil)
	}
	return a.paragraphs[a.used][:0]
}

func (a *author) done(p []byte) {
	a.paragraphs[a.used] = p
	a.used++
}

// sentence adds a sentence with its slots filled.
func (a *author) sentence(p []byte) []byte {
	s := sentences[a.rng.IntN(len(sentences))]
	for i := 0; i < len(s); i++ {
		if s[i] != '{' {
			p = append(p, s[i])
			continue
		}
		p = a.slot(p, s[i+1])
		i += 2
	}
	return p
}

// slot adds what a sentence's slot stands for.
func (a *author) slot(p []byte, name byte) []byte {
	pick := func(list []string) []byte { return add(p, list[a.rng.IntN(len(list))]) }
	switch name {
	case 'v':
		return pick(verbs)
	case 'o':
		return pick(objects)
	case 'a':
		return pick(adverbs)
	case 'g':
		return pick(goals)
	case 'f':
		return pick(figures)
	case 'b':
		return pick(bounds)
	case 't':
		return add(p, topics[a.zipf(len(topics))])
	case 'u':
		return add(p, a.body, offices[a.zipf(len(offices))])
	case 'c':
		if a.county != "" {
			return add(p, "乡镇")
		}
		return add(p, "县（市、区）")
	case 'p':
		return add(p, a.where.short)
	case 'B':
		return add(p, a.body)
	case 'r': // a name that hardly any other article has
		for range 2 + a.rng.IntN(2) {
			p = utf8.AppendRune(p, givenRune[a.rng.IntN(len(givenRune))])
		}
		return p
	case 'n':
		return strconv.AppendInt(p, int64(10*(1+a.rng.IntN(200))), 10)
	case 'd':
		p = strconv.AppendInt(p, int64(3+a.rng.IntN(12)), 10)
		return append(append(p, '.'), '0'+byte(a.rng.IntN(10)))
	default:
		return a.slogan(p)
	}
}

// slogan adds a slogan, quoted more often than not: a national one, one of the
// place and year, or, rarely, one that nobody repeats.
func (a *author) slogan(p []byte) []byte {
	quoted := a.rng.IntN(5) < 3
	if quoted {
		p = add(p, "“")
	}
	switch n := a.rng.IntN(20); {
	case n < 10:
		p = add(p, national[a.zipf(len(national))])
	case n < 19:
		const perPlaceAndYear = 24
		h := mix(a.whereID<<16 | uint32(a.year)<<5 | uint32(a.zipf(perPlaceAndYear)))
		p = coin(p, h, h>>3, mix(h), mix(h)>>7)
	default:
		h := a.rng.Uint32()
		p = coin(p, h, h>>4, h>>11, h>>20)
	}
	if quoted {
		p = add(p, "”")
	}
	return p
}

// zipf is a rank below n; rank k comes up with a probability that falls as
// 1/(k+1).
func (a *author) zipf(n int) int { return zipfOf(a.rng.Float64(), n) }

func zipfOf(u float64, n int) int {
	return min(int(math.Exp(u*math.Log(float64(n+1)))-1), n-1)
}

// mix spreads h over 32 bits: the finalizer of MurmurHash3.
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// add appends all parts.
func add(out []byte, parts ...string) []byte {
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}
