package catalog_test

import (
	"testing"

	"waymark/domain/labor"
)

// Read by hand in tables 1.2 and 1.10, where they are thousands.
func TestOutlooksAreThoseOfTheSource(t *testing.T) {
	outlooks, err := embedded(t).Outlooks()
	if err != nil {
		t.Fatal(err)
	}
	if want := 832 + 22 + 1; len(outlooks) != want {
		t.Errorf("%d outlooks, want %d", len(outlooks), want)
	}
	const none = -1
	for code, want := range map[string]struct {
		title                      string
		jobs, projected, change    float64
		growth, selfEmployed       float64
		openings, exits, transfers float64
	}{
		labor.AllOccupations: {"Total, all occupations", 169956100, 175167900, 5211800, 3.1, 5.8, 18863300, 8155000, 10187100},
		"11-0000":            {"Management occupations", 13607600, 14441000, 833400, 6.1, 14.1, 1147900, 398900, 665600},
		"11-1031":            {"Legislators", 27700, 28600, 900, 3.4, none, 2200, 800, 1300},
		"15-1252":            {"Software developers", 1693800, 1961400, 267700, 15.8, 1.6, 115200, 30700, 57700},
		"21-1018":            {"Substance abuse, behavioral disorder, and mental health counselors", 483500, 564600, 81000, 16.8, 5.9, 48300, 17200, 23000},
		"27-2011":            {"Actors", 57000, 57100, 200, 0.3, 27.9, 6300, 2600, 3700},
		"29-2072":            {"Medical records specialists", 194800, 208600, 13800, 7.1, 0.8, 14200, 7100, 5800},
		"29-9021":            {"Health information technologists and medical registrars", 41900, 48100, 6200, 14.7, 7.8, 3200, 1300, 1300},
		"43-9022":            {"Word processors and typists", 40000, 25600, -14400, -36.1, 7.5, 2200, 2000, 1700},
	} {
		t.Run(code, func(t *testing.T) {
			o := outlooks[code]
			if o.Title != want.title || o.BaseYear != 2024 || o.TargetYear != 2034 || o.Vintage.Label() != "EP 2024-34" {
				t.Errorf("%q, %d to %d, %s", o.Title, o.BaseYear, o.TargetYear, o.Vintage.Label())
			}
			isPublished(t, "jobs", o.Jobs, want.jobs, labor.Jobs)
			isPublished(t, "projected", o.Projected, want.projected, labor.Jobs)
			isPublished(t, "change", o.Change, want.change, labor.Jobs)
			isPublished(t, "growth", o.Growth, want.growth, labor.Percent)
			isPublished(t, "openings", o.Openings, want.openings, labor.JobsPerYear)
			isPublished(t, "exits", o.Exits, want.exits, labor.JobsPerYear)
			isPublished(t, "transfers", o.Transfers, want.transfers, labor.JobsPerYear)
			if want.selfEmployed == none {
				isBlank(t, "self-employed", o.SelfEmployed, labor.NotPublished)
			} else {
				isPublished(t, "self-employed", o.SelfEmployed, want.selfEmployed, labor.Percent)
			}
		})
	}
}

func TestPreparationIsThatOfTheSource(t *testing.T) {
	preparations, err := embedded(t).Preparations()
	if err != nil {
		t.Fatal(err)
	}
	if len(preparations) != 832 {
		t.Errorf("%d occupations with a preparation, want 832", len(preparations))
	}
	for code, want := range map[string]struct {
		education  labor.Education
		experience labor.Experience
		training   labor.Training
		shares     [7]float64
		marked     string
	}{
		"15-1252": {labor.Bachelor, labor.NoExperience, labor.NoTraining, [7]float64{0.5, 2.2, 7.4, 3.9, 51.9, 30.1, 3.9}, "Bachelor's degree"},
		"29-1141": {labor.Bachelor, labor.NoExperience, labor.NoTraining, [7]float64{0.5, 1.2, 3.9, 25.6, 54.4, 11.8, 2.7}, "Bachelor's degree"},
		"29-2072": {labor.PostsecondaryAward, labor.NoExperience, labor.NoTraining, [7]float64{1.4, 19.2, 30.6, 25.6, 17.4, 4.3, 1.6}, ""},
		"53-7073": {labor.HighSchool, labor.UnderFiveYears, labor.ModerateTraining, [7]float64{}, "High school diploma or equivalent"},
		"11-1011": {labor.Bachelor, labor.FiveYearsOrMore, labor.NoTraining, [7]float64{1.5, 7.8, 13.1, 5.3, 40.7, 24.7, 6.9}, "Bachelor's degree"},
	} {
		t.Run(code, func(t *testing.T) {
			p := preparations[code]
			if p.Education != want.education || p.Experience != want.experience || p.Training != want.training {
				t.Errorf("%s; %s; %s", p.Education.Label(), p.Experience.Label(), p.Training.Label())
			}
			marked := ""
			for i, s := range p.Shares {
				if want.shares != [7]float64{} {
					isPublished(t, s.Label, s.Share, want.shares[i], labor.Percent)
				}
				if s.Entry {
					marked += s.Label
				}
			}
			if marked != want.marked {
				t.Errorf("the entry level is marked at %q, want %q", marked, want.marked)
			}
			if p.SharesVintage.Label() != "ACS 2022-23" {
				t.Errorf("shares come from %s", p.SharesVintage.Label())
			}
		})
	}
}
