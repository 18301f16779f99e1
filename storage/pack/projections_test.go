package pack

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/storage/catalog"
)

func TestProjectionTableIsReadAsPersons(t *testing.T) {
	head := []any{"2024 National Employment Matrix title", "2024 National Employment Matrix code", "Occupation type", "Employment, 2024", "Employment, 2034",
		"Employment change, numeric, 2024–34", "Employment change, percent, 2024–34", "Percent self employed, 2024", "Occupational openings, 2024–34 annual average"}
	b := fixtures(writeSheet(t, "ep/occupation.xlsx", "Table 1.2", [][]any{
		{"Table 1.2 Occupational projections (Employment in thousands)"},
		head,
		{"Total, all occupations", "00-0000", "Summary", 169956.1, 175167.9, 5211.8, 3.1, 5.8, 18863.3},
		{"  Management occupations", "11-0000", "Summary", 13607.6, 14441, 833.4, 6.1, 14.1, 1147.9000000000001},
		{"    Top executives", "11-1000", "Summary", 4049.9, 4228.1, 178.2, 4.4, 2.8, 333.1},
		{"      Legislators[1]", "11-1031", "Line item", 27.7, 28.6, 0.9, 3.4, "—", 2.2000000000000002},
		{"      Word processors and typists", "43-9022", "Line item", 40, 25.6, -14.4, -36.1, 7.5, 2.2},
		{"Footnotes:"},
		{"[1] A note"},
	}))
	if err := b.read(projections, []string{matrixCode, jobsNow}, b.readProjection); err != nil {
		t.Fatal(err)
	}
	legislators := b.lines["11-1031"]
	if legislators == nil || legislators.title != "Legislators" || legislators.kind != catalog.ItemLine {
		t.Fatalf("legislators: %+v", legislators)
	}
	if f := legislators.figures; f != [9]any{int64(27700), int64(28600), int64(900), int64(340), nil, labor.NotPublished, int64(2200)} {
		t.Errorf("figures of legislators: %v", f)
	}
	if f := b.lines["43-9022"].figures; f != [9]any{int64(40000), int64(25600), int64(-14400), int64(-3610), int64(750), labor.Published, int64(2200)} {
		t.Errorf("figures of typists: %v", f)
	}
	if b.lines["00-0000"].kind != catalog.TotalLine || b.lines["11-0000"].kind != catalog.GroupLine || b.lines["11-1000"] != nil {
		t.Errorf("lines %v", b.lines)
	}
	if rep := b.report.Sources[0]; rep.Kept != 4 || rep.Rejected[reasonNote] != 2 || rep.Rejected[reasonGroup] != 1 {
		t.Errorf("report %+v", rep)
	}
}

func TestBadProjectionNamesTheCell(t *testing.T) {
	b := fixtures(writeSheet(t, "ep/occupation.xlsx", "Table 1.2", [][]any{
		{matrixTitle, matrixCode, itemType, jobsNow, jobsThen, jobsChange, growth, selfEmployed, openings},
		{"Legislators", "11-1031", "Line item", 27.7, "—", 0.9, 3.4, "—", 2.2},
	}))
	err := b.read(projections, []string{matrixCode, jobsThen}, b.readProjection)
	if err == nil || !strings.Contains(err.Error(), `ep/occupation.xlsx: Table 1.2, row 2, column "Employment, 2034": "—" is not a number`) {
		t.Errorf("error %v", err)
	}
}

func TestRatingsToSuppressHaveNoAmount(t *testing.T) {
	b := fixtures("testdata")
	b.survey = survey{roles: map[string]*role{"29-1141.00": {}}, elements: map[string]element{}, ratings: map[ratingKey]*ratingValue{}}
	if err := b.readRatings(Source{File: "skills.txt"}, 1); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]ratingValue{
		"2.A.1.a": {int64(388), int64(425), labor.Published, labor.Published},
		"2.B.3.c": {int64(112), nil, labor.Published, labor.NotPublished},
		"2.B.3.d": {nil, nil, labor.Suppressed, labor.Suppressed},
	} {
		if got := b.survey.ratings[ratingKey{"29-1141.00", id}]; got == nil || *got != want {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
	if name := b.survey.elements["2.A.1.a"].name; name != `"Reading" Comprehension` {
		t.Errorf("element name %s: the text release has no quoting", name)
	}
	if rep := b.report.Sources[0]; rep.Kept != 6 || rep.Rejected[reasonScale] != 1 || rep.Rejected[reasonOccupation] != 1 {
		t.Errorf("report %+v", rep)
	}
}
