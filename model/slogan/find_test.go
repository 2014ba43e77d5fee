package slogan

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model"
)

func find(text string) []model.Slogan {
	return Find(&model.Article{Article: &corpus.Article{Text: text}, Meetings: make([]model.Meeting, 1)})
}

// TestFind tells what is a slogan and of which kind.
func TestFind(t *testing.T) {
	checkKinds(t, []kindCase{
		// Quotations, by what they are.
		{"全市要落实“双轮驱动”战略。", "双轮驱动", model.Coined},
		{"青川市「雙輪驅動」暨項目推進大會召開。", "雙輪驅動", model.Coined},
		{"要'守好'本行，练就\"铁脚板\"。", "铁脚板", model.Coined},
		{"坚持“能办的当天办、难办的陪着办”。", "能办的当天办、难办的陪着办", model.Coined},
		{"做到“重大项目100%开工、民生工程100%落地、承诺事项100%兑现”。", "重大项目100%开工、民生工程100%落地、承诺事项100%兑现", model.Coined},
		{"全力“拼”出新天地。", "拼", ""},
		{"参加“青川豆花节”的游客。", "青川豆花节", ""},
		{"盯住“关键环节”不放。", "关键环节", model.Coined},
		{"参加“青川美食节”的游客。", "青川美食节", ""},
		{"在“青川一中校区”上课。", "青川一中校区", ""},
		{"设立“李明远奖学金”。", "李明远奖学金", ""},
		{"作了“如何修补渔船”的讲座。", "如何修补渔船", ""},
		{"捐出一笔近十万元的款项。", "一笔近十万元", ""},
		{"举办“青川发展论坛”。", "青川发展论坛", ""},
		{"荣获“平安青川”称号。", "平安青川", ""},
		{"被授予“青川工匠”。", "青川工匠", ""},
		{"评选出“十佳河长”。", "十佳河长", ""},
		{"青川水务集团(以下简称“青水集”)负责。", "青水集", ""},
		{"登录“青川发布”客户端。", "青川发布", ""},
		{"中标的是“青川城建公司”。", "青川城建公司", ""},
		{"李明远说：“今年我们一定要把河道治理好。”", "今年我们一定要把河道治理好", ""},
		{"热情“升温”、信心倍增。", "升温", ""},
		{"推行“赛马”考核机制。", "赛马", model.Coined},
		{"乘坐“青川之星”旅游专列。", "青川之星", ""},
		{"“十四五”规划实施以来。", "十四五", ""},
		{"拨打“12345”热线。", "12345", ""},
		{"要认清“0”和“50”的关系。", "50", ""},
		{"横幅上写着：“拧成一股绳抢抓机遇，铆足一股劲奔向明天！”", "拧成一股绳抢抓机遇，铆足一股劲奔向明天", model.Coined},
		{"大会以“携手共进”为主题。", "携手共进", model.Theme},
		{"今年的主题是“水润青川”。", "水润青川", model.Theme},
		{"举办“我与河湾”摄影展。", "我与河湾", ""},
		{"开展“我与河湾”主题活动。", "我与河湾", model.Coined},
		{"作了题为“陪伴，是最好的礼物”的发言。", "陪伴，是最好的礼物", ""},
		{"企业“云上豆”创办人发言。", "云上豆", ""},
		{"叫响“云上豆”品牌。", "云上豆", model.Coined},
		{"把“青川茶”送上市民的餐桌。", "青川茶", ""},
		{"叫响“青川茶”品牌。", "青川茶", model.Coined},
		{"谁在安全上“掉链子”。", "掉链子", ""},
		{"不能碍于“面子”。", "面子", ""},
		{"坦言“重建轻管”的毛病还没有根治。", "重建轻管", model.Coined},
		{"他坦言：“修渠不易。”", "修渠不易", ""},
		{"开展“百日竞赛”活动。", "百日竞赛", model.Coined},
		{"举行“青川技能竞赛”。", "青川技能竞赛", ""},
		{"建好“雁巢”，服务“头雁”。", "雁巢", model.Coined},
		// Numbers.
		{"用好三抓一促工作法。", "三抓一促", model.Numeric},
		{"落实“四抓两优”。", "四抓两优", model.Numeric},
		{"构建6+3产业体系。", "6+3", model.Numeric},
		{"打造“1+N”格局。", "1+N", model.Numeric},
		{"推进七大改革。", "七大改革", model.Numeric},
		{"实施六六战略。", "六六战略", model.Numeric},
		{"一心一意谋发展。", "一心一意", ""},
		{"算一算,6+3=9。", "6+3", ""},
		{"五月二日召开。", "五月二日", ""},
		{"一季度二季度都好。", "一季度二季度", ""},
		{"学习十一届三中全会精神。", "十一届三中", ""},
		{"实行三三制。", "三三制", model.Numeric},
		{"设三大奖项。", "三大奖项", ""},
		{"分为三大部分。", "三大部分", ""},
		{"电话+86 110。", "+86", ""},
		// Parallel segments.
		{"推动敢想、敢拼、敢担当蔚然成风。", "敢想、敢拼、敢担", ""},
		{"推动敢想、敢拼、敢担当蔚然成风。", "敢想、敢拼、敢担当", model.Parallel},
		{"形成干部敢想、乡镇敢拼、群众敢担当的局面。", "干部敢想、乡镇敢拼、群众敢担当", model.Parallel},
		{"坚持守初心、担使命、找差距。", "守初心、担使命、找差距", model.Parallel},
		{"建设富裕青川、和谐青川、美丽青川。", "富裕青川、和谐青川、美丽青川", model.Parallel},
		{"以项目之进,保大盘之稳。", "以项目之进,保大盘之稳", model.Parallel},
		{"各项工作抓紧抓牢。", "抓紧抓牢", model.Parallel},
		{"推进依法拆迁、除障通路。", "依法拆迁、除障通路", model.Parallel},
		{"做到在学习中找差距,在比较中明方向,在实践锻炼中长本领。", "在学习中找差距,在比较中明方向,在实践锻炼中长本领", model.Parallel},
		{"李赛花、李莲英等参加。", "李赛花、李莲英", ""},
		{"市发改局、市财政局、市教育局参加。", "市发改局、市财政局、市教育局", ""},
		{"体制机制更加完善。", "体制机制", ""},
		{"出席的有青川县委书记李明远、白石县委书记赵启航。", "青川县委书记李明远、白石县委书记赵启航", ""},
		{"镇创建办、镇城管办参加。", "镇创建办、镇城管办", ""},
		{"青川县支行、白石县支行参加。", "青川县支行、白石县支行", ""},
		{"整治菜场市场、老旧小区、沿河街巷。", "菜场市场、老旧小区、沿河街巷", ""},
		{"应对洪水冲击、完成全年目标任务。", "洪水冲击、完成全年", ""},
		{"他听了笑了笑。", "了笑了笑", ""},
		{"全县收听收看。", "收听收看", ""},
		{"一是抓好河道治理,二是抓好山林治理,三是抓好道路治理。", "一是抓好河道治理,二是抓好山林治理,三是抓好道路治理", ""},
		{"讲规矩、进机关、进学校、进企业。", "进机关、进学校、进企业", model.Parallel},
		{"把企业做强做优做大。", "做强做优做大", model.Parallel},
		{"下大气力补短强基,持续深耕细作。", "补短强基", model.Parallel},
		{"强化管理、严管重治。", "严管重治", model.Parallel},
		{"坚持着眼长远、立足当前。", "着眼长远、立足当前", model.Parallel},
		{"建设深水港口、轨道交通。", "深水港口、轨道交通", ""},
		{"采购办公桌椅、电脑设备、投影仪器。", "办公桌椅、电脑设备、投影仪器", ""},
		{"有的谈融资,有的谈用工,有的谈物流。", "有的谈融资,有的谈用工,有的谈物流", ""},
		{"村民吃在村、住在村、干在村。", "吃在村、住在村、干在村", model.Parallel},
		{"希望企业家,心无旁骛做实业、专心致志搞创新、坚定不移拓市场。", "心无旁骛做实业、专心致志搞创新、坚定不移拓市场", model.Parallel},
		{"森林防火工作要紧,森林防火形势严峻,森林防火不能松懈。", "森林防火工作要紧,森林防火形势严峻,森林防火不能松懈", ""},
		{"金额超过一百、数量超过一千。", "金额超过一百、数量超过一千", ""},
		{"做到在山头地里中摸清家底,在茶园渔港中找准路子,在服务乡亲中发挥老把式优势。", "在山头地里中摸清家底,在茶园渔港中找准路子,在服务乡亲中发挥老把式优势", model.Parallel},
		{"发挥主渠道主阵地作用。", "主渠道主阵地", model.Parallel},
		{"办成“村口的好学校”。", "村口的好学校", model.Coined},
		{"采取“线上+线下”方式。", "线上+线下", ""},
		{"入围“青川十强”。", "青川十强", ""},
		{"对“金牌船工”张明等进行表彰。", "金牌船工", ""},
		{"首届“青川工匠”受到表彰。", "青川工匠", ""},
		{"笔尖停在“2008年3月4日”几个字上。", "2008年3月4日", ""},
		{"推行“村委会+公司”模式。", "村委会+公司", model.Coined},
		{"察看“青川造”柴油机。", "青川造", ""},
		{"记者从“青川发布”获悉。", "青川发布", ""},
		{"接到“家里没水了怎么办”的求助。", "家里没水了怎么办", ""},
		{"让“微课堂”走进小区。", "微课堂", model.Coined},
		{"要求“以‘三抓三促’迎‘开门红’”。", "开门红", model.Coined},
		{"未闭合的“三抓三促,下一行。\n“双轮驱动”。", "双轮驱动", model.Coined},
		// What people say, and what names events, honours and courses.
		{"别让“商量商量”拖黄了好事。", "商量商量", ""},
		{"他常说“不给乡亲添负担”，一生节俭。", "不给乡亲添负担", ""},
		{"老王笑着说“日子越过越有味”。", "日子越过越有味", ""},
		{"全县叫响“日子越过越有味”。", "日子越过越有味", model.Coined},
		{"客人说在这里“比在老家还舒坦”。", "比在老家还舒坦", ""},
		{"推行“比学帮”活动。", "比学帮", model.Coined},
		{"决不能让“好鱼运不出大山”。", "好鱼运不出大山", ""},
		{"开设“办不成事”窗口。", "办不成事", model.Coined},
		{"他说两地合作“大有可为”。", "大有可为", ""},
		{"“渔歌传承班”入选省级案例。", "渔歌传承班", ""},
		{"办好“田间课堂”。", "田间课堂", model.Coined},
		{"表彰“十大创业之星”。", "十大创业之星", ""},
		{"启动“百名渔家万里行”。", "百名渔家万里行", ""},
		{"受表彰的“渔港尖兵”上台领奖。", "渔港尖兵", ""},
		{"当好“渔港尖兵”。", "渔港尖兵", model.Coined},
		{"走进“十六湾村”。", "十六湾村", ""},
		{"用好“渔家家风馆”。", "渔家家风馆", ""},
		{"开办“渔家茶馆”。", "渔家茶馆", model.Coined},
		{"当好服务企业的“金牌店小二”。", "金牌店小二", model.Coined},
		{"评出“金牌导游员”。", "金牌导游员", ""},
		{"推进“一县一技工学院”建设。", "一县一技工学院", model.Numeric},
		{"参观“青川技工学院”。", "青川技工学院", ""},
		{"发展“两山银行”。", "两山银行", model.Numeric},
		{"贷款来自“青川银行”。", "青川银行", ""},
		{"力戒“躺平”心态。", "躺平", ""},
		{"代表小李说：“这点苦不算什么。”", "这点苦不算什么", ""},
		{"“老秦，你讲讲看看。”书记开了头。", "老秦，你讲讲看看", ""},
		{"渔民说“刚才网里全是鱼”。", "刚才网里全是鱼", ""},
		{"叫响“你创业、我服务”。", "你创业、我服务", model.Parallel},
		{"标语：“守住绿水护青山。”", "守住绿水护青山", model.Coined},
		{"老乡说“这事靠谱得很”。", "这事靠谱得很", ""},
		{"对企业来说“渔光互补”是良方。", "渔光互补", model.Coined},
		{"日子“一天比一天甜”。", "一天比一天甜", ""},
		{"他引用“众人划桨开大船”等俗语。", "众人划桨开大船", ""},
		{"绝不能让“好山变成荒山”。", "好山变成荒山", ""},
		{"坚持谁养护谁受益的原则。", "谁养护谁受益", model.Parallel},
		{"他说，谁砸渔港的牌子，就砸谁的饭碗。", "谁砸渔港的牌子，就砸谁的饭碗", model.Parallel},
		{"要让谁先到谁后到一目了然。", "谁先到谁后到", ""},
		{"护河不是“单打一”，是大家的事。", "单打一", ""},
		{"渔港不能只当“歇脚棚”。", "歇脚棚", ""},
		{"管和服不能“两张皮”。", "两张皮", model.Numeric},
		{"不能“港区热、渔村冷”。", "港区热、渔村冷", model.Coined},
		{"不搞“歇脚棚”。", "歇脚棚", model.Coined},
		{"不能一问就是“渔船都好”。", "渔船都好", ""},
		{"丢掉“去年没翻船”的侥幸。", "去年没翻船", ""},
		{"要从“熟人圈”里走出来。", "熟人圈", ""},
		{"针对有人问到的“渔排何时拆掉”，他作了回答。", "渔排何时拆掉", ""},
		{"代表的问题是“破网归谁补”。", "破网归谁补", ""},
		{"有人问“渔补为啥晚了”。", "渔补为啥晚了", ""},
		{"牌子写着“某某渔港”。", "某某渔港", ""},
		{"让“好山变成金山”。", "好山变成金山", model.Coined},
		{"入股“茶山合作社”。", "茶山合作社", ""},
		{"化解积案，做到人事双解。", "人事双解", model.Numeric},
		{"确保量质双升、安全有序。", "量质双升", model.Numeric},
		{"实现合作双赢。", "合作双赢", ""},
		{"青川市委书记强调，青白一体化是全市的大事。", "青白一体化", model.Recurrent},
		{"推进种养一体化发展。", "种养一体化", ""},
		{"广大干部敢担当、善作为、勇创新。", "敢担当、善作为、勇创新", model.Parallel},
		{"让“青川人人都是主人、处处都是风景”成为自觉。", "人人都是主人、处处都是风景", model.Recurrent},
		// Halves, states, seasons and great matters.
		{"全体人员要懂农业、会经营、善管理，守底线、讲规矩、重品行。", "懂农业、会经营、善管理，守底线、讲规矩、重品行", model.Parallel},
		{"要懂政协、会调研、善建言。", "懂政协、会调研、善建言", model.Parallel},
		{"到会议室、会客厅、会展馆参观。", "会议室、会客厅、会展馆", ""},
		{"做到底数清、思路明、措施实。", "底数清、思路明、措施实", model.Parallel},
		{"参加的有张志清、李文明、孙大实。", "张志清、李文明、孙大实", ""},
		{"确保不停工、少扰民、零事故。", "不停工、少扰民、零事故", model.Parallel},
		{"全县作风建设年动员会召开。", "作风建设年", model.Recurrent},
		{"全市重点工程攻坚季现场推进会举行。", "重点工程攻坚季", model.Recurrent},
		{"项目建设年产十万吨。", "项目建设年", ""},
		{"工作提升年均增速。", "工作提升年", ""},
		{"要办好两件大事，坚持生态优先。", "两件大事", model.Numeric},
		{"家里有两件大事，一是盖房。", "两件大事", ""},
		{"推进一村一警务助理建设。", "一村一警务助理", model.Numeric},
		{"发放一户一套新桌椅。", "一户一套新桌椅", ""},
		// Patterns, national phrases and what one article repeats.
		{"坚定不移推进工业强市。", "工业强市", model.Recurrent},
		{"坚定不移推进“工业强市”。", "工业强市", model.Coined},
		{"加快推进强市建设。", "推进强市", ""},
		{"牢记“饮水思源，不忘来处。”", "饮水思源，不忘来处", model.Coined},
		{"坚持稳字当头，开好局。", "稳字当头", model.Recurrent},
		{"注意用字为先后排列。", "用字为先", ""},
		{"变要我干为我要干。", "我要干", model.Parallel},
		{"变要我干为我要干。", "要我干", model.Parallel},
		{"他说要我带路,我要带水。", "我要带", ""},
		{"工作列入日程,上下一盘棋,形成合力。", "上下一盘棋", model.Recurrent},
		{"全国一盘棋。", "全国一盘棋", model.Recurrent},
		{"他下了一盘棋。", "下了一盘棋", ""},
		{"弘扬渔灯精神,造福乡里。", "渔灯精神", model.Recurrent},
		{"大力弘扬“渔灯精神”。", "渔灯精神", model.Coined},
		{"传承弘扬渔灯精神、船工精神和灯塔精神。", "灯塔精神", model.Recurrent},
		{"牢固树立當家人意識,做好工作。", "當家人意識", model.Recurrent},
		{"弘扬村里的精神面貌,船上的精神。", "的精神", ""},
		{"弘扬会议精神。学习渔灯精神。", "会议精神", ""},
		{"学习渔灯精神。", "渔灯精神", ""},
		{"坚定渔歌自信,强化担当。", "渔歌自信", model.Recurrent},
		{"孩子们更加坚定自信。", "坚定自信", ""},
		{"树立防火安全意识。", "防火安全意识", ""},
		{"精神。意识。", "精神", ""},
		{"坚持玩中学、做中学、创中学。", "玩中学、做中学、创中学", model.Parallel},
		{"检查了东中学、西中学。", "东中学、西中学", ""},
		{"牢固树立你赚钱、我发展的理念。", "你赚钱、我发展", model.Parallel},
		{"让青川人人都是店里主人、处处都是城里景点成为风气。", "人人都是店里主人、处处都是城里景点", model.Parallel},
		{"坚持为林务林爱林,做好工作。", "为林务林爱林", model.Parallel},
		{"各区要对照清单、抓牢抓细,做好工作。", "对照清单、抓牢抓细", ""},
		{"各区要对照清单、抓牢抓细,做好工作。", "抓牢抓细", model.Parallel},
		{"更好促进船港适应、产销匹配。", "船港适应、产销匹配", model.Parallel},
		{"落实两个毫不动摇要求,敢为、敢闯、敢干、敢首创。", "两个毫不动摇", model.Numeric},
		{"落实两个毫不动摇要求,敢为、敢闯、敢干、敢首创。", "敢为、敢闯、敢干、敢首创", model.Parallel},
		{"推进真抓实干的作风。", "真抓实干", model.Parallel},
		{"增强市民获得感。", "增强市民", ""},
		{"推动高質量發展。", "高質量發展", model.Recurrent},
		{strings.Repeat("森林防火见成效。推进森林防火，", 3), "森林防火", ""},
		{strings.Repeat("智慧渔港见成效。推进智慧渔港，", 3), "智慧渔港", model.Recurrent},
		{strings.Repeat("青年网络渔歌节，学唱网络渔谣会，", 3), "网络渔", ""},
		{strings.Repeat("参加珠算心算奥赛。办好珠算心算奥校，", 3), "珠算心算奥", ""},
		{strings.Repeat("一百二十七载青川。回望一百二十七载，", 3), "一百二十七载", model.Recurrent},
	})
}

// kindCase says which kind of slogan a phrase of a text is; an empty kind that it is
// none.
type kindCase struct {
	text, phrase string
	kind         model.SloganKind
}

func checkKinds(t *testing.T, cases []kindCase) {
	t.Helper()
	for _, c := range cases {
		slogans := find(c.text)
		i := slices.IndexFunc(slogans, func(s model.Slogan) bool { return s.Key == Key(c.phrase) })
		var kind model.SloganKind
		if i >= 0 {
			kind = slogans[i].Kind
		}
		if kind != c.kind {
			t.Errorf("%s: %q is %q, want %q", c.text, c.phrase, kind, c.kind)
		}
	}
}

// TestPlacesWay: what is called after the article's own place is coined, and not
// what stands behind any other word.
func TestPlacesWay(t *testing.T) {
	text := "青川模式走向全国,有益经验值得总结。为再创青川辉煌作贡献,白石经验也好。"
	a := &model.Article{Article: &corpus.Article{Text: text}, Meetings: []model.Meeting{{Place: model.Place{Name: model.Text{Value: "青川市"}, Prefecture: "青川市", Province: "安水省"}}}}
	var got []string
	for _, s := range Find(a) {
		got = append(got, s.Text)
	}
	if want := []string{"青川模式", "再创青川辉煌"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPeopleAreNoSlogans(t *testing.T) {
	text := "李赛花抓河道,李赛花抓山林。李赛花说,干部要带头。李赛花、赵赛花抓落实。"
	a := &model.Article{Article: &corpus.Article{Text: text}, Meetings: []model.Meeting{{People: []model.Person{{Name: model.Text{Value: "李賽花"}}}}}}
	for _, s := range Find(a) {
		if strings.Contains(s.Key, "李赛花") {
			t.Errorf("slogan %q", s.Text)
		}
	}
}

func TestFindCountsEveryOccurrence(t *testing.T) {
	text := "青川市召開“雙輪驅動”推進會\n市委強調,雙輪驅動是第一要事,“双轮驱动”沒有旁觀者。“雙輪驅動”和“開門紅”。"
	slogans := find(text)
	i := slices.IndexFunc(slogans, func(s model.Slogan) bool { return s.Key == "双轮驱动" })
	if i < 0 {
		t.Fatalf("no slogan in %+v", slogans)
	}
	s := slogans[i]
	if len(s.Spans) != 4 || s.Quoted != 3 || s.Text != "雙輪驅動" {
		t.Errorf("%+v", s)
	}
	for _, span := range s.Spans {
		if han.Fold(span.Of(text)) != "双轮驱动" {
			t.Errorf("span %v is %q", span, span.Of(text))
		}
	}
}

func TestNoSloganComesOutOfDamage(t *testing.T) {
	text := "落实“双轮驱动”战略。"
	a := &model.Article{Article: &corpus.Article{Text: text, Damage: []corpus.Span{{Start: strings.Index(text, "轮"), End: strings.Index(text, "驱")}}}}
	if got := Find(a); len(got) != 0 {
		t.Errorf("slogans %+v", got)
	}
}

// FuzzFind checks what holds for every text: spans are in order, inside the text
// and fold to the key; no slogan is found twice.
func FuzzFind(f *testing.F) {
	f.Add("做到“说了就干、定了就办”,三抓一促、敢想敢拼。", uint64(1))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		text = strings.ToValidUTF8(text, "?")
		rng := rand.New(rand.NewPCG(seed, 5))
		words := []string{"“", "”", "'", "「", "」", "、", ",", "。", "\n", "三抓", "一促", "抓實", "抓細", "6+3", "在", "中", "双轮驱动", "强市", "高质量发展", "战略", " "}
		for range rng.IntN(60) {
			text += words[rng.IntN(len(words))]
		}
		seen := map[string]bool{}
		for _, s := range find(text) {
			if seen[s.Key] || s.Key == "" || len(s.Spans) == 0 || s.Quoted > len(s.Spans) {
				t.Fatalf("slogan %+v in %q", s, text)
			}
			seen[s.Key] = true
			end := 0
			for _, span := range s.Spans {
				if span.Start < end || span.End > len(text) || span.Start >= span.End || Key(span.Of(text)) != s.Key {
					t.Fatalf("%q has span %v of %q", s.Key, span, text)
				}
				end = span.End
			}
		}
	})
}

// TestGeneratedArticlesHaveFewSlogans keeps the finder from calling half of a
// text slogans.
func TestGeneratedArticlesHaveFewSlogans(t *testing.T) {
	articles, slogans := 0, 0
	err := sample.Generate(3, 100, func(name, text string) error {
		articles++
		slogans += len(find(text))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if per := float64(slogans) / float64(articles); per > 40 || per < 5 {
		t.Errorf("%.1f slogans an article", per)
	}
}

func TestStrongestKeepsWhatIsSetApart(t *testing.T) {
	var list []model.Slogan
	add := func(n int, kind model.SloganKind, hits, quoted int) {
		for range n {
			list = append(list, model.Slogan{Kind: kind, Spans: make([]corpus.Span, hits), Quoted: quoted})
		}
	}
	add(20, model.Recurrent, 1, 0)
	add(10, model.Parallel, 1, 0)
	add(maxSlogans-15, model.Coined, 1, 1)
	got := strongest(list)
	counts := map[model.SloganKind]int{}
	for _, s := range got {
		counts[s.Kind]++
	}
	if len(got) != maxSlogans || counts[model.Coined] != maxSlogans-15 || counts[model.Parallel] != 10 {
		t.Errorf("%d slogans: %v", len(got), counts)
	}
	add(2*maxSlogans, model.Numeric, 1, 0)
	if got := strongest(list); len(got) != 3*maxSlogans-15 {
		t.Errorf("%d slogans that are set apart", len(got))
	}
}

// TestFreshRoom reads short texts in a workspace of their own, whose room nothing
// longer has made: none may be too small for them.
func TestFreshRoom(t *testing.T) {
	for _, body := range []string{"", "。", "会", "“”", "，，", "一。一", "“开门红”"} {
		w := workspaces.New().(*workspace)
		w.text.read(&model.Article{Article: &corpus.Article{Text: body}})
		if got := string(w.text.folded); len([]rune(got)) != len([]rune(body)) {
			t.Errorf("%q is read as %q", body, got)
		}
	}
}
