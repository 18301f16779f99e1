package importer

import (
	"slices"
	"testing"
)

// TestRealRelease adds O*NET's own files, of which three are not at hand.
func TestRealRelease(t *testing.T) {
	i := officialImporter(t)
	p := take(t, i, "onet/db_30_1_text")
	missing := []string{"Task Ratings", "Work Activities", "Work Context"}
	if p.Name() != "onet-30.1" || p.Guessed || !slices.Equal(p.Missing, missing) {
		t.Errorf("recognised %s, guessed %v, missing %q, want onet-30.1 by its Read Me, without %q", p.Name(), p.Guessed, p.Missing, missing)
	}
	kept := map[string]int{}
	for _, f := range p.Files {
		kept[f.Title] = f.Kept
	}
	want := map[string]int{
		"Occupation Data": 1016, "Task Statements": 18796, "Content Model Reference": 630, "Job Zones": 923, "Alternate Titles": 56505,
		"Sample of Reported Titles": 7955, "Related Occupations": 18460, "Technology Skills": 32773, "Tools Used": 41662, "DWA Reference": 2087,
		"Tasks to DWAs": 23850, "Abilities": 92976, "Skills": 62580, "Knowledge": 59004, "Interests": 5538, "Work Values": 5244,
		"Work Styles": 37422, "Education, Training, and Experience": 37125,
	}
	for title, rows := range want {
		if kept[title] != rows {
			t.Errorf("%s: %d rows kept, want %d", title, kept[title], rows)
		}
	}
	known, err := i.Known()
	if err != nil {
		t.Fatal(err)
	}
	core := 0
	for code := range known {
		words, err := i.Official(code)
		if err != nil || words == nil || words.Description == "" {
			t.Fatalf("%s: %v, %v, want a description", code, words, err)
		}
		for _, task := range words.Tasks {
			if task.Core {
				core++
			}
		}
	}
	if core != 13643 {
		t.Errorf("%d core tasks, want 13,643", core)
	}
}
