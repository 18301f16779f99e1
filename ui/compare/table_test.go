package compare

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func column(t *testing.T, code string, area *labor.Area) Column {
	t.Helper()
	g, err := uitest.Directory(t).Guide(code, area)
	if err != nil {
		t.Fatal(err)
	}
	return Column{Title: g.Title, Area: area, Guide: g, Own: labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil)}
}

func row(t *testing.T, table Table, name string) Row {
	t.Helper()
	for _, r := range table.Rows {
		if strings.HasPrefix(r.Name, name) {
			return r
		}
	}
	t.Fatalf("no row %q in %+v", name, table.Rows)
	return Row{}
}

func TestBestIsMarkedOnlyWhereMoreIsBetter(t *testing.T) {
	table := Make([]Column{column(t, "29-2072.00", uitest.Washington), column(t, "29-1141.00", uitest.Washington)}, labor.Yearly)
	for name, want := range map[string][]bool{
		"Half earn more than, a year": {false, true},
		"Growth in ten years":         {true, false},
		"Openings a year":             {false, true},
		"Typical education":           {false, false},
		"Employees in the area":       {false, false},
	} {
		if got := row(t, table, name).Best; !slices.Equal(got, want) {
			t.Errorf("%s: best %v, want %v", name, got, want)
		}
	}
}

// A capped median may be more than the one above it once prices count.
func TestNothingIsBestWhereACapMayHideMore(t *testing.T) {
	paid := func(status labor.Status, amount, prices float64) Column {
		c := column(t, "29-2072.00", uitest.Spokane)
		g, here, area := *c.Guide, *c.Guide.Here, *c.Area
		here.SetAnnual(labor.Median, labor.Figure{Amount: amount, Unit: labor.DollarsPerYear, Status: status, Vintage: uitest.OEWS})
		area.Prices = labor.Figure{Amount: prices, Unit: labor.PriceIndex, Status: labor.Published}
		g.Here, c.Guide, c.Area = &here, &g, &area
		return c
	}
	table := Make([]Column{paid(labor.AtLeast, 239_200, 120), paid(labor.Published, 230_000, 100)}, labor.Yearly)
	if got := row(t, table, "Half earn more than, at the nation's prices").Best; slices.Contains(got, true) {
		t.Errorf("best of a cap and less: %v", got)
	}
	if got := row(t, table, "Half earn more than, a year").Best; !slices.Equal(got, []bool{true, false}) {
		t.Errorf("a cap above all: %v", got)
	}
}

func TestSameJobInTwoTownsAndTies(t *testing.T) {
	table := Make([]Column{column(t, "29-2072.00", uitest.Spokane), column(t, "29-2072.00", uitest.Washington)}, labor.Yearly)
	if r := row(t, table, "Growth in ten years"); !r.Same || slices.Contains(r.Best, true) {
		t.Errorf("equal growth: %+v", r)
	}
	if r := row(t, table, "Half earn more than, a year"); r.Same || r.Cells[0] == r.Cells[1] {
		t.Errorf("pay in two towns: %+v", r)
	}
}

func TestMyJobNowStandsBesideTheOthers(t *testing.T) {
	mine := Column{Title: "Forklift driver", Area: uitest.Spokane, Mine: true, Own: labor.Figure{Amount: 41_000, Unit: labor.DollarsPerYear, Status: labor.Published}}
	table := Make([]Column{column(t, "29-2072.00", uitest.Spokane), mine}, labor.Yearly)
	if got := row(t, table, "What you earn").Cells; !slices.Equal(got, []string{labor.Dash, "$41,000"}) {
		t.Errorf("own pay reads %q", got)
	}
	if got := row(t, table, "Growth in ten years").Cells[1]; got != labor.Dash {
		t.Errorf("the growth of an unknown job reads %q", got)
	}
}

func TestDifferentPeriodsAreSaid(t *testing.T) {
	a, b := column(t, "29-2072.00", uitest.Spokane), column(t, "29-1141.00", uitest.Spokane)
	if notes := strings.Join(Make([]Column{a, b}, labor.Yearly).Notes, " "); !strings.Contains(notes, "Source: OEWS May 2025.") || strings.Contains(notes, "with care") {
		t.Errorf("one period: %s", notes)
	}
	old := *b.Guide
	wage := *old.Here
	wage.Vintage = &labor.Vintage{Dataset: "OEWS", Period: "May 2024"}
	old.Here = &wage
	b.Guide = &old
	if notes := strings.Join(Make([]Column{a, b}, labor.Yearly).Notes, " "); !strings.Contains(notes, "different periods (May 2025, May 2024): compare them with care") {
		t.Errorf("two periods: %s", notes)
	}
}

func TestTextsHoldHeadsAndMarks(t *testing.T) {
	rows := Make([]Column{column(t, "29-2072.00", uitest.Washington), column(t, "29-1141.00", uitest.Washington)}, labor.Yearly).Texts()
	if !slices.Equal(rows[0], []string{"", "Job", "Medical Records Specialists", "Registered Nurses"}) || !slices.Equal(rows[1], []string{"", "Area", "Washington", "Washington"}) {
		t.Errorf("heads %q", rows[:2])
	}
	marked := slices.ContainsFunc(rows, func(r []string) bool { return len(r) == 4 && r[1] == "Growth in ten years" && r[2] == "7.1 % (best)" })
	if !marked {
		t.Errorf("the best growth is not marked in %q", rows)
	}
}

func TestEveryRowTellsWhatItIsAndWhereItComesFrom(t *testing.T) {
	mine := Column{Title: "Forklift driver", Area: uitest.Spokane, Mine: true, Own: labor.Figure{Amount: 41_000, Unit: labor.DollarsPerYear, Status: labor.Published}}
	table := Make([]Column{column(t, "29-2072.00", uitest.Spokane), column(t, "29-1141.00", uitest.Washington), mine}, labor.Yearly)
	for _, r := range table.Rows {
		if r.About.Title != r.Name || r.About.Means == "" || r.About.Term == "" {
			t.Errorf("%s: %+v", r.Name, r.About)
		}
		if len(r.About.Cases) != len(table.Columns) {
			t.Fatalf("%s tells of %d columns", r.Name, len(r.About.Cases))
		}
		for n, c := range r.About.Cases {
			if r.Cells[n] == labor.Dash && c.Note == "" {
				t.Errorf("%s, %s: nothing says why it is blank", r.Name, c.Of)
			}
			if r.Cells[n] != labor.Dash && c.Vintage == nil && !table.Columns[n].Mine {
				t.Errorf("%s, %s: %q has no source", r.Name, c.Of, c.Text)
			}
		}
	}
	pay := row(t, table, "Half earn more than, a year").About
	if c := pay.Cases[1]; c.Of != "Registered Nurses" || c.Area != "Washington" || c.Vintage.Period != "May 2025" || !strings.HasPrefix(c.Text, "$") {
		t.Errorf("pay of nurses: %+v", c)
	}
	if c := pay.Cases[2]; c.Of != "Forklift driver (your job now)" || c.Note != noGuide {
		t.Errorf("pay of a job in own words: %+v", c)
	}
	if c := row(t, table, "Growth in ten years").About.Cases[0]; c.Area != "United States" {
		t.Errorf("growth is for %q", c.Area)
	}
	if c := row(t, table, "What you earn").About.Cases[0]; c.Note != "You enter the pay of your job now only." {
		t.Errorf("own pay of another job: %+v", c)
	}
}

func TestInterestsAreComparedWhereThePersonHasSome(t *testing.T) {
	records, nurses := column(t, "29-2072.00", uitest.Spokane), column(t, "29-1141.00", uitest.Spokane)
	for _, r := range Make([]Column{records, nurses}, labor.Yearly).Rows {
		if strings.HasPrefix(r.Name, "Like your interests") {
			t.Errorf("interests are compared for who has none: %+v", r)
		}
	}
	records.Fit = labor.Figure{Amount: 0.82, Unit: labor.Correlation, Status: labor.Derived, Formula: "f"}
	table := Make([]Column{records, nurses}, labor.Yearly)
	if r := row(t, table, "Like your interests"); !slices.Equal(r.Cells, []string{"0.82 *", labor.Dash}) || slices.Contains(r.Best, true) {
		t.Errorf("row %+v", r)
	}
	if notes := strings.Join(table.Notes, "\n"); !strings.Contains(notes, "Close is 0.70 or more") || strings.Contains(notes, "coarse") {
		t.Errorf("the notes say %s", notes)
	}
	records.Coarse, nurses.Coarse = true, true
	table = Make([]Column{records, nurses}, labor.Yearly)
	if notes, about := strings.Join(table.Notes, "\n"), row(t, table, "Like your interests").About.Means; !strings.Contains(notes, figures.CoarseFit) || !strings.Contains(about, figures.CoarseFit) {
		t.Errorf("letters are not called coarse: %s\n%s", notes, about)
	}
}

func TestLettersAreReadAsCoarse(t *testing.T) {
	for entered, coarse := range map[plan.Interests]bool{{}: false, {Letters: "CES"}: true, {Scores: plan.Scores{1_00, 2_00}}: false} {
		columns, err := Read(uitest.Directory(t), []Job{{"29-2072.00", uitest.Spokane}}, Who{Person: plan.Person{Interests: entered}, Area: uitest.Spokane}, labor.Yearly)
		if err != nil || len(columns) != 1 || columns[0].Coarse != coarse || columns[0].Fit.Known() != (entered != plan.Interests{}) {
			t.Errorf("%+v: %+v, %v", entered, columns, err)
		}
	}
}
