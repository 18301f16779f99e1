package plan_test

import (
	"strings"
	"testing"

	"waymark/domain/plan"
)

func TestCycle(t *testing.T) {
	for _, c := range []struct {
		name          string
		issued, start string
		until         string
		months        int
		renewed       string // last days of cycles that are over
		want          string
	}{
		{"two years", "2026-06-15", "", "", 24, "", "2026-06-15..2028-06-14"},
		{"from a leap day", "2024-02-29", "", "", 24, "", "2024-02-29..2026-02-28"},
		{"the next one", "2024-02-29", "", "", 24, "2026-02-28", "2026-03-01..2028-02-28"},
		{"and again from a leap day", "2024-02-29", "", "", 24, "2026-02-28 2028-02-28", "2028-02-29..2030-02-28"},
		{"from the day before a leap day", "2026-02-28", "", "", 24, "", "2026-02-28..2028-02-27"},
		{"to a leap day", "2026-03-01", "", "", 24, "", "2026-03-01..2028-02-29"},
		{"end of a month", "2026-08-31", "", "", 6, "", "2026-08-31..2027-02-28"},
		{"end of a month does not wander", "2026-08-31", "", "", 6, "2027-02-28", "2027-03-01..2027-08-30"},
		{"a start that was entered", "2024-02-29", "2026-05-10", "", 24, "", "2026-05-10..2028-05-09"},
		{"an end that was entered wins", "2026-06-15", "", "2028-12-31", 24, "", "2026-06-15..2028-12-31"},
		{"an end after a longer first cycle", "2026-06-15", "", "2030-06-13", 24, "", "2026-06-15..2030-06-13"},
		{"an end several cycles after the issue", "2015-06-15", "", "2028-06-14", 24, "", "2026-06-15..2028-06-14"},
		{"a long cycle that was entered", "2015-06-15", "2020-01-01", "2028-06-14", 24, "", "2020-01-01..2028-06-14"},
		{"an end alone", "", "", "2028-12-31", 24, "", "2027-01-01..2028-12-31"},
		{"an end of the cycle before", "2026-06-15", "2028-06-15", "2028-06-14", 24, "", "2028-06-15..2030-06-14"},
		{"length not known", "2026-06-15", "", "", 0, "", "2026-06-15.."},
		{"nothing known", "", "", "", 24, "", ".."},
	} {
		t.Run(c.name, func(t *testing.T) {
			credential := plan.Credential{ID: "c", Issued: date(t, c.issued), CycleStart: date(t, c.start), ValidUntil: date(t, c.until), Rule: plan.Rule{CycleMonths: c.months}}
			renewals := []plan.Renewed{{CredentialID: "other", To: date(t, "2090-01-01")}}
			for _, to := range strings.Fields(c.renewed) {
				renewals = append(renewals, plan.Renewed{CredentialID: "c", To: date(t, to)})
			}
			cycle := credential.Cycle(renewals)
			if got := cycle.From.String() + ".." + cycle.To.String(); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
