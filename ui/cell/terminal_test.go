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

// TestCursorPositionsInTmux compares widths with where the cursor ends in tmux,
// which draws ambiguous characters narrow.
func TestCursorPositionsInTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux on this machine")
	}
	dir := t.TempDir()
	tmux := func(args ...string) *exec.Cmd {
		c := exec.Command("tmux", append([]string{"-u", "-S", filepath.Join(dir, "socket"), "-f", "/dev/null"}, args...)...)
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TMUX=")
		return c
	}
	result := filepath.Join(dir, "columns")
	if out, err := tmux("new-session", "-d", "-x", "100", "-y", "5", measuring(result)).CombinedOutput(); err != nil {
		t.Skipf("tmux does not start: %v\n%s", err, out)
	}
	defer func() { _ = tmux("kill-server").Run() }()
	compare(t, result, cell.New(cell.Narrow))
}

// TestCursorPositionsInXterm does the same in xterm, once as it is and once with
// the option that Chinese users turn on.
func TestCursorPositionsInXterm(t *testing.T) {
	for _, program := range []string{"Xvfb", "xterm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip("no ", program, " on this machine")
		}
	}
	ready, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{tell}
	if err := server.Start(); err != nil {
		t.Skip("Xvfb does not start: ", err)
	}
	tell.Close()
	defer func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	}()
	var display int
	if _, err := fmt.Fscan(ready, &display); err != nil {
		t.Skip("Xvfb gives no display: ", err)
	}
	for option, policy := range map[string]cell.Policy{"+cjk_width": cell.Narrow, "-cjk_width": cell.Wide} {
		t.Run(policy.String(), func(t *testing.T) {
			result := filepath.Join(t.TempDir(), "columns")
			c := exec.Command("xterm", "-u8", option, "-e", "sh", "-c", measuring(result))
			c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", fmt.Sprintf("DISPLAY=:%d", display))
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			defer func() {
				_ = c.Process.Kill()
				_ = c.Wait()
			}()
			compare(t, result, cell.New(policy))
		})
	}
}

// measuring is the shell command that runs measure.
func measuring(result string) string {
	return fmt.Sprintf("stty raw -echo; %s='%s' exec '%s'", measureVariable, result, os.Args[0])
}

// compare waits for the columns and compares them with the ruler's widths.
func compare(t *testing.T, result string, r *cell.Ruler) {
	t.Helper()
	var columns []byte
	for end := time.Now().Add(20 * time.Second); columns == nil; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the terminal gave no answers")
		}
		columns, _ = os.ReadFile(result)
	}
	widths := strings.Fields(string(columns))
	if len(widths) != len(drawn) {
		t.Fatalf("%d answers to %d texts", len(widths), len(drawn))
	}
	unknown := cell.New(cell.Unknown)
	for i, s := range drawn {
		var got int
		fmt.Sscan(widths[i], &got)
		if want := r.Width(s); got != want {
			t.Errorf("%q is drawn in %d cells, not %d", s, got, want)
		}
		if least, most := unknown.Range(s); got < least || got > most {
			t.Errorf("%q is drawn in %d cells, not %d to %d", s, got, least, most)
		}
	}
}
