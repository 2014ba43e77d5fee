package clean

import (
	"math"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
)

// The pages below are made up; so are their people and places.
var pages = []struct {
	name, page, want string
	credits          []string
}{
	{
		"menu, breadcrumb, masthead, neighbours, foot",
		"青禾县召开春耕备耕推进会--要闻-青禾县人民政府\n今天是 \n首页\n要闻\n专题\n政务公开\n互动交流\n登录|注册\n当前位置：首页 > \n要闻>\n青禾县召开春耕备耕推进会\n" +
			"文章来源：本站原创 作者：佚名 发布时间：2021年03月06日 点击数：\n次 \n" +
			"　　3月5日上午，青禾县召开春耕备耕推进会。县委书记白水生出席并讲话。\n\n　　会议指出，要抢抓农时，备足农资。\n" +
			"【打印正文】\n上一篇：我县开展植树活动[ 03-04 ]\n下一篇：没有了\n网站地图\n|\n青禾县人民政府 版权所有 Copyright © 地址：青禾县人民路1号 电话：0123-4567890\n某ICP备01234567号-1\n",
		"青禾县召开春耕备耕推进会\n3月5日上午，青禾县召开春耕备耕推进会。县委书记白水生出席并讲话。\n会议指出，要抢抓农时，备足农资。",
		[]string{"文章来源：本站原创 作者：佚名 发布时间：2021年03月06日 点击数："},
	},
	{
		"traditional with glosses, byline in the dateline, editor",
		"《青禾日報》 官方發(fā)布平臺\n青禾縣項(xiàng)目建設(shè)推進(jìn)會(huì)召開\n白水生主持并講話\n青禾日報訊(記者 柳長青)7月2日,全縣項(xiàng)目建設(shè)推進(jìn)會(huì)召開。\n會(huì)議要求,\n要強(qiáng)化擔(dān)當(dāng),真抓實(shí)干。\n▍ 本期責(zé)編:石頭\n?歡迎分享到朋友圈!文章版權(quán)歸青禾日報社所有,請勿轉(zhuǎn)載,侵權(quán)必究。\n編號:12320210001",
		"青禾縣項目建設推進會召開\n白水生主持并講話\n青禾日報訊7月2日,全縣項目建設推進會召開。\n會議要求,\n要強化擔當,真抓實干。",
		[]string{"(記者 柳長青)", "▍ 本期責(zé)編:石頭"},
	},
	{
		"television page: labels, abstract, body, hot list",
		"[视频]青禾县举行防汛演练\n\n节目官网\n\n[视频]青禾县举行防汛演练\n来源 : 青禾台\n2022-06-01 19:26\n内容简介\n视频简介\n青禾县举行防汛演练。\n主要内容\n" +
			"青禾台消息（晚间新闻）：\n演练在东河堤举行\n6月1日，青禾县在东河堤举行防汛演练，三百人参加。\n编辑：白杨\n责任编辑：青松\n全部评论\n查看更多评论\n热播榜\n更多>\nTOP 1\n谁在唱歌？\n",
		"青禾县举行防汛演练\n青禾台消息（晚间新闻）：\n演练在东河堤举行\n6月1日，青禾县在东河堤举行防汛演练，三百人参加。",
		[]string{"来源 : 青禾台", "2022-06-01 19:26", "编辑：白杨", "责任编辑：青松"},
	},
	{
		"abstract behind the body",
		"青禾县召开人代会\n来源：青禾台2022年01月07日 19:29\n今天，青禾县召开人民代表大会，白水生作报告。会议听取了各项报告。\n视频简介\n栏目介绍\n来源：青禾台\n更新时间：2022年01月07日 19:29\n视频简介：今天，青禾县召开人民代表大会。\n收视TOP榜 \n谁在唱歌\n1\n",
		"青禾县召开人代会\n今天，青禾县召开人民代表大会，白水生作报告。会议听取了各项报告。",
		[]string{"来源：青禾台2022年01月07日 19:29", "来源：青禾台", "更新时间：2022年01月07日 19:29"},
	},
	{
		"masthead joined to the first paragraph, site behind the title",
		"青禾召开旅游工作会议-青禾新闻网\n青禾新闻 青禾网-青禾报 2024-02-21 07:27:47 青禾报讯 (记者 石磊)2月20日，青禾召开旅游工作会议。",
		"青禾召开旅游工作会议\n青禾报讯 2月20日，青禾召开旅游工作会议。",
		[]string{"青禾新闻 青禾网-青禾报 2024-02-21 07:27:47", "(记者 石磊)"},
	},
	{
		"caption, closing names",
		"青禾召开工业大会\n大会现场。　白杨　青松　摄\n1月5日，青禾召开工业大会，部署全年工作。\n白水生要求，紧盯目标，狠抓落实。（柳长青）\n",
		"青禾召开工业大会\n大会现场。\n1月5日，青禾召开工业大会，部署全年工作。\n白水生要求，紧盯目标，狠抓落实。",
		[]string{"白杨　青松　摄", "（柳长青）"},
	},
	{
		"what only looks like furniture stays",
		"青禾推行二维码办事\n图为分享会现场。\n3月1日，青禾召开推进会，12345热线、客户端、二维码三线并进，版权登记也可网上办理。\n一、相关要求\n（一）落实责任（试行）\n各部门要压实责任，打造精品，服务成人教育。\n青禾县人民政府\n2021年3月1日\n",
		"青禾推行二维码办事\n图为分享会现场。\n3月1日，青禾召开推进会，12345热线、客户端、二维码三线并进，版权登记也可网上办理。\n一、相关要求\n（一）落实责任（试行）\n各部门要压实责任，打造精品，服务成人教育。\n青禾县人民政府\n2021年3月1日",
		nil,
	},
	{
		"repeats",
		"青禾召开座谈会\n青禾召开座谈会\n4月1日上午，青禾召开座谈会，听取意见和建议。\n4月1日上午，青禾召开座谈会，听取意见和建议。\n大家表示，信心更足。",
		"青禾召开座谈会\n4月1日上午，青禾召开座谈会，听取意见和建议。\n大家表示，信心更足。",
		nil,
	},
	{
		"spam line, leftover tags, address",
		"<cite id=\"x\"></cite>\n<b id=\"x\"></b>\n青禾召开大会\n日期:2023-04-18     来源:青禾客户端    \n4月18日，青禾召开大会。(青禾记者   白杨 青松)\n(https://example.org/s/abc)\n影音AV|国产偷拍|午夜福利在线",
		"青禾召开大会\n4月18日，青禾召开大会。",
		[]string{"日期:2023-04-18     来源:青禾客户端", "(青禾记者   白杨 青松)"},
	},
	{
		"headline above links for sharing",
		"青禾召开大会部署春季工作\n分享到：\n打印本页\n4月18日，青禾召开大会，部署春季工作。",
		"青禾召开大会部署春季工作\n4月18日，青禾召开大会，部署春季工作。",
		nil,
	},
	{
		"paragraphs that the crawl joined",
		"青禾召开大会\n4月18日，青禾召开大会。    会议要求，狠抓落实。　　会议强调，压实责任。",
		"青禾召开大会\n4月18日，青禾召开大会。\n会议要求，狠抓落实。\n会议强调，压实责任。",
		nil,
	},
	{
		"notice of copyright as a paragraph",
		"青禾召开大会\n4月18日，青禾召开大会，部署工作。\n凡青禾报记者署名文字、图片，版权均属于青禾报所有。任何媒体未经授权不得转载，违者将依法追究法律责任。\n分享到:\n青禾报手机版\n",
		"青禾召开大会\n4月18日，青禾召开大会，部署工作。",
		nil,
	},
	{
		"visit's date, subheadlines, source on its own line",
		"2023年03月29日 星期三\n青禾县委召开扩大会议\n学习上级会议精神\n白水生主持并讲话\n发布日期：2020-01-27\n信息来源：青禾日报\n1月26日下午，青禾县委召开扩大会议，研究部署工作。\n编辑：白杨\n本文为青禾网原创文章，转载请附上原文链接和本声明。\n",
		"青禾县委召开扩大会议\n学习上级会议精神\n白水生主持并讲话\n1月26日下午，青禾县委召开扩大会议，研究部署工作。",
		[]string{"发布日期：2020-01-27", "信息来源：青禾日报", "编辑：白杨"},
	},
	{
		"column above the headline, label and value on two lines",
		"媒体聚焦\n青禾召开招商工作汇报会\n青禾县人民政府\n发布时间：\n2014-08-06 11:48\n8月5日，青禾召开招商工作汇报会。县委书记白水生主持。\n打印\n来源：本站\n",
		"青禾召开招商工作汇报会\n8月5日，青禾召开招商工作汇报会。县委书记白水生主持。",
		[]string{"青禾县人民政府", "发布时间：", "2014-08-06 11:48", "来源：本站"},
	},
	{
		"counter and date above the headline, wide name at the end",
		"点击数:1090 更新时间:2024-04-29\n青禾召开信息通报会\n本报讯 4月28日，青禾召开信息通报会，白水生出席。\n各单位负责人参加会议。                      (石 磊)",
		"青禾召开信息通报会\n本报讯 4月28日，青禾召开信息通报会，白水生出席。\n各单位负责人参加会议。",
		[]string{"点击数:1090 更新时间:2024-04-29", "(石 磊)"},
	},
	{
		"outlet with date, name behind the dateline, office and name at the end",
		"青禾日報 2020年08月13日\n本網訊(石磊)8月7日,青禾縣召開座談會,聽取意見。\n與會人員發言。\n縣融媒體中心 白楊\n",
		"本網訊8月7日,青禾縣召開座談會,聽取意見。\n與會人員發言。",
		[]string{"青禾日報 2020年08月13日", "(石磊)", "縣融媒體中心 白楊"},
	},
	{
		"reporters' line, writers in brackets",
		"青禾召开现场会\n青禾网记者石磊通讯员白杨报道\n8月19日，青禾召开现场会。会议要求，加快进度。(撰稿人:石磊 审核人:白杨)\n某公网安备 34080302000298 号",
		"青禾召开现场会\n8月19日，青禾召开现场会。会议要求，加快进度。",
		[]string{"青禾网记者石磊通讯员白杨报道", "(撰稿人:石磊 审核人:白杨)"},
	},
	{
		"names below captions",
		"青禾召开报告会\n代表审议报告。本报记者 石磊摄\n1月5日，青禾召开报告会，听取报告。\n",
		"青禾召开报告会\n代表审议报告。\n1月5日，青禾召开报告会，听取报告。",
		[]string{"本报记者 石磊摄"},
	},
	{
		"government page: menu by blanks, office above the headline, table of the document",
		"首   页 走进青禾 新闻中心 政务服务 互动交流\n青禾县人民政府\n政府信息公开\n青禾召开安全会议\n发布时间：2017-10-18   浏览次数：   【字体：\n索 引 号： 0123/2017-1 主题分类： 其他\n" +
			"近日，青禾召开安全会议，白水生讲话。\n会议要求，压实责任，抓好整改。\n（此件公开发布）\n亚洲成人在线,绯色av一区二区,国产精品观看,精品国产97,国产免费看,欧美一区二区三区黄色,全免费观看\n",
		"青禾召开安全会议\n近日，青禾召开安全会议，白水生讲话。\n会议要求，压实责任，抓好整改。",
		[]string{"发布时间：2017-10-18   浏览次数：   【字体：", "索 引 号： 0123/2017-1 主题分类： 其他"},
	},
	{
		"page of a newspaper",
		"2025年01月09日 \n青禾日报 数字报纸\n第03版：本地新闻\n青禾召开协商会\nimage.png\n会议强调，围绕中心工作建言。(完)【編輯：白杨】\n",
		"青禾召开协商会\n会议强调，围绕中心工作建言。(完)",
		[]string{"2025年01月09日", "【編輯：白杨】"},
	},
	{
		"editors without names, reporters without a blank",
		"青禾召开首次会议\n青禾社1月12日电(记者石磊 白杨)青禾12日召开首次会议。委员会审议了报告。\n会后举行了问答会(记者会)。\n初审编辑:\n责任编辑:青松\n相关新闻",
		"青禾召开首次会议\n青禾社1月12日电青禾12日召开首次会议。委员会审议了报告。\n会后举行了问答会(记者会)。",
		[]string{"(记者石磊 白杨)", "初审编辑:", "责任编辑:青松"},
	},
	{
		"headline with links behind it, account of a messenger",
		"首頁 -> 頭條\n青禾召開大會部署春季工作分享到:\n原创 石磊 青禾发布 2023-01-30 18:00 发表于青禾\n记者石磊 通讯员白杨\n4月18日,青禾召開大會,部署春季工作。\n會場一角。（石磊摄）\n- END -\n来源丨青禾发布\n往期推荐\n青禾植树忙\n",
		"青禾召開大會部署春季工作\n4月18日,青禾召開大會,部署春季工作。\n會場一角。",
		[]string{"原创 石磊 青禾发布 2023-01-30 18:00 发表于青禾", "记者石磊 通讯员白杨", "（石磊摄）", "来源丨青禾发布"},
	},
	{
		"headlines that begin like credits",
		"2021年3月1日周山县召开大会\n记者站成立大会召开\n记者节座谈会举行\n11月8日，青禾举行座谈会，白水生出席。\n",
		"2021年3月1日周山县召开大会\n记者站成立大会召开\n记者节座谈会举行\n11月8日，青禾举行座谈会，白水生出席。",
		nil,
	},
	{
		"label over the whole article",
		"青禾县人民政府门户网站\n首页\n要闻\n正文\n青禾召开水利会议\n发布时间：2021-03-06\n3月5日，青禾召开水利会议，部署工作。\n",
		"青禾召开水利会议\n3月5日，青禾召开水利会议，部署工作。",
		[]string{"发布时间：2021-03-06"},
	},
	{
		"label over the article, nothing else to go by",
		"青禾新闻网\n首页\n正文\n青禾召开水利会议\n3月5日，青禾召开水利会议，部署工作。\n",
		"青禾召开水利会议\n3月5日，青禾召开水利会议，部署工作。",
		nil,
	},
	{
		"no running text: a list below a masthead",
		"青禾县公示名单\n来源：青禾日报 2021-03-06\n白杨\n青松\n上一篇：无\n",
		"青禾县公示名单\n白杨\n青松",
		[]string{"来源：青禾日报 2021-03-06"},
	},
	{"one line", "青禾召开大会", "青禾召开大会", nil},
	{"nothing", " \n\t\n", "", nil},
}

func TestPages(t *testing.T) {
	for _, p := range pages {
		r := check(t, p.page, nil)
		if r.Text != p.want {
			t.Errorf("%s:\n%s\nwant\n%s", p.name, r.Text, p.want)
		}
		var credits []string
		for _, e := range r.Edits {
			if e.Reason == corpus.ReasonCredit {
				credits = append(credits, strings.TrimSpace(strings.Trim(e.Original, blanks)))
			}
		}
		if !slices.Equal(credits, p.credits) {
			t.Errorf("%s: credits %q, want %q", p.name, credits, p.credits)
		}
	}
}

func TestCharacters(t *testing.T) {
	for decoded, want := range map[string]string{
		"項(xiàng)目，會(huì)議，行（háng）業，ɡ形(ɡònɡ)": "項目，會議，行業，ɡ形",
		"項(xiang)目(mu)會(hui)": "項目會",
		"(gòng)同":             "同",
		"青禾网(qh.cn)、甲(A)、甲公司(byd)、总值(GDP)、(记者 某某)、一(a)、会(hua)": "青禾网(qh.cn)、甲(A)、甲公司(byd)、总值(GDP)、(记者 某某)、一(a)、会(hua)",
		"a\x1b[31mred\x1b[0m \x1b]0;title\x07b\x9b":            "ared b\uFFFD",
		"一\u202e二\u200b三\ufeff四\u0000五\ue000六\u00ad":           "一二三四五六",
		"王\ue863":          "王䶮",
		"一\r\n二\r三\u2028四": "一\n二\n三\n四",
		"<p>一</p><br/>二<!-- 三 -->&nbsp;&#13;&amp;&ldquo;": "一二\u00a0\n&“",
		"一<二>三 a<b":                    "一<二>三 a<b",
		"<script>var a = 1;</script>一": "一",
		"&#27;[31m&#x202e;一":           "[31m一",
	} {
		if got := Plain(decoded); got != want {
			t.Errorf("Plain(%q) = %q, want %q", decoded, got, want)
		}
	}
}

func TestMarkupEdits(t *testing.T) {
	decoded := "<h1>青禾召開大會(huì)</h1><p>4月18日，青禾召開大會(huì)。</p>"
	var markup []corpus.Edit
	for _, tag := range []string{"<h1>", "</h1><p>", "</p>"} {
		at := strings.Index(decoded, tag)
		markup = append(markup, corpus.Edit{Span: corpus.Span{Start: at, End: at + len(tag)}, Original: tag, Replacement: "\n", Reason: corpus.ReasonMarkup})
	}
	if r := check(t, decoded, markup); r.Text != "青禾召開大會\n4月18日，青禾召開大會。" {
		t.Errorf("%q", r.Text)
	}
}

// FuzzMarkup lays the edits of the character pass upon edits of markup.
func FuzzMarkup(f *testing.F) {
	f.Add("會(huì)議<b>一\n二</b>要?jiǎng)?wù)。\n分享到", []byte{3, 4, 1, 9})
	f.Fuzz(func(t *testing.T, s string, cuts []byte) {
		var markup []corpus.Edit
		at := 0
		for i := 0; i+1 < len(cuts) && at < len(s); i += 2 {
			start := min(len(s), at+int(cuts[i]%16))
			end := min(len(s), start+int(cuts[i+1]%16))
			markup = append(markup, corpus.Edit{Span: corpus.Span{Start: start, End: end}, Original: s[start:end], Replacement: strings.Repeat("\n", i%2), Reason: corpus.ReasonMarkup})
			at = end
		}
		check(t, s, markup)
	})
}

// TestWordLists checks what the matcher takes for granted.
func TestWordLists(t *testing.T) {
	for _, m := range []*matcher{allWords(), sureWords()} {
		for _, list := range m.lists {
			for _, e := range list {
				if han.Fold(e.word) != e.word {
					t.Errorf("…%s is not folded", e.word)
				}
				if e.most != math.MaxInt && e.most > maxFilled {
					t.Errorf("…%s is too long", e.word)
				}
			}
		}
	}
	for _, list := range []string{makers, mastheads} {
		if han.Fold(list) != list {
			t.Errorf("%s is not folded", list)
		}
	}
	for _, set := range []*labelSet{makerLabels(), mastheadLabels(), metaTools()} {
		used := 0
		for _, slot := range set {
			if slot.first != 0 {
				used++
			}
		}
		if used > len(set)/2 {
			t.Errorf("%d of %d slots are used", used, len(set))
		}
	}
}

// plainRead is matcher.read without its tables.
func plainRead(line string, runes int) (s signs) {
	folded := []rune(han.Fold(line))
	for sign, list := range words {
		for _, w := range strings.Fields(list) {
			most, start := len(folded)+runes, false
			switch w[0] {
			case '^':
				w, start = w[1:], true
			case '=':
				w = w[1:]
				most = len([]rune(w)) + slack
			}
			word := []rune(strings.ReplaceAll(w, "~", " "))
			for i := range folded {
				if runes <= most && (i == 0 || !start) && len(folded)-i >= len(word) && slices.Equal(folded[i:i+len(word)], word) && s[sign] < 255 {
					s[sign]++
				}
			}
		}
	}
	return s
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"上一篇:無", "版權所有 Copyright © 某网", "下載APP分享到朋友圈", "国产精品AV淫", "会议要求转载请注明来源"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		runes := len([]rune(s))
		if got, want := allWords().read(s, runes), plainRead(s, runes); got != want {
			t.Fatalf("read(%q) = %v, want %v", s, got, want)
		}
	})
}

func TestMarks(t *testing.T) {
	for s, want := range map[string]marks{"": 0, "会议𠀀é": 0, "来源:青禾报": markColon, "文/图 白杨": markSlash | markBlank, "a|b": markBar, "甲丨乙": markBar, "3.5": markDigit | markDot, "丩": 0} {
		m, runes := marksOf(s)
		if m != want || runes != len([]rune(s)) {
			t.Errorf("marksOf(%q) = %b, %d, want %b", s, m, runes, want)
		}
	}
}
