// Package task runs work off the UI thread and brings the result back to it.
package task

import (
	"log/slog"
	"sync/atomic"

	"fyne.io/fyne/v2"
)

// Inline makes Run do everything on the caller's goroutine. Tests and the
// tour set it, so that a page is complete when its constructor returns.
var Inline atomic.Bool

// Run does work off the UI thread and then hands its result to show on the UI
// thread. A failed work is logged and given to fail.
func Run[T any](work func() (T, error), show func(T), fail func(error)) {
	finish := func(v T, err error) {
		if err != nil {
			slog.Error("background work failed", "error", err)
			fail(err)
			return
		}
		show(v)
	}
	if Inline.Load() {
		finish(work())
		return
	}
	go func() {
		v, err := work()
		fyne.Do(func() { finish(v, err) })
	}()
}

// Latest runs work like Run but shows only the result of the newest call, so
// that a slow old answer never replaces a new one. Use it from the UI thread.
type Latest struct{ n int }

// Drop makes sure that no result of earlier runs is shown.
func (l *Latest) Drop() { l.n++ }

// Start begins a new run of work; results of earlier runs are dropped.
func Start[T any](l *Latest, work func() (T, error), show func(T), fail func(error)) {
	l.n++
	mine := l.n
	Run(work,
		func(v T) {
			if l.n == mine {
				show(v)
			}
		},
		func(err error) {
			if l.n == mine {
				fail(err)
			}
		})
}
