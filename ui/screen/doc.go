// Package screen owns the terminal: it enters and leaves it, reads its keys,
// finds out how wide it draws ambiguous characters, and paints frames on it with
// the fewest bytes.
//
// # A program on it
//
//	t, err := screen.Open(os.Getenv)          // /dev/tty, also when stdin is a pipe
//	if err != nil { … }                       // no terminal
//	defer t.Close()
//	painter := t.Painter(cell.New(policy))    // Unknown while --width is auto
//	app := ui.New(…, t, painter)
//	_, err = t.Run(app)                       // enters, runs, leaves
//	var killed *screen.Killed
//	var crash *screen.Crash
//	switch {
//	case errors.As(err, &killed): os.Exit(killed.ExitCode())   // 129, 143, 130
//	case errors.As(err, &crash):  print it; os.Exit(2)
//	}
//
// [Terminal.Run] makes the tea.Program, without its renderer, signal handler and
// panic handler, and with [Terminal.Input]; a model needs nothing but tea itself.
// Goroutines that the model starts besides its commands are started with
// [Terminal.Go], so that a panic in them puts the terminal back as well.
//
// # Drawing
//
// View makes a frame and hands it over; what it returns is not shown:
//
//	func (a *App) View() string {
//		f := screen.NewFrame(a.cols, a.rows)
//		f.Put(0, 0, 12, screen.Run{Text: "meetbrowse", Style: a.theme.Title})
//		f.PutFilled(3, 1, 38, a.theme.Selected, screen.Run{Text: title, Style: a.theme.Selected})
//		f.Cursor(0, 20)                       // only while text is typed
//		a.painter.Paint(f)
//		return ""
//	}
//
// Every cell of a pane's edge and every column starts a segment of its own, as
// wide as may be; text need be neither cut nor padded for Put. A segment is wide
// enough when it is as wide as [cell.Ruler.Width] says; whatever the terminal
// makes of the text, nothing outside the segment moves. [cell.Ruler.Fit] cuts
// with an ellipsis. Equal frames cost no bytes. Ctrl-L is [Painter.Repaint].
//
// # Width
//
// With --width auto, Init starts the probe, before the first frame:
//
//	t.Probe(func(m screen.Measured) { program.Send or a channel that a command waits on })
//
// and the message it leads to does, when the policy is not the one in force,
//
//	a.ruler = cell.New(m.Policy); a.painter.SetRuler(a.ruler)   // then View paints whole
//
// [Terminal.Probed] is the same as a command of tea.
//
// # Keys
//
// Bindings compare [Key] of a message, never its String; text inputs take the
// message, or [Text] of it. One message is one key, whatever arrived together.
//
// # Other programs, and Ctrl-Z
//
//	tea.Exec(t.Command(exec.Command("less", path)), func(err error) tea.Msg { … })
//	tea.Exec(t.SuspendCommand(), func(err error) tea.Msg { … })   // ErrCannotSuspend: say so
//
// The next frame is painted whole by itself, and a [tea.WindowSizeMsg] follows.
// [Terminal.Write] sends what is no frame, such as OSC 52, from a command.
//
// # Systems
//
// What is promised of terminals that stop reading, and of keys typed at another
// program, needs deadlines on terminals, which Go has on Linux. Elsewhere a write
// waits as long as the terminal does.
//
// # Bytes
//
// A segment that changed costs its position, the text from the first change on,
// its styles, and an erasure (ECH) where it leaves cells. Cells are erased before
// the text is written, and nothing is ever written relative to where text ended
// whose width is not certain: behind any but ASCII and the common ideographs the
// next position says its column, and its row unless that is the same or one of the
// next. Segments are painted in the order of their styles, not of their places, so
// that a style is turned on once for many.
//
// A frame may have a ration ([Frame.Ration]): of what it changes no more is sent
// than that, and the rest with a later frame that has none. While somebody types,
// a slow line then carries no rows that the next key changes again.
package screen
