package study

import (
	"strings"
	"testing"
)

func TestSectorLabels(t *testing.T) {
	for s, want := range map[Sector]string{
		PublicFourYear: "public, four-year or more", NonprofitFourYear: "private nonprofit, four-year or more",
		PublicTwoYear: "public, two-year", ForProfitTwoYear: "private for-profit, two-year",
		PublicUnderTwo: "public, under two years", ForProfitUnderTwo: "private for-profit, under two years",
		SystemOffice: "office of a system of schools", SectorUnknown: "kind not known",
	} {
		if got := s.Label(); got != want {
			t.Errorf("%d: %q, want %q", s, got, want)
		}
	}
}

// Awards are listed by length, and each has a name.
func TestAwards(t *testing.T) {
	seen := map[string]bool{}
	for i, a := range awards {
		if a.Order() != i || a.Label() == Award(0).Label() || seen[a.Label()] {
			t.Errorf("%d: order %d, %q", a, a.Order(), a.Label())
		}
		seen[a.Label()] = true
	}
	if !(CertificateUnder12Weeks.Order() < Associate.Order() && Associate.Order() < Bachelor.Order() && Bachelor.Order() < DoctorResearch.Order()) {
		t.Error("awards are not in the order of length")
	}
	if Award(99).Order() != -1 {
		t.Error("99 is taken for an award")
	}
}

func TestGroups(t *testing.T) {
	bellevue, spokane := &School{ID: 1, Name: "Bellevue College"}, &School{ID: 2, Name: "Spokane Community College"}
	coding, records := Field{Code: "51.0713"}, Field{Code: "51.0707"}
	programs := []Program{{School: bellevue, Field: records}, {School: spokane, Field: coding}, {School: spokane, Field: records}}
	var schools, fields []string
	for _, g := range BySchool(programs) {
		schools = append(schools, g.Name)
		for _, p := range g.Programs {
			schools = append(schools, p.Field.Code)
		}
	}
	if got := strings.Join(schools, ", "); got != "Bellevue College, 51.0707, Spokane Community College, 51.0713, 51.0707" {
		t.Errorf("by school: %s", got)
	}
	for _, g := range ByField(programs) {
		fields = append(fields, g.Code)
		for _, p := range g.Programs {
			fields = append(fields, p.School.Name)
		}
	}
	if got := strings.Join(fields, ", "); got != "51.0707, Bellevue College, Spokane Community College, 51.0713, Spokane Community College" {
		t.Errorf("by field: %s", got)
	}
}
