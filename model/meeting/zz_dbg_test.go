package meeting

import (
	"fmt"
	"os"
	"testing"

	"example.org/meetbrowse/corpus"
)

func TestDbg(t *testing.T) {
	b, _ := os.ReadFile(os.Getenv("DBG"))
	a := &corpus.Article{ID: "x", Text: string(b)}
	m := Parse(a)
	for _, x := range m.Meetings {
		fmt.Println(x.Name.Value, "|", x.Kind.Value, "|", x.Date.Value, x.Venue.Value, "|", x.Place.Name.Value, x.Place.Province, x.Mode)
		for _, p := range x.People {
			fmt.Print(p.Name.Value, p.Roles)
			for _, q := range p.Posts {
				fmt.Print(" ", q.Value)
			}
			fmt.Println()
		}
		for _, q := range x.Targets {
			fmt.Print(q.Bound, "~", q.Text.Value, " ")
		}
		for _, q := range x.Documents {
			fmt.Print(q.Verb, "~", q.Title.Value, " ")
		}
		fmt.Println()
	}
}
