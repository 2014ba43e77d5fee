// Package export writes articles as JSON Lines, CSV and TSV, and reads the JSON
// Lines back.
//
// The JSON form is a public contract: names and order of the fields, null and
// [] for what an article does not say. What Read makes of a line that Encode
// wrote, Encode writes again as the same line. Everything streams: one article
// at a time, to any io.Writer.
package export
