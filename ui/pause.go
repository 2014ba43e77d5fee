package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// typingPause is how long the keys of a filter rest before what they filter is
// counted again, once two of them came as close together. It is more than the time
// between two keys of somebody who types, and no more than one hardly waits for.
const typingPause = 250 * time.Millisecond

// pace tells keys typed one after the other from single ones. A single key has its
// counts at once. Of keys that are typed quickly only the last one does: nobody
// reads counts that are there for a moment, the cores search meanwhile, and a
// slow line carries the list alone.
type pace struct {
	number  int  // of the last key
	resting bool // it has not rested yet
	quick   bool // when it came, the one before had not
	due     bool // the counts are
}

// restMsg says that a key was some time ago.
type restMsg int

// paced takes a key that changes the filter.
func (a *App) paced() tea.Cmd {
	p := &a.pace
	p.quick, p.resting = p.resting, true
	p.number++
	number, after := p.number, a.after
	return func() tea.Msg {
		<-after(typingPause)
		return restMsg(number)
	}
}

// rested counts what quick keys have left, once the last of them has rested.
func (a *App) rested(msg restMsg) tea.Cmd {
	if int(msg) != a.pace.number {
		return nil
	}
	return a.caughtUp()
}

// caughtUp ends the haste: nothing more is being typed.
func (a *App) caughtUp() tea.Cmd {
	p := &a.pace
	due := p.due
	p.resting, p.quick, p.due = false, false, false
	if due {
		return a.count()
	}
	return nil
}

// countAtRest counts the scope, or leaves it to the end of the haste.
func (a *App) countAtRest() tea.Cmd {
	if a.pace.quick {
		a.pace.due = true
		return nil
	}
	return a.count()
}
