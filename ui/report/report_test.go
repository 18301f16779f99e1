package report

import (
	"strings"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/uitest"
)

// Every part with figures is followed by, or holds, the release that they are
// of.
func TestEveryFigureHasItsRelease(t *testing.T) {
	releases := []string{uitest.OEWS.Label(), uitest.EP.Label(), uitest.ONET.Label(), uitest.ACS.Label(), uitest.CIP.Label(), uitest.IPEDS.Label(), uitest.Conditions.Label(), uitest.Industry.Label(), uitest.Medians.Label(), uitest.RAPIDS.Label(), "Waymark's own words", "collected by Waymark"}
	named := func(s string) bool {
		for _, r := range releases {
			if strings.Contains(s, r) {
				return true
			}
		}
		return false
	}
	for name, d := range documents(t) {
		if strings.Contains(name, "plan") {
			continue
		}
		for _, s := range d.Sections {
			for _, part := range s.Parts {
				switch part := part.(type) {
				case Table, Chart:
					if !named(s.Source) {
						t.Errorf("%s: %s has figures without a release", name, s.Title)
					}
				case Stats:
					for _, stat := range part {
						if strings.ContainsAny(stat.Value, "0123456789") && !named(stat.Note) {
							t.Errorf("%s: %s %s has no release", name, stat.Label, stat.Value)
						}
					}
				}
			}
		}
	}
}

// text is all that a section says.
func text(s Section) string {
	var b strings.Builder
	for _, part := range s.Parts {
		switch part := part.(type) {
		case Text:
			b.WriteString(string(part) + "\n")
		case Note:
			b.WriteString(string(part) + "\n")
		case Chart:
			b.WriteString(part.Title + "\n" + part.Text() + "\n")
		case Table:
			for _, row := range part.Rows {
				b.WriteString(strings.Join(row, " | ") + "\n")
			}
		}
	}
	return b.String()
}

func TestBlanksSayWhy(t *testing.T) {
	tests := []struct {
		name, code string
		area       *labor.Area
		section    string
		want       []string
	}{
		{"paid by the year only", "25-2021.00", uitest.Spokane, "Hourly pay", []string{labor.AnnualOnly.Reason()}},
		{"paid by the hour only", "27-2011.00", uitest.Nation, "Yearly pay", []string{labor.HourlyOnly.Reason()}},
		{"not published here", "27-2011.00", uitest.Spokane, "Hourly pay", []string{"Median | — | — | $29.05", "— Spokane, WA: the source files in this program do not hold this number."}},
		{"withheld", "25-2021.00", uitest.Spokane, "People at work", []string{"— Spokane, WA: withheld by the source"}},
		{"a military job", "55-3016.00", uitest.Spokane, "Pay", []string{whyNoPay}},
		{"a military job's outlook", "55-3016.00", uitest.Spokane, "Outlook", []string{whyNoOutlook}},
		{"no ratings", "27-2011.00", uitest.Nation, "Skills, knowledge, abilities and activities", []string{"No survey has rated the skills of this job yet."}},
		{"no tasks", "27-2011.00", uitest.Nation, "Activities that other jobs share", []string{"O*NET lists no tasks for this job"}},
		{"nobody else does it", "29-1141.00", uitest.Nation, "Activities that other jobs share", []string{"Give medicine and basic care | 4 | none", "Keep patients' medical records | 2 | 1", "Waymark counted the tasks"}},
		{"computed", "29-2072.00", uitest.Spokane, "Monthly pay", []string{"Median | $4,729 * | $5,189 * | $4,262 *", "* Computed: annual ÷ 12."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := guideReport(t, guideOf(t, test.code, test.area), Options{Depth: Detailed, Today: today})
			for _, s := range d.Sections {
				if s.Title != test.section {
					continue
				}
				for _, want := range test.want {
					if !strings.Contains(text(s), want) {
						t.Errorf("%q is not in:\n%s", want, text(s))
					}
				}
				return
			}
			t.Errorf("there is no section %q", test.section)
		})
	}
}

func TestOfficialWordsStandApart(t *testing.T) {
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	g.Official = &occupation.Official{Release: "30.3", Description: "Compile records.", Tasks: []occupation.OfficialTask{{Text: "Protect records.", Core: true}, {Text: "Train staff."}}}
	page := string(write(t, guideReport(t, g, Options{Depth: Detailed, Today: today}), HTML, Layout{}))
	at := 0
	for _, want := range []string{"<h2>O*NET&#39;s own description and tasks</h2>", "Word for word from O*NET 30.3", "Compile records.", "Core tasks", "Protect records.", "Other tasks", "Train staff.",
		"information from the O*NET 30.3 Database", "<h2>Yearly pay</h2>"} {
		next := strings.Index(page[at:], want)
		if next < 0 {
			t.Fatalf("%q does not follow", want)
		}
		at += next
	}
}

func TestSummaryShowsThePeriodThatIsPublished(t *testing.T) {
	for _, test := range []struct {
		code   string
		wanted labor.Period
		want   string
	}{
		{"27-2011.00", labor.Yearly, "$29.05"},
		{"25-2021.00", labor.Hourly, "$63,970"},
		{"29-2072.00", labor.Hourly, "$24.59"},
	} {
		d := guideReport(t, guideOf(t, test.code, uitest.Nation), Options{Period: test.wanted, Today: today})
		if got := d.Sections[0].Parts[0].(Stats)[0].Value; got != test.want {
			t.Errorf("%s by %s: %s, want %s", test.code, test.wanted.Label(), got, test.want)
		}
	}
}

func smallPlan() plan.Plan {
	due := plan.Date{Year: 2026, Month: time.March, Day: 31}
	return plan.Plan{Title: "My way", OccupationTitle: "Medical Records Specialists", AreaName: "Spokane-Spokane Valley, WA", Steps: []plan.Step{
		{Title: "Finish the course", Kind: plan.Education, State: plan.Done, Finished: due, Costs: []plan.CostLine{{Amount: 1250_50, Known: true}}},
		{Title: "Pass <the> exam", Kind: plan.Certification, Due: due, Costs: []plan.CostLine{{Amount: 299_00, Known: true}}, Note: "Ask first."},
		{Title: "Apply", Kind: plan.Application, Due: due.AddMonths(12)},
		{Title: "Move", State: plan.Skipped, Costs: []plan.CostLine{{Amount: 5000_00, Known: true}}},
	}}
}

func checklistOf(p plan.Plan) Document {
	return Plan(PlanInput{Plan: p, Today: today}, PlanChecklist)
}

func TestPlanIsAChecklist(t *testing.T) {
	for _, f := range SheetFormats {
		data := write(t, checklistOf(smallPlan()), f, Layout{})
		said := ""
		if f == PDF {
			said = strings.Join(read(t, data), " ")
		} else {
			said = strings.Join(strings.Fields(textOf(t, data)), " ")
		}
		for _, want := range []string{"My way", "Goal: Medical Records Specialists", "1 of 3", "$1,549.50", "1 step without a cost not counted",
			"2. Pass <the> exam", "due Mar 31, 2026, overdue", "cost $299", "Ask first.", "due Mar 31, 2027", "no cost entered", "finished Mar 31, 2026", "Skipped", "Printed on Nov 22, 2026"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: the plan does not say %q: %s", f.Label(), want, said)
			}
		}
	}
	page := string(write(t, checklistOf(smallPlan()), HTML, Layout{}))
	if boxes, ticked := strings.Count(page, `type="checkbox"`), strings.Count(page, `" checked`); boxes != 4 || ticked != 1 {
		t.Errorf("%d boxes of which %d are ticked, want 4 and 1", boxes, ticked)
	}
}
