package sample

import (
	"embed"
	"io/fs"
)

//go:generate go run ./gen -root ../..

//go:embed articles
var articles embed.FS

// Files holds the articles of the sample corpus in its root: text, HTML and JSON
// Lines, most in UTF-8.
var Files = root()

func root() fs.FS {
	sub, err := fs.Sub(articles, "articles")
	if err != nil { // only for an invalid name, which "articles" is not
		panic(err)
	}
	return sub
}
