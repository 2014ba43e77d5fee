package screen_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

type demoApp struct {
	terminal   *screen.Terminal
	painter    *screen.Painter
	theme      *theme.Theme
	policy     cell.Policy
	cols, rows int
	keys       []string
	note       string
}

type demoDone struct{ err error }

func (a *demoApp) Init() tea.Cmd { return a.terminal.Probed() }

func (a *demoApp) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	switch m := m.(type) {
	case tea.WindowSizeMsg:
		a.cols, a.rows = m.Width, m.Height
	case screen.Measured:
		a.policy = m.Policy
		a.painter.SetRuler(cell.New(m.Policy))
	case demoDone:
		a.note = fmt.Sprint("back: ", m.err)
	case tea.KeyMsg:
		if m.Paste {
			a.keys = append(a.keys, "paste:"+screen.Text(m))
			break
		}
		return a, a.key(screen.Key(m))
	}
	return a, nil
}

func (a *demoApp) key(name string) tea.Cmd {
	a.keys = append(a.keys, name)
	finished := func(err error) tea.Msg { return demoDone{err} }
	switch name {
	case "q":
		return tea.Quit
	case "P":
		panic("in Update")
	case "C":
		return tea.Batch(tea.Sequence(func() tea.Msg { panic("in a command") }))
	case "G":
		a.terminal.Go(func() { panic("in a goroutine") })
	case "V":
		a.policy = 100
	case "H":
		_, _ = a.terminal.Write([]byte("hangs"))
		select {}
	case "B":
		return func() tea.Msg {
			_, _ = a.terminal.Write(bytes.Repeat([]byte("\x1b[m"), 1<<20))
			return nil
		}
	case "ctrl+z":
		return tea.Exec(a.terminal.SuspendCommand(), finished)
	case "e":
		return tea.Exec(a.terminal.Command(exec.Command("sh", "-c", "echo outside; read line; test \"$line\" = yes")), finished)
	}
	return nil
}

func (a *demoApp) View() string {
	if a.policy == 100 {
		panic("in View")
	}
	f := screen.NewFrame(a.cols, a.rows)
	g := cell.New(a.policy).Glyphs()
	f.PutFilled(0, 0, a.cols, a.theme.Selected, screen.Run{Text: "demo " + a.policy.String(), Style: a.theme.Selected})
	for row := 1; row < a.rows-1; row++ {
		f.Put(row, 0, 1, screen.Run{Text: g.Vertical})
		f.Put(row, a.cols-1, 1, screen.Run{Text: g.Vertical})
	}
	f.Put(1, 2, a.cols-4, screen.Run{Text: "“" + strings.Join(a.keys, " ") + "”"})
	f.Put(2, 2, a.cols-4, screen.Run{Text: fmt.Sprintf("%dx%d %s", a.cols, a.rows, a.note)})
	a.painter.Paint(f)
	return ""
}

// demoVariable makes the test binary the demo program instead.
const demoVariable = "SCREEN_TEST_DEMO"

func TestMain(m *testing.M) {
	if os.Getenv(demoVariable) != "" {
		demo()
		return
	}
	if os.Getenv(screen.PaintVariable) != "" {
		screen.PaintDemo()
		return
	}
	os.Exit(m.Run())
}

// demo is a small program on a terminal: it shows the keys it gets.
func demo() {
	t, err := screen.Open(os.Getenv)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	defer t.Close()
	a := &demoApp{terminal: t, theme: theme.New(theme.Dark, os.Getenv)}
	a.cols, a.rows = t.Size()
	a.painter = t.Painter(cell.New(a.policy))
	_, err = t.Run(a)
	var killed *screen.Killed
	switch {
	case errors.As(err, &killed):
		os.Exit(killed.ExitCode())
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Println("bye")
}
