// Package library holds every article of a corpus in memory, compactly, and
// hands out immutable snapshots while more articles arrive.
//
// An article enters in two steps: Prepare folds and packs it and may run on any
// number of goroutines; Add takes the packed record and gives it the next id.
// Ids are dense, start at 0 and never change. A Snapshot sees the articles that
// were added before it was taken, costs one allocation, and stays valid and
// unchanged for ever; nothing in it may be modified.
//
// What is kept of an article: its folded text, which searches and counts run
// on; the difference that turns the folded text back into the clean text;
// everything else that is known of it in a compact binary form, from which
// Snapshot.Article rebuilds it; and columns of interned values, so that a
// filter, an order or a count never touches the rest.
//
// A library that is complete can be sealed, which frees what only adding needs.
// Its memory, as an Image, makes the same library again in a fraction of the time
// that reading the corpus takes; package cache keeps it.
package library
