package source

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzScanObject holds the scanner against encoding/json: what that takes for
// an object must give the same keys and values, the last of equal keys winning.
func FuzzScanObject(f *testing.F) {
	for _, line := range strings.Split(rows, "\n") {
		f.Add([]byte(line))
	}
	f.Add([]byte(`{"a":{"b":["]",{"c":"}\""}]},"d":-1.5e+3,"e":null , "f":[] }`))
	f.Fuzz(func(t *testing.T, b []byte) {
		got := map[string]json.RawMessage{}
		err := scanObject(b, func(k, v []byte) {
			got[strings.ToValidUTF8(string(unquote(k)), "\uFFFD")] = bytes.TrimSpace(v)
		})
		var want map[string]json.RawMessage
		if !utf8.Valid(b) || json.Unmarshal(b, &want) != nil || want == nil {
			return
		}
		if err != nil {
			t.Fatalf("%q: %v", b, err)
		}
		if len(got) != len(want) {
			t.Fatalf("%q: %d keys, want %d", b, len(got), len(want))
		}
		for k, v := range want {
			if !bytes.Equal(got[k], v) {
				t.Fatalf("%q: %q is %q, want %q", b, k, got[k], v)
			}
			var s string
			if v[0] == '"' && json.Unmarshal(v, &s) == nil {
				if u := string(unquote(got[k][1 : len(got[k])-1])); u != s {
					t.Fatalf("%q: %q, want %q", v, u, s)
				}
			}
			if v[0] == '"' {
				inner := got[k][1 : len(got[k])-1]
				slow := string(unquote(inner))
				if u := string(unquoteInPlace(bytes.Clone(inner))); u != slow {
					t.Fatalf("%q: %q in place, want %q", v, u, slow)
				}
			}
		}
	})
}

// FuzzTable holds rows against encoding/csv wherever that finds no fault.
func FuzzTable(f *testing.F) {
	f.Add([]byte("a,b\n\"1\n\"\"2\",3\n"))
	f.Add([]byte("a\r\n\"x\",y\"z\r\n\r\n,,\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var got [][]string
		rows := &rowReader{lines: lines{bufio.NewReader(bytes.NewReader(b))}, comma: ','}
		faults := 0
		for {
			row, err := rows.next()
			if err == io.EOF {
				break
			}
			if err != nil {
				if faults++; faults > len(b)+1 {
					t.Fatalf("%q: more faults than bytes", b)
				}
				continue
			}
			if len(row) == 0 {
				continue
			}
			var fields []string
			for _, v := range splitRow(row, ',') {
				fields = append(fields, string(v))
			}
			got = append(got, fields)
		}
		// A bare carriage return is a line end to some and a character to others.
		if bytes.ContainsRune(b, '\r') {
			return
		}
		r := csv.NewReader(bytes.NewReader(b))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		if faults > 0 || len(got) != len(want) {
			t.Fatalf("%q: %q with %d faults, want %q", b, got, faults, want)
		}
		for i := range want {
			if strings.Join(got[i], "\x00") != strings.Join(want[i], "\x00") {
				t.Fatalf("%q: row %q, want %q", b, got[i], want[i])
			}
		}
	})
}

// FuzzRead reads any bytes under every name: nothing may crash, every record
// must have an id of its own and a source, and everything must be accounted
// for, as a record, a skip or a fatal error.
func FuzzRead(f *testing.F) {
	warc := warcOf("1", "response", "application/http", page("200 OK", "Content-Type: text/html", "<p>一</p>")) +
		warcOf("2", "conversion", "text/plain", "二")
	for i, in := range []string{rows, "标题,正文\n甲,\"乙\n丙\"\n", warc, gz(warc) + gz(rows), zst(rows), zipped("a.txt", "甲", "b.jsonl.gz", gz(rows)), wide(rows), gbk(rows), "<html>甲"} {
		f.Add([]byte(in), uint8(i))
	}
	names := []string{"a.jsonl", "a.csv", "a.warc", "a.warc.gz", "a.jsonl.zst", "a.zip", "a.tsv.gz", "a.txt", "a"}
	f.Fuzz(func(t *testing.T, b []byte, n uint8) {
		seen := map[string]bool{}
		for _, a := range one(t, names[int(n)%len(names)], string(b)) {
			if a.Source == "" {
				t.Fatal("no source")
			}
			if a.err != nil {
				if strings.Contains(a.err.Error(), "fault") {
					t.Fatalf("%s: %v", a.Source, a.err)
				}
				continue
			}
			if a.ID == "" || seen[a.ID] {
				t.Fatalf("%s: id %q is empty or taken", a.Source, a.ID)
			}
			seen[a.ID] = true
			if a.Decoded && !utf8.ValidString(a.text) {
				t.Fatalf("%s: decoded text is not UTF-8: %q", a.Source, a.text)
			}
		}
	})
}
