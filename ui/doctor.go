package ui

import (
	"fmt"
	"io"
	"strings"
	"time"

	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// answerPatience is how long the doctor waits for the terminal to answer: a
// second is longer than any line takes that one could work on.
const answerPatience = time.Second

// Diagnosis is what can be found out about a terminal.
type Diagnosis struct {
	Cols, Rows int
	// Measured is what the terminal answered; Answered is false when it said
	// nothing in time.
	Measured screen.Measured
	Answered bool
}

// Examine asks a terminal what it can do. It enters the terminal and leaves it
// again. The error is that of entering or leaving.
func Examine(terminal *screen.Terminal) (Diagnosis, error) {
	cols, rows := terminal.Size()
	d := Diagnosis{Cols: cols, Rows: rows}
	if err := terminal.Enter(); err != nil {
		return d, err
	}
	answers := make(chan screen.Measured, 1)
	err := terminal.Probe(func(m screen.Measured) { answers <- m })
	if err == nil {
		select {
		case d.Measured = <-answers:
			d.Answered = true
		case <-time.After(answerPatience):
		}
	}
	if left := terminal.Leave(); err == nil {
		err = left
	}
	return d, err
}

// Write writes the diagnosis, a line for each thing found. The error is that of
// w.
func (d Diagnosis) Write(w io.Writer, getenv func(string) string) error {
	line := func(name, value string) string { return fmt.Sprintf("%-12s %s\n", name, value) }
	var out strings.Builder
	out.WriteString(line("size", fmt.Sprintf("%d columns, %d rows", d.Cols, d.Rows)))
	out.WriteString(line("TERM", orNothing(getenv("TERM"))))
	out.WriteString(line("locale", localeText(getenv)))
	out.WriteString(line("multiplexer", orNothing(screen.Multiplexer(getenv))))
	out.WriteString(line("colours", theme.New(theme.BackgroundOf(getenv), getenv).Colours))
	out.WriteString(line("widths", d.widthsText()))
	out.WriteString(line("policy", d.Measured.Policy.String()+policyMeaning[d.Measured.Policy]))
	out.WriteString(line("clipboard", clipboardText(getenv)))
	_, err := io.WriteString(w, out.String())
	return err
}

var policyMeaning = map[cell.Policy]string{
	cell.Narrow:  ": ambiguous characters take one cell",
	cell.Wide:    ": ambiguous characters take two cells",
	cell.Unknown: ": two cells are kept for ambiguous characters, so that either is right; --width settles it",
	cell.ASCII:   ": plain characters take the place of ambiguous ones; --width settles it",
}

// widthsText says how wide the terminal drew each sample.
func (d Diagnosis) widthsText() string {
	switch {
	case d.Measured.Skipped != "":
		return "not asked: " + d.Measured.Skipped
	case !d.Answered || len(d.Measured.Widths) == 0:
		return "the terminal did not answer"
	}
	var parts []string
	for i, s := range screen.Samples() {
		if i < len(d.Measured.Widths) {
			parts = append(parts, fmt.Sprintf("%s %d", s, d.Measured.Widths[i]))
		}
	}
	return strings.Join(parts, "  ")
}

// localeText is the first of the locale variables that is set, with its name.
func localeText(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := getenv(name); v != "" {
			return name + "=" + v
		}
	}
	return orNothing("")
}

func clipboardText(getenv func(string) string) string {
	if screen.Multiplexer(getenv) == "tmux" {
		return "OSC 52, and tmux load-buffer -w"
	}
	return "OSC 52, where the terminal allows it"
}

func orNothing(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
