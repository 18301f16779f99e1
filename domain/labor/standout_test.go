package labor

import "testing"

func TestStandouts(t *testing.T) {
	at := func(code string, jobs, yearly, hourly float64, status Status) *Wage {
		w := NoWage(code, nil, nil, NotPublished)
		w.Employment = Figure{Amount: jobs, Unit: Jobs, Status: Published}
		if yearly > 0 {
			w.SetAnnual(Median, Figure{Amount: yearly, Unit: DollarsPerYear, Status: status})
		}
		if hourly > 0 {
			w.SetHourly(Median, Figure{Amount: hourly, Unit: DollarsPerHour, Status: status})
		}
		return w
	}
	here := map[string]*Wage{
		AllOccupations: at(AllOccupations, 250_000, 60_000, 0, Published),
		"11-1011":      at("11-1011", 120, 239_200, 0, AtLeast),
		"29-2072":      at("29-2072", 470, 56_750, 0, Published),
		"27-2011":      at("27-2011", 100, 0, 30, Published),
		"45-1011":      at("45-1011", 90, 50_000, 0, Published), // too few
		"51-1011":      NoWage("51-1011", nil, nil, Suppressed),
		"53-1011":      at("53-1011", 200, 40_000, 0, Published), // not in the nation's table
	}
	nation := map[string]*Wage{
		"11-1011": at("11-1011", 1, 210_000, 0, Published),
		"29-2072": at("29-2072", 1, 50_000, 0, Published),
		"27-2011": at("27-2011", 1, 0, 24, Published),
	}
	want := []struct {
		code  string
		ratio float64
	}{{"11-1011", 0}, {"27-2011", 125}, {"29-2072", 113.5}, {"53-1011", 0}}
	got := Standouts(here, nation)
	if len(got) != len(want) {
		t.Fatalf("%d jobs stand out: %+v", len(got), got)
	}
	for i, w := range want {
		s := got[i]
		if s.Here.Occupation != w.code || s.PayRatio.Known() != (w.ratio > 0) || s.PayRatio.Amount != w.ratio {
			t.Errorf("%s: ratio %+v, want %s %v", s.Here.Occupation, s.PayRatio, w.code, w.ratio)
		}
		if w.ratio > 0 && (s.PayRatio.Status != Derived || s.PayRatio.Formula == "") {
			t.Errorf("%s: the ratio is not marked as computed: %+v", w.code, s.PayRatio)
		}
	}
}
