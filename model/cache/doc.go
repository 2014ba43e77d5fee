// Package cache keeps a corpus that was read from one opening to the next.
//
// What is kept is an image of the library with all that was worked out for it.
// It is good for the very same files: their names in order, sizes and times of
// change; the same options; the same rules of parsing. A corpus of which all is
// the same is restored whole, without opening any of its files. Of one that has
// changed in part the articles are recalled whose records are as they were: a
// plain file by its name, size and time of change, a record of a container by
// what it says.
//
// The files are always right: what is damaged, cut short, made by another
// program or by rules that have changed since is ignored, as is every failure to
// read or write. A kept corpus may be deleted at any time; several programs may
// use one folder at once, because each file is written beside its place and moved
// there whole. The folder is bounded: the corpora that were opened longest ago go
// first.
//
// A file that was changed just before it was read could change again without its
// time telling, so it is not believed until some time has passed.
package cache
