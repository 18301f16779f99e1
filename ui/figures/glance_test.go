package figures_test

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func guideFrom(t *testing.T, code string, area *labor.Area) *occupation.Guide {
	t.Helper()
	g, err := uitest.Directory(t).Guide(code, area)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestGlanceTellsTheTwoCountsOfJobsApart(t *testing.T) {
	g := guideFrom(t, "29-2072.00", uitest.Spokane)
	g.Software = []occupation.Product{{Name: "Microsoft Word", InDemand: true}, {Name: "Epic Systems", InDemand: true}, {Name: "SmartDraw"}}
	g.Conditions = []occupation.Condition{condition("4.C.3.d.8", 53), condition("4.C.3.d.4", 17)}
	said := map[string]string{}
	for _, f := range figures.Glance(g, labor.Yearly) {
		said[f.Name] = f.Text
	}
	for name, want := range map[string]string{
		"Pay":        "Half of medical records specialists in Spokane, WA earn more than $56,750 a year.",
		"Jobs":       "420 people do this work as employees in Spokane, WA. In the whole country there were 194,800 jobs in 2024, self-employed people included.",
		"Outlook":    "7.1 % more jobs expected, 2024-34 (much faster than average: 7 % or more, rounded).",
		"To start":   "Postsecondary certificate. No training on the job is typical.",
		"License":    "In most states, yes: they license this job.",
		"Hours":      "A week has about 40 hours for most (score 53 of 100; 50 is 40 hours). For 17 % of the people the hours change or go by the season.",
		"Software":   "Job ads often ask for Epic Systems, Microsoft Word.",
		"Helps most": "Attention to detail, ",
	} {
		if !strings.HasPrefix(said[name], want) {
			t.Errorf("%s: %q, want %q", name, said[name], want)
		}
	}
}

func TestGlanceLeavesOutWhatNobodyKnows(t *testing.T) {
	var names []string
	for _, f := range figures.Glance(guideFrom(t, "55-3016.00", uitest.Spokane), labor.Yearly) {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"Figures"}) {
		t.Errorf("a military job without a text has %v", names)
	}
	actors := figures.Glance(guideFrom(t, "27-2011.00", uitest.Nation), labor.Yearly)
	at := slices.IndexFunc(actors, func(f figures.Fact) bool { return f.Name == "Pay" })
	if at < 0 || !strings.Contains(actors[at].Text, "by the hour only") {
		t.Errorf("a job without yearly pay does not say why: %v", actors)
	}
}

func TestLicenseAnswers(t *testing.T) {
	board := occupation.Credential{Name: "Trade license", Kind: occupation.LicenseKind, Issuer: "Your state's board", Earned: []string{"program"}}
	for _, c := range []struct {
		license     occupation.License
		credentials []occupation.Credential
		want, ask   string
	}{
		{occupation.AllStates, []occupation.Credential{board}, "Yes: every state", "Ask in Washington: your state's board. Ask before you enroll which programs count"},
		{occupation.MostStates, nil, "In most states, yes", "An American Job Center in Washington"},
		{occupation.FederalLicense, nil, "Yes, by federal law.", "may have rules all the same"},
		{occupation.NoLicense, []occupation.Credential{board, board}, "Not for the job as a whole", "Ask in Washington: your state's board. Ask"},
		{occupation.NoLicense, []occupation.Credential{{Name: "RHIT", Kind: occupation.Certification}}, "We know of none", "may have rules all the same"},
	} {
		g := guideFrom(t, "29-2072.00", uitest.Spokane)
		g.Text.License, g.Credentials = c.license, c.credentials
		if got := figures.LicenseAnswer(g); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: %q, want %q", c.license, got, c.want)
		}
		if got := figures.LicenseAsk(g); !strings.Contains(got, c.ask) {
			t.Errorf("%q: %q, want %q", c.license, got, c.ask)
		}
	}
	g := guideFrom(t, "29-2072.00", uitest.Nation)
	if got := figures.LicenseAsk(g); strings.Contains(got, "Center in") {
		t.Errorf("for the nation: %q", got)
	}
}

func TestWhatAlmostNeverHappensIsOneLine(t *testing.T) {
	groups := figures.ConditionGroups([]occupation.Condition{condition("4.C.2.c.1.a", 0), condition("4.C.2.c.1.c", 3), condition("4.C.2.c.1.e", 50)})
	others, never := figures.SplitNever(groups[0].List)
	if len(others) != 1 || never != "Almost never: high places (3), radiation (0)" {
		t.Errorf("%v and %q", others, never)
	}
	if _, never := figures.SplitNever(others); never != "" {
		t.Errorf("nothing almost never happens, but it says %q", never)
	}
}

func TestSharedSoftwareIsWhatIsSpecial(t *testing.T) {
	for want, software := range map[string][]string{
		"Software in both: Epic Systems, SAP software.": {"Epic Systems", "Microsoft Excel", "Microsoft Word", "SAP software"},
		"Software in both: everyday office programs.":   {"Microsoft Excel", "Microsoft Outlook"},
	} {
		if got := figures.SharesText(occupation.Kin{Software: software}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCostIsThatOfTheAward(t *testing.T) {
	dollars := func(v float64) labor.Figure {
		return labor.Figure{Amount: v, Unit: labor.DollarsPerYear, Status: labor.Published}
	}
	school := &study.School{Undergraduate: study.Tuition{InState: dollars(7000), InStateFees: dollars(500)}, Graduate: study.Tuition{InState: dollars(12000), InStateFees: dollars(0)}}
	for award, want := range map[study.Award]string{
		study.CertificateUnder12Weeks: "$7,500", study.Associate: "$7,500", study.Bachelor: "$7,500",
		study.PostBachelorCertificate: "$12,000", study.Master: "$12,000", study.DoctorResearch: "$12,000", study.DoctorPractice: labor.Dash,
	} {
		if got := figures.YearCost(study.Program{School: school, Award: award}); got != want {
			t.Errorf("%s: %s, want %s", award.Label(), got, want)
		}
	}
	school.Undergraduate = study.Tuition{InState: dollars(0), InStateFees: dollars(0)}
	if got := figures.YearCost(study.Program{School: school, Award: study.Associate}); got != "free" {
		t.Errorf("a school that asks for nothing costs %s", got)
	}
}

func TestTitlesOfTrades(t *testing.T) {
	for title, want := range map[string]string{
		"Medical Coder (Alternate Title: Patient Administration Specialist)": "Medical Coder, also Patient Administration Specialist",
		"Crane Electrician (Existing Title: Electrician [Ship & Boat])":      "Crane Electrician",
		"Electrician (Ship & Boat)":                                          "Electrician (Ship & Boat)",
		"Actor":                                                              "Actor",
	} {
		if got := figures.TradeTitle(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestSmallNumbersOfJobsAreExplained(t *testing.T) {
	jobs := func(v float64) labor.Figure {
		return labor.Figure{Amount: v, Unit: labor.Jobs, Status: labor.Published}
	}
	growth := labor.Figure{Amount: -17.5, Unit: labor.Percent, Status: labor.Published}
	o := &labor.Outlook{Vintage: &labor.Vintage{Period: "2024-34"}, BaseYear: 2024, TargetYear: 2034, Jobs: jobs(200), Projected: jobs(200), Change: jobs(0), Growth: growth}
	if got := figures.JobsTitle(o); got != "About 200 jobs in 2024 and in 2034" {
		t.Error(got)
	}
	if got := figures.RoundingNote(o); !strings.Contains(got, "–17.5 %") {
		t.Error(got)
	}
	o.Projected = jobs(100)
	if got := figures.RoundingNote(o); got != "" {
		t.Error(got)
	}
}

func TestOpeningsOfPeopleWhoLeave(t *testing.T) {
	jobs := func(v float64) labor.Figure {
		return labor.Figure{Amount: v, Unit: labor.Jobs, Status: labor.Published}
	}
	for change, want := range map[float64]string{10000: "about 90 are places of people who leave", -100: "All openings are places of people who leave"} {
		o := &labor.Outlook{Vintage: &labor.Vintage{Period: "2024-34"}, Change: jobs(change), Exits: jobs(4000), Transfers: jobs(5000)}
		if got := figures.LeaversNote(o); !strings.Contains(got, want) {
			t.Errorf("change %v: %q, want %q", change, got, want)
		}
	}
	if got := figures.LeaversNote(&labor.Outlook{Exits: jobs(1), Transfers: jobs(1)}); got != "" {
		t.Errorf("without a change: %q", got)
	}
}

func TestJobsOfAWiderGroupAreNotThoseOfTheJob(t *testing.T) {
	g := guideFrom(t, "29-1141.00", uitest.Spokane)
	for _, f := range figures.Glance(g, labor.Yearly) {
		if f.Name == "Jobs" && (!strings.Contains(f.Text, "registered nurses work as employees in Spokane, WA.") || strings.Contains(f.Text, "do this work")) {
			t.Error(f.Text)
		}
	}
}

func TestPartsOfAnIndustryAreOneWorkplace(t *testing.T) {
	g := guideFrom(t, "29-2072.00", uitest.Spokane)
	jobs := func(n float64) labor.Figure {
		return labor.Figure{Amount: n, Unit: labor.Jobs, Status: labor.Published, Vintage: uitest.OEWS}
	}
	g.Industries = labor.NewIndustries("29-2072", jobs(1000), []labor.Staffing{
		{Industry: labor.Industry{Code: "3323", Title: "Metal Manufacturing (3323 and 3324 only)"}, Jobs: jobs(300)},
		{Industry: labor.Industry{Code: "3321", Title: "Metal Manufacturing (3321 only)"}, Jobs: jobs(200)},
		{Industry: labor.Industry{Code: "6221", Title: "Nursing Care (Skilled Nursing)"}, Jobs: jobs(100)},
	})
	for _, f := range figures.Glance(g, labor.Yearly) {
		if f.Name == "Workplaces" && f.Text != "Metal Manufacturing (50.0 %); Nursing Care (Skilled Nursing) (10.0 %)." {
			t.Error(f.Text)
		}
	}
	if got := figures.IndustryTitle(g); !strings.HasPrefix(got, "50.0 % of ") || !strings.HasSuffix(got, " work in: Metal Manufacturing") {
		t.Error(got)
	}
	other := *g
	other.Industries = labor.NewIndustries("29-2072", jobs(1000), []labor.Staffing{ // parts that are more than others together only
		{Industry: labor.Industry{Code: "4451", Title: "Food"}, Jobs: jobs(300)},
		{Industry: labor.Industry{Code: "4931", Title: "Storage"}, Jobs: jobs(200)},
		{Industry: labor.Industry{Code: "4441", Title: "Building"}, Jobs: jobs(100)},
		{Industry: labor.Industry{Code: "3321", Title: "Metal (3321 only)"}, Jobs: jobs(90)},
		{Industry: labor.Industry{Code: "3323", Title: "Metal (3323 and 3324 only)"}, Jobs: jobs(80)},
	})
	for _, f := range figures.Glance(&other, labor.Yearly) {
		if f.Name == "Workplaces" && f.Text != "Food (30.0 %); Storage (20.0 %); Metal (17.0 %)." {
			t.Error(f.Text)
		}
	}
	if figures.PartsNote(g.Industries) == "" {
		t.Error("codes in brackets are not explained")
	}
	g.Industries.List = g.Industries.List[2:]
	if s := figures.PartsNote(g.Industries); s != "" {
		t.Errorf("explains codes that are not there: %q", s)
	}
}
