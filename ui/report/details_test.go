package report

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/compare"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

// flat is all that a document says, a row or text a line.
func flat(d Document) string {
	var b strings.Builder
	line := func(texts ...string) { b.WriteString(strings.Join(texts, " | ") + "\n") }
	for _, s := range d.Sections {
		line("## " + s.Title)
		for _, part := range s.Parts {
			switch part := part.(type) {
			case Text:
				line(string(part))
			case Note:
				line(string(part))
			case Subtitle:
				line("# " + string(part))
			case List:
				line(strings.Join(part, "\n"))
			case Facts:
				for _, f := range part {
					line(f.Name, f.Text)
				}
			case Stats:
				for _, s := range part {
					line(s.Label, s.Value, s.Note)
				}
			case Table:
				for n, row := range part.Rows {
					if n == part.Strong {
						row = append([]string{"strong"}, row...)
					}
					line(row...)
				}
			case Checklist:
				for _, c := range part {
					line(c.Title, c.Details, c.Note)
				}
			}
		}
		line(s.Source)
	}
	return b.String()
}

func wantLines(t *testing.T, d Document, want ...string) {
	t.Helper()
	said := flat(d)
	for _, s := range want {
		if !strings.Contains(said, s) {
			t.Errorf("%s does not say %q in:\n%s", d.Title, s, said)
		}
	}
}

func lacks(t *testing.T, d Document, unwanted ...string) {
	t.Helper()
	for _, s := range unwanted {
		if strings.Contains(flat(d), s) {
			t.Errorf("%s says %q", d.Title, s)
		}
	}
}

func TestAuditTellsWhatIsOpen(t *testing.T) {
	in := wholePlan(t)
	c := &in.Records.Credentials[0]
	c.Rule.Own, c.Rule.FromDate, c.Rule.MostCarried, c.CarriedIn = true, on(2026, 6, 1), 2_00, 3_00
	in.Records.Credentials = append(in.Records.Credentials,
		plan.Credential{ID: "l", Title: "Driver", Status: plan.Held, NeverExpires: true},
		plan.Credential{ID: "n", Title: "No rule", Status: plan.Held, ValidUntil: on(2027, 5, 1), Rule: plan.Rule{CycleMonths: 12, Categories: []plan.Minimum{{Name: "ethics"}}}})
	in.Records.Activities = append(in.Records.Activities, plan.Activity{ID: "z", Date: on(2026, 5, 6), Title: "Talk", Counts: []plan.Count{{CredentialID: "c", Units: 1_00, Category: "magic"}, {CredentialID: "n", Units: 1_00, Category: "ethics"}}})
	in.Records.Renewals = []plan.Renewed{
		{CredentialID: "c", From: on(2024, 1, 1), To: on(2025, 12, 31), Done: on(2025, 12, 1), Units: 20_00, Note: "in time"},
		{CredentialID: "n", From: on(2025, 5, 2), To: on(2026, 5, 1), Done: on(2026, 4, 1), Note: "of another"},
	}
	d := Plan(in, PlanAudit)
	wantLines(t, d,
		"You changed this rule.",
		"Driver | Does not expire | does not expire",
		"# Look at this again\n“Talk” is entered for “magic”",
		"The rule holds since Jun 1, 2026, and this cycle began before.",
		"All units | 20 | 17 | 3",
		"Of these, from the cycle before |  | 2 |",
		"All units | not known | 1 |",
		"Entries without a file | 1 |",
		"# Cycles that are over\nJan 1, 2024 to Dec 31, 2025 | Dec 1, 2025 | 20 |",
		"Mar 4, 2026 | Privacy webinar",
		"# Entries that do not count\nMar 4, 2020 | Old course",
	)
	for _, s := range d.Sections {
		if s.Title == "RHIT" && strings.Contains(flat(Document{Sections: []Section{s}}), "of another") {
			t.Error("the sheet of a credential lists the cycles of another")
		}
	}
	in.Records.Renewals, in.Records.Activities = nil, nil
	in.Records.Credentials[0].Rule.Own = false
	lacks(t, Plan(in, PlanAudit), "You changed this rule.", "Cycles that are over", "do not count")
}

func TestMoneyNamesTheMiddleAndItsSources(t *testing.T) {
	in := wholePlan(t)
	d := Plan(in, PlanMoney)
	middle := in.Wages[0].Pay(labor.Median, labor.Yearly).Text()
	wantLines(t, d, "Pay in the new job | "+middle, "Published: ", "strong | All together | $1,150")
	in.Person.Pay = plan.Pay{}
	wantLines(t, Plan(in, PlanMoney), "Pay lost while training | Not known | pay now is not entered")
}

func TestChecklistSaysWhatIsKnownOfCosts(t *testing.T) {
	p := plan.Plan{Title: "P", Steps: []plan.Step{
		{ID: "a", Title: "A", Due: on(2026, 1, 1), Costs: []plan.CostLine{{Amount: 10_00, Known: true}, {}}},
		{ID: "b", Title: "B", State: plan.Done, Due: on(2026, 1, 1), Costs: []plan.CostLine{{Known: true}}},
		{ID: "c", Title: "C", Costs: []plan.CostLine{{}}},
	}}
	d := Plan(PlanInput{Plan: p, Today: today}, PlanChecklist)
	wantLines(t, d, "due Jan 1, 2026, overdue · cost $10 and more that is not known", "due Jan 1, 2026 · cost $0", "no due date · no cost entered", "Total cost | $10 | 2 steps without a cost not counted")
}

func TestGuideSaysWhereAFigureIsFrom(t *testing.T) {
	wider := *guideOf(t, "29-2072.00", uitest.Spokane)
	wider.SOC, wider.Matrix, wider.MatrixTitle = "29-2099", "29-2090", "Miscellaneous technologists"
	if wider.Wider() {
		wantLines(t, guideReport(t, &wider, Options{Today: today}), "published for the wider group “Miscellaneous technologists”")
	} else {
		t.Error("a job whose figures are of a wider group is no test")
	}
	g := guideOf(t, "27-2011.00", uitest.Spokane)
	wantLines(t, guideReport(t, g, Options{Period: labor.Hourly, Today: today}), "Half earn more than | $29.05 | an hour, U.S.; not in the source files for Spokane, WA (OEWS May 2025)")

	full := guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Depth: Detailed, Today: today})
	wantLines(t, full, "## Monthly pay", "## Hourly pay", "strong | Washington | ")
	wantLines(t, guideReport(t, guideOf(t, "29-2072.00", withPrices(uitest.Spokane)), Options{Depth: Detailed, Today: today}), "Price level: Regional Price Parities (RPP 2024)")
	if last := flat(Document{Sections: full.Sections[len(full.Sections)-1:]}); !strings.Contains(last, occupation.Notice) {
		t.Errorf("the sources end without the notice of O*NET: %s", last)
	}
}

// withPrices is an area with a price level.
func withPrices(a *labor.Area) *labor.Area {
	with := *a
	with.Prices = labor.Figure{Amount: 107, Unit: labor.PriceIndex, Status: labor.Published, Vintage: &labor.Vintage{Dataset: "RPP", Period: "2024", Title: "Regional Price Parities", Agency: "U.S. Bureau of Economic Analysis"}}
	return &with
}

func TestAllAreasMarkMineAndNameThePrices(t *testing.T) {
	wantLines(t, everywhere(t), "strong | Spokane-Spokane Valley, WA | ")
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	here := *g.Here
	here.Area = withPrices(here.Area)
	d := Areas(g, []*labor.Wage{&here}, labor.Yearly, today, plan.Person{})
	wantLines(t, d, " Prices: Regional Price Parities (RPP 2024)", figures.Priced(here.Pay(labor.Median, labor.Yearly), here.Area).Text())
}

func TestComparisonHasGroupsAndMyJob(t *testing.T) {
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	blank := labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil)
	d := Comparison(compare.Make([]compare.Column{
		{Title: g.Title, Area: uitest.Spokane, Guide: g, Own: blank},
		{Title: "Front desk", Mine: true, Own: labor.Figure{Amount: 37_440, Unit: labor.DollarsPerYear, Status: labor.Published}},
	}, labor.Yearly), plan.Person{}, labor.Yearly, today)
	if want := g.Title + ", Spokane, WA · Front desk (your job now)"; d.Under[0] != want {
		t.Errorf("below the title stands %q, want %q", d.Under[0], want)
	}
	for _, s := range d.Sections {
		for _, part := range s.Parts {
			if table, ok := part.(Table); ok {
				if len(table.Groups) < 4 || table.Columns[2].Title != "Front desk (your job now)" {
					t.Errorf("%d groups, columns %+v", len(table.Groups), table.Columns)
				}
			}
		}
	}
	wantLines(t, d, "$37,440")
}

func TestComparisonSaysWhyCellsAreBlankAndWhatItIsFrom(t *testing.T) {
	g, actors := guideOf(t, "29-2072.00", uitest.Spokane), guideOf(t, "27-2011.00", uitest.Spokane)
	blank := labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil)
	d := Comparison(compare.Make([]compare.Column{
		{Title: g.Title, Area: withPrices(uitest.Spokane), Guide: g, Own: blank}, {Title: actors.Title, Area: withPrices(uitest.Spokane), Guide: actors, Own: blank},
	}, labor.Yearly), plan.Person{}, labor.Yearly, today)
	wantLines(t, d, "— Actors, Spokane, WA, skills, importance from 1 to 5: the source files")
	for _, release := range []string{"RPP 2024", "OEWS May 2025", "EP 2024-34"} {
		if !strings.Contains(d.Foot, release) {
			t.Errorf("the comparison is from %s, and lacks %s", d.Foot, release)
		}
	}
	said := 0
	for _, part := range d.Sections[len(d.Sections)-1].Parts {
		if text, ok := part.(Text); ok && strings.HasPrefix(string(text), "— Actors, Spokane, WA, pay:") {
			said++
		}
	}
	if said != 1 {
		t.Errorf("why actors have no pay is said %d times", said)
	}
	if strings.Contains(d.Foot, "ACS") { // education of workers is not compared
		t.Error(d.Foot)
	}
}

func TestReadingListCarriesTheNotes(t *testing.T) {
	wantLines(t, readingList(t), "Medical Records Specialists | near <home>")
}

func TestMarksBehindNumbersAreExplained(t *testing.T) {
	var m marks
	capped := labor.Figure{Amount: 239_200, Unit: labor.DollarsPerYear, Status: labor.AtLeast}
	for _, f := range []labor.Figure{capped, capped, labor.Blank(labor.DollarsPerYear, labor.Suppressed, nil)} {
		m.cell(f, "Utah")
	}
	if text := m.text(); strings.Count(text, labor.AtLeast.Reason()) != 1 || !strings.HasPrefix(text, " + ") || !strings.Contains(text, " — Utah: ") {
		t.Errorf("below the table stands %q", text)
	}
}
