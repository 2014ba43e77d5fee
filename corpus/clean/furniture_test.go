package clean

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// TestFurniture: lines that pages set around articles, and lines of articles that
// look like them.
func TestFurniture(t *testing.T) {
	for want, lines := range map[label][]string{
		labelCrumb: {
			"青禾县人民检察院 > 检察要闻", "青禾县农业农村局 >> 工作动态", "新闻中心 >> 集团要闻", "首页｜要闻｜时政", "新闻中心 / 集团要闻 / 正文", "青禾县人民法院 » 通知公告",
		},
		labelMenu: {
			"【放大+】【缩小-】【默认】", "A+ A A-", "青禾县人民政府门户网站 | 无障碍 | 繁體版", "繁體 | 简体 | English", "?????? 今日青禾   本期共8版  返回目錄",
			"第1234期 今日4版", "集团概况 新闻中心 企业文化 信息公开 联系我们", "政务微博  政务微信  网站地图  联系我们",
			"HOME | NEWS | SPORTS | CONTACT", "讀者投書 | 客服中心 | 隱私權政策", "网友评论 0 条   点赞 128   收藏", "阅读量 3.2万", "0 人点赞", "1.2万次播放",
			"青禾播报，青禾县融媒体中心官方微信，已有 8.6 万人关注", "打开青禾APP，阅读体验更佳", "Advertisement: 牙科 報稅", "本文标签：招商 项目", "收录于合集 #青禾新闻 12个", "知道了", "保护视力色：", "Tags: 僑鄉", "Share this:",
		},
		labelEnd:    {"今日青禾 第03版 上一版 下一版", "友情链接：省林业局 省水利厅", "猜你喜欢：青禾植树忙 | 柳岸修渠记", "本版导航： 青禾植树忙 | 柳岸修渠记", "您可能感兴趣：", "相关文章：开场白 | 主持词"},
		labelNotice: {"新聞專線 (415) 555-0137", "HOME  NEWS  訂報專線 415-555-0137", "青禾日报社主办 国内统一刊号：CN00-0000 第1234期"},
		labelCredit: {"青禾晨報 記者白小楊／北山專訪", "記者白小楊／綜合報導", "〔記者白小楊／北山報導〕", "记者：白小杨 柳长青", "编辑：白?"},
		labelMasthead: {
			"原创 柳长青 青禾发布", "青禾日报 2024年2月18日 星期日 农历正月初九",
			"青禾侨报 Green Crop Post 2019-12-03", "By Editor on December 3, 2019", "Published: Tuesday, Dec. 3rd, 2019", "2023/02/14 05:30 閱讀時間 約4分鐘 瀏覽數 9,021",
			"2024-11-26 04:03:11 青禾時報 A12 放大 縮小 收藏", "时间：2024-04-03 来源：青禾报 作者：白小杨、柳长青 点击：1 062", "2024-04-22 青禾县人民法院 [ 打印 ]",
			"青禾日报 数字报刊 2019年11月08日 第02版", "青禾县融媒体中心 2023-02-06 10:00 阅读量 3.2万 A+ A-",
		},
		labelText: {
			"柳岸镇 > 胡家镇的水渠修好了", "从零到一 >> 青禾县的五年", "白水生 / 柳长青", "青禾县年度十件民生实事发布 打印", "联系我们一起植树的活动开始了",
			"参加人员 白水生 柳长青 石磊 白杨", "一等奖 白水生 柳长青 石磊", "青禾县人民政府 2024年工作要点", "青禾村的故事引发百万人关注", "下载电影到村里放映",
			"青禾日报记者：请问下一步如何帮助企业“出海”？", "青禾衛視記者：錢從哪裡來？", "记者：您认为会议的最大亮点是什么？", "记者见面会/柳岸专场", "12345热线 2023-2024年度报告",
			"原创 歌曲在青禾发布会上唱响，反响热烈", "收录于县志的名人", "农历正月 青禾县举行灯会", "二〇二四年五月 青禾县", "May I come in? 2019", "图书馆：今天您读了吗？", "青禾县发布2024-2025年工作规划，推进电话入户",
		},
	} {
		for _, line := range lines {
			folded := han.Fold(line)
			m, _ := marksOf(folded)
			if got := labelOf(folded, undecorated(folded), utf8.RuneCountInString(line), false, m); got != want {
				t.Errorf("%q is taken for %v, want %v", line, got, want)
			}
		}
	}
}

func TestEnglishDate(t *testing.T) {
	for s, want := range map[string][4]int{
		"December 3, 2019": {2019, 12, 3, 16}, "Dec. 3rd 2019 by": {2019, 12, 3, 13}, "Sept 30, 2021": {2021, 9, 30, 13}, "3 May 2020": {2020, 5, 3, 10}, "21st June, 2020": {2020, 6, 21, 15},
		"Decade 3, 2019": {}, "december 3, 2019": {}, "December 2019": {}, "December 3, 20191": {}, "May 3": {}, "Mayor 3, 2019": {}, "": {}, "3": {},
	} {
		y, m, d, n := EnglishDate(s)
		if got := [4]int{y, m, d, n}; got != want {
			t.Errorf("EnglishDate(%q) = %v, want %v", s, got, want)
		}
	}
}

// TestEmphasis: marks of Markdown around a stretch of a line go, stars that stand
// for what is left out stay.
func TestEmphasis(t *testing.T) {
	for decoded, want := range map[string]string{
		"县长 **白水生** 出席，**柳长青**主持": "县长 白水生 出席，柳长青主持",
		"会议**“强调”**要抓落实":          "会议“强调”要抓落实",
		"**一**二**三四**":            "**一**二三四",
		"王**、李**和赵**":             "王**、李**和赵**",
		"王**和李**":                 "王**和李**",
		"王** 李** 赵**":             "王** 李** 赵**",
		"编号 3401**********1234":   "编号 3401**********1234",
		"一**二\n三**四":              "一**二\n三**四",
		"***一二***":                "***一二***",
		"** 一二 **":                "** 一二 **",
		"**":                      "**",
		"2**3":                    "2**3",
		"**" + strings.Repeat("一", maxStrong) + "**": "**" + strings.Repeat("一", maxStrong) + "**",
	} {
		if got := Plain(decoded); got != want {
			t.Errorf("Plain(%q) = %q, want %q", decoded, got, want)
		}
		check(t, decoded, nil)
	}
}

// TestPagesAbroad: pages as papers of Taiwan and overseas have them.
func TestPagesAbroad(t *testing.T) {
	for page, want := range map[string]string{
		"HOME  NEWS  CLASSIFIEDS  訂報專線 (415) 555-0137\n青禾僑務座談會舉行\n青禾僑報 Green Crop Post　2019-12-03\nBy Editor on December 3, 2019\n" +
			"【本報青禾專訊】青禾縣日前舉行座談會，縣長白水生出席。\n（本報記者 白楊）\nAdvertisement: 報稅 電話 626-555-0199\nTags: 僑鄉": "青禾僑務座談會舉行\n【本報青禾專訊】青禾縣日前舉行座談會，縣長白水生出席。",
		"即時 | 要聞 | 兩岸 | 地方\n白小楊把茶館開成客廳\n2023/02/14 05:30　閱讀時間 約4分鐘　瀏覽數 9,021\n青禾晨報 記者柳長青／北山專訪\n白小楊一邊泡茶，一邊和客人聊天。她說生意很好。": "白小楊把茶館開成客廳\n白小楊一邊泡茶，一邊和客人聊天。她說生意很好。",
		"青禾舉行座談會\n〔記者柳長青／北山報導〕青禾縣十四日舉行座談會，縣長白水生出席。":                                                                     "青禾舉行座談會\n青禾縣十四日舉行座談會，縣長白水生出席。",
		"青禾舉行座談會\n【記者節專題報導】青禾縣十四日舉行座談會，縣長白水生出席。":                                                                        "青禾舉行座談會\n【記者節專題報導】青禾縣十四日舉行座談會，縣長白水生出席。",
		"青禾县人民法院 >> 法院新闻\n青禾法院召开工作会议\n作者：研究室　发布时间：2025-02-21\n2月20日，青禾法院召开工作会议，部署工作。":                                   "青禾法院召开工作会议\n2月20日，青禾法院召开工作会议，部署工作。",
		"青禾举行新闻发布会\n5月6日，青禾举行新闻发布会，介绍情况。\n青禾日报记者：请问钱从哪里来？\n白水生答：钱从省里来。":                                                 "青禾举行新闻发布会\n5月6日，青禾举行新闻发布会，介绍情况。\n青禾日报记者：请问钱从哪里来？\n白水生答：钱从省里来。",
	} {
		if got := check(t, page, nil).Text; got != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
	}
}
