package ui

import (
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// ErrNoDisplay is the error of opening a window where there is no screen.
var ErrNoDisplay = errors.New("there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)")

const appID = "org.waymark.Waymark"

// HasDisplay reports whether a window can be opened.
func HasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// Run opens the window and returns when it is closed.
func Run(deps Deps) error {
	if !HasDisplay() {
		return ErrNoDisplay
	}
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Waymark", Version: deps.Version, Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(appID)
	a.Settings().SetTheme(look.Theme{Mode: modeOf(a.Preferences())})
	w := a.NewWindow("Waymark")
	w.Resize(fyne.NewSize(1280, 800))
	s := NewShell(w, a.Preferences(), deps)
	w.SetCloseIntercept(func() { s.askToClose(w.Close) })
	a.Lifecycle().SetOnStarted(func() { slog.Info("window open") })
	closeOnSignal(w.Close)
	w.ShowAndRun()
	s.Close()
	return nil
}

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

// Close writes what is still being typed and closes the plan file.
func (s *Shell) Close() { s.plans.Close() }
