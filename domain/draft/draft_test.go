package draft_test

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/draft"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
)

func titles(d draft.Draft) []string {
	var list []string
	for _, s := range d.Steps {
		list = append(list, s.Title)
	}
	return list
}

func TestDraftFollowsTheUsualWayIn(t *testing.T) {
	for _, c := range []struct {
		name string
		prep *labor.Preparation
		want []string
	}{
		{"medical records", &labor.Preparation{Education: labor.PostsecondaryAward, Experience: labor.NoExperience, Training: labor.NoTraining},
			[]string{"Finish high school", "Complete a certificate program after high school", "Look up", "Apply"}},
		{"manager", &labor.Preparation{Education: labor.Bachelor, Experience: labor.FiveYearsOrMore, Training: labor.ShortTraining},
			[]string{"Finish high school", "Earn a bachelor's degree", "Get experience in a related job (5 years or more)", "Look up", "Apply", "Learn on the job (up to 1 month)"}},
		{"physician", &labor.Preparation{Education: labor.DoctoralOrProfessional, Training: labor.Internship},
			[]string{"Finish high school", "Earn a bachelor's degree", "Earn a doctoral or professional degree", "Finish an internship or residency", "Look up", "Apply"}},
		{"counselor", &labor.Preparation{Education: labor.Master},
			[]string{"Finish high school", "Earn a bachelor's degree", "Earn a master's degree", "Look up", "Apply"}},
		{"electrician", &labor.Preparation{Education: labor.HighSchool, Training: labor.Apprenticeship},
			[]string{"Finish high school", "Find and finish an apprenticeship", "Look up", "Apply"}},
		{"packer", &labor.Preparation{Education: labor.NoFormalCredential}, []string{"Look up", "Apply"}},
		{"bookkeeper", &labor.Preparation{Education: labor.SomeCollege, Experience: labor.UnderFiveYears, Training: labor.ModerateTraining},
			[]string{"Finish high school", "Take college courses", "Get experience", "Look up", "Apply", "Learn on the job (1 to 12 months)"}},
		{"infantry", nil, []string{"Find out what schooling", "Look up", "Apply"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := titles(draft.New(draft.Facts{Title: "Some Workers", Preparation: c.prep}, draft.Choice{}))
			if !slices.EqualFunc(got, c.want, strings.HasPrefix) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// records are the facts of medical records specialists, with three of their
// credentials.
var records = draft.Facts{
	Title:       "Medical Records Specialists",
	Preparation: &labor.Preparation{Education: labor.PostsecondaryAward},
	Text:        &occupation.Text{Start: "Most take a certificate program after high school and then pass a coding exam."},
	Credentials: []occupation.Credential{
		{ID: "cca", Name: "Certified Coding Associate", Short: "CCA", Kind: occupation.Certification, Occupations: []string{"29-2072.00"},
			First: "A high school diploma; coding courses are advised, or an associate's degree", Earned: []string{"exam"}, ValidYears: 2, Units: 20, UnitName: "CEU"},
		{ID: "lead", Name: "Lead", Kind: occupation.Certification, First: "A certificate program and two years of work", Earned: []string{"experience", "exam"}},
		{ID: "rhia", Name: "Registered Health Information Administrator", Short: "RHIA", Kind: occupation.Certification,
			First: "A bachelor's or master's degree from an accredited program", Earned: []string{"program", "exam"}, ValidYears: 2, Units: 30, UnitName: "CEU"},
		{ID: "rhit", Name: "Registered Health Information Technician", Short: "RHIT", Issuer: "AHIMA", Kind: occupation.Certification,
			First: "An associate's degree from an accredited program", Earned: []string{"program", "exam"}, ValidYears: 2, Units: 20, UnitName: "CEU", Site: "ahima.org"},
	},
}

func TestWays(t *testing.T) {
	var got []string
	for _, w := range records.Ways() {
		got = append(got, w.Level.Label()+": "+w.Why)
	}
	want := []string{
		"High school diploma or equivalent: Asked for by CCA.",
		"Postsecondary certificate: Typical for people who start in this job, by the Bureau of Labor Statistics.",
		"Associate's degree: Asked for by RHIT.",
		"Bachelor's degree: Asked for by RHIA.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestChoiceOfWayAndCredentials(t *testing.T) {
	const diploma, apply = "Finish high school or pass an equivalency test", "Apply for jobs: Medical Records Specialists"
	rhit := []string{"Earn the certification: Registered Health Information Technician (RHIT)", apply, "Keep RHIT: 20 CEU every 2 years"}
	cca := []string{"Earn the certification: Certified Coding Associate (CCA)", apply, "Keep CCA: 20 CEU every 2 years"}
	for _, c := range []struct {
		name   string
		choice draft.Choice
		want   []string
	}{
		{"as proposed: the certification nearest to the typical level, with the schooling that it asks for", draft.Choice{},
			append([]string{diploma, "Earn an associate's degree"}, rhit...)},
		{"a certificate", draft.Choice{Way: labor.PostsecondaryAward},
			append([]string{diploma, "Complete a certificate program after high school"}, cca...)},
		{"a bachelor's degree", draft.Choice{Way: labor.Bachelor},
			[]string{diploma, "Earn a bachelor's degree", "Earn the certification: Registered Health Information Administrator (RHIA)", apply, "Keep RHIA: 30 CEU every 2 years"}},
		{"two credentials", draft.Choice{Way: labor.Associate, Credentials: []string{"rhit", "cca"}},
			[]string{diploma, "Earn an associate's degree", cca[0], rhit[0], apply, cca[2], rhit[2]}},
		{"none", draft.Choice{Way: labor.Associate, Credentials: []string{}},
			[]string{diploma, "Earn an associate's degree", "Look up the certificates and licenses this job needs", apply}},
		{"in high school", draft.Choice{HighSchool: true},
			append([]string{"Choose high-school courses that help", diploma, "Earn an associate's degree"}, rhit...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := titles(draft.New(records, c.choice)); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestMoreSchoolingThanTypicalIsExplained(t *testing.T) {
	const why = "Typical for this job: postsecondary certificate. RHIT asks for more. "
	if note := draft.New(records, draft.Choice{}).Steps[1].Note; !strings.HasPrefix(note, why) {
		t.Errorf("the note says %q", note)
	}
	if note := draft.New(records, draft.Choice{Way: labor.Associate}).Steps[1].Note; strings.Contains(note, "Typical for this job") {
		t.Errorf("a way that was chosen is explained: %q", note)
	}
}

func TestLicenseOfTheState(t *testing.T) {
	nurses := draft.Facts{
		Title: "Registered Nurses", Preparation: &labor.Preparation{Education: labor.Bachelor},
		Text: &occupation.Text{Start: "Nurses take a bachelor's or associate's degree.", License: occupation.AllStates},
		Credentials: []occupation.Credential{
			{ID: "aprn", Name: "Advanced license", Kind: occupation.LicenseKind, First: "An RN license and a master's degree", Earned: []string{"exam"}, States: "all"},
			{ID: "cen", Name: "Emergency Nurse", Kind: occupation.Certification, First: "A bachelor's degree", Earned: []string{"exam"}},
			{ID: "rn", Name: "Registered nurse license", Kind: occupation.LicenseKind, First: "An associate's or bachelor's degree", Earned: []string{"program", "exam"}, States: "all"},
		},
	}
	d := draft.New(nurses, draft.Choice{State: "WA"})
	want := []string{"Finish high school or pass an equivalency test", "Earn a bachelor's degree", "Pass the exam: Registered nurse license",
		"Get the license: Registered nurse license in WA", "Apply for jobs: Registered Nurses", "Keep Registered nurse license: ask how often it is renewed"}
	if got := titles(d); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if c := d.Credentials; len(c) != 1 || c[0].Known != "rn" || c[0].Place != "WA" || c[0].StepID != d.Steps[3].ID || c[0].Status != plan.Wanted {
		t.Errorf("wanted credentials: %+v", c)
	}
	// The law asks for a license of which our texts hold no card.
	nurses.Credentials = nil
	if got := titles(draft.New(nurses, draft.Choice{State: "WA"})); !slices.Contains(got, "Get the license for this job in WA") {
		t.Errorf("no license in %q", got)
	}
	// A license of the whole country has no state.
	nurses.Credentials = []occupation.Credential{{ID: "cdl", Name: "Commercial license", Kind: occupation.LicenseKind, States: "federal"}}
	nurses.Text.License = occupation.FederalLicense
	if got := titles(draft.New(nurses, draft.Choice{State: "WA"})); !slices.Contains(got, "Get the license: Commercial license") {
		t.Errorf("no federal license in %q", got)
	}
}

func TestProposedCertification(t *testing.T) {
	for _, c := range []struct {
		name   string
		card   occupation.Credential
		expect bool
	}{
		{"of a program", occupation.Credential{First: "A high school diploma", Earned: []string{"program", "exam"}, Occupations: []string{"a", "b"}}, true},
		{"one level more", occupation.Credential{First: "Some college", Earned: []string{"program", "exam"}}, true},
		{"two levels more", occupation.Credential{First: "A certificate program", Earned: []string{"program", "exam"}}, false},
		{"an exam for this job alone", occupation.Credential{First: "A high school diploma", Earned: []string{"exam"}, Occupations: []string{"a"}}, true},
		{"an exam for many jobs", occupation.Credential{First: "A high school diploma", Earned: []string{"exam"}, Occupations: []string{"a", "b"}}, false},
		{"for people with experience", occupation.Credential{First: "A high school diploma", Earned: []string{"program", "experience", "exam"}}, false},
		{"that asks for nothing", occupation.Credential{First: "None", Earned: []string{"program", "exam"}}, false},
		{"that does not tell", occupation.Credential{Earned: []string{"program", "exam"}}, false},
	} {
		c.card.Kind = occupation.Certification
		f := draft.Facts{Preparation: &labor.Preparation{Education: labor.HighSchool}, Credentials: []occupation.Credential{c.card}}
		if got := f.Offers(labor.EducationUnknown)[0].Proposed; got != c.expect {
			t.Errorf("%s: proposed %v", c.name, got)
		}
	}
}

func TestWhatNeverExpiresIsNotRenewed(t *testing.T) {
	for _, c := range []struct {
		card occupation.Credential
		want string
	}{
		{occupation.Credential{Name: "Diploma", NeverExpires: true}, "Apply for jobs"},
		{occupation.Credential{Name: "Card", Short: "C", ValidYears: 1}, "Keep C: renew it every year"},
		{occupation.Credential{Name: "Card", ValidYears: 5, Units: 75}, "Keep Card: 75 units every 5 years"},
		{occupation.Credential{Name: "Card"}, "Keep Card: ask how often it is renewed"},
	} {
		c.card.ID, c.card.Kind = "x", occupation.Certification
		d := draft.New(draft.Facts{Title: "", Credentials: []occupation.Credential{c.card}}, draft.Choice{Credentials: []string{"x"}})
		if got := d.Steps[len(d.Steps)-1].Title; got != c.want || d.Credentials[0].NeverExpires != c.card.NeverExpires {
			t.Errorf("the last step is %q, want %q; %+v", got, c.want, d.Credentials)
		}
	}
}

func TestDraftInventsNothing(t *testing.T) {
	for _, level := range labor.EntryLevels {
		for training := labor.TrainingUnknown; training <= labor.Internship; training++ {
			facts := records
			facts.Preparation = &labor.Preparation{Education: level, Training: training, Experience: labor.UnderFiveYears}
			d := draft.New(facts, draft.Choice{HighSchool: true})
			for _, s := range d.Steps {
				if !s.Start.IsZero() || !s.Due.IsZero() || s.State != plan.Planned || s.Provider != "" {
					t.Errorf("%q has a date, a school or a state", s.Title)
				}
				for _, l := range s.Costs {
					if l.Known || l.Amount != 0 {
						t.Errorf("%q has an invented amount", s.Title)
					}
				}
				if !s.Length.IsZero() && s.Kind == plan.Education && !strings.Contains(s.Note, "change it") {
					t.Errorf("%q does not say that its length is only typical", s.Title)
				}
			}
		}
	}
}

func TestStepsComeAfterEachOther(t *testing.T) {
	facts := records
	facts.Subjects = []string{"Biology", "Health"}
	d := draft.New(facts, draft.Choice{HighSchool: true})
	var got []string
	number := map[plan.ID]string{}
	for i, s := range d.Steps {
		number[s.ID] = string(rune('1' + i))
		line := number[s.ID]
		for _, after := range s.After {
			line += " after " + number[after]
		}
		got = append(got, line)
	}
	// Courses, diploma, degree, certification, applying, keeping the certification.
	if want := []string{"1", "2", "3 after 2", "4 after 3", "5 after 4", "6 after 4"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if !strings.Contains(d.Steps[0].Note, "Biology; Health") {
		t.Errorf("the subjects are not in %q", d.Steps[0].Note)
	}
	if l := d.Steps[3].Links; len(l) != 1 || l[0].URL != "https://ahima.org" {
		t.Errorf("links of the certification: %+v", l)
	}
	var kinds []string
	for _, s := range d.Steps {
		for _, c := range s.Costs {
			kinds = append(kinds, c.Kind.Name())
		}
	}
	if want := []string{"tuition", "fees", "books", "exam_fee", "fees", "books", "renewal", "tuition", "dues"}; !slices.Equal(kinds, want) {
		t.Errorf("costs of kind %q, want %q", kinds, want)
	}
}
