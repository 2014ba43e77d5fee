// Package theme holds every style of the interface, once, as the escape
// sequences that turn it on.
//
// A [Theme] is made from the environment and a choice of background; each of
// its fields is the opening SGR sequence of one role, ready to be the Style of
// a run of text, or empty where the role looks like plain text. Nothing is
// computed when drawing.
//
// Without colour (NO_COLOR set to anything, or a terminal that has none) roles
// are told apart by bold, reverse and underline; what matters is never said by
// colour alone.
//
// # Start of the program
//
// Importing this package stops lipgloss from asking the terminal for its
// background colour, which on a terminal that does not answer would hold up the
// start for seconds and swallow what was typed. bubbletea asks in its own
// initialisation; packages are initialised in the order of their import paths,
// so this package's path has to sort before github.com/charmbracelet/bubbletea,
// and it imports nothing that lipgloss does not import anyway.
package theme
