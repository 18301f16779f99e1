package report

import (
	"slices"
	"strings"
	"testing"

	"waymark/ui/uitest"
)

func TestDetailedGuidePrintsWhatPayMovesWith(t *testing.T) {
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	more, err := ReadMore(uitest.Directory(t), uitest.Study{}, g, Detailed)
	if err != nil {
		t.Fatal(err)
	}
	sections := Guide(g, more, Options{Depth: Detailed, Today: today}).Sections
	n := slices.IndexFunc(sections, func(s Section) bool { return s.Title == "What moves pay" })
	if n < 0 {
		t.Fatal("the section is missing")
	}
	said := text(sections[n])
	for _, want := range []string{"Pay differs by $41,560 from worker to worker", "one in ten earns less than $40,490", "Times: 90th percentile ÷ 10th percentile",
		"highest in Seattle, WA", "highest in Management of Companies and Enterprises", "Benefits are not in any of these figures"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	for _, release := range []string{uitest.OEWS.Label(), uitest.Industry.Label()} {
		if !strings.Contains(sections[n].Source, release) {
			t.Errorf("its source %q lacks %s", sections[n].Source, release)
		}
	}
}
