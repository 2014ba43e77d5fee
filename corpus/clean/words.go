package clean

import (
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"example.org/meetbrowse/corpus/han"
)

// sign is what a word in a line speaks for.
type sign uint8

// The signs. A line is judged by the signs that it carries, by its length and by
// where it stands.
const (
	signMenu     sign = iota // site navigation, sharing, subscribing, comments, counters
	signCrumb                // breadcrumb
	signEnd                  // neighbouring articles and lists of others, which follow an article
	signAbstract             // an abstract that stands beside the article
	signBody                 // label over the body
	signRights               // copyright and permission to copy, unmistakably
	signLegal                // words that notices of copyright use, and articles too
	signLicence              // licence and registration numbers
	signContact              // telephone, mail
	signClaim                // a claim on rights, as disclaimers name it
	signRemedy               // what a site does about one
	signHost                 // who runs the site, or the event reported
	signSpam                 // injected advertising, unmistakably
	signLure                 // words that injected advertising uses, and articles too
	signCount
)

// words lists, for each sign, the folded words that speak for it. A word behind ^
// counts at the start of a line alone, a word behind = where it all but fills the
// line; ~ stands for a blank.
var words = [signCount]string{
	signMenu: "^查看: Powered~by~Discuz 发新帖 ^楼主~ 只看该作者 复制链接 本帖子中包含更多资源 =搜索历史 夜间模式 =+关注 预计阅读 ^先来看一段视频 =标题导航 " +
		"^温馨提示: 置顶公众号 设为星标 视频加载失败 弹幕已关闭 不支持视频播放 浏览器版本过低 ^打印日期: ^打印时间: =站内导航 =栏目导航 =版面导航 " +
		"^智能问答 信息是否对您有用 您访问的信息 ~信息公开目录 让更多人看到 新人红包 ^广告】 ^广告] 使用小程序 " +
		"分享到 分享至 ^分享: 扫一扫 扫描二维码 扫码关注 扫码下载 扫码阅读 长按识别 长按二维码 识别二维码 ^微信扫 =手机版 =手机端 =手机观看 =手机站 =二维码 下载客户端 =客户端看 app下载 APP下载 ^下载APP =客户端 " +
		"=官方微信 =官方微博 =公众微信 =微信公众 =新浪微博 =腾讯微博 微信公众号: ^关注我们 欢迎关注 设为首页 加入收藏 加为收藏 收藏本站 收藏本页 =网站地图 =网站首页 =返回首页 =回到首页 返回顶部 回到顶部 =返回列表 =返回上页 " +
		"关闭窗口 关闭本页 打印正文 打印本页 打印此 【打印 【关闭 [打印 [关闭 字号: 字体: ^字号 ^【字号 ^【字体 ^今天是 ~今天是: ^欢迎您 用户登录 会员登录 登录| =登录注册 忘记密码 自动登录 =无障碍 =无障碍浏览 =长者模式 进入长者模式 进入老年模式 =繁体版 =繁体中文 =English =投稿 " +
		"^更多> ^更多》 =更多+ =查看更多 =加载更多 点击数 点击次数 浏览次数 浏览量 阅读次数 阅读量: 访问次数 ^阅读: ^点击: ^浏览: 人阅读 次阅读 我要评论 发表评论 =全部评论 =网友评论 =最新评论 =热门评论 暂无评论 条评论 人参与 我来说两句 文明上网 验证码 " +
		"=节目官网 =栏目介绍 转发朋友圈 分享到朋友圈 客户端爆料 点击上方 点击蓝字 蓝字关注 蓝字~关注 点个在看 =手机阅读 =手机浏览 =反馈意见 =网站声明 =联系我们 =与我们联系 =关于我们 =广告服务 =播放视频 =纠错 =我要纠错 =语音播报 =听新闻 放大字体 缩小字体 ^Produced 完整评论 评论摘要 ^Tags ^TAG: ^TAGS: ^Tag: ^tag: ^tags: ^标签: ^本文标签 ^文章标签 ^相关标签 ^相关搜索 ^您是第 ^访问总量 ^总访问量 ^网站访问量 ^本站访问 ^今日天气 ^今天天气 ^天气预报: =分享让更多人看到 ^收录于合集 ^收录于话题 预览时标签不可点 喜欢此内容的人还喜欢 轻点两下取消 继续滑动看下一个 向上滑动看下一个 在小说阅读器 视力保护色 保护视力色 ^建议使用IE =附件下载 ^关键词: ^关键字: =信息搜索 此件公开发布 " +
		"=PC客户端 =移动客户端 客户端,随时随地 =文章图片 =正文复制 =展开详细 =展开全文 =阅读全文 免费试读 预览结束 全文共 论文部分内容阅读 ^本章未完 最新章节 点击下一页 ^Advertisement ^ADVERTISEMENT ^Sponsored~by ^广告: Comments~Off Leave~a~comment Leave~a~Comment ^Powered~by ^Filed~under ^Posted~in ^Share~this =返回目录 =章节目录 收藏网址 求收藏 =加入书签 小说模式 未加载完 ^Loading " +
		"=章节报错 章节错误,点 点此举报 点击报错 请记住本站 请记住本书 本书首发 记住本站域名 记住本站网址 手机版阅读网址 手机阅读网址 =手机请访问 最新网址: 推荐票投 =投推荐票 返回章节 返回书目 =返回书页 求月票 " +
		"=阅读原文 =查看原文 =点击查看原文 返回搜狐 打开APP阅读 打开客户端阅读 下载客户端查看 =举报/反馈 =收起全文 本文标题: 点个赞再走 点赞再走 点个\"在看 点击\"阅读原文 更多新闻请 更多资讯请 更多内容请 更多信息请关注 了解更多资讯 获取更多资讯 查看更多资讯 加入读者群 扫码入群 扫码进群 " +
		"请登录后 登录后才 登录后发表 登录后评论 网友个人观点 =加入书签,方便阅读 手机用户请 ^您好,欢迎 欢迎光临本站 欢迎访问本网 欢迎访问本站 以上分辨率 分辨率浏览 浏览器浏览 阅读约需 对您有帮助,请 =相关附件 ^搜索热词 ^热词: ^热搜: ^热搜词: ^热门标签: ^热门关键词 总访问量: ^网友热评: ^热评: ^精彩评论: ^法律顾问: ^常年法律顾问: =点击查看全文 =PDF版下载 =下载PDF ^语音播放 所需积分 下载积分 需要积分 ^上传者: 文档编号: 点击下载Word 下载Word版 更多精彩内容请 更多精彩请关注 更多资讯请关注",
	signCrumb: "^本页位置 ^当前栏目: ^当前频道: ^所在栏目: ^您的位置 ^你的位置 ^您现在的位置 ^你现在的位置 ^您当前的位置 ^您所在的位置 ^您当前位置 ^您现在位置 ^当前位置 ^当前的位置 ^当前所在 ^所在位置 ^现在位置 ^现在的位置 ^位置: ^您在这里 " +
		"首页> 论坛› 论坛~› 首页› 首页~› 首页〉 首页~〉 首页~> 首页>> 首页~>> 首页» 首页~» 首页→ 首页~→",
	signEnd: "^上一篇 ^下一篇 ^上一条 ^下一条 ^上一则 ^下一则 ^上一页 ^下一页 ^上一版 ^下一版 ^前一篇 ^后一篇 ^上篇: ^下篇: ^上一个: ^下一个: ^上一主题 ^下一主题 ^上一章: ^下一章: ^上一节: ^下一节: ^上一回: ^下一回: ^本版导航 ^本期导航 ^友情链接: ^猜你喜欢: ^为您推荐: ^为你推荐: ^热门推荐: ^热点推荐: ^推荐阅读: ^推荐新闻: ^推荐文章: ^精彩推荐: ^编辑推荐: ^往期推荐: ^往期回顾: ^往期精选: ^往期精彩: ^热门文章: ^热门新闻: ^最新文章: ^更多新闻: ^大家都在看: ^大家还在看: ^你可能喜欢 ^您可能喜欢 ^你可能还 ^您可能还 ^你可能感兴趣 ^您可能感兴趣 ^相关推荐: ^相关文章: ^相关稿件: ^相关专题: ^相关新闻: ^相关阅读: ^相关链接: ^相关报道: ^延伸阅读: ^更多阅读 " +
		"^回复~支持 ^本版积分规则 ^签名档: ^高级模式 ^小黑屋 =更多推荐 =今日推荐 =热图推荐 =最新更新 =播放列表 ^正在播放: =相关文件 =相关解读 =相关政策 =文件下载 =附件下载 =遗失声明 =公益广告 " +
		"=相关新闻 =相关阅读 =相关链接 =相关稿件 =相关推荐 =相关文章 =相关报道 =相关资讯 =相关信息 =相关专题 =相关内容 =同类资讯 =同类新闻 =推荐阅读 =推荐图文 =推荐资讯 =推荐新闻 =推荐文章 =热点推荐 =热点新闻 =热门文章 =热门新闻 =热门推荐 =热播榜 " +
		"=点击排行 =新闻排行 =阅读排行 =热点排行 =排行榜 =收视TOP榜 =延伸阅读 =猜你喜欢 =友情链接 =为您推荐 =精彩推荐 =编辑推荐 =图片新闻 =最新文章 =最新新闻 =最新资讯 =今日热点 =往期推荐 =往期回顾 =往期精选 =往期精彩 =频道精选 =专题推荐 =更多新闻 =精彩图片 =视频推荐 =网站链接 =站内搜索 =您可能感兴趣的 =您可能还喜欢 =你可能感兴趣的 =你可能喜欢 =大家都在看 =大家还在看 =热门标签",
	signAbstract: "^视频简介 ^内容简介 ^节目简介 ^内容提要: ^内容摘要: ^摘要:",
	signBody:     "=主要内容 =正文内容 =详细内容 =新闻正文 =稿件正文",
	signRights: "纯属发表者 Processed~in 版权所有 版权归 版权均 版权属 版权声明 未经授权 未经许可 未经允许 未经书面 未经本 不得转载 请勿转载 严禁转载 转载请注明 转载请 转载时 注明来源 注明出处 违者必究 侵权必究 免责声明 不代表本网 不代表本站 不代表本平台 " +
		"copyright Copyright COPYRIGHT © All~Rights ALL~RIGHTS all~rights 凡本网 凡注明 凡标注 如有侵权 若有侵权 联系删除 书面授权 刊用本 " +
		"传递更多信息 代表赞同其观点 代表赞同 解释权归本 仅代表作者 作者个人观点 与本网无关 与本站无关 与本平台无关 自行核实相关 信息存储服务 信息存储空间服务 用户上传并发布 侵删 文责自负 本站不承担 本网不承担 " +
		"图片来源于网络 图片来自网络 图片源自网络 图片来源网络 图片来自互联网 配图来自网络 图源网络 资料来源于网络 内容来源于网络 内容来自网络 内容来自互联网 文章来源于网络 文章来自网络 文章来源网络 素材来源于网络 素材来自网络 图文来源于网络 " +
		"本文链接: 本文地址: 原文链接: 原文地址: 文章链接: 转载链接:",
	signLegal: "版权 转载 授权 来源 署名 违者 侵权 追究 法律责任 本网 本站 媒体 稿件 作品 删除",
	signLicence: "国内统一刊号 国内统一连续出版物号 邮发代号 ICP备 ICP证 icp备 ICP备案 备案号 备案序号 公网安备 公安备案 公安网备 许可证号 许可证编号 许可证: 信息服务许可证 视听节目许可 视听许可证 经营许可证 增值电信 文网文 文网文[ 新出网证 自律公约 网站标识码 标识码: 技术支持: ^编号: 官方发布平台 " +
		"违法和不良信息 不良信息举报 举报中心",
	signContact: "联系电话 订报专线 订阅专线 订报热线 订阅热线 广告专线 广告热线 发行热线 读者热线 电话: 电话& 传真: 传~真: 邮箱: 邮~箱: 信箱: 邮编: 邮政编码 E-mail E-Mail Email email: e-mail 热线: 热线电话: 举报电话 QQ群: QQ: 客服: 监督电话 投稿邮箱 投稿信箱",
	signClaim: "来源标注错误 来源标注有误 标注错误 标注有误 侵犯了您 侵犯到您 侵犯您 侵犯了你 侵犯你 侵犯原作者 侵犯了原作者 侵犯作者 侵犯了作者 侵犯他人 侵犯到他人 侵权 涉及版权 版权问题 版权异议 版权纠纷 著作权 " +
		"内容有误 来源有误 出处有误 作者不愿 不想在本 不希望被转载 不愿被转载",
	signRemedy: "与本网联系 与本站联系 与本台联系 与本报联系 与我们联系 与我方联系 与我网联系 与我站联系 与本平台联系 与本公众号联系 与管理员联系 与站长联系 与小编联系 与编辑联系 与编辑部联系 与作者联系 和我们联系 和本网联系 和本站联系 同本网联系 " +
		"联系我们 联系本网 联系本站 联系本平台 联系站长 联系管理员 联系小编 联系编辑 联系作者 联系后台 后台联系 联系客服 后台留言 告知我们 告知本网 告知本站 告知删除 通知我们 通知本网 通知本站 来信告知 邮件告知 邮件联系 邮箱联系 来电告知 发邮件至 发送邮件至 " +
		"联系删除 及时删除 立即删除 尽快删除 立刻删除 马上删除 予以删除 删除处理 作删除 做删除 更正、删除 修改或删除 及时更正 尽快移除 移除相关 请告知 将其撤除 撤下 下架 权属证明",
	signHost: "主办单位: 承办单位: 协办单位: 主管单位: 指导单位: 建设单位: 主办: 承办: 地址: ~主办",
	signSpam: "AV 成人av av一区 av无码 av在线 av免费 一区二区 二区三区 国产精品 精品国产 国产成人 成人在线 成人视频 绯色 无码 有码 人妻 午夜 久久 偷拍 乱伦 毛片 黄片 三级片 女优 淫 做爱 性爱 啪啪 福利视频 福利在线 福利导航 伦理片 色情 草莓视频 麻豆 六合彩 时时彩 百家乐 老虎机 博彩 赌场 娱乐城 真人娱乐 娱乐平台 体育投注 棋牌 注册送 代开发票 网赌 " +
		"澳门新葡 威尼斯人 北京赛车 私服发布 办证刻章",
	signLure: "黄色 观看 国产 亚洲 欧美 日韩 成人 福利 精品 激情 自拍 影音 视频 在线观看 免费 在线播放 高清 彩票 开户 下注",
}

// matcher finds words in a line, looking only where one can begin.
type matcher struct {
	// first holds, for each character of the BMP, folded or not, the number of its
	// list of words; 0 for a character that begins none.
	first [1 << 16]uint16
	lists [][]entry
	// singles are the words of one character, which are in no list.
	singles []entry
	// inLine and inShort tell where a word that may stand anywhere in a long or a
	// short line can begin.
	inLine, inShort begins
}

// begins has a bit for each pair of characters, folded or not, that some word
// begins with, and for each that is a word; pairs share bits with others.
type begins struct {
	pairs   [pairBits / 64]uint64
	singles [singleBits / 64]uint64
}

// singleBits is the number of bits for characters that are words, a power of two:
// there are a dozen.
const singleBits = 1 << 10

// pairBits is the number of bits for pairs, a power of two: the words fill a
// twentieth of them.
const pairBits = 1 << 16

func pairBit(a, b rune) uint32 { return (uint32(a)*0x9e35 + uint32(b)) % pairBits }

// pair and single have their answer, for a pair and for a character, in the lowest
// bit of the result.
func (b *begins) pair(x, y rune) uint64 {
	at := pairBit(x, y)
	return b.pairs[at/64] >> (at % 64)
}

func (b *begins) single(r rune) uint64 {
	return b.singles[uint32(r)%singleBits/64] >> (uint32(r) % 64)
}

type entry struct {
	word   string // in a list without its first character
	second rune   // the character that word begins with there
	sign   sign
	start  bool // at the start of a line alone
	most   int  // characters of the longest line in which it counts
}

// slack is how many characters a line may have beside a word that all but fills
// it.
const slack = 4

// maxFilled is the longest line, in characters, that a word of the lists may all
// but fill.
const maxFilled = 20

// allWords finds every word; sureWords those that running text can be a notice or
// advertising by.
var allWords, sureWords = sync.OnceValue(func() *matcher { return newMatcher(func(sign, bool) bool { return true }) }),
	sync.OnceValue(func() *matcher {
		return newMatcher(func(s sign, start bool) bool {
			return s == signRights || s == signLicence || s == signSpam || s == signRemedy || start && (s == signEnd || s == signAbstract)
		})
	})

func newMatcher(wanted func(s sign, start bool) bool) *matcher {
	m := &matcher{lists: make([][]entry, 1)}
	for s, list := range words {
		for _, w := range strings.Fields(list) {
			e := entry{sign: sign(s), most: math.MaxInt}
			switch w[0] {
			case '^':
				e.start, w = true, w[1:]
			case '=':
				w = w[1:]
				e.most = utf8.RuneCountInString(w) + slack
			}
			if wanted(e.sign, e.start) {
				m.add(strings.ReplaceAll(w, "~", " "), e)
			}
		}
	}
	m.unfold()
	return m
}

func (m *matcher) add(word string, e entry) {
	r, n := utf8.DecodeRuneInString(word)
	if n == len(word) {
		e.word = word
		m.singles = append(m.singles, e)
		return
	}
	e.word = word[n:]
	e.second, _ = utf8.DecodeRuneInString(e.word)
	if m.first[r] == 0 {
		m.first[r] = uint16(len(m.lists))
		m.lists = append(m.lists, nil)
	}
	m.lists[m.first[r]] = append(m.lists[m.first[r]], e)
}

// unfold makes the tables that are asked with characters not yet folded.
func (m *matcher) unfold() {
	forms := map[rune][]rune{} // what folds to a character that words begin with
	var of [1 << 16]bool
	for first, list := range m.first {
		if list == 0 {
			continue
		}
		of[first] = true
		for _, e := range m.lists[list] {
			r, _ := utf8.DecodeRuneInString(e.word)
			of[r] = true
		}
	}
	for _, e := range m.singles {
		r, _ := utf8.DecodeRuneInString(e.word)
		of[r] = true
	}
	for r := range of {
		if f := han.FoldRune(rune(r)); f <= 0xffff && of[f] {
			forms[f] = append(forms[f], rune(r))
		}
	}
	for _, e := range m.singles {
		word, _ := utf8.DecodeRuneInString(e.word)
		for _, r := range forms[word] {
			m.inLine.singles[r%singleBits/64] |= 1 << (r % 64)
		}
	}
	m.inShort.singles = m.inLine.singles
	for first, list := range m.first {
		if f := han.FoldRune(rune(first)); list != 0 && f == rune(first) {
			m.unfoldList(list, forms, f)
		}
	}
}

// unfoldList does so for one list, whose words begin with a certain character.
func (m *matcher) unfoldList(list uint16, forms map[rune][]rune, first rune) {
	for _, a := range forms[first] {
		m.first[a] = list
		for _, e := range m.lists[list] {
			if e.start {
				continue
			}
			second, _ := utf8.DecodeRuneInString(e.word)
			for _, b := range forms[second] {
				at := pairBit(a, b)
				m.inShort.pairs[at/64] |= 1 << (at % 64)
				if e.most > maxFilled {
					m.inLine.pairs[at/64] |= 1 << (at % 64)
				}
			}
		}
	}
}

// signs counts the words of each sign in a line.
type signs [signCount]uint8

// read counts the signs in a line of the given number of characters, folding it
// as it goes.
func (m *matcher) read(line string, runes int) (s signs) {
	begins := &m.inLine
	if runes <= maxFilled {
		begins = &m.inShort
	}
	if line == "" {
		return s
	}
	before, i := utf8.DecodeRuneInString(line)
	second, _ := utf8.DecodeRuneInString(line[i:])
	m.count(&s, before, second, line[i:], true, runes)
	if begins.single(before)&1 != 0 {
		m.countSingle(&s, before)
	}
	for i < len(line) {
		c := line[i]
		r, n := rune(c), 1
		switch {
		case c>>4 == 0xe && i+2 < len(line):
			r, n = rune(c&0xf)<<12|rune(line[i+1]&0x3f)<<6|rune(line[i+2]&0x3f), 3
		case c >= utf8.RuneSelf:
			r, n = utf8.DecodeRuneInString(line[i:])
		}
		if pair, single := begins.pair(before, r), begins.single(r); (pair|single)&1 != 0 {
			if pair&1 != 0 {
				m.count(&s, before, r, line[i:], false, runes)
			}
			if single&1 != 0 {
				m.countSingle(&s, r)
			}
		}
		before = r
		i += n
	}
	return s
}

// count counts the words that begin with a character and go on like rest, which
// begins with second: with start those that may stand at the start of a line
// alone, else the others.
func (m *matcher) count(s *signs, first, second rune, rest string, start bool, runes int) {
	if uint32(first) > 0xffff || m.first[first] == 0 {
		return
	}
	second = han.FoldRune(second)
	list := m.lists[m.first[first]]
	for i := range list {
		e := &list[i]
		if second == e.second && start == e.start && runes <= e.most && s[e.sign] < 255 && hasFolded(rest, e.word) {
			s[e.sign]++
		}
	}
}

func (m *matcher) countSingle(s *signs, r rune) {
	for _, e := range m.singles {
		if hasFolded(string(r), e.word) && s[e.sign] < 255 {
			s[e.sign]++
		}
	}
}

// hasFolded reports whether a text begins with a folded word, once it is folded.
func hasFolded(s, word string) bool {
	for _, w := range word {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 || han.FoldRune(r) != w {
			return false
		}
		s = s[n:]
	}
	return true
}

// none reports whether no sign was found.
func (s signs) none() bool { return s == signs{} }
