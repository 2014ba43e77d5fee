package export

import (
	"context"
	"io"

	"example.org/meetbrowse/model/concordance"
	"example.org/meetbrowse/model/frequency"
	"example.org/meetbrowse/model/library"
)

const (
	frequencyColumns = "slogan,kind,hits,free_hits,articles,distinct_articles,places,first_date,last_date,dp,g2,log_ratio,variants,dp_months,share"
	kwicColumns      = "doc_id,date,place,speaker,left,node,right"
)

// FrequencyTable writes the slogans of a scope, in the order of the table. g2 and
// log_ratio compare the scope with the rest of the corpus or with another one, and are
// empty where there is neither; dp is the dispersion over
// places, dp_months that over months; share is the part of the scope's articles that
// have the slogan. whole is the table over all articles. The error is that of the
// context or of w.
func FrequencyTable(ctx context.Context, w io.Writer, t, whole *frequency.Table, f Format, bom bool) error {
	c := newCells(w, f, bom)
	if err := c.header(frequencyColumns); err != nil {
		return err
	}
	compared := t.Comparable(whole)
	if compared {
		t.Keyness(whole)
	}
	if err := t.Dispersion(ctx, frequency.AcrossMonths); err != nil {
		return err
	}
	months := make([]float64, len(t.Rows))
	for i, r := range t.Rows {
		months[i] = r.DP
	}
	if err := t.Dispersion(ctx, frequency.AcrossPlaces); err != nil {
		return err
	}
	places := t.Places()
	variants := map[int][]string{}
	for _, group := range t.Groups() {
		for _, i := range group {
			for _, j := range group {
				if i != j {
					variants[i] = append(variants[i], t.Label(t.Rows[j]))
				}
			}
		}
	}
	for i, r := range t.Rows {
		c.text(t.Label(r))
		c.text(string(t.Snapshot().Slogan(r.Symbol).Kind))
		for _, n := range []int{r.Hits, r.Free, r.Articles, r.Distinct, places[r.Symbol]} {
			c.count(n)
		}
		c.text(library.DayText(r.First))
		c.text(library.DayText(r.Last))
		c.measure(r.DP, true)
		c.measure(r.G2, compared)
		c.measure(r.LogRatio, compared)
		c.texts(variants[i])
		c.measure(months[i], true)
		c.measure(t.Share(r), true)
		if err := c.end(); err != nil {
			return err
		}
	}
	return nil
}

// KWIC writes the lines of a concordance in their order, with up to runes
// characters of context on either side. The error is that of w.
func KWIC(w io.Writer, s *library.Snapshot, k *concordance.Concordance, runes int, f Format, bom bool) error {
	c := newCells(w, f, bom)
	if err := c.header(kwicColumns); err != nil {
		return err
	}
	for i := range k.Len() {
		l := k.Line(i)
		row := s.Row(l.Article)
		c.text(s.ID(l.Article))
		c.text(library.DayText(row.Date))
		c.text(s.Place(row.Place).Name)
		c.text(k.Speaker(l))
		left, node, right := k.Context(l, runes)
		c.text(left)
		c.text(node)
		c.text(right)
		if err := c.end(); err != nil {
			return err
		}
	}
	return nil
}
