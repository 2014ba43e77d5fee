// Package frequency counts the values of a field over a scope of articles.
//
// Count makes a Table with a row for each value: hits, articles, articles
// without copies, first and last day. Keyness, dispersion and trends are worked
// out from a table on demand. A row keeps its way back to the articles behind
// it. Keyness compares a scope with the rest of its corpus, or with another one.
// Tables are deterministic: rows that compare equal follow each other in the
// order in which the corpus first shows them.
package frequency
