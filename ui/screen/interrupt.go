package screen

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// Interruptible is a context for work without the screen, which SIGHUP, SIGTERM
// and SIGINT end; the cause is then a [*Killed]. A second signal ends the program
// as it would without.
func Interruptible(parent context.Context) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(&Killed{s.(syscall.Signal)})
		case <-ctx.Done():
			signal.Stop(signals)
		}
	}()
	return ctx, func() { cancel(context.Canceled) }
}
