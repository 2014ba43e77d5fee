//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package screen

import "golang.org/x/sys/unix"

// The requests that read and set terminal attributes at once, without waiting
// for output to drain and without discarding what was typed ahead.
const (
	getAttributes = unix.TIOCGETA
	setAttributes = unix.TIOCSETA
)

// discardOutput throws away what the terminal has not taken yet; 2 is FWRITE of
// sys/fcntl.h.
func discardOutput(fd int) error { return unix.IoctlSetPointerInt(fd, unix.TIOCFLUSH, 2) }
