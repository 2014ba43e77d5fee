// Package sample is the corpus that is shown when none is named, and a source of
// corpora of any size.
//
// Files holds some fifty articles in the manner of local-government coverage,
// with the noise that crawled articles bring along. Places, people, outlets and
// firms are invented. Generate writes as many more as are asked for, the same for
// the same seed.
//
// The articles are made by the program in gen, which also writes their labels to
// testdata/sample/labels.json.
package sample
