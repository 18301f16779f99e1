package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func TestInterestsGoFromAboutMeIntoGuidesAndLists(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.OpenGuide("29-2072.00")
	pressOn(t, s, "Add my interests")
	if s.history.now().Page != MePage {
		t.Fatal("the button does not lead to About me")
	}
	for _, e := range uitest.Find[*widgets.Entry](s.page) {
		if e.PlaceHolder == "For example CES" {
			e.SetText("CES")
		}
	}
	if me, _ := d.file.Person(); me.Interests.Letters != "CES" {
		t.Fatalf("saved %+v", me.Interests)
	}
	s.Back()
	showsAll(t, s, "Your interests and this job's are close: 0.77")

	s.Go(Route{Page: ExplorePage})
	for _, o := range uitest.Find[*widget.Select](s.page) {
		if len(o.Options) > 0 && o.Options[len(o.Options)-1] == "Like my interests" {
			o.SetSelected("Like my interests")
		}
	}
	showsAll(t, s, "Ranked by how alike your interests and the job's are")

	s.Compare("29-2072.00")
	s.Go(Route{Page: ComparePage})
	showsAll(t, s, "Like your interests, 1 = the same pattern", "0.77 *")

	s.Go(Route{Page: MePage})
	s.plans.undo()
	if me, _ := d.file.Person(); me.Interests != (plan.Interests{}) {
		t.Errorf("after Undo %+v is kept", me.Interests)
	}
	s.Go(Route{Page: ExplorePage})
	if strings.Contains(shown(s), "your interests and the job's") {
		t.Error("jobs are still ranked by interests that were taken back")
	}
}
