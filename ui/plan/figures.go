package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
)

// figure is a key figure of a plan with a note below it.
type figure struct {
	object      fyne.CanvasObject
	value, note *widget.Label
}

func newFigure() *figure {
	f := &figure{value: widget.NewLabel(""), note: widget.NewLabel("")}
	f.value.SizeName, f.note.SizeName = theme.SizeNameSubHeadingText, theme.SizeNameCaptionText
	f.value.TextStyle.Bold = true
	f.note.Importance = widget.LowImportance
	f.value.Truncation, f.note.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	f.object = container.New(twoLines{}, f.value, f.note)
	return f
}

func (f *figure) show(t [2]string) {
	set(f.value, t[0], f.value.Importance, true)
	set(f.note, t[1], f.note.Importance, false)
}

// figures are how much of a plan is done, what it costs and what comes next,
// each with a note.
func figures(p domain.Plan, today domain.Date) [3][2]string {
	progress, total := domain.ProgressOf(p), domain.Total(p)
	return [3][2]string{
		{fmt.Sprintf("%d of %d done", progress.Done, progress.Counted), skippedNote(progress.Skipped)},
		{knownText(total.Known, total.Unknown < progress.Counted), costNote(total.Unknown)},
		dueFigure(progress.Next, today),
	}
}

// knownText is a sum, or that nothing of it is known.
func knownText(sum domain.Cents, any bool) string {
	if !any && sum == 0 {
		return unknownYet
	}
	return sum.Text()
}

func skippedNote(n int) string {
	switch n {
	case 0:
		return "Steps"
	case 1:
		return "Steps, 1 skipped"
	}
	return fmt.Sprintf("Steps, %d skipped", n)
}

func costNote(unknown int) string {
	switch unknown {
	case 0:
		return "Total cost"
	case 1:
		return "1 step has no cost yet"
	}
	return fmt.Sprintf("%d steps have no cost yet", unknown)
}

func dueFigure(next domain.Step, today domain.Date) [2]string {
	switch {
	case next.Due.IsZero():
		return [2]string{"No date", "Next due date"}
	case next.Due.Before(today):
		return [2]string{next.Due.Text(), "Overdue: " + next.Title}
	}
	return [2]string{next.Due.Text(), "Next: " + next.Title}
}
