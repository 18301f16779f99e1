package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/uitest"
)

func TestTheFirstStarMakesTheFile(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.OpenGuide("29-2072.00")
	star := func() *widget.Button {
		for _, b := range uitest.Find[*widget.Button](s.window.Content()) {
			if b.Text == "Star" || b.Text == "Starred" {
				return b
			}
		}
		t.Fatal("the guide has no star")
		return nil
	}
	star().OnTapped()
	if d.file == nil || star().Text != "Starred" || !s.Starred("29-2072.00") {
		t.Fatalf("after a press the button says %q", star().Text)
	}
	all, _ := d.file.Stars()
	if len(all) != 1 || all[0].Title != "Medical Records Specialists" || all[0].Since.IsZero() {
		t.Errorf("saved %+v", all)
	}
	star().OnTapped()
	if all, _ := d.file.Stars(); len(all) != 0 || star().Text != "Star" {
		t.Errorf("after a second press %+v is saved and the button says %q", all, star().Text)
	}
}

func TestAStarThatIsNotKeptSaysSo(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.ToggleStar("29-2072.00")
	d.full = errors.New("The disk is full.")
	s.ToggleStar("29-1141.00")
	if !s.said.object.Visible() || !strings.Contains(s.said.text.Text, "The disk is full.") || s.Starred("29-1141.00") {
		t.Errorf("the window says %q", s.said.text.Text)
	}
}

func TestWhatIsEnteredAboutMeIsKept(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.EditMe(func(p *plan.Person) { p.JobTitle = "Cashier" }, func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if me, _ := d.file.Person(); me.JobTitle != "Cashier" || s.Me().JobTitle != "Cashier" {
		t.Errorf("saved %+v, on show %+v", me, s.Me())
	}
}
