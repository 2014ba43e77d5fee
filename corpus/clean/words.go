package clean

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// sign is what a word in a line speaks for.
type sign uint8

// The signs. A line is judged by the signs that it carries, by its length and by
// where it stands.
const (
	signMenu    sign = iota // site navigation, sharing, subscribing
	signCrumb               // breadcrumb
	signSibling             // neighbouring articles
	signList                // heading of a list of other articles
	signBody                // label over the body
	signLegal               // copyright, permission to copy
	signLicence             // licence and registration numbers
	signContact             // telephone, address, mail
	signSpam                // words of injected advertising
	signCount
)

// signs counts the words of each sign in a line, and notes which stand at its
// very start.
type signs struct {
	count [signCount]uint8
	first sign
	lead  bool // first is set
}

// words lists, for each sign, the folded words that speak for it.
var words = [signCount]string{
	signMenu: "分享到 分享至 分享: 扫一扫 扫描二维码 扫码 二维码 微信扫 手机版 手机端 手机观看 客户端下载 客户端看 app下载 APP下载 官方微信 官方微博 公众微信 微信公众 新浪微博 " +
		"设为首页 加入收藏 加为收藏 收藏本 网站地图 网站首页 返回首页 返回顶部 返回列表 关闭窗口 关闭本页 打印正文 打印本页 打印此 【打印 【关闭 [打印 [关闭 字号: 字体: 今天是 欢迎您 用户登录 会员登录 登录| 登录注册 " +
		"忘记密码 自动登录 无障碍 长者模式 繁体版 English 投稿 更多> 更多》 更多+ 查看更多 加载更多 点击数 点击查看 我要评论 发表评论 全部评论 网友评论 评论( 条评论 验证码 " +
		"节目官网 视频简介 内容简介 栏目介绍 下载客户端 朋友圈 关注我们 关注公众号 爆料 手机阅读 手机浏览 反馈意见 网站声明 联系我们 与我们联系 关于我们 广告服务 播放视频 视频加载",
	signCrumb:   "您的位置 你的位置 您现在的位置 你现在的位置 您当前的位置 您所在的位置 当前位置 当前的位置 所在位置 现在位置 首页> 首页 > 首页 >> 首页>>",
	signSibling: "上一篇 下一篇 上一条 下一条 上一则 下一则 上一页 下一页 上一版 下一版 前一篇 后一篇 上篇: 下篇: 上一个: 下一个:",
	signList: "相关新闻 相关阅读 相关链接 相关稿件 相关推荐 相关文章 相关报道 相关资讯 相关信息 相关专题 同类资讯 同类新闻 推荐阅读 推荐图文 推荐资讯 推荐新闻 热点推荐 热点新闻 热门文章 热门新闻 热门推荐 热播榜 " +
		"点击排行 新闻排行 阅读排行 排行榜 收视TOP 延伸阅读 猜你喜欢 友情链接 为您推荐 精彩推荐 编辑推荐 图片新闻 最新文章 最新新闻 最新资讯 今日热点 频道精选 专题推荐",
	signBody:    "主要内容 正文内容 详细内容 新闻正文",
	signLegal:   "版权 转载 授权 注明来源 注明出处 违者 法律责任 侵权 追究 免责声明 不代表本 本网站 本网 署名 Copyright copyright COPYRIGHT © All Rights Reserved 版权所有",
	signLicence: "ICP备 ICP证 icp备 ICP 备案 公网安备 公安备案 许可证 经营许可 新闻信息服务 增值电信 文网文 网文[ 新出网 自律公约 网站标识码 标识码: 主办单位: 承办单位: 技术支持 主管单位: 版权所有: 官方发布平台",
	signContact: "联系电话 电话: 电话& 传真 邮箱 邮编 邮政编码 E-mail Email e-mail 热线 地址: 举报电话 QQ群 客服 新闻热线 监督电话 投稿邮箱",
	signSpam: "影音 AV 国产 亚洲 欧美 无码 有码 成人 午夜 福利 精品 偷拍 自拍 久久 人妻 伦理片 色情 激情 av在线 免费视频 在线观看 博彩 彩票 赌场 娱乐城 棋牌 百家乐 老虎机 六合彩 时时彩 真人娱乐 " +
		"代开发票 办证 私服 外围 网赌 澳门新葡 威尼斯人 北京赛车",
}

// matcher finds words in a line, looking only where one can begin.
type matcher struct {
	starts [1 << 13]byte // bit set of the first characters in the BMP
	byRune map[rune][]entry
}

type entry struct {
	word string
	sign sign
}

var theMatcher = sync.OnceValue(func() *matcher {
	m := &matcher{byRune: map[rune][]entry{}}
	for s, list := range words {
		for _, w := range splitWords(list) {
			r, _ := utf8.DecodeRuneInString(w)
			m.starts[r>>3] |= 1 << (r & 7)
			m.byRune[r] = append(m.byRune[r], entry{w, sign(s)})
		}
	}
	return m
})

// splitWords splits at blanks that stand between words; "首页 >" keeps its own.
func splitWords(list string) []string {
	var out []string
	for _, w := range strings.Fields(list) {
		if strings.Trim(w, ">") == "" && len(out) > 0 {
			out = append(out, out[len(out)-1]+" "+w)
			continue
		}
		out = append(out, w)
	}
	return out
}

// read counts the signs in a folded line.
func (m *matcher) read(line string) (s signs) {
	for i, r := range line {
		if r > 0xffff || m.starts[r>>3]&(1<<(r&7)) == 0 {
			continue
		}
		for _, e := range m.byRune[r] {
			if strings.HasPrefix(line[i:], e.word) {
				if s.count[e.sign] < 255 {
					s.count[e.sign]++
				}
				if i == 0 && !s.lead {
					s.lead, s.first = true, e.sign
				}
			}
		}
	}
	return s
}
