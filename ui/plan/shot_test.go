package plan

import (
	"errors"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
	"waymark/ui/look"
)

func shot(t *testing.T, w fyne.Window, name string) {
	f, _ := os.Create("/tmp/shots6/" + name + ".png")
	defer f.Close()
	png.Encode(f, w.Canvas().Capture())
}

func TestShots(t *testing.T) {
	os.MkdirAll("/tmp/shots6", 0o755)
	big, small := fyne.NewSize(1147, 710), fyne.NewSize(891, 550)
	_, w := newTestPage(t, small, look.Light)
	shot(t, w, "empty")
	h, w := newTestPage(t, big, look.Light, someSteps()...)
	shot(t, w, "plan-big")
	h.page.steps.Select(1)
	shot(t, w, "panel-big")
	h, w = newTestPage(t, small, look.Dark, someSteps()...)
	shot(t, w, "plan-small-dark")
	h.page.steps.Select(1)
	h.page.panel.due.entry.SetText("31.3.")
	h.page.panel.due.commit(true)
	h.page.notice.show("Step “Pass the exam” deleted.", true)
	shot(t, w, "panel-small-dark")
	h, w = newTestPage(t, small, look.Light, someSteps()...)
	h.page.ShowProblem(&domain.Error{Kind: domain.ErrDamaged, Sentence: "The file /home/mara/plan.waymark is damaged.", Cause: errors.New("x")})
	shot(t, w, "damaged")
	h, w = newTestPage(t, fyne.NewSize(660, 550), look.Light, someSteps()...)
	h.file.Transact(domain.AddPlan(domain.Plan{Title: "Other"}, nil))
	h.show()
	shot(t, w, "narrow")
	h.page.steps.Select(1)
	shot(t, w, "narrow-panel")
	t.Log(h.page.Content().MinSize())
}
