package clean

import (
	"strings"
	"testing"
)

const aroundBody = "5月6日，青禾县召开工作推进会。县长白水生出席会议并讲话，副县长马大山主持会议。\n会议强调，要抓好春耕生产，守住耕地红线。"

// TestAround: what sites and messengers set around an article goes, and its headline
// stays.
func TestAround(t *testing.T) {
	const head = "青禾县召开工作推进会\n"
	for name, page := range map[string]string{
		"the banner of an account":   "▲ 置顶公众号，第一时间掌握青禾大小事\n\n@青禾融媒 2024-05-06 21:36\n",
		"a film that does not load":  "青禾电视台 > 青禾新闻 > 单条视频\n视频加载失败，请检查网络或刷新重试\n00:00 / 03:26   倍速   超清   弹幕已关闭\n@2024-05-06 20:05   来源：青禾融媒\n",
		"advertising on top":         "青禾在线 » 青禾快讯 » 查看内容\n【广告】买房认准青禾新城 首付5万起\n@2024-05-06 09:48 | 来自: 青禾融媒\n",
		"a collection":               "@收录于话题\n#青禾动态 58\n",
		"a greeting":                 "温馨提示：云川县青禾镇欢迎您！\n点击↑↑↑蓝字 关注“青禾在线”\n@",
		"a reader's application":     "搜索历史 清空\n返回 听全文 AA 夜间模式\n@青禾客户端 2024-05-06 11:02:55\n+关注\n本文共 486 字，预计阅读 2 分钟\n",
		"a post in a forum":          "青禾论坛 - 青禾人的家园 - Powered by Discuz!\n论坛 › 青禾要闻 › 查看内容\n返回列表 发新帖 回复\n查看: 4120 | 回复: 3\n@[复制链接]\n楼主 青禾小吏 版主 积分 8866\n发表于 2024-5-6 10:05:41 | 只看该作者 | 倒序浏览\n",
		"a printed page":             "青禾县人民政府 > 新闻资讯 > 要闻\n打印日期：2024-05-07                     第 1 页\n\n@",
		"a list of others on top":    "站内导航\n·领导之窗\n最新更新\n·全市“蓝天”保卫战动员会召开\n·李树青走访慰问老人\n@录入时间：2024-05-06　来源：县府办　浏览：326 次\n",
		"a date in brackets":         "@【信息时间：2024-05-06 11:25  阅读次数：512】  【我要打印】【关闭】\n",
		"a catalogue":                "青禾县人民政府 信息公开目录\n索引号：0033/2024-01　发布机构：青禾县人民政府办公室\n@",
		"a path with angles":         "首页 〉时政要闻 〉详情\n@2024-05-06 18:10 来源：青禾融媒\n",
		"a player that is too old":   "@来源：青禾日报    发布：2024-05-06 07:05\n您的浏览器不支持视频播放，请升级浏览器或下载客户端观看\n",
		"a greeting of the template": "@2024-05-06 来源：青禾融媒\n预览时标签不可点\n",
	} {
		text := strings.Replace(page, "@", head, 1) + aroundBody
		if got := Clean(text, nil).Text; got != head+aroundBody {
			t.Errorf("%s:\n%s", name, got)
		}
	}
	for name, foot := range map[string]string{
		"others":              "更多推荐\n▶ 李树青调研供热改造工程\n▶ “人勤春来早”造林现场会举行",
		"files":               "相关文件：\n关于印发《青禾县“提质扩面”计划》的通知\n县政府召开全体会议 李树青讲话",
		"a file":              "附件1.第23次常务会议纪要（摘要）.doc",
		"notices":             "遗失声明\n李某某不慎将公章（编号：6208020011223）遗失，声明作废。",
		"makers in columns":   "记 者  | 成 俊 李小丽\n责 编  | 段小芳\n值班总编 | 王小山\n转发、点赞、收藏，让更多人看到！",
		"pages and who signs": "首页 上一页 1 2 3\n（青禾日报记者 权小安 摄影 冯小玉）\n[1] [2] [3]",
		"comments in a forum": "青禾小吏 发表于 2024-5-6 10:06:12\n沙发自己坐，欢迎大家讨论\n青禾老人 发表于 2024-5-6 11:40:09 | 板凳\n说得好，“筑巢引凤”不能光喊口号！李树青书记啥时候来我们村看看？\n回复 支持 1 反对 0 举报\n本版积分规则",
		"a survey":            "您访问的信息是否对您有用？ 很有用 有用 一般 没用  提交\n智能问答“小禾”为您服务",
	} {
		if got := Clean(head+aroundBody+"\n"+foot, nil).Text; got != head+aroundBody {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// TestBrokenLines: lines that were broken at one width are joined, those of a list of
// names are not, nor headings and their paragraphs.
func TestBrokenLines(t *testing.T) {
	const head = "青禾县召开黑土地保护工作会\n2024-05-06 来源：青禾融媒\n"
	broken := `    5月6日上午，全县黑土地保护工作会在县
宾馆二楼会议室召开，县委书记白水生出席会议并讲话，
县长马大山主持会议，副县长李树青宣读了方案，县
领导王小山出席会议。会议用 Power BI
2024 展示了数据，全县各乡镇的负责人和有关部门都
参加了会议。
    白水生指出，黑土地是耕地中的“大熊猫”，是青禾
立县之本；要用养结合，要管住污染，要压实责任，把
责任落实到每一块地。
`
	want := "青禾县召开黑土地保护工作会\n5月6日上午，全县黑土地保护工作会在县宾馆二楼会议室召开，县委书记白水生出席会议并讲话，县长马大山主持会议，副县长李树青宣读了方案，县领导王小山出席会议。会议用 Power BI\n2024 展示了数据，全县各乡镇的负责人和有关部门都参加了会议。\n白水生指出，黑土地是耕地中的“大熊猫”，是青禾立县之本；要用养结合，要管住污染，要压实责任，把责任落实到每一块地。"
	if got := Clean(head+broken, nil).Text; got != want {
		t.Errorf("broken lines:\n%s", got)
	}
	list := "受到表彰的有三十二人，名单如下。\n王大山 李小平 马小山 白小水 张小明\n李树青 王树青 马树青 白树青 张树青\n李青禾 王青禾 马青禾 白青禾 张青禾\n李云川 王云川 马云川 白云川 张云川\n李临溪 王临溪 马临溪 白临溪 张临溪\n会议号召向他们学习，鼓足干劲，再创佳绩。"
	if got := Clean(head+list, nil).Text; !strings.HasSuffix(got, list) {
		t.Errorf("a list:\n%s", got)
	}
	long := "青禾县各级各部门要深入学习领会会议精神，把思想和行动统一到县委的决策部署上来，抓好贯彻落实，确保各项任务落地见效，推动全县经济社会发展再上新的台阶。"
	headed := strings.TrimSuffix(strings.Repeat("抓学习，强本领，夯实思想根基\n"+long+"\n", 5), "\n")
	if got := Clean(head+headed, nil).Text; strings.Count(got, "根基\n") == 0 {
		t.Errorf("headings:\n%s", got)
	}
}
