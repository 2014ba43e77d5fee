// Package clean turns the decoded text of a crawled page into the article it
// carries: headline, subheadlines and body in page order, one paragraph a line.
//
// Nothing is lost: each change is a corpus.Edit that measures the decoded text,
// and clean text and edits together give the decoded text back.
//
// The work goes in two passes. The first looks at characters: markup, unsafe
// characters, pinyin glosses, damaged bytes. The second looks at lines: it finds
// the article among menus, notices, lists and credits, and makes the layout
// uniform. The rules speak of what such pages have in common and never name a
// site.
package clean
