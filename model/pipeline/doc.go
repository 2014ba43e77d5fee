// Package pipeline puts the middle floor together: from paths to facts, from
// facts to the library, from the library to tables.
//
// An article that an export of this program wrote with its text is taken as it
// was exported and not parsed again; so is one that a cache recalls. Lines of an
// export are made on all cores and written in the order of the articles.
package pipeline
