package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// typingPause is how long the keys of a filter rest before what they filter is
// counted again and its first article shown, once two of them came as close together. It is more than the time
// between two keys of somebody who types, and no more than one hardly waits for.
const typingPause = 250 * time.Millisecond

// pace tells keys typed one after the other from single ones. A single key has its
// counts and its article at once. Of keys that are typed quickly only the last one
// does: nobody reads what is there for a moment, the cores search meanwhile, and a
// slow line carries the list alone.
type pace struct {
	number  int  // of the last key
	resting bool // it has not rested yet
	quick   bool // when it came, the one before had not
	due     bool // the counts are
	behind  bool // the meeting pane shows an article of an earlier key
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
	due, behind := p.due, p.behind
	p.resting, p.quick, p.due, p.behind = false, false, false, false
	if behind {
		a.shownID = -1
		a.selected()
	}
	if due {
		return a.count()
	}
	return nil
}

// showAtRest shows the article under the cursor, or leaves it to the end of the
// haste.
func (a *App) showAtRest() {
	if _, some := a.articles.current(); some && a.pace.quick {
		a.pace.behind = true
		return
	}
	a.pace.behind = false
	a.shownID = -1
	a.selected()
}

// countAtRest counts the scope, or leaves it to the end of the haste.
func (a *App) countAtRest() tea.Cmd {
	if a.pace.quick {
		a.pace.due = true
		return nil
	}
	return a.count()
}
