package figures_test

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func TestStatesOfDifferentReleasesSaySo(t *testing.T) {
	g := &occupation.Guide{Area: uitest.Nation, Wages: []*labor.Wage{state("AL", "Alabama", pays(40_000)), state("AK", "Alaska", pays(70_100)), state("WA", "Washington", pays(60_000))}}
	if _, bars := figures.StateBars(g, labor.Yearly); strings.Contains(bars.Note, "different releases") {
		t.Errorf("states of one release: %q", bars.Note)
	}
	g.Wages[2].Vintage = &labor.Vintage{Dataset: "OEWS", Period: "May 2024"}
	if _, bars := figures.StateBars(g, labor.Yearly); !strings.HasSuffix(bars.Note, "These figures are of different releases: 2 of May 2025, 1 of May 2024. A difference between them may come from the years, not from the places.") {
		t.Errorf("the note says %q", bars.Note)
	}
}
