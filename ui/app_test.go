package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/source"
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/review"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// article makes a small article for the panes.
func article(id, date, place, headline, body string) *model.Article {
	a := &model.Article{
		Article:  &corpus.Article{ID: id, Source: id + ".txt", Encoding: "utf-8", Text: headline + "\n" + body},
		Headline: model.Text{Value: headline, Evidence: []corpus.Span{{Start: 0, End: len(headline)}}},
		Script:   model.Simplified,
	}
	at := strings.Index(a.Text, date)
	a.Meetings = []model.Meeting{{
		Date:  model.Text{Value: date, Evidence: []corpus.Span{{Start: at, End: at + len(date)}}},
		Place: model.Place{Name: model.Text{Value: place}, Level: model.County},
		Mode:  model.InPerson,
	}}
	return a
}

func testArticles() []*model.Article {
	return []*model.Article{
		article("a", "2023-01-29", "云岭县", "云岭县召开项目建设推进会", "2023-01-29，会议强调“三抓三促”。"),
		article("b", "2023-03-02", "湖州湾区", "湖湾区召开营商环境座谈会", "2023-03-02，会议强调优化营商环境。"),
		article("c", "2022-12-15", "云岭县", "云岭县传达学习会议精神", "2022-12-15，会议要求真抓实干。"),
	}
}

// driver runs an App without a terminal: it carries out commands at once.
type driver struct {
	t     testing.TB
	app   *App
	ended bool
}

// newDriver is an App for which no time passes while it waits.
func newDriver(t testing.TB, config Config) *driver {
	app := New(context.Background(), config)
	past := make(chan time.Time)
	close(past)
	app.after, app.idle = func(time.Duration) <-chan time.Time { return past }, nil
	return &driver{t: t, app: app}
}

// testConfig is a terminal of 80×24 that shows nothing.
func testConfig() Config {
	return Config{
		Theme: theme.New(theme.Colourless, func(string) string { return "" }),
		Size:  func() (int, int) { return 80, 24 },
		Paint: func(*screen.Frame, bool) {},
	}
}

// drive runs an App on a terminal of 80×24, or of the size of the config.
func drive(t testing.TB, config Config, articles ...*model.Article) *driver {
	t.Helper()
	base := testConfig()
	base.Policy, base.Language, base.Filter = config.Policy, config.Language, config.Filter
	if config.Size != nil {
		base.Size = config.Size
	}
	return driveWith(t, base, articles...)
}

func driveWith(t testing.TB, config Config, articles ...*model.Article) *driver {
	t.Helper()
	config.Intake = Read(context.Background(), func(_ context.Context, in *Intake) error {
		for _, a := range articles {
			in.Add(library.Prepare(a))
		}
		in.Skip(corpus.Skipped{Source: "broken.txt", Err: errors.New("read: damaged")})
		return nil
	}, nil)
	for !config.Intake.state().done {
		time.Sleep(time.Millisecond)
	}
	d := newDriver(t, config)
	d.run(d.app.Init())
	return d
}

// run carries out a command and all that follows from it.
func (d *driver) run(command tea.Cmd) {
	if command == nil {
		return
	}
	switch msg := command().(type) {
	case nil:
	case tea.QuitMsg:
		d.ended = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		_, next := d.app.Update(msg)
		d.run(next)
	}
}

// press types keys by their names; any other text letter by letter.
func (d *driver) press(keys ...string) {
	d.t.Helper()
	named := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
		"down": tea.KeyDown, "up": tea.KeyUp, "backspace": tea.KeyBackspace, "ctrl+c": tea.KeyCtrlC, "ctrl+l": tea.KeyCtrlL,
		"home": tea.KeyHome, "end": tea.KeyEnd,
	}
	for _, k := range keys {
		if kind, ok := named[k]; ok {
			d.run(d.send(tea.KeyMsg{Type: kind}))
			continue
		}
		for _, r := range k {
			d.run(d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}))
		}
	}
}

func (d *driver) send(msg tea.Msg) tea.Cmd {
	_, command := d.app.Update(msg)
	d.app.View()
	return command
}

// screen is what the screen says, line by line.
func (d *driver) screen() string {
	return strings.Join(d.app.Frame().Lines(d.app.ruler), "\n")
}

// ids are the articles of the list, in its order.
func (d *driver) ids() string {
	var ids []string
	for _, id := range d.app.articles.ids {
		ids = append(ids, d.app.scope.snap.ID(id))
	}
	return strings.Join(ids, " ")
}

func TestNewestFirst(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	if got, want := d.ids(), "b a c"; got != want {
		t.Errorf("the list is %q, want %q", got, want)
	}
	if d.app.meeting.article == nil || d.app.meeting.article.ID != "b" {
		t.Errorf("the meeting pane does not show the article under the cursor")
	}
}

func TestFilterFollowsEveryLetter(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	steps := []struct{ press, want string }{
		{"/", "b a c"},
		{"云", "a c"},
		{"岭", "a c"},
		{" 项目", "a"},
		{"enter", "a"},
		{"backspace", "b a c"},
	}
	for _, step := range steps {
		d.press(step.press)
		if got := d.ids(); got != step.want {
			t.Fatalf("after %q the list is %q, want %q", step.press, got, step.want)
		}
	}
}

func TestEscTakesOneStepBack(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "云岭", "enter", "/", "学习")
	if got := d.ids(); got != "c" {
		t.Fatalf("two filters leave %q, want c", got)
	}
	for i, want := range []string{"a c", "a c", "b a c", "b a c"} {
		d.press("esc")
		if got := d.ids(); got != want {
			t.Fatalf("after Esc %d the list is %q, want %q", i+1, got, want)
		}
	}
	if d.ended {
		t.Error("Esc ended the program")
	}
}

func TestWrongFilterLeavesTheLastRightOne(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "云岭", ` "`)
	if got := d.ids(); got != "a c" {
		t.Errorf("a wrong expression leaves %q, want the list of the last right one, a c", got)
	}
	if d.app.typing == nil || d.app.typing.fault == nil {
		t.Fatal("a wrong expression is not explained")
	}
	d.press("enter")
	if d.app.typing == nil {
		t.Error("Enter kept a wrong expression")
	}
}

func TestLettersTypeWhileALineIsOpen(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "qj!?")
	if d.ended || d.app.typing == nil || d.app.typing.text != "qj!?" {
		t.Errorf("typing qj!? gave %+v, ended %v", d.app.typing, d.ended)
	}
}

func TestPasteRunsNoCommand(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.run(d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true}))
	if d.ended {
		t.Error("a pasted q ended the program")
	}
}

func TestFullWidthKeysWork(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("／")
	if d.app.typing == nil {
		t.Error("／ did not open the filter")
	}
	d.press("esc", "？")
	if d.app.page == nil {
		t.Error("？ did not open the help")
	}
}

func TestReaderOpensReadsAndCloses(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("j", "enter")
	if d.app.reader == nil || d.app.reader.article.ID != "a" {
		t.Fatal("Enter did not open the article under the cursor")
	}
	d.press("]")
	if got := d.app.reader.article.ID; got != "c" {
		t.Errorf("] went to %q, want c", got)
	}
	d.press("[", "[")
	if got := d.app.reader.article.ID; got != "b" {
		t.Errorf("[ went to %q, want b", got)
	}
	d.press("/", "营商", "enter")
	if got := len(d.app.reader.found); got != 2 {
		t.Errorf("find found %d places, want 2", got)
	}
	d.press("q")
	if d.app.reader != nil || d.ended {
		t.Error("q did not go back to the list")
	}
	if id, _ := d.app.articles.current(); d.app.scope.snap.ID(id) != "b" {
		t.Error("the list is not on the article that was read last")
	}
	d.press("q")
	if !d.ended {
		t.Error("q in the list did not end the program")
	}
}

func TestCtrlCSaysSo(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "云", "ctrl+c")
	var killed *screen.Killed
	if !d.ended || !errors.As(d.app.fatal, &killed) || killed.ExitCode() != 130 {
		t.Errorf("Ctrl-C while typing ended with %v, want exit code 130", d.app.fatal)
	}
}

func TestOldAnswersAreDropped(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	old := scopeMsg{number: d.app.scope.number, snap: d.app.scope.snap, ids: []int32{1}}
	d.press("/", "云岭")
	d.run(d.send(old))
	if got := d.ids(); got != "a c" {
		t.Errorf("an old answer replaced a newer one: %q", got)
	}
}

// TestCorpusArrivesWhileItIsRead lets articles arrive one after another, with
// the answers to older questions still on their way.
func TestCorpusArrivesWhileItIsRead(t *testing.T) {
	arrive := make(chan *model.Article)
	config := testConfig()
	config.Intake = Read(context.Background(), func(_ context.Context, in *Intake) error {
		for a := range arrive {
			in.Add(library.Prepare(a))
		}
		return nil
	}, nil)
	d := newDriver(t, config)
	d.app.Init()
	for i, a := range testArticles() {
		arrive <- a
		for config.Intake.state().snap.Len() != i+1 {
			time.Sleep(time.Millisecond)
		}
		d.app.Update(intakeMsg{config.Intake.state()})
		counts := d.send(d.app.rescope()())
		d.press("home")
		if got := len(d.app.articles.ids); got != i+1 {
			t.Fatalf("%d articles are listed, want %d", got, i+1)
		}
		if i != 1 {
			d.run(counts)
		}
	}
	config.Intake.Progress(source.Progress{Files: 3, Found: 12400, Complete: true})
	d.app.Update(intakeMsg{config.Intake.state()})
	if title := strings.Split(d.screen(), "\n")[0]; !strings.Contains(title, "reading 3/12,400") {
		t.Errorf("the title does not say how far reading has come: %q", title)
	}
	close(arrive)
}

func TestSkippedInputsAreListed(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("!")
	if d.app.page == nil || len(d.app.page.rows) != 1 || d.app.page.rows[0].head != "broken.txt" {
		t.Errorf("the page of skipped inputs is %+v", d.app.page)
	}
}

func TestConcordanceOpensItsLines(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("c", "環境", "enter")
	p := d.app.concordance
	if p == nil || p.found == nil || p.found.Len() != 2 {
		t.Fatalf("the concordance of 環境 is %+v, want 2 lines, both from one article", p)
	}
	d.press("j", "enter")
	if d.app.reader == nil || d.app.reader.article.ID != "b" {
		t.Fatal("Enter did not open the article of the line")
	}
	if got := d.app.reader.here.Of(d.app.reader.shown.text); got != "环境" {
		t.Errorf("the reader looks at %q, want 环境", got)
	}
	for _, want := range []view{inConcordance, inArticles} {
		d.press("q")
		if got := d.app.view(); got != want {
			t.Errorf("q went to view %d, want %d", got, want)
		}
	}
}

// TestEverySizeDraws draws every view at many sizes, under every policy and in
// both languages; drawing outside a pane or with a negative size would panic or
// be cut by the frame.
func TestEverySizeDraws(t *testing.T) {
	for _, policy := range []cell.Policy{cell.Narrow, cell.Wide, cell.Unknown, cell.ASCII} {
		for _, lang := range []Language{English, Chinese} {
			d := drive(t, Config{Policy: policy, Language: lang}, testArticles()...)
			for _, keys := range [][]string{nil, {"tab"}, {"tab"}, {"tab", "z"}, {"z", "?"}, {"esc", "enter"}, {"r"}, {"r", "t"}, {"esc", "/", "营商"}, {"enter", "c", "会议", "enter"}, {"s"}} {
				d.press(keys...)
				for cols := 0; cols <= 220; cols += 13 {
					for rows := 0; rows <= 60; rows += 7 {
						d.app.Update(tea.WindowSizeMsg{Width: cols, Height: rows})
						f := d.app.Frame()
						if c, r := f.Size(); c != cols || r != rows {
							t.Fatalf("the frame is %d×%d, want %d×%d", c, r, cols, rows)
						}
					}
				}
			}
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	var articles []*model.Article
	for i := range 200 {
		articles = append(articles, article(fmt.Sprint(i), "2023-01-29", "云岭县", strings.Repeat("云岭县召开项目建设推进会", 3), strings.Repeat("会议强调“三抓三促”。", 200)))
	}
	config := Config{Size: func() (int, int) { return 120, 40 }}
	d := drive(b, config, articles...)
	b.ReportAllocs()
	for b.Loop() {
		d.app.articles.move(1)
		d.app.selected()
		d.app.Frame()
	}
}

func TestMarksNotesAndUndo(t *testing.T) {
	config := testConfig()
	config.Review = review.New(filepath.Join(t.TempDir(), "review.jsonl"), time.Now)
	d := driveWith(t, config, testArticles()...)
	d.press("m")
	key := d.app.scope.snap.Row(d.app.articles.ids[0]).Content
	if got := config.Review.View().Mark(key); got != review.Kept {
		t.Fatalf("m marked the article %v, want kept", got)
	}
	d.press("/", "mark:kept", "enter")
	if got := d.ids(); got != "b" {
		t.Errorf("mark:kept leaves %q, want b", got)
	}
	d.press("m")
	if got := d.ids(); got != "" {
		t.Errorf("after marking it rejected the filter mark:kept leaves %q", got)
	}
	d.press("u")
	if got := d.ids(); got != "b" {
		t.Errorf("after undo the filter mark:kept leaves %q, want b", got)
	}
	d.press("backspace", "home", " ", " ", "m")
	for i, id := range d.app.articles.ids[:2] {
		want := review.Rejected // the first was kept, and both follow the first
		if got := config.Review.View().Mark(d.app.scope.snap.Row(id).Content); got != want {
			t.Errorf("selected article %d is marked %v, want %v", i, got, want)
		}
	}
	d.press("home", "M", "读过", "enter")
	if got := config.Review.View().Note(key); got != "读过" {
		t.Errorf("the note is %q", got)
	}
	if got := d.app.meeting.facts[0]; got.value != "读过" {
		t.Errorf("the meeting pane begins with %+v, want the note", got)
	}
}

func TestSessionComesBack(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("s", "/", "云岭", "enter", "j", "F", "tab", "tab", "T", "shift+tab")
	state := d.app.Session()
	config := testConfig()
	config.Session = state
	again := driveWith(t, config, testArticles()...)
	if got, want := again.app.Session(), state; !cmp.Equal(got, want) {
		t.Errorf("the session came back different:\n%s", cmp.Diff(want, got))
	}
	if got, want := again.ids(), d.ids(); got != want {
		t.Errorf("the list is %q, want %q", got, want)
	}
}

func TestTabCompletesValues(t *testing.T) {
	d := drive(t, Config{}, testArticles()...)
	d.press("/", "place:yun", "tab")
	if got, want := d.app.typing.text, `place:"云岭县"`; got != want {
		t.Fatalf("Tab made %q, want %q", got, want)
	}
	if got := d.ids(); got != "a c" {
		t.Errorf("the completed filter leaves %q, want a c", got)
	}
	if got := d.app.typing.offers.list[0].Articles; got != 2 {
		t.Errorf("the completion is said to have %d articles, want 2", got)
	}
	d.press("x")
	if len(d.app.typing.offers.list) != 0 {
		t.Error("the completions stay after another letter")
	}
}
