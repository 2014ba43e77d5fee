// Package fault makes errors that can be told in the two languages of the
// program. Each floor has a list of codes with the words of both languages beside
// each other; that of the floor corpus is here. A code is an error by itself, which
// errors.Is finds, and With adds what it happened to.
//
// Error() says it in English, Chinese(err) in Chinese. Both may be said at any
// time after: an error is made without knowing who will read it.
package fault
