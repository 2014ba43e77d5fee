package charset

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus/han"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// trials are the encodings of the accuracy table. hant says that the text is
// written in traditional characters, hans in simplified ones; Big5 has no
// simplified characters.
var trials = []struct {
	label      string
	want       string
	enc        encoding.Encoding
	hans, hant bool
}{
	{"UTF-8", UTF8, encoding.Nop, true, true},
	{"UTF-16LE", UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), true, true},
	{"UTF-16BE", UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), true, true},
	{"GB18030 hans", GB18030, simplifiedchinese.GB18030, true, false},
	{"GBK hant", GB18030, simplifiedchinese.GBK, false, true},
	{"Big5", Big5, traditionalchinese.Big5, false, true},
	{"HZ", HZ, simplifiedchinese.HZGB2312, true, false},
}

// isHant tells the script of a text by a few characters that differ.
func isHant(s string) bool {
	count := func(set string) int {
		n := 0
		for _, r := range set {
			n += strings.Count(s, string(r))
		}
		return n
	}
	return count("會國發產業書記開設實") > count("会国发产业书记开设实")
}

func TestAccuracy(t *testing.T) {
	t.Run("made up", func(t *testing.T) { accuracy(t, []string{simplified, traditional}, 300) })
	t.Run("real", func(t *testing.T) {
		texts := realArticles(t)
		if len(texts) == 0 {
			t.Skip("no articles beside the project")
		}
		for _, text := range texts {
			if !isHant(text) {
				texts = append(texts, han.ToTraditional(text))
			}
		}
		accuracy(t, texts, 6)
	})
}

// accuracy detects draws samples of each text, length and encoding, whole and
// damaged, logs how many are right, and holds the totals to their bounds.
func accuracy(t *testing.T, texts []string, draws int) {
	lengths := []int{12, 40, 200, 2000}
	type cell struct{ right, all int }
	for _, damage := range []struct{ share, bound float64 }{{0, 0.995}, {0.01, 0.97}} {
		var total cell
		rng := rand.New(rand.NewPCG(1, 2))
		head := fmt.Sprintf("%2.0f%% bytes damaged", damage.share*100)
		for _, n := range lengths {
			head += fmt.Sprintf("%8d", n)
		}
		t.Log(head)
		for _, trial := range trials {
			row := fmt.Sprintf("%-18s", trial.label)
			for _, n := range lengths {
				var c cell
				for _, text := range texts {
					if hant := isHant(text); hant && !trial.hant || !hant && !trial.hans {
						continue
					}
					runes := []rune(text)
					for range draws {
						s := sampleOf(rng, runes, n)
						b, err := trial.enc.NewEncoder().Bytes([]byte(s))
						if err != nil || !hasHan(s) {
							continue
						}
						c.all++
						if got := Detect(corrupt(rng, b, damage.share), ""); got == trial.want {
							c.right++
						}
					}
				}
				row += fmt.Sprintf("%7.2f%%", 100*float64(c.right)/float64(max(c.all, 1)))
				total.right += c.right
				total.all += c.all
			}
			t.Log(row)
		}
		got := float64(total.right) / float64(max(total.all, 1))
		t.Logf("all: %d of %d, %.2f%%", total.right, total.all, 100*got)
		if total.all == 0 || got < damage.bound {
			t.Errorf("%.2f%% right with %.0f%% of bytes damaged, want at least %.1f%%", 100*got, 100*damage.share, 100*damage.bound)
		}
	}
}
