package ui

import (
	"errors"
	"log/slog"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"waymark/ui/look"
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
	w.SetCloseIntercept(func() {
		s.Close()
		w.Close()
	})
	a.Lifecycle().SetOnStarted(func() { slog.Info("window open") })
	w.ShowAndRun()
	return nil
}

// Close writes what is still being typed and closes the plan file.
func (s *Shell) Close() { s.plans.Close() }
