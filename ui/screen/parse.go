package screen

import (
	"bytes"
	"strconv"
	"time"
	"unicode/utf8"
)

const (
	// holdKey is how long an unfinished key is held back: longer than the parts
	// of one key are apart, shorter than a person notices after Esc.
	holdKey = 50 * time.Millisecond
	// holdAnswer is how long an unfinished control sequence is held back that no
	// key press can be the whole of.
	holdAnswer = time.Second
	// maxSequence bounds a control sequence; longer ones are no keys and are
	// dropped.
	maxSequence = 64
	// maxPiece is how many bytes of a paste go into one unit: with its marks it
	// has to fit the 256 bytes that bubbletea reads at once.
	maxPiece = 192
)

// interrupt is Ctrl-C.
const interrupt = 0x03

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// answer is what the terminal says to a request of ours.
type answer struct {
	// attributes is true for the answer to DA1, which ends a probe; else it is
	// a cursor position in row 2, and col is its column, from 1.
	attributes bool
	col        int
	text       string
}

// parser cuts what the terminal sends into units: keys, pieces of a paste, and
// answers to our own requests, which it takes out.
type parser struct {
	pending []byte
	paste   bool
	unit    func([]byte)
	answer  func(answer)
}

// feed takes bytes as they come and hands out the units that are whole.
func (p *parser) feed(b []byte) {
	if p.paste && len(b) == 1 && b[0] == interrupt {
		// A paste whose end was lost must not swallow Ctrl-C for ever.
		p.paste, p.pending = false, nil
	}
	p.pending = append(p.pending, b...)
	for len(p.pending) > 0 {
		n := p.step()
		if n == 0 {
			return
		}
		p.pending = p.pending[n:]
	}
	p.pending = nil
}

// hold is how long to wait for the rest of what is pending; 0 when nothing is,
// or when waiting has no end.
func (p *parser) hold() time.Duration {
	switch {
	case len(p.pending) == 0, p.paste:
		return 0
	case p.pending[0] == '\x1b' && len(p.pending) > 2:
		return holdAnswer
	}
	return holdKey
}

// expire hands out what was held back in vain: Esc and what was typed after it
// are keys of their own, and longer beginnings of a sequence are no keys.
func (p *parser) expire() {
	rest := p.pending
	p.pending = nil
	switch {
	case p.paste:
		p.pending = rest
	case len(rest) > 0 && rest[0] == '\x1b' && len(rest) <= 2:
		for i := range rest {
			p.unit(rest[i : i+1])
		}
	}
}

// step handles the unit at the beginning of what is pending and returns its
// length, 0 when it is not whole yet.
func (p *parser) step() int {
	b := p.pending
	switch {
	case p.paste:
		return p.pastePiece()
	case b[0] == '\x1b':
		return p.escape()
	case b[0] < utf8.RuneSelf:
		p.unit(b[:1])
		return 1
	case !utf8.FullRune(b):
		return 0
	}
	r, size := utf8.DecodeRune(b)
	if r != utf8.RuneError || size > 1 {
		p.unit(b[:size])
	}
	return size
}

// pastePiece hands out pasted text as pastes of their own, each short enough to
// be read at once, so that a long paste costs no more than its length.
func (p *parser) pastePiece() int {
	b := p.pending
	end := bytes.Index(b, []byte(pasteEnd))
	if end == 0 {
		p.paste = false
		return len(pasteEnd)
	}
	whole := end > 0
	if !whole {
		// The end mark may have begun.
		end = len(b)
		for n := min(len(pasteEnd)-1, len(b)); n > 0; n-- {
			if bytes.HasSuffix(b, []byte(pasteEnd[:n])) {
				end -= n
				break
			}
		}
	}
	if end > maxPiece {
		end, whole = maxPiece, false
	}
	if !whole {
		end = lastRune(b[:end])
	}
	if end > 0 {
		p.unit([]byte(pasteStart + string(b[:end]) + pasteEnd))
	}
	return end
}

// lastRune is the length of b without an unfinished character at its end.
func lastRune(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if at := len(b) - n; utf8.RuneStart(b[at]) {
			if utf8.FullRune(b[at:]) {
				return len(b)
			}
			return at
		}
	}
	return len(b)
}

// escape handles what begins with ESC.
func (p *parser) escape() int {
	b := p.pending
	if len(b) == 1 {
		return 0
	}
	switch b[1] {
	case '[':
		return p.controlSequence()
	case 'O':
		return p.singleShift()
	case ']', 'P', '_':
		return p.controlString()
	}
	// No key of this program is an Alt combination, and over a slow link Esc and
	// the next key arrive together.
	p.unit(b[:1])
	return 1
}

// singleShift handles SS3, the cursor and function keys of application mode.
func (p *parser) singleShift() int {
	b := p.pending
	if len(b) == 2 {
		return 0
	}
	switch c := b[2]; {
	case c == 'F' || c == 'H':
		p.unit([]byte{'\x1b', '[', c})
	case c >= 'A' && c <= 'D' || c >= 'P' && c <= 'S':
		p.unit(b[:3])
	case c == 'M':
		p.unit([]byte{'\r'})
	default:
		// Esc and an O, typed.
		p.unit(b[:1])
		return 1
	}
	return 3
}

// controlSequence handles CSI: parameters, intermediates, a final byte (ECMA-48,
// 5.4). A byte that cannot stand there ends it, and it is dropped.
func (p *parser) controlSequence() int {
	b := p.pending
	if len(b) == 2 {
		return 0
	}
	if b[2] == '[' { // function keys of the Linux console
		if len(b) > 3 {
			p.unit(b[:4])
			return 4
		}
		return 0
	}
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case c >= 0x40 && c <= 0x7E, c == '$' && b[2] >= '0' && b[2] <= '9':
			p.sequence(b[:i+1])
			return i + 1
		case c < 0x20 || c > 0x7E:
			return i
		}
		if i >= maxSequence {
			return i
		}
	}
	return 0
}

// sequence hands out a whole control sequence, or takes it out when it is an
// answer: no key has a private parameter, and F3 with a modifier is a cursor
// position in row 1, for which reason we ask in row 2.
func (p *parser) sequence(b []byte) {
	final, body := b[len(b)-1], string(b[2:len(b)-1])
	switch {
	case string(b) == pasteStart:
		p.paste = true
	case string(b) == pasteEnd:
	case final == 'c':
		if len(body) > 0 && body[0] == '?' {
			p.answer(answer{attributes: true, text: body[1:]})
		}
	case len(body) > 0 && body[0] >= '<' && body[0] <= '?':
	case final == 'R' && len(body) > 2 && body[:2] == "2;":
		if col, err := strconv.Atoi(body[2:]); err == nil {
			p.answer(answer{col: col})
		}
	case final == 'R' && len(body) > 0 && body[0] != '1':
	default:
		p.unit(b)
	}
}

// controlString handles OSC, DCS and APC, which are answers: it drops them up to
// their end, BEL or ST. What cannot begin an answer was typed.
func (p *parser) controlString() int {
	b := p.pending
	if len(b) > 2 {
		digit := b[2] >= '0' && b[2] <= '9'
		switch {
		case b[1] == ']' && !digit,
			b[1] == 'P' && !digit && b[2] != '>' && b[2] != '!',
			b[1] == '_' && b[2] != 'G':
			return p.typed()
		}
	}
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == '\a':
			return i + 1
		case b[i] == '\x1b' && i+1 == len(b):
			return p.waitString(b)
		case b[i] == '\x1b' && b[i+1] == '\\':
			return i + 2
		case b[i] < ' ' || b[i] == '\x1b':
			return p.typed()
		}
	}
	return p.waitString(b)
}

// maxString bounds a control string that is waited for.
const maxString = 4096

func (p *parser) waitString(b []byte) int {
	if len(b) > maxString {
		return p.typed()
	}
	return 0
}

// typed hands out the Esc at the beginning as a key of its own, because what
// follows is nothing that a terminal sends.
func (p *parser) typed() int {
	p.unit(p.pending[:1])
	return 1
}
