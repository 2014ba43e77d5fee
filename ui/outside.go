package ui

import (
	"bytes"
	"os/exec"
	"strings"

	osc52 "github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/ui/screen"
)

// Outside is what the program asks of others: the clipboard, a pager, an
// editor. A nil function cannot be had.
type Outside struct {
	// Copy hands text to the terminal's clipboard.
	Copy func(text string) error
	// Page shows text in the pager, Edit opens a file in the editor. done makes
	// the message that follows.
	Page func(text string, done func(error) tea.Msg) tea.Cmd
	Edit func(path string, done func(error) tea.Msg) tea.Cmd
	// Save writes the articles with the given ids, which ascend, to a file, as its
	// name says; with a phrase it writes the occurrences of that. A file that exists
	// is an fs.ErrExist unless it may be replaced.
	Save func(path, phrase string, replace bool, snap *library.Snapshot, ids []int32, marks query.Marks) error
}

// outside is the machine's clipboard, pager and editor, beside what o has.
func outside(o Outside, terminal *screen.Terminal, getenv func(string) string) Outside {
	return Outside{
		Save: o.Save,
		Copy: func(text string) error { return toClipboard(terminal, getenv, text) },
		Page: func(text string, done func(error) tea.Msg) tea.Cmd {
			c := program(getenv("PAGER"), "less")
			c.Stdin = strings.NewReader(text)
			return tea.Exec(terminal.Command(c), done)
		},
		Edit: func(path string, done func(error) tea.Msg) tea.Cmd {
			c := program(getenv("EDITOR"), "vi")
			c.Args = append(c.Args, path)
			return tea.Exec(terminal.Command(c), done)
		},
	}
}

// program is the command of an environment variable, which may have arguments,
// or what is customary where it is not set.
func program(command, customary string) *exec.Cmd {
	words := strings.Fields(command)
	if len(words) == 0 {
		words = []string{customary}
	}
	return exec.Command(words[0], words[1:]...)
}

// toClipboard sends text by OSC 52, and in tmux to its buffer as well, which
// reaches the clipboard where tmux passes OSC 52 on for itself alone.
func toClipboard(terminal *screen.Terminal, getenv func(string) string, text string) error {
	sequence := osc52.New(text)
	switch screen.Multiplexer(getenv) {
	case "tmux":
		load := exec.Command("tmux", "load-buffer", "-w", "-")
		load.Stdin = strings.NewReader(text)
		if load.Run() == nil {
			return nil
		}
		sequence = sequence.Tmux()
	case "screen":
		sequence = sequence.Screen()
	}
	_, err := terminal.Write([]byte(sequence.String()))
	return err
}

// outsideMsg says how a request to the outside went.
type outsideMsg struct {
	err error
	say phrase
}

// ask carries out what has to do with other programs; ok is false for any other
// action.
func (a *App) ask(act action) (command tea.Cmd, ok bool) {
	switch act {
	case actCopy:
		return a.copy(a.value()), true
	case actCopyRow:
		return a.copy(a.row()), true
	case actPager:
		return a.pager(), true
	case actEditor:
		return a.editor(), true
	case actExport:
		a.typing = &filterLine{purpose: toSave}
		a.typing.set(a.unsaved)
		return nil, true
	}
	return nil, false
}

func (a *App) copy(text string) tea.Cmd {
	send := a.config.Outside.Copy
	if text == "" {
		a.message.tell(a.sayf(phrase{"there is nothing to copy here", "此处没有可复制的内容"}))
	}
	if text == "" || send == nil {
		return nil
	}
	return func() tea.Msg {
		// Whether it arrives, only the terminal knows.
		return outsideMsg{send(text), phrase{"sent to the clipboard", "已发送到剪贴板"}}
	}
}

// value is the value under the cursor.
func (a *App) value() string {
	switch a.view() {
	case inReader:
		if r := a.reader; r.here.Len() > 0 {
			return r.here.Of(r.shown.text)
		}
		return a.reader.article.Headline.Value
	case inCollocates:
		if r, ok := a.collocates.row(); ok {
			return a.collocates.table.Label(r.Row)
		}
		return ""
	case inConcordance:
		return a.concordance.line(0)
	case inMeeting:
		if p := &a.meeting; p.cursor < len(p.facts) {
			return p.facts[p.cursor].value
		}
		return ""
	case inFrequency:
		if r, ok := a.counts.row(); ok {
			return a.counts.table.Label(r)
		}
		return ""
	}
	if id, ok := a.articles.current(); ok {
		return a.scope.snap.Headline(id)
	}
	return ""
}

// rowContext is how many characters of context a copied line of a concordance has
// on either side.
const rowContext = 40

// row is the row under the cursor, its columns separated by tabs.
func (a *App) row() string {
	switch a.view() {
	case inCollocates:
		return a.collocates.text()
	case inConcordance:
		return a.concordance.line(rowContext)
	case inFrequency:
		r, ok := a.counts.row()
		if !ok {
			return ""
		}
		cells := []string{a.counts.table.Label(r)}
		columns, _ := a.counts.columns(a.cols)
		for _, c := range columns {
			if c.style == plain { // a number, and no drawing
				cells = append(cells, strings.TrimSpace(c.text(nil, &a.counts, r)))
			}
		}
		return strings.Join(cells, "\t")
	case inMeeting:
		if p := &a.meeting; p.cursor < len(p.facts) {
			f := p.facts[p.cursor]
			return f.label.in(a.config.Language) + "\t" + f.value + "\t" + f.note
		}
		return ""
	}
	id, ok := a.articles.current()
	if !ok {
		return ""
	}
	s := a.scope.snap
	r := s.Row(id)
	return strings.Join([]string{s.ID(id), library.DayText(r.Date), s.Place(r.Place).Name, tableText(s.Kinds, r.Kind), s.Headline(id)}, "\t")
}

// line is the line under the cursor with a number of characters of context on
// either side.
func (p *concordancePane) line(context int) string {
	if p.found == nil || p.cursor >= p.found.Len() {
		return ""
	}
	left, node, right := p.found.Context(p.found.Line(p.cursor), context)
	if context == 0 {
		return node
	}
	return left + "\t" + node + "\t" + right
}

// pager shows the article in the pager.
func (a *App) pager() tea.Cmd {
	article := a.meeting.article
	if a.reader != nil {
		article = a.reader.article
	}
	if article == nil || a.config.Outside.Page == nil {
		return nil
	}
	var text bytes.Buffer
	if err := WriteArticle(&text, article, a.config.Language); err != nil {
		a.message.fail(a.faultText(err))
		return nil
	}
	return a.config.Outside.Page(text.String(), func(err error) tea.Msg { return outsideMsg{err: err} })
}

// editor opens the article's source in the editor, where it is a file of its
// own.
func (a *App) editor() tea.Cmd {
	article := a.meeting.article
	if a.reader != nil {
		article = a.reader.article
	}
	if article == nil || a.config.Outside.Edit == nil {
		return nil
	}
	if a.config.Sample || strings.Contains(article.Source, "#") || article.Source == "-" {
		a.message.fail(a.sayf(phrase{"%s is no file of its own", "%s 不是单独的文件"}, article.Source))
		return nil
	}
	return a.config.Outside.Edit(article.Source, func(err error) tea.Msg { return outsideMsg{err: err} })
}

// asked takes the answer from outside; the screen may have been another
// program's.
func (a *App) asked(msg outsideMsg) {
	a.whole = true
	switch {
	case msg.err != nil:
		a.message.fail(a.faultText(msg.err))
	case msg.say.en != "":
		a.whole = false
		a.message.tell(msg.say.in(a.config.Language))
	}
}
