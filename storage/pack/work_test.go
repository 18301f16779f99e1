package pack

import (
	"fmt"
	"strings"
	"testing"

	"waymark/domain/occupation"
)

// roles of a fixture: two of nurses, two that share a wider line.
func surveyed(b *builder) {
	b.soc = map[string]int{"29-1141": 1, "13-1021": 2, "13-1022": 3}
	b.lines = map[string]*line{"29-1141": {id: 1, code: "29-1141"}, "13-1020": {id: 2, code: "13-1020"}}
	b.survey = survey{elements: map[string]element{}, roles: map[string]*role{
		"29-1141.00": {soc: 1, line: 1}, "29-1141.01": {soc: 1, line: 1}, "29-1141.02": {soc: 1, line: 1},
		"13-1021.00": {soc: 2, line: 2}, "13-1022.00": {soc: 3, line: 2},
	}}
}

func TestSixDigitConditionsStandForTheRolesTogether(t *testing.T) {
	// Many elements, because maps are read in any order.
	var elements []string
	text := "code,element_id,element_name,score_0_100,from_parent\n99-9999,4.C.0,E-Mail,1,0\n"
	for i := range 20 {
		id := fmt.Sprintf("4.C.%d", i)
		elements = append(elements, id)
		text += fmt.Sprintf("29-1141,%s,E-Mail,83,0\n29-1141.01,%s,E-Mail,90,0\n13-1020,%s,E-Mail,,0\n", id, id, id)
	}
	dir := t.TempDir()
	writeFiles(t, dir, map[string]string{workContext.File: text})
	b := fixtures(dir)
	surveyed(b)
	if err := b.readConditions(); err != nil {
		t.Fatal(err)
	}
	for role, want := range map[string]condition{
		"29-1141.00": {int64(83), "29-1141"}, "29-1141.02": {int64(83), "29-1141"}, "29-1141.01": {int64(90), nil},
		"13-1021.00": {nil, "13-1020"}, "13-1022.00": {nil, "13-1020"},
	} {
		for _, id := range elements {
			if got := b.survey.conditions[ratingKey{role, id}]; got != want {
				t.Errorf("%s, %s: %v, want %v", role, id, got, want)
			}
		}
	}
	if r := rejections(b); len(r) != 1 || r[reasonOccupation] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestStylesJoinTheirTwoScales(t *testing.T) {
	head := strings.Join([]string{onetCode, elementID, elementName, scaleID, dataValue, "Date", "Domain Source"}, "\t") + "\r\n"
	dir := t.TempDir()
	writeFiles(t, dir, map[string]string{workStyles.File: head +
		"29-1141.00\t1.D.1.a\tInnovation\tDR\t3.00\t12/2025\tAI/Expert\r\n29-1141.00\t1.D.1.a\tInnovation\tWI\t-0.45\t12/2025\tAI/Expert\r\n" +
		"29-1141.00\t1.D.1.b\tInitiative\tXX\t1\t12/2025\tAI/Expert\r\n"})
	b := fixtures(dir)
	surveyed(b)
	if err := b.readStyles(); err != nil {
		t.Fatal(err)
	}
	if s := b.survey.styles[ratingKey{"29-1141.00", "1.D.1.a"}]; s == nil || s.impact != int64(-45) || s.rank != 3 {
		t.Errorf("%+v", s)
	}
	if r := rejections(b); r[reasonScale] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestProductsKeepMarksByOccupation(t *testing.T) {
	dir := t.TempDir()
	writeFiles(t, dir, map[string]string{
		technology.File: "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\r\n" +
			"29-1141.00\tEpic Systems\t43232610\tMedical software\tY\tN\r\n13-1021.00\tEpic Systems\t43232610\tMedical software\tY\tY\r\n" +
			"13-1021.00\tEpic Systems\t43232610\tMedical software\tY\tY\r\n99-9999.00\tadobe Acrobat\t43232202\tDocument software\tY\tN\r\n",
		tools.File: "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\r\n29-1141.00\tScales\t41111510\tPostal scales\r\n",
	})
	b := fixtures(dir)
	b.occupations = map[string]int{"13-1021.00": 1, "29-1141.00": 2}
	rows := withTables(t, b)
	if err := b.addProducts(); err != nil {
		t.Fatal(err)
	}
	if got := rows("SELECT id, kind, name, commodity, hot FROM product"); got != "1|1|Epic Systems|43232610|1; 2|2|Scales|41111510|0" {
		t.Errorf("products: %s", got)
	}
	if got := rows("SELECT occupation, product, in_demand FROM product_use"); got != "1|1|1; 2|1|0; 2|2|0" {
		t.Errorf("uses: %s", got)
	}
	if r := b.report.Sources[0].Rejected; r[reasonTwice] != 1 || r[reasonOccupation] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestIndustriesOfOneLevel(t *testing.T) {
	dir := writeSheet(t, nationalWages2024.File, "national", [][]any{{"OCC_CODE", "O_GROUP", "TOT_EMP"}, {"29-0000", "major", 9000}, {"29-1141", "detailed", 1000}})
	writeFiles(t, dir, map[string]string{industryWages.File: "OCC_CODE,NAICS,NAICS_TITLE,TOT_EMP,A_MEAN\n" +
		"29-1141,62,Health Care,900,1\n29-1141,622,Hospitals,600,1\n29-1141,6221,General Hospitals,590,101060\n29-1141,4240A2,Wholesalers (4242 and 4246 only),10,\n" +
		"29-1141,9991,Federal Executive Branch (OEWS Designation),40,1\n29-1141,999101,Federal Government,45,1\n29-1141,62131,Chiropractors,5,1\n13-1020,6221,General Hospitals,7,1\n29-0000,6221,General Hospitals,7,1\n"})
	b := fixtures(dir)
	surveyed(b)
	rows := withTables(t, b)
	if err := b.addIndustries(); err != nil {
		t.Fatal(err)
	}
	want := "1|4240A2|Wholesalers (4242 and 4246 only)|10|; 1|6221|General Hospitals|590|101060; 1|9991|Federal Executive Branch|40|1"
	if got := rows("SELECT s.line, i.code, i.title, s.jobs, s.mean_pay FROM staffing s JOIN industry i ON i.id = s.industry"); got != want {
		t.Errorf("%s", got)
	}
	if got := rows("SELECT line, jobs FROM industry_total"); got != "1|1000" {
		t.Errorf("totals: %s", got)
	}
	if r := rejections(b); r["another level of industries"] != 4 || r["occupation without a national row"] != 1 || r[reasonLine] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestTermsOfTrades(t *testing.T) {
	for text, want := range map[string][2]any{
		"8000": {int64(8000), int64(8000)}, "4000-6000": {int64(4000), int64(6000)}, "   4100-6805   ": {int64(4100), int64(6805)},
		"3400–4000 ": {int64(3400), int64(4000)}, "3000-3444.5": {int64(3000), int64(3445)}, "6000+": {int64(6000), nil}, "*CB": {nil, nil},
	} {
		least, most, err := termHours(text)
		if err != nil || least != want[0] || most != want[1] {
			t.Errorf("%q: %v to %v, %v", text, least, most, err)
		}
	}
	for _, text := range []string{"", "four years", "4000-"} {
		if _, _, err := termHours(text); err == nil {
			t.Errorf("%q is taken for a term", text)
		}
	}
}

func TestTitlesOfTrades(t *testing.T) {
	for text, want := range map[string]string{
		"ELECTRICIAN (Ship & Boat)  ":                                          "Electrician (Ship & Boat)",
		"MEDICAL CODER  (Alternate Title: Patient Administration Specialist) ": "Medical Coder (Alternate Title: Patient Administration Specialist)",
		"NEON-SIGN SERVICER":                                                   "Neon-Sign Servicer",
		"REPAIRER OF CLOCKS":                                                   "Repairer of Clocks",
		"WELDER, ARC       ":                                                   "Welder, Arc",
	} {
		if got := tradeTitle(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// Trades name codes of 2010: they reach the occupations of today by the
// crosswalk, also where the first six digits have no such occupation.
func TestTradesFollowTheCrosswalk(t *testing.T) {
	dir := writeSheet(t, socHistory.File, "Sorted by 2010", [][]any{{"2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"},
		{"29-2071", "Medical Records and Health Information Technicians (#)", "29-2072", "Medical Records Specialists"},
		{"29-2071", "Medical Records and Health Information Technicians (#)", "29-9021", "Health Information Technologists (##)"},
		{"51-4121", "Welders", "51-4121", "Welders"}})
	writeFiles(t, dir, map[string]string{
		onetHistory.File: "O*NET-SOC 2010 Code,O*NET-SOC 2010 Title,O*NET-SOC 2019 Code,O*NET-SOC 2019 Title\n" +
			"29-2071.00,Medical Records Technicians,29-2072.00,x\n29-2071.00,Medical Records Technicians,29-9021.00,x\n51-4121.06,\"Welders, Cutters\",51-4121.00,x\n11-1011.00,Chief Executives,11-1011.00,x\n",
		apprenticeships.File: "occupational_title,rapids_code,onet_code,term_length,type\n" +
			"TUMOR REGISTRAR    ,1004,29-2071.00 ,4000,TB\n\"WELDER, ARC\",0620,51-4121.06,8000,TB\nABLE SEAMAN,1043,53-5011.01,2785,TB\n",
	})
	b := fixtures(dir)
	b.occupations = map[string]int{"11-1011.00": 1, "29-2072.00": 2, "29-9021.00": 3, "51-4121.00": 4}
	b.soc = map[string]int{"29-2072": 1, "29-9021": 2, "51-4121": 3}
	b.survey.roles = map[string]*role{"29-2072.00": {soc: 1}, "29-9021.00": {soc: 2}, "51-4121.00": {soc: 3}}
	rows := withTables(t, b)
	if err := b.addOldCodes(); err != nil {
		t.Fatal(err)
	}
	want := "1|29-2071|Medical Records and Health Information Technicians|2; 1|29-2071|Medical Records and Health Information Technicians|3; " +
		"2|29-2071.00|Medical Records Technicians|2; 2|29-2071.00|Medical Records Technicians|3; 2|51-4121.06|Welders, Cutters|4"
	if got := rows("SELECT k.taxonomy, k.code, k.title, s.occupation FROM old_code k JOIN successor s ON s.old_code = k.id ORDER BY k.id, s.occupation"); got != want {
		t.Errorf("old codes: %s", got)
	}
	if err := b.addTrades(); err != nil {
		t.Fatal(err)
	}
	want = "2|Tumor Registrar|1004|1|4000; 3|Tumor Registrar|1004|1|4000; 4|Welder, Arc|0620|1|8000"
	if got := rows("SELECT f.occupation, a.title, a.code, a.basis, a.least_hours FROM apprenticeship_of f JOIN apprenticeship a ON a.id = f.apprenticeship"); got != want {
		t.Errorf("trades: %s", got)
	}
	if r := rejections(b); r["code not among those of O*NET-SOC 2010"] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

func TestSOCTitlesGoToTheGeneralOccupation(t *testing.T) {
	b := fixtures(writeSheet(t, socTitles.File, "Sorted by SOC", [][]any{{"U.S. Bureau of Labor Statistics"}, {"2018 SOC Code", "2018 SOC Title", "2018 SOC Direct Match Title", "Illustrative Example"},
		{"29-1141", "Registered Nurses", "Coronary Care Unit Nurse", "x"}, {"29-1141", "Registered Nurses", "CLINIC NURSE", ""}, {"99-0000", "Note", "Note", ""}}))
	surveyed(b)
	b.occupations = map[string]int{"29-1141.00": 1, "29-1141.01": 2}
	titles := map[titleKey]bool{{1, occupation.AlternateTitle, "Clinic Nurse"}: true}
	if err := b.readSOCTitles(titles); err != nil {
		t.Fatal(err)
	}
	if !titles[titleKey{1, occupation.SOCTitle, "Coronary Care Unit Nurse"}] || len(titles) != 2 {
		t.Errorf("titles: %v", titles)
	}
	if r := rejections(b); r["listed by O*NET too"] != 1 || r[reasonNote] != 1 {
		t.Errorf("rejected: %v", r)
	}
}

// A task that has two detailed activities of one kind counts once for it; tasks
// of one number in two occupations are two.
func TestActivitiesCountTasks(t *testing.T) {
	dir := t.TempDir()
	writeFiles(t, dir, map[string]string{
		activityParents.File: "Element ID\tIWA ID\tDWA ID\tDWA Title\r\n" +
			"4.A.1\t4.A.1.I02\t4.A.1.I02.D01\tx\r\n4.A.1\t4.A.1.I02\t4.A.1.I02.D02\tx\r\n4.A.1\t4.A.1.I01\t4.A.1.I01.D01\tx\r\n4.A.1\t4.A.1.I03\t4.A.1.I03.D01\tx\r\n",
		taskActivities.File: "O*NET-SOC Code\tTask ID\tDWA ID\tDate\tDomain Source\r\n" +
			"29-1141.00\t7\t4.A.1.I02.D01\tx\tx\r\n29-1141.00\t7\t4.A.1.I02.D02\tx\tx\r\n29-1141.00\t7\t4.A.1.I01.D01\tx\tx\r\n29-1141.00\t8\t4.A.1.I02.D01\tx\tx\r\n29-1141.00\t9\t4.A.1.I02.D01\tx\tx\r\n" +
			"13-1021.00\t7\t4.A.1.I02.D02\tx\tx\r\n13-1021.00\t9\t4.A.1.I09.D01\tx\tx\r\n99-9999.00\t1\t4.A.1.I02.D01\tx\tx\r\n",
	})
	b := fixtures(dir)
	b.occupations = map[string]int{"13-1021.00": 1, "29-1141.00": 2}
	rows := withTables(t, b)
	if err := b.addActivities(); err != nil {
		t.Fatal(err)
	}
	if got := rows("SELECT id, code, occupations FROM activity"); got != "1|4.A.1.I01|1; 2|4.A.1.I02|2" {
		t.Errorf("activities: %s", got)
	}
	if got := rows("SELECT occupation, activity, tasks FROM activity_of"); got != "1|2|1; 2|1|1; 2|2|3" {
		t.Errorf("tasks of activities: %s", got)
	}
	if got := rows("SELECT occupation, tasks FROM task_count"); got != "1|1; 2|3" {
		t.Errorf("tasks: %s", got)
	}
	if r := rejections(b); len(r) != 2 || r[reasonOccupation] != 1 || r["detailed activity that the reference lacks"] != 1 {
		t.Errorf("rejected: %v", r)
	}
}
