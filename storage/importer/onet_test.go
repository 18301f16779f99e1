package importer

import (
	"context"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// newShape is O*NET 31.0 in small: split files, a new scale of education, no
// job zone 1 and no work values.
func newShape() files {
	head := "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tRecommend Suppress\tNot Relevant\tDate\r\n"
	education := "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tCategory\tData Value\tRecommend Suppress\r\n"
	return files{
		"db_31_0_text/Read Me.txt":             "O*NET 31.0 Database\r\nAugust 2026 Release\r\n",
		"db_31_0_text/Essential Skills.txt":    head + "29-2072.00\t2.A.1.a\tReading\tIM\t3.62\t8\tN\tn/a\t08/2026\r\n29-2072.00\t2.A.1.a\tReading\tLV\t4.00\t8\tY\tN\t08/2026\r\n",
		"db_31_0_text/Transferable Skills.txt": head + "29-2072.00\t2.B.1.a\tPerceptiveness\tIM\t2.88\t8\tN\tn/a\t08/2026\r\n29-2072.00\t2.B.1.a\tPerceptiveness\tLV\t0.00\t8\tN\tY\t08/2026\r\n",
		"db_31_0_text/Education.txt": education + "29-2072.00\t2.D.1\tRequired Level of Education\tRQ\t3\t40.50\tN\r\n29-1141.00\t2.D.1\tRequired Level of Education\tRL\t6\t61.00\tN\r\n" +
			"29-2072.00\t2.D.4.a\tCertification\tIM\tn/a\t3.01\tN\r\n",
		"db_31_0_text/Content Model Reference.txt": "Element ID\tElement Name\tDescription\r\n4.C.3.d.8\tDuration of Typical Work Week\tHow many hours?\r\n",
		"db_31_0_text/Job Zones.txt":               "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\r\n29-2072.00\t2\t08/2026\tAnalyst\r\n29-1141.00\tn/a\t08/2026\tAnalyst\r\n",
		"db_31_0_text/Job Titles.txt":              "O*NET-SOC Code\tJob Title\tShort Title\tSource(s)\r\n29-2072.00\tCoder\tn/a\t08\r\n",
		"db_31_0_text/Work Context.txt":            strings.Replace(head, "Scale ID\t", "Scale ID\tCategory\t", 1) + "29-2072.00\t4.C.1.a.2.h\tE-Mail\tCX\tn/a\t5.00\t8\tN\tn/a\t08/2026\r\n29-2072.00\t4.C.1.a.2.h\tE-Mail\tCXP\t5\t100.00\t8\tN\tn/a\t08/2026\r\n29-2072.00\t4.C.3.d.8\tWeek\tCT\tn/a\t2.00\t8\tN\tn/a\t08/2026\r\n",
		"db_31_0_text/Software Skills.txt": "O*NET-SOC Code\tElement ID\tElement Name\tWorkplace Example\tHot Technology\tIn Demand\r\n" +
			"29-2072.00\t5.A.1\tMedical software\tEpic Systems\tY\tN\r\n29-2072.00\t5.A.2\tOffice software\tMicrosoft Excel\tY\tY\r\n",
		"db_31_0_text/Task Statements.txt": "O*NET-SOC Code\tTask ID\tTask\tTask Type\r\n29-2072.00\t7\tFile old records.\tCore\r\n",
		"db_31_0_text/DWA Reference.txt":   "Element ID\tIWA ID\tDWA ID\tDWA Title\r\n4.A.1\t4.A.1.I01\t4.A.1.I01.D01\tFile records.\r\n",
		"db_31_0_text/Tasks to DWAs.txt":   "O*NET-SOC Code\tTask ID\tDWA ID\r\n29-2072.00\t7\t4.A.1.I01.D01\r\n",
		"db_31_0_text/Task Ratings.txt":    "O*NET-SOC Code\tTask ID\tScale ID\tCategory\tData Value\tN\tRecommend Suppress\tDate\r\n29-2072.00\t7\tFT\t5\t30.15\t8\tN\t08/2026\r\n29-2072.00\t7\tIM\tn/a\t4.10\t8\tN\t08/2026\r\n",
	}
}

func TestNewShapeOfONET(t *testing.T) {
	i := newImporter(t)
	program, all := shown(t, i)
	p, err := i.Inspect(context.Background(), writeZip(t, newShape()))
	if err != nil {
		t.Fatal(err)
	}
	if p.Name() != "onet-31.0" || len(p.Files) != 12 || slices.Contains(p.Missing, "Work Values") || !slices.Contains(p.Missing, "Specific Interest Areas") || slices.Contains(p.Missing, "Skills") {
		t.Errorf("recognised %s with %d files, missing %q", p.Name(), len(p.Files), p.Missing)
	}
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	const code = "29-2072.00"
	ratings, err := all.Ratings(code)
	if err != nil || len(ratings) != 2 || ratings[0].Importance.Amount != 3.62 || ratings[0].Level.Status != labor.Suppressed ||
		ratings[1].Element.Kind != occupation.Skill || ratings[1].Importance.Amount != 2.88 || ratings[1].Level.Status != labor.NotPublished || ratings[1].Importance.Vintage.Label() != "O*NET 31.0" {
		t.Errorf("ratings %+v, %v, want both kinds of skills, one level withheld, one not relevant", ratings, err)
	}
	conditions, err := all.Conditions(code)
	if err != nil || len(conditions) != 2 || conditions[0].Score.Amount != 100 || conditions[1].Score.Amount != 50 || conditions[1].Score.Status != labor.Derived || conditions[1].Score.Formula == "" {
		t.Errorf("conditions %+v, %v, want 100 and 50 with their formulas", conditions, err)
	}
	software, err := all.Software(code)
	if err != nil || len(software) != 2 || software[0] != (occupation.Product{Name: "Microsoft Excel", Kind: "Office software", Hot: true, InDemand: true}) {
		t.Errorf("software %+v, %v, want what is in demand first", software, err)
	}
	want, err := program.Values(code)
	if err != nil {
		t.Fatal(err)
	}
	if values, err := all.Values(code); err != nil || len(values) != len(want) {
		t.Errorf("values %+v, %v, want those of the last release that has any", values, err)
	}
	occupations, err := all.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range occupations {
		if o.Code == code && (o.JobZone != 2 || o.Zone() != "1-2") || o.Code == "29-1141.00" && o.Zone() != "" {
			t.Errorf("%s is in job zone %d, %q", o.Code, o.JobZone, o.Zone())
		}
	}
	words, err := i.Official(code)
	if err != nil || len(words.Tasks) != 1 || words.Tasks[0].Importance.Amount != 4.1 || words.Tasks[0].Importance.Vintage.Label() != "O*NET 31.0" ||
		!slices.Equal(words.Tasks[0].Activities, []string{"File records."}) {
		t.Errorf("tasks %+v, %v, want one with its importance and its activity", words, err)
	}
	needs, err := i.Needs(code)
	if err != nil || len(needs) != 2 || len(needs[0].Answers) != 1 || needs[0].Answers[0].Label != "Certificate after high school" || needs[0].Answers[0].Share.Text() != "40.5 %" ||
		needs[1].ID != "2.D.4.a" || needs[1].Importance.Amount != 3.01 || needs[1].Vintage.Label() != "O*NET 31.0" {
		t.Errorf("needs %+v, %v, want schooling on the new scale and how important a certification is", needs, err)
	}
	if needs, err := i.Needs("29-1141.00"); err != nil || len(needs) != 1 || needs[0].Answers[0].Label != "Bachelor's degree" {
		t.Errorf("needs %+v, %v, want schooling on the old scale", needs, err)
	}
	meanings, err := i.Meanings([]string{"4.C.3.d.8", "4.C.1.a.2.h"})
	if err != nil || len(meanings) != 1 || meanings["4.C.3.d.8"].Means != "“How many hours?” (O*NET 31.0)" {
		t.Errorf("meanings %+v, %v, want one, marked as O*NET's words", meanings, err)
	}
	if v, err := all.ONET(); err != nil || v.Period != "31.0" || v.Agency == "" {
		t.Errorf("scores are of %+v, %v, want 31.0", v, err)
	}
	old, err := all.At("onet-30.1")
	if err != nil {
		t.Fatal(err)
	}
	was, err := program.Ratings("15-1252.00")
	if err != nil {
		t.Fatal(err)
	}
	if now, err := old.Ratings("15-1252.00"); err != nil || len(now) != len(was) {
		t.Errorf("%d ratings of 30.1, %v, want the program's %d", len(now), err, len(was))
	}
}

func TestBadScores(t *testing.T) {
	for what, tt := range map[string]struct{ file, old, new, says string }{
		"value outside the scale": {"Essential Skills.txt", "3.62", "36.2", "row 2, column “Data Value”: “36.2” is outside its scale IM, so the columns may have moved."},
		"unknown scale":           {"Essential Skills.txt", "IM", "IX", "column “Scale ID”: “IX” is no known scale of O*NET."},
		"mark":                    {"Essential Skills.txt", "\tY\tN", "\tyes\tN", "column “Recommend Suppress”: “yes” is neither Y nor N."},
		"value":                   {"Essential Skills.txt", "3.62", "high", "“high” is not a number."},
		"element":                 {"Education.txt", "2.D.4.a\tC", "Certified\tC", "column “Element ID”: “Certified” is not the id of an element"},
		"job zone":                {"Job Zones.txt", "29-2072.00\t2", "29-2072.00\t6", "“6” is not a job zone from 1 to 5."},
		"the same score twice":    {"Transferable Skills.txt", "LV\t0.00", "IM\t2.88", "stands in row 2 already."},
		"hot or not":              {"Software Skills.txt", "Epic Systems\tY", "Epic Systems\t1", "column “Hot Technology”: “1” is neither Y nor N."},
		"missing column":          {"Job Zones.txt", "Job Zone\t", "Zone\t", "Job Zones.txt, row 1: the column “Job Zone” is missing."},
	} {
		t.Run(what, func(t *testing.T) {
			f := newShape()
			name := "db_31_0_text/" + tt.file
			if !strings.Contains(f[name], tt.old) {
				t.Fatalf("%s has no %q", name, tt.old)
			}
			f[name] = strings.Replace(f[name], tt.old, tt.new, 1)
			_, err := newImporter(t).Inspect(context.Background(), writeZip(t, f))
			refused(t, err, tt.says)
		})
	}
}

// TestJoinedJobZones: a release says in several ways that a zone stands for two.
func TestJoinedJobZones(t *testing.T) {
	const head, names = "O*NET-SOC Code\tJob Zone\tDate\r\n", "Job Zone\tName\tExamples\r\n"
	for _, tt := range []struct {
		what, number, zones, names string
		zone                       string // of 29-2072.00
	}{
		{"zones 1 to 5", "30.1", "29-2072.00\t2\tx\r\n29-1141.00\t1\tx\r\n", "1\tJob Zone One: Little\tx\r\n2\tJob Zone Two: Some\tx\r\n", "2"},
		{"no job in zone 1, as of old", "30.1", "29-2072.00\t2\tx\r\n", "", "2"},
		{"no job in zone 1, as of new", "31.0", "29-2072.00\t2\tx\r\n", "", "1-2"},
		{"both zones are used", "31.0", "29-2072.00\t2\tx\r\n29-1141.00\t1\tx\r\n", "", "2"},
		{"in the column", "31.0", "29-2072.00\t1-2\tx\r\n", "", "1-2"},
		{"in the reference's column", "30.3", "29-2072.00\t2\tx\r\n", "1-2\tJob Zone\tx\r\n", "1-2"},
		{"in the reference's words", "30.3", "29-2072.00\t3\tx\r\n", "3\tJob Zones Two and Three: Medium\tx\r\n", "2-3"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			i := newImporter(t)
			_, all := shown(t, i)
			f := files{"Read Me.txt": "O*NET " + tt.number + " Database\n", "Job Zones.txt": head + tt.zones, "Job Zone Reference.txt": names + tt.names}
			if tt.names == "" {
				delete(f, "Job Zone Reference.txt")
			}
			p, err := i.Inspect(context.Background(), writeZip(t, f))
			if err == nil {
				err = i.Import(context.Background(), p, nil)
			}
			if err != nil {
				t.Fatal(err)
			}
			list, err := all.Occupations()
			if err != nil {
				t.Fatal(err)
			}
			n := slices.IndexFunc(list, func(o *occupation.Occupation) bool { return o.Code == "29-2072.00" })
			if got := list[n].Zone(); got != tt.zone {
				t.Errorf("zone %q, want %q", got, tt.zone)
			}
		})
	}
}
