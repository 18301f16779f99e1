package plan

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
)

func TestDraftFollowsTheUsualWayIn(t *testing.T) {
	for _, c := range []struct {
		name string
		prep *labor.Preparation
		want []string
	}{
		{"medical records", &labor.Preparation{Education: labor.PostsecondaryAward, Experience: labor.NoExperience, Training: labor.NoTraining},
			[]string{"Complete a certificate program after high school", "Look up", "Apply"}},
		{"manager", &labor.Preparation{Education: labor.Bachelor, Experience: labor.FiveYearsOrMore, Training: labor.ShortTraining},
			[]string{"Earn a bachelor's degree", "Get experience in a related job (5 years or more)", "Look up", "Apply", "Learn on the job (up to 1 month)"}},
		{"physician", &labor.Preparation{Education: labor.DoctoralOrProfessional, Training: labor.Internship},
			[]string{"Earn a bachelor's degree", "Earn a doctoral or professional degree", "Finish an internship or residency", "Look up", "Apply"}},
		{"electrician", &labor.Preparation{Education: labor.HighSchool, Training: labor.Apprenticeship},
			[]string{"Finish high school", "Find and finish an apprenticeship", "Look up", "Apply"}},
		{"packer", &labor.Preparation{Education: labor.NoFormalCredential}, []string{"Look up", "Apply"}},
		{"military", nil, []string{"Find out what schooling", "Look up", "Apply"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			steps := Draft("Some Workers", c.prep)
			if len(steps) != len(c.want) {
				t.Fatalf("steps %+v", steps)
			}
			for i, s := range steps {
				if !strings.HasPrefix(s.Title, c.want[i]) {
					t.Errorf("step %d is %q, want %q", i, s.Title, c.want[i])
				}
			}
			if !slices.ContainsFunc(steps, func(s Step) bool { return s.Title == "Apply for jobs: Some Workers" && s.Kind == Application }) {
				t.Error("nothing says what to apply for")
			}
		})
	}
}

func TestDraftsOfAllLevelsCanBeSavedAndInventNothing(t *testing.T) {
	for level := labor.EducationUnknown; level <= labor.DoctoralOrProfessional; level++ {
		for training := labor.TrainingUnknown; training <= labor.Internship; training++ {
			for _, s := range Draft("Some Workers", &labor.Preparation{Education: level, Training: training}) {
				if err := checkStep(&s); err != nil {
					t.Errorf("%q: %v", s.Title, err)
				}
				if len(s.Costs) > 0 || s.Kind == Other || s.State != Planned || s.Start != (Date{}) || s.Due != (Date{}) {
					t.Errorf("step %+v", s)
				}
			}
		}
	}
}
