package explore_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/uitest"
)

const byFit = "Like my interests"

// orders is the choice of orders.
func orders(t *testing.T, w fyne.Window) *widget.Select {
	t.Helper()
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if slices.Contains(s.Options, "Best paid here") {
			return s
		}
	}
	t.Fatal("there is no choice of orders")
	return nil
}

func TestJobsAreSortedByInterests(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	if slices.Contains(orders(t, w).Options, byFit) {
		t.Error("the order by interests is offered to who has entered none")
	}
	h.me.Interests = plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}
	p.Update()
	orders(t, w).SetSelected(byFit)
	p.OpenFirst()
	if len(h.opened) != 1 || h.opened[0] != "29-2072.00" {
		t.Errorf("first stands %q, want the one job with interests", h.opened)
	}
	text := texts(w)
	for _, want := range []string{"\n0.82\n", "Ranked by how alike your interests and the job's are, computed;", "jobs have no published figure and stand last.", "\nFit\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "coarse") {
		t.Error("scores are called coarse")
	}
	h.me.Interests = plan.Interests{Letters: "CES"}
	p.Update()
	if !strings.Contains(texts(w), "This is coarse, because you entered letters and no scores.") {
		t.Error("letters are not called coarse")
	}
	h.me.Interests = plan.Interests{}
	p.Update()
	if s := orders(t, w); slices.Contains(s.Options, byFit) || s.Selected != "Best match" || strings.Contains(texts(w), "your interests") {
		t.Errorf("without interests the order is %q of %q", s.Selected, s.Options)
	}
}

func TestInterestsThatAreAllTheSameSortNothing(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	h.me.Interests = plan.Interests{Scores: plan.Scores{9, 9, 9, 9, 9, 9}}
	p.Update()
	if slices.Contains(orders(t, w).Options, byFit) {
		t.Error("six equal scores can be sorted by")
	}
}

func TestTableShowsTheFitOfInterests(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	h.me.Interests = plan.Interests{Letters: "CES"}
	p.Update()
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if s.Selected == "List" {
			s.SetSelected("Table")
		}
	}
	press(t, w, "Columns")
	for _, c := range uitest.Find[*widget.Check](w.Canvas().Overlays().Top()) {
		if c.Text == "My interests ***" {
			c.SetChecked(true)
		}
	}
	if text := texts(w); !strings.Contains(text, "\n0.77\n") || !strings.Contains(text, "*** My interests: computed") {
		t.Errorf("the table does not show how alike interests are:\n%s", text)
	}
}
