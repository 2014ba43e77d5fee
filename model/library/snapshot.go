package library

import (
	"fmt"
	"unsafe"

	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/slogan"
)

// SloganInfo is what is shown of a slogan.
type SloganInfo struct {
	// Text is as the articles write it most often, of equally common forms the one
	// that sorts first; without an index as the first article that has it does.
	Text string
	Kind model.SloganKind
}

// Snapshot is the library at one moment. It is immutable, and so is everything
// its methods return.
type Snapshot struct {
	n    int
	rows []*[rowsPerChunk]Row
	text view[byte]
	fold view[byte]
	filt view[uint64]
	meet view[MeetingRow]
	pers view[PersonRow]
	symb view[int32]
	slog view[SloganCount]
	spch view[SpeechRow]

	placeInfo, placeFolded []PlaceInfo
	sloganInfo             []SloganInfo
	sloganForms            []slogan.Phrase // further ways to part a slogan's segments
	index                  *SloganIndex
	orders                 *orderCache
	divisions              *divisions
	written                *written

	// The distinct values of each field. Those of Places are internal keys: use
	// Place and FoldedPlace.
	Places, Kinds, Outlets, People, Posts, Documents, Slogans, Venues Table
}

// Len is the number of articles; ids are 0 to Len-1.
func (s *Snapshot) Len() int { return s.n }

// Row returns the column values of an article.
func (s *Snapshot) Row(id int32) *Row { return &s.rows[id>>rowShift][id&(rowsPerChunk-1)] }

// Folded returns the folded clean text of an article.
func (s *Snapshot) Folded(id int32) []byte { return s.fold.get(s.Row(id).folded) }

// FoldedString is Folded as a string that shares its memory.
func (s *Snapshot) FoldedString(id int32) string { return share(s.Folded(id)) }

// Headline returns the headline as written, "" when the article has none.
func (s *Snapshot) Headline(id int32) string { return share(s.text.get(s.Row(id).headline)) }

// FoldedHeadline returns the folded headline.
func (s *Snapshot) FoldedHeadline(id int32) string {
	return share(s.text.get(s.Row(id).foldedHeadline))
}

// FoldedHeadlineBytes is FoldedHeadline as bytes, which must not be changed; nil
// when the headline stands in the text, so that a search of the text finds it.
func (s *Snapshot) FoldedHeadlineBytes(id int32) []byte {
	row := s.Row(id)
	if row.Flags&headlineInText != 0 {
		return nil
	}
	return s.text.get(row.foldedHeadline)
}

// ID returns the article's id in the corpus, as the export has it.
func (s *Snapshot) ID(id int32) string { return share(s.text.get(s.Row(id).id)) }

// Latin returns the words of ASCII letters and digits in an article's text that
// have a letter, in lower case, with a line end behind each: where a word of
// Latin letters can occur.
func (s *Snapshot) Latin(id int32) []byte { return s.text.get(s.Row(id).latin) }

// share views bytes that never change as a string without copying them.
func share(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Meetings returns the column values of an article's meetings.
func (s *Snapshot) Meetings(id int32) []MeetingRow { return s.meet.get(s.Row(id).meetings) }

// EachDay calls each with the first and last day of every meeting of an article that
// has one; where none has, with the day of publication if that is known.
func (s *Snapshot) EachDay(id int32, each func(first, last int32)) {
	dated := false
	rows := s.Meetings(id)
	for i := range rows {
		if m := &rows[i]; m.Date != 0 {
			dated = true
			each(m.Date, max(m.Date, m.DateEnd))
		}
	}
	if day := s.Row(id).Published; !dated && day != 0 {
		each(day, day)
	}
}

// Persons returns everyone at an article's meetings.
func (s *Snapshot) Persons(id int32) []PersonRow { return s.pers.get(s.Row(id).people) }

// PostSymbols returns the posts of all of an article's persons, see PersonRow.
func (s *Snapshot) PostSymbols(id int32) []int32 { return s.symb.get(s.Row(id).posts) }

// DocumentSymbols returns the documents of an article's meetings.
func (s *Snapshot) DocumentSymbols(id int32) []int32 { return s.symb.get(s.Row(id).documents) }

// Speeches returns the reported speeches of an article.
func (s *Snapshot) Speeches(id int32) []SpeechRow { return s.spch.get(s.Row(id).speeches) }

// SloganCounts returns the slogans that occur in an article, by symbol: those
// of the whole corpus where the index reaches the article, else those that the
// article itself coins.
func (s *Snapshot) SloganCounts(id int32) []SloganCount {
	if s.index != nil && int(id) < s.index.Len() {
		return s.index.counts(id)
	}
	return s.slog.get(s.Row(id).slogans)
}

// Slogan returns what is shown of a slogan.
func (s *Snapshot) Slogan(symbol int32) SloganInfo {
	info := s.sloganInfo[symbol]
	if s.index != nil {
		if label, ok := s.index.labels[symbol]; ok {
			info.Text = label
		}
	}
	return info
}

// Place returns a division as written; the zero PlaceInfo for None.
func (s *Snapshot) Place(symbol int32) PlaceInfo {
	if symbol == None {
		return PlaceInfo{}
	}
	return s.placeInfo[symbol]
}

// FoldedPlace returns a division with folded names and all that any article says of
// what lies above it; the zero PlaceInfo for None. It is the same for all symbols of
// one place, see PlaceGroups.
func (s *Snapshot) FoldedPlace(symbol int32) PlaceInfo {
	if symbol == None {
		return PlaceInfo{}
	}
	s.divisions.once.Do(s.groupPlaces)
	return s.divisions.info[symbol]
}

// Text returns the clean text of an article.
func (s *Snapshot) Text(id int32) string {
	text, err := unfold(s.FoldedString(id), s.text.get(s.Row(id).difference))
	if err != nil {
		panic(fmt.Sprintf("article %d: %v", id, err)) // Add stored both itself
	}
	return text
}

// Article rebuilds an article with everything that was known of it when it was
// added; its slogans are those of ArticleSlogans.
func (s *Snapshot) Article(id int32) *model.Article {
	a := s.ownArticle(id)
	if int(id) < s.Indexed() {
		a.Slogans = s.ArticleSlogans(id)
	}
	return a
}

func (s *Snapshot) ownArticle(id int32) *model.Article {
	a, err := unpackArticle(s.text.get(s.Row(id).facts), s.Text(id))
	if err != nil {
		panic(fmt.Sprintf("article %d: %v", id, err)) // Add stored them itself
	}
	return a
}

// unpackArticle makes an article of its packed facts and its clean text.
func unpackArticle(facts []byte, clean string) (*model.Article, error) {
	unpacked, err := decompress(facts)
	if err != nil {
		return nil, err
	}
	return unpackFacts(unpacked, clean)
}
