package ui

import (
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

const appID = "org.waymark.Waymark"

// Run opens the window and returns when it is closed.
func Run(deps Deps) (err error) {
	if err = checkDisplay(runtime.GOOS, os.Getenv); err != nil {
		return err
	}
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Waymark", Version: deps.Version, Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(appID)
	a.Settings().SetTheme(look.Theme{Mode: modeOf(a.Preferences())})
	w := a.NewWindow("Waymark")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	opened := make(chan struct{})
	deps.Library = after(opened, deps.Library)
	s := NewShell(w, a.Preferences(), deps)
	w.SetCloseIntercept(func() { s.askToClose(w.Close) })
	late := time.AfterFunc(noWindowAfter, func() {
		fmt.Fprintln(os.Stderr, noWindow)
		os.Exit(1)
	})
	started := false
	defer func() {
		if reason := recover(); reason != nil {
			if started {
				panic(reason)
			}
			err = fmt.Errorf("%w: %v. The commands work without one: waymark help", ErrNoDisplay, reason)
		}
	}()
	a.Lifecycle().SetOnStarted(func() {
		started = true
		late.Stop()
		slog.Info("window open")
		close(opened)
	})
	closeOnSignal(w.Close)
	w.ShowAndRun()
	s.Close()
	return nil
}

// after puts reading the data off until the window is open. Both at once would
// share the processors with the graphics driver, and both would come later.
func after(opened <-chan struct{}, read func() (*Library, error)) func() (*Library, error) {
	return func() (*Library, error) {
		<-opened
		time.AfterFunc(startIsOver, settle)
		return read()
	}
}

const startIsOver = 3 * time.Second

// settle gives back the memory that only the start needed, which is more than
// what stays, and keeps garbage from growing as large again.
func settle() {
	debug.SetGCPercent(50)
	debug.FreeOSMemory()
}

// Without OpenGL, Fyne waits for ever and shows nothing.
const (
	noWindowAfter = 60 * time.Second
	noWindow      = "No window came up within a minute. The graphics driver may lack OpenGL 2. " +
		"The command line works without it: waymark help."
)

// closeOnSignal ends the program in an orderly way when the system asks it to,
// so that what was typed last is saved.
func closeOnSignal(end func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		fyne.Do(end)
	}()
}

// askToClose closes at once when everything is saved; otherwise it says what
// would be lost and asks.
func (s *Shell) askToClose(end func()) {
	err := s.plans.flush()
	if err == nil {
		end()
		return
	}
	widgets.Ask(s.window.Canvas(), "Close without saving?", err.Error()+"\n\nIf you close now, that change is lost.",
		"Keep open", "Close anyway", end)
}

// Close writes what is still being typed, closes the plan file and gives up an
// import under way.
func (s *Shell) Close() {
	s.adder.stop()
	s.plans.Close()
}
