package meeting

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"example.org/meetbrowse/corpus/han"
	"example.org/meetbrowse/model"
)

// TestMemoryIsNotShared: an article reads the same whatever the parser read
// before, and what it gave stays as it was.
func TestMemoryIsNotShared(t *testing.T) {
	texts := generated(t, 60)
	fresh := make([]*model.Article, len(texts))
	for i, text := range texts {
		p := new(parser)
		a := cleaned(text)
		p.reset(a, han.FoldWithOffsets(a.Text))
		p.read()
		fresh[i] = p.out
	}
	first := make([]*model.Article, len(texts))
	var group sync.WaitGroup
	for w := range 4 {
		group.Go(func() {
			for n := range texts {
				i := (n + w*17) % len(texts)
				got := Parse(cleaned(texts[i]))
				if w == 0 {
					first[i] = got
				}
				if !reflect.DeepEqual(got, fresh[i]) {
					t.Errorf("article %d reads otherwise behind another", i)
				}
			}
		})
	}
	group.Wait()
	for i := range first {
		if !reflect.DeepEqual(first[i], fresh[i]) {
			t.Errorf("article %d was changed behind its reader's back", i)
		}
	}
}

// TestFoldedTextIsNotKept: what was read does not change when other text comes to
// stand where the folded text was.
func TestFoldedTextIsNotKept(t *testing.T) {
	for i, text := range generated(t, 60) {
		a := cleaned(text)
		want := ParseFolded(a, han.FoldWithOffsets(a.Text))
		var folder han.Folder
		got := ParseFolded(a, folder.Fold(a.Text))
		folder.Fold(strings.Repeat("，", len(a.Text)/len("，")) + "，")
		folder.Fold(strings.Repeat("另", len(a.Text)/len("另")-1) + "，")
		if !reflect.DeepEqual(got, want) {
			t.Errorf("article %d was changed behind its reader's back", i)
		}
	}
}
