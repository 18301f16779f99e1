package uitest

import (
	"slices"

	"waymark/domain/labor"
	"waymark/domain/study"
)

// The releases of fields and schools.
var (
	CIP     = &labor.Vintage{ID: "cip-soc-2020", Dataset: "CIP-SOC", Title: "CIP to SOC crosswalk", Agency: "National Center for Education Statistics", Period: "2020"}
	IPEDS   = &labor.Vintage{ID: "ipeds-2023-24", Dataset: "IPEDS", Title: "Integrated Postsecondary Education Data System", Agency: "National Center for Education Statistics", Period: "2023-24"}
	Tuition = &labor.Vintage{ID: "ipeds-tuition-2022-23", Dataset: "IPEDS tuition", Title: "Integrated Postsecondary Education Data System", Agency: "National Center for Education Statistics", Period: "2022-23"}
)

// Study implements study.Source with one school.
type Study struct{}

var (
	management = study.Group{Code: "51.07", Title: "Health and Medical Administrative Services"}
	fields     = []study.Field{
		{Code: "51.0707", Title: "Health Information/Medical Records Technology/Technician", Group: management, California: []study.TOP{{Code: "122300", Title: "Health Information Technology"}}},
		{Code: "51.0713", Title: "Medical Insurance Coding Specialist/Coder", Group: management},
		{Code: "51.0716", Title: "Medical Administrative/Executive Assistant and Medical Secretary", Group: management},
	}
	spokaneCommunity = &study.School{ID: 236692, Name: "Spokane Community College", City: "Spokane", State: "WA", County: "Spokane County", Area: "44060",
		Website: "scc.spokane.edu", Sector: study.PublicFourYear, Size: 3, Vintage: IPEDS,
		Undergraduate: study.Tuition{InState: dollars(3102), InStateFees: dollars(826)}}
)

func dollars(v float64) labor.Figure {
	return labor.Figure{Amount: v, Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: Tuition}
}

// Fields implements study.Source.
func (Study) Fields(code string) (*study.Fields, error) {
	f := &study.Fields{Occupation: code, SOC: code[:7], Vintage: CIP}
	if code == medicalRecords {
		f.Direct, f.Others = fields[:2], fields[2:]
	}
	return f, nil
}

// Field implements study.Source.
func (Study) Field(code string) (study.Field, error) {
	for _, f := range fields {
		if f.Code == code {
			return f, nil
		}
	}
	return study.Field{}, study.ErrUnknown
}

// OccupationsFor implements study.Source.
func (Study) OccupationsFor(string) ([]string, error) { return []string{medicalRecords}, nil }

func programs() []study.Program {
	finished := func(n float64) labor.Figure {
		return labor.Figure{Amount: n, Unit: labor.Completions, Status: labor.Published, Vintage: IPEDS}
	}
	return []study.Program{
		{School: spokaneCommunity, Field: fields[0], Award: study.Associate, Completions: finished(16)},
		{School: spokaneCommunity, Field: fields[1], Award: study.CertificateUnderOneYear, Completions: finished(1)},
		{School: spokaneCommunity, Field: fields[1], Award: study.Associate, Completions: finished(14)},
	}
}

// Programs implements study.Source.
func (Study) Programs(q study.Query) ([]study.Program, error) {
	return slices.DeleteFunc(programs(), func(p study.Program) bool {
		return !slices.Contains(q.Fields, p.Field.Code) || q.State != "" && q.State != p.School.State || q.Area != "" && q.Area != p.School.Area
	}), nil
}

// School implements study.Source.
func (Study) School(id int) (*study.School, []study.Program, error) {
	if id != spokaneCommunity.ID {
		return nil, nil, study.ErrUnknown
	}
	return spokaneCommunity, programs(), nil
}
