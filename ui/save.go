package ui

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
)

// savedMsg says how the writing of a file went.
type savedMsg struct {
	typed string // the path as it was typed
	path  string
	err   error
	part  string // what the file lacks, since more is being read; "" for nothing
}

// save writes the scope to a file; replace lets it take the place of another.
func (a *App) save(typed string, replace bool) tea.Cmd {
	a.unsaved = typed
	save, snap, ids, phraseOf, part := a.config.Outside.Save, a.scope.snap, a.scope.ids, "", a.partText()
	if p := a.concordance; p != nil {
		snap, ids, phraseOf, part = p.snap, p.scope, p.phrase, p.part
	} else if !a.settled() {
		return nil
	}
	path := a.expanded(strings.TrimSpace(typed))
	if path == "" || save == nil || snap == nil {
		return nil
	}
	marks := a.marks(snap)
	return func() tea.Msg {
		if ids == nil {
			ids = snap.Order(library.AsRead)
		}
		return savedMsg{typed, path, save(path, phraseOf, replace, snap, ids, marks), part}
	}
}

// expanded is a path with the home folder in the place of a leading ~, as a shell
// would have it.
func (a *App) expanded(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok && a.config.Getenv != nil {
		if home := a.config.Getenv("HOME"); home != "" {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// partText says how much of the corpus is there while it is read; "" when all is.
func (a *App) partText() string {
	switch p := a.state.read; {
	case a.state.whole && a.state.done:
		return ""
	case a.state.whole:
		return a.sayf(phrase{"partial: slogans are still being counted", "不完整：提法仍在统计"})
	case p.Complete && p.Found > 1:
		return a.sayf(phrase{"partial: %s of %s read", "不完整：已读取 %s/%s"}, grouped(p.Files), grouped(p.Found))
	}
	return a.sayf(phrase{"partial: %s read so far", "不完整：目前读取 %s"}, a.articlesText(a.state.snap.Len()))
}

// saved tells how the writing of a file went. After an error the name is there
// again, to be mended; a file that exists is written over when the user says so.
func (a *App) saved(msg savedMsg) {
	switch {
	case msg.err == nil:
		a.unsaved = ""
		text := a.sayf(phrase{"written to %s", "已写入 %s"}, msg.path)
		if msg.part != "" {
			text += "  " + msg.part
		}
		a.message.tell(text)
	case a.typing != nil || a.page != nil:
		a.message.fail(a.faultText(msg.err))
	case errors.Is(msg.err, fs.ErrExist):
		a.typing = &filterLine{purpose: toReplace}
		a.typing.set(msg.typed)
	default:
		a.typing = &filterLine{purpose: toSave, fault: msg.err}
		a.typing.set(msg.typed)
	}
}

// replacing handles a key while the user is asked whether to write over a file.
func (a *App) replacing(pressed string) tea.Cmd {
	name := a.typing.text
	switch pressed {
	case "y", "Y":
		a.typing = nil
		return a.save(name, true)
	case "n", "N", "esc", "q":
		a.typing = &filterLine{purpose: toSave}
		a.typing.set(name)
	}
	return nil
}
