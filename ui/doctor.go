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
func (d Diagnosis) Write(w io.Writer, getenv func(string) string, lang Language) error {
	colours := theme.New(theme.BackgroundOf(getenv), getenv).Colours
	lines := []struct {
		label phrase
		value string
	}{
		{phrase{"size", "大小"}, fmt.Sprintf(phrase{"%d columns, %d rows", "%d 列，%d 行"}.in(lang), d.Cols, d.Rows)},
		{phrase{"TERM", "TERM"}, orNothing(getenv("TERM"), lang)},
		{phrase{"locale", "区域设置"}, orNothing(locale(getenv), lang)},
		{phrase{"multiplexer", "终端复用器"}, orNothing(screen.Multiplexer(getenv), lang)},
		{phrase{"colours", "颜色"}, colourNames[colours].in(lang)},
		{phrase{"widths", "字符宽度"}, d.widthsText(lang)},
		{phrase{"policy", "宽度策略"}, d.Measured.Policy.String() + policyMeaning[d.Measured.Policy].in(lang)},
		{phrase{"clipboard", "剪贴板"}, clipboardText(getenv, lang)},
	}
	ruler := cell.New(cell.Narrow)
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(ruler.Pad(line.label.in(lang), diagnosisLabel) + " " + line.value + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// diagnosisLabel is the width of the labels, in cells.
const diagnosisLabel = 12

// colourNames are the depths of theme.Theme.Colours.
var colourNames = map[string]phrase{
	"truecolor": {"truecolor", "真彩色"},
	"256":       {"256", "256 色"},
	"16":        {"16", "16 色"},
	"none":      {"none", "无"},
}

var policyMeaning = map[cell.Policy]phrase{
	cell.Narrow:  {": ambiguous characters take one cell", "：歧义宽度的字符占一格"},
	cell.Wide:    {": ambiguous characters take two cells", "：歧义宽度的字符占两格"},
	cell.Unknown: {": two cells are kept for ambiguous characters, so that either is right; --width settles it", "：给歧义宽度的字符留两格，占一格两格都不乱；可用 --width 定下来"},
	cell.ASCII:   {": plain characters take the place of ambiguous ones; --width settles it", "：以普通字符代替歧义宽度的字符；可用 --width 定下来"},
}

// widthsText says how wide the terminal drew each sample.
func (d Diagnosis) widthsText(lang Language) string {
	switch {
	case d.Measured.Skipped != "":
		return phrase{"not asked: ", "没有询问："}.in(lang) + d.Measured.Skipped
	case !d.Answered || len(d.Measured.Widths) == 0:
		return phrase{"the terminal did not answer", "终端没有回答"}.in(lang)
	}
	var parts []string
	for i, s := range screen.Samples() {
		if i < len(d.Measured.Widths) {
			parts = append(parts, fmt.Sprintf("%s %d", s, d.Measured.Widths[i]))
		}
	}
	return strings.Join(parts, "  ")
}

// locale is the first of the locale variables that is set, with its name.
func locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := getenv(name); v != "" {
			return name + "=" + v
		}
	}
	return ""
}

func clipboardText(getenv func(string) string, lang Language) string {
	if screen.Multiplexer(getenv) == "tmux" {
		return phrase{"OSC 52, and tmux load-buffer -w", "OSC 52，以及 tmux load-buffer -w"}.in(lang)
	}
	return phrase{"OSC 52, where the terminal allows it", "OSC 52，若终端允许"}.in(lang)
}

func orNothing(s string, lang Language) string {
	if s == "" {
		return phrase{"none", "无"}.in(lang)
	}
	return s
}
