package guide_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// TestPayNeedsNoScrollingSidewaysWithLargeText reads the tables of areas at 200
// percent in the least window, where each area is a column.
func TestPayNeedsNoScrollingSidewaysWithLargeText(t *testing.T) {
	h := &host{}
	newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabPay)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, guide.New(h, g, guide.TabPay).Content())
	w.Resize(fyne.NewSize(793, 20000))
	w.Resize(fyne.NewSize(792, 20000))
	for _, s := range uitest.Find[*container.Scroll](w.Content()) {
		if need := s.Content.MinSize().Width; need > s.Size().Width+0.5 {
			t.Errorf("%v of %v:\n%s", s.Size().Width, need, uitest.Texts(s.Content))
		}
	}
	all := strings.Join(strings.Fields(uitest.Texts(w.Content())), " ")
	for _, want := range []string{"Spokane, WA Washington U.S. 10th $40,490 $45,500", "Median $56,750 $", "Employees "} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
}
