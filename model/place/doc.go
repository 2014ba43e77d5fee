// Package place knows the administrative divisions of China from the province
// down to the county: today's, development zones that have a code, and those no
// longer in force that older lists hold, since older articles use them. Most of
// these were abolished after 2008 (吴江市 in 2012, 富阳市 in 2014); of what went
// before, the table has little (番禺市) and lacks much (武进市).
//
// Names are in simplified characters; text to search is folded by package han
// first. The table is gazetteer.txt, written by gen; it is read once, when the
// first question is asked, and never changes.
package place
