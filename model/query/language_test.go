package query

import (
	"context"
	"errors"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/slogan"
)

// known is an article in which every field of the language says something, and
// other one in which nothing does.
func known() *model.Article {
	a := &model.Article{
		Article:  &corpus.Article{ID: "known", Text: "白石縣召開“雙輪驅動”推進會\n1月29日,重慶生強調,落實Nb-IoT平臺建設,增長5.5%。\n李明遠主持會議。", Damage: []corpus.Span{{Start: 0, End: 3}}},
		Headline: text("白石縣召開“雙輪驅動”推進會"), Published: text("2023-02-01T08:00:00"), Outlet: text("青川日報"),
		Meetings: []model.Meeting{{
			Name: text("推進會"), Kind: text("推進會"), Venue: text("市民中心"), Date: text("2023-01-29"), DateEnd: text("2023-01-30"), Mode: model.Video,
			Place:     model.Place{Name: text("白石縣"), Prefecture: "青川市", Province: "雲東省", Level: model.County},
			People:    []model.Person{{Name: text("重慶生"), Posts: []model.Text{text("縣委書記")}, Roles: []model.Part{{Role: model.Speak}}}, {Name: text("李明遠"), Roles: []model.Part{{Role: model.Host}}}},
			Documents: []model.Document{{Title: text("白石縣行動方案"), Verb: model.Text{Value: "印發"}}},
		}, {Kind: text("市委全體會議")}},
		Slogans: []model.Slogan{{Text: "雙輪驅動", Key: slogan.Key("雙輪驅動"), Kind: model.Coined, Spans: []corpus.Span{{}}}},
	}
	return a
}

func languageLibrary() (*library.Snapshot, marks) {
	l := library.New()
	l.Add(library.Prepare(known()))
	l.Add(library.Prepare(&model.Article{Article: &corpus.Article{ID: "other", Text: "別的"}}))
	return l.Snapshot(), marks{0: "kept"}
}

// TestLanguage goes through the filter language: each expression finds the known
// article or not, and never the other one.
func TestLanguage(t *testing.T) {
	s, m := languageLibrary()
	for _, c := range []struct {
		finds bool
		list  string // of expressions, one a line
	}{
		{true, `白石
白石县
白石縣 双轮
白石　雙輪
没有|白石
沒有｜白石
白石 -没有
白石 －没有
"白石縣召開"
“白石县召开”
”白石“
「白石」
＂白石＂
/白石.召开/
／白石.召开／
／白石.召开/
/增长\d+(\.\d+)?%/
白?縣
縣？開
５．５％
nb-iot
Nb-IoT
iot
ＩｏＴ
b
bsx
baishi
baishixian
bshixian
qc
qingchuanshi
ydsh
chongqingsheng
zhongqingsheng
zqs
cqs
lmy
limingyuan
liming
slqd
shuanglun
slqudong
zhaokai
place:白石
place:青川
place:青川市
place:云东
place:雲東省
place:"白石县"
place:qc
地点:青川
地點：青川
地区:yunddong|地区:yundong
ｐｌａｃｅ：青川
date:2023
date:2023-01
date:2023-1
date:2023-01-29
date:2023-01-30
date:2023/1/29
date:2023年1月29日
date:2023-01..03
date:2023-01-29..31
date:2022-12..2023-01
date:2023-01..
date:..2023-01
date:2022..
date:>=2023-01
date:>2022
date:<=2023-01-29
date:<2023-02
date:≥2023
date:2023年1月至3月
date:2023-01…03
日期：＞＝２０２３－０１
published:2023-02
published:2023-02-01
发布：2023年2月
person:重慶生
person:重庆
person:cqs
person:"李明远"
人物：李明遠
post:书记
职务:縣委
host:李明远
host:lmy
主持：李
speaker:重庆生
讲话:cqs
place:="白石县"
place:=白石
地点：＝bsx
place:="青川市白石县"
place:"雲東省青川市"
place:"云东省青川市白石县"
headline:双轮
标题：slqd
venue:民中心
会场:mzx
mode:video
形式：视频
批注：查
is:残损
类别:推进
会议类别：推进
has:venue
kind:推進會
kind:全會
kind:全体
kind:市委全体会议
kind:推进
kind:tjh
类型:推进
level:county
level:县
level:區
层级：县级
outlet:日报
outlet:qcrb
来源：青川
slogan:雙輪
slogan:slqd
slogan:“双轮驱动”
提法:双轮
doc:方案
doc:《白石县行动方案》
doc:"白石縣行動方案"
文件：行动
text:落实
text:iot
正文:李明遠
mark:kept
标记：保留
note:查对
备注：查
is:damaged
is:original
is:meeting
is:video
是：视频
has:date
has:place
有：地点
has:host
has:mark
has:note
-is:copy
-has:没有|白石`},
		{false, `没有
白石 没有
-白石
"白石召開"
"雙輪驅動推進"
/白石召开/
白??召開開
白?石
place:="青川市"
place:=云东
place:"云东省白石县西"
place:"东省青川市"
headline:落实
venue:主会场
mode:hybrid
kind:"全会"
形式：现场
place:没有
place:鎮江
date:2024
date:2023-02
date:>2023-01
date:<2023
date:2023-01-31
published:2023-01
person:没有
person:"重庆"
host:重庆
speaker:李明
level:市
outlet:晚报
slogan:三轮
slogan:"双轮"
doc:"行动方案"
text:lmy
mark:rejected
mark:unread
note:没有
is:copy
-has:place
-has:date
zzz
lnm`},
	} {
		for expr := range strings.Lines(c.list) {
			expr = strings.TrimSuffix(expr, "\n")
			q, err := Parse(expr)
			if expr == "-has:没有|白石" {
				if err == nil {
					t.Errorf("%s is accepted", expr)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s: %v", expr, err)
				continue
			}
			ids, err := q.Run(context.Background(), s, nil, m)
			if err != nil {
				t.Fatal(err)
			}
			finds := len(ids) > 0 && ids[0] == 0
			if finds != c.finds {
				t.Errorf("%s finds the article: %v, want %v", expr, finds, c.finds)
			}
		}
	}
}

// TestEveryFieldHasItsNames: each name of each field, in any script, stands for
// that field.
func TestEveryFieldHasItsNames(t *testing.T) {
	for f := Place; f <= Has; f++ {
		for _, name := range names[f] {
			for _, spelt := range []string{name, strings.ToUpper(name)} {
				if got, ok := fieldNamed(spelt); !ok || got != f {
					t.Errorf("%s is field %d, want %d", spelt, got, f)
				}
			}
		}
	}
	for name, want := range map[string]Field{"講話": Speaker, "職務": Post, "類型": Kind, "層級": Level, "來源": Outlet, "標記": Mark, "備註": Note, "發布": Published} {
		if got, ok := fieldNamed(name); !ok || got != want {
			t.Errorf("%s is field %d, want %d", name, got, want)
		}
	}
}

// TestErrorsPointIntoTheExpression: the place of a fault is the part of the
// expression that is wrong, whatever stands around it.
func TestErrorsPointIntoTheExpression(t *testing.T) {
	for expr, want := range map[string]string{
		"白石 foo:bar 青":     "foo",
		"白石 地址：青":          "地址",
		"白石　date:2023-13":  "2023-13",
		"白石 level:高 青":     "高",
		"mode:走着":          "走着",
		"place:= 青":        "place:=",
		"白石 -":             "-",
		"白石 －　青":           "－",
		"白石 |":             "|",
		"｜白石":              "｜",
		"白石 “没有":           "“没有",
		"白石 /(没有/ 青":       "/(没有/",
		"白石 /没有":           "/没有",
		"白石 is:好 青":        "好",
		"白石 has:好":         "好",
		"白石 mark:maybe|青":  "maybe",
		"白石 person: 青":     "person:",
		"白石 ？？ 青":          "？？",
		"date:2023-01-29x": "2023-01-29x",
		"date:a..b":        "a..b",
		"date:..":          "..",
	} {
		_, err := Parse(expr)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", expr, err)
			continue
		}
		if got := expr[e.Start:e.End]; got != want {
			t.Errorf("%s: %s points at %q, want %q", expr, e, got, want)
		}
		for _, said := range []string{e.Error(), e.Chinese()} {
			if said == "" || strings.Contains(said, "%!") {
				t.Errorf("%s: fault is explained as %q", expr, said)
			}
		}
	}
}

// TestEveryFaultSpeaksChinese: no fault without Chinese words.
func TestEveryFaultSpeaksChinese(t *testing.T) {
	for f := UnknownField; f <= TooWild; f++ {
		if english[f] == "" || chinese[f] == "" || english[f] == chinese[f] {
			t.Errorf("fault %d is explained as %q and %q", f, english[f], chinese[f])
		}
	}
	if len(english) != int(TooWild) || len(chinese) != int(TooWild) {
		t.Errorf("%d and %d faults are explained, want %d", len(english), len(chinese), TooWild)
	}
}

// TestBadRegexpInChinese: what the compiler says of a regular expression is told in
// Chinese too.
func TestBadRegexpInChinese(t *testing.T) {
	for expr, want := range map[string]string{
		"/(/": "缺少右括号：(", "/[/": "缺少右方括号：[", "/*/": "重复符号前没有内容", "/a**/": "重复符号连用", "/)/": "多了右括号：",
		`/\y/`: "转义无效", "/a{1001}/": "重复次数无效", "/[z-a]/": "字符范围无效", "/[[:x:]]/": "字符范围无效", "/(?<a/": "命名分组无效", "/(?=a)/": "不支持这种 Perl 写法",
	} {
		_, err := Parse(expr)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s is taken for a regular expression", expr)
			continue
		}
		if said := e.Chinese(); !strings.HasPrefix(said, "不是正则表达式："+want) {
			t.Errorf("%s: %q (%q), want %q", expr, said, e, want)
		}
	}
}
