package figures_test

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func rated(id string, importance float64) occupation.Rating {
	return occupation.Rating{Element: occupation.Element{ID: id, Name: id, Kind: occupation.Ability},
		Importance: labor.Figure{Amount: importance, Unit: labor.Importance, Status: labor.Published}}
}

func condition(id string, score float64) occupation.Condition {
	return occupation.Condition{Element: occupation.Element{ID: id}, Score: labor.Figure{Amount: score, Unit: labor.ConditionScore, Status: labor.Derived}}
}

func texts(list []figures.Said) (all []string) {
	for _, s := range list {
		all = append(all, s.Text+" "+s.Score.Text())
	}
	return all
}

func TestDemandsHaveThreeStrengths(t *testing.T) {
	blank := rated("1.A.3.b.1", 5)
	blank.Importance.Status = labor.Suppressed
	d := figures.DemandsOf(
		[]occupation.Rating{rated("1.A.3.a.1", 2.99), rated("1.A.4.a.3", 3), rated("1.A.2.a.3", 4.12), rated("1.A.3.a.2", 1.99), rated("1.A.1.a.1", 5), blank},
		[]occupation.Condition{condition("4.C.2.d.1.b", 50), condition("4.C.2.d.1.d", 49), condition("4.C.1.a.2.h", 100)})
	for _, c := range []struct {
		name      string
		got, want []string
	}{
		{"often", texts(d.Often), []string{"stand 50"}},
		{"important", texts(d.Important), []string{"handle very small things with the fingertips 4.12", "tell colors apart 3.00"}},
		{"needed", texts(d.Needed), []string{"lift, push, pull or carry heavy things 2.99"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestConditionsAreWordedInFiveSteps(t *testing.T) {
	for score, want := range map[float64]string{
		0: "Dangerous machines: almost never", 12: "Dangerous machines: almost never", 12.5: "Dangerous machines: a few times a year", 37.5: "Dangerous machines: about every month",
		62: "Dangerous machines: about every month", 62.5: "Dangerous machines: about every week", 87.5: "Dangerous machines: nearly every day", 100: "Dangerous machines: nearly every day",
	} {
		groups := figures.ConditionGroups([]occupation.Condition{condition("4.C.2.c.1.e", score)})
		if len(groups) != 1 || groups[0].Name != figures.Surroundings || groups[0].List[0].Text != want {
			t.Errorf("%v: %+v, want %q", score, groups, want)
		}
	}
}

func TestConditionsStandInTheirGroupTheStrongestFirst(t *testing.T) {
	groups := figures.ConditionGroups([]occupation.Condition{
		condition("4.C.3.d.8", 58), condition("4.C.1.a.2.h", 40), condition("4.C.2.a.3", 78), condition("4.C.2.d.1.b", 90), condition("no such element", 90)})
	if len(groups) != 2 || groups[0].Name != figures.Interpersonal || groups[1].Name != figures.Performance {
		t.Fatalf("%+v", groups)
	}
	if got, want := texts(groups[0].List), []string{"Nearness to other people: others are at arm's length 78", "E-mail: about every month 40"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSkillsAreGroupedByWhatTheyAreFor(t *testing.T) {
	groups := figures.GroupRatings([]occupation.Rating{rated("2.B.1.a", 3.5), rated("2.A.1.a", 3), rated("1.A.1.a.3", 4), rated("2.B.3.a", 2.99)})
	var got []string
	for _, g := range groups {
		for _, r := range g.Ratings {
			got = append(got, g.Name+": "+r.Element.ID)
		}
	}
	if want := []string{"Communicate: 1.A.1.a.3", "Communicate: 2.A.1.a", "Work with people: 2.B.1.a"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEverySkillAndAbilityHasAPurpose(t *testing.T) {
	for _, id := range []string{"1.A.1.d.1", "1.A.1.e.2", "1.A.1.f.1", "1.A.1.g.2", "1.A.2.c.3", "1.A.3.c.4", "1.A.4.b.5", "2.A.1.f", "2.A.2.c", "2.A.2.d", "2.B.2.i", "2.B.4.h", "2.B.5.d"} {
		if len(figures.GroupRatings([]occupation.Rating{rated(id, 5)})) != 1 {
			t.Errorf("%s is in no group", id)
		}
	}
}

func metro(name string, median labor.Figure) *labor.Wage {
	w := labor.NoWage("29-2072", &labor.Area{Code: name, Name: name, Type: labor.Metro, State: "CA"}, uitest.OEWS, labor.NotInArea)
	w.SetAnnual(labor.Median, median)
	return w
}

func TestTopAreasShareAPlaceWhereTheyAreEqual(t *testing.T) {
	wages := []*labor.Wage{metro("A", pays(50)), metro("B", pays(90)), metro("C", pays(70)), metro("D", pays(70)), metro("E", labor.Blank(labor.DollarsPerYear, labor.Suppressed, nil)),
		state("CA", "California", pays(1000))}
	top, of := figures.TopAreas(wages, 2, func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, labor.Yearly) })
	var got []string
	for _, r := range top {
		got = append(got, string(rune('0'+r.Rank))+r.Wage.Area.Name)
	}
	if want := []string{"1B", "2C", "2D"}; !slices.Equal(got, want) || of != 4 || !figures.Tied(top) {
		t.Errorf("%q of %d, want %q of 4 metro areas with a figure", got, of, want)
	}
}

func TestPayIsAdjustedForPrices(t *testing.T) {
	dear := &labor.Area{Type: labor.Metro, Prices: labor.Figure{Amount: 110, Unit: labor.PriceIndex, Status: labor.Published}}
	if f := figures.Priced(pays(55_000), dear); f.Amount != 50_000 || f.Status != labor.Derived || f.Formula == "" {
		t.Errorf("%+v", f)
	}
	rural := &labor.Area{Type: labor.Nonmetro, Prices: labor.Blank(labor.PriceIndex, labor.NotPublished, nil)}
	if f := figures.Priced(pays(55_000), rural); f.Known() {
		t.Errorf("pay of an area without a price level is adjusted: %+v", f)
	}
	capped := pays(239_200)
	capped.Status = labor.AtLeast
	if f := figures.Priced(capped, dear); f.Status != labor.AtLeast {
		t.Errorf("a cap stays a cap: %+v", f)
	}
}

func TestDifferencesInPay(t *testing.T) {
	capped := pays(239_200)
	capped.Status = labor.AtLeast
	for _, c := range []struct {
		here, there labor.Figure
		want        string
	}{
		{pays(50_000), pays(54_200), "$4,200 more"}, {pays(50_000), pays(47_000), "$3,000 less"}, {pays(50_000), pays(50_000), "the same"},
		{pays(50_000), labor.Blank(labor.DollarsPerYear, labor.Suppressed, nil), labor.Dash}, {pays(50_000), capped, labor.Dash},
	} {
		if got := figures.PayDifference(c.here, c.there); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.here.Text(), c.there.Text(), got, c.want)
		}
	}
}

func TestStepsUpPayMoreAndTakeMorePreparation(t *testing.T) {
	entry := func(matrix string, zone int) *occupation.Entry {
		return &occupation.Entry{Occupation: &occupation.Occupation{Matrix: matrix, JobZone: zone}}
	}
	wages := map[string]*labor.Wage{}
	for code, pay := range map[string]float64{"here": 50, "richer": 60, "poorer": 40} {
		wages[code] = metro(code, pays(pay))
	}
	kin := func(e *occupation.Entry) occupation.Kin {
		return occupation.Kin{RelatedEntry: occupation.RelatedEntry{Entry: e}}
	}
	up := figures.StepsUp(entry("here", 3), []occupation.Kin{kin(entry("richer", 3)), kin(entry("richer", 4)), kin(entry("poorer", 5)), kin(entry("unknown", 5)), kin(entry("richer", 0))}, wages, labor.Yearly)
	if len(up) != 1 || up[0].Entry.Matrix != "richer" || up[0].Entry.JobZone != 4 {
		t.Errorf("%+v", up)
	}
}

func TestOutlookSentence(t *testing.T) {
	outlook := func(growth, jobs, openings float64) *labor.Outlook {
		f := func(v float64, u labor.Unit) labor.Figure {
			return labor.Figure{Amount: v, Unit: u, Status: labor.Published}
		}
		return &labor.Outlook{Vintage: uitest.EP, Growth: f(growth, labor.Percent), Jobs: f(jobs, labor.Jobs), Openings: f(openings, labor.JobsPerYear)}
	}
	all := outlook(3.1, 1000, 111)
	for want, o := range map[string]*labor.Outlook{
		"The number of jobs is expected to grow faster than average. There are 20.0 openings a year for every 100 jobs, more than in all jobs together (11.1).":   outlook(5, 1000, 200),
		"The number of jobs is expected to shrink. There are 5.0 openings a year for every 100 jobs, fewer than in all jobs together (11.1).":                     outlook(-3, 1000, 50),
		"The number of jobs is expected to stay about the same. There are 12.0 openings a year for every 100 jobs, about as many as in all jobs together (11.1).": outlook(0, 1000, 120),
		"The number of jobs is expected to grow slower than average.":                                                                                             outlook(1, 1000, 0),
	} {
		if got := figures.Prospects(o, all); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
