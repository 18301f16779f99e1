package pack

import (
	"testing"

	"waymark/domain/labor"
)

func TestNumbersOfFields(t *testing.T) {
	for code, want := range map[string]int{"01": 1, "51": 51, "01.00": 100, "51.07": 5107, "01.0000": 10000, "51.0707": 510707} {
		if got, err := cipID(code); err != nil || got != want {
			t.Errorf("%s: %d, %v", code, got, err)
		}
	}
	for _, code := range []string{"", "1.01", "51.070", "51.07071", "ab.cdef"} {
		if id, err := cipID(code); err == nil {
			t.Errorf("%q is taken for field %d", code, id)
		}
	}
}

func TestFieldsInUse(t *testing.T) {
	dir := writeSheet(t, fieldMatches.File, "CIP-SOC", [][]any{{"CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"},
		{"51.0707", "x", "29-2072", "x"}, {"51.0707", "x", "29-2072", "x"}, {"51.0000", "x", "99-9999", "NO MATCH"}, {"99.9999", "NO MATCH", "29-2072", "x"}, {"01.0309", "x", "29-2072", "x"}})
	writeFiles(t, dir, map[string]string{cipCodes.File: "\ufeffCIPFamily,CIPCode,Action,TextChange,CIPTitle\n" +
		"51,51,No substantive changes,no,HEALTH PROFESSIONS AND RELATED PROGRAMS.\n51,51.07,x,no,Administrative Services.\n" +
		"51,51.0000,x,no,\"Health Sciences,  Other.\"\n51,51.0707,x,no,Health Information Technology.\n" +
		"01,01.0309,Moved from,no,Viticulture.\n01,01.1004,Moved to,no,Viticulture.\n01,01.0480,New,no,Reserved.\n30,30.9998,Deleted,no,Gone.\n"})
	b := fixtures(dir)
	b.soc = map[string]int{"29-2072": 7}
	rows := withTables(t, b)
	if err := b.addFields(); err != nil {
		t.Fatal(err)
	}
	want := "51|Health Professions and Related Programs; 5107|Administrative Services; 11004|Viticulture; 510000|Health Sciences, Other; 510707|Health Information Technology"
	if got := rows("SELECT id, title FROM cip ORDER BY id"); got != want {
		t.Errorf("fields: %s", got)
	}
	if r := rejections(b); r["no longer in use"] != 2 || r["reserved for Canada"] != 1 {
		t.Errorf("rejected: %v", r)
	}
	if err := b.addFieldMatches(); err != nil {
		t.Fatal(err)
	}
	if got := rows("SELECT soc, cip FROM cip_soc"); got != "7|510707" {
		t.Errorf("matches: %s", got)
	}
	if r := rejections(b); r[reasonNoMatch] != 2 || r[reasonField] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestSchoolsTuitionAndPrograms(t *testing.T) {
	dir := t.TempDir()
	writeFiles(t, dir, map[string]string{
		schools.File: "\ufeffUNITID,INSTNM,CITY,STABBR,COUNTYCD,WEBADDR,SECTOR,INSTSIZE,CYACTIVE\n" +
			"236692,Spokane Community College,Spokane,WA,53063,https://scc.spokane.edu/,1,3,1\n" +
			"100654,Alabama A & M University,Normal,AL,1089,www.aamu.edu/,1,3,3\n240736,College of Guam,Mangilao,GU,66010,HTTP://guamcc.edu,4,-2,1\n",
		tuition.File: "UNITID,TUITION2,FEE2,TUITION3,FEE3,TUITION6,FEE6,TUITION7,FEE7\n" +
			"236692,3102,826,3970,1308,.,.,.,.\n100654,.,.,.,.,10128,1414,.,.\n240736,.,.,.,.,.,.,.,.\n999999,1,1,1,1,1,1,1,1\n",
		completions.File: "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n" +
			"236692,51.0707,1,3,16\n236692,51.0707,2,3,1\n236692,99,1,3,16\n236692,51.9999,1,3,5\n999999,51.0707,1,3,5\n100654,51.0707,1,21,9\n",
	})
	b := fixtures(dir)
	guam := &area{id: 9, code: "66", kind: labor.Territory, states: []string{"GU"}}
	b.states = map[string]*area{"GU": guam}
	b.counties = []*county{{id: 4, fips: "53063", area: &area{id: 5}}, {id: 6, name: "Agat", area: guam}}
	b.fields = map[int]bool{510707: true}
	rows := withTables(t, b)
	for _, step := range []func() error{b.addSchools, b.addTuition} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	want := "1|100654|AL|||www.aamu.edu|3|1; 2|240736|GU||9|guamcc.edu|0|0; 3|236692|WA|4|5|scc.spokane.edu|3|0"
	if got := rows("SELECT id, unit, state, county, area, website, size, closed FROM school"); got != want {
		t.Errorf("schools: %s", got)
	}
	want = "1|2|10128|1414||; 3|1|3102|826|3970|1308"
	if got := rows("SELECT * FROM tuition"); got != want {
		t.Errorf("tuition: %s", got)
	}
	if r := rejections(b); r[reasonSchool] != 1 || r["no charges by the year"] != 1 {
		t.Errorf("rejected: %v", r)
	}
	if err := b.addPrograms(); err != nil {
		t.Fatal(err)
	}
	if got := rows("SELECT * FROM program"); got != "510707|1|21|9; 510707|3|3|16" {
		t.Errorf("programs: %s", got)
	}
	if r := rejections(b); r["sum of a school"] != 1 || r["second major"] != 1 || r[reasonField] != 1 || r[reasonSchool] != 1 {
		t.Errorf("rejected: %v", r)
	}
}
