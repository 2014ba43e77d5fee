//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package review

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"time"

	"example.org/meetbrowse/model/fault"
)

// lock locks the file until it is closed, waiting at most wait for others to
// close it. A file system without locks is no error. After an error the file is
// closed or will be.
func lock(f *os.File, wait time.Duration) error {
	err := flock(f, syscall.LOCK_EX|syscall.LOCK_NB)
	if err == syscall.EWOULDBLOCK {
		// The system queues those who wait, which trying again and again would
		// not; the wait itself cannot be broken off, so it goes on by itself.
		locked := make(chan error, 1)
		go func() { locked <- flock(f, syscall.LOCK_EX) }()
		timer := time.NewTimer(wait)
		defer timer.Stop()
		select {
		case err = <-locked:
		case <-timer.C:
			go func() {
				<-locked
				f.Close()
			}()
			return fault.Held
		}
	}
	if err == nil || slices.Contains(withoutLocks, err) {
		return nil
	}
	f.Close()
	return err
}

// withoutLocks is what file systems that have no locks answer.
var withoutLocks = []error{syscall.ENOSYS, syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.ENOLCK, syscall.EINVAL}

func flock(f *os.File, how int) error {
	for {
		if err := syscall.Flock(int(f.Fd()), how); err != syscall.EINTR {
			return err
		}
	}
}

// syncFolder puts a folder's entries on disk, where the file system can.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil // A folder may be written and not read.
	}
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
