// Package help is what the program says of its own commands and flags, in the
// languages of the interface: the words of every command and flag, and the layout of
// the help, which keeps its columns straight whatever the language.
package help
