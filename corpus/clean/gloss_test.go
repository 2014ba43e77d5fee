package clean

import (
	"testing"

	"example.org/meetbrowse/corpus/han"
)

// plainGloss is toned without its table.
func plainGloss(rest string) int {
	syllable, end := glossAt(rest, 0)
	if _, tone, ok := han.ParseSyllable(syllable); !ok || tone == 0 {
		return 0
	}
	return end
}

// TestTonedGloss checks that the table holds the readings of all characters.
func TestTonedGloss(t *testing.T) {
	used := 0
	for _, word := range usualGlosses() {
		if word != 0 {
			used++
		}
	}
	if used > len(usualGlosses())/2 {
		t.Errorf("%d of %d slots are used", used, len(usualGlosses()))
	}
	for _, s := range han.TonedSyllables() {
		rest := s + ")議程安排"
		if got, want := usualGlosses().toned(rest), plainGloss(rest); got != want {
			t.Errorf("toned(%s) = %d, want %d", s, got, want)
		}
	}
}

func FuzzTonedGloss(f *testing.F) {
	for _, s := range []string{"xiàng)目標", "zhuāng)重點", "ɡònɡ)同推進", "a)bcdefgh", ")))))))))", "x\x00iàng)))"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range s {
			if got := usualGlosses().toned(s[i:]); got != 0 && got != plainGloss(s[i:]) {
				t.Fatalf("toned(%q) = %d, want %d", s[i:], got, plainGloss(s[i:]))
			}
		}
	})
}

func BenchmarkGloss(b *testing.B) {
	const gloss = "xiàng)目建設"
	b.Run("table", func(b *testing.B) {
		for b.Loop() {
			sink += usualGlosses().toned(gloss)
		}
	})
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			sink += plainGloss(gloss)
		}
	})
}

// TestGlossesGo holds forms of glosses that mirrors and textbooks use.
func TestGlossesGo(t *testing.T) {
	for glossed, want := range map[string]string{
		"會議,(huì)開始":                    "會議,開始",
		"銀行(háng)(xíng)長":               "銀行長",
		"綠(lǜ)色旅(lǚ)遊,女(nü)工略(lüè)多":    "綠色旅遊,女工略多",
		"女(nv)工,旅(lv)遊,略(lve)有":         "女工,旅遊,略有",
		"會(hui4)議(yi4),女(nv3)工":         "會議,女工",
		"會(Huì)議(YÌ)":                   "會議",
		"會（huì)議(yì）,項（xiàng）目":         "會議,項目",
		"(gòng)同推進":                     "同推進",
		"長(zhǎng)官,長(cháng)江,長(zhang)老": "長官,長江,長老",
		"花兒(huār)開,一點(diǎnr),兒(r)":      "花兒開,一點,兒",
		"我們(men)的(de)孩子(zi)了(le)":       "我們的孩子了",
		"會( huì )議(yì )":                "會議",
		"會(ɡònɡ)同,項(xiɑnɡ)目":            "會同,項目",
		"会(hu\u00ec)议(yi\u0300)":        "会议",
		"推進會(huì)。(huì)”":               "推進會。”",
		"呣(ḿ),嗯(ńg),欸(ế)":               "呣,嗯,欸",
	} {
		if got := check(t, glossed, nil).Text; got != want {
			t.Errorf("%s gives %s, want %s", glossed, got, want)
		}
	}
}

// TestBracketsStay holds what stands in brackets and is no gloss.
func TestBracketsStay(t *testing.T) {
	for _, text := range []string{
		"全縣生產總值(GDP)增長,手機應用(APP)上線,政企合作(PPP)項目(A)",
		"比亞迪(byd)與青禾(qh.cn)簽約,記者(記者 白楊)到會", "約翰(John)與李(Li)先生,安娜(Anna)到會", "公頃(ha)千米(km)克(g)米(m)噸(t)毫升(ml)",
		"二氧化碳(CO2)鐵(Fe)碳(C)電流(A)", "方案(a)與方案(b)、甲類(i)、丙類(iii)", "第三(3)項(4)款,文號(2023)12號", "會(shi)議", "會(huix4)議", "會(hui9)議", "花(r)開", "會(HUI)議(Yi)",
		"會(huì議", "彳亍(chì chù)而行", "會(huìyì)", "兒(er1x)", "品牌(ma)", "(an)裝", "見表(to)二",
	} {
		if got := check(t, text, nil).Text; got != text {
			t.Errorf("%s becomes %s", text, got)
		}
	}
}
