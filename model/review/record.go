package review

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// kind is what of an article a record changes.
type kind uint8

const (
	markKind kind = iota
	noteKind
)

// record is one change of one article.
type record struct {
	key  uint64
	kind kind
	mark Mark
	note string
}

// verdict says what a line is.
type verdict uint8

const (
	intact  verdict = iota // a record
	unknown                // JSON that says nothing known here
	damaged                // no JSON
)

// The parts of a line as this program writes it. timeLayout is RFC 3339 with
// milliseconds, in UTC.
const (
	timeLayout = "2006-01-02T15:04:05.000Z"
	timeOpen   = `{"time":"`
	keyOpen    = `","key":"`
	markOpen   = `","kind":"mark","value":"`
	noteOpen   = `","kind":"note","value":`
	markClose  = `"}`
	noteClose  = `}`
	keyDigits  = 16
)

// appendLine adds the line of a record to dst, line end included.
func appendLine(dst []byte, at time.Time, r record) []byte {
	dst = append(dst, timeOpen...)
	dst = at.UTC().AppendFormat(dst, timeLayout)
	dst = append(dst, keyOpen...)
	dst = fmt.Appendf(dst, "%0*x", keyDigits, r.key)
	if r.kind == markKind {
		dst = append(dst, markOpen...)
		dst = append(dst, r.mark.String()...)
		return append(dst, markClose+"\n"...)
	}
	dst = append(dst, noteOpen...)
	dst = append(dst, quote(r.note)...)
	return append(dst, noteClose+"\n"...)
}

// quote is s as a JSON string, with < > & as they are.
func quote(s string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic("review: " + err.Error()) // Every string can be encoded.
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// parse reads a line without its line end.
func parse(line []byte) (record, verdict) {
	if r, ok := parseMark(line); ok {
		return r, intact
	}
	return parseJSON(line)
}

// parseMark reads a mark exactly as appendLine writes it, which nearly every
// line is; it takes nothing that parseJSON would read otherwise.
func parseMark(line []byte) (r record, ok bool) {
	const (
		keyAt  = len(timeOpen) + len(timeLayout) + len(keyOpen)
		kindAt = keyAt + keyDigits
		markAt = kindAt + len(markOpen)
	)
	if len(line) < markAt+len(markClose) || string(line[:len(timeOpen)]) != timeOpen ||
		string(line[keyAt-len(keyOpen):keyAt]) != keyOpen || string(line[kindAt:markAt]) != markOpen ||
		string(line[len(line)-len(markClose):]) != markClose {
		return record{}, false
	}
	for _, c := range line[len(timeOpen) : keyAt-len(keyOpen)] {
		if c < '-' || c > 'Z' {
			return record{}, false
		}
	}
	if r.key, ok = parseKey(line[keyAt:kindAt]); !ok {
		return record{}, false
	}
	r.mark, ok = markNamed(string(line[markAt : len(line)-len(markClose)]))
	return r, ok
}

// parseKey reads 16 hexadecimal digits.
func parseKey(digits []byte) (key uint64, ok bool) {
	if len(digits) != keyDigits {
		return 0, false
	}
	var b [keyDigits / 2]byte
	if _, err := hex.Decode(b[:], digits); err != nil {
		return 0, false
	}
	for _, c := range b {
		key = key<<8 | uint64(c)
	}
	return key, true
}

func markNamed(name string) (Mark, bool) {
	for m, known := range markNames {
		if name == known {
			return Mark(m), true
		}
	}
	return Unread, false
}

// parseJSON reads any line.
func parseJSON(line []byte) (record, verdict) {
	var fields struct{ Key, Kind, Value *string }
	if err := json.Unmarshal(line, &fields); err != nil {
		var other *json.UnmarshalTypeError
		if errors.As(err, &other) {
			return record{}, unknown
		}
		return record{}, damaged
	}
	if fields.Key == nil || fields.Kind == nil || fields.Value == nil {
		return record{}, unknown
	}
	var r record
	var ok bool
	if r.key, ok = parseKey([]byte(*fields.Key)); !ok {
		return record{}, unknown
	}
	switch *fields.Kind {
	case "mark":
		if r.mark, ok = markNamed(*fields.Value); !ok {
			return record{}, unknown
		}
	case "note":
		r.kind, r.note = noteKind, *fields.Value
	default:
		return record{}, unknown
	}
	return r, intact
}

// parseBehind reads the record that stands behind damage on one line, as it
// does where a program without a lock wrote behind a line that was cut. Inside a
// record the opening cannot occur, because JSON escapes its quotation marks.
func parseBehind(line []byte) (record, bool) {
	at := bytes.LastIndex(line, []byte(timeOpen))
	if at <= 0 {
		return record{}, false
	}
	r, v := parse(line[at:])
	return r, v == intact
}

// place is PATH:LINE.
func place(path string, line int) string { return path + ":" + strconv.Itoa(line) }

// cleanNote is a note as it is stored: valid UTF-8.
func cleanNote(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
