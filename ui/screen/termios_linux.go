package screen

import "golang.org/x/sys/unix"

// The requests that read and set terminal attributes at once, without waiting
// for output to drain (a terminal that has stopped reading would never let it)
// and without discarding what was typed ahead.
const (
	getAttributes = unix.TCGETS
	setAttributes = unix.TCSETS
)

// discardOutput throws away what the terminal has not taken yet.
func discardOutput(fd int) error { return unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH) }
