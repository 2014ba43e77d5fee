package screen

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestDifferencesInTmux paints random frames by difference in tmux, resizes the
// window between rounds, and compares what tmux shows with the contract of Put
// and with the same frame painted whole, styles included.
func TestDifferencesInTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux on this machine")
	}
	socket := filepath.Join(t.TempDir(), "socket")
	tmux := func(args ...string) string {
		t.Helper()
		c := exec.Command("tmux", append([]string{"-u", "-S", socket, "-f", "/dev/null"}, args...)...)
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TMUX=")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	tmux("new-session", "-d", "-x", "40", "-y", "6", PaintVariable+"=1 exec '"+os.Args[0]+"'", ";", "set", "-g", "status", "off")
	defer func() { _ = exec.Command("tmux", "-S", socket, "kill-server").Run() }()
	shows := func(text string, keys ...string) string {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
			if out := tmux("capture-pane", "-p"); strings.Contains(out, text) {
				return out
			}
			for _, k := range keys {
				tmux("send-keys", k)
			}
		}
		t.Fatalf("tmux never shows %q but %q", text, tmux("capture-pane", "-p"))
		return ""
	}
	state := newPaintState()
	e := &emulator{t: t}
	for round, size := range [][2]int{{40, 6}, {40, 6}, {31, 6}, {31, 9}, {60, 9}, {60, 9}, {30, 5}, {40, 6}} {
		cols, rows := size[0], size[1]
		tmux("resize-window", "-x", fmt.Sprint(cols), "-y", fmt.Sprint(rows))
		// tmux tells the program of its size some time later.
		shows(fmt.Sprintf("size %dx%d", cols, rows), "s")
		tmux("send-keys", "n")
		want := state.Round(e, cols, rows)
		mark := fmt.Sprintf("%d %dx%d", round+1, cols, rows)
		if got := trimLines(shows("round " + mark)); got != want {
			t.Fatalf("round %s shows\n%s\nwant\n%s", mark, got, want)
		}
		styled := styles(tmux("capture-pane", "-p", "-e"))
		tmux("send-keys", "w")
		shows("again " + mark)
		whole := styles(strings.Replace(tmux("capture-pane", "-p", "-e"), "again", "round", 1))
		if styled != whole {
			t.Fatalf("round %s by difference\n%s\nwhole\n%s", mark, styled, whole)
		}
	}
	tmux("send-keys", "q")
}

// styles puts before each character that tmux captured how it is drawn, so that
// two screens can be compared however tmux wrote their sequences. Plain blanks at
// the end of a line are dropped.
func styles(capture string) string {
	var out, line strings.Builder
	var attributes, front, back string
	for len(capture) > 0 {
		if rest, ok := strings.CutPrefix(capture, "\x1b["); ok {
			parameters, rest, _ := strings.Cut(rest, "m")
			capture = rest
			for p := strings.Split(parameters, ";"); len(p) > 0; {
				n := 1
				switch {
				case p[0] == "0" || p[0] == "":
					attributes, front, back = "", "", ""
				case p[0] == "39":
					front = ""
				case p[0] == "49":
					back = ""
				case p[0] == "38":
					n = 3
					front = strings.Join(p[:3], ";")
				case p[0] == "48":
					n = 3
					back = strings.Join(p[:3], ";")
				default:
					attributes += p[0] + ","
				}
				p = p[n:]
			}
			continue
		}
		c := []rune(capture[:min(len(capture), 4)])[0]
		capture = capture[len(string(c)):]
		style := attributes + front + back
		if c == ' ' && back == "" && !strings.Contains(attributes, "7,") {
			style = "" // a blank does not show the colour of text
		}
		switch {
		case c == '\n':
			out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
			line.Reset()
		case style == "":
			line.WriteRune(c)
		default:
			fmt.Fprintf(&line, "{%s%c}", style, c)
		}
	}
	return out.String()
}
