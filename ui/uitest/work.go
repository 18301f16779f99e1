package uitest

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// More releases of the fixture.
var (
	Conditions = &labor.Vintage{ID: "onet-30.3-context", Dataset: "O*NET work context", Title: "O*NET Database, work context", Agency: "U.S. Department of Labor", Period: "30.3"}
	Industry   = &labor.Vintage{ID: "oews-industry-2024-05", Dataset: "OEWS by industry", Title: "Occupational Employment and Wage Statistics by industry", Agency: "U.S. Bureau of Labor Statistics", Period: "May 2024"}
	Medians    = &labor.Vintage{ID: "oews-2015-2025", Dataset: "OEWS medians", Title: "Occupational Employment and Wage Statistics, national medians", Agency: "U.S. Bureau of Labor Statistics", Period: "May 2015 to May 2025"}
	RAPIDS     = &labor.Vintage{ID: "rapids-2020", Dataset: "RAPIDS", Title: "Occupations for registered apprenticeship", Agency: "U.S. Department of Labor", Period: "2020"}
)

const medicalRecords = "29-2072.00"

// Software implements occupation.Source.
func (Source) Software(code string) ([]occupation.Product, error) {
	if code != medicalRecords {
		return nil, nil
	}
	return []occupation.Product{
		{Name: "Epic Systems", Kind: "Medical software", Hot: true, InDemand: true},
		{Name: "Microsoft Excel", Kind: "Spreadsheet software", Hot: true, InDemand: true},
		{Name: "Adobe Acrobat", Kind: "Document management software", Hot: true},
		{Name: "3M Encoder", Kind: "Categorization or classification software"},
	}, nil
}

// Tools implements occupation.Source.
func (Source) Tools(code string) ([]occupation.Product, error) {
	if code != medicalRecords {
		return nil, nil
	}
	return []occupation.Product{{Name: "Desktop computers", Kind: "Desktop computer"}}, nil
}

// UsersOf implements occupation.Source.
func (Source) UsersOf(product string) ([]string, error) {
	if strings.EqualFold(product, "Epic Systems") {
		return []string{medicalRecords, "29-1141.00"}, nil
	}
	return nil, nil
}

// Conditions implements occupation.Source; only nurses were surveyed.
func (Source) Conditions(code string) ([]occupation.Condition, error) {
	if code != "29-1141.00" {
		return nil, nil
	}
	condition := func(id, name string, score float64) occupation.Condition {
		return occupation.Condition{Element: occupation.Element{ID: id, Name: name, Kind: occupation.WorkCondition}, Group: "29-1141",
			Score: labor.Figure{Amount: score, Unit: labor.ConditionScore, Status: labor.Derived, Vintage: Conditions, Formula: "(survey score - 1) ÷ 4 × 100"}}
	}
	return []occupation.Condition{
		condition("4.C.1.a.2.h", "E-Mail", 83),
		condition("4.C.2.c.1.b", "Exposed to Disease or Infections", 81),
		condition("4.C.2.d.1.b", "Spend Time Standing", 50),
	}, nil
}

// Styles implements occupation.Source.
func (Source) Styles(code string) ([]occupation.Style, error) {
	if code != medicalRecords {
		return nil, nil
	}
	style := func(id, name string, impact float64, rank int) occupation.Style {
		return occupation.Style{Element: occupation.Element{ID: id, Name: name, Kind: occupation.WorkStyle}, Rank: rank,
			Impact: labor.Figure{Amount: impact, Unit: labor.StyleImpact, Status: labor.Published, Vintage: ONET}}
	}
	return []occupation.Style{
		style("1.D.3.a", "Cautiousness", 2.17, 1),
		style("1.D.3.b", "Attention to Detail", 3, 3),
		style("1.D.3.c", "Dependability", 2.65, 4),
		style("1.D.3.d", "Integrity", 2.32, 2),
		style("1.D.1.i", "Leadership Orientation", -0.54, 0),
	}, nil
}

// Industries implements occupation.Source.
func (Source) Industries(matrix string) (*labor.Industries, error) {
	if matrix != "29-2072" {
		return nil, nil
	}
	figure := func(v float64, u labor.Unit) labor.Figure {
		return labor.Figure{Amount: v, Unit: u, Status: labor.Published, Vintage: Industry}
	}
	industry := func(code, title string, jobs, pay float64) labor.Staffing {
		return labor.Staffing{Industry: labor.Industry{Code: code, Title: title}, Jobs: figure(jobs, labor.Jobs), MeanPay: figure(pay, labor.DollarsPerYear)}
	}
	return labor.NewIndustries(matrix, figure(187910, labor.Jobs), []labor.Staffing{
		industry("6221", "General Medical and Surgical Hospitals", 48320, 60940),
		industry("6211", "Offices of Physicians", 36690, 47760),
		industry("5511", "Management of Companies and Enterprises", 16260, 63920),
	}), nil
}

// Medians implements occupation.Source.
func (Source) Medians(matrix string) ([]labor.YearMedian, error) {
	if matrix != "29-2072" {
		return nil, nil
	}
	var list []labor.YearMedian
	for i, v := range []float64{46660, 47180, 48780, 50250, 51140} {
		list = append(list, labor.YearMedian{Year: 2021 + i,
			Median: labor.Figure{Amount: v, Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: Medians}})
	}
	return list, nil
}

// Apprenticeships implements occupation.Source.
func (Source) Apprenticeships(code string) ([]occupation.Apprenticeship, error) {
	if code != medicalRecords {
		return nil, nil
	}
	hours := func(v float64) labor.Figure {
		return labor.Figure{Amount: v, Unit: labor.Hours, Status: labor.Published, Vintage: RAPIDS}
	}
	none := labor.Blank(labor.Hours, labor.NotPublished, RAPIDS)
	return []occupation.Apprenticeship{
		{Title: "Health Information Management Hospital Coder", Code: "2029CB", Basis: occupation.CompetencyBased, Least: none, Most: none},
		{Title: "Tumor Registrar", Code: "1004", Basis: occupation.TimeBased, Least: hours(4000), Most: hours(4000)},
	}, nil
}

// Pathways implements occupation.Source.
func (Source) Pathways(code string) ([]occupation.Pathway, error) {
	if code != medicalRecords {
		return nil, nil
	}
	return []occupation.Pathway{{Cluster: "Health Science", Name: "Health Informatics"}}, nil
}

// OldCodes implements occupation.Source.
func (Source) OldCodes() ([]occupation.OldCode, error) {
	return []occupation.OldCode{{Code: "29-2071", Title: "Medical Records and Health Information Technicians", Taxonomy: occupation.SOC2010, Now: []string{medicalRecords}}}, nil
}

// SharedActivities implements occupation.Source.
func (Source) SharedActivities(code string) (*occupation.SharedActivities, error) {
	list := map[string][]occupation.SharedActivity{
		medicalRecords: {{ID: "4.A.3.b.1.I06", Tasks: 3, Jobs: 2}, {ID: "4.A.3.b.6.I11", Tasks: 5, Jobs: 2}},
		"29-1141.00":   {{ID: "4.A.4.a.5.I03", Tasks: 4, Jobs: 1}, {ID: "4.A.3.b.6.I11", Tasks: 2, Jobs: 2}, {ID: "4.A.3.b.1.I06", Tasks: 1, Jobs: 2}},
	}[code]
	if list == nil {
		return nil, nil
	}
	return &occupation.SharedActivities{Vintage: ONET, Tasks: tasksOf[code], List: list}, nil
}

var tasksOf = map[string]int{medicalRecords: 12, "29-1141.00": 20}

// Sharing implements occupation.Source.
func (s Source) Sharing(activity string) ([]occupation.Sharing, error) {
	var list []occupation.Sharing
	for _, code := range []string{"29-1141.00", medicalRecords} {
		shared, err := s.SharedActivities(code)
		if err != nil {
			return nil, err
		}
		for _, a := range shared.List {
			if a.ID == activity {
				list = append(list, occupation.Sharing{Code: code, Tasks: a.Tasks, Of: shared.Tasks})
			}
		}
	}
	return list, nil
}
