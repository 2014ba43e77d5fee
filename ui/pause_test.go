package ui

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
)

// shownArticle is the article in the meeting pane.
func (l *loop) shownArticle() string {
	if l.app.meeting.article == nil {
		return "none"
	}
	return l.app.meeting.article.ID
}

// TestPausesOfKeys: the counts and the article of a single key come when it has
// rested for a short while, those of keys that came quickly only once the last one
// has for a long while.
func TestPausesOfKeys(t *testing.T) {
	articles := testArticles()
	l := loopOf(drive(t, Config{}, articles...))
	before := l.app.counts.table
	l.press(letter('/'), letter('云'))
	l.wants("the list of a single key", l.ids(), "a c")
	l.wants("its article before it rests", l.shownArticle(), "b")
	l.wants("its counts before it rests", l.app.counts.table == before, true)
	l.rest()
	l.wants("its article", l.shownArticle(), "a")
	l.until(func() bool { return l.app.counts.table != before })
	single := l.app.counts.table

	for _, key := range "岭县 学" {
		l.press(letter(key))
	}
	l.wants("the list of quick keys", l.ids(), "c")
	l.rest()
	l.wants("their article before they rest", l.shownArticle(), "a")
	l.wants("their counts before they rest", l.app.counts.table == single, true)
	asked := l.app.counts.number
	close(l.long)
	l.until(func() bool { return l.app.counts.table != single })
	l.wants("their article", l.shownArticle(), "c")
	l.wants("their questions of counts", l.app.counts.number, asked+1)
	l.wants("what they leave", l.app.pace, pace{number: l.app.pace.number, quick: true})

	l.press(letter('习'))
	l.wants("a key after a long pause is a quick one", l.app.pace.quick, false)
}

// TestKeysWaitForSmallCorpora: the answer of a small corpus is there with the key,
// and no key waits for one that has many articles or long ones.
func TestKeysWaitForSmallCorpora(t *testing.T) {
	long := article("long", "2023-01-29", "云岭县", "云岭县召开会议", strings.Repeat("a", atOnceBytes))
	for _, c := range []struct {
		what  string
		loop  *loop
		waits bool
	}{
		{"few articles", newLoop(t, firstArticles), true},
		{"many articles", newLoop(t, firstArticles+1), false},
		{"a long article", loopOf(drive(t, Config{}, long)), false},
	} {
		c.loop.press(letter('/'), letter('云'))
		c.loop.wants(c.what+": the answer is there", !c.loop.app.scope.busy, c.waits)
		c.loop.until(func() bool { return !c.loop.app.scope.busy })
	}
}

// TestEmptyListHasNoArticle at once, whatever pauses.
func TestEmptyListHasNoArticle(t *testing.T) {
	l := newLoop(t, 20)
	l.press(letter('/'), letter('云'), letter('q'))
	l.wants("the article of an empty list", l.shownArticle(), "none")
}

// TestEnterWaitsForNothing: who keeps a filter has its counts and article at once.
func TestEnterWaitsForNothing(t *testing.T) {
	l := loopOf(drive(t, Config{}, testArticles()...))
	l.press(letter('/'), letter('云'), letter('岭'))
	before := l.app.counts.table
	l.press(tea.KeyMsg{Type: tea.KeyEnter})
	l.wants("the article", l.shownArticle(), "a")
	l.until(func() bool { return l.app.counts.table != before })
	l.wants("a pause goes on", l.app.pace.resting || l.app.pace.waiting, false)
}

// TestLateAnswersPause: the pause of an answer that takes long begins with the
// first part of it, and no other part begins one.
func TestLateAnswersPause(t *testing.T) {
	l := newLoop(t, firstArticles+100)
	f := newSlowFinder(580)
	l.slow(f)
	l.restLong()
	l.wants("the article before the answer", l.shownArticle(), "599")
	f.find(7)
	l.tick()
	l.until(func() bool { return l.app.scope.part })
	l.wants("the list", l.ids(), "580 7")
	l.wants("the article at first", l.shownArticle(), "599")
	l.rest()
	l.wants("the article", l.shownArticle(), "580")
	number := l.app.pace.number
	f.find(8, 580)
	close(f.parts)
	l.until(func() bool { return !l.app.scope.busy })
	l.wants("the list", l.ids(), "580 8 7")
	l.wants("pauses for the other parts", l.app.pace.number-number, 0)
}

// TestOvertakenPausesPaintNothing, nor do they end a later one.
func TestOvertakenPausesPaintNothing(t *testing.T) {
	l := newLoop(t, 20)
	l.press(letter('/'), letter('云'))
	old := restMsg{number: l.app.pace.number}
	l.press(letter('岭'))
	painted := 0
	l.app.config.Paint = func(*screen.Frame, bool) { painted++ }
	for _, long := range []bool{false, true} {
		old.long = long
		l.start(l.send(old))
	}
	l.wants("frames", painted, 0)
	l.wants("the pause goes on", l.app.pace.resting && l.app.pace.ration != nil, true)
	l.press(letter('县'))
	l.wants("frames of the next key", painted, 1)
}

// onTerminal is a loop whose frames are painted.
type onTerminal struct {
	*loop
	painter *screen.Painter
	out     bytes.Buffer // what was sent
}

// painted is a driver as a loop whose frames are painted, the first one by now.
func painted(d *driver) *onTerminal {
	r := &onTerminal{loop: loopOf(d)}
	r.painter = screen.NewPainter(&r.out, d.app.ruler)
	d.t.Cleanup(r.painter.Close)
	r.app.config.Paint = r.paint
	r.app.View()
	return r
}

// twoKinds is a terminal of 140×50 with two kinds of articles; the rows of a kind
// cost more than a ration.
func twoKinds(t *testing.T) *onTerminal {
	var articles []*model.Article
	for i := range 80 {
		kind := []string{"东", "西"}[i%2]
		head := kind + strings.Repeat(string(rune('一'+i)), 30)
		articles = append(articles, article(fmt.Sprint(i), fmt.Sprintf("%d-01-02", 1990+i%50), strings.Repeat(kind, 3)+"县", head, "。"))
	}
	return painted(drive(t, Config{Size: func() (int, int) { return 140, 50 }, Policy: cell.Narrow}, articles...))
}

func (r *onTerminal) paint(f *screen.Frame, whole bool) {
	if whole {
		r.painter.Repaint(f)
	} else {
		r.painter.Paint(f)
	}
	if err := r.painter.Flush(); err != nil {
		r.t.Error(err)
	}
}

// stale is how many bytes the terminal lacks.
func (r *onTerminal) stale() int {
	r.out.Reset()
	r.paint(r.app.Frame(), false)
	return r.out.Len()
}

// TestWhatEndsARation: keys that change the list send no more than their ration,
// and whatever else happens the rest.
func TestWhatEndsARation(t *testing.T) {
	key := func(k tea.KeyType) func(*onTerminal) {
		return func(r *onTerminal) { r.press(tea.KeyMsg{Type: k}) }
	}
	for _, c := range []struct {
		what  string
		do    func(*onTerminal)
		stale bool
	}{
		{"nothing", func(*onTerminal) {}, true},
		{"another message", func(r *onTerminal) { r.start(r.send(intakeMsg{r.app.config.Intake.state()})) }, true},
		{"a short pause", func(r *onTerminal) { r.rest() }, false},
		{"a long pause", func(r *onTerminal) { r.restLong() }, false},
		{"a move in the list", key(tea.KeyDown), false},
		{"a move in the line", key(tea.KeyLeft), false},
		{"Enter", key(tea.KeyEnter), false},
		{"Tab", key(tea.KeyTab), false},
		{"Ctrl-L", key(tea.KeyCtrlL), false},
		{"another size", func(r *onTerminal) { r.start(r.send(tea.WindowSizeMsg{Width: 100, Height: 30})) }, false},
		{"Esc twice", func(r *onTerminal) { r.press(tea.KeyMsg{Type: tea.KeyEsc}, tea.KeyMsg{Type: tea.KeyEsc}) }, false},
	} {
		t.Run(c.what, func(t *testing.T) {
			r := twoKinds(t)
			r.press(letter('/'), letter('东'))
			r.rest()
			for i, k := range []tea.KeyMsg{{Type: tea.KeyBackspace}, letter('西')} {
				r.out.Reset()
				r.press(k)
				if n := r.out.Len(); n > keyBytes || n == 0 {
					t.Errorf("key %d sends %d bytes, want some, at most %d", i, n, keyBytes)
				}
			}
			c.do(r)
			if n := r.stale(); (n > 0) != c.stale {
				t.Errorf("then %d bytes are missing, want any: %v", n, c.stale)
			}
		})
	}
}
