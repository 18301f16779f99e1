package command

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"waymark/domain/occupation"
)

// decode reads JSON output as another program would: by field names only.
func decode(t *testing.T, out string) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return v
}

// at follows a path of field names and list indexes.
func at(t *testing.T, v any, path ...any) any {
	t.Helper()
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			var ok bool
			if v, ok = m[p]; !ok {
				t.Fatalf("no field %q on the path %v", p, path)
			}
		case int:
			l, _ := v.([]any)
			if p >= len(l) {
				t.Fatalf("no element %d on the path %v", p, path)
			}
			v = l[p]
		}
	}
	return v
}

func TestSearch(t *testing.T) {
	var w world
	if out := w.ok(t, "search", "medical", "coder"); !strings.HasPrefix(out, "29-2072.00  Medical Records Specialists (") {
		t.Errorf("text = %q", out)
	}
	v := decode(t, w.ok(t, "search", "coder", "--json"))
	if at(t, v, "query") != "coder" || at(t, v, "hits", 0, "code") != "29-2072.00" ||
		at(t, v, "hits", 0, "title") != "Medical Records Specialists" || at(t, v, "hits", 0, "reason") == "" {
		t.Errorf("JSON = %v", v)
	}
	v = decode(t, w.ok(t, "search", "zzzzzz", "--json"))
	if hits, ok := at(t, v, "hits").([]any); !ok || len(hits) != 0 {
		t.Errorf("no hits must be an empty list, not %v", v["hits"])
	}
	if out := w.ok(t, "search", "zzzzzz"); !strings.Contains(out, `No job matches "zzzzzz"`) {
		t.Errorf("text without hits = %q", out)
	}
}

func TestAreas(t *testing.T) {
	var w world
	if out := w.ok(t, "areas", "spokane", "county"); !strings.HasPrefix(out, "44060  Spokane-Spokane Valley, WA (") {
		t.Errorf("text = %q", out)
	}
	v := decode(t, w.ok(t, "areas", "99201", "--json"))
	if at(t, v, "areas", 0, "code") != "44060" || at(t, v, "areas", 0, "type") != "metro area" ||
		at(t, v, "areas", 0, "states", 0) != "WA" || at(t, v, "areas", 0, "price_level", "amount") != 99.5 {
		t.Errorf("JSON = %v", v)
	}
	if out := w.ok(t, "areas", "zzzzzz"); !strings.Contains(out, `No area matches "zzzzzz"`) {
		t.Errorf("text without hits = %q", out)
	}
}

func TestShowText(t *testing.T) {
	tests := []struct {
		name, args string
		has        []string
		hasNot     []string
	}{
		{"metro", "show 29-2072 --area 44060", []string{
			"Medical Records Specialists (29-2072.00)\nSeen from Spokane-Spokane Valley, WA\nAlso called: Medical Coder; Coder\n",
			"Pay in Spokane-Spokane Valley, WA\n  Yearly pay, 10th percentile: $41,600 a year (OEWS May 2025)\n",
			"  Yearly pay, average (mean): no number (OEWS May 2025). Withheld by the source",
			"  Hourly pay, 10th percentile: $20.00 an hour, computed as annual ÷ 2,080 hours (OEWS May 2025)\n",
			"  Employees (the self-employed are not counted): 470 jobs (OEWS May 2025)\n",
			"Pay in Washington\n  Yearly pay: no number (OEWS May 2025). The source has no estimate for this job in this area.\n",
			"Pay in United States\n",
			"  Yearly pay, 90th percentile: at least $239,200 a year (OEWS May 2025)\n",
			"  In words: much faster than average (the rule for 2024-34: 7 % or more)\n  Growth: 7.1 % (EP 2024-34)\n",
			"  Growth of all jobs together: 3.1 % (EP 2024-34)\n",
			"  Of these from growth: 1,390 openings a year, computed as change in jobs ÷ 10 years (EP 2024-34)\n",
			"  Self-employed: no number (EP 2024-34). The source files in this program do not hold this number.\n",
			"  Typical education to start: Postsecondary certificate (EP 2024-34)\n",
			"  Workers with: Some college, no degree (the typical level to start): 29.5 % (EP 2024-34)\n",
			"  " + occupation.CheckFirst + "\n\nRecords license\n  Kind: license, required in some states\n",
			"  American Health Information Management Association (AHIMA): Courses and local groups. Where to ask: ahima.org\n",
			"  29-9021.00: Health Information Technologists\n",
			"  Job zone: 3 of 5 (O*NET 30.1)\n",
			"\nActivities that other jobs share\n  Keep patients' medical records: 5 of 12 tasks, 1 other job\n  Enter and format data on a computer: 3 of 12 tasks, 1 other job\n  Source: counted from O*NET 30.1",
			"  Source: OEWS May 2025: Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics\n",
			"  Source: RPP 2024: Regional Price Parities, U.S. Bureau of Economic Analysis\n",
		}, []string{"wider group", "\t", "  \n"}},
		{"state", "show 29-2072 --area 53", []string{"Pay in Washington\n", "Pay in United States\n"}, []string{"Pay in Spokane"}},
		{"nation", "show 29-2072", []string{"Seen from United States", "Pay in United States\n"}, []string{"Pay in Washington"}},
		{"annual only", "show 25-2021", []string{
			"  Yearly pay, median: $52,000 a year (OEWS May 2025)\n",
			"  Hourly pay: no number (OEWS May 2025). Pay for this job is published by the year only",
			"  Outlook: no number. The projections have no line",
		}, []string{"an hour"}},
		{"hourly only", "show 27-2011", []string{
			"  Hourly pay, median: $22.00 an hour (OEWS May 2025)\n",
			"  Yearly pay: no number (OEWS May 2025). Pay for this job is published by the hour only",
		}, []string{"a year (OEWS"}},
		{"military", "show 55-3016", []string{
			"  Pay: no number. The wage survey has no line", "\nActivities that other jobs share\n  O*NET lists no tasks for this job", "  Preparation: not known.", "  None is listed here for this job.",
		}, []string{"Pay in", "Line of the wage survey", "$", "People in the field"}},
		{"wider group", "show 29-9021", []string{
			"Pay and outlook are published only for a wider group: Health technologists, wide (29-9020).",
		}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var w world
			out := w.ok(t, strings.Fields(tt.args)...)
			for _, s := range tt.has {
				if !strings.Contains(out, s) {
					t.Errorf("%q is missing in\n%s", s, out)
				}
			}
			for _, s := range tt.hasNot {
				if strings.Contains(out, s) {
					t.Errorf("%q must not be in\n%s", s, out)
				}
			}
		})
	}
}

// TestShowEveryNumberHasItsRelease reads every line with a number of the
// source: dollars, percent, jobs or openings.
func TestShowEveryNumberHasItsRelease(t *testing.T) {
	var w world
	for line := range strings.Lines(w.ok(t, "show", "29-2072", "--area", "Spokane")) {
		if strings.Contains(line, "the rule for") {
			continue
		}
		if strings.ContainsAny(line, "$%") || strings.Contains(line, " jobs (") || strings.Contains(line, "no number") {
			if !strings.Contains(line, "(OEWS May 2025)") && !strings.Contains(line, "(EP 2024-34)") {
				t.Errorf("no release in %q", line)
			}
		}
	}
}

func TestShowJSON(t *testing.T) {
	var w world
	v := decode(t, w.ok(t, "show", "29-2072", "--area", "spokane", "--json"))
	for _, tt := range []struct {
		want any
		path []any
	}{
		{"29-2072.00", []any{"code"}},
		{"Medical Coder", []any{"also_called", 0}},
		{"29-0000", []any{"groups", 0, "code"}},
		{3.0, []any{"job_zone"}},
		{false, []any{"figures_for", "wider"}},
		{"44060", []any{"area", "code"}},
		{"44060", []any{"pay", 0, "area", "code"}},
		{"53", []any{"pay", 1, "area", "code"}},
		{"99", []any{"pay", 2, "area", "code"}},
		{41600.0, []any{"pay", 0, "yearly", "p10", "amount"}},
		{"usd_per_year", []any{"pay", 0, "yearly", "p10", "unit"}},
		{"published", []any{"pay", 0, "yearly", "p10", "status"}},
		{"OEWS May 2025", []any{"pay", 0, "yearly", "p10", "vintage"}},
		{"suppressed", []any{"pay", 0, "yearly", "mean", "status"}},
		{nil, []any{"pay", 0, "yearly", "mean", "amount"}},
		{20.0, []any{"pay", 0, "hourly", "p10", "amount"}},
		{"derived", []any{"pay", 0, "hourly", "p10", "status"}},
		{"annual ÷ 2,080 hours", []any{"pay", 0, "hourly", "p10", "formula"}},
		{"usd_per_month", []any{"pay", 0, "monthly", "median", "unit"}},
		{470.0, []any{"pay", 0, "employment", "amount"}},
		{nil, []any{"pay", 1, "yearly", "median", "amount"}},
		{"not_in_area", []any{"pay", 1, "yearly", "median", "status"}},
		{"The source has no estimate for this job in this area.", []any{"pay", 1, "yearly", "median", "reason"}},
		{"at_least", []any{"pay", 2, "yearly", "p90", "status"}},
		{239200.0, []any{"pay", 2, "yearly", "p90", "amount"}},
		{2034.0, []any{"outlook", "target_year"}},
		{7.1, []any{"outlook", "growth", "amount"}},
		{"much faster than average", []any{"outlook", "growth_in_words", "label"}},
		{3.1, []any{"outlook", "growth_of_all_jobs", "amount"}},
		{"jobs_per_year", []any{"outlook", "openings", "unit"}},
		{nil, []any{"outlook", "self_employed", "amount"}},
		{"Postsecondary certificate", []any{"preparation", "education"}},
		{true, []any{"preparation", "education_of_workers", 1, "typical_entry"}},
		{"rhit", []any{"credentials", 0, "id"}},
		{occupation.CheckFirst, []any{"check_first"}},
		{"AHIMA", []any{"organizations", 0, "short"}},
		{"29-9021.00", []any{"related", 0, "code"}},
		{"U.S. Bureau of Labor Statistics", []any{"sources", 0, "agency"}},
		{"O*NET 30.1", []any{"shared_activities", "vintage"}},
		{12.0, []any{"shared_activities", "tasks"}},
		{"4.A.3.b.6.I11", []any{"shared_activities", "activities", 0, "id"}},
		{"Keep patients' medical records", []any{"shared_activities", "activities", 0, "name"}},
		{5.0, []any{"shared_activities", "activities", 0, "tasks"}},
		{1.0, []any{"shared_activities", "activities", 0, "other_jobs"}},
	} {
		if got := at(t, v, tt.path...); got != tt.want {
			t.Errorf("%v = %v, want %v", tt.path, got, tt.want)
		}
	}

	for area, want := range map[string][]string{"spokane": {"44060", "53", "99"}, "WA": {"53", "99"}, "99": {"99"}} {
		var got []string
		for _, p := range at(t, decode(t, w.ok(t, "show", "29-2072", "--area", area, "--json")), "pay").([]any) {
			got = append(got, at(t, p, "area", "code").(string))
		}
		if !slices.Equal(got, want) {
			t.Errorf("seen from %s, pay is of %v, want each area once: %v", area, got, want)
		}
	}

	military := decode(t, w.ok(t, "show", "55-3016", "--json"))
	for _, field := range []string{"figures_for", "outlook", "preparation", "job_zone", "shared_activities"} {
		if got := at(t, military, field); got != nil {
			t.Errorf("%s of a job without figures = %v, want null", field, got)
		}
	}
	if pay, ok := at(t, military, "pay").([]any); !ok || len(pay) != 0 {
		t.Errorf("pay of a job without figures = %v, want an empty list", military["pay"])
	}
}
