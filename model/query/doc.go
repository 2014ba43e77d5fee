// Package query is the filter language.
//
// Words joined by blanks must all match, | between two words lets either match
// and binds tighter, - in front of a word excludes. "…" takes a text literally,
// /…/ is a regular expression, ? in a word is any one character. A word of Latin
// letters also matches the pinyin of headline, place, people and slogans, in
// full or by initials. NAME:VALUE looks in one field; names are English or
// Chinese. Every mark may be typed in full width, as an input method does.
//
// Parse reads an expression, Query.Run scans a snapshot of the library with it
// on several goroutines, Complete offers values, Query.Rank sorts by relevance.
// Run and the plain reference of the tests agree on every article. A Runner runs
// filters that are being typed, and looks at no more articles than it must.
package query
