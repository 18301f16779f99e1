package catalog_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// The figures of these tests were read in the source files by hand.

func TestSoftwareAndTools(t *testing.T) {
	c := embedded(t)
	for code, want := range map[string]struct {
		software, hot, tools int
		inDemand             string // first and last of those in demand
		first                occupation.Product
	}{
		"29-2072.00": {111, 23, 24, "Epic Systems, Microsoft Excel, Microsoft Office software, Microsoft Outlook, Microsoft Word",
			occupation.Product{Name: "Epic Systems", Kind: "Medical software", Hot: true, InDemand: true}},
		"15-1252.00": {429, 148, 12, "",
			occupation.Product{Name: "Amazon Web Services AWS software", Kind: "Data base user interface and query software", Hot: true, InDemand: true}},
		"47-2111.00": {33, 8, 164, "",
			occupation.Product{Name: "Adobe Acrobat", Kind: "Document management software", Hot: true}},
	} {
		t.Run(code, func(t *testing.T) {
			software, err := c.Software(code)
			if err != nil {
				t.Fatal(err)
			}
			tools, err := c.Tools(code)
			if err != nil {
				t.Fatal(err)
			}
			hot := 0
			var wanted []string
			for _, p := range software {
				if p.Hot {
					hot++
				}
				if p.InDemand {
					wanted = append(wanted, p.Name)
				}
			}
			if len(software) != want.software || hot != want.hot || len(tools) != want.tools {
				t.Errorf("%d products, %d hot, %d tools", len(software), hot, len(tools))
			}
			if got := strings.Join(wanted, ", "); want.inDemand != "" && got != want.inDemand {
				t.Errorf("in demand: %s", got)
			}
			if software[0] != want.first {
				t.Errorf("the first is %+v", software[0])
			}
		})
	}
	tools, err := c.Tools("47-2111.00")
	if err != nil {
		t.Fatal(err)
	}
	if want := (occupation.Product{Name: "Allen wrenches", Kind: "Hex keys"}); tools[2] != want {
		t.Errorf("the third tool is %+v", tools[2])
	}
}

func TestUsersOfAProduct(t *testing.T) {
	c := embedded(t)
	users, err := c.UsersOf("KUBERNETES")
	if err != nil {
		t.Fatal(err)
	}
	want := "15-1221.00 15-1252.00 15-1254.00 15-1299.05 15-1299.07 15-1299.08 17-2112.02 " + // in demand
		"13-1075.00 15-1299.02 15-1299.04 15-1299.06 15-2051.00 33-2022.00 41-9031.00"
	if got := strings.Join(users, " "); got != want {
		t.Errorf("Kubernetes is used by %s", got)
	}
	users, err = c.UsersOf("Allen wrenches")
	if err != nil || !slices.Contains(users, "47-2111.00") {
		t.Errorf("electricians are not among those with Allen wrenches: %v, %v", users, err)
	}
	if users, err = c.UsersOf("No such thing"); err != nil || len(users) != 0 {
		t.Errorf("nothing is used by %v, %v", users, err)
	}
}

func TestConditions(t *testing.T) {
	c := embedded(t)
	scores := func(code string) map[string]occupation.Condition {
		t.Helper()
		list, err := c.Conditions(code)
		if err != nil {
			t.Fatal(err)
		}
		byName := map[string]occupation.Condition{}
		for _, k := range list {
			byName[k.Element.Name] = k
		}
		return byName
	}
	for _, tt := range []struct {
		code, element string
		score         float64
		group         string
	}{
		{"15-1252.00", "E-Mail", 88, ""},
		{"15-1252.00", "Work Schedules", 2, ""},
		{"47-2111.00", "Exposed to Hazardous Conditions", 90, ""},
		{"47-2111.00", "Duration of Typical Work Week", 68, ""},
		{"29-1141.00", "Physical Proximity", 78, "29-1141"},
		{"13-1021.00", "E-Mail", 100, "13-1020"}, // a line of the matrix with three SOC occupations
		{"51-9195.00", "Outdoors, Exposed to All Weather Conditions", 18, "51-9195"},
		{"51-9195.03", "Outdoors, Exposed to All Weather Conditions", 40, ""}, // a role with scores of its own
	} {
		k := scores(tt.code)[tt.element]
		if k.Score.Amount != tt.score || k.Score.Status != labor.Derived || k.Score.Formula == "" || k.Score.Vintage.Period != "30.3" || k.Group != tt.group {
			t.Errorf("%s, %s: %+v, group %q", tt.code, tt.element, k.Score, k.Group)
		}
	}
	if n := len(scores("29-2072.00")); n != 0 {
		t.Errorf("29-2072 was not surveyed and has %d conditions", n)
	}
	if f := scores("47-2111.00")["Work Schedules"].Score.Formula; !strings.Contains(f, "not regular") {
		t.Errorf("schedules are computed as %q", f)
	}
}

func TestStyles(t *testing.T) {
	styles, err := embedded(t).Styles("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	if len(styles) != 21 {
		t.Fatalf("%d styles", len(styles))
	}
	isPublished(t, styles[0].Element.Name, styles[0].Impact, -0.45, labor.StyleImpact)
	var names []string
	for _, s := range occupation.Distinctive(styles) {
		names = append(names, s.Element.Name)
	}
	if got := strings.Join(names, ", "); got != "Cautiousness, Integrity, Attention to Detail, Dependability" {
		t.Errorf("distinctive: %s", got)
	}
}

func TestIndustries(t *testing.T) {
	c := embedded(t)
	for code, want := range map[string]struct {
		total float64
		first []labor.Staffing // code, jobs and pay
	}{
		"29-2072": {187910, []labor.Staffing{staffing("6221", 48320, 60940), staffing("6211", 36690, 47760)}},
		"15-1252": {1654440, []labor.Staffing{staffing("5415", 519920, 136870), staffing("5132", 154190, 151570)}},
		"47-2111": {742580, []labor.Staffing{staffing("2382", 544270, 68590), staffing("5613", 27780, 59490)}},
	} {
		t.Run(code, func(t *testing.T) {
			n, err := c.Industries(code)
			if err != nil {
				t.Fatal(err)
			}
			isPublished(t, "all jobs", n.Total, want.total, labor.Jobs)
			if n.Vintage.Label() != "OEWS by industry May 2024" {
				t.Errorf("from %s", n.Vintage.Label())
			}
			for i, w := range want.first {
				s := n.List[i]
				if s.Industry.Code != w.Industry.Code {
					t.Errorf("place %d: %s", i+1, s.Industry.Code)
				}
				isPublished(t, s.Industry.Title, s.Jobs, w.Jobs.Amount, labor.Jobs)
				isPublished(t, s.Industry.Title, s.MeanPay, w.MeanPay.Amount, labor.DollarsPerYear)
			}
			if share := 100 * want.first[0].Jobs.Amount / want.total; n.List[0].Share.Amount != share {
				t.Errorf("the first share is %v, want %v", n.List[0].Share.Amount, share)
			}
		})
	}
	// Of the four rows of colleges, by owner, the sum counts.
	n, err := c.Industries("15-1252")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(n.List, func(s labor.Staffing) bool { return s.Industry.Code == "6113" })
	if i < 0 || n.List[i].Jobs.Amount != 12000 || n.List[i].MeanPay.Amount != 101320 {
		t.Errorf("colleges: %+v", n.List[max(i, 0)])
	}
}

func staffing(code string, jobs, pay float64) labor.Staffing {
	return labor.Staffing{Industry: labor.Industry{Code: code}, Jobs: labor.Figure{Amount: jobs}, MeanPay: labor.Figure{Amount: pay}}
}

// Every occupation's shares sum to 100, with those of the other industries.
func TestSharesOfIndustriesSumTo100(t *testing.T) {
	c := embedded(t)
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	with := 0
	for _, o := range occupations {
		if o.Matrix == "" {
			continue
		}
		n, err := c.Industries(o.Matrix)
		if err != nil {
			t.Fatal(err)
		}
		if n == nil {
			continue
		}
		with++
		for _, n := range []*labor.Industries{n, n.Top(5)} {
			sum := n.Other.Share.Amount
			for _, s := range n.List {
				sum += s.Share.Amount
			}
			if math.Abs(sum-100) > 1e-6 || n.Other.Jobs.Amount < 0 {
				t.Errorf("%s: the shares sum to %v, others have %v jobs", o.Matrix, sum, n.Other.Jobs.Amount)
			}
		}
	}
	if with < 990 {
		t.Errorf("only %d occupations have industries", with)
	}
}

func TestMedians(t *testing.T) {
	c := embedded(t)
	medians := func(code string) []labor.YearMedian {
		t.Helper()
		list, err := c.Medians(code)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	for code, want := range map[string]struct {
		from, years int
		first, last float64
	}{
		"29-2072": {2021, 5, 46660, 51140}, // a code of 2018
		"15-1252": {2021, 5, 120730, 135980},
		"47-2111": {2015, 11, 51880, 63190},
	} {
		list := medians(code)
		if len(list) != want.years || list[0].Year != want.from {
			t.Fatalf("%s: %d years from %d", code, len(list), list[0].Year)
		}
		isPublished(t, code, list[0].Median, want.first, labor.DollarsPerYear)
		isPublished(t, code, list[len(list)-1].Median, want.last, labor.DollarsPerYear)
	}
	for _, m := range medians("29-1215") {
		if m.Year == 2021 {
			isBlank(t, "family doctors in 2021", m.Median, labor.NotPublished)
		}
	}
}

func TestApprenticeshipsAndPathways(t *testing.T) {
	c := embedded(t)
	for code, want := range map[string]string{
		"29-2072.00": "Clinical Documentation Improvement Specialist (2026CB) ; Health Information Management Hospital Coder (2029CB) ; " +
			"Medical Coder (Alternate Title: Patient Administration Specialist) (1114) 2,712 hours; Tumor Registrar (1004) 4,000 hours",
		"15-1252.00": "",
		"29-9021.00": "Clinical Documentation Improvement Specialist (2026CB) ; Health Information Management Hospital Coder (2029CB) ; " +
			"Medical Coder (Alternate Title: Patient Administration Specialist) (1114) 2,712 hours; Tumor Registrar (1004) 4,000 hours",
	} {
		list, err := c.Apprenticeships(code)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range list {
			got = append(got, a.Title+" ("+a.Code+") "+a.Term())
		}
		if text := strings.Join(got, "; "); text != want {
			t.Errorf("%s: %s", code, text)
		}
	}
	electricians, err := c.Apprenticeships("47-2111.00")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(electricians, func(a occupation.Apprenticeship) bool { return a.Code == "0159" })
	if i < 0 || electricians[i].Least.Amount != 8000 || electricians[i].Basis != occupation.TimeBased {
		t.Errorf("electricians: %+v", electricians)
	}
	// 51-4121.00 did not exist in 2010: its trades come from 51-4121.06.
	welders, err := c.Apprenticeships("51-4121.00")
	if err != nil || len(welders) != 5 {
		t.Errorf("welders have %d trades, %v", len(welders), err)
	}
	for code, want := range map[string]string{
		"29-2072.00": "Health Science: Health Informatics",
		"15-1252.00": "Information Technology: Programming and Software Development",
		"47-2111.00": "Architecture & Construction: Construction",
	} {
		p, err := c.Pathways(code)
		if err != nil || len(p) != 1 || p[0].Cluster+": "+p[0].Name != want {
			t.Errorf("%s: %v, %v", code, p, err)
		}
	}
}

func TestOldCodes(t *testing.T) {
	d := directory(t)
	for query, want := range map[string]string{
		"29-2071":    "29-2071 was the code of Medical Records and Health Information Technicians in SOC 2010; it was split into 29-2072 and 29-9021.",
		"292071":     "29-2071 was the code of Medical Records and Health Information Technicians in SOC 2010; it was split into 29-2072 and 29-9021.",
		"29-2071.00": "29-2071.00 was the code of Medical Records and Health Information Technicians in O*NET-SOC 2010; it was split into 29-2072.00 and 29-9021.00.",
		"15-1132":    "15-1132 was the code of Software Developers, Applications in SOC 2010; it was split into 15-1252 and 15-1253.",
		"29-2021":    "29-2021 was the code of Dental Hygienists in SOC 2010; it is now part of 29-1292.",
	} {
		old := d.OldCode(query)
		if old == nil || old.Sentence() != want {
			t.Errorf("%s: %v", query, old)
		}
	}
	for _, query := range []string{"47-2111", "47-2111.00", "29-20", "nurse", ""} {
		if old := d.OldCode(query); old != nil {
			t.Errorf("%q is called an old code: %s", query, old.Sentence())
		}
	}
	var old *occupation.OldCodeError
	if _, err := d.Entry("29-2071"); !errors.As(err, &old) || !errors.Is(err, occupation.ErrUnknown) || old.Old.Code != "29-2071" {
		t.Errorf("the entry of 29-2071: %v", err)
	}
	hits := d.Search("29-2071", 0)
	if got := hitList(hits); len(hits) != 2 || hits[0].Entry.Code != "29-2072.00" || hits[1].Entry.Code != "29-9021.00" ||
		hits[0].Old == nil || hits[0].Reason != "29-2071 in SOC 2010, split into 29-2072 and 29-9021" {
		t.Errorf("29-2071 finds %s", got)
	}
}

// SOC titles make military jobs, of which O*NET knows no other names, findable.
func TestTitlesOfTheSOC(t *testing.T) {
	hits := directory(t).Search("Tactical Debriefer", 3)
	if !slices.ContainsFunc(hits, func(h occupation.Hit) bool {
		return h.Entry.SOC == "55-3019" && h.Reason == "also called Tactical Debriefer"
	}) {
		t.Errorf("Tactical Debriefer finds %s", hitList(hits))
	}
}
