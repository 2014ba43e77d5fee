package clean

import "testing"

// become checks what cleaning makes of pages.
func become(t *testing.T, pages map[string]string) {
	t.Helper()
	for page, want := range pages {
		if got := check(t, page, nil).Text; got != want {
			t.Errorf("%s\nbecame\n%s\nwant\n%s", page, got, want)
		}
	}
}

// TestBodyLabel: what is taken for the label over the body, and what with its text
// above must not be lost.
func TestBodyLabel(t *testing.T) {
	const (
		lead  = "近日，青禾县印发扶持办法，现就有关内容解读如下，请各镇村结合实际抓好落实。"
		why   = "青禾县有果园三千亩，去年以来销路不畅，为此县里起草了这份办法，并征求了果农的意见。"
		what  = "办法共五条，一是修路，二是建库，三是引才，四是贷款，五是宣传，各镇要尽快落实。"
		brief = "青禾县日前印发果园扶持办法。"
	)
	become(t, map[string]string{
		"青禾县扶持办法解读\n" + lead + "\n一、出台背景\n" + why + "\n二、主要内容\n" + what:                       "青禾县扶持办法解读\n" + lead + "\n一、出台背景\n" + why + "\n二、主要内容\n" + what,
		"青禾县扶持办法解读\n" + lead + "\n出台背景\n" + why + "\n主要内容\n" + what:                           "青禾县扶持办法解读\n" + lead + "\n出台背景\n" + why + "\n主要内容\n" + what,
		"青禾县扶持办法解读\n" + brief + "\n（二）主要内容\n" + what:                                          "青禾县扶持办法解读\n" + brief + "\n（二）主要内容\n" + what,
		"青禾县扶持办法解读\n来源：青禾网 更新时间：2023年07月10日 19:29\n" + brief + "\n主要内容\n" + lead + "\n" + why: "青禾县扶持办法解读\n" + lead + "\n" + why,
		"青禾县扶持办法解读\n来源：青禾网 更新时间：2023年07月10日 19:29\n视频简介\n" + lead + "\n主要内容\n" + what:         "青禾县扶持办法解读\n" + what,
		"青禾县扶持办法解读\n" + lead + "\n" + why + "\n主要内容\n上一篇：青禾县修路":                               "青禾县扶持办法解读\n" + lead + "\n" + why + "\n主要内容",
	})
}

// TestSections: headings and pieces of sentences that look like what pages set around
// an article.
func TestSections(t *testing.T) {
	const (
		first  = "近日，青禾县印发扶持办法，各镇村结合实际抓好落实。"
		second = "办法共五条，一是修路，二是建库，三是引才，四是贷款。"
		third  = "各镇已经开工，预计年底前全部完成。"
	)
	become(t, map[string]string{
		"青禾县两年记\n上篇：修路记\n" + first + second + "\n下篇：建库记\n" + third:        "青禾县两年记\n上篇：修路记\n" + first + second + "\n下篇：建库记\n" + third,
		"青禾县两年记\n" + first + second + "\n上篇：修路记\n下篇：建库记\n":                "青禾县两年记\n" + first + second,
		"青禾县办法解读\n" + first + "\n" + second + "\n三、相关内容\n" + third:        "青禾县办法解读\n" + first + "\n" + second + "\n三、相关内容\n" + third,
		"青禾县办法解读\n" + first + "\n" + second + "\n相关内容\n" + third:          "青禾县办法解读\n" + first + "\n" + second,
		"青禾县办法解读\n" + first + "\n（一）短视频的浏览量突破三千万；\n（二）网友评论两万条；\n" + third: "青禾县办法解读\n" + first + "\n（一）短视频的浏览量突破三千万；\n（二）网友评论两万条；\n" + third,
	})
}

// TestItemSignatures: names in brackets at the ends of paragraphs sign the items of a
// page of short news, and no paragraph of an article but the last.
func TestItemSignatures(t *testing.T) {
	become(t, map[string]string{
		"青禾简讯\n●青禾县修路　3月5日，路修好了。（柳长青）\n●柳岸县修渠　3月6日，渠修好了。（白 杨、石磊）\n●南坡县建库　3月7日，库建好了。(马小川)": "青禾简讯\n●青禾县修路 3月5日，路修好了。\n●柳岸县修渠 3月6日，渠修好了。\n●南坡县建库 3月7日，库建好了。",
		"青禾简讯\n本报讯 3月5日，青禾县的路修好了。（柳长青）\n本报讯 3月6日，柳岸县的渠修好了。（青禾县交通运输局）":                     "青禾简讯\n本报讯 3月5日，青禾县的路修好了。\n本报讯 3月6日，柳岸县的渠修好了。",
		"青禾简讯\n●3月5日，青禾县的路全部修好了。（热烈鼓掌）\n●3月6日，柳岸县的渠全部修好了。（南坡片区待定）\n●3月7日，南坡县的库建好了。":       "青禾简讯\n●3月5日，青禾县的路全部修好了。（热烈鼓掌）\n●3月6日，柳岸县的渠全部修好了。（南坡片区待定）\n●3月7日，南坡县的库建好了。",
		"青禾县修路\n3月5日，青禾县的路修好了。（柳长青）\n3月6日，柳岸县的渠修好了。\n3月7日，南坡县的库建好了。":                      "青禾县修路\n3月5日，青禾县的路修好了。（柳长青）\n3月6日，柳岸县的渠修好了。\n3月7日，南坡县的库建好了。",
	})
}
