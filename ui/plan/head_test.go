package plan

import (
	"testing"

	"fyne.io/fyne/v2"

	"waymark/ui/look"
)

// TestGoalStaysClearOfTheButtons opens a step beside the plan, which leaves the
// line with the goal little room.
func TestGoalStaysClearOfTheButtons(t *testing.T) {
	for _, width := range []float32{760, small.Width, 1000, large.Width} {
		h, w := newTestPage(t, fyne.NewSize(width, small.Height), look.Light, someSteps()...)
		h.page.steps.list.Select(1)
		w.Resize(fyne.NewSize(width+1, small.Height))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		head := h.page.head
		for _, o := range head.goal.Objects {
			if edge := at(head.details).X; head.details.Visible() && o.Visible() && (o.Size().Width < 20 || at(o).X+o.Size().Width > edge+goalTight) {
				t.Errorf("%v wide: %v at %v reaches the buttons at %v", width, o.Size(), at(o), edge)
			}
		}
	}
}
