// Package page finds the article in an HTML page, and the text among the marks of
// a Markdown file.
//
// Strip returns the edits that turn a page's source into its article's text,
// one paragraph a line, and what the page's metadata say of it. The edits
// measure the source and rebuild it, so whatever is cut can be shown again.
//
// The main block is the smallest one that holds most of the page's sentences,
// helped by the names that Chinese government and press sites give theirs. The
// headline and the lines between it and the main block are kept with it, and
// credits behind it; the rest is navigation. Where no block stands out, all
// text stays, for the line by line cleaning to judge.
package page
