package cell

// Glyphs are the characters that panes are drawn with besides text. Each field
// and each element is one cell wide under the policy it was taken from.
type Glyphs struct {
	// Horizontal and Vertical are the edges of a pane; the others its corners
	// and joints, named by where they stand.
	Horizontal, Vertical                       string
	TopLeft, TopRight, BottomLeft, BottomRight string
	LeftJoint, RightJoint, TopJoint, BottomJoint,
	Joint string
	// Pointer stands before the current row, Kept, Rejected and Selected are
	// marks, Occurs stands before what the current article has, Copy before a copy of
	// another article.
	Pointer, Kept, Rejected, Selected, Occurs, Copy string
	// Nothing stands where the article does not say.
	Nothing string
	// Dot separates parts of a line, Arrow leads from one to the next, Open and
	// Closed stand before what unfolds.
	Dot, Arrow, Open, Closed string
	// Ascending and Descending show the order of a column.
	Ascending, Descending string
	// Bar is a full cell of a bar.
	Bar string
	// Spark are the steps of a trend line from nothing to most.
	Spark [9]string
}

// Glyphs are the characters to draw with: box drawing where an ambiguous
// character is one cell, else ASCII.
func (r *Ruler) Glyphs() *Glyphs { return r.glyphs }

var unicodeGlyphs = Glyphs{
	Horizontal: "─", Vertical: "│",
	TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘",
	LeftJoint: "├", RightJoint: "┤", TopJoint: "┬", BottomJoint: "┴", Joint: "┼",
	Pointer: "▸", Kept: "✓", Rejected: "✗", Selected: "◆", Occurs: "●", Copy: "=",
	Nothing: "—",
	Dot:     "·", Arrow: "→", Open: "▾", Closed: "▸",
	Ascending: "↑", Descending: "↓",
	Bar:   "█",
	Spark: [9]string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
}

var asciiGlyphs = Glyphs{
	Horizontal: "-", Vertical: "|",
	TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
	LeftJoint: "+", RightJoint: "+", TopJoint: "+", BottomJoint: "+", Joint: "+",
	Pointer: ">", Kept: "+", Rejected: "x", Selected: "@", Occurs: "*", Copy: "=",
	Nothing: "-",
	Dot:     "-", Arrow: ">", Open: "v", Closed: ">",
	Ascending: "^", Descending: "v",
	Bar:   "#",
	Spark: [9]string{" ", ".", ".", ":", "-", "=", "+", "*", "#"},
}
