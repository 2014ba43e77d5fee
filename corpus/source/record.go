package source

import (
	"io"
	"io/fs"
	"time"

	"example.org/meetbrowse/corpus"
)

// Format says what the bytes of a record are.
type Format uint8

// The formats of a record.
const (
	// Text is running text.
	Text Format = iota
	// HTML is a page or a fragment of one.
	HTML
	// Markdown is running text with the marks of its headings.
	Markdown
)

// Record is one article as its file or container holds it.
type Record struct {
	// ID is unique among the records of one Read.
	ID string
	// Source is the path as given, with "#12" for record 12 of a container and
	// "#name" for the member of an archive.
	Source string
	Format Format
	// Decoded says that the bytes are valid UTF-8 already, whatever the page says.
	Decoded bool
	// Charset is the encoding the container declares; empty where it is silent.
	Charset string
	// Title, URL, Date and Outlet are what the container says of the article.
	Title, URL, Date, Outlet string
	// Export is the JSON object of the record when it is one that an export
	// wrote with its text; such a record is clean and parsed already.
	Export []byte
	// Size is the number of bytes to expect from Bytes.
	Size int64
	// Modified is when the file that holds the record was last changed; zero
	// where nobody knows.
	Modified time.Time
	// Stamp is for whoever handles the record to note what it is known by; Read
	// leaves it 0.
	Stamp uint64

	data []byte
	load func(*Record) ([]byte, error)
}

// Bytes returns the bytes of the article. For a plain file this is when it is
// read, so the call may fail where finding the record did not; it may set
// Format, for a file that proves to be a page. The bytes belong to the caller.
// Bytes may be called once, from any goroutine.
func (r *Record) Bytes() ([]byte, error) {
	if r.load == nil {
		return r.data, nil
	}
	return r.load(r)
}

// Options are the surroundings of a Read; the zero value reads the machine's
// files and no standard input.
type Options struct {
	// Stdin is what "-" stands for.
	Stdin io.Reader
	// FS holds the paths; nil stands for the machine's files.
	FS fs.FS
	// Encoding names the encoding of everything that is not marked otherwise by
	// a byte order mark; empty lets each file be examined.
	Encoding string
	// Progress is told now and then, from the goroutine that reads, how far
	// reading has come; nil for nobody.
	Progress func(Progress)
}

// Progress is how much of the input has been found and read.
type Progress struct {
	// Files counts files handed over, Found those met so far; Complete says that
	// every folder has been listed, so that Found is the whole.
	Files, Found int
	Complete     bool
}

type skipFunc = func(corpus.Skipped)
