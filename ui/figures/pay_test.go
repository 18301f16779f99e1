package figures_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func state(code, name string, median labor.Figure) *labor.Wage {
	w := labor.NoWage("29-2072", &labor.Area{Code: code, Name: name, Type: labor.State, State: code}, uitest.OEWS, median.Status)
	w.SetAnnual(labor.Median, median)
	return w
}

func pays(amount float64) labor.Figure {
	return labor.Figure{Amount: amount, Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: uitest.OEWS}
}

func TestStatesAreRankedByPay(t *testing.T) {
	blank := func(why labor.Status) labor.Figure { return labor.Blank(labor.DollarsPerYear, why, uitest.OEWS) }
	g := &occupation.Guide{Area: uitest.Spokane, Wages: []*labor.Wage{
		state("AL", "Alabama", pays(40_000)), state("AK", "Alaska", pays(70_100)), state("GA", "Georgia", blank(labor.Suppressed)),
		state("ME", "Maine", blank(labor.NotInArea)), state("UT", "Utah", blank(labor.NotPublished)), state("WA", "Washington", pays(64_760)),
	}}
	title, bars := figures.StateBars(g, labor.Yearly)
	if title != "Pay is highest in Alaska: $70,100 a year" {
		t.Error(title)
	}
	for n, want := range []string{"Alaska", "Washington", "Alabama"} {
		if bars.Rows[n].Label != want || bars.Rows[n].Highlight != (want == "Washington") {
			t.Errorf("bar %d is %+v, want %s; only the reader's state stands out", n, bars.Rows[n], want)
		}
	}
	if want := "3 of 6 states and territories with data; 1 withheld by the source; 1 without an estimate; 1 not in the source files"; bars.Note != want {
		t.Errorf("the note says %q, want %q", bars.Note, want)
	}
}

func TestStatesThatPayTheSameShareTheTitle(t *testing.T) {
	g := &occupation.Guide{Area: uitest.Nation, Wages: []*labor.Wage{state("AL", "Alabama", pays(50_000)), state("AK", "Alaska", pays(50_000)), state("ME", "Maine", pays(49_990))}}
	if title, _ := figures.StateBars(g, labor.Yearly); title != "Pay is highest in Alabama and Alaska: $50,000 a year" {
		t.Error(title)
	}
}

func TestNoHourlyPayIsNotNoPay(t *testing.T) {
	w := state("AL", "Alabama", pays(50_000))
	w.SetHourly(labor.Median, labor.Blank(labor.DollarsPerHour, labor.AnnualOnly, uitest.OEWS))
	g := &occupation.Guide{Area: uitest.Nation, Wages: []*labor.Wage{w}}
	if title, _ := figures.StateBars(g, labor.Hourly); title != "No state has hourly pay in the source files for this job" {
		t.Error(title)
	}
}
