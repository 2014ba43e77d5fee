package page

import "example.org/meetbrowse/corpus"

// Meta is what a page says of itself outside its text; what it does not say is
// empty. Values are on one line, otherwise as written.
type Meta struct {
	Title, Date, Outlet, Author, URL string
}

// Strip returns the edits that leave the article's text of an HTML page or
// fragment, in order and without overlap, and the page's metadata. Tags,
// scripts and character references are ReasonMarkup, what stands outside the
// article ReasonNavigation.
func Strip(decoded string) ([]corpus.Edit, Meta) {
	d := parse(decoded)
	defer d.release()
	d.cutLines()
	meta := d.meta()
	d.choose(meta.Title)
	return d.edits(), meta
}
