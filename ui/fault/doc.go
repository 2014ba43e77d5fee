// Package fault is what goes wrong on the floor ui and on the command line, and what
// a command says at its end, in the two languages of the program. It adds the codes
// to those of corpus/fault, which says how they are used.
package fault
