package explore_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/uitest"
)

func check(t *testing.T, w fyne.Window, text string) *widget.Check {
	t.Helper()
	for _, c := range uitest.Find[*widget.Check](w.Content()) {
		if c.Text == text {
			return c
		}
	}
	t.Fatalf("there is no switch %q", text)
	return nil
}

func TestJobsAreComparedWithOwnPay(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	more := check(t, w, "Pays more than my job now")
	if !more.Disabled() || !strings.Contains(texts(w), "enter your pay in About me") {
		t.Errorf("without own pay the switch must say what is missing:\n%s", texts(w))
	}
	h.me.Pay = plan.Pay{Amount: 80_000_00, Per: plan.AYear}
	p.Update()
	more.SetChecked(true)
	if text := texts(w); !strings.Contains(text, "pays more than my job now  ×") || !strings.Contains(text, "Registered Nurses") || strings.Contains(text, "Medical Records") {
		t.Errorf("jobs that pay more than $80,000 a year:\n%s", text)
	}
	h.me.Pay = plan.Pay{Amount: 29_50, Per: plan.AnHour} // $61,360, below the records specialists' $62,270
	p.Update()
	if text := texts(w); !strings.Contains(text, "Medical Records") {
		t.Errorf("a change of the own pay must show at once:\n%s", text)
	}
	tap(t, w, "pays more than my job now  ×")
	if more.Checked {
		t.Error("the switch is still on after its chip was taken away")
	}
}

func TestJobsAreComparedWithTheBudget(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	h.me.Budget = []plan.BudgetLine{{Title: "Rent", Monthly: 6000_00}} // $72,000 a year without taxes
	p.Update()
	check(t, w, "Covers my budget").SetChecked(true)
	if text := texts(w); !strings.Contains(text, "Registered Nurses") || strings.Contains(text, "Medical Records") {
		t.Errorf("jobs that cover $6,000 a month:\n%s", text)
	}
	h.me.Tax = 60_00 // now $180,000
	p.Update()
	if text := texts(w); strings.Contains(text, "Registered Nurses") || !strings.Contains(text, "left out: the figure is not published") {
		t.Errorf("jobs that cover $6,000 a month after 60 percent of taxes:\n%s", text)
	}
}

func TestSpaceStarsAJob(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	p.SetQuery("records")
	p.FocusList()
	space := &fyne.KeyEvent{Name: fyne.KeySpace}
	w.Canvas().Focused().TypedKey(space)
	if !h.Starred("29-2072.00") || len(h.opened) > 0 {
		t.Fatalf("starred %v, opened %v", h.stars, h.opened)
	}
	p.SetQuery("")
	check(t, w, "Only starred jobs").SetChecked(true)
	if text := texts(w); !strings.Contains(text, "1 job\n") || !strings.Contains(text, "Medical Records") {
		t.Errorf("only starred jobs:\n%s", text)
	}
	p.FocusList()
	w.Canvas().Focused().TypedKey(space)
	if text := texts(w); !strings.Contains(text, "No job passes all of this.") {
		t.Errorf("the job must leave the list with its star:\n%s", text)
	}
}

func TestTableSetsPayAgainstOwnPay(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	h.me.Pay = plan.Pay{Amount: 50_000_00, Per: plan.AYear}
	p.Update()
	showTable(t, w)
	press(t, w, "Columns")
	for _, c := range uitest.Find[*widget.Check](w.Canvas().Overlays().Top()) {
		if c.Text == "Against my pay **" {
			c.SetChecked(true)
		}
	}
	if text := texts(w); !strings.Contains(text, "\n$12,270 more\n") { // 62,270 − 50,000
		t.Errorf("the table does not set the pay of records specialists against the own:\n%s", text)
	}
}
