package clean

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/meetbrowse/corpus"
)

// check tests what every result must fulfil.
func check(t *testing.T, decoded string, markup []corpus.Edit) Result {
	t.Helper()
	r := Clean(decoded, markup)
	a := corpus.Article{Text: r.Text, Edits: r.Edits}
	if got := a.Decoded(); got != decoded {
		t.Fatalf("%q is not rebuilt:\n%q\nfrom %q\n%v", decoded, got, r.Text, r.Edits)
	}
	at := 0
	for _, e := range r.Edits {
		if e.Span.Start < at || e.Span.End <= e.Span.Start || e.Original != e.Span.Of(decoded) || e.Original == e.Replacement {
			t.Fatalf("%q: bad edit %v", decoded, e)
		}
		at = e.Span.End
	}
	if !utf8.ValidString(r.Text) {
		t.Fatalf("%q: text %q is not valid", decoded, r.Text)
	}
	for _, p := range strings.Split(r.Text, "\n") {
		if r.Text != "" && (p == "" || strings.Trim(p, blanks) != p) {
			t.Fatalf("%q: paragraph %q in %q", decoded, p, r.Text)
		}
	}
	for _, c := range r.Text {
		if c < 0x20 && c != '\n' || c == 0x7f || isUnsafe(c) {
			t.Fatalf("%q: %q left in %q", decoded, c, r.Text)
		}
	}
	at = 0
	for _, d := range r.Damage {
		if d.Start < at || d.End <= d.Start || d.End > len(r.Text) {
			t.Fatalf("%q: bad damage %v of %q", decoded, r.Damage, r.Text)
		}
		at = d.End
	}
	return r
}

// realFiles are the articles that lie beside the project, where they do.
func realFiles(t testing.TB) []string {
	files, _ := filepath.Glob("../../../shared/corpus/*/*.txt")
	if len(files) == 0 {
		t.Skip("no articles beside the project")
	}
	return files
}

func TestRealArticles(t *testing.T) {
	for _, f := range realFiles(t) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		check(t, string(b), nil)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "會(huì)議(yì)\n\n 下文", "a\x1b[31mb\xff", "<b id=\"x\">題</b>&nbsp;&#13;", "副書記,、市長,,", "要?jiǎng)?wù)", "一 (記者 甲乙丙)\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, nil) })
}

// TestHeadlineAboveABanner: what the lead says again is the headline, whatever
// stands between the two; what it does not is a column.
func TestHeadlineAboveABanner(t *testing.T) {
	const body = "7月16日上午,云岭县项目建设推进会在县会议中心召开。县委书记骆青松出席会议并讲话,县长温如海主持。\n会议强调,要把项目建设放在心上、扛在肩上、抓在手上,确保全年任务如期完成。"
	for _, test := range []struct{ name, above, want string }{
		{"banner", "云岭县项目建设推进会召开\n《云岭日报》《云岭晚报》 官方发布平台\n骆青松出席并讲话\n", "云岭县项目建设推进会召开\n骆青松出席并讲话\n"},
		{"site and address", "云岭新闻网 http://www.yunling.example\n云岭县项目建设推进会召开\n", "云岭县项目建设推进会召开\n7月16日"},
		{"site and columns", "云岭网新闻频道本地要闻\n云岭县项目建设推进会召开\n", "云岭县项目建设推进会召开\n7月16日"},
		{"a headline about a site", "云岭网要闻编辑部走访企业\n首季项目建设回访\n", "云岭网要闻编辑部走访企业"},
		{"column", "时政要闻速递\n《云岭日报》《云岭晚报》 官方发布平台\n云岭县项目建设推进会召开\n", "云岭县项目建设推进会召开\n"},
	} {
		if got := Clean(test.above+body, nil).Text; !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: the text begins with %q, want %q", test.name, got[:min(len(got), 120)], test.want)
		}
	}
}
