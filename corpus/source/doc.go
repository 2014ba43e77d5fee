// Package source finds the articles of a corpus: it walks files, folders,
// globs and standard input, opens compressed files and containers, and hands
// over one Record an article, streamed, in an order that depends on the names
// alone.
//
// # What is read
//
// Text files (.txt, .md) and HTML pages (.html, .htm and the endings of
// dynamic pages) are one record each; .jsonl and .ndjson give one record a
// line, .csv and .tsv one a row under a header, .warc and .wet one a response
// or conversion record. Each of them may be compressed (.gz, .zst) and may lie
// in a .zip archive. Standard input and files without an ending are told apart
// by their first bytes. Names that begin with a dot are left out of folders.
//
// # What is promised
//
//   - Order: arguments as given, folders by name, records as they stand.
//   - Memory: one container record at a time, none larger than MaxRecord;
//     nothing is unpacked to disk. A plain file is not even opened until
//     Record.Bytes asks for it, which any goroutine may do.
//   - Loss: what gives no article is told through skip, with its reason, and
//     costs neither its container nor the rest. A file that two names lead to
//     is read once; pipes, sockets and devices are never opened.
//   - Identity: Record.ID is unique in one Read. It is the file's name without
//     its endings, or the record's own id, or "NAME#12". Where two clash, the
//     first keeps it, because it was handed over before the other was known,
//     and the other has its path relative to the argument.
package source
