package clean

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/sample"
)

// asciiMarksIn turns the codes of full-width marks into ASCII, whether a character
// begins there or not, and decodes what is left as mirrors do: a lead byte and
// what cannot follow it become one question mark, or with keep the lead byte alone.
func asciiMarksIn(b []byte, keep bool) string {
	ascii := map[byte]byte{0xac: ',', 0xba: ':', 0xbb: ';', 0xbf: '?', 0xa1: '!'}
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == 0xa3 && i+1 < len(b) && ascii[b[i+1]] != 0 {
			out = append(out, ascii[b[i+1]])
			i++
			continue
		}
		out = append(out, b[i])
	}
	var s strings.Builder
	for i := 0; i < len(out); i++ {
		switch {
		case out[i] < 0x80:
			s.WriteByte(out[i])
		case i+1 == len(out) || out[i+1] < firstTrail || out[i+1] == 0x7f:
			s.WriteByte('?')
			if !keep {
				i++
			}
		default:
			if c := gbk().char(out[i], out[i+1]); c != 0 {
				s.WriteRune(c)
			} else if !userDefined(out[i], out[i+1]) {
				s.WriteByte('?')
			}
			i++
		}
	}
	return s.String()
}

// TestMarksOfGenerated damages made-up articles by unaligned conversion of marks:
// most must come back, and what does not must be listed.
func TestMarksOfGenerated(t *testing.T) {
	for _, keep := range []bool{true, false} {
		hit, whole, marked, wrong := 0, 0, 0, 0
		err := sample.Generate(7, 300, func(_, text string) error {
			if strings.Contains(text, "(") || han.ScriptOf(text) != "hans" {
				return nil
			}
			for _, line := range strings.Split(Clean(text, nil).Text, "\n") {
				line = han.ToTraditional(line)
				b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(line))
				if err != nil {
					continue
				}
				aligned := strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!").Replace(line)
				damaged := asciiMarksIn(b, keep)
				if damaged == aligned {
					continue
				}
				hit++
				chars := scan(damaged, new(workspace))
				switch {
				case chars.text == aligned:
					whole++
				case len(chars.damage) > 0:
					marked++
				default:
					wrong++
					t.Logf("wrong\n%s\n%s\n%s", line, damaged, chars.text)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("keep %v: %d damaged lines, %d put back, %d marked, %d wrong", keep, hit, whole, marked, wrong)
		if 2*whole < hit || 100*wrong > hit {
			t.Errorf("keep %v: of %d damaged lines %d are put back and %d wrong", keep, hit, whole, wrong)
		}
	}
}

func TestMarksAreListed(t *testing.T) {
	for damaged, want := range map[string]string{
		"全縣幹部大會召開?:裰矓祿Y源沒有捷徑,會議要求抓好落實。": "?:裰矓祿Y",
		"會議提出“四穩八?!睓C制,要求抓好落實。":         "?!睓C",
		"專項行動字體大?。?縮小,會議要求抓好落實。":        "?。?",
		"會議聽取匯報?,F場發言,會議要求抓好落實。":        "",
		"?縣委召開會議,要求抓好落實。":               "?",
	} {
		r := check(t, damaged, nil)
		got := ""
		if len(r.Damage) > 0 {
			got = r.Damage[0].Of(r.Text)
		}
		if got != want || len(r.Damage) > 1 {
			t.Errorf("%q: damage %q in %q, want %q", damaged, got, r.Text, want)
		}
	}
}

// TestQuestionsStay checks that what is asked in undamaged text is left alone.
func TestQuestionsStay(t *testing.T) {
	for _, text := range []string{
		"怎麼辦?我們要迎難而上,鄔書記說:“幹!”會議要求抓好落實。",
		"誰來幹?黨員幹部帶頭幹。怎麼幹?依靠羣眾幹,會議要求抓好落實。",
		"這難道不是問題嗎?!羣眾等不起,會議要求抓好落實。",
		"什麼是“三問”?“問需、問計、問效”,會議要求抓好落實。",
		"是進還是退? 會議的回答是:進!",
		"怎么办？?会议要求抓好落实,真的??h",
		"訪問https://example.org/?id=3&x=?即可,會議要求抓好落實。",
		"誰能出線?龘鬮鱻懿等人的回答是:不知道。",
	} {
		if r := check(t, text, nil); r.Text != text || len(r.Damage) > 0 {
			t.Errorf("%q becomes %q, damage %v", text, r.Text, r.Damage)
		}
	}
}
