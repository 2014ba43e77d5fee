// Package charset finds the character encoding of Chinese text and decodes it.
//
// What a page or header declares is often wrong, and general detectors do badly
// between GB18030 and Big5, whose byte ranges overlap. So marks come first
// (byte order marks, valid UTF-8, the zeros of UTF-16, the escapes of HZ), and
// GB18030 is told from Big5 by which of the two readings holds the commoner
// characters.
package charset
