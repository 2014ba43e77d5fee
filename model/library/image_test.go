package library

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.org/meetbrowse/corpus/sample"
)

// restored makes a library and the same once more of a copy of its image.
func restored(t *testing.T, l *Library) *Library {
	t.Helper()
	img := l.Image()
	for _, blocks := range img {
		for i, b := range blocks {
			blocks[i] = append(make([]byte, 0, len(b)+1), b...)
		}
	}
	again, err := Restore(img)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// same compares all that two snapshots tell.
func same(t *testing.T, a, b *Snapshot) {
	t.Helper()
	if a.Len() != b.Len() || a.Indexed() != b.Indexed() {
		t.Fatalf("%d articles, %d indexed; want %d, %d", b.Len(), b.Indexed(), a.Len(), a.Indexed())
	}
	all := cmp.Options{cmp.AllowUnexported(Table{}, Row{}, ref{}), cmpopts.EquateEmpty()}
	for _, x := range [][2]any{{a.Places, b.Places}, {a.Kinds, b.Kinds}, {a.Outlets, b.Outlets}, {a.People, b.People}, {a.Posts, b.Posts},
		{a.Documents, b.Documents}, {a.Slogans, b.Slogans}, {a.Venues, b.Venues}, {a.placeInfo, b.placeInfo}, {a.placeFolded, b.placeFolded},
		{a.sloganInfo, b.sloganInfo}, {a.sloganForms, b.sloganForms}} {
		if d := cmp.Diff(x[0], x[1], all); d != "" {
			t.Fatal(d)
		}
	}
	for i := range int32(a.Slogans.Len()) {
		if a.Slogan(i) != b.Slogan(i) {
			t.Fatalf("slogan %d is shown as %v, want %v", i, b.Slogan(i), a.Slogan(i))
		}
		if a.Variant(i) != b.Variant(i) {
			t.Fatalf("slogan %d is a variant of %d, want %d", i, b.Variant(i), a.Variant(i))
		}
	}
	for id := range int32(a.Len()) {
		for _, x := range [][2]any{{a.Row(id), b.Row(id)}, {a.Article(id), b.Article(id)}, {a.Meetings(id), b.Meetings(id)}, {a.Persons(id), b.Persons(id)},
			{a.PostSymbols(id), b.PostSymbols(id)}, {a.DocumentSymbols(id), b.DocumentSymbols(id)}, {a.Speeches(id), b.Speeches(id)},
			{a.slog.get(a.Row(id).slogans), b.slog.get(b.Row(id).slogans)}, {a.SloganCounts(id), b.SloganCounts(id)}, {a.Spoken(id), b.Spoken(id)}, {a.Latin(id), b.Latin(id)}, {a.Headline(id), b.Headline(id)},
			{a.filt.get(a.Row(id).filter), b.filt.get(b.Row(id).filter)}} {
			if reflect.DeepEqual(x[0], x[1]) {
				continue // cmp is slower by far
			}
			if d := cmp.Diff(x[0], x[1], all); d != "" {
				t.Fatalf("article %d: %s", id, d)
			}
		}
	}
	for o := range orders {
		if !slices.Equal(a.Order(o), b.Order(o)) {
			t.Fatalf("order %d differs", o)
		}
	}
}

func TestImageRestoresTheLibrary(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	l := New()
	same(t, l.Snapshot(), restored(t, l).Snapshot())
	for n := range 1100 {
		r := Prepare(article(rng, n))
		r.Stamp = rng.Uint64()
		l.Add(r)
	}
	same(t, l.Snapshot(), restored(t, l).Snapshot())
	err := sample.Generate(3, 100, func(name, text string) error {
		l.Add(Prepare(found(name, text)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{Recurrent: true}); err != nil {
		t.Fatal(err)
	}
	again := restored(t, l)
	same(t, l.Snapshot(), again.Snapshot())
	l.Seal()
	same(t, l.Snapshot(), restored(t, again).Snapshot())
}

// TestDamagedImageIsRefused: whatever is cut or changed gives an error or a
// library, never a fault.
func TestDamagedImageIsRefused(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 7))
	l := New()
	for n := range 60 {
		l.Add(Prepare(article(rng, n)))
	}
	if err := l.IndexSlogans(context.Background(), IndexOptions{}); err != nil {
		t.Fatal(err)
	}
	whole := l.Image()
	for section := range whole {
		for block := range whole[section] {
			if len(whole[section][block]) == 0 {
				continue
			}
			img := make(Image, len(whole))
			copy(img, whole)
			img[section] = slices.Clone(img[section])
			img[section][block] = img[section][block][:len(whole[section][block])-1]
			if _, err := Restore(img); err == nil && section != textSection && section != foldSection {
				t.Errorf("section %d block %d was cut short and taken", section, block)
			}
			img[section] = img[section][:block]
			if _, err := Restore(img); err == nil {
				t.Errorf("section %d without block %d was taken", section, block)
			}
		}
	}
	if _, err := Restore(nil); err == nil {
		t.Error("no image was taken")
	}
}
