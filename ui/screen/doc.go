// Package screen owns the terminal: it enters and leaves it, reads its keys and
// paints frames on it with the fewest bytes.
package screen
