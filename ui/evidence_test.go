package ui

import (
	"strings"
	"testing"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/model/meeting"
)

// TestCreditsHaveEvidence: the lines that name outlet and reporter are cut from
// the clean text; the raw record has them.
func TestCreditsHaveEvidence(t *testing.T) {
	const decoded = "云岭县召开项目建设推进会\r\n2023-01-29 09:15　来源：云岭县融媒体中心\r\n1月28日，云岭县召开项目建设推进会。会议强调，要坚持项目为王。\r\n（记者 方知远）\r\n责任编辑：林晓岚\r\n"
	cleaned := clean.Clean(decoded, nil)
	a := meeting.Parse(&corpus.Article{ID: "a", Source: "a.txt", Encoding: "utf-8", Text: cleaned.Text, Edits: cleaned.Edits})
	config := Config{}
	config.Size = func() (int, int) { return 120, 40 }
	d := drive(t, config, a)
	d.press("tab")
	seen := 0
	for range len(d.app.meeting.facts) {
		fact := d.app.meeting.facts[d.app.meeting.cursor]
		want := map[phrase]string{labelOutlet: "云岭县融媒体中心", labelReporter: "方知远", labelEditor: "林晓岚", labelPublished: "2023-01-29 09:15"}[fact.label]
		if want != "" && fact.value != unsaid {
			seen++
			if strings.Contains(d.screen(), "no evidence") {
				t.Errorf("%s %s has no evidence:\n%s", fact.label.en, fact.value, d.screen())
			}
			d.press("enter")
			r := d.app.reader
			if got := r.here.Of(r.shown.text); got != want {
				t.Errorf("the reader looks at %q, want %q", got, want)
			}
			d.press("esc")
		}
		d.press("down")
	}
	if seen < 3 {
		t.Fatalf("%d of the credits are known, want 3 at least: %+v", seen, d.app.meeting.facts)
	}
}

// TestShownAt: every character of the decoded text that the raw view shows is
// found where it stands.
func TestShownAt(t *testing.T) {
	const decoded = "甲\r\n\r\n\r\n来源：乙\r\n丙　　丁\r\n"
	cleaned := clean.Clean(decoded, nil)
	a := &corpus.Article{Text: cleaned.Text, Edits: cleaned.Edits}
	if a.Decoded() != decoded {
		t.Fatal("the article is not put together again")
	}
	p := rawProse(a, English)
	for i, r := range decoded {
		if r == '\r' || r == '\n' || r == '\u3000' {
			continue
		}
		if at := p.shownAt(i); !strings.HasPrefix(p.text[at:], string(r)) {
			t.Errorf("%c at %d is shown at %d of %q", r, i, at, p.text)
		}
	}
}
