// Package concordance finds every occurrence of a slogan or of typed text in a
// scope of articles and shows each in its context (keyword in context).
//
// Find and FindSlogan give lines that point into the folded texts; Sort orders
// them by what stands left or right, by date, place or speaker; Context cuts the
// text as written around one line, for the lines that are on the screen. Lines of
// a slogan are looked for when they are asked for.
package concordance
