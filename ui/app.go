package ui

import (
	"context"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
	"example.org/meetbrowse/model/query"
	"example.org/meetbrowse/model/review"
	"example.org/meetbrowse/model/session"
	"example.org/meetbrowse/ui/cell"
	"example.org/meetbrowse/ui/screen"
	"example.org/meetbrowse/ui/theme"
)

// Config is what the program starts with.
type Config struct {
	// Corpus is what the title calls the corpus; Sample says that it is the one
	// that comes with the program.
	Corpus string
	Sample bool

	Language Language
	Theme    *theme.Theme
	// Policy is how the first frame is laid out. Unsettled says that the terminal
	// is to be asked how wide it draws ambiguous characters, and the policy follows.
	Policy    cell.Policy
	Unsettled bool
	// Filter is in force from the start; empty for none.
	Filter string
	// Random is the sample that takes the place of the whole corpus.
	Random Random

	// Intake is the corpus, which may still be arriving.
	Intake *Intake
	// Outside is the clipboard, the pager and the editor.
	Outside Outside
	// Getenv is os.Getenv or a stand-in.
	Getenv func(string) string
	// Notice is what went wrong before the program started, and is told at once; nil
	// for nothing.
	Notice error
	// Session is where the user was when this corpus was open last.
	Session session.State
	// KeepSession keeps where the user is when the program ends, for whatever
	// reason; nil keeps nothing.
	KeepSession func(session.State) error
	// Reference counts the slogans of a snapshot in another corpus, with which
	// keyness then compares; nil compares with the rest of the corpus.
	Reference func(context.Context, *library.Snapshot) (*frequency.Reference, error)
	// Review keeps marks and notes; nil keeps none.
	Review *review.Log
	// Paint shows a frame; whole asks for all of it, whatever was there.
	Paint func(f *screen.Frame, whole bool)
	// SetRuler tells who paints of another width policy; nil for nobody.
	SetRuler func(*cell.Ruler)
	// Size is the terminal's size in cells, asked when it may have changed.
	Size func() (cols, rows int)
	// Probe asks the terminal how wide it draws ambiguous characters; nil where
	// the policy is settled.
	Probe func() tea.Cmd
	// Suspend stops the program until it is resumed; nil where it cannot.
	Suspend func(done func(error) tea.Msg) tea.Cmd
}

// App is the program: the one Bubble Tea model, which owns the panes and
// routes messages to them.
type App struct {
	config Config
	ctx    context.Context
	cancel context.CancelFunc

	cols, rows int
	layout     layout
	ruler      *cell.Ruler
	styles     *[styleCount]string
	keys       []binding
	whole      bool // the next frame is painted whole
	still      bool // and is the last one again

	state intakeState

	scope    scope
	filters  []filter
	find     finder // of the articles that pass the filters
	after    func(time.Duration) <-chan time.Time
	idle     func(time.Duration) <-chan time.Time // between looks at files that others change; nil for no looks
	typing   *filterLine                          // nil when nothing is typed
	pace     pace                                 // of typing
	order    listOrder
	folded   bool // copies of one release share a row
	focus    pane
	zoom     bool
	articles articlesPane
	meeting  meetingPane
	counts   frequencyPane
	shownID  int32 // article in the meeting pane, -1 for none

	// reference is the other corpus of keyness, nil until it has been counted.
	reference *frequency.Reference
	reader    *reader

	concordance  *concordancePane // nil for none
	concordances int              // how many were asked for, or their collocates
	collocates   *collocatesPane  // over the concordance; nil for none
	page         *page            // help or what was skipped; nil for neither

	unsaved   string // the name of a file that has not been written
	message   messageLine
	fatal     error
	returning *session.State // where the user was and is not yet again
}

// New returns the program, which has read nothing yet. ctx ends everything
// that runs in the background.
func New(ctx context.Context, config Config) *App {
	ctx, cancel := context.WithCancel(ctx)
	a := &App{
		config: config, ctx: ctx, cancel: cancel,
		ruler: cell.New(config.Policy), styles: sequences(config.Theme), keys: bindings(),
		state: config.Intake.state(), find: new(query.Runner), after: time.After, idle: time.After, shownID: -1,
	}
	a.restore(config.Session)
	if config.Notice != nil {
		a.message.fail(a.faultText(config.Notice))
	}
	if config.Filter != "" {
		if f, err := newFilter(config.Filter); err != nil {
			a.message.fail(a.faultText(err))
		} else {
			f.passing = true
			a.filters, a.returning = []filter{f}, nil
		}
	}
	return a
}

// firstArticles is how many articles the first frame waits for: listing and
// counting as many takes a millisecond or two.
const firstArticles = 500

// Init shows what of the corpus is there, and follows the rest.
func (a *App) Init() tea.Cmd {
	a.resize(a.config.Size())
	var probe tea.Cmd
	if a.config.Probe != nil {
		probe = a.config.Probe()
	}
	show := a.follow()
	if a.state.snap.Len() <= firstArticles {
		if counts := a.handle(show()); counts != nil {
			a.handle(counts())
		}
		show = nil
	}
	a.place()
	if trends := a.trend(); trends != nil && show == nil {
		a.handle(trends())
	}
	if a.state.done {
		return tea.Batch(probe, show, a.refreshReview(), a.watchReview(), a.refer())
	}
	return tea.Batch(probe, show, a.refreshReview(), a.watchReview(), a.watch(firstLook))
}

// Update handles one message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if rest, ok := msg.(restMsg); ok && rest.overtaken(a) {
		a.still = true
		return a, nil
	}
	command := a.handle(msg)
	a.place()
	return a, tea.Batch(command, a.trend())
}

// place gives everything on the screen its rectangle. It runs after every
// message, so that drawing changes nothing.
func (a *App) place() {
	a.layout = arrange(a.cols, a.rows, a.focus, a.zoom)
	a.articles.resize(a.layout.panes[paneArticles].inner().rows)
	a.counts.resize(a.layout.panes[paneFrequency].inner().rows)
	if r := a.layout.panes[paneMeeting]; !r.empty() {
		a.meeting.place(a.ruler, a.config.Language, r.inner(), a.focus == paneMeeting)
	}
	body := a.layout.full
	body.row, body.rows = body.row+1, body.rows-1 // below the rule under the title
	if a.page != nil {
		a.page.place(a.ruler, body.rows, body.cols-2)
	}
	if a.concordance != nil {
		a.concordance.resize(body.rows)
	}
	if a.collocates != nil {
		a.collocates.resize(body.rows - 1) // below its headings
	}
	if a.reader != nil {
		a.reader.place(a.ruler, body)
	}
}

func (a *App) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case screen.Measured:
		a.measured(msg.Policy)
	case tea.KeyMsg:
		return a.key(msg)
	case intakeMsg:
		return a.took(msg)
	case scopeMsg:
		return a.answered(msg)
	case referenceMsg:
		return a.referred(msg)
	case restMsg:
		return a.rested(msg)
	case countMsg:
		a.counted(msg)
	case trendMsg:
		a.trended(msg)
	case concordanceMsg:
		a.concorded(msg)
	case collocatesMsg:
		a.collocated(msg)
	case reviewMsg:
		return a.reviewed(msg)
	case strangerMsg:
		return tea.Batch(a.showReview(), a.watchReview())
	case savedMsg:
		a.saved(msg)
	case outsideMsg:
		a.asked(msg)
	case completionMsg:
		return a.completed(msg)
	case suspendedMsg:
		a.whole = true
		if msg.err != nil {
			a.message.fail(a.faultText(msg.err))
		}
	}
	return nil
}

// suspendedMsg says that the program runs again, or why it could not stop.
type suspendedMsg struct{ err error }

// key routes a key to what has the focus: a text being typed, a page, the
// reader, or a pane.
func (a *App) key(msg tea.KeyMsg) tea.Cmd {
	if a.typing != nil {
		return a.typed(msg)
	}
	pressed := screen.Key(msg)
	act := lookup(a.keys, a.view(), pressed)
	if act == actNone && !msg.Paste {
		a.message.tell(a.sayf(phrase{"%s does nothing here: ? lists the keys", "%s 在此无作用：按 ? 查看按键"}, pressed))
	}
	return a.do(act)
}

// resize takes the terminal's size, and paints everything when it changed.
func (a *App) resize(cols, rows int) {
	if cols != a.cols || rows != a.rows {
		a.cols, a.rows, a.whole = cols, rows, true
	}
}

// measured takes the width policy that the terminal turned out to need.
func (a *App) measured(p cell.Policy) {
	if p == a.ruler.Policy() {
		return
	}
	a.ruler, a.whole = cell.New(p), true
	if a.config.SetRuler != nil {
		a.config.SetRuler(a.ruler)
	}
}

// view is where the user is.
func (a *App) view() view {
	switch {
	case a.page != nil:
		return inList
	case a.reader != nil:
		return inReader
	case a.collocates != nil:
		return inCollocates
	case a.concordance != nil:
		return inConcordance
	}
	return [...]view{paneArticles: inArticles, paneMeeting: inMeeting, paneFrequency: inFrequency}[a.focus]
}

// do carries out an action where the user is.
func (a *App) do(act action) tea.Cmd {
	if act == actNone {
		return nil
	}
	if act == actRepaint {
		a.whole = true
		return nil
	}
	a.message.clear()
	switch act {
	case actQuit:
		return a.fail(&screen.Killed{Signal: syscall.SIGINT})
	case actSuspend:
		return a.suspend()
	case actHelp:
		a.page = helpPage(a.keys, a.view(), a.config.Language)
		return nil
	}
	if a.page == nil {
		if command, ok := a.review(act); ok {
			return command
		}
		if command, ok := a.ask(act); ok {
			return command
		}
	}
	switch {
	case a.page != nil:
		a.inPage(act)
		return nil
	case a.reader != nil:
		a.inReader(act)
		return nil
	case a.collocates != nil:
		return a.inCollocates(act)
	case a.concordance != nil:
		return a.inConcordance(act)
	}
	return a.inPane(act)
}

// quit ends what runs in the background, and the program.
func (a *App) quit() tea.Cmd {
	a.cancel()
	return tea.Quit
}

// fail ends the program with an error.
func (a *App) fail(err error) tea.Cmd {
	a.fatal = err
	return a.quit()
}

func (a *App) suspend() tea.Cmd {
	if a.config.Suspend == nil {
		return nil
	}
	return a.config.Suspend(func(err error) tea.Msg { return suspendedMsg{err} })
}

func (a *App) inPage(act action) {
	switch act {
	case actBack, actClose:
		a.page = nil
	default:
		a.page.act(act)
	}
}

// inPane carries out an action in one of the three panes.
func (a *App) inPane(act action) tea.Cmd {
	switch act {
	case actNextPane:
		a.focus = (a.focus + 1) % paneCount
	case actPreviousPane:
		a.focus = (a.focus + paneCount - 1) % paneCount
	case actZoom:
		a.zoom = !a.zoom
	case actFilter:
		a.typing = &filterLine{}
	case actLastFilterOff:
		return a.filterOff()
	case actBack:
		if a.zoom {
			a.zoom = false
			return nil
		}
		return a.filterOff()
	case actClose:
		return a.quit()
	case actSkipped:
		a.page = skippedPage(a.skipped(), a.config.Language)
	case actFold:
		a.folded = !a.folded
		return a.rescope()
	case actField:
		a.counts.nextField()
		return a.count()
	case actConcordance:
		return a.concordHere()
	case actVariants:
		if !a.counts.toggle() {
			a.message.tell(a.sayf(phrase{"there are no variants of it", "没有变体"}))
		}
	case actTrend:
		a.counts.turnTrend()
	case actOpen:
		return a.openHere()
	case actSort:
		return a.sort()
	default:
		a.move(act)
	}
	return nil
}

// move moves the cursor of the pane with the focus.
func (a *App) move(act action) {
	switch a.focus {
	case paneArticles:
		if a.articles.act(act) {
			a.selected()
		}
	case paneMeeting:
		a.meeting.act(act)
	case paneFrequency:
		a.counts.act(act)
	}
}

// selected shows the article under the cursor in the other panes.
func (a *App) selected() {
	id, ok := a.articles.current()
	switch {
	case !ok:
		a.shownID = -1
		a.meeting.set(nil, "", a.config.Language)
		a.counts.mark(a.shownID)
	case id != a.shownID:
		a.shownID = id
		a.showArticle()
	}
}

// showArticle shows the article under the cursor as it is by now.
func (a *App) showArticle() {
	id, ok := a.articles.current()
	if !ok {
		return
	}
	note := a.articles.note(a.scope.snap.Row(id).Content)
	article := a.scope.snap.Article(id)
	article.Slogans = a.scope.snap.ArticleSlogans(id)
	a.meeting.set(article, note, a.config.Language)
	a.counts.mark(id)
}

// openHere opens what the cursor of the focused pane is on.
func (a *App) openHere() tea.Cmd {
	if a.focus == paneFrequency {
		return a.narrow()
	}
	if a.meeting.article == nil {
		a.message.tell(a.sayf(noArticle))
		return nil
	}
	var at corpus.Span
	if a.focus == paneMeeting {
		at, _ = a.meeting.evidence()
	}
	a.read(a.scope.snap, a.shownID, at)
	if a.focus == paneMeeting && at.Len() == 0 {
		if at, ok := a.meeting.rawEvidence(); ok {
			a.reader.openRaw(at)
		}
	}
	return nil
}
