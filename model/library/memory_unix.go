//go:build unix

package library

import "golang.org/x/sys/unix"

// allocateBytes returns n zeroed bytes from the system, or from the heap when the
// system has none to give. They are never returned: a program opens one library
// and keeps it.
func allocateBytes(n int) []byte {
	b, err := unix.Mmap(-1, 0, n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		return make([]byte, n)
	}
	return b
}
