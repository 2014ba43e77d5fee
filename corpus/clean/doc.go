// Package clean turns the decoded text of a crawled page into the article it
// carries: headline, subheadlines and body in page order, one paragraph a line,
// without blank lines and without blanks at the ends of lines.
//
// Nothing is lost: each change is a corpus.Edit that measures the decoded text,
// and clean text and edits together give the decoded text back. What names the
// makers, the date of publication or the source leaves the text as an edit of
// reason ReasonCredit that holds all of it; Plain takes the glosses out of such an
// original. A dateline stays in the text.
//
// The work goes in two passes. The first looks at characters: leftover markup, unsafe
// characters, pinyin glosses, bytes that mirrors of Chinese pages damaged. What cannot
// be put back in one way alone is listed as damage. The second pass looks at lines: it
// labels each by itself, finds headline and running text among menus, notices, lists
// and credits by where the lines stand to one another, joins lines that were broken at
// one width, and makes the layout uniform. The rules speak of what such pages have in
// common and never name a site. Their words are folded and compared with folded text,
// so that one list serves both scripts.
//
// Any string is accepted. Time and memory grow with the length of the text. A line
// is judged by itself, and the judgements of short lines are kept from one text to
// the next, since pages of a site share their menus.
package clean
