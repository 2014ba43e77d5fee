// Package corpus is the lowest floor: what was written. It turns bytes of any
// crawl into clean articles and knows nothing of meetings or screens.
//
// The root package holds the types alone. Its leaves do the work, and
// corpus/load puts them together: source finds records, charset decodes them,
// page finds the article in HTML, clean separates it from what the crawl added,
// han folds and reads Chinese characters. Package sample is the corpus that comes
// with the program. Package fault is all that can go wrong here, in the two languages
// of the program.
package corpus
