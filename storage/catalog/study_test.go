package catalog_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/study"
)

// The figures of these tests were read in the source files by hand.

func codesOf(fields []study.Field) string {
	var codes []string
	for _, f := range fields {
		codes = append(codes, f.Code)
	}
	return strings.Join(codes, " ")
}

func TestFieldsOfAnOccupation(t *testing.T) {
	c := embedded(t)
	for code, want := range map[string]struct{ direct, others string }{
		"29-2072.00": {"51.0706 51.0707 51.0713 51.0721",
			"51.0701 51.0702 51.0703 51.0704 51.0705 51.0708 51.0709 51.0710 51.0711 51.0712 51.0714 51.0715 51.0716 51.0717 51.0718 51.0719 51.0720 51.0722 51.0723"},
		"15-1252.00": {"11.0102 11.0103 11.0104 11.0201 11.0202 11.0203 11.0204 11.0205 11.0401 11.0701 11.0804 11.0902 14.0901 14.0903 15.1204 30.0801 30.1601 30.3901 30.4801 30.7001",
			"11.0101 11.0105 11.0801 11.0802 11.0803 11.0901 14.0902 15.1201 15.1202 15.1203"},
		"47-2111.00": {"46.0302", "46.0301 46.0303"},
		"27-1023.00": {"", ""}, // floral designers: no match
	} {
		f, err := c.Fields(code)
		if err != nil {
			t.Fatal(err)
		}
		if got := codesOf(f.Direct); got != want.direct {
			t.Errorf("%s: %s", code, got)
		}
		if got := codesOf(f.Others); want.others != "" && got != want.others {
			t.Errorf("%s, others: %s", code, got)
		}
		if f.Vintage == nil || want.direct != "" && f.SOC != code[:7] {
			t.Errorf("%s: matched as %q from %v", code, f.SOC, f.Vintage)
		}
	}
}

func TestField(t *testing.T) {
	c := embedded(t)
	f, err := c.Field("51.0707")
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "Health Information/Medical Records Technology/Technician" || f.Group != (study.Group{Code: "51.07", Title: "Health and Medical Administrative Services"}) {
		t.Errorf("%+v", f)
	}
	if len(f.California) != 1 || f.California[0] != (study.TOP{Code: "1223.00", Title: "Health Information Technology"}) {
		t.Errorf("in California: %v", f.California)
	}
	if f, err := c.Field("01.0101"); err != nil || f.Code != "01.0101" {
		t.Errorf("a leading zero is lost: %+v, %v", f, err)
	}
	for _, code := range []string{"", "51.07", "510707", "99.9999", "01.0309", "01.0480"} { // the last two moved, and reserved
		if _, err := c.Field(code); !errors.Is(err, study.ErrUnknown) {
			t.Errorf("%q is known: %v", code, err)
		}
	}
	jobs, err := c.OccupationsFor("51.0707")
	if err != nil || strings.Join(jobs, " ") != "29-2072.00 29-9021.00" {
		t.Errorf("51.0707 may prepare for %v, %v", jobs, err)
	}
}

func TestProgramsNearSpokane(t *testing.T) {
	c := embedded(t)
	f, err := c.Fields("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	query := study.Query{Fields: strings.Fields(codesOf(f.Direct))}
	programs := func(state, area string) []study.Program {
		t.Helper()
		query.State, query.Area = state, area
		list, err := c.Programs(query)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	var got []string
	for _, p := range programs("", "44060") {
		got = append(got, fmt.Sprintf("%s %s %d %s", p.School.Name, p.Field.Code, p.Award, p.Completions.Text()))
	}
	want := []string{"Eastern Washington University 51.0706 5 2", "Spokane Community College 51.0707 3 16",
		"Spokane Community College 51.0713 21 1", "Spokane Community College 51.0713 3 14"}
	if !slices.Equal(got, want) {
		t.Errorf("near Spokane: %q", got)
	}
	if n := len(programs("WA", "")); n != 31 {
		t.Errorf("%d programs in Washington", n)
	}
	if n := len(programs("", "")); n != 1088 {
		t.Errorf("%d programs everywhere", n)
	}
	for _, p := range programs("", "35620") {
		if p.School.Area != "35620" {
			t.Errorf("%s is in area %q", p.School.Name, p.School.Area)
		}
	}
	if n := len(programs("NJ", "35620")); n == 0 || n >= len(programs("", "35620")) {
		t.Errorf("%d programs in the part of New York's area that is in New Jersey", n)
	}
	if n := len(programs("ID", "44060")); n != 0 {
		t.Errorf("%d programs of Idaho near Spokane", n)
	}
	query.Area = "nowhere"
	if _, err := c.Programs(query); err == nil {
		t.Error("an unknown area finds programs")
	}
}

func TestSchool(t *testing.T) {
	c := embedded(t)
	s, programs, err := c.School(236692)
	if err != nil {
		t.Fatal(err)
	}
	if s.Name != "Spokane Community College" || s.City != "Spokane" || s.State != "WA" || s.County != "Spokane County" || s.Area != "44060" ||
		s.Website != "scc.spokane.edu" || s.Sector != study.PublicFourYear || s.Size != 3 || s.Closed || len(programs) != 93 {
		t.Errorf("%+v, %d programs", s, len(programs))
	}
	isPublished(t, "tuition", s.Undergraduate.InState, 3102, labor.DollarsPerYear)
	isPublished(t, "fees", s.Undergraduate.InStateFees, 826, labor.DollarsPerYear)
	isPublished(t, "tuition out of state", s.Undergraduate.OutOfState, 3970, labor.DollarsPerYear)
	isPublished(t, "fees out of state", s.Undergraduate.OutOfStateFees, 1308, labor.DollarsPerYear)
	isBlank(t, "graduate tuition", s.Graduate.InState, labor.NotPublished)
	if p := s.Undergraduate.InState.Vintage.Period; p != "2022-23" {
		t.Errorf("tuition of %s", p)
	}
	uw, programs, err := c.School(236948)
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) != 387 || uw.Size.Label() != "20,000 students or more" {
		t.Errorf("%s: %d programs, %s", uw.Name, len(programs), uw.Size.Label())
	}
	isPublished(t, "graduate tuition out of state", uw.Graduate.OutOfState, 30477, labor.DollarsPerYear)
	i := slices.IndexFunc(programs, func(p study.Program) bool { return p.Field.Code == "11.0701" && p.Award == study.Bachelor })
	if i < 0 || programs[i].Completions.Amount != 515 || programs[i].Completions.Vintage.Period != "2023-24" {
		t.Error("the bachelor's degree in computer science is not there with 515 graduates")
	}
	if _, _, err := c.School(1); !errors.Is(err, study.ErrUnknown) {
		t.Errorf("school 1: %v", err)
	}
}
