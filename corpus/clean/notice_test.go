package clean

import (
	"strings"
	"testing"
)

// The article that the lines below are set around.
const (
	headPart = "青禾县召开防汛部署会\n"
	bodyPart = "6月1日，青禾县召开防汛部署会，县委书记白水生出席并讲话。\n会议强调，要盯紧薄弱环节，落实防汛责任，确保安全度汛。\n"
	tailPart = "各镇街、各有关部门主要负责人参加会议，会议以视频形式开到乡镇。\n"
)

// TestNoiseGoes sets a line behind, before and within an article, as its kind
// stands, and wants it gone.
func TestNoiseGoes(t *testing.T) {
	want := strings.TrimSuffix(headPart+bodyPart+tailPart, "\n")
	for _, line := range []string{
		"上一章 目录 下一章", "目录 上一章 下一章", "下一章 | 上一章 | 返回目录", "上一页 返回目录 下一页", "←上一章 章节列表 下一章→", "上一章", "下一页", "返回目录", "【上一章】【目录】【下一章】",
		"上一章　加入书签　目录　投推荐票　下一章", "上一頁 返回目錄 下一頁", "首页 上一页 1 下一页 尾页", "上一篇 返回列表 下一篇", "上一章：第三回 风起青禾", "章节错误,点此举报(免注册)",
		"若有来源标注错误或侵犯了您的合法权益，请作者持权属证明与本网联系，我们将及时更正、删除，谢谢。",
		"若有來源標註錯誤或侵犯了您的合法權益,請作者持權屬證明與本網聯繫,我們將及時更正、刪除,謝謝。",
		"如有来源标注有误，或侵犯您的权益，请及时告知我们，我们将立即删除。",
		"声明：本文系转载，如涉及版权问题，请与本站联系，我们将在第一时间删除处理。",
		"本站部分文章来源于网络，若侵犯了您的权益，请联系站长删除。",
		"文中图片来自网络，如有侵权请联系我们，核实后及时删除",
		"免责声明：本文仅代表作者个人观点，与本网无关。其原创性以及文中内容未经本站证实，请读者仅作参考。",
		"特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。",
		"部分素材来源于网络，侵删", "图片来源于网络，侵删。", "本文链接：http://www.example.org/a/1.html", "转载链接：https://example.org/2", "阅读原文", "返回搜狐，查看更多", "举报/反馈",
		"第一页 上一页 下一页 最后一页 共3页", "上一章 第十二回 目录 第十四回 下一章", "共3页 [1] [2] [3] 下一页", "如您发现内容侵犯了您的著作权，请提交书面材料，我们将尽快移除相关内容。",
		"最终解释权归本站所有", "更多新闻请下载青禾客户端", "喜欢就点个“在看”吧", "请登录后发表评论", "网友评论 仅代表网友个人观点", "您好，欢迎来到青禾县人民政府网站！", "大家都在看",
		"中共青禾县委 青禾县人民政府 主办 青禾县大数据中心 承办", "建议使用1024×768以上分辨率浏览本站",
		"分享到 QQ空间 新浪微博 微信", "微信 微博 QQ空间", "点赞(12) 评论(3) 收藏", "阅读 3.5万 点赞 12", "收藏 点赞 分享 举报", "播放 暂停 全屏", "字号 大 中 小",
	} {
		if got := check(t, headPart+bodyPart+tailPart+line+"\n", nil).Text; got != want {
			t.Errorf("%s stays: %q", line, got)
		}
		if runes := len([]rune(line)); isProse(line, runes) && strings.HasSuffix(line, "。") {
			if got := check(t, headPart+bodyPart+strings.TrimSuffix(tailPart, "\n")+line, nil).Text; got != want {
				t.Errorf("%s stays behind a sentence: %q", line, got)
			}
		}
		if isWhole(line) {
			if got := check(t, headPart+line+"\n"+bodyPart+tailPart, nil).Text; got != want {
				t.Errorf("%s stays above: %q", line, got)
			}
		}
	}
}

// TestSentencesStay sets lines that only look like such into an article.
func TestSentencesStay(t *testing.T) {
	for _, line := range []string{
		"上一章讲的是产业，下一章要写好民生，规划编制组逐页讨论了目录和正文。",
		"会议审议了《青禾县权责清单目录》，要求上一页的表格与下一页的说明相互对应。",
		"会议指出，要严厉打击侵权假冒，企业的合法权益受到侵犯时，要及时受理、及时答复，让群众满意。",
		"若商家侵犯了您的合法权益，请拨打投诉热线，市场监管部门将第一时间受理。",
		"白水生说，有什么困难请联系我们，县里将及时协调解决，绝不让企业跑冤枉路。",
		"要畅通举报渠道，及时删除违法和有害信息，压实网站平台主体责任，形成共治合力。",
		"大会宣读了版权保护倡议，要求各单位尊重原创，依法使用作品，营造良好氛围。",
		"会议要求，加强来源管理，标注信息要准确，发现错误及时更正，确保数据真实可靠。",
		"与会人员观看了专题片，播放结束后，白水生作了点评，大家现场转发、点赞、收藏。",
		"会议由县委、县政府主办，县大数据中心承办，全县网站已全部支持IPv6，群众登录后可在线办理。",
		"最后一页", "第三章", "第二节 工作举措", "共三页", "全市网站支持IPv6改造",
		"目录", "关注民生", "推荐名单", "分享经验", "下载方式", "评论员文章",
	} {
		text := headPart + bodyPart + line + "\n" + tailPart
		if got, want := check(t, text, nil).Text, strings.TrimSuffix(text, "\n"); got != want {
			t.Errorf("%s goes: %q", line, got)
		}
		text = headPart + bodyPart + line
		if got := check(t, text, nil).Text; len([]rune(line)) > minProse && got != text {
			t.Errorf("%s goes at the end: %q", line, got)
		}
	}
}
