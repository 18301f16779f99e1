package guide_test

import (
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/ui/guide"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func TestChartsOfPayShowWhatTheReaderEarnsAndNeeds(t *testing.T) {
	me := plan.Person{Pay: plan.Pay{Amount: 41_600_00, Per: plan.AYear}, Budget: []plan.BudgetLine{{Title: "All", Monthly: 3_000_00}}}
	for _, tt := range []struct {
		me    plan.Person
		lines bool
	}{{me, true}, {plan.Person{}, false}} {
		w := newPage(t, &host{me: tt.me}, "29-2072.00", uitest.Spokane, guide.TabPay)
		charts := uitest.Find[*widgets.Chart](w.Content())
		if len(charts) == 0 {
			t.Fatal("there is no chart")
		}
		said := charts[0].Text()
		if got := strings.Contains(said, "Your pay $41,600.\nYou need $36,000."); got != tt.lines {
			t.Errorf("lines of the reader: %v, want %v, in\n%s", got, tt.lines, said)
		}
		if got := strings.Contains(uitest.Texts(w.Content()), "as you entered it"); got != tt.lines {
			t.Errorf("it is said where they come from: %v, want %v", got, tt.lines)
		}
	}
}
