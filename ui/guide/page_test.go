package guide_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/domain/labor"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
)

type host struct {
	period  labor.Period
	opened  string
	started string
	tab     string
}

func (h *host) Period() labor.Period  { return h.period }
func (h *host) OpenGuide(code string) { h.opened = code }
func (h *host) StartPlan(code string) { h.started = code }
func (h *host) TabChanged(tab string) { h.tab = tab }

func newPage(t *testing.T, h *host, code string, area *labor.Area, tab string) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	g, err := uitest.Directory(t).Guide(code, area)
	if err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, guide.New(h, g, tab).Content())
	w.Resize(fyne.NewSize(1001, 700))
	w.Resize(fyne.NewSize(1000, 700))
	return w
}
