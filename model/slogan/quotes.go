package slogan

// quotation is what stands between two quotation marks: folded[from:to].
type quotation struct {
	from, to int
}

// maxQuotation is the length in characters beyond which a quotation is taken for
// one whose closing mark was lost.
const maxQuotation = 300

// maxNested bounds how many quotations are open at once: more are marks that
// never close.
const maxNested = 64

// eachQuotation calls each with all quotations that begin and end in one line, by
// their end. A mark that opens and closes alike opens when it is not open.
func (t *text) eachQuotation(each func(quotation)) {
	type open struct {
		at     int
		closer rune
	}
	var buffer [maxNested]open
	stack := buffer[:0]
	for _, sign := range t.signs.rare {
		if sign.flags&isQuoteSign == 0 {
			continue
		}
		r, i := rune(sign.raw), int(sign.at)
		if r == '\n' {
			stack = stack[:0]
			continue
		}
		closed := false
		for j := len(stack) - 1; j >= 0; j-- {
			if r != stack[j].closer {
				continue
			}
			if n := i - stack[j].at - 1; n > 0 && n <= maxQuotation {
				each(quotation{stack[j].at + 1, i})
			}
			stack = stack[:j]
			closed = true
			break
		}
		if closed {
			continue
		}
		if closer := closerOf(r); closer != 0 && len(stack) < maxNested {
			stack = append(stack, open{i, closer})
		}
	}
}

// closerOf is the mark that closes what r opens, 0 where r opens nothing.
func closerOf(r rune) rune {
	switch r {
	case '“':
		return '”'
	case '「':
		return '」'
	case '『':
		return '』'
	case '‘':
		return '’'
	case '"', '＂':
		return r
	}
	return 0
}

// openers and closers are the quotation marks as written.
var (
	openers = charsOf(`“「『‘"＂`)
	closers = charsOf(`”」』’"＂`)
)
