package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// output is everything the generator makes.
type output struct {
	pages    map[string][]byte
	labels   []byte
	labelled int
	// conversions is the table that package sample embeds.
	conversions []byte
}

// characters is OpenCC's table in the folder of package han.
const characters = "han/opencc/st_characters.txt"

// build reads clean/*.txt and sites/*.txt in corpus/sample/gen and makes all pages
// and labels; corpus is the folder corpus.
func build(corpus fs.FS) (*output, error) {
	table, err := fs.ReadFile(corpus, characters)
	if err != nil {
		return nil, err
	}
	convert := newConverter(string(table))
	dir, err := fs.Sub(corpus, "sample/gen")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(dir, "clean/*.txt")
	if err != nil {
		return nil, err
	}
	out := &output{pages: map[string][]byte{}}
	if out.conversions, err = convert.conversions(corpus); err != nil {
		return nil, err
	}
	var labels []string
	var errs []error
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		s, err := parseSource(path.Base(name), string(text))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if err := out.add(dir, s, convert); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
		l, err := marshal(s.label)
		if err != nil {
			return nil, err
		}
		labels = append(labels, l)
	}
	out.labelled = len(labels)
	out.labels = []byte("[\n" + strings.Join(labels, ",\n") + "\n]\n")
	return out, errors.Join(errs...)
}

// add makes the page of one source; a page with an id becomes a record of a
// JSON Lines file.
func (o *output) add(dir fs.FS, s *source, convert converter) error {
	page, err := s.page(dir, convert)
	if err != nil {
		return err
	}
	file := s.one["file"]
	if _, taken := o.pages[file]; taken && s.one["id"] == "" || file == "" {
		return fmt.Errorf("@file %s: empty or taken", file)
	}
	if err := s.checkRemoved(page); err != nil {
		return err
	}
	if s.one["id"] != "" {
		line, err := marshal(struct {
			ID    string `json:"id"`
			Title string `json:"title"`
			Date  string `json:"date"`
			From  string `json:"source"`
			Text  string `json:"text"`
		}{s.one["id"], s.one["headline"], s.one["published"], s.one["outlet"], page})
		o.pages[file] = append(o.pages[file], line+"\n"...)
		return err
	}
	o.pages[file], err = encode(page, s.one["encoding"])
	return err
}

// page is the text of the page before it is encoded: the site's frame round the
// article, then what the mirror did to it.
func (s *source) page(dir fs.FS, convert converter) (string, error) {
	frame, paragraph := "{body}", "%s\n"
	if site := s.one["site"]; site != "" {
		text, err := fs.ReadFile(dir, "sites/"+site+".txt")
		if err != nil {
			return "", err
		}
		first, rest, _ := strings.Cut(string(text), "\n")
		paragraph, frame = strings.ReplaceAll(first, `\n`, "\n"), rest
	}
	page := strings.NewReplacer(
		"{headline}", s.one["headline"], "{when}", s.one["when"], "{from}", s.one["from"], "{by}", s.one["by"],
		"{prev}", s.one["prev"], "{next}", s.one["next"],
		"{body}", strings.TrimRight(s.body(paragraph), "\n"),
	).Replace(frame)
	return convert.distort(tokens("keep").Replace(page), s.one["script"], strings.Fields(s.one["noise"]))
}

// checkRemoved reports noise that the label wants removed and the page does not
// hold, or that stands in the clean text as well. A converted page is exempt:
// its noise is converted too.
func (s *source) checkRemoved(page string) error {
	for _, r := range s.label.Removed {
		if s.one["script"] == "" && !strings.Contains(page, r) {
			return fmt.Errorf("noise %q is not on the page", r)
		}
		if strings.Contains(s.clean(), r) {
			return fmt.Errorf("noise %q stands in the article", r)
		}
	}
	return nil
}

func encode(page, name string) ([]byte, error) {
	encodings := map[string]encoding.Encoding{
		"": encoding.Nop, "gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5,
	}
	e, ok := encodings[name]
	if !ok {
		return nil, fmt.Errorf("no encoding %q", name)
	}
	return e.NewEncoder().Bytes([]byte(page))
}

// marshal is JSON on one line with the text readable.
func marshal(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimRight(b.String(), "\n"), err
}
