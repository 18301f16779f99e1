package ui_test

import (
	"strings"
	"testing"

	"waymark/ui"
	"waymark/ui/uitest"
)

func TestFifthJobIsNotCompared(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	jobs := uitest.Directory(t).All
	for _, e := range jobs[:4] {
		s.ToggleCompare(e.Code)
	}
	wants(t, w, "Compare 4", "Added to Compare: 4 of 4 jobs.")
	s.ToggleCompare(jobs[4].Code)
	wants(t, w, "Compare 4", "You compare 4 jobs already. Take one out first.")
	s.Compare(jobs[4].Code)
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Take one out first.") {
		t.Errorf("a fifth job says:\n%s", text)
	}
	s.ToggleCompare(jobs[0].Code)
	wants(t, w, "Compare 3", "Taken out of Compare.")
	if s.Compared(jobs[0].Code) || !s.Compared(jobs[1].Code) {
		t.Error("the wrong job was taken out")
	}
}

func TestFiltersStayWhileOtherPagesAreRead(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	s.Search("nurse")
	before := said(w)
	s.Go(ui.Route{Page: ui.DataPage})
	s.Go(ui.Route{Page: ui.ExplorePage})
	if after := said(w); !strings.Contains(after, "matches “nurse”") || after != before {
		t.Errorf("the list was\n%s\nand is\n%s", before, after)
	}
}
