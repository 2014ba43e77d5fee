package cell_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/meetbrowse/ui/cell"
)

// drawn are texts of the kinds that articles hold, whose cells a terminal is
// asked for.
var drawn = []string{
	"会议", "推进大会，落实。", "“三个一”", "‘一号’", "……", "——", "买买提·艾力", "①②③", "Ⅰ类Ⅱ类", "→←↑↓", "★☆●○■□◆",
	"×÷±", "℃℉‰", "é ē ě è ü ǎ", "e\u0301", "αβγ", "Ж", "│─┌┐█▁▂▃", "▸▾", "５％", "ｱｲ", "가각", "𠮷野家", "〇々〈〉《》",
	"￥100", "§5", "※注", "№3", "㈠㈡", "㎡㎞", "♀♂", "①、②、", "\ufffd", "¥", "…", "䶮", "鿍",
}

// measureVariable makes the test binary draw each text on its terminal and write
// the columns where the cursor ended to the file of that name.
const measureVariable = "CELL_TEST_MEASURE"

func TestMain(m *testing.M) {
	if name := os.Getenv(measureVariable); name != "" {
		measure(name)
		return
	}
	os.Exit(m.Run())
}

func measure(name string) {
	var out strings.Builder
	for _, s := range drawn {
		fmt.Printf("\r\x1b[2K%s\x1b[6n", s)
		var row, col int
		var answer []byte
		for b := make([]byte, 1); len(answer) == 0 || answer[len(answer)-1] != 'R'; {
			if _, err := os.Stdin.Read(b); err != nil {
				return
			}
			answer = append(answer, b[0])
		}
		fmt.Sscanf(string(answer), "\x1b[%d;%dR", &row, &col)
		fmt.Fprintln(&out, col-1)
	}
	if os.WriteFile(name+".part", []byte(out.String()), 0o600) == nil {
		_ = os.Rename(name+".part", name)
	}
}

// TestCursorPositions compares widths with where the cursor of a real terminal
// ends: tmux, which draws ambiguous characters narrow.
func TestCursorPositions(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux on this machine")
	}
	dir := t.TempDir()
	result := filepath.Join(dir, "columns")
	tmux := func(args ...string) *exec.Cmd {
		c := exec.Command("tmux", append([]string{"-u", "-S", filepath.Join(dir, "socket"), "-f", "/dev/null"}, args...)...)
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TMUX=")
		return c
	}
	command := fmt.Sprintf("stty raw -echo; %s='%s' exec '%s'", measureVariable, result, os.Args[0])
	if out, err := tmux("new-session", "-d", "-x", "100", "-y", "5", command).CombinedOutput(); err != nil {
		t.Skipf("tmux does not start: %v\n%s", err, out)
	}
	defer func() { _ = tmux("kill-server").Run() }()
	var columns []byte
	for end := time.Now().Add(20 * time.Second); columns == nil; {
		if time.Now().After(end) {
			t.Fatal("the terminal gave no answers")
		}
		columns, _ = os.ReadFile(result)
		time.Sleep(10 * time.Millisecond)
	}
	narrow, unknown := cell.New(cell.Narrow), cell.New(cell.Unknown)
	widths := strings.Fields(string(columns))
	if len(widths) != len(drawn) {
		t.Fatalf("%d answers to %d texts", len(widths), len(drawn))
	}
	for i, s := range drawn {
		var got int
		fmt.Sscan(widths[i], &got)
		if want := narrow.Width(s); got != want {
			t.Errorf("tmux draws %q in %d cells, not %d", s, got, want)
		}
		if least, most := unknown.Range(s); got < least || got > most {
			t.Errorf("tmux draws %q in %d cells, not %d to %d", s, got, least, most)
		}
	}
}
