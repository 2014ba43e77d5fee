package ui

import (
	"strings"
	"testing"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/ui/cell"
)

// TestRepaintChangesNothing: what was on the screen is drawn again, with the answer
// to the last key.
func TestRepaintChangesNothing(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("u", "x")
	before := d.screen()
	d.press("ctrl+l")
	if got := d.screen(); got != before {
		t.Errorf("Ctrl-L made of\n%s\nthis:\n%s", before, got)
	}
}

// TestEveryKeyAnswers: a key that can do nothing says so.
func TestEveryKeyAnswers(t *testing.T) {
	for _, test := range []struct{ keys, want string }{
		{"enter|n", "nothing was looked for"},
		{"end|enter|]", "last article"},
		{"enter|[", "first article"},
		{"!|enter", "enter does nothing here"},
		{"x", "x does nothing here"},
		{"backspace", "no filter is in force"},
		{"esc", "no filter is in force"},
		{"tab|y", "nothing to copy"},
		{"c|没有|enter|F", "no occurrences"},
		{"/|没有|enter|enter", "no article here"},
	} {
		d := drive(t, Config{}, testArticles()...)
		d.press(strings.Split(test.keys, "|")...)
		if !strings.Contains(d.screen(), test.want) {
			t.Errorf("%s: nobody says %q:\n%s", test.keys, test.want, d.screen())
		}
	}
	plain := article("p", "2023-01-01", "云岭县", "", "无")
	plain.Headline, plain.Meetings = model.Text{}, nil
	d := drive(t, Config{}, plain)
	d.press("enter", "tab")
	if !strings.Contains(d.screen(), "no fields to go to") {
		t.Errorf("Tab in a text without fields says nothing:\n%s", d.screen())
	}
}

func TestSampleNamesItsPopulation(t *testing.T) {
	config := testConfig()
	from, err := query.Parse("place:云岭县")
	if err != nil {
		t.Fatal(err)
	}
	config.Size = func() (int, int) { return 120, 40 }
	config.Random = Random{N: 1, Seed: 7, From: from}
	d := driveWith(t, config, testArticles()...)
	if want := "1 drawn from 2 of 3 articles: place:云岭县 (seed 7)"; !strings.Contains(d.screen(), want) {
		t.Errorf("the title does not say %q:\n%s", want, d.screen())
	}
}

func TestSortsTellSomething(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("tab", "tab")
	names := func() (out []string) {
		for range frequencySorts {
			d.press("s")
			out = append(out, d.app.counts.key().String())
		}
		return out
	}
	if got := strings.Join(names(), " "); strings.Contains(got, "keyness") || !strings.Contains(got, "free") {
		t.Errorf("the orders of slogans without a filter are %s", got)
	}
	d.press("/", "云岭", "enter")
	if got := strings.Join(names(), " "); !strings.Contains(got, "keyness") {
		t.Errorf("the orders of slogans with a filter are %s", got)
	}
	for d.app.counts.key() != frequency.ByKeyness {
		d.press("s")
	}
	d.press("backspace")
	if got := d.app.counts.key(); got != frequency.ByArticles {
		t.Errorf("without the filter the rows are by %v, want by articles", got)
	}
	d.press("F")
	if got := strings.Join(names(), " "); strings.Contains(got, "free") {
		t.Errorf("the orders of people are %s", got)
	}
}

func TestConcordanceOfAnyRow(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("tab", "tab")
	for d.app.counts.field != frequency.Places {
		d.press("F")
	}
	label := func() string { r, _ := d.app.counts.row(); return d.app.counts.table.Label(r) }
	want := label()
	d.press("c")
	if p := d.app.concordance; p == nil || p.phrase != want || p.found.Len() == 0 {
		t.Fatalf("c on the place %s opens %+v", want, p)
	}
	d.press("q")
	for d.app.counts.field != frequency.Years {
		d.press("F")
	}
	d.press("c")
	if d.app.concordance != nil || d.app.typing != nil || !strings.Contains(d.screen(), "not a text") {
		t.Errorf("c on a year:\n%s", d.screen())
	}
}

func TestScriptKeyChangesWhatIsSeen(t *testing.T) {
	d := drive(t, Config{}, article("a", "2023-01-29", "云岭县", "云岭县召开会议", "2023-01-29，会议强调实干。"))
	d.press("enter")
	before := d.screen()
	d.press("t")
	if got := d.screen(); got == before || !strings.Contains(strings.Split(got, "\n")[0], "雲嶺縣召開會議") {
		t.Errorf("t shows:\n%s", got)
	}
	d.press("t")
	if d.app.reader.script != asWritten {
		t.Errorf("the second t shows script %d, want the text as written", d.app.reader.script)
	}
}

func TestSelectedAndOccursAreTwoSigns(t *testing.T) {
	for _, policy := range []cell.Policy{cell.Narrow, cell.ASCII} {
		if g := cell.New(policy).Glyphs(); g.Selected == g.Occurs {
			t.Errorf("under %v both are %q", policy, g.Selected)
		}
	}
}

// TestHeadingsStayAtEverySize: a long title gives way to the headings of the
// columns.
func TestHeadingsStayAtEverySize(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("tab", "tab")
	for d.app.counts.field != frequency.Prefectures {
		d.press("F")
	}
	for d.app.counts.key() != frequency.ByDispersion {
		d.press("s")
	}
	if !strings.Contains(d.screen(), "hits") {
		t.Errorf("the column has no heading:\n%s", d.screen())
	}
}

// TestHintsAreWhole: what does not fit is left out, not cut.
func TestHintsAreWhole(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	for _, keys := range []string{"/", "e", "M", "c"} {
		d.press(keys)
		lines := strings.Split(d.screen(), "\n")
		if last := lines[len(lines)-1]; strings.HasSuffix(strings.TrimSpace(last), "..") {
			t.Errorf("%s: the hints are cut: %q", keys, last)
		}
		d.press("esc")
	}
}

func TestPartOfDayIsSaidOnce(t *testing.T) {
	m := model.Meeting{DateText: model.Text{Value: "6月14日下午"}, PartOfDay: model.Text{Value: "下午"}}
	for _, said := range []string{"6月14日下午", "6月14日"} {
		m.DateText.Value = said
		f := dateFactOf(&m, Chinese)
		if n := strings.Count(f.value+f.note, "下午"); n != 1 {
			t.Errorf("%s: %q %q", said, f.value, f.note)
		}
	}
}
