package ui

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
)

// Run shows the program on the terminal until the user ends it. The terminal is left before
// Run returns; the error is that of the corpus when nothing of it could be read,
// a *screen.Killed for Ctrl-C and signals, a *screen.Crash for a fault of the
// program.
func Run(ctx context.Context, config Config, terminal *screen.Terminal) error {
	painter := terminal.Painter(cell.New(config.Policy))
	defer painter.Close()
	config.Paint = func(f *screen.Frame, whole bool) {
		if whole {
			painter.Repaint(f)
		} else {
			painter.Paint(f)
		}
	}
	config.SetRuler = painter.SetRuler
	config.Size = terminal.Size
	config.Outside = outside(config.Outside, terminal, config.Getenv)
	config.Suspend = func(done func(error) tea.Msg) tea.Cmd {
		return tea.Exec(terminal.SuspendCommand(), done)
	}
	if config.Unsettled {
		// The question goes out before the first frame, which covers the samples;
		// nothing waits for the answer.
		config.Probe = terminal.Probed
	}
	app := New(ctx, config)
	defer app.cancel()
	_, err := terminal.Run(app)
	if config.KeepSession != nil && app.scope.snap != nil {
		err = errors.Join(err, config.KeepSession(app.Session()))
	}
	return errors.Join(app.fatal, err)
}
