package review

import (
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 345e6, time.FixedZone("east", 8*3600))

func clock() time.Time { return noon }

// TestLines holds the form of the file, which other programs read.
func TestLines(t *testing.T) {
	for _, test := range []struct {
		record record
		want   string
	}{
		{record{key: 0xc0ffee, mark: Kept},
			`{"time":"2026-01-02T04:00:00.345Z","key":"0000000000c0ffee","kind":"mark","value":"kept"}`},
		{record{key: 1<<64 - 1, mark: Rejected},
			`{"time":"2026-01-02T04:00:00.345Z","key":"ffffffffffffffff","kind":"mark","value":"rejected"}`},
		{record{mark: Unread},
			`{"time":"2026-01-02T04:00:00.345Z","key":"0000000000000000","kind":"mark","value":"unread"}`},
		{record{key: 1, kind: noteKind, note: "甲 \"乙\"\n\t<b>\\\x1b\u2028"},
			`{"time":"2026-01-02T04:00:00.345Z","key":"0000000000000001","kind":"note","value":"甲 \"乙\"\n\t<b>\\\u001b\u2028"}`},
		{record{key: 1, kind: noteKind},
			`{"time":"2026-01-02T04:00:00.345Z","key":"0000000000000001","kind":"note","value":""}`},
	} {
		line := string(appendLine([]byte("before"), noon, test.record))
		if line != "before"+test.want+"\n" {
			t.Errorf("line\n%swant\n%s", line, test.want)
		}
		if got, v := parse([]byte(test.want)); v != intact || got != test.record {
			t.Errorf("%s: read %+v, verdict %d", test.want, got, v)
		}
	}
}

func TestParse(t *testing.T) {
	kept := record{key: 0xa, mark: Kept}
	for _, test := range []struct {
		line    string
		want    record
		verdict verdict
	}{
		{`{"key":"000000000000000a","kind":"mark","value":"kept"}`, kept, intact},
		{` { "value" : "kept", "kind":"mark", "by":{"who":["x"]}, "key":"000000000000000A" } ` + "\r", kept, intact},
		{`{"time":"yesterday","key":"000000000000000a","kind":"mark","value":"kept"}`, kept, intact},
		{`{"key":"000000000000000a","kind":"note","value":"\u4e19"}`, record{key: 0xa, kind: noteKind, note: "丙"}, intact},
		{`{"key":"000000000000000a","kind":"mark","value":"starred"}`, record{}, unknown},
		{`{"key":"000000000000000a","kind":"colour","value":"kept"}`, record{}, unknown},
		{`{"key":"000000000000000a","kind":"mark","value":3}`, record{}, unknown},
		{`{"key":"000000000000000a","kind":"mark"}`, record{}, unknown},
		{`{"key":"00000000000000000a","kind":"mark","value":"kept"}`, record{}, unknown},
		{`{"key":"000000000000000g","kind":"mark","value":"kept"}`, record{}, unknown},
		{`{"version":2}`, record{}, unknown},
		{`[]`, record{}, unknown},
		{`null`, record{}, unknown},
		{`{"key":"000000000000000a","kind":"mark","value":"kept"`, record{}, damaged},
		{`{"key":"000000000000000a","kind":"mark","value":"kept"}}`, record{}, damaged},
		{`{"time":"2026-01-02T04:00:00.34` + "\x00" + `Z","key":"000000000000000a","kind":"mark","value":"kept"}`, record{}, damaged},
		{strings.Repeat("\x00", 40), record{}, damaged},
		{`kept`, record{}, damaged},
	} {
		if got, v := parse([]byte(test.line)); v != test.verdict || got != test.want {
			t.Errorf("%s: %+v, verdict %d; want %+v, %d", test.line, got, v, test.want, test.verdict)
		}
	}
}

// FuzzParseMark checks the fast reader of marks against the reader of JSON.
func FuzzParseMark(f *testing.F) {
	for m := range markNames {
		f.Add(appendLine(nil, noon, record{key: 0xabc, mark: Mark(m)}))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		fast, ok := parseMark(line)
		if !ok {
			return
		}
		if slow, v := parseJSON(line); v != intact || slow != fast {
			t.Errorf("%q: %+v, as JSON %+v with verdict %d", line, fast, slow, v)
		}
	})
}
