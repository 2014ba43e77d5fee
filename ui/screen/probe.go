package screen

import (
	"strings"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/ui/cell"
)

// samples are the characters whose width the probe measures: 中 is wide
// everywhere, the others stand for the kinds of ambiguous characters, which some
// terminals treat differently.
var samples = [...]string{"中", "“", "…", "—", "·", "①", "→", "●", "─", "█", "é"}

// Measured is what the terminal drew.
type Measured struct {
	// Policy follows from the widths: Narrow or Wide when all ambiguous samples
	// agree, else Unknown.
	Policy cell.Policy
	// Widths are the cells each of Samples took, empty when the terminal did not
	// say.
	Widths []int
	// Attributes is the terminal's answer to DA1, without its introducer.
	Attributes string
	// Skipped says why the terminal was not asked, empty when it was.
	Skipped string
}

// Samples are the characters that Measured's widths belong to.
func Samples() []string { return append([]string(nil), samples[:]...) }

// Multiplexer is "tmux" or "screen" when the program runs inside one. A probe
// would measure it, and not the terminal behind it.
func Multiplexer(getenv func(string) string) string {
	switch {
	case getenv("TMUX") != "":
		return "tmux"
	case getenv("STY") != "":
		return "screen"
	}
	return ""
}

// Unasked is the policy until the terminal has answered, and where it is not
// asked: cell.Unknown, but cell.ASCII inside GNU screen. There a frame of anchored
// segments is no help: screen turns every position into moves from where it
// believes the cursor to be, and where its locale and the terminal disagree about
// one ambiguous character, all that it draws behind it is off.
func Unasked(getenv func(string) string) cell.Policy {
	if getenv("STY") != "" {
		return cell.ASCII
	}
	return cell.Unknown
}

// prober collects the answers to one probe.
type prober struct {
	mu     sync.Mutex
	done   func(Measured)
	widths []int
}

// Probe asks the terminal how wide it draws ambiguous characters and returns at
// once; done is called when it has answered, from a goroutine of
// its own, or right away where asking makes no sense. A terminal that never answers
// never calls it. The samples are drawn in row 2, concealed, and erased: probe
// before a frame is painted, or repaint after it.
func (t *Terminal) Probe(done func(Measured)) error {
	if why := t.unprobeable(); why != "" {
		done(Measured{Policy: Unasked(t.getenv), Skipped: why})
		return nil
	}
	t.probe.mu.Lock()
	t.probe.done, t.probe.widths = done, nil
	t.probe.mu.Unlock()
	var b strings.Builder
	for _, s := range samples {
		b.WriteString("\x1b[2;1H\x1b[8m" + s + "\x1b[6n")
	}
	b.WriteString("\x1b[2;1H\x1b[m\x1b[K\x1b[c")
	_, err := t.Write([]byte(b.String()))
	return err
}

func (t *Terminal) unprobeable() string {
	if t.Dumb() {
		return "TERM=" + t.getenv("TERM")
	}
	return Multiplexer(t.getenv)
}

// answer takes what the terminal says. Answers that come when nothing was asked
// are ignored.
func (p *prober) answer(a answer) {
	p.mu.Lock()
	if p.done == nil {
		p.mu.Unlock()
		return
	}
	if !a.attributes {
		p.widths = append(p.widths, a.col-1)
		p.mu.Unlock()
		return
	}
	done := p.done
	m := Measured{Widths: p.widths, Attributes: a.text}
	p.done = nil
	p.mu.Unlock()
	m.Policy = policyOf(m.Widths)
	// What done does may wait for the program, and the program for the keys.
	go done(m)
}

// policyOf is what the widths of the samples say together.
func policyOf(widths []int) cell.Policy {
	if len(widths) != len(samples) {
		return cell.Unknown
	}
	// The first sample is for the eyes of whoever reads the measurements: text
	// that is not drawn in two cells where it should be is beyond any policy.
	for _, w := range widths[2:] {
		if w != widths[1] {
			return cell.Unknown
		}
	}
	switch widths[1] {
	case 1:
		return cell.Narrow
	case 2:
		return cell.Wide
	}
	return cell.Unknown
}

// Probed is Probe as a command: its message is a [Measured]. It takes no time of
// the program; a terminal that never answers keeps it waiting for ever.
func (t *Terminal) Probed() tea.Cmd {
	answers := make(chan Measured, 1)
	err := t.Probe(func(m Measured) { answers <- m })
	return func() tea.Msg {
		if err != nil {
			return Measured{Skipped: err.Error()}
		}
		return <-answers
	}
}
