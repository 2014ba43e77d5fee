package source

import (
	"path"
	"strings"
)

// kind says how a file is to be read.
type kind uint8

const (
	kindUnknown kind = iota // not by its name; its first bytes may tell
	kindForeign             // by its name something else: a picture, a script
	kindText
	kindMarkdown
	kindHTML
	kindJSONL
	kindCSV
	kindTSV
	kindWARC
	kindZip
)

var kinds = map[string]kind{
	"":       kindUnknown,
	".txt":   kindText,
	".text":  kindText,
	".md":    kindMarkdown,
	".html":  kindHTML,
	".htm":   kindHTML,
	".xhtml": kindHTML,
	".shtml": kindHTML,
	".jsonl": kindJSONL, ".ndjson": kindJSONL,
	".csv": kindCSV, ".tsv": kindTSV,
	".warc": kindWARC, ".wet": kindWARC,
	".zip": kindZip,
	// Crawlers keep the endings of dynamic pages; what lies under them is the
	// page as it was sent.
	".php": kindUnknown, ".asp": kindUnknown, ".aspx": kindUnknown,
	".jsp": kindUnknown, ".do": kindUnknown,
}

// packing says how a file's bytes are compressed.
type packing uint8

const (
	packNone packing = iota
	packGzip
	packZstd
)

// kindOf tells a file's kind and packing by its name, and returns the name
// without folders and without the endings that say so.
func kindOf(name string) (k kind, p packing, stem string) {
	stem = path.Base(name)
	ext := strings.ToLower(path.Ext(stem))
	p = packingOf(ext)
	repeated := false
	for first := true; packingOf(ext) != packNone; first = false {
		stem = stem[:len(stem)-len(ext)]
		ext = strings.ToLower(path.Ext(stem))
		repeated = !first
	}
	k, known := kinds[ext]
	if !known {
		// What follows the last dot of a name without an ending is often part of
		// the name: a date, a host.
		if !plainExtension(ext) {
			return kindUnknown, p, stem
		}
		k = kindForeign
	}
	if rest := stem[:len(stem)-len(ext)]; rest != "" {
		stem = rest
	}
	if repeated && k != kindForeign {
		k = kindUnknown // what is inside shows when the outer packing is off
	}
	return k, p, stem
}

func packingOf(ext string) packing {
	switch ext {
	case ".gz":
		return packGzip
	case ".zst", ".zstd":
		return packZstd
	}
	return packNone
}

// plainExtension reports whether ext looks like the ending of a file format:
// one to five ASCII letters and digits, not digits alone.
func plainExtension(ext string) bool {
	if len(ext) < 2 || len(ext) > 6 {
		return false
	}
	letters := false
	for _, c := range []byte(ext[1:]) {
		switch {
		case 'a' <= c && c <= 'z':
			letters = true
		case '0' <= c && c <= '9':
		default:
			return false
		}
	}
	return letters
}
