package report

import (
	"fmt"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/ui/uitest"
)

func TestOwnInterestsArePrinted(t *testing.T) {
	me := plan.Person{Interests: plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}}
	const said = "Your interests and this job's are close: 0.82, where 1 is the same pattern."
	for _, depth := range Depths {
		d := fmt.Sprint(guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Depth: depth, Today: today, Me: me}).Sections)
		if !strings.Contains(d, said) {
			t.Errorf("%s: the guide does not say how the reader's interests fit", depth.Name())
		}
		if pairs := strings.Contains(d, "[Investigative 30 2.90]"); pairs != (depth == Detailed) {
			t.Errorf("%s: both scores stand in a table: %v", depth.Name(), pairs)
		}
		nobody := fmt.Sprint(guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Depth: depth, Today: today}).Sections)
		if strings.Contains(nobody, "Your interests") || strings.Contains(nobody, "Does it fit you?") {
			t.Errorf("%s: a guide for nobody speaks of the reader's interests", depth.Name())
		}
	}
}
