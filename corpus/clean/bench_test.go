package clean

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/meetbrowse/corpus/charset"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/sample"
)

// samples are pages of the usual length in our own words.
func samples() map[string]string {
	glossed := "會(huì)議指出,山塘修(xiū)好了再種(zhòng)茶,把每一畝(mǔ)坡地都管起來,讓山歸(guī)林、水歸渠。要勤走多問(wèn),早算細(xì)算,不誤(wù)農(nóng)時(shí)。"
	plain := "会议指出，山塘修好了再种茶，把每一亩坡地都管起来，让山归林、水归渠。要勤走多问，早算细算，不误农时。"
	paragraphs := func(s string) string { return strings.Repeat(strings.Repeat(s, 4)+"\n", 8) }
	return map[string]string{
		"glossed": "首頁 > 要聞 > 正文\n青禾縣召開項(xiàng)目推進(jìn)會(huì)\n2023-01-31 16:01 來源:青禾報\n" + paragraphs(glossed) + "責(zé)任編輯:白楊\n上一篇:無\n",
		"plain":   "首页 > 要闻 > 正文\n青禾县召开项目推进会\n2023-01-31 16:01 来源：青禾报\n" + paragraphs(plain) + "责任编辑：白杨\n上一篇：无\n",
		"damaged": "青禾縣召開項(xiàng)目推進(jìn)會(huì)\n" + paragraphs("堅(jiān)持第一要?jiǎng)?wù),"+glossed),
	}
}

var sink int

func BenchmarkClean(b *testing.B) {
	for name, page := range samples() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				sink += len(Clean(page, nil).Text)
			}
		})
	}
}

func BenchmarkCleanAndFold(b *testing.B) {
	for name, page := range samples() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				sink += len(han.Fold(Clean(page, nil).Text))
			}
		})
	}
}

// generated are articles as the seeded generator writes them.
func generated(b *testing.B) []string {
	const seed, articles = 1, 200
	var texts []string
	err := sample.Generate(seed, articles, func(_, text string) error {
		texts = append(texts, text)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return texts
}

// wholePages are the pages that lie beside the project, where they do.
func wholePages(b *testing.B) []string {
	names, _ := filepath.Glob("../../../shared/corpus/pages/*.txt")
	var texts []string
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	return texts
}

// BenchmarkDecodeCleanFold is all that happens to the bytes of an article on one
// core before it is parsed.
func BenchmarkDecodeCleanFold(b *testing.B) {
	inputs := map[string][]string{"generated": generated(b), "pages": wholePages(b)}
	for name, page := range samples() {
		inputs[name] = []string{page}
	}
	for name, texts := range inputs {
		if len(texts) == 0 {
			continue
		}
		raw, size := make([][]byte, len(texts)), 0
		for i, t := range texts {
			raw[i] = []byte(t)
			size += len(t)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, r := range raw {
					text, _, err := charset.Decode(r, "", "")
					if err != nil {
						b.Fatal(err)
					}
					sink += len(han.Fold(Clean(text, nil).Text))
				}
			}
		})
	}
}

// BenchmarkReal cleans the articles beside the project.
func BenchmarkReal(b *testing.B) {
	var texts []string
	size := 0
	for _, f := range realFiles(b) {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(raw))
		size += len(raw)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, t := range texts {
			sink += len(Clean(t, nil).Text)
		}
	}
}

// BenchmarkHostile cleans inputs that would cost a careless search the square of
// their length.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"comment": "<!--", "script": "<script>", "tag": "<a ", "bracket": "(", "lost": "?xiàng)", "mark": "會??", "blank": "?\u3000", "entity": "&", "escape": "\x1b]",
		"line": "首页\n", "same": "青禾召开大会\n", "credit": "摄", "names": "白杨 ", "bars": "|", "date": "20", "comma": ",", "question": "?", "control": "\x00",
	} {
		page := strings.Repeat(unit, 1<<20/len(unit))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				sink += len(Clean(page, nil).Text)
			}
		})
	}
}
