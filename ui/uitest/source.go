// Package uitest holds a small reference library for tests of screens, so that
// they need neither a database nor the data pack. Its figures are those of the
// sources for five occupations and five areas.
package uitest

import (
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// The releases of the fixture.
var (
	OEWS = &labor.Vintage{ID: "oews-2025-05", Dataset: "OEWS", Title: "Occupational Employment and Wage Statistics", Agency: "U.S. Bureau of Labor Statistics", Period: "May 2025"}
	EP   = &labor.Vintage{ID: "ep-2024-34", Dataset: "EP", Title: "Employment Projections", Agency: "U.S. Bureau of Labor Statistics", Period: "2024-34"}
	ACS  = &labor.Vintage{ID: "acs-2022-23", Dataset: "ACS", Title: "American Community Survey", Agency: "U.S. Census Bureau", Period: "2022-23"}
	ONET = &labor.Vintage{ID: "onet-30.1", Dataset: "O*NET", Title: "O*NET Database", Agency: "U.S. Department of Labor", Period: "30.1"}
)

// The areas of the fixture.
var (
	Nation     = &labor.Area{Code: labor.NationCode, Name: "United States", Type: labor.Nation}
	California = &labor.Area{Code: "06", Name: "California", Type: labor.State, State: "CA", States: []string{"CA"}}
	Washington = &labor.Area{Code: "53", Name: "Washington", Type: labor.State, State: "WA", States: []string{"WA"}}
	Seattle    = &labor.Area{Code: "42660", Name: "Seattle-Tacoma-Bellevue, WA", Type: labor.Metro, State: "WA", States: []string{"WA"}}
	Spokane    = &labor.Area{Code: "44060", Name: "Spokane-Spokane Valley, WA", Type: labor.Metro, State: "WA", States: []string{"WA"}}
	areas      = []*labor.Area{Nation, California, Washington, Seattle, Spokane}
)

// Places is the index of the fixture's areas.
func Places() *labor.Places {
	return labor.NewPlaces(areas,
		[]labor.County{{FIPS: "53063", Name: "Spokane County", State: "WA", Area: "44060"}},
		[]labor.ZIP{{Code: "99201", Areas: []string{"44060"}}})
}

// Directory is the fixture's directory.
func Directory(t testing.TB) *occupation.Directory {
	t.Helper()
	d, err := occupation.NewDirectory(Source{})
	if err != nil {
		t.Fatal(err)
	}
	d.Texts = OwnTexts{}
	return d
}

// OwnTexts holds a text and a credential for one occupation.
type OwnTexts struct{}

// Elements implements occupation.Texts.
func (OwnTexts) Elements() (map[string]occupation.Term, error) {
	return map[string]occupation.Term{"2.A.1.a": {Name: "Reading Comprehension", Means: "Understanding what is written.", Example: "Reading a long recipe."}}, nil
}

// Activities implements occupation.Texts.
func (OwnTexts) Activities() (map[string]string, error) {
	return map[string]string{"4.A.3.b.6.I11": "Keep patients' medical records", "4.A.3.b.1.I06": "Enter and format data on a computer", "4.A.4.a.5.I03": "Give medicine and basic care"}, nil
}

// Credentials implements occupation.Texts.
func (OwnTexts) Credentials(code string) ([]occupation.Credential, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return []occupation.Credential{{ID: "rhit", Name: "Registered Health Information Technician", Short: "RHIT", Issuer: "AHIMA",
		Kind: occupation.Certification, Earned: []string{"program", "exam"}, ValidYears: 2, Units: 20, UnitName: "CEU", Site: "ahima.org", AsOf: 2025}}, nil
}

// AllCredentials implements occupation.Texts.
func (t OwnTexts) AllCredentials() ([]occupation.Credential, error) {
	return t.Credentials("29-2072.00")
}

// Organizations implements occupation.Texts.
func (OwnTexts) Organizations(code string) ([]occupation.Organization, error) { return nil, nil }

// Glossary implements occupation.Texts.
func (OwnTexts) Glossary() ([]occupation.Term, error) {
	return []occupation.Term{{Name: "Median", Means: "The middle: half earn more, half earn less.", Example: "Of five people, the third."}}, nil
}

// JobSearch implements occupation.Texts.
func (OwnTexts) JobSearch() ([]occupation.Advice, error) {
	return []occupation.Advice{{Title: "Finding openings", Tips: []string{"Tell people what you want."}}}, nil
}

// Clusters implements occupation.Texts.
func (OwnTexts) Clusters() ([]occupation.Cluster, error) {
	return []occupation.Cluster{{Name: "Health Science", Holds: "Work that keeps people well.", Subjects: []string{"Biology"}}}, nil
}

// Text implements occupation.Texts.

func (OwnTexts) Text(code string) (*occupation.Text, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return &occupation.Text{
		Summary: "They turn what doctors write into codes and keep files complete and private.",
		Tasks: []occupation.Task{
			{Do: "Read visit notes and choose the code for each illness", Uses: "Reading Comprehension"},
			{Do: "Find gaps in a file and ask the clinic to fill them", Uses: "Critical Thinking"},
		},
		Where:       "Hospitals and clinics, at a desk.",
		Start:       "Most take a certificate program after high school.",
		Specialties: []string{"Inpatient coding: long stays"},
		Next:        []string{"Coding auditor"},
		License:     occupation.MostStates,
	}, nil
}

// Source implements occupation.Source.
type Source struct{}

var health = occupation.Group{Code: "29-0000", Title: "Healthcare Practitioners and Technical Occupations"}

// Occupations implements occupation.Source.
func (Source) Occupations() ([]*occupation.Occupation, error) {
	return []*occupation.Occupation{
		{Code: "25-2021.00", Title: "Elementary School Teachers, Except Special Education", SOC: "25-2021", Matrix: "25-2021",
			MatrixTitle: "Elementary school teachers, except special education", Roles: 1, JobZone: 4, Rated: true,
			Major: occupation.Group{Code: "25-0000", Title: "Educational Instruction and Library Occupations"}},
		{Code: "27-2011.00", Title: "Actors", SOC: "27-2011", Matrix: "27-2011", MatrixTitle: "Actors", Roles: 1, JobZone: 2, Rated: true,
			Major: occupation.Group{Code: "27-0000", Title: "Arts, Design, Entertainment, Sports, and Media Occupations"}},
		{Code: "29-1141.00", Title: "Registered Nurses", SOC: "29-1141", Matrix: "29-1141", MatrixTitle: "Registered nurses", Roles: 5, JobZone: 3, Rated: true, Major: health},
		{Code: "29-2072.00", Title: "Medical Records Specialists", SOC: "29-2072", Matrix: "29-2072", MatrixTitle: "Medical records specialists", Roles: 1, JobZone: 3, Rated: true, Major: health},
		{Code: "55-3016.00", Title: "Infantry", SOC: "55-3016", NoWages: true,
			Major: occupation.Group{Code: "55-0000", Title: "Military Specific Occupations"}},
	}, nil
}

// Titles implements occupation.Source.
func (Source) Titles() ([]occupation.Title, error) {
	title := func(code, text string, kind occupation.TitleKind) occupation.Title {
		return occupation.Title{Code: code, Text: text, Kind: kind}
	}
	return []occupation.Title{
		title("29-1141.00", "Registered Nurse (RN)", occupation.ReportedTitle),
		title("29-1141.00", "Staff Nurse", occupation.AlternateTitle),
		title("29-2072.00", "Medical Coder", occupation.ReportedTitle),
		title("29-2072.00", "Health Information Clerk", occupation.AlternateTitle),
	}, nil
}

func persons(v float64) labor.Figure {
	return labor.Figure{Amount: v, Unit: labor.Jobs, Status: labor.Published, Vintage: EP}
}

func yearly(v float64) labor.Figure {
	return labor.Figure{Amount: v, Unit: labor.JobsPerYear, Status: labor.Published, Vintage: EP}
}

func percent(v float64, of *labor.Vintage) labor.Figure {
	return labor.Figure{Amount: v, Unit: labor.Percent, Status: labor.Published, Vintage: of}
}

// Outlooks implements occupation.Source.
func (Source) Outlooks() (map[string]*labor.Outlook, error) {
	all := map[string]*labor.Outlook{}
	for _, o := range []struct {
		code, title                                                   string
		jobs, later, change, growth, self, openings, exits, transfers float64
	}{
		{labor.AllOccupations, "Total, all occupations", 169956100, 175167900, 5211800, 3.1, 5.8, 18863300, 8155000, 10187100},
		{"29-0000", "Healthcare practitioners and technical occupations", 10067500, 10794400, 726900, 7.2, 2.4, 634900, 299500, 262700},
		{"25-2021", "Elementary school teachers, except special education", 1422700, 1394800, -27900, -2, 0.6, 91000, 47300, 46500},
		{"27-2011", "Actors", 57000, 57100, 200, 0.3, 27.9, 6300, 2600, 3700},
		{"29-1141", "Registered nurses", 3391000, 3557100, 166100, 4.9, 0.5, 189100, 97900, 74600},
		{"29-2072", "Medical records specialists", 194800, 208600, 13800, 7.1, 0.8, 14200, 7100, 5800},
	} {
		all[o.code] = &labor.Outlook{Occupation: o.code, Title: o.title, Vintage: EP, BaseYear: 2024, TargetYear: 2034,
			Jobs: persons(o.jobs), Projected: persons(o.later), Change: persons(o.change), Growth: percent(o.growth, EP),
			SelfEmployed: percent(o.self, EP), Openings: yearly(o.openings), Exits: yearly(o.exits), Transfers: yearly(o.transfers)}
	}
	return all, nil
}

// Preparations implements occupation.Source.
func (Source) Preparations() (map[string]*labor.Preparation, error) {
	return map[string]*labor.Preparation{
		"25-2021": {Occupation: "25-2021", Vintage: EP, Education: labor.Bachelor, Experience: labor.NoExperience, Training: labor.NoTraining},
		"27-2011": {Occupation: "27-2011", Vintage: EP, Education: labor.SomeCollege, Experience: labor.NoExperience, Training: labor.LongTraining},
		"29-1141": {Occupation: "29-1141", Vintage: EP, Education: labor.Bachelor, Experience: labor.NoExperience, Training: labor.NoTraining},
		"29-2072": {Occupation: "29-2072", Vintage: EP, Education: labor.PostsecondaryAward, Experience: labor.NoExperience, Training: labor.NoTraining,
			SharesVintage: ACS, Shares: []labor.EducationShare{
				{Label: "Less than high school diploma", Share: percent(1.4, ACS)},
				{Label: "High school diploma or equivalent", Share: percent(19.2, ACS)},
				{Label: "Some college, no degree", Share: percent(30.6, ACS), Entry: true},
				{Label: "Associate's degree", Share: percent(25.6, ACS)},
				{Label: "Bachelor's degree", Share: percent(17.4, ACS)},
				{Label: "Master's degree", Share: percent(4.3, ACS)},
				{Label: "Doctoral or professional degree", Share: percent(1.6, ACS)}}},
	}, nil
}

// cells are employment, then the five percentiles of annual pay; 0 is suppressed.
var cells = map[string]map[string][6]float64{
	"25-2021": {"99": {1388390, 47960, 57710, 63970, 81450, 104340}, "53": {28980, 64610, 80320, 102350, 115880, 127570},
		"06": {155160, 61940, 77140, 99650, 119970, 127070}, "44060": {0, 61170, 78320, 98800, 108480, 108480}, "42660": {0, 67550, 81390, 102920, 126640, 131990}},
	"29-1141": {"99": {3379720, 68940, 80330, 97550, 112350, 137470}, "53": {69260, 89630, 103100, 124200, 134240, 161910},
		"06": {338940, 101260, 122440, 140270, 173170, 213320}, "44060": {6850, 82560, 96520, 111750, 124440, 148130}, "42660": {39900, 99020, 104540, 128260, 136780, 163890}},
	"29-2072": {"99": {194720, 37000, 43490, 51140, 64820, 81150}, "53": {5010, 45500, 50250, 62270, 79680, 98130},
		"06": {18700, 43800, 49000, 61810, 80630, 102470}, "44060": {420, 40490, 47390, 56750, 70230, 82050}, "42660": {2830, 47650, 53610, 65530, 81830, 100560}},
}

func wage(matrix string, a *labor.Area) *labor.Wage {
	if matrix == "27-2011" {
		return actors(a)
	}
	row, ok := cells[matrix][a.Code]
	if !ok {
		return labor.NoWage(matrix, a, OEWS, labor.NotInArea)
	}
	w := labor.NoWage(matrix, a, OEWS, labor.NotPublished)
	w.Employment = labor.Blank(labor.Jobs, labor.Suppressed, OEWS)
	if row[0] > 0 {
		w.Employment = labor.Figure{Amount: row[0], Unit: labor.Jobs, Status: labor.Published, Vintage: OEWS}
	}
	for n, p := range labor.Percentiles {
		w.SetAnnual(p, labor.Figure{Amount: row[n+1], Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: OEWS})
		if matrix == "25-2021" {
			w.SetHourly(p, labor.Blank(labor.DollarsPerHour, labor.AnnualOnly, OEWS))
		}
	}
	return w
}

// actors are paid by the hour, and only the nation has a figure.
func actors(a *labor.Area) *labor.Wage {
	if a.Type != labor.Nation {
		return labor.NoWage("27-2011", a, OEWS, labor.NotPublished)
	}
	w := labor.NoWage("27-2011", a, OEWS, labor.HourlyOnly)
	w.Employment = labor.Figure{Amount: 55000, Unit: labor.Jobs, Status: labor.Published, Vintage: OEWS}
	for n, v := range []float64{16.50, 20.34, 29.05, 97.95, 143.68} {
		w.SetHourly(labor.Percentiles[n], labor.Figure{Amount: v, Unit: labor.DollarsPerHour, Status: labor.Published, Vintage: OEWS})
	}
	return w
}

// WagesIn implements occupation.Source.
func (Source) WagesIn(code string) (map[string]*labor.Wage, error) {
	all := map[string]*labor.Wage{}
	for _, a := range areas {
		if a.Code == code {
			for _, matrix := range []string{"25-2021", "27-2011", "29-1141", "29-2072"} {
				all[matrix] = wage(matrix, a)
			}
		}
	}
	return all, nil
}

// WagesOf implements occupation.Source.
func (Source) WagesOf(matrix string) ([]*labor.Wage, error) {
	var all []*labor.Wage
	for _, a := range areas {
		all = append(all, wage(matrix, a))
	}
	return all, nil
}

// ONET implements occupation.Source.
func (Source) ONET() (*labor.Vintage, error) { return ONET, nil }

// Ratings implements occupation.Source.
func (Source) Ratings(code string) ([]occupation.Rating, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	rating := func(id, name string, kind occupation.ElementKind, importance float64) occupation.Rating {
		return occupation.Rating{Element: occupation.Element{ID: id, Name: name, Kind: kind},
			Importance: labor.Figure{Amount: importance, Unit: labor.Importance, Status: labor.Published, Vintage: ONET}}
	}
	return []occupation.Rating{
		rating("2.A.1.a", "Reading Comprehension", occupation.Skill, 4),
		rating("2.A.1.b", "Active Listening", occupation.Skill, 3.75),
		rating("2.C.1.b", "Administrative", occupation.Knowledge, 3.9),
		rating("2.C.7.a", "English Language", occupation.Knowledge, 3.6),
	}, nil
}

// Interests implements occupation.Source.
func (Source) Interests(code string) ([]occupation.Scored, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	var list []occupation.Scored
	for n, name := range []string{"Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"} {
		list = append(list, occupation.Scored{Element: occupation.Element{Name: name},
			Score: labor.Figure{Amount: []float64{2.1, 2.9, 1.4, 2.6, 2.8, 6.7}[n], Unit: labor.InterestRank, Status: labor.Published, Vintage: ONET}})
	}
	return list, nil
}

// Values implements occupation.Source.
func (Source) Values(string) ([]occupation.Scored, error) { return nil, nil }

// Related implements occupation.Source.
func (Source) Related(code string) ([]occupation.Related, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return []occupation.Related{{Code: "29-1141.00", Tier: 1, Index: 1}}, nil
}
