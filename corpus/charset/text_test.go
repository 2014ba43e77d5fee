package charset

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// Made-up articles: people, places and plans do not exist.
const simplified = `云溪市召开项目建设推进大会
3月8日上午，云溪市“双百攻坚”项目建设推进大会在市会议中心举行。市委书记陆远舟出席会议并讲话，市委副书记、市长沈若川主持会议，市人大常委会主任贺清和、市政协主席蓝一鸣出席。
会议印发了《云溪市重点项目攻坚行动方案》《关于优化营商环境的若干措施》。陆远舟强调，要把思想统一到高质量发展上来，坚持问题导向，压实工作责任，确保全年新开工项目不少于一百二十个，完成投资四百亿元以上。
他指出，各级各部门要树牢“开门就是干、抬手就是帮”的服务理念，健全领导包联、专班推进、定期调度、跟踪问效的机制，做到项目建到哪里、服务就跟到哪里。要守住安全生产底线，抓好森林防火、道路交通、食品药品等领域的隐患排查。
沈若川要求，全市上下要迅速行动，细化任务清单，把会议精神落实到具体行动上。柳湾县、松台区以及市发展和改革委员会、市自然资源局负责人作了发言。会议以视频形式召开，各县区设分会场。
会前，与会人员观摩了临港新区智能装备产业园和青禾现代农业示范基地，详细了解企业用工、订单和技术改造情况，询问群众收入、养老、就医和子女上学等方面的困难。`

const traditional = `雲溪市召開專案建設推進大會
3月8日上午，雲溪市「雙百攻堅」專案建設推進大會在市會議中心舉行。市委書記陸遠舟出席會議並講話，市委副書記、市長沈若川主持會議，市人大常委會主任賀清和、市政協主席藍一鳴出席。
會議印發了《雲溪市重點專案攻堅行動方案》《關於優化營商環境的若干措施》。陸遠舟強調，要把思想統一到高品質發展上來，堅持問題導向，壓實工作責任，確保全年新開工專案不少於一百二十個，完成投資四百億元以上。
他指出，各級各部門要樹牢「開門就是幹、抬手就是幫」的服務理念，健全領導包聯、專班推進、定期調度、跟蹤問效的機制，做到專案建到哪裡、服務就跟到哪裡。要守住安全生產底線，抓好森林防火、道路交通、食品藥品等領域的隱患排查。
沈若川要求，全市上下要迅速行動，細化任務清單，把會議精神落實到具體行動上。柳灣縣、松臺區以及市發展和改革委員會、市自然資源局負責人作了發言。會議以視訊形式召開，各縣區設分會場。
會前，與會人員觀摩了臨港新區智慧裝備產業園和青禾現代農業示範基地，詳細瞭解企業用工、訂單和技術改造情況，詢問群眾收入、養老、就醫和子女上學等方面的困難。`

// realArticles returns the texts of the articles beside the project, or none.
func realArticles(t testing.TB) []string {
	names, _ := filepath.Glob("../../../shared/corpus/[as]*s/*.txt") // articles and seeds
	var out []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// sampleOf cuts n characters out of text at random; short texts are repeated.
func sampleOf(rng *rand.Rand, text []rune, n int) string {
	for len(text) < n {
		text = append(text, text...)
	}
	at := rng.IntN(len(text) - n + 1)
	return string(text[at : at+n])
}

// hasHan reports whether at least a third of s is ideographs: a sample of
// nothing but a web address has no encoding to find.
func hasHan(s string) bool {
	n := 0
	for _, r := range s {
		if r >= 0x4e00 && r < 0xa000 {
			n++
		}
	}
	return n*3 >= len([]rune(s))
}

// corrupt replaces share of b's bytes by random ones.
func corrupt(rng *rand.Rand, b []byte, share float64) []byte {
	out := append([]byte(nil), b...)
	for i := range out {
		if rng.Float64() < share {
			out[i] = byte(rng.IntN(256))
		}
	}
	return out
}
