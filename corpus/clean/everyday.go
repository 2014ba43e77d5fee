package clean

import "sync"

// everydayCharacters are the commonest characters of modern Chinese and of
// official prose, simplified, the commonest first.
const everydayCharacters = "" +
	"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方" +
	"多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情" +
	"明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给" +
	"世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太" +
	"量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象" +
	"完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运委县镇乡村党府局厅讲议召席职责" +
	"落抓推项企投园招商引优营环境创改革升级质效服群众干组织纪律廉监督查考核检验收协调促攻坚突破振兴农街贫扶脱困增济财税融银贷" +
	"款础施铁桥港网源节减排污染绿态林草湿河湖城划筑房拆迁征补偿置稳维访消防急救援灾害疫控卫健医疗药育校宣旅游精贯彻习近紧密持" +
	"续深快转型绩率支撑障措举底线审批简惠登台阶势良谋篇布阵舞龙链聚集约延伸拓渠载抢遇挑风险隐患整除矛盾纠纷综执勤劳泉润泽百姓" +
	"福祉获满幸担善敢闯试首六七八九零亿千元吨亩户岁季周晚午早晨夜昨省州旗盟辖届副选票案预算况汇座谈研讨坛培训班典礼仪启签配联" +
	"互助参派驻挂轮岗免辞罢彰奖励示范标杆榜模秀贡献荣誉称号授予颁证牌匾致贺慰察视巡细久功夫硬巧劲冲拼韧热激斗志士恒耐爱初际列" +
	"温装毫单速史历花断采层止状厂须离注需兵固般胜影叶述养差半片响华备红均存测准降板田端往照搞亚族火适按值黄易树继右属严左抗显" +
	"苦英移材黑武京含杂普围例充足短波承践随刻靠够失护春超负封换阳扬江析木球朝古唯输站刚写微略供块套友限余雨远帮播占圈伟找跟粮" +
	"练顶策双留误故丝散亲冷艺版室轻缺绝富否盘雄巩益洲送挥触星独官混依架宽冬章矿熟价努奇评读背损虽厚掌停曾终纲待尽退奋迫旋握仍" +
	"鲜卡介逐弱丰付森词迟康遵遭幅订恢编印拿扩露缘操央域迅辉异序纸念映艰欢永威附顺洋透危括宜若束壮汉拖份既秋遍夏费沿替悟藏令煤" +
	"迎临薄纵择愿残雷纯渐繁潮横希池亮托怀割摆呈息穿货销齐画库守歌寒喜废纳录镜庄赞卖截野遗静课盛扎虑键归符庆忙顾音迹避答勇频概" +
	"宪岛洪讯灵释巨景累隔绍居尚追折耗殊剧刊缓役川雪渔买赛股坐陷暗您味津尊拔抵坡警冰赵渡虎笔浪浅拥覆珠戏塔震貌洁牢锋疑猛诉闹闻" +
	"荒男凡亦忠锁乘智允扫宝鉴秘净腾轨堂循肯穷墙趋航龄岭借团图广途闭造软舒究捍抑技妇圆剩摇锐疏畅湾耀誓歇澎湃磅礴鼎砥砺谱卷旌赶躬奔舍锚锤炼焕脉络枢纽裕惑植沃壤瞄盯鞭慎" +
	"办哈乐峰宏辆毕饮食棉油钢售贸仓储流递邮字慧芯氢伏锂钠稀土船舶汽车械纺肥猪牛羊禽蛋奶蔬菜茶烟酒盐糖饲料牧苗圃卉泊堤坝井泵灌" +
	"溉涝汛旱雹演箱窗仲裁抚烈陵馆博"

// The block of Unicode that all of them lie in.
const firstUnified, lastUnified = 0x4e00, 0x9fff

// everydayRanks are their ranks by character, from 1; 0 for all others.
var everydayRanks = sync.OnceValue(func() *[lastUnified - firstUnified + 1]uint16 {
	ranks := &[lastUnified - firstUnified + 1]uint16{}
	for i, r := range everydayCharacters {
		ranks[r-firstUnified] = uint16(1 + i/hanBytes)
	}
	return ranks
})

// everydayRank is the rank of a folded character, 0 where it is none of them.
func everydayRank(r rune) int {
	if r < firstUnified || r > lastUnified {
		return 0
	}
	return int(everydayRanks()[r-firstUnified])
}

// maxJoined is the rank up to which a character is so common that two halves of
// characters which give it are trusted.
const maxJoined = 660
