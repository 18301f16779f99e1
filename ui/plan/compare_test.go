package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// compared maps what two plans are compared by to the two texts on show.
func compared(c *compare) map[string][2]string {
	all := map[string][2]string{}
	for _, o := range c.table.Objects {
		if row, ok := o.(*fyne.Container); ok {
			text := func(n int) string { return row.Objects[n].(*widget.Label).Text }
			all[text(0)] = [2]string{text(1), text(2)}
		}
	}
	return all
}

func TestCopyOfAPlanIsComparedWithIt(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chain()...)
	menuItem(t, h.page, "Copy, to try another way").Action()
	if p, _ := h.file.Plan(h.plan); p.CopyOf != "plan1" || p.Title != "Medical Records Specialists (another way)" {
		t.Fatalf("the copy is %+v", p)
	}
	if _, ok := h.page.beside.(*details); !ok {
		t.Error("the details of the copy are not open")
	}
	if text := h.page.head.more.Text; !strings.Contains(text, "a copy of “Medical Records Specialists”") {
		t.Errorf("the head says %q", text)
	}
	steps := h.steps(t)
	for _, op := range []domain.Operation{
		editStep(steps[0].ID, func(s *domain.Step) {
			s.Length, s.HoursWeek = domain.Length{Count: 12, Unit: domain.Months}, 5_00
			s.Costs = []domain.CostLine{{Kind: domain.Tuition, Amount: 2400_00, Known: true}}
			s.Funding = []domain.FundingLine{{Kind: domain.Grant, Amount: 1000_00}, {Kind: domain.Loan, Amount: 200_00}}
		}),
		domain.AddStep(h.plan, domain.Step{Title: "Find a babysitter"}, -1),
		domain.DeleteStep(steps[1].ID),
	} {
		if _, err := h.file.Transact(op); err != nil {
			t.Fatal(err)
		}
	}
	h.show()
	menuItem(t, h.page, "Compare plans side by side").Action()
	c := h.page.cover.(*compare)
	got := compared(c)
	for name, want := range map[string][2]string{
		"Ends":                 {"Mar 1, 2028", "Oct 1, 2027"},
		"Length":               {"12 months", "7 months"},
		"Costs":                {"$2,400", "Not known yet"},
		"Costs not known":      {"2 steps", "3 steps"},
		"Funding":              {"$1,000 not paid back, $200 loans", "None"},
		"You pay":              {"$1,400", "Not known yet"},
		"Hours of work":        {"262 hours (2 steps without hours or dates)", "264 hours (2 steps without hours or dates)"},
		"Pass the exam":        {"Not in this plan", "Planned, Sep 2 to Sep 16, 2027, 2 weeks"},
		"Find a babysitter":    {"Planned", "Not in this plan"},
		"Earn the certificate": {"Planned, Mar 1, 2027 to Mar 1, 2028, 12 months, $2,400, $1,200 funding, 5 hours a week", "Planned, Mar 1 to Sep 1, 2027, 6 months, 10 hours a week"},
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	if !strings.HasPrefix(got["Break-even"][0], "It cannot be said yet") {
		t.Errorf("break-even: %q", got["Break-even"])
	}
	if _, same := got["Job"]; !same {
		t.Error("the job is not named")
	}
	if _, same := got["Apply"]; same {
		t.Error("a step that is the same in both is listed")
	}
	c.differs.SetChecked(true)
	if _, same := compared(c)["Job"]; same {
		t.Error("what is the same is still listed")
	}
	test.Tap(button(t, w, "Back to the plan"))
	if h.page.cover != nil {
		t.Error("the comparison stays")
	}
}

func TestComparisonFollowsChangesAndEnds(t *testing.T) {
	h, w := newTestPage(t, small, look.Light, chain()...)
	menuItem(t, h.page, "Copy, to try another way").Action()
	copied := h.plan
	menuItem(t, h.page, "Compare plans side by side").Action()
	test.AssertRendersToMarkup(t, "compare.xml", w.Canvas())
	c := h.page.cover.(*compare)
	if _, err := h.file.Transact(editPlan(copied, func(p *domain.Plan) { p.AreaName = "Seattle" })); err != nil {
		t.Fatal(err)
	}
	h.show()
	if got := compared(c)["Area"]; got[0] != "Seattle" {
		t.Errorf("after a change the areas are %q", got)
	}
	if _, err := h.file.Transact(domain.DeletePlan("plan1")); err != nil {
		t.Fatal(err)
	}
	h.show()
	if h.page.cover != nil {
		t.Error("one plan is compared with nothing")
	}
}

func TestDetailsOfThePlan(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chain()...)
	h.directory = uitest.Directory(t)
	test.Tap(button(t, w, "Details"))
	d := h.page.beside.(*details)
	d.start.Entry.SetText("2027-02-01")
	d.target.Entry.SetText("2028-06-30")
	d.note.Entry.SetText("Better pay")
	test.Tap(d.area)
	test.Tap(d.job)
	pick(t, w, "nurse")
	p, _ := h.file.Plan(h.plan)
	if p.Start.String() != "2027-02-01" || p.Target.String() != "2028-06-30" || p.Note != "Better pay" || p.Area != "42660" || p.Occupation != "29-1141.00" {
		t.Errorf("saved: %+v", p)
	}
	if got := h.page.head.more.Text; !strings.Contains(got, "Feb 1, 2027, wanted by Jun 30, 2028") {
		t.Errorf("the head says %q", got)
	}
	test.Tap(d.noJob)
	if p, _ := h.file.Plan(h.plan); p.Occupation != "" {
		t.Error("the job cannot be taken away")
	}
}

func TestEmptyPlan(t *testing.T) {
	h, w := newTestPage(t, large, look.Light)
	test.Tap(button(t, w, "Start an empty plan"))
	if p, err := h.file.Plan(h.plan); err != nil || p.Title != "My plan" {
		t.Errorf("started: %+v (%v)", p, err)
	}
	if _, ok := h.page.beside.(*details); !ok {
		t.Error("nobody asks for the details of the new plan")
	}
}
