// Package place knows the administrative divisions of China from the province
// down to the county: today's, development zones that have a code, and names
// abolished since 2016, which older articles still use.
//
// Names are in simplified characters; text to search is folded by package han
// first. The table is gazetteer.txt, written by gen; it is read once, when the
// first question is asked, and never changes.
package place
