package sample

import (
	"fmt"
	"math/rand/v2"
)

const (
	// copyShare is how many of 100 articles are another site's copy of an
	// earlier one: enough that copies are everywhere, few enough that most
	// articles stand alone.
	copyShare = 8
	// copyReach is how many articles back a copy's original may lie. Copies
	// appear within days of the original, so they lie near each other.
	copyReach = 300
)

// Generate calls each with n articles, in order, and stops at the first error it
// returns. Names end in .txt and sort in the order of generation; texts are
// plain text in UTF-8, about 5 kB each, as a crawl would have saved them. The
// same seed gives the same articles on one architecture, and article i is the
// same for every n > i.
//
// Articles report meetings of real prefectures and counties under invented
// people. Names, slogans and topics follow Zipf's law; people hold their posts
// for years; places coin their own slogans each year; a share of the articles are
// copies, half are traditional, and most of those carry pinyin glosses.
func Generate(seed int64, n int, each func(name, text string) error) error {
	a := newAuthor(uint64(seed))
	for i := range n {
		if err := each(fmt.Sprintf("%08d.txt", i), a.article(i)); err != nil {
			return err
		}
	}
	return nil
}

// source for the random numbers of article i, of what it tells (stream 0) or of
// how the site shows it (stream 1).
func (a *author) source(i int, stream uint64) {
	a.pcg.Seed(a.seed^stream*0x9e3779b97f4a7c15, uint64(i)+1)
}

// article is the text of article i.
func (a *author) article(i int) string {
	origin := a.origin(i)
	a.source(origin, 0)
	a.story()
	a.source(i, 1)
	return a.page(origin != i)
}

// origin is the article that article i copies, or i itself.
func (a *author) origin(i int) int {
	a.source(i, 2)
	if i == 0 || a.rng.IntN(100) >= copyShare {
		return i
	}
	j := i - 1 - a.rng.IntN(min(i, copyReach))
	for ; j > 0; j-- {
		a.source(j, 2)
		if a.rng.IntN(100) >= copyShare {
			break
		}
	}
	return j
}

// author writes one article after another into its buffers.
type author struct {
	seed uint64
	pcg  *rand.PCG
	rng  *rand.Rand
	conv conversions

	// What the story is about.
	where       prefecture
	county      string // empty where the prefecture meets
	body        string // 市, 县 or 区
	whereID     uint32
	year        int
	month, day  int
	topic, kind string
	cast        [len(posts)]string // people by their rank

	headline   []byte
	paragraphs [][]byte // reused from article to article
	used       int      // paragraphs of this article
	out        []byte
}

func newAuthor(seed uint64) *author {
	pcg := rand.NewPCG(seed, 0)
	return &author{seed: seed, pcg: pcg, rng: rand.New(pcg), conv: loadConversions()}
}
