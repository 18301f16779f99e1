package command

import (
	"encoding/json"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/release"
	"waymark/domain/release/releasetest"
)

// loneHistory has one release of each dataset.
type loneHistory struct{ releasetest.History }

func (h loneHistory) Periods(dataset string) ([]labor.Vintage, error) {
	list, err := h.History.Periods(dataset)
	return list[:min(1, len(list))], err
}

func TestDiffOfAJob(t *testing.T) {
	var w world
	out := w.ok(t, "data", "diff", "29-2072", "--area", "WA")
	want := "OEWS May 2024, then OEWS May 2025\nEP 2022-32, then EP 2024-34\n" + release.PayCaution + "\n" + release.GrowthCaution +
		"\n\nMedical Records Specialists (29-2072.00)\n  Median pay, Washington: $60,010 a year (OEWS May 2024), then $62,270 a year (OEWS May 2025)\n" +
		"  Growth over ten years: 8.5 % (EP 2022-32), then 7.1 % (EP 2024-34)\n"
	if !strings.HasPrefix(out, want) {
		t.Errorf("%s\nwant\n%s", out, want)
	}
	var got diffResult
	if err := json.Unmarshal([]byte(w.ok(t, "data", "diff", "29-2072", "--area", "WA", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Jobs) != 1 || !got.Jobs[0].Changed || *got.Jobs[0].Figures[0].After.Amount != 62270 || got.Compared[0].Before != "OEWS May 2024" || len(got.Cautions) != 2 {
		t.Errorf("JSON: %+v", got)
	}
	out = w.ok(t, "data", "diff", "29-2072", "--before", "May 2025", "--after", "oews-2024-05")
	if !strings.HasPrefix(out, "OEWS May 2025, then OEWS May 2024\n") {
		t.Errorf("the other way round: %s", out)
	}
}

func TestDiffOfStarsAndPlans(t *testing.T) {
	file := &memory{}
	for _, op := range []plan.Operation{plan.PutStar(plan.Star{Occupation: "29-2072.00"}), plan.PutStar(plan.Star{Occupation: "99-9999.00"})} {
		if _, err := file.Transact(op); err != nil {
			t.Fatal(err)
		}
	}
	w := world{files: map[string]*memory{"mine": file, "empty": {File: plantest.File{}}}}
	if out := w.ok(t, "data", "diff", "--file", "mine"); !strings.Contains(out, "Medical Records Specialists") || strings.Contains(out, "99-9999") {
		t.Errorf("starred: %s", out)
	}
	if file.closed != 1 {
		t.Errorf("the plan file was closed %d times", file.closed)
	}
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"--file", "empty"}, "No job in empty is starred or planned for"},
		{[]string{"--file", "none"}, "There is no plan file none, so no job is starred"},
		{[]string{"99-9999"}, `No job has the code "99-9999"`},
		{[]string{"29-2072", "--before", "Monday"}, "No release called “Monday” is installed; there are OEWS May 2025, OEWS May 2024"},
		{[]string{"29-2072", "--after", "May 2024"}, "OEWS May 2024 cannot be compared with itself"},
		{[]string{"29-2072", "--area", "Atlantis"}, "Atlantis"},
	} {
		if status, out, errOut := w.run(t, append([]string{"data", "diff"}, tt.args...)...); status != 2 || !strings.Contains(errOut, tt.says) || out != "" {
			t.Errorf("%q: status %d, %q %q, want %q", tt.args, status, out, errOut, tt.says)
		}
	}
	w.alone = true
	if out := w.ok(t, "data", "diff", "29-2072"); !strings.HasPrefix(out, "Only one release of pay") {
		t.Errorf("nothing to compare: %s", out)
	}
}
