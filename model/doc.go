// Package model is the middle floor: what the articles say. It turns clean
// articles into facts, and facts into answers, and knows no screen.
//
// The root package holds the types alone, in the words of the export. Its
// leaves do the work: place and meeting read the facts of one article, slogan
// finds and counts set phrases, library keeps everything in memory, query,
// frequency and concordance answer questions, export writes tables, review and
// session keep what the user did. Package pipeline puts them together, package fault is
// all that can go wrong here.
package model
