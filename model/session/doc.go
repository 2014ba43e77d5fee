// Package session keeps where the reader was in each corpus, so that a dropped
// connection costs nothing.
//
// Each corpus has one small JSON file in one folder, named by a hash of the
// corpus's key, which stands in the file too. A file is written beside the old
// one, synced and renamed over it, so that a kill at any moment leaves the old
// one or the new one, never half of one. A file that cannot be understood is set
// aside under another name, reported, and never in the way. Of two programs in
// one corpus the last to save wins.
//
// Keep and the function it returns are apart so that a state can be handed over
// where nothing may wait and written in the background.
package session
