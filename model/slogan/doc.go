// Package slogan finds set phrases (提法) and counts them.
//
// Find reads one article and returns the phrases it coins itself: quoted
// terms, numeric shorthand, parallel segments and themes, each with all its
// occurrences. A Dictionary holds the phrases of a whole corpus and finds all
// of them in one pass over a text, inside each other too. Recurrent phrases
// come from a corpus itself, without quotation marks. Group puts variants of a
// phrase together, Copies finds articles that are copies of one release.
package slogan
