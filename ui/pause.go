package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/ui/screen"
)

// How long the keys of a filter rest before the screen catches up with them, and
// what one of them may send meanwhile.
const (
	// shortPause is more than the time between two keys of somebody who types
	// quickly, and hardly more than a blink: for so long rows at the bottom of the
	// list may be those of an earlier key.
	shortPause = 160 * time.Millisecond
	// longPause is more than the time between two keys of most who type, and no more
	// than one hardly waits for.
	longPause = 250 * time.Millisecond
	// keyBytes is a quarter of a second of a line of 10 kB/s. The list alone takes
	// more on 120×40 cells when all of its rows change.
	keyBytes = 2400
)

// pace tells keys typed one after the other from single ones. While they come, the
// screen shows what is typed and the top of the list, as much as keyBytes allow:
// nobody reads what is there for a moment, the cores search meanwhile, and a slow
// line carries nothing that the next key changes. The rest of the list comes after
// a short pause. So do the meeting pane and the counts when the key was a single
// one; those of keys that come quickly wait for the end of a long one.
type pace struct {
	number  int  // of the last pause
	resting bool // the last key is not a long pause ago
	quick   bool // when it came, neither was the one before
	waiting bool // the meeting pane and the counts are left for later
	due     bool // the counts are to be taken
	behind  bool // the meeting pane shows an article of an earlier key

	ration *screen.Ration // of the frames until the short pause is over; nil for none
}

// restMsg says that a key was a pause ago.
type restMsg struct {
	number int
	long   bool
}

// paced takes a key that changes the filter.
func (a *App) paced() tea.Cmd {
	a.pace.quick = a.pace.resting
	a.pace.ration = screen.NewRation(keyBytes)
	return a.pause()
}

// pause begins a pause, in the place of one that has begun.
func (a *App) pause() tea.Cmd {
	p := &a.pace
	p.number++
	p.resting, p.waiting = true, true
	return a.wait(shortPause, restMsg{number: p.number})
}

// wait sends a message after a pause that begins now.
func (a *App) wait(pause time.Duration, msg restMsg) tea.Cmd {
	over := a.after(pause)
	return func() tea.Msg {
		<-over
		return msg
	}
}

// answered takes an answer that comes later than the key that asked: the pause
// begins when its first part is shown.
func (a *App) answered(msg scopeMsg) tea.Cmd {
	if a.typing == nil || a.typing.purpose != toFilter || msg.number != a.scope.number || a.scope.parts > 0 {
		return a.scoped(msg)
	}
	if !a.pace.resting {
		a.pace.quick = false
		a.pace.ration = screen.NewRation(keyBytes)
	}
	rest := a.pause()
	return tea.Batch(rest, a.scoped(msg))
}

// overtaken reports whether another pause has begun since.
func (m restMsg) overtaken(a *App) bool { return m.number != a.pace.number }

// rested shows what keys have left, once they have rested; msg was not overtaken.
func (a *App) rested(msg restMsg) tea.Cmd {
	p := &a.pace
	p.ration = nil
	if msg.long {
		p.resting = false
		return a.catchUp()
	}
	rest := a.wait(longPause-shortPause, restMsg{number: p.number, long: true})
	if p.quick {
		return rest
	}
	return tea.Batch(rest, a.catchUp())
}

// catchUp takes the counts and shows the article that keys have left for later.
func (a *App) catchUp() tea.Cmd {
	p := &a.pace
	due, behind := p.due, p.behind
	p.waiting, p.due, p.behind = false, false, false
	if behind {
		a.shownID = -1
		a.selected()
	}
	if due {
		return a.count()
	}
	return nil
}

// caughtUp ends the haste: nothing more is being typed.
func (a *App) caughtUp() tea.Cmd {
	a.pace.number++
	a.pace.resting, a.pace.ration = false, nil
	return a.catchUp()
}

// showAtRest shows the article under the cursor, or leaves it for later.
func (a *App) showAtRest() {
	if _, some := a.articles.current(); some && a.pace.waiting {
		a.pace.behind = true
		return
	}
	a.pace.behind = false
	a.shownID = -1
	a.selected()
}

// countAtRest counts the scope, or leaves it for later.
func (a *App) countAtRest() tea.Cmd {
	if a.pace.waiting {
		a.pace.due = true
		return nil
	}
	return a.count()
}
