package guide_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/domain/plan"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

var tested = plan.Person{Interests: plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}}

// interestChart is the chart of interests on the tab.
func interestChart(t *testing.T, w fyne.Window) *widgets.Chart {
	t.Helper()
	for _, c := range uitest.Find[*widgets.Chart](w.Content()) {
		if strings.Contains(c.Text(), "Enterprising: ") {
			return c
		}
	}
	t.Fatal("there is no chart of interests")
	return nil
}

func TestInterestsStandBesideTheReaders(t *testing.T) {
	for _, tab := range []string{guide.TabSummary, guide.TabConditions} {
		w := newPage(t, &host{me: tested}, "29-2072.00", uitest.Spokane, tab)
		says(t, w, "Does it fit you?", "Your interests and this job's are close: 0.82, where 1 is the same pattern.", "0.70 or more", "Interests: yours and the job's")
		silent(t, w, "Add my interests", "coarse")
		text := interestChart(t, w).Text()
		if !strings.HasPrefix(text, "Realistic: You 12, This job 2.10.\n") || !strings.HasSuffix(text, "Length: yours from 0 to 40, the job's from 1 to 7.") {
			t.Errorf("the chart says:\n%s", text)
		}
	}
}

func TestLettersAreCalledCoarse(t *testing.T) {
	w := newPage(t, &host{me: plan.Person{Interests: plan.Interests{Letters: "CES"}}}, "29-2072.00", uitest.Spokane, guide.TabSummary)
	says(t, w, "are close: 0.77, where 1 is the same pattern. This is coarse, because you entered letters and no scores.")
	if text := interestChart(t, w).Text(); !strings.Contains(text, "Artistic: You not named, This job 1.40.\n") || !strings.Contains(text, "Conventional: You 1st, This job 6.70.\n") {
		t.Errorf("the chart says:\n%s", text)
	}
}

func TestWithoutInterestsOneCanAddThem(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	if text := interestChart(t, w).Text(); !strings.HasPrefix(text, "Realistic: 2.10.\n") {
		t.Errorf("the chart says:\n%s", text)
	}
	silent(t, w, "Your interests")
	tapButton(t, w.Content(), "Add my interests")
	if h.opened != "interests" {
		t.Errorf("opened %q", h.opened)
	}
}

func TestTheFitIsExplained(t *testing.T) {
	w := newPage(t, &host{me: tested}, "29-2072.00", uitest.Spokane, guide.TabSummary)
	w.Resize(fyne.NewSize(1000, 20000))
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text != "O*NET 30.1" {
			continue
		}
		test.Tap(c)
		if said := overlay(t, w); strings.Contains(said, "Interests and work values") {
			for _, want := range []string{"not made for choosing people", "Pearson correlation"} {
				if !strings.Contains(said, want) {
					t.Errorf("about the number: %s", said)
				}
			}
			return
		}
		w.Canvas().Overlays().Top().Hide()
	}
	t.Error("no source explains the fit")
}

// TestInterestsFitLargeText: the charts stand below each other and nothing
// widens the page.
func TestInterestsFitLargeText(t *testing.T) {
	w := newPage(t, &host{me: tested}, "29-2072.00", uitest.Spokane, guide.TabSummary)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Dark, TextPercent: 200})
	w.Resize(fyne.NewSize(860, 20000))
	if c := interestChart(t, w); c.Size().Width > 860 || c.Size().Height < c.MinSize().Height {
		t.Errorf("the chart has %v and needs %v", c.Size(), c.MinSize())
	}
}
