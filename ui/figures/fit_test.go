package figures_test

import (
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

// documented are the cells of docs/formulas.md by the first cell of their row.
func documented(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if cells := strings.Split(strings.Trim(line, "| \n"), " | "); len(cells) > 1 {
			rows[cells[0]] = cells[1:]
		}
	}
	return rows
}

func scored(t *testing.T, cells []string) []occupation.Scored {
	t.Helper()
	if len(cells) != len(figures.InterestNames) {
		t.Fatalf("not six scores: %q", cells)
	}
	var list []occupation.Scored
	for n, name := range figures.InterestNames {
		amount, err := strconv.ParseFloat(cells[n], 64)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, occupation.Scored{Element: occupation.Element{Name: name}, Score: labor.Figure{Amount: amount, Unit: labor.InterestRank, Status: labor.Published}})
	}
	return list
}

func TestDocumentedFits(t *testing.T) {
	doc := documented(t)
	scores, err := plan.ParseInterests(strings.Join(doc["Your scores, 0 to 40"], " "))
	if err != nil {
		t.Fatal(err)
	}
	letters := plan.Interests{Letters: "CES"}
	jobs := [][]occupation.Scored{scored(t, doc["29-2072.00 Medical Records Specialists"]), scored(t, doc["47-2111.00 Electricians"])}
	var byScores, byLetters []string
	for _, job := range jobs {
		byScores = append(byScores, figures.FitText(figures.FitOf(scores, job)))
		byLetters = append(byLetters, figures.FitText(figures.FitOf(letters, job)))
	}
	if !reflect.DeepEqual(byScores, doc["Fit by scores"]) || !reflect.DeepEqual(byLetters, doc["Fit by letters"]) {
		t.Errorf("computed %q and %q, the document says %q and %q", byScores, byLetters, doc["Fit by scores"], doc["Fit by letters"])
	}
	if p := occupation.ProfileOf(scored(t, doc["Your letters, CES"])); p != figures.OwnProfile(letters) {
		t.Errorf("CES becomes %v, the document says %v", figures.OwnProfile(letters), p)
	}
}

func TestFitInWords(t *testing.T) {
	doc := documented(t)
	records, electricians := scored(t, doc["29-2072.00 Medical Records Specialists"]), scored(t, doc["47-2111.00 Electricians"])
	scores := plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}
	flat := plan.Interests{Scores: plan.Scores{9, 9, 9, 9, 9, 9}}
	for _, tt := range []struct {
		mine plan.Interests
		job  []occupation.Scored
		want string
	}{
		{scores, records, "Your interests and this job's are close: 0.93, where 1 is the same pattern."},
		{scores, electricians, "Your interests and this job's are different: 0.05, where 1 is the same pattern."},
		{plan.Interests{Letters: "CES"}, records, "Your interests and this job's are partly alike: 0.52, where 1 is the same pattern. This is coarse, because you entered letters and no scores."},
		{plan.Interests{Letters: "CES"}, electricians, "Your interests and this job's are different: –0.13, where 1 is the same pattern. This is coarse, because you entered letters and no scores."},
		{flat, records, "Your interests cannot be compared with jobs: your six scores are the same."},
		{scores, records[:5], "No full interest profile is published for this job, so yours cannot be compared with it."},
		{plan.Interests{}, records, ""},
	} {
		if got := figures.FitSentence(tt.mine, tt.job); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.mine.Text(), got, tt.want)
		}
	}
}

func TestTheBoundsOfTheWordsAreInTheRule(t *testing.T) {
	fit := func(v float64) string {
		return figures.FitText(labor.Figure{Amount: v, Unit: labor.Correlation, Status: labor.Derived})
	}
	for v, want := range map[float64]string{0.7: "0.70, close", 0.69: "0.69, partly alike", 0.4: "0.40, partly alike", 0.39: "0.39, different", -0.9: "–0.90, different"} {
		if got := fit(v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	for _, bound := range []float64{occupation.CloseFit, occupation.PartlyFit} {
		if s := strconv.FormatFloat(bound, 'f', 2, 64); !strings.Contains(figures.FitRule, s) {
			t.Errorf("the rule does not say %s", s)
		}
	}
}

func TestInterestsFromTheStrongest(t *testing.T) {
	for _, tt := range []struct {
		mine plan.Interests
		want string
	}{
		{plan.Interests{Letters: "CES"}, "Conventional, Enterprising, Social"},
		{plan.Interests{Scores: plan.Scores{12_00, 30_00, 12_00, 22_50, 15_00, 35_00}}, "Conventional 35, Investigative 30, Social 22.5, Enterprising 15, Realistic 12, Artistic 12"},
	} {
		if got := figures.StrongestInterests(tt.mine); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestPairsStandEachOnTheirOwnScale(t *testing.T) {
	job := scored(t, documented(t)["29-2072.00 Medical Records Specialists"])
	for _, tt := range []struct {
		mine   plan.Interests
		label  string
		amount float64
		unit   string
	}{
		{plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}, "30", 0.75, "Length: yours from 0 to 40, the job's from 1 to 7"},
		{plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 41_00}}, "30", 0.3, "Length: yours from 0 to 100, the job's from 1 to 7"},
		{plan.Interests{Letters: "CI"}, "2nd", 5.0 / 6, "Length: yours by the order of your letters, the others alike; the job's from 1 to 7"},
		{plan.Interests{Letters: "C"}, "not named", 0.5, "Length: yours by the order of your letters, the others alike; the job's from 1 to 7"},
	} {
		b := figures.InterestPairs(tt.mine, job)
		investigative := b.Rows[1]
		if mine := investigative.Values[0]; mine.Label != tt.label || mine.Amount != tt.amount || b.Unit != tt.unit {
			t.Errorf("%s: %+v, %q", tt.mine.Text(), mine, b.Unit)
		}
		if theirs := investigative.Values[1]; theirs.Label != "4.33" || theirs.Amount != (4.33-1)/6 {
			t.Errorf("the job's: %+v", theirs)
		}
	}
}
