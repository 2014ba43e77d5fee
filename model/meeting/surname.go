package meeting

import (
	"strings"
	"unicode/utf8"
)

// singleSurnames are the surnames of one character: the Hundred Family Surnames
// and those among the 400 commonest of the 2020 report on names by the Ministry
// of Public Security, with variants that folding does not unite.
const singleSurnames = `
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎
鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄
穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭
梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚
程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫
宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双
闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容
向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空
曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫佟仝苟岳代覃车付兰亢候原来苑栗帅揭战冼练占阳涂邸植镇撒
禚綦仉揣闪昌佘初宛修税鹿麦撖苌荔慈铁青腾次拓楚由敬海郎尼布才尕谌朴玄英展延支斯晋朵洛渠琚瑞畅眭矫礼祈笪
丘郄郤仵卿呙尉庹弋恽漆楼檀睢缪莘镡诸宾法环豫墨年爱佀妫戢承折敏智淦焉疏禄茆药虎裔贯过通采陀青飞鼎粟纳罕肇逢莽早字爨犹苌伊俱铙覃钱竺鄞缐佴鹤瓮宓亶酒庚弥靖麴撒偰忽贠员爰邸缑同原闯仟咸雪绳续巢束楮昃桓辗言早字忽雪绳续束同员酒鹤续闯原靖归商尧母火布但信呼格苍里隆首线种刀普保玉岩阿热木哈努宝旺扎德多索臧芦荷莎菅萨藏衣訾谯赫迟逄郇郸钦铎隽雒鲜麻齐巩达老郝桂仰区化
柘缑伦佴牟隋邝鄢辜亓况银冶奉闭寸旷类妥禤剧库绪庆盘丛官豆南昂拜俸排密茶杵汉牟巨蹇么补锁门黑`

// rareSurnames are among the above but far commoner as other words: a name that
// begins with one must recur or stand in a list to be believed.
const rareSurnames = `
法环豫墨年爱佀妫戢承折敏智淦焉疏禄茆药虎裔贯过通采陀青飞鼎由玄英展延支斯晋礼达老来前家能从都相经通利国公时全向应当成平明海山原官代双养权益后红战占阳植镇次青才
归商尧母火布但信呼格苍里隆首线种刀普保玉岩阿热木哈努宝旺扎德多索
修税初区化须满强干家终暨居步都广越空相千百况银奉闭寸类妥剧库绪庆盘丛官豆南昂拜排密茶汉巨么补锁门黑`

var compoundSurnames = strings.Fields(`
万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙
仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西 漆雕 乐正
壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 独孤 完颜 纳兰 仲长 尔朱 叱干
斛律 贺兰 哥舒 屈突 贺若 叶赫 那拉 瓜尔 钮祜 富察 爱新 司城 司鸿 太史 乌雅 上宫 伯赏 谯笪 达奚 豆卢 西陵 公户 公仪 季孙 叔孙
北宫 陆费 觉罗 佟佳 马佳`)

// surnameClass tells how far a first character speaks for a name.
type surnameClass uint8

const (
	noSurname surnameClass = iota
	rareSurname
	commonSurname
	// opensCompound is a flag beside the class: compound surnames begin so.
	opensCompound = 1 << 2
)

type surnameTable struct {
	classes  [1 << 16]surnameClass // with flags
	compound map[string]bool
}

var surnames = newSurnames()

func newSurnames() *surnameTable {
	t := &surnameTable{compound: map[string]bool{}}
	for _, r := range singleSurnames {
		t.classes[r&0xffff] = commonSurname
	}
	for _, r := range rareSurnames {
		if t.classes[r&0xffff] != noSurname {
			t.classes[r&0xffff] = rareSurname
		}
	}
	t.classes['\n'] = noSurname
	for _, s := range compoundSurnames {
		r, _ := utf8.DecodeRuneInString(s)
		t.classes[r&0xffff] |= opensCompound
		t.compound[s] = true
	}
	return t
}

// surname returns the number of bytes of the surname that s begins with, and
// how surely it is one; 0 where there is none.
func (t *surnameTable) surname(s string) (int, surnameClass) {
	r, n := firstRune(s)
	if r > 0xffff || n == 0 {
		return 0, noSurname
	}
	c := t.classes[r]
	if c&opensCompound != 0 {
		if _, m := firstRune(s[n:]); m > 1 && t.compound[s[:n+m]] {
			return n + m, commonSurname
		}
	}
	if c &^= opensCompound; c != noSurname {
		return n, c
	}
	return 0, noSurname
}

// single is how surely a character is a surname by itself.
func (t *surnameTable) single(r rune) surnameClass {
	if uint32(r) > 0xffff {
		return noSurname
	}
	return t.classes[r] &^ opensCompound
}
