// Package review keeps the reader's own marks and notes on disk.
//
// # The file
//
// The file is JSON Lines in UTF-8: one change a line, in the order in which the
// changes were made, so that the last line for a key and kind holds.
//
//	{"time":"2026-01-02T03:04:05.678Z","key":"00c0ffee00c0ffee","kind":"mark","value":"kept"}
//	{"time":"2026-01-02T03:04:09.120Z","key":"00c0ffee00c0ffee","kind":"note","value":"compare with 2025"}
//
// time is when the change was asked for, in UTC; it is there to be read and
// decides nothing, because clocks differ. key is the hash of the article's clean
// text, see Key, in 16 hexadecimal digits: renamed files keep their marks, and
// articles with the same text share them. kind is mark or note. value is kept,
// rejected or unread, or the note, where the empty note is none. JSON because
// its escapes let a note hold any text on one line, because names say what a
// column would not, and because every tool reads it.
//
// Fields that are not known here are ignored. Lines that are JSON but say
// nothing known here are a newer program's, and damaged ones, such as a line
// that was cut, are counted and listed in View.Skipped; both stay in the file.
//
// # What is promised
//
// A change is acknowledged when the Commit that Set, Note or Undo returned
// gives no error. By then it was written behind the end of the file and synced.
// The file is only ever appended to, so a kill at any moment loses no
// acknowledged change. An append begins on a line of its own whatever the file
// ends with. What belongs to one change of many articles goes out in one write.
//
// Any number of programs may use one file. Appends are ordered by an advisory
// lock on the file where the system and the file system have one; where they do
// not, O_APPEND keeps writes apart. Every commit first reads what others have
// appended, and Refresh does the same without a change. The file is opened anew
// each time, so one that was replaced, shortened or edited is noticed and read
// again: the view is what the file says.
//
// Nothing is ever compacted. A line takes about 90 bytes and half a microsecond
// to read: 1,000,000 changes, which is years of work, take half a second in the
// background, while rewriting the file would put at risk what other programs are
// appending.
//
// # Use
//
// Set, Note, Undo and View do no input or output and may be called where
// nothing may wait. The Commit they return does it and belongs in the
// background. Changes are made in the order in which they were asked for,
// whatever the order in which their commits run, and commits that meet share
// one write.
package review
