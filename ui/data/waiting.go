package data

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/widgets"
)

// waiting shows how far work is, and can end it.
type waiting struct {
	object fyne.CanvasObject
	bar    *widget.ProgressBar
	line   *widget.Label
	stop   *widget.Button
	shown  time.Time // when told last; of the working goroutine
}

// tellPause is the least time between two frames of progress.
const tellPause = 100 * time.Millisecond

func newWaiting(title string, cancel context.CancelFunc) *waiting {
	w := &waiting{bar: widget.NewProgressBar(), line: widgets.Body("Begins …"), stop: widget.NewButton("Cancel", cancel)}
	w.object = widgets.NewColumn(640, container.NewVBox(widgets.Subheading(title), w.bar, w.line,
		container.NewHBox(w.stop),
		widgets.Muted("Nothing changes until all of it is there. You can use other pages meanwhile.")))
	return w
}

// tell shows progress. It belongs to the working goroutine.
func (w *waiting) tell(p release.Progress) {
	if now := time.Now(); now.Sub(w.shown) >= tellPause {
		w.shown = now
		fyne.Do(func() {
			w.bar.SetValue(p.Done)
			w.line.SetText(p.Text())
		})
	}
}
