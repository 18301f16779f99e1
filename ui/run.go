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
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/widgets"
)

const appID = "org.waymark.Waymark"

// Run opens the window and returns when it is closed.
func Run(deps Deps) (err error) {
	if err = checkDisplay(runtime.GOOS, os.Getenv); err != nil {
		return err
	}
	fyneKeeps = kept
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Waymark", Version: deps.Version, Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(appID)
	a.Settings().SetTheme(appearance(a.Preferences()))
	w := a.NewWindow("Waymark")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	w.SetContent(cover())
	var s *Shell
	w.SetCloseIntercept(func() {
		if s == nil {
			w.Close()
			return
		}
		s.askToClose(w.Close)
	})
	late := time.AfterFunc(noWindowAfter, func() {
		fmt.Fprintln(os.Stderr, noWindow)
		os.Exit(1)
	})
	deps.Notify = func(title, text string) { a.SendNotification(fyne.NewNotification(title, text)) }
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
		time.AfterFunc(coverShown, func() {
			fyne.Do(func() {
				s = NewShell(w, a.Preferences(), deps)
				s.rest = time.AfterFunc(quiet, settle)
			})
		})
	})
	closeOnSignal(w.Close)
	w.ShowAndRun()
	if s != nil {
		s.Close()
	}
	return nil
}

// cover is the first picture of the window, which is on the screen before the
// rest is built: on a computer's first start the graphics driver takes its time
// for each kind of thing to draw.
func cover() fyne.CanvasObject {
	return widgets.Bar(theme.ColorNameBackground, container.NewCenter(widget.NewLabel("Waymark")))
}

// coverShown is time for one picture.
const coverShown = 20 * time.Millisecond

// quiet is how long after the start, and after each change of page, memory is
// given back.
const quiet = 2 * time.Second

// settle gives back the memory that only the start or a change of page needed,
// and keeps garbage from growing as large again.
func settle() {
	debug.SetGCPercent(25)
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
	switch {
	case err == nil && s.plans.saving.Saving == plan.NotSaved:
		s.plans.askElsewhere("Close without saving", end)
		return
	case err == nil:
		end()
		return
	}
	widgets.Ask(s.window.Canvas(), "Close without saving?", err.Error()+"\n\nIf you close now, that change is lost.",
		"Keep open", "Close anyway", end)
}

// Close writes what is still being typed, closes the plan file and gives up an
// import under way.
func (s *Shell) Close() {
	s.data.Stop()
	s.plans.Close()
}
