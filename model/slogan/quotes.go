package slogan

// quotation is what stands between two quotation marks: raw[from:to].
type quotation struct {
	from, to int
	inner    bool // it stands inside another one
}

// pairs are the marks that open a quotation, with those that close it.
var pairs = map[rune]rune{'“': '”', '「': '」', '『': '』', '‘': '’', '"': '"', '＂': '＂'}

// maxQuotation is the length in characters beyond which a quotation is taken for
// one whose closing mark was lost.
const maxQuotation = 300

// quotations returns all quotations that begin and end in one line, by their
// end. A mark that opens and closes alike opens when it is not open.
func (t *text) quotations() []quotation {
	var out []quotation
	type open struct {
		at     int
		closer rune
	}
	var stack []open
	for _, at := range t.marks {
		i, r := int(at), t.raw[at]
		if r == '\n' {
			stack = stack[:0]
			continue
		}
		if r < 0x80 && r != '"' || r >= 0x3400 && r < 0xFF00 {
			continue
		}
		closed := false
		for j := len(stack) - 1; j >= 0; j-- {
			if r != stack[j].closer {
				continue
			}
			if n := i - stack[j].at - 1; n > 0 && n <= maxQuotation {
				out = append(out, quotation{stack[j].at + 1, i, j > 0})
			}
			stack = stack[:j]
			closed = true
			break
		}
		if closer, ok := pairs[r]; ok && !closed {
			stack = append(stack, open{i, closer})
		}
	}
	return out
}
