package catalog_test

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

func TestOccupationsWithTheirCodes(t *testing.T) {
	list, err := embedded(t).Occupations()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1016 || !slices.IsSortedFunc(list, func(a, b *occupation.Occupation) int {
		if a.Code < b.Code {
			return -1
		}
		return 1
	}) {
		t.Errorf("%d occupations, want 1016 by code", len(list))
	}
	computer := occupation.Group{Code: "15-0000", Title: "Computer and Mathematical Occupations"}
	want := map[string]occupation.Occupation{
		"29-2072.00": {
			Code: "29-2072.00", Title: "Medical Records Specialists", SOC: "29-2072",
			Matrix: "29-2072", MatrixTitle: "Medical records specialists", Roles: 1,
			Major: occupation.Group{Code: "29-0000", Title: "Healthcare Practitioners and Technical Occupations"},
			Minor: occupation.Group{Code: "29-2000", Title: "Health Technologists and Technicians"},
			Broad: occupation.Group{Code: "29-2070", Title: "Medical Records Specialists"}, JobZone: 3,
		},
		"15-1299.05": {
			Code: "15-1299.05", Title: "Information Security Engineers", SOC: "15-1299",
			Matrix: "15-1299", MatrixTitle: "Computer occupations, all other", Roles: 10,
			Major: computer, Minor: occupation.Group{Code: "15-1200", Title: "Computer Occupations"},
			Broad: occupation.Group{Code: "15-1290", Title: "Miscellaneous Computer Occupations"}, JobZone: 4, Rated: true,
		},
		"29-2011.00": { // the matrix line is wider than the SOC occupation
			Code: "29-2011.00", Title: "Medical and Clinical Laboratory Technologists", SOC: "29-2011",
			Matrix: "29-2010", MatrixTitle: "Clinical laboratory technologists and technicians", Roles: 6,
			Major: occupation.Group{Code: "29-0000", Title: "Healthcare Practitioners and Technical Occupations"},
			Minor: occupation.Group{Code: "29-2000", Title: "Health Technologists and Technicians"},
			Broad: occupation.Group{Code: "29-2010", Title: "Clinical Laboratory Technologists and Technicians"}, JobZone: 4, Rated: true,
		},
	}
	military, noWages := 0, 0
	for _, o := range list {
		if w, ok := want[o.Code]; ok && *o != w {
			t.Errorf("%+v, want %+v", *o, w)
		}
		if o.Matrix == "" {
			military++
			if o.Major.Code != "55-0000" || o.Roles != 0 || o.NoWages {
				t.Errorf("%s has no matrix line: %+v", o.Code, o)
			}
		}
		if o.NoWages {
			noWages++
		}
	}
	if military != 19 || noWages != 2 {
		t.Errorf("%d occupations without a matrix line and %d without wages, want 19 and 2", military, noWages)
	}
}

func TestTitles(t *testing.T) {
	titles, err := embedded(t).Titles()
	if err != nil {
		t.Fatal(err)
	}
	var reported []string
	found := map[occupation.Title]bool{}
	first := map[string]occupation.TitleKind{}
	kinds := map[occupation.TitleKind]int{}
	for _, x := range titles {
		if x.Code == "29-2072.00" && x.Kind == occupation.ReportedTitle {
			reported = append(reported, x.Text)
		}
		if first[x.Code] == 0 {
			first[x.Code] = x.Kind
		}
		found[x] = true
		kinds[x.Kind]++
	}
	wantReported := []string{"Coder", "Health Information Clerk", "Health Information Specialist",
		"Health Information Technician (Health Information Tech)", "Medical Records Clerk", "Medical Records Coordinator",
		"Medical Records Technician (Medical Records Tech)", "Registered Health Information Technician (RHIT)"}
	if !slices.Equal(reported, wantReported) {
		t.Errorf("reported titles of 29-2072.00: %q", reported)
	}
	if kinds[occupation.AlternateTitle] != 56505 || kinds[occupation.ReportedTitle] != 7955 {
		t.Errorf("titles by kind: %v", kinds)
	}
	if first["29-2072.00"] != occupation.ReportedTitle {
		t.Error("the reported titles are not first")
	}
	for _, want := range []occupation.Title{
		{Code: "29-2072.00", Text: "Certified Professional Coder (CPC)", Kind: occupation.AlternateTitle},
		{Code: "29-2072.00", Text: "CPC", Kind: occupation.ShortTitle},
	} {
		if !found[want] {
			t.Errorf("%+v is missing", want)
		}
	}
}

func TestRatings(t *testing.T) {
	c := embedded(t)
	rating := func(code, element string) occupation.Rating {
		t.Helper()
		list, err := c.Ratings(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range list {
			if r.Element.ID == element {
				return r
			}
		}
		t.Fatalf("%s is not rated on %s", code, element)
		return occupation.Rating{}
	}
	reading := rating("29-1141.00", "2.A.1.a")
	if reading.Element != (occupation.Element{ID: "2.A.1.a", Name: "Reading Comprehension", Kind: occupation.Skill}) {
		t.Errorf("element %+v", reading.Element)
	}
	isPublished(t, "importance", reading.Importance, 3.88, labor.Importance)
	isPublished(t, "level", reading.Level, 4.25, labor.Level)
	activity := rating("29-1141.00", "4.A.1.a.1")
	isPublished(t, "importance of an activity", activity.Importance, 4.76, labor.Importance)

	notRelevant := rating("11-1021.00", "2.C.2.b")
	isPublished(t, "importance", notRelevant.Importance, 1.32, labor.Importance)
	isBlank(t, "level that is not relevant", notRelevant.Level, labor.NotPublished)
	isBlank(t, "level to suppress", rating("11-2033.00", "1.A.4.b.5").Level, labor.Suppressed)
	isBlank(t, "importance to suppress", rating("23-2093.00", "2.C.2.b").Importance, labor.Suppressed)

	if none, err := c.Ratings("29-2072.00"); err != nil || len(none) != 0 {
		t.Errorf("%d ratings of an occupation without a survey, %v", len(none), err)
	}
}

func TestInterestsValuesAndRelated(t *testing.T) {
	c := embedded(t)
	interests, err := c.Interests("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	values, err := c.Values("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	checkScores(t, interests, labor.InterestRank, map[string]float64{
		"Realistic": 3.66, "Investigative": 4.82, "Artistic": 1.31, "Social": 5.62, "Enterprising": 2.28, "Conventional": 4.58})
	checkScores(t, values, labor.ValueExtent, map[string]float64{
		"Achievement": 5.33, "Working Conditions": 4.83, "Recognition": 4.67, "Relationships": 6.33, "Support": 6, "Independence": 5.33})

	related, err := c.Related("15-1252.00")
	if err != nil {
		t.Fatal(err)
	}
	want := []occupation.Related{{Code: "15-1299.08", Tier: 1, Index: 1}, {Code: "15-1211.00", Tier: 1, Index: 2}, {Code: "15-1253.00", Tier: 1, Index: 3}}
	if len(related) < 3 || !slices.Equal(related[:3], want) {
		t.Errorf("related to software developers: %v", related)
	}
}

func checkScores(t *testing.T, scores []occupation.Scored, u labor.Unit, want map[string]float64) {
	t.Helper()
	if len(scores) != len(want) {
		t.Errorf("%d scores, want %d", len(scores), len(want))
	}
	for _, s := range scores {
		isPublished(t, s.Element.Name, s.Score, want[s.Element.Name], u)
	}
}
