package labor

import (
	"math"
	"testing"
)

var may2025 = &Vintage{ID: "oews-2025-05", Dataset: "OEWS", Period: "May 2025"}

func hourly(v float64) Figure {
	return Figure{Amount: v, Unit: DollarsPerHour, Status: Published, Vintage: may2025}
}

func annual(v float64) Figure {
	return Figure{Amount: v, Unit: DollarsPerYear, Status: Published, Vintage: may2025}
}

func capped(f Figure) Figure {
	f.Status = AtLeast
	return f
}

// wageWith has a median in both cells; a zero Figure leaves a cell unset.
func wageWith(h, a Figure) *Wage {
	w := &Wage{Vintage: may2025}
	w.SetHourly(Median, h)
	w.SetAnnual(Median, a)
	return w
}

func TestPay(t *testing.T) {
	hourlyOnly := Blank(DollarsPerYear, HourlyOnly, may2025)
	annualOnly := Blank(DollarsPerHour, AnnualOnly, may2025)
	withheldHour, withheldYear := Blank(DollarsPerHour, Suppressed, may2025), Blank(DollarsPerYear, Suppressed, may2025)
	missing := Blank(DollarsPerHour, NotPublished, may2025)
	type want struct {
		amount  float64
		status  Status
		formula string
	}
	tests := []struct {
		what                  string
		h, a                  Figure
		yearly, monthly, hour want
	}{
		{"both published", hourly(25.35), annual(52_730),
			want{52_730, Published, ""}, want{4_394, Derived, FormulaMonthFromYear}, want{25.35, Published, ""}},
		{"year only in the file", missing, annual(52_730),
			want{52_730, Published, ""}, want{4_394, Derived, FormulaMonthFromYear}, want{25.35, Derived, FormulaHourFromYear}},
		{"hour only in the file", hourly(25.35), Blank(DollarsPerYear, NotPublished, may2025),
			want{52_728, Derived, FormulaYearFromHour}, want{4_394, Derived, FormulaMonthFromHour}, want{25.35, Published, ""}},
		{"paid by the hour only", hourly(22.54), hourlyOnly,
			want{0, HourlyOnly, ""}, want{0, HourlyOnly, ""}, want{22.54, Published, ""}},
		{"paid by the year only", annualOnly, annual(62_340),
			want{62_340, Published, ""}, want{5_195, Derived, FormulaMonthFromYear}, want{0, AnnualOnly, ""}},
		{"withheld", withheldHour, withheldYear,
			want{0, Suppressed, ""}, want{0, Suppressed, ""}, want{0, Suppressed, ""}},
		{"cap in both", capped(hourly(115)), capped(annual(239_200)),
			want{239_200, AtLeast, ""}, want{19_933, AtLeast, FormulaMonthFromYear}, want{115, AtLeast, ""}},
		{"cap by the year", missing, capped(annual(239_200)),
			want{239_200, AtLeast, ""}, want{19_933, AtLeast, FormulaMonthFromYear}, want{115, AtLeast, FormulaHourFromYear}},
		{"cap by the hour", capped(hourly(115)), Blank(DollarsPerYear, NotPublished, may2025),
			want{239_200, AtLeast, FormulaYearFromHour}, want{19_933, AtLeast, FormulaMonthFromHour}, want{115, AtLeast, ""}},
		{"capped, paid by the year only", annualOnly, capped(annual(239_200)),
			want{239_200, AtLeast, ""}, want{19_933, AtLeast, FormulaMonthFromYear}, want{0, AnnualOnly, ""}},
		{"cells that nobody set", Figure{}, Figure{},
			want{0, NotPublished, ""}, want{0, NotPublished, ""}, want{0, NotPublished, ""}},
	}
	for _, tt := range tests {
		w := wageWith(tt.h, tt.a)
		for per, want := range map[Period]want{Yearly: tt.yearly, Monthly: tt.monthly, Hourly: tt.hour} {
			f := w.Pay(Median, per)
			if f.Status != want.status || f.Formula != want.formula || f.Unit != per.Unit() {
				t.Errorf("%s, %s: %s %q in %s, want %s %q in %s", tt.what, per.Label(),
					f.Status.Name(), f.Formula, f.Unit.Name(), want.status.Name(), want.formula, per.Unit().Name())
			}
			if f.Known() && f.Amount != want.amount {
				t.Errorf("%s, %s: %v, want %v", tt.what, per.Label(), f.Amount, want.amount)
			}
		}
	}
}

func TestDerivedPayKeepsItsVintage(t *testing.T) {
	w := wageWith(Blank(DollarsPerHour, NotPublished, nil), annual(52_730))
	for _, per := range Periods {
		if f := w.Pay(Median, per); f.Vintage != may2025 {
			t.Errorf("%s pay comes from %q, want %q", per.Label(), f.Vintage.Label(), may2025.Label())
		}
	}
}

func TestPayByPoint(t *testing.T) {
	w := NoWage("29-2072", nil, may2025, NotPublished)
	for i, p := range Percentiles {
		w.SetAnnual(p, annual(float64(10_000*(i+1))))
	}
	w.SetAnnual(Mean, annual(31_000))
	for i, p := range Percentiles {
		if got := w.Pay(p, Yearly).Amount; got != float64(10_000*(i+1)) {
			t.Errorf("%s is %v, want %v", p.Label(), got, 10_000*(i+1))
		}
	}
	if got := w.Pay(Mean, Yearly).Amount; got != 31_000 {
		t.Errorf("mean is %v, want 31000", got)
	}
}

func TestPublished(t *testing.T) {
	w := wageWith(hourly(25.35), annual(52_730))
	if f := w.Published(Median, Yearly); f != annual(52_730) {
		t.Errorf("yearly cell %+v", f)
	}
	if f := w.Published(Median, Hourly); f != hourly(25.35) {
		t.Errorf("hourly cell %+v", f)
	}
	if f := w.Published(Median, Monthly); f.Known() || f.Status != NotPublished || f.Unit != DollarsPerMonth {
		t.Errorf("monthly pay is never published, got %+v", f)
	}
}

func TestNoWage(t *testing.T) {
	area := &Area{Code: "44060"}
	w := NoWage("11-1031", area, may2025, NotInArea)
	if w.Area != area || w.Occupation != "11-1031" {
		t.Errorf("%s in %v", w.Occupation, w.Area)
	}
	cells := []Figure{w.Employment, w.Quotient}
	for p := range pointCount {
		for _, per := range Periods {
			cells = append(cells, w.Pay(p, per))
		}
	}
	for _, f := range cells {
		if f.Known() || f.Status != NotInArea || f.Vintage != may2025 {
			t.Errorf("cell %+v, want a blank that is not in the area", f)
		}
	}
	if w.Employment.Unit != Jobs || w.Quotient.Unit != Quotient {
		t.Errorf("units %s and %s", w.Employment.Unit.Name(), w.Quotient.Unit.Name())
	}
}

// TestMonthlyPayAgreesBothWays compares a twelfth of the year with the month
// computed from the hour: they differ by no more than rounding.
func TestMonthlyPayAgreesBothWays(t *testing.T) {
	for cents := 725; cents < 11_500; cents += 37 {
		h := float64(cents) / 100
		fromHour := wageWith(hourly(h), Figure{}).Pay(Median, Monthly)
		fromYear := wageWith(Figure{}, annual(math.Round(h*HoursPerYear/10)*10)).Pay(Median, Monthly)
		if d := math.Abs(fromHour.Amount - fromYear.Amount); d > 1 {
			t.Fatalf("$%.2f an hour is %v a month, its year %v a month", h, fromHour.Amount, fromYear.Amount)
		}
	}
}

func TestPointAndPeriodNames(t *testing.T) {
	seen := map[string]bool{}
	for p := range pointCount {
		seen[p.Name()], seen[p.Label()] = true, true
	}
	if len(seen) != 2*int(pointCount) {
		t.Errorf("points share names: %v", seen)
	}
	if Median.Name() != "median" || P10.Label() != "10th percentile" || P90.Name() != "p90" {
		t.Errorf("median is %q, P10 %q, P90 %q", Median.Name(), P10.Label(), P90.Name())
	}
	for per, want := range map[Period]string{Yearly: "Yearly", Monthly: "Monthly", Hourly: "Hourly"} {
		if got := per.Label(); got != want {
			t.Errorf("period %d is %q, want %q", per, got, want)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		amount   float64
		from, to Period
		want     float64
	}{
		{45_000, Yearly, Hourly, 21.63},
		{45_000, Yearly, Monthly, 3750},
		{20, Hourly, Yearly, 41_600},
		{3750, Monthly, Yearly, 45_000},
		{45_000, Yearly, Yearly, 45_000},
	} {
		if got := Convert(c.amount, c.from, c.to); got != c.want {
			t.Errorf("Convert(%v, %v, %v) = %v, want %v", c.amount, c.from.Label(), c.to.Label(), got, c.want)
		}
	}
}
