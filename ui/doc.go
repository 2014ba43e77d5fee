// Package ui is the browser: the panes, the reader, the concordance and the
// filter line, in Chinese and English, on a screen of cells.
//
// App is a Bubble Tea model. Update takes keys, sizes and results; it never does
// anything that grows with the corpus, which commands do beside it, each with a
// number, so that what has been overtaken is dropped. View draws a frame of
// segments, which package screen paints by differences.
//
// Config is what a run starts with; ReadKept feeds an Intake with articles while
// the first of them are shown already.
//
// Package fault is what goes wrong here and on the command line, package help what the
// commands say of themselves. Explain tells any error in the language of the
// interface.
package ui
