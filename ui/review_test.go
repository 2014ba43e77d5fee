package ui

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/meetbrowse/model/review"
)

// reviewing is an App over the test articles, in the order b a c, with a file of
// marks and notes.
func reviewing(t *testing.T) (*driver, *review.Log) {
	t.Helper()
	return reviewingAt(t, filepath.Join(t.TempDir(), "review.jsonl"))
}

func reviewingAt(t *testing.T, path string) (*driver, *review.Log) {
	config := testConfig()
	config.Review = review.New(path, time.Now)
	return driveWith(t, config, testArticles()...), config.Review
}

// reviewState is marks and notes of the articles a, b and c.
func (d *driver) reviewState(log *review.Log) string {
	var out []string
	for id := range int32(3) {
		key := d.app.scope.snap.Row(id).Content
		out = append(out, d.app.scope.snap.ID(id)+" "+log.View().Mark(key).String()+" "+log.View().Note(key))
	}
	return strings.Join(out, ", ")
}

// TestMarksAndNotesGoWhereTheyWereAsked: to the article that is read, to those
// that were selected when the note was begun, else to the one under the cursor.
func TestMarksAndNotesGoWhereTheyWereAsked(t *testing.T) {
	for _, test := range []struct{ name, keys, want string }{
		{"the cursor", "m|down|M|乙|enter", "a unread 乙, b kept , c unread "},
		{"a selected article has a note, the cursor another", "M|甲|enter|down|M|乙|enter|home| |M|enter", "a unread 乙, b unread 甲, c unread "},
		{"a note on a selected article", "M|甲|enter|home| |M|丙|enter", "a unread , b unread 甲丙, c unread "},
		{"a note on several", "M|甲|enter|home| | |M|丙|enter", "a unread 丙, b unread 丙, c unread "},
		{"different notes are not lost by Enter", "M|甲|enter|home| | |M|enter", "a unread , b unread 甲, c unread "},
		{"the line of a concordance", "c|会议|enter|down|down|enter|m|M|注|enter", "a unread , b unread , c kept 注"},
		{"the reader passes the selection by", "down| |home|enter|m|M|注|enter", "a unread , b kept 注, c unread "},
		{"and leaves it for later", "down| |home|enter|m|q|m", "a kept , b kept , c unread "},
		{"an article that left the list", "/|mark:unread|enter|enter|m|m", "a unread , b rejected , c unread "},
		{"and the next one behind it", "/|mark:unread|enter|enter|m|]|m", "a kept , b kept , c unread "},
	} {
		d, log := reviewing(t)
		for _, keys := range strings.Split(test.keys, "|") {
			d.press(keys)
		}
		if got := d.reviewState(log); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestNotePromptSaysForWhat(t *testing.T) {
	d, _ := reviewing(t)
	d.press("M")
	if !strings.Contains(d.screen(), "note on this article") {
		t.Errorf("the line does not say what it is for:\n%s", d.screen())
	}
	d.press("甲", "enter", "home", " ", " ", "M")
	if !strings.Contains(d.screen(), "on 2 selected articles, in place of") || d.app.typing.text != "" {
		t.Errorf("the line does not say that it is for two, or begins with the note of one:\n%s", d.screen())
	}
}

func TestReaderOfAConcordanceIsItsOwn(t *testing.T) {
	d, _ := reviewing(t)
	copied := ""
	d.app.config.Outside.Copy = func(text string) error { copied = text; return nil }
	d.press("c", "会议", "enter", "down", "down", "enter")
	if got := strings.Split(d.screen(), "\n")[0]; !strings.Contains(got, "3/3") {
		t.Errorf("the title says %q, want the place of the article that is read, 3/3", got)
	}
	d.press("[")
	if got := d.app.reader.article.ID; got != "a" {
		t.Errorf("[ goes from c to %s, want a", got)
	}
	d.press("y")
	if want := d.app.reader.article.Headline.Value; copied != want {
		t.Errorf("y copied %q, want %q", copied, want)
	}
	d.press("]", "]")
	if !strings.Contains(d.screen(), "last article") {
		t.Error("] at the end of the list says nothing")
	}
	d.press("q", "q")
	if id, _ := d.app.articles.current(); d.app.scope.snap.ID(id) != "c" {
		t.Error("the list is not on the article that was read last")
	}
}

// TestTwoProgramsShowTheSame: m sets what follows the mark that is shown, and what
// the other program does comes to be shown.
func TestTwoProgramsShowTheSame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "review.jsonl")
	one, log := reviewingAt(t, path)
	two, other := reviewingAt(t, path)
	one.press("m")
	two.press("m")
	if got := two.reviewState(other); got != "a unread , b kept , c unread " {
		t.Errorf("m on an article shown unread: %s, want it kept", got)
	}
	if !strings.Contains(two.screen(), "kept already") {
		t.Error("the user is not told that the mark was there")
	}
	two.press("m")
	ticks := make(chan time.Time, 1)
	one.app.idle = func(time.Duration) <-chan time.Time { return ticks }
	watch := one.app.watchReview()
	ticks <- time.Time{}
	one.app.idle = nil
	one.run(watch)
	key := one.app.scope.snap.Row(1).Content
	if got := one.app.articles.mark(key); got != review.Rejected {
		t.Errorf("the other program's mark is shown as %v, want rejected", got)
	}
	one.press("m")
	if got := one.reviewState(log); got != "a unread , b unread , c unread " {
		t.Errorf("m on an article shown rejected: %s, want it unread", got)
	}
}

// TestQuickMarksFollowEachOther: the second m comes before the first is on disk.
func TestQuickMarksFollowEachOther(t *testing.T) {
	d, log := reviewing(t)
	first := d.send(letter('m'))
	if strings.Contains(d.screen(), ">+") {
		t.Errorf("a mark is shown that is not on disk:\n%s", d.screen())
	}
	second := d.send(letter('m'))
	d.run(second)
	d.run(first)
	if got := d.reviewState(log); got != "a unread , b rejected , c unread " {
		t.Errorf("mm: %s, want b rejected", got)
	}
}

func TestUndoSaysWhatItDid(t *testing.T) {
	d, _ := reviewing(t)
	for _, step := range []struct{ keys, want string }{
		{"u", "nothing to undo"}, {"m", "marked kept: 1 article"}, {"u", "undone: 1 article"},
	} {
		d.press(step.keys)
		if got := d.app.message.text; got != step.want {
			t.Errorf("after %s: %q, want %q", step.keys, got, step.want)
		}
	}
}

func TestMarksKeepTheFactUnderTheCursor(t *testing.T) {
	d, _ := reviewing(t)
	d.press("tab", "down", "down", "m")
	if got := d.app.meeting.cursor; got != 2 {
		t.Errorf("after m the cursor is on fact %d, want 2", got)
	}
	d.press("M", "注", "enter")
	if got := d.app.meeting.cursor; got != 3 {
		t.Errorf("with a note above, the cursor is on fact %d, want 3", got)
	}
}

// TestReaderOfASampleStaysOpen: a session opens the reader before the marks are
// read, by which the sample is drawn again.
func TestReaderOfASampleStaysOpen(t *testing.T) {
	config := testConfig()
	config.Random = Random{N: 2, Seed: 1}
	before := driveWith(t, config, testArticles()...)
	before.press("enter")
	config.Session = before.app.Session()
	config.Review = review.New(filepath.Join(t.TempDir(), "review.jsonl"), time.Now)
	d := driveWith(t, config, testArticles()...)
	if d.app.reader == nil {
		t.Fatal("the session does not open the reader")
	}
	d.app.articles.view = nil
	command := d.send(reviewMsg{err: config.Review.Refresh()})
	if got := strings.Split(d.screen(), "\n")[0]; !strings.Contains(got, "1/2") {
		t.Errorf("the title is %q", got)
	}
	d.run(command)
}
