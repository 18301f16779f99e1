package ui_test

import (
	"strings"
	"testing"

	"waymark/domain/occupation"
	"waymark/ui"
)

// What was searched for before must not narrow the jobs that share an activity.
func TestJobsOfAnActivityAreFoundOnExplore(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{})
	s.Search("records")
	s.OpenGuide("29-2072.00")
	s.FindJobs(occupation.DoesActivity, "4.A.3.b.6.I11")
	wants(t, w, "Activity: Keep patients' medical records", "2 jobs", "Registered Nurses", "Medical Records Specialists")
	if strings.Contains(said(w), "matches “records”") {
		t.Error("the words searched for before are still asked for")
	}
	s.Back()
	wants(t, w, "What they do")
}
