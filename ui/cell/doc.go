// Package cell measures, cuts, pads and wraps text by the cells it takes on a
// terminal.
//
// Many characters of Chinese text (“ ” … — · ① → é and every box-drawing
// character) are one cell wide in some terminals and two in others: the East
// Asian Ambiguous characters of Unicode Standard Annex #11. A [Policy] says
// which kind of terminal is being drawn to, and a [Ruler] applies it:
//
//	Narrow   ambiguous characters take one cell
//	Wide     they take two
//	Unknown  two cells are reserved, so that either is right
//	ASCII    they are replaced by characters that every terminal agrees on
//
// # Contract
//
// A width is the number of cells to reserve. It adds up: the width of a string
// is the sum of the widths of its parts, and the width of a string is the width
// of what [Ruler.Text] makes of it. A terminal never draws more cells than the
// width; [Ruler.Range] also gives the fewest that it may draw.
//
// Text is cut and wrapped between grapheme clusters only (Unicode Standard
// Annex #29). A ruler depends on its policy alone, never on the locale or on
// any environment variable, and may be used from several goroutines at once.
//
// What a ruler measures is text, without escape sequences. Whatever is sent to
// the terminal passes through [Ruler.Text] first, which removes everything that
// could move the cursor.
package cell
