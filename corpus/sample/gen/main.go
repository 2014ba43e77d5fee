// Command gen makes the sample corpus and its labels from clean articles.
//
//	go run ./corpus/sample/gen
//
// run from the module's root, reads corpus/sample/gen/clean and
// corpus/sample/gen/sites and writes corpus/sample/articles,
// testdata/sample/labels.json and corpus/sample/conversions.txt, the characters
// that sample.Generate converts. The same sources give the same bytes.
//
// A clean article is written by hand together with its labels. What a crawl
// would have added (the site's frame, conversion to traditional characters,
// pinyin glosses, the damage that mirrors do to GBK bytes, an encoding) is named
// by directives and done here, so that the labels can be checked against what
// was written.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", ".", "the module's root")
	flag.Parse()
	dir := filepath.Join(*root, "corpus", "sample")
	out, err := build(os.DirFS(filepath.Join(*root, "corpus")))
	if err != nil {
		log.Fatal(err)
	}
	if err := write(out, filepath.Join(dir, "articles"), filepath.Join(*root, "testdata", "sample")); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "conversions.txt"), out.conversions, 0o644); err != nil {
		log.Fatal(err)
	}
}

// write puts the articles and the labels in their folders and removes articles
// that no source makes any more.
func write(out *output, articles, labels string) error {
	old, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil {
		return err
	}
	for _, path := range old {
		if _, ok := out.pages[filepath.Base(path)]; !ok {
			if err := os.Remove(path); err != nil {
				return err
			}
		}
	}
	names := make([]string, 0, len(out.pages))
	for name := range out.pages {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(articles, name), out.pages[name], 0o644); err != nil {
			return err
		}
	}
	fmt.Printf("%d files, %d labelled articles\n", len(names), out.labelled)
	return os.WriteFile(filepath.Join(labels, "labels.json"), out.labels, 0o644)
}
