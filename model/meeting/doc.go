// Package meeting reads the facts from a clean article: headline, bylines, and
// every meeting it reports with its name, date, place, people, documents and
// targets, and the stretches of text each person is reported to have said.
//
// Parse works on the folded text, one character for one, so that one set of
// rules in simplified characters serves both scripts; values are cut from the
// text as written, and each keeps the spans of the decoded text it was read
// from. The rules prefer silence to a guess: what the article does not say is
// left unknown. One pass over the text finds the words that rules start at, so
// that most rules look at few places. There is no word segmenter: a name is
// found by the post before it, by the list it stands in and by its recurrence.
package meeting
