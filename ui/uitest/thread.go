package uitest

import (
	"sync"
	"testing"

	"fyne.io/fyne/v2"
)

// UIThread keeps what background work gives to the UI thread until the test
// runs it, as a window does. The driver of tests alone runs it on the goroutine
// of the work.
type UIThread struct {
	mu      sync.Mutex
	waiting []func()
}

// NewUIThread takes over from the test's app until the test ends.
func NewUIThread(t *testing.T) *UIThread {
	t.Helper()
	u, app := &UIThread{}, fyne.CurrentApp()
	fyne.SetCurrentApp(threadApp{app, threadDriver{app.Driver(), u}})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	return u
}

// Run does what waits.
func (u *UIThread) Run() {
	u.mu.Lock()
	list := u.waiting
	u.waiting = nil
	u.mu.Unlock()
	for _, f := range list {
		f()
	}
}

type threadApp struct {
	fyne.App
	driver fyne.Driver
}

func (a threadApp) Driver() fyne.Driver { return a.driver }

type threadDriver struct {
	fyne.Driver
	thread *UIThread
}

func (d threadDriver) DoFromGoroutine(f func(), _ bool) {
	d.thread.mu.Lock()
	defer d.thread.mu.Unlock()
	d.thread.waiting = append(d.thread.waiting, f)
}
