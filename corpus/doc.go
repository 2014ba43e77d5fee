// Package corpus is the lowest floor: what was written. It turns bytes of any
// crawl into clean articles and knows nothing of meetings or screens.
//
// The root package holds the types alone. Its leaves do the work, and
// corpus/load puts them together: source finds records, charset decodes them,
// clean separates the article from the page, han folds and reads Chinese
// characters.
package corpus
