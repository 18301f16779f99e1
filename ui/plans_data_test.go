package ui

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release/releasetest"
	"waymark/ui/uitest"
)

// lastYear is a history whose older release pays less in every area.
type lastYear struct{ releasetest.History }

func (lastYear) At(...string) (occupation.Source, error) { return oldWages{}, nil }

type oldWages struct{ uitest.Source }

func (s oldWages) WagesOf(matrix string) ([]*labor.Wage, error) {
	all, err := s.Source.WagesOf(matrix)
	for i, w := range all {
		all[i] = labor.NoWage(matrix, w.Area, &releasetest.Wages24, labor.NotPublished)
	}
	return all, err
}

func TestWagesOfAPlanAreOfItsPeriodAndNearestFirst(t *testing.T) {
	inline(t)
	k := newPlanShell(t, &disk{}).plans
	k.shell.library.History = lastYear{}
	if got := k.WagePeriods(); !slices.Equal(got, []string{"May 2025", "May 2024"}) {
		t.Errorf("periods %v", got)
	}
	for wanted, period := range map[string]string{"": "May 2025", "May 2024": "May 2024", "May 1999": "May 2025"} {
		p := plan.Plan{Occupation: "29-2072.00", Area: "44060", Assumptions: plan.Assumptions{WagesPeriod: wanted}}
		wages, err := k.WageReader()(p)
		if err != nil || len(wages) != 3 {
			t.Fatalf("%q: %d wages, %v", wanted, len(wages), err)
		}
		if w := wages[0]; w.Area.Code != "44060" || w.Vintage.Period != period {
			t.Errorf("%q: wages of %s in %s", wanted, w.Vintage.Period, w.Area.Name)
		}
		if wages[2].Area.Type != labor.Nation {
			t.Errorf("the last wage is of %s", wages[2].Area.Name)
		}
	}
	if wages, err := k.WageReader()(plan.Plan{Occupation: "99-9999.00"}); wages != nil || err != nil {
		t.Errorf("a job that is not in the data has wages %v, %v", wages, err)
	}
}
