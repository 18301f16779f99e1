package figures_test

import (
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
	"waymark/ui/chart"
	"waymark/ui/figures"
)

func on(year int, month time.Month, day int) plan.Date {
	return plan.Date{Year: year, Month: month, Day: day}
}

func twoYears() plan.Plan {
	return plan.Plan{Target: on(2028, 5, 1), Steps: []plan.Step{
		{ID: "school", Title: "School", Kind: plan.Education, State: plan.Done, Start: on(2026, 9, 1), Due: on(2027, 1, 1), Started: on(2026, 9, 7), Finished: on(2027, 1, 9)},
		{ID: "exam", Title: "Exam", Kind: plan.Certification, Due: on(2027, 2, 1), After: []plan.ID{"school"}},
		{ID: "clinic", Title: "Clinic", State: plan.Blocked, BlockedBy: "the background check", Start: on(2027, 6, 1), Length: plan.Length{Count: 2, Unit: plan.Months}},
		{ID: "apply", Title: "Apply", Kind: plan.Application, After: []plan.ID{"clinic"}, Length: plan.Length{Count: 1, Unit: plan.Months}},
		{ID: "mentor", Title: "Mentor", State: plan.Skipped},
		{ID: "early", Title: "Too early", Start: on(2027, 5, 1), Due: on(2027, 5, 20), After: []plan.ID{"apply"}},
		{ID: "open", Title: "Open end", Start: on(2028, 6, 3)},
		{ID: "someday", Title: "Someday", After: []plan.ID{"nowhere"}},
	}}
}

func TestTimelineOfAPlan(t *testing.T) {
	p, today := twoYears(), on(2027, 2, 15)
	s := plan.NewSchedule(p)
	line := figures.Timeline(p, s, today)
	for i, want := range []string{
		"Sep 7, 2026 to Jan 9, 2027", "Feb 1, 2027", "Jun 1, 2027 to Aug 1, 2027", "Aug 2, 2027 to Sep 2, 2027", "no dates yet", "May 1, 2027 to May 20, 2027", "from Jun 3, 2028, end not known", "no dates yet",
	} {
		if got := line.Rows[i].Dates(); got != want {
			t.Errorf("%s: %s, want %s", line.Rows[i].Label, got, want)
		}
	}
	for i, want := range []string{"", "overdue", "blocked: the background check", "", "", "starts too early", "", ""} {
		if got := line.Rows[i].Note; got != want {
			t.Errorf("%s: %q, want %q", line.Rows[i].Label, got, want)
		}
	}
	if !line.Rows[1].Milestone || line.Rows[0].Milestone || line.Rows[0].Progress != chart.Finished || line.Rows[4].Progress != chart.LeftOut {
		t.Error("the exam is no milestone, or the school one")
	}
	if len(line.Links) != 3 || line.Links[1] != (chart.Link{Before: 2, After: 3}) {
		t.Errorf("links %v", line.Links)
	}
	if line.From != chart.DayOf(2026, 9, 1) || line.To != chart.DayOf(2028, 7, 31) {
		t.Errorf("from day %d to %d", line.From, line.To)
	}
	if line.Note != "1 step has no dates yet." {
		t.Errorf("note %q", line.Note)
	}
	if got := figures.TimelineTitle(p, s); got != "The last step ends after Jun 3, 2028; of one step the end is not known. That is 33 days after the end that you want" {
		t.Errorf("title %q", got)
	}
	p.Steps[6].Due = on(2028, 6, 10)
	if got := figures.TimelineTitle(p, plan.NewSchedule(p)); got != "The last step ends on Jun 10, 2028; one step decides that. That is 40 days after the end that you want" {
		t.Errorf("title %q", got)
	}
	table := figures.TimelineTable(p, s, line)
	if got := strings.Join(table[4], "|"); got != "Apply|Applying|Aug 2, 2027|Sep 2, 2027|Planned||dates computed" {
		t.Errorf("row %q", got)
	}
}

func TestTimelineWithoutDates(t *testing.T) {
	p := plan.Plan{Steps: []plan.Step{{ID: "a", Title: "A"}}}
	line := figures.Timeline(p, plan.NewSchedule(p), on(2027, 2, 15))
	if line.From != line.To || !strings.HasPrefix(line.Note, "No step has dates yet.") {
		t.Errorf("%+v", line)
	}
}
