package clean

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"example.org/meetbrowse/corpus/han"
)

func TestRepair(t *testing.T) {
	for damaged, want := range map[string]string{
		"第一要?jiǎng)?wù)":           "第一要務",
		"一串串?dāng)?shù)字,":         "一串串數字,",
		"河?xùn)|鄉親":                "河東鄉親",
		"青龍?jiān)谥v話中強調":           "青龍在講話中強調",
		"用實打?qū)嵉霓k法推動":            "用實打實的辦法推動",
		"要\uFFFD(jiǎng)\uFFFD(wù)": "要務",
		"項(xiàng)目(mù)":            "項目",
		"會議舉行(xíng )完畢":            "會議舉行完畢",
		"聽取各方意見??h長出席":             "聽取各方意見。縣長出席",
		"创业的?fèn)?qiáng)大合力":       "创业的強大合力",
		"他說:“要落實?！?會議要求?！?苦干”。":    "他說:“要落實。”會議要求。“苦干”。",
		"會議強調?！?會後?！?散會":           "會議強調?！?會後?！?散會",
		"他說:“要落實?！?br>散會":          "他說:“要落實。”散會",
		"字體大?。?span id=\"a\">小":    "字體大?。?小",
		"真的?a 不是 > 是":              "真的?a 不是 > 是",
		"??? 本報訊":                  " 本報訊",
		"???會議召開":                  "會議召開",
		"???1月29日上午,會議召開":          "1月29日上午,會議召開",
		"會議強調,:要抓好落實,;抓實,!":        "會議強調:要抓好落實;抓實!",
		"書記,、市長,,代表,。":             "書記、市長,代表。",
		"会议强调,“三抓”":                "会议强调,“三抓”",
		"真的??h":                    "真的??h",
	} {
		if got := Plain(damaged); got != want {
			t.Errorf("Plain(%q) = %q, want %q", damaged, got, want)
		}
	}
}

// TestGBK checks the tables against the encoder.
func TestGBK(t *testing.T) {
	known := 0
	for lead := firstLead; lead <= lastLead; lead++ {
		for trail := firstTrail; trail <= lastTrail; trail++ {
			c := gbk().char(byte(lead), byte(trail))
			if c == 0 || c == '€' || c == '\u3000' { // these two have other codes first
				continue
			}
			known++
			code, err := simplifiedchinese.GBK.NewEncoder().String(string(c))
			if l, r, ok := gbk().code(c); err != nil || !ok || code != string([]byte{l, r}) {
				t.Errorf("%c has code % x, want % x", c, []byte{l, r}, code)
			}
		}
	}
	if known < 21000 { // GB 13000.1 has 20,902 Chinese characters
		t.Errorf("%d characters", known)
	}
}

func TestDamageIsMarked(t *testing.T) {
	r := Clean("全縣主要負(fù)責(zé)?qiàng)境鱿?,隨後會議開始。", nil)
	if len(r.Damage) != 1 || r.Damage[0].Of(r.Text) != "?境鱿?" {
		t.Errorf("damage %v of %q", r.Damage, r.Text)
	}
}

// mirror damages a text as the mirrors did: it inserts a reading behind any two
// bytes of the GBK form, both above 0x7f, that are the code of a traditional
// character, and decodes the result.
func mirror(t testing.TB, text string) string {
	text = strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")").Replace(text)
	gbkBytes, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Skip("not in GBK")
	}
	var out []byte
	for i, b := range gbkBytes {
		out = append(out, b)
		if i == 0 || gbkBytes[i-1] < firstLead || b < 0x80 {
			continue
		}
		c := gbk().char(gbkBytes[i-1], b)
		if c == 0 || !han.IsTraditional(c) {
			continue
		}
		if readings := han.TonedReadings(c); len(readings) > 0 {
			gloss, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte("(" + readings[0] + ")"))
			if err == nil {
				out = append(out, gloss...)
			}
		}
	}
	return lossy(out)
}

// userDefined reports whether a code lies in one of GBK's user-defined areas, of
// which the mirrors left nothing.
func userDefined(lead, trail byte) bool {
	return (lead >= 0xaa && lead <= 0xaf || lead >= 0xf8) && trail >= 0xa1 || lead >= 0xa1 && lead <= 0xa7 && trail >= 0x40 && trail <= 0xa0
}

// lossy decodes GBK; a pair that is no character becomes "?", or nothing.
func lossy(b []byte) string {
	var out strings.Builder
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			out.WriteByte(b[i])
			i++
			continue
		}
		if i+1 == len(b) {
			out.WriteByte('?')
			break
		}
		switch c := gbk().char(b[i], b[i+1]); {
		case c != 0:
			out.WriteRune(c)
		case !userDefined(b[i], b[i+1]):
			out.WriteByte('?')
		}
		i += 2
	}
	return out.String()
}

// undamaged are texts in our own words.
var undamaged = []string{
	"市委書記強調,要堅持以項目建設為抓手,持續優化營商環境,當好服務企業的店小二。",
	"會議指出,今年以來全縣經濟運行總體平穩,數字經濟發展勢頭良好,實體經濟支撐有力。",
	"縣長在講話中要求,各級各部門要壓實責任,真抓實干,確保完成全年目標任務。",
	"与会人员围绕议题展开讨论,县长作总结讲话。",
}

func TestMirrorIsUndone(t *testing.T) {
	for _, text := range undamaged {
		damaged := mirror(t, text)
		if got := Plain(damaged); got != text {
			t.Errorf("%s\ndamaged  %s\nrepaired %s", text, damaged, got)
		}
	}
}

// TestMirrorOfRealArticles measures repair on real text: what is not put back must
// be marked. Where bytes are gone without a trace chance can still join a familiar
// character, in one paragraph of fifty at most.
func TestMirrorOfRealArticles(t *testing.T) {
	whole, marked, wrong, lines := 0, 0, 0, 0
	for _, f := range realFiles(t) {
		if !strings.Contains(f, "seeds") && !strings.Contains(f, "articles") {
			continue
		}
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text := han.ToTraditional(Clean(string(raw), nil).Text)
		for _, line := range strings.Split(text, "\n") {
			line = strings.NewReplacer("?", "", "？", "", "，", ",", "：", ":", "；", ";", "！", "!", "（", "(", "）", ")", "％", "%").Replace(line)
			line = strings.ReplaceAll(line, ",,", ",")
			if _, err := simplifiedchinese.GBK.NewEncoder().String(line); err != nil {
				continue
			}
			lines++
			damaged := mirror(t, line)
			chars := scan(damaged, new(workspace))
			switch {
			case chars.text == line:
				whole++
			case len(chars.damage) > 0:
				marked++
				if testing.Verbose() {
					t.Logf("marked\n%s\n%s\n%s %v", line, damaged, chars.text, chars.damage)
				}
			default:
				wrong++
				t.Logf("wrong\n%s\n%s\n%s", line, damaged, chars.text)
			}
		}
	}
	t.Logf("%d paragraphs, %d put back, %d marked, %d wrong", lines, whole, marked, wrong)
	if 50*wrong > lines {
		t.Errorf("%d of %d paragraphs are wrong", wrong, lines)
	}
}

func BenchmarkTables(b *testing.B) {
	b.Run("words", func(b *testing.B) {
		for b.Loop() {
			sink += len(newMatcher(func(sign, bool) bool { return true }).lists)
		}
	})
}
