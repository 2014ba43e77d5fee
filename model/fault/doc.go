// Package fault is what goes wrong on the floor model, in the two languages of the
// program. It adds the floor's codes to those of corpus/fault, which says how they
// are used.
package fault
