package pipeline

import (
	"bytes"
	"fmt"
	"runtime/debug"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"example.org/meetbrowse/corpus"
	"example.org/meetbrowse/corpus/clean"
	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/corpus/sample"
	"example.org/meetbrowse/model/cache"
	"example.org/meetbrowse/model/export"
)

// rulesVersion is the version of the rules by which articles are cleaned and
// parsed and slogans counted. It goes up with every change that rules may not see,
// which is any where the program was built outside of its repository.
const rulesVersion = 12

// rulesArticles is how many made-up articles rules looks at: some tens of
// milliseconds' work, in which most rules have their say.
const rulesArticles = 12

// OpenCache makes the corpus recall what was read before, and returns the opening
// that finds it whole and keeps it; nil where nothing can be kept.
func (c *Corpus) OpenCache(store *cache.Store) *cache.Opening {
	c.Cache = nil
	if c.Load.FS == nil {
		c.Cache = store.Open(cache.Corpus{Paths: c.Paths, Encoding: c.Load.Encoding, Dictionary: c.Dictionary, Rules: rules})
	}
	return c.Cache
}

// rules tells apart versions of the rules of parsing: by their number, by the
// version of the program, and by what they make of made-up articles and of every
// character.
func rules() string {
	h := xxhash.New()
	var lines bytes.Buffer
	write := export.NewLines(&lines, export.Options{Text: true, Evidence: true})
	err := sample.Generate(1, rulesArticles, func(name, text string) error {
		cleaned := clean.Clean(text, nil)
		return write.Write(Article(&corpus.Article{ID: name, Text: cleaned.Text, Edits: cleaned.Edits, Damage: cleaned.Damage}))
	})
	h.Write(lines.Bytes())
	fmt.Fprint(h, err)
	folded := make([]byte, 0, utf8.UTFMax<<16)
	for r := range rune(1 << 16) {
		folded = utf8.AppendRune(folded, han.FoldRune(r))
	}
	h.Write(folded)
	if info, ok := debug.ReadBuildInfo(); ok {
		fmt.Fprint(h, info.Main.Version)
	}
	return fmt.Sprintf("%d-%016x", rulesVersion, h.Sum64())
}
