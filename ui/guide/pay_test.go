package guide_test

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/uitest"
)

func TestShortGuideSaysWhatPayMovesWith(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPay)
	says(t, w, "What moves pay From worker to worker In Spokane, WA, one in ten earns less than $40,490 a year and one in ten more than $82,050: $41,560 apart, or 2.0 times as much. Source: OEWS May 2025",
		"From place to place The median is highest in Seattle, WA, at $65,530 a year, and lowest in Spokane, WA, at $56,750: $8,780 apart. 2 of 2 metro and nonmetro areas have a figure.",
		"From industry to industry Among 3 industries in the United States, average pay (the mean, not the median) is highest in Management of Companies and Enterprises, at $63,920 a year, and lowest in Offices of Physicians, at $47,760: $16,160 apart. Over all with published pay it is $56,643. That leaves out the industries of 46.1 % of the employees, for which there is no figure. Source: OEWS by industry May 2024")
	silent(t, w, "With more preparation", "Pay differs by")
}

func TestDetailedGuideAddsChartRestAndRules(t *testing.T) {
	w := newPage(t, &host{detailed: true}, "29-2072.00", uitest.Spokane, guide.TabPay)
	says(t, w, "Pay differs by $41,560 from worker to worker, $8,780 from place to place and $16,160 from industry to industry",
		"The middle half earn $47,390 to $70,230.", "they cannot say what each is worth",
		"By state: the median is highest in Washington, at $62,270 a year, and lowest in California, at $61,810: $460 apart.",
		"Times: 90th percentile ÷ 10th percentile.", "With more preparation None of the 1 related jobs is in the next zone")
}

func TestSourceOfAMoveTellsItsRule(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPay)
	tapChip(t, w.Content(), "OEWS by industry May 2024")
	for _, want := range []string{"May 2024", "Compared are industries with at least 2 % of the job's employees.", "jobs × average pay of each industry, added up, ÷ their jobs"} {
		if text := overlay(t, w); !strings.Contains(text, want) {
			t.Errorf("the panel does not say %q: %s", want, text)
		}
	}
}

// offers has one section of help that is about offers, and others.
type offers struct{ uitest.OwnTexts }

func (offers) JobSearch() ([]occupation.Advice, error) {
	return []occupation.Advice{{Title: "References", Tips: []string{"Ask before you give a name."}}, {Title: "What an offer is worth", Tips: []string{"Count the health plan."}}}, nil
}

func TestBenefitsLeadToWhatToAsk(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabPay)
	says(t, w, "Benefits are not in these figures", "No public source tells them job by job")
	silent(t, w, "What to ask") // nothing is written in these texts
	h.directory.Texts = offers{}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	w = showPage(t, h, g, guide.TabPay)
	tapButton(t, w.Content(), "What to ask, and how to add it up")
	if text := overlay(t, w); !strings.Contains(text, "Count the health plan.") || strings.Contains(text, "Ask before you give a name.") {
		t.Error(text)
	}
}

func TestHourlyOnlyJobMovesByTheHour(t *testing.T) {
	w := newPage(t, &host{period: labor.Yearly, detailed: true}, "27-2011.00", uitest.Spokane, guide.TabPay)
	says(t, w, "Not in the source files for Spokane, WA. In the United States, one in ten earns less than $16.50 an hour")
	silent(t, w, "$34,320", "$298,854") // hourly × 2,080
}

func TestAllAreasOfAnHourlyOnlyJobAreByTheHour(t *testing.T) {
	w := newPage(t, &host{period: labor.Yearly}, "27-2011.00", uitest.Spokane, guide.TabPay)
	tapItem(t, w.Content(), "All 5 areas")
	says(t, w, "$29.05", "Pay an hour")
}
