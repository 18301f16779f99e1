package ui

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// adder lets a person add official releases to the data. Its methods belong to
// the UI thread.
type adder struct {
	shell *Shell
	store release.Store

	listing task.Latest
	path    string             // that was last given
	problem error              // why the latest work failed
	cancel  context.CancelFunc // of the work under way; nil where there is none
	box     *widget.PopUp      // over the page, nil or the last one
}

// Drop looks at what was dropped on the window.
func (s *Shell) Drop(files []fyne.URI) {
	if len(files) != 1 {
		s.adder.fail(errors.New("Drop one file or folder at a time."))
		return
	}
	s.adder.inspect(files[0].Path())
}

// inspect looks at a zip or folder and asks whether to add it.
func (a *adder) inspect(path string) {
	a.path = path
	a.start("Looking at "+filepath.Base(path)+" …", widgets.Body("This takes a moment."), func(ctx context.Context) (func(), error) {
		p, err := a.store.Inspect(ctx, path)
		return func() { a.ask(p) }, err
	})
}

// add takes over what was looked at.
func (a *adder) add(p *release.Preview) {
	a.path = ""
	bar := widget.NewProgressBar()
	shown := 0.0
	tell := func(now release.Progress) {
		if now.Done-shown >= 0.01 {
			shown = now.Done
			fyne.Do(func() { bar.SetValue(now.Done) })
		}
	}
	a.start("Adding "+p.Title()+" …", bar, func(ctx context.Context) (func(), error) {
		return func() {}, a.store.Import(ctx, p, tell)
	})
}

func (a *adder) remove(r release.Added) {
	widgets.Ask(a.shell.window.Canvas(), "Remove "+r.Title()+"?", "The guides lose its words. You can add it again from the file that you downloaded.",
		"Keep", "Remove", func() {
			a.start("Removing "+r.Title()+" …", widgets.Body("This takes a moment."), func(context.Context) (func(), error) {
				return func() {}, a.store.Remove(r.Name())
			})
		})
}

// start does work off the UI thread, one piece at a time, with a note over the
// Data page where it can be cancelled. What the work returns is done when it
// has succeeded.
func (a *adder) start(title string, note fyne.CanvasObject, work func(context.Context) (func(), error)) {
	if a.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	a.cancel, a.problem = cancel, nil
	a.shell.Go(Route{Page: DataPage})
	stop := widget.NewButton("Cancel", cancel)
	a.show(stop, container.NewVBox(widgets.Subheading(title), note), stop)
	task.Run(func() (func(), error) { return work(ctx) },
		func(then func()) {
			a.end()
			a.shell.Go(Route{Page: DataPage})
			then()
		},
		func(err error) {
			a.end()
			a.fail(err)
		})
}

func (a *adder) end() {
	a.stop()
	a.cancel = nil
	a.hide()
}

func (a *adder) hide() {
	if a.box != nil {
		a.box.Hide()
	}
}

// stop gives up the work under way.
func (a *adder) stop() {
	if a.cancel != nil {
		a.cancel()
	}
}

// fail says on the Data page why something was not added. Cancelling is no
// failure.
func (a *adder) fail(err error) {
	if !errors.Is(err, context.Canceled) {
		a.problem = err
	}
	if e, ok := errors.AsType[*release.Error](err); ok && e.Cause != nil {
		slog.Error("data not added or removed", "cause", e.Cause)
	}
	a.shell.Go(Route{Page: DataPage})
}

const previewWidth = 640

// ask shows what was recognised, and adds it on a yes.
func (a *adder) ask(p *release.Preview) {
	title, yes := "This is "+p.Title(), "Add"
	if p.Replaces {
		yes = "Replace"
	}
	what := container.NewVBox(widgets.Subheading(title), filesOf(p.Release))
	if p.Replaces {
		what.Add(widgets.Body("You have added this release before. It is replaced."))
	}
	no := widget.NewButton("Cancel", a.hide)
	add := widget.NewButton(yes, func() {
		a.hide()
		a.add(p)
	})
	add.Importance = widget.HighImportance
	a.show(add, what, no, add)
}

// show puts content and buttons over the page.
func (a *adder) show(first fyne.Focusable, content fyne.CanvasObject, buttons ...fyne.CanvasObject) {
	sized := widgets.FixedWidth(previewWidth, content)
	sized.Resize(fyne.NewSize(previewWidth, 1)) // so that wrapped text knows its height
	row := container.NewHBox(append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)...)
	canvas := a.shell.window.Canvas()
	a.hide()
	a.box = widget.NewModalPopUp(container.NewPadded(container.NewVBox(sized, row)), canvas)
	a.box.Show()
	canvas.Focus(first)
}
