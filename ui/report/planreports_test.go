package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/uitest"
)

func on(year int, month time.Month, day int) plan.Date {
	return plan.Date{Year: year, Month: month, Day: day}
}

// wholePlan has steps with dates and costs, a person with pay and a budget, and
// a credential with entries.
func wholePlan(t testing.TB) PlanInput {
	t.Helper()
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	in := PlanInput{Today: today, Wages: []*labor.Wage{g.Here, g.State, g.Nation}}
	in.Plan = plan.Plan{ID: "p", Title: "Coding", Occupation: "29-2072.00", OccupationTitle: "Medical Records Specialists", AreaName: "Spokane, WA", Start: on(2027, 1, 1), Steps: []plan.Step{
		{ID: "a", Title: "Course", Kind: plan.Education, Start: on(2027, 1, 1), Due: on(2027, 12, 15),
			Costs: []plan.CostLine{{Kind: plan.Tuition, Amount: 4800_00, Known: true}}, Funding: []plan.FundingLine{{Kind: plan.Grant, Amount: 1500_00}}},
		{ID: "b", Title: "Exam", Kind: plan.Certification, After: []plan.ID{"a"}, Costs: []plan.CostLine{{Kind: plan.ExamFee}}},
	}}
	in.Person = plan.Person{Name: "Ann", Pay: plan.Pay{Amount: 18_00, Per: plan.AnHour}, HoursWeek: 40_00, Tax: 15_00, Budget: []plan.BudgetLine{{ID: "r", Title: "Rent", Monthly: 1150_00}}}
	in.Records = renewal.Records{
		Credentials: []plan.Credential{{ID: "c", Title: "RHIT", Issuer: "AHIMA", Number: "00123", Status: plan.Held, Issued: on(2026, 1, 1), ValidUntil: on(2027, 12, 31),
			Files: []plan.Attachment{{Title: "Diploma", Path: "proof/diploma.pdf"}},
			Rule: plan.Rule{Unit: "CEU", Units: 20_00, CycleMonths: 24, Categories: []plan.Minimum{{Name: "health information", Percent: 80_00}},
				Source: "ahima.org/renewal", Checked: on(2026, 5, 2)}}},
		Activities: []plan.Activity{
			{ID: "w", Date: on(2026, 3, 4), Title: "Privacy webinar", Provider: "AHIMA", Counts: []plan.Count{{CredentialID: "c", Units: 14_00, Category: "health information"}},
				Files: []plan.Attachment{{Title: "Attendance", Path: "proof/webinar.pdf"}}},
			{ID: "o", Date: on(2020, 3, 4), Title: "Old course", Counts: []plan.Count{{CredentialID: "c", Units: 5_00}}},
		},
	}
	return in
}

// say is everything that a document says in a format, on one line.
func say(t *testing.T, d Document, f Format) string {
	t.Helper()
	data := write(t, d, f, Layout{})
	if f == PDF {
		return strings.Join(read(t, data), " ")
	}
	return strings.Join(strings.Fields(textOf(t, data)), " ")
}

func TestDocumentsOfAPlan(t *testing.T) {
	in := wholePlan(t)
	for kind, want := range map[PlanKind][]string{
		PlanChecklist: {"Coding", "For Ann", "1. Course", "2. Exam", "$4,800"},
		PlanTimeline:  {"Coding: timeline", "The last step ends after", "Jan 1, 2027", "Dec 15, 2027", "Decides the end", "Dates computed"},
		PlanMoney: {"Coding: money", "$4,800", "$3,300", "1 not known", "$37,440", "You entered this", "Published", "OEWS May 2025", "Pay of a month, after tax",
			"Pays back after", "$56,750", "Rent", "$16,235.30", "budget for a month × 12"},
		PlanAudit: {"RHIT", "AHIMA", "00123", "20 CEU", "24 months", "80 % health information", "ahima.org/renewal, on May 2, 2026", "By your entries: 14 of 20 CEUs.",
			"Privacy webinar", "14", "Old course", "proof/webinar.pdf", "proof/diploma.pdf", "only the issuer can", "Jan 1, 2026 to Dec 31, 2027"},
		PlanWorksheet: {"The job I want", "What I do", "Tuition", "Rent or mortgage", "Valid until"},
		PlanPacket:    {"Contents", "Checklist", "Timeline", "Blank worksheet", "Privacy webinar", "$3,300", "The job I want"},
	} {
		for _, f := range SheetFormats {
			said := say(t, Plan(in, kind), f)
			for _, s := range append(want, "Printed on Nov 22, 2026") {
				if !strings.Contains(said, s) {
					t.Errorf("%s as %s does not say %q", kind.Name(), f.Label(), s)
				}
			}
			if kind != PlanWorksheet && !strings.Contains(said, "O*NET is a trademark of USDOL/ETA") {
				t.Errorf("%s as %s lacks the notice of O*NET", kind.Name(), f.Label())
			}
		}
	}
}

func TestAuditNeverSaysThatARuleIsMet(t *testing.T) {
	in := wholePlan(t)
	in.Records.Activities[0].Counts[0].Units = 30_00
	said := strings.ToLower(say(t, Plan(in, PlanAudit), HTML))
	for _, s := range []string{"you meet the rule", "compliant", "complies", "fulfilled", "complete"} {
		if at := strings.Index(said, s); at >= 0 && !strings.Contains(said[max(0, at-25):at], "does not say") {
			t.Errorf("the sheet says %q: %s", s, said[max(0, at-40):at+30])
		}
	}
}

func TestDocumentsOfAnEmptyPlan(t *testing.T) {
	for _, kind := range PlanKinds {
		for _, f := range SheetFormats {
			if said := say(t, Plan(PlanInput{Plan: plan.Plan{Title: "Empty"}, Today: today}, kind), f); len(said) < 80 {
				t.Errorf("%s says only %q", kind.Name(), said)
			}
		}
	}
}

func TestUnknownSumsAreNotZero(t *testing.T) {
	p := plan.Plan{Title: "P", Steps: []plan.Step{{ID: "a", Title: "A", Costs: []plan.CostLine{{Kind: plan.Tuition}}}}}
	for _, kind := range []PlanKind{PlanChecklist, PlanMoney} {
		stats := Plan(PlanInput{Plan: p, Today: today}, kind).Sections[0].Parts[0].(Stats)
		if len(stats) == 0 {
			t.Errorf("%s has no key figures", kind.Name())
		}
		for _, stat := range stats {
			if stat.Value == "$0" {
				t.Errorf("%s: %s is $0 where nothing is known", kind.Name(), stat.Label)
			}
		}
	}
}

func TestLongTimelineStandsInSeveralPictures(t *testing.T) {
	p := longPlan()
	for n := range p.Steps {
		p.Steps[n].ID, p.Steps[n].Start = plan.ID(p.Steps[n].Title), on(2027, 1, 1).AddDays(7*n)
		p.Steps[n].Due = p.Steps[n].Start.AddDays(20)
	}
	d := Plan(PlanInput{Plan: p, Today: today}, PlanTimeline)
	pictures := picturesOf(t, d, setting{size: usualText})
	if len(pictures) < 2 || pictures[0].Title != "Steps along the calendar." {
		t.Fatalf("%d pictures", len(pictures))
	}
	said := ""
	for n, c := range pictures {
		if n > 0 && c.Title != "Steps along the calendar, continued." {
			t.Errorf("picture %d is called %q", n+1, c.Title)
		}
		said += c.Text() + "\n"
	}
	for n := range p.Steps {
		if step := fmt.Sprintf("Step %d:", n+1); strings.Count(said, step) != 1 {
			t.Errorf("%q is told %d times", step, strings.Count(said, step))
		}
	}
}

func TestPacketListsItsPages(t *testing.T) {
	pages := read(t, write(t, Plan(wholePlan(t), PlanPacket), PDF, Layout{}))
	for n, title := range []string{"Checklist", "Timeline", "Money", "Credentials", "Blank worksheet"} {
		at := slices.IndexFunc(pages[1:], func(p string) bool { return strings.HasPrefix(p, title) }) + 1
		if at == 0 {
			t.Errorf("no page begins with chapter %d, %s", n+1, title)
			continue
		}
		if want := title + " " + strconv.Itoa(at+1); !strings.Contains(strings.Join(strings.Fields(pages[0]), " "), want) {
			t.Errorf("the contents do not say %q: %s", want, pages[0])
		}
	}
}
