package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// action is something a key can do.
type action uint8

const (
	actNone action = iota
	actDown
	actUp
	actPageDown
	actPageUp
	actHome
	actEnd
	actNextPane
	actPreviousPane
	actOpen
	actBack
	actClose
	actQuit
	actFilter
	actFindNext
	actFindPrevious
	actSort
	actField
	actConcordance
	actVariants
	actTrend
	actNextArticle
	actPreviousArticle
	actScript
	actRaw
	actZoom
	actLastFilterOff
	actSkipped
	actCopy
	actCopyRow
	actPager
	actExport
	actEditor
	actMark
	actNote
	actUndo
	actFold
	actSelect
	actRepaint
	actSuspend
	actHelp
)

// view is where a key has its meaning; a set of them is a sum.
type view uint8

const (
	inArticles view = 1 << iota
	inMeeting
	inFrequency
	inReader
	inConcordance
	inCollocates
	inList // any full-screen list: help, skipped

	inPanes    = inArticles | inMeeting | inFrequency
	everywhere = inPanes | inReader | inConcordance | inCollocates | inList
)

// binding is the one record of a key: what it does, where, and how help,
// footer and README speak of it.
type binding struct {
	key.Binding
	act    action
	where  view
	does   phrase
	footer bool // shown in the footer when it can be used
}

// bind makes a binding. shown is how help writes the keys; keys are as Bubble
// Tea names them.
func bind(act action, where view, shown string, does phrase, keys ...string) binding {
	return binding{
		Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does.en)),
		act:     act, where: where, does: does,
	}
}

// inFooter marks a binding for the footer.
func (b binding) inFooter() binding {
	b.footer = true
	return b
}

// bindings returns the key table. Every letter key has an arrow, Enter, Esc or
// Ctrl twin where one is customary, so that an input method never locks
// anybody out.
func bindings() []binding {
	return []binding{
		bind(actFilter, inPanes, "/ Ctrl-F", phrase{"filter", "筛选"}, "/", "ctrl+f").inFooter(),
		bind(actFilter, inReader, "/ Ctrl-F", phrase{"find in the text", "文内查找"}, "/", "ctrl+f").inFooter(),
		bind(actNextPane, inPanes, "Tab →", phrase{"next pane", "下一栏"}, "tab", "right").inFooter(),
		bind(actPreviousPane, inPanes, "Shift-Tab ←", phrase{"previous pane", "上一栏"}, "shift+tab", "left"),
		bind(actNextPane, inReader, "Tab", phrase{"next field in the text", "下一处字段"}, "tab").inFooter(),
		bind(actPreviousPane, inReader, "Shift-Tab", phrase{"previous field in the text", "上一处字段"}, "shift+tab"),
		bind(actOpen, inArticles, "Enter", phrase{"open the article", "打开文章"}, "enter").inFooter(),
		bind(actOpen, inMeeting, "Enter", phrase{"open at the evidence", "打开并显示出处"}, "enter").inFooter(),
		bind(actOpen, inFrequency, "Enter", phrase{"narrow to these articles", "只看这些文章"}, "enter").inFooter(),
		bind(actDown, everywhere, "j ↓", phrase{"down", "下移"}, "j", "down"),
		bind(actUp, everywhere, "k ↑", phrase{"up", "上移"}, "k", "up"),
		bind(actPageDown, everywhere, "Ctrl-d PgDn", phrase{"half a page down", "下翻半页"}, "ctrl+d", "pgdown"),
		bind(actPageUp, everywhere, "Ctrl-u PgUp", phrase{"half a page up", "上翻半页"}, "ctrl+u", "pgup"),
		bind(actHome, everywhere, "g Home", phrase{"first", "开头"}, "g", "home"),
		bind(actEnd, everywhere, "G End", phrase{"last", "末尾"}, "G", "end"),
		bind(actFindNext, inReader, "n Ctrl-N", phrase{"next match", "下一个匹配"}, "n", "ctrl+n").inFooter(),
		bind(actFindPrevious, inReader, "N Ctrl-P", phrase{"previous match", "上一个匹配"}, "N", "ctrl+p"),
		bind(actNextArticle, inReader, "] →", phrase{"next article", "下一篇"}, "]", "right").inFooter(),
		bind(actPreviousArticle, inReader, "[ ←", phrase{"previous article", "上一篇"}, "[", "left"),
		bind(actScript, inReader, "t Ctrl-T", phrase{"traditional or simplified", "繁简转换"}, "t", "ctrl+t").inFooter(),
		bind(actRaw, inReader, "r Ctrl-R", phrase{"raw view: what was cut, and why", "原文：删去了什么、为何"}, "r", "ctrl+r").inFooter(),
		bind(actSort, inArticles|inFrequency, "s Ctrl-S", phrase{"sort", "排序"}, "s", "ctrl+s").inFooter(),
		bind(actFold, inArticles, "d F9", phrase{"fold the copies of a release into one row", "同稿合为一行"}, "d", "f9"),
		bind(actField, inPanes, "F F2", phrase{"field to count", "统计哪个字段"}, "F", "f2").inFooter(),
		bind(actConcordance, inFrequency, "c F3", phrase{"concordance of the row", "此行的索引行"}, "c", "f3").inFooter(),
		bind(actConcordance, inArticles|inMeeting, "c F3", phrase{"concordance of a text", "任意文字的索引行"}, "c", "f3").inFooter(),
		bind(actConcordance, inConcordance, "c F3 / Ctrl-F", phrase{"concordance of a text", "任意文字的索引行"}, "c", "f3", "/", "ctrl+f").inFooter(),
		bind(actOpen, inConcordance, "Enter", phrase{"open the article there", "打开文章此处"}, "enter").inFooter(),
		bind(actSort, inConcordance, "s Ctrl-S", phrase{"sort", "排序"}, "s", "ctrl+s").inFooter(),
		bind(actField, inConcordance, "F F2", phrase{"collocates: slogans of the same articles", "共现：同篇出现的提法"}, "F", "f2").inFooter(),
		bind(actOpen, inCollocates, "Enter", phrase{"concordance of the slogan", "此提法的索引行"}, "enter").inFooter(),
		bind(actVariants, inFrequency, "Space", phrase{"open or close the variants of a slogan", "展开或收起提法的变体"}, " "),
		bind(actTrend, inFrequency, "T F4", phrase{"trend by month or by year", "趋势按月或按年"}, "T", "f4"),
		bind(actZoom, inPanes, "z Ctrl-W", phrase{"zoom the pane", "放大此栏"}, "z", "ctrl+w"),
		bind(actLastFilterOff, inPanes, "Backspace Ctrl-H", phrase{"take the last filter off", "去掉最后一个筛选"}, "backspace", "ctrl+h"),
		bind(actMark, inPanes|inReader, "m Ctrl-K", phrase{"mark: kept, rejected, unread", "标记：保留、排除、未读"}, "m", "ctrl+k").inFooter(),
		bind(actNote, inPanes|inReader, "M Ctrl-O", phrase{"note", "批注"}, "M", "ctrl+o"),
		bind(actSelect, inArticles, "Space", phrase{"select, for marking many at once", "选中，以便一起标记"}, " "),
		bind(actUndo, inPanes|inReader, "u Ctrl-_", phrase{"undo the last mark or note", "撤销上次标记或批注"}, "u", "ctrl+_"),
		bind(actCopy, inPanes|inReader|inConcordance|inCollocates, "y Ctrl-Y", phrase{"copy the value", "复制此值"}, "y", "ctrl+y").inFooter(),
		bind(actCopyRow, inPanes|inConcordance|inCollocates, "Y F6", phrase{"copy the row", "复制此行"}, "Y", "f6"),
		bind(actExport, inPanes, "e Ctrl-E", phrase{"export the articles in the list", "导出列表中的文章"}, "e", "ctrl+e").inFooter(),
		bind(actExport, inConcordance, "e Ctrl-E", phrase{"export the occurrences", "导出索引行"}, "e", "ctrl+e").inFooter(),
		bind(actPager, inPanes|inReader, "o F7", phrase{"open in $PAGER", "用 $PAGER 打开"}, "o", "f7"),
		bind(actEditor, inPanes|inReader, "O F8", phrase{"open the source in $EDITOR", "用 $EDITOR 打开原文件"}, "O", "f8"),
		bind(actSkipped, inPanes, "!", phrase{"what was skipped, and why", "跳过的文件与原因"}, "!"),
		bind(actBack, everywhere, "Esc", phrase{"back one step", "后退一步"}, "esc"),
		bind(actClose, everywhere, "q", phrase{"back, then quit", "返回，再按退出"}, "q").inFooter(),
		bind(actQuit, everywhere, "Ctrl-C", phrase{"quit", "退出"}, "ctrl+c"),
		bind(actRepaint, everywhere, "Ctrl-L", phrase{"repaint", "重画"}, "ctrl+l"),
		bind(actSuspend, everywhere, "Ctrl-Z", phrase{"suspend", "挂起"}, "ctrl+z"),
		bind(actHelp, everywhere, "? F1", phrase{"help", "帮助"}, "?", "f1").inFooter(),
	}
}

// lookup returns the action of a key where the user is, or actNone.
func lookup(table []binding, where view, pressed string) action {
	for _, b := range table {
		if b.where&where == 0 {
			continue
		}
		for _, k := range b.Keys() {
			if k == pressed {
				return b.act
			}
		}
	}
	return actNone
}

// keysMarkdown writes the key table of the README: one row a key, in the
// order of the table.
func keysMarkdown() string {
	var out strings.Builder
	out.WriteString("| key | where | what it does |\n| --- | --- | --- |\n")
	for _, b := range bindings() {
		out.WriteString("| `" + b.Help().Key + "` | " + b.where.name() + " | " + b.does.en + " |\n")
	}
	return out.String()
}

// name is how the README calls a set of views.
func (v view) name() string {
	switch v {
	case everywhere:
		return "everywhere"
	case inPanes:
		return "any pane"
	}
	var names []string
	for _, one := range []struct {
		view view
		name string
	}{{inArticles, "articles"}, {inMeeting, "meeting"}, {inFrequency, "frequency"}, {inReader, "reader"}, {inConcordance, "concordance"}, {inCollocates, "collocates"}, {inList, "help"}} {
		if v&one.view != 0 {
			names = append(names, one.name)
		}
	}
	return strings.Join(names, ", ")
}
