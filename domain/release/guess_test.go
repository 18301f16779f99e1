package release

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
)

var someAreas = []*labor.Area{
	{Code: "99", Name: "United States", Type: labor.Nation},
	{Code: "06", Name: "California", Type: labor.State, State: "CA", States: []string{"CA"}},
	{Code: "32", Name: "Nevada", Type: labor.State, State: "NV", States: []string{"NV"}},
	{Code: "41", Name: "Oregon", Type: labor.State, State: "OR", States: []string{"OR"}},
	{Code: "53", Name: "Washington", Type: labor.State, State: "WA", States: []string{"WA"}},
}

// table splits text into cells at the bars.
func table(rows ...string) [][]string {
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, strings.Split(r, "|"))
	}
	return cells
}

func pay(p labor.Point, per labor.Period) Field { return PayField(p, per) }

func TestGuess(t *testing.T) {
	tests := []struct {
		what   string
		sample Sample
		want   Mapping
	}{
		{"pay without a unit, one area of two states", Sample{
			Header: strings.Split("ID|Year|Area code|Area name|SOC code|Occupational title|Employment|Average wage|25th Percentile|50th Percentile|75th Percentile|Annual wage", "|"),
			Rows: table("1|2022|000053|Washington|11-1011|Chief Executives|2992|134.42|82.20|||279590.00",
				"9|2022|038900|Portland-Vancouver-Hillsboro, OR-WA|11-1021|Managers|48024|64.76|40.08|57.43|78.74|134690.00"),
		}, Mapping{
			Columns: []Field{Unused, FieldYear, FieldAreaID, FieldArea, FieldCode, FieldTitle, FieldWorkers, pay(labor.Mean, labor.Hourly),
				pay(labor.P25, labor.Hourly), pay(labor.Median, labor.Hourly), pay(labor.P75, labor.Hourly), pay(labor.Mean, labor.Yearly)},
			State: "WA",
		}},
		{"a workbook with titles above, footnotes, fractions and openings of ten years", Sample{
			Above: []string{"2023-2033 Occupational Employment Projections", "California", "Statewide"},
			Header: strings.Split("SOC Level[1]|SOC Code[2]|Occupational Title[3]|Base Year Employment Estimate 2023[4][5]|Projected Year Employment Estimate 2033|"+
				"Numeric Change 2023-2033[6]|Percent-age Change 2023-2033|Exits\n[7]|Transfers\n[8]|Total Job Openings\n[9]|Median Hourly Wages\n[10]|Median Annual Wages\n[10]|"+
				"Entry Level Education\n[11][12]|Work Experience\n[11][12]|On-the-Job Training\n[11][12]", "|"),
			Rows: table("4|29-2072|Medical Records Specialists|19600|22000|2400|0.12244897959183673|7250|6580|16230|29.48|61322.48|None|None|None"),
		}, Mapping{
			Columns: []Field{Unused, FieldCode, FieldTitle, FieldJobs, FieldFuture, FieldChange, FieldGrowth, FieldExits, FieldMoves, FieldOpen,
				pay(labor.Median, labor.Hourly), pay(labor.Median, labor.Yearly), Unused, Unused, Unused},
			Area: "California", State: "CA", BaseYear: 2023, TargetYear: 2033, Fraction: true, Total: true,
		}},
		{"one word heads", Sample{
			Header: strings.Split("Area|Title|Base|Projected|Change|PercentChange|AvgAnnualOpenings|STFIPS|StateURL|OccCode|BaseYear|ProjYear", "|"),
			Rows:   table("Nevada|Accountants|6280|6950|670|10.7|540|32|https://x|13-2011|2024|2034"),
		}, Mapping{
			Columns: []Field{FieldArea, FieldTitle, FieldJobs, FieldFuture, FieldChange, FieldGrowth, FieldOpen, FieldState, Unused, FieldCode, FieldBase, FieldTarget},
			State:   "NV",
		}},
		{"a table about one job, which only its name tells", Sample{
			File:   "washington_outlook_29-2071.csv",
			Header: strings.Split("area|current_employment|growth_10yr_pct|growth_all_occupations_pct|annual_openings", "|"),
			Rows:   table("Washington|5050|19.4|16.1|523", "King County|1958|21.6|19.6|213"),
		}, Mapping{
			Columns: []Field{FieldArea, FieldJobs, FieldGrowth, FieldAll, FieldOpen}, Code: "29-2071", State: "WA",
		}},
		{"rows that say the time of the pay", Sample{
			File:   "washington_wages_29-2071.csv",
			Header: strings.Split("area|pay_period|p10|p25|median|p75|p90", "|"),
			Rows:   table("Washington|Hourly|15.20|17.19|20.91|26.40|31.55", "Washington|Yearly|31610|35760|43500|54920|65620"),
		}, Mapping{
			Columns: []Field{FieldArea, FieldPer, pay(labor.P10, PerRow), pay(labor.P25, PerRow), pay(labor.Median, PerRow), pay(labor.P75, PerRow), pay(labor.P90, PerRow)},
			Code:    "29-2071", State: "WA",
		}},
		{"years in the heads, jobs in thousands, growth a year beside growth of all years", Sample{
			Header: strings.Split("SOC|Occupation|County|2020 Employment (thousands)|2030 Employment (thousands)|Percent change|Average annual growth rate|Average annual total openings|Openings due to growth", "|"),
			Rows:   table("291141|Registered nurses|Clark County, NV|10.0|11.2|12%|1.1%|800|120"),
		}, Mapping{
			Columns: []Field{FieldCode, FieldTitle, FieldArea, FieldJobs, FieldFuture, FieldGrowth, Unused, FieldOpen, Unused},
			State:   "NV", BaseYear: 2020, TargetYear: 2030, Thousands: true,
		}},
		{"codes below a head that says nothing", Sample{
			Header: []string{"Series", "Annual median wage"}, Rows: table("29-1141|81220", "29-2072|48780"),
		}, Mapping{Columns: []Field{FieldCode, pay(labor.Median, labor.Yearly)}}},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			got := tt.sample.Guess(someAreas)
			for i := range max(len(got.Columns), len(tt.want.Columns)) {
				if i >= len(got.Columns) || i >= len(tt.want.Columns) || got.Columns[i] != tt.want.Columns[i] {
					t.Fatalf("columns %q, want %q", got.Columns, tt.want.Columns)
				}
			}
			got.Columns, tt.want.Columns = nil, nil
			if !equal(got, tt.want) {
				t.Errorf("for all rows %+v, want %+v", got, tt.want)
			}
		})
	}
}

func equal(a, b Mapping) bool {
	return slices.Equal(a.Columns, b.Columns) && a.Agency == b.Agency && a.Code == b.Code && a.Area == b.Area && a.State == b.State &&
		a.BaseYear == b.BaseYear && a.TargetYear == b.TargetYear && a.WageYear == b.WageYear &&
		a.Fraction == b.Fraction && a.Total == b.Total && a.Thousands == b.Thousands
}

func TestWhatAMappingLacks(t *testing.T) {
	whole := Mapping{Columns: []Field{FieldArea, FieldCode, FieldOpen}}
	tests := []struct {
		what  string
		m     Mapping
		lacks string // the beginning of the only sentence
	}{
		{"whole", whole, ""},
		{"no figures", Mapping{Columns: []Field{FieldArea, FieldCode}}, "Choose at least one column with figures"},
		{"no code", Mapping{Columns: []Field{FieldArea, FieldOpen}}, "Choose the column with the job codes"},
		{"one job", Mapping{Columns: []Field{FieldArea, FieldOpen}, Code: "29-2071"}, ""},
		{"no area", Mapping{Columns: []Field{FieldCode, FieldOpen}}, "Choose the column with the areas"},
		{"one area", Mapping{Columns: []Field{FieldCode, FieldOpen}, Area: "Nevada"}, ""},
		{"an area to each sheet", Mapping{Columns: []Field{FieldCode, FieldOpen}, Sheets: true}, ""},
		{"pay without its time", Mapping{Columns: []Field{FieldCode, FieldArea, PayField(labor.P25, PerRow)}}, "Choose the column that says what time"},
		{"openings of years that nobody knows", Mapping{Columns: whole.Columns, Total: true, BaseYear: 2023}, "Say from which year to which"},
		{"a field twice", Mapping{Columns: []Field{FieldArea, FieldCode, FieldOpen, FieldOpen}}, "“Openings” is chosen for two columns"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			got := tt.m.Lacks()
			if tt.lacks == "" && len(got) > 0 || tt.lacks != "" && (len(got) != 1 || !strings.HasPrefix(got[0], tt.lacks)) {
				t.Errorf("lacks %q, want %q", got, tt.lacks)
			}
		})
	}
}

func TestMappingIsRememberedByTheHeader(t *testing.T) {
	header := []string{"SOC Code[2]", "Base Year Employment Estimate"}
	if Signature(header) != Signature([]string{"\ufeffSOC  code", "Base year employment estimate[4]"}) {
		t.Error("footnotes and case change the signature")
	}
	if Signature(header) == Signature([]string{"SOC Code", "Projected Year Employment"}) {
		t.Error("another header has the same signature")
	}
	before := Mapping{Columns: []Field{FieldCode, FieldJobs}, Agency: "EDD", Area: "California", State: "CA", BaseYear: 2023, TargetYear: 2033, Fraction: true}
	got := before.Remember(Mapping{Columns: []Field{FieldCode, FieldWorkers}, BaseYear: 2024, TargetYear: 2034})
	want := before
	want.BaseYear, want.TargetYear = 2024, 2034
	if !equal(got, want) {
		t.Errorf("next year %+v, want %+v", got, want)
	}
}

func TestCycle(t *testing.T) {
	for _, c := range []struct {
		base, target int
		period       string
	}{{2024, 2034, "2024-34"}, {1998, 2008, "1998-2008"}} {
		if got := Cycle(c.base, c.target); got != c.period {
			t.Errorf("%d to %d is %q, want %q", c.base, c.target, got, c.period)
		}
		if base, target := CycleYears(c.period); base != c.base || target != c.target {
			t.Errorf("%q is %d to %d", c.period, base, target)
		}
	}
	if base, target := CycleYears("2022"); Cycle(2024, 0) != "" || base != 0 || target != 0 {
		t.Errorf("half a cycle is %q; one year is %d to %d", Cycle(2024, 0), base, target)
	}
}

func TestFieldsHaveLabels(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Fields() {
		if f.Label() == "" || seen[f.Label()] {
			t.Errorf("field %q: label %q is empty or there twice", f, f.Label())
		}
		seen[f.Label()] = true
	}
}
