package ui

import (
	"fmt"
	"strings"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/model"
)

// reasonNames are the reasons for an edit as the raw view and the meeting
// pane's foot name them.
var reasonNames = map[corpus.Reason]phrase{
	corpus.ReasonLayout:     {"layout", "版式"},
	corpus.ReasonMarkup:     {"markup", "标签"},
	corpus.ReasonUnsafe:     {"unsafe characters", "不安全字符"},
	corpus.ReasonGloss:      {"pinyin glosses", "注音"},
	corpus.ReasonRepair:     {"repairs", "修复"},
	corpus.ReasonNavigation: {"navigation", "导航"},
	corpus.ReasonNotice:     {"notices", "声明"},
	corpus.ReasonSpam:       {"spam", "垃圾信息"},
	corpus.ReasonRepeat:     {"repeats", "重复"},
	corpus.ReasonCredit:     {"credits", "署名"},
}

// shownReasons are the reasons that the summary counts, in its order; layout
// and markup say nothing about the article.
var shownReasons = []corpus.Reason{
	corpus.ReasonGloss, corpus.ReasonRepair, corpus.ReasonNavigation, corpus.ReasonNotice,
	corpus.ReasonSpam, corpus.ReasonRepeat, corpus.ReasonCredit, corpus.ReasonUnsafe,
}

var (
	damagedStretches = phrase{"damaged", "损坏"}
	removedLines     = phrase{"lines removed", "删去行"}
)

// cleaningSummary is what was done to an article, in one line: its encoding
// and how many edits there were of each kind.
func cleaningSummary(a *model.Article, lang Language) string {
	parts := []string{a.Encoding}
	count := func(name phrase, n int) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", name.in(lang), n))
		}
	}
	if a.Cleaned != nil {
		count(reasonNames[corpus.ReasonGloss], a.Cleaned.Glosses)
		count(removedLines, a.Cleaned.RemovedLines)
	} else {
		counts := map[corpus.Reason]int{}
		for _, e := range a.Edits {
			counts[e.Reason]++
		}
		for _, reason := range shownReasons {
			count(reasonNames[reason], counts[reason])
		}
	}
	count(damagedStretches, len(a.Damage))
	return strings.Join(parts, ", ")
}
