package texts_test

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/draft"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/resources"
	"waymark/storage/catalog"
	"waymark/storage/texts"
)

func directory(t *testing.T) *occupation.Directory {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	d, err := occupation.NewDirectory(c)
	if err != nil {
		t.Fatal(err)
	}
	d.Texts = texts.Open(resources.Texts())
	return d
}

func facts(t *testing.T, d *occupation.Directory, code string) draft.Facts {
	t.Helper()
	f, err := draft.FactsOf(d, code)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestEveryDraftCanBeSaved makes a plan of every occupation, as proposed, for
// every way in and with every credential.
func TestEveryDraftCanBeSaved(t *testing.T) {
	d := directory(t)
	for _, e := range d.All {
		f := facts(t, d, e.Code)
		var all []string
		for _, o := range f.Offers(labor.EducationUnknown) {
			all = append(all, o.ID)
		}
		choices := []draft.Choice{{}, {HighSchool: true, State: "WA"}, {Credentials: all, State: "WA"}}
		for _, w := range f.Ways() {
			choices = append(choices, draft.Choice{Way: w.Level})
		}
		for _, c := range choices {
			made := draft.New(f, c)
			var file plantest.File
			change, err := file.Transact(plan.AddPlan(plan.Plan{Title: e.Title, Start: plan.Date{Year: 2026, Month: 9, Day: 1}}, made.Steps))
			if err != nil {
				t.Errorf("%s %s, %+v: %v", e.Code, e.Title, c, err)
				continue
			}
			saved, err := file.Plan(change.Plans[0])
			if err != nil {
				t.Fatal(err)
			}
			s := plan.NewSchedule(saved)
			if len(saved.Steps) < 2 || len(s.Loops) > 0 || len(s.Conflicts) > 0 {
				t.Errorf("%s %s, %+v: %d steps, loops %v, conflicts %v", e.Code, e.Title, c, len(saved.Steps), s.Loops, s.Conflicts)
			}
			for _, credential := range made.Credentials {
				if !slices.ContainsFunc(saved.Steps, func(s plan.Step) bool { return s.ID == credential.StepID }) {
					t.Errorf("%s: no step leads to %s", e.Code, credential.Title)
				}
			}
		}
	}
}

// TestFourStepsToHealthInformation is the path that guides to this job show:
// diploma, degree or certificate, certification, keeping it.
func TestFourStepsToHealthInformation(t *testing.T) {
	f := facts(t, directory(t), "29-2072.00")
	want := []string{
		"Finish high school or pass an equivalency test",
		"Earn an associate's degree",
		"Earn the certification: Registered Health Information Technician (RHIT)",
		"Apply for jobs: Medical Records Specialists",
		"Keep RHIT: 20 CEU every 2 years",
	}
	var got []string
	for _, s := range draft.New(f, draft.Choice{}).Steps {
		got = append(got, s.Title)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	var ways []labor.Education
	for _, w := range f.Ways() {
		ways = append(ways, w.Level)
	}
	if !slices.Equal(ways, []labor.Education{labor.HighSchool, labor.PostsecondaryAward, labor.Associate, labor.Bachelor}) {
		t.Errorf("ways in: %v", ways)
	}
}

func TestHelpfulSubjects(t *testing.T) {
	d := directory(t)
	if got := facts(t, d, "29-2072.00").Subjects; !slices.Contains(got, "Biology") {
		t.Errorf("medical records: %q", got)
	}
	for _, e := range d.All {
		pathways, err := d.Pathways(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		if len(pathways) > 0 && len(facts(t, d, e.Code).Subjects) == 0 {
			t.Errorf("%s %s: no subjects for %+v", e.Code, e.Title, pathways)
		}
	}
}

func TestProposedLicenses(t *testing.T) {
	d := directory(t)
	for code, want := range map[string]string{
		"29-1141.00": "Registered nurse license", "47-2111.00": "Journeyman electrician license", "53-3032.00": "Class A", "25-2021.00": "elementary", "39-5012.00": "osmetolog",
	} {
		offers := facts(t, d, code).Offers(labor.EducationUnknown)
		if len(offers) == 0 || !offers[0].Proposed || !strings.Contains(offers[0].FullName(), want) {
			t.Errorf("%s: the first of %d offers is %+v, want %s", code, len(offers), offers[:min(1, len(offers))], want)
		}
	}
}
