package occupation

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
)

// searchable is a directory of a few occupations: code, title, jobs and other
// names, reported ones marked with a star.
func searchable(t testing.TB) *Directory {
	t.Helper()
	list := []struct {
		code, title string
		jobs        float64
		names       []string
	}{
		{"11-9021.00", "Construction Managers", 300_000, nil},
		{"11-9199.00", "Managers, All Other", 5_000_000, []string{"Server"}},
		{"11-9199.08", "Loss Prevention Managers", 1_000_000, []string{"Store Detective"}},
		{"13-2011.00", "Accountants and Auditors", 1_600_000, []string{"Certified Public Accountant (CPA)", "*Auditor"}},
		{"15-1212.00", "Information Security Analysts", 180_000, []string{"Cybersecurity Analyst", "Cyber Security Specialist", "Scheduler"}},
		{"15-1251.00", "Computer Programmers", 140_000, []string{"Computer Language Coder", "Programmer"}},
		{"25-2021.00", "Elementary School Teachers, Except Special Education", 1_400_000, []string{"*Teacher", "First Grade Teacher"}},
		{"25-2056.00", "Special Education Teachers, Elementary School", 190_000, []string{"Teacher"}},
		{"29-1141.00", "Registered Nurses", 3_300_000, []string{"Registered Nurse (RN)", "*Staff Nurse", "Nurse", "Nurse Practitioner"}},
		{"29-1141.03", "Critical Care Nurses", 3_300_000, []string{"ICU Nurse", "Nurse"}},
		{"29-1171.00", "Nurse Practitioners", 300_000, []string{"Family Nurse Practitioner", "NP"}},
		{"29-2011.00", "Medical and Clinical Laboratory Technologists", 170_000, []string{"Laboratory Technologist"}},
		{"29-2034.00", "Radiologic Technologists and Technicians", 230_000, []string{"X-Ray Technician", "Technologist (R)"}},
		{"29-2072.00", "Medical Records Specialists", 190_000, []string{"*Coder", "*Medical Coder", "Health Care Data Clerk", "Specialist"}},
		{"29-9099.00", "Healthcare Practitioners and Technical Workers, All Other", 40_000, []string{"Nurse"}},
		{"31-1121.00", "Home Health Aides", 4_000_000, []string{"Élder Caregiver", "Home Attendant", "Home Helper", "Specialist"}},
		{"31-1122.00", "Personal Care Aides", 800_000, []string{"Home Makers Aide"}},
		{"37-2012.00", "Maids and Housekeeping Cleaners", 1_300_000, []string{"Homemaker Cleaner"}},
		{"33-3051.00", "Police and Sheriff's Patrol Officers", 690_000, []string{"Patrolman", "Store Detective", "Police Secratary", "Security Patrolman"}},
		{"35-3031.00", "Waiters and Waitresses", 2_200_000, []string{"Server"}},
		{"43-6014.00", "Secretaries and Administrative Assistants, Except Legal, Medical, and Executive", 1_700_000, []string{"Secretary", "Scheduler", "CPA Secretary", "Certified Public Accountant Aide"}},
		{"53-3033.00", "Light Truck Drivers", 1_000_000, []string{"Truck Driver", "Cab Hauler"}},
		{"53-3032.00", "Heavy and Tractor-Trailer Truck Drivers", 2_200_000, []string{"*Truck Driver", "Trucker", "Over the Road Truck Driver"}},
		{"53-3054.00", "Taxi Drivers", 20_000, []string{"Cab Operator", "Cab Chauffeur", "Cab Owner"}},
	}
	d := &Directory{}
	for _, o := range list {
		e := &Entry{
			Occupation: &Occupation{
				Code: o.code, Title: o.title, SOC: o.code[:7], Matrix: o.code[:7],
				Minor: Group{Code: o.code[:4] + "000", Title: "Minor"}, Major: Group{Code: o.code[:2] + "-0000", Title: "Major"},
			},
			Outlook: &labor.Outlook{Jobs: labor.Figure{Amount: o.jobs, Unit: labor.Jobs, Status: labor.Published}},
		}
		if o.code == "29-2011.00" {
			e.Matrix = "29-2010"
		}
		for _, n := range o.names {
			text, isReported := strings.CutPrefix(n, "*")
			kind := AlternateTitle
			if isReported {
				kind = ReportedTitle
			}
			e.Titles = append(e.Titles, Title{Code: o.code, Text: text, Kind: kind})
		}
		d.All = append(d.All, e)
	}
	d.index = newIndex(d.All)
	return d
}

func TestSearchFindsFirst(t *testing.T) {
	tests := []struct{ what, query, code, reason string }{
		{"title", "registered nurses", "29-1141.00", "job title"},
		{"title in the singular", "Registered Nurse", "29-1141.00", "job title"},
		{"words in another order", "nurses registered", "29-1141.00", "job title"},
		{"other name", "medical coder", "29-2072.00", "also called Medical Coder"},
		{"other name in the plural", "medical coders", "29-2072.00", "also called Medical Coder"},
		{"singular of -ies", "secretary", "43-6014.00", "job title"},
		{"singular of -sses", "waitress", "35-3031.00", "job title"},
		{"plural of -man", "patrolmen", "33-3051.00", "also called Patrolman"},
		{"begun last word", "nurse prac", "29-1171.00", "job title"},
		{"begun first word", "pra nurse", "29-1171.00", "job title"},
		{"begun plural", "secretarie", "43-6014.00", "job title"},
		{"part of a title", "auditor", "13-2011.00", "job title"},
		{"upper case", "MEDICAL RECORDS", "29-2072.00", "job title"},
		{"accent in the query", "pólice officer", "33-3051.00", "job title"},
		{"accent in the name", "elder caregiver", "31-1121.00", "also called Élder Caregiver"},
		{"combining accent", "e\u0301lder caregiver", "31-1121.00", "also called Élder Caregiver"},
		{"apostrophe", "sheriffs officer", "33-3051.00", "job title"},
		{"typographic apostrophe", "sheriff’s officer", "33-3051.00", "job title"},
		{"punctuation", "nurse, registered!", "29-1141.00", "job title"},
		{"stop words", "teacher of the first grade", "25-2021.00", "also called First Grade Teacher"},
		{"abbreviation in parentheses", "cpa", "13-2011.00", "also called Certified Public Accountant (CPA)"},
		{"abbreviation with periods", "R.N.", "29-1141.00", "also called Registered Nurse (RN)"},
		{"name before parentheses", "certified public accountant", "13-2011.00", "also called Certified Public Accountant (CPA)"},
		{"short title", "np", "29-1171.00", "also called NP"},
		{"compound written apart", "cyber security analyst", "15-1212.00", "also called Cybersecurity Analyst"},
		{"compound written together", "cybersecurity specialist", "15-1212.00", "also called Cyber Security Specialist"},
		{"plural of a compound that is written together elsewhere", "home makers aide", "31-1122.00", "also called Home Makers Aide"},
		{"hyphen left out", "xray technician", "29-2034.00", "also called X-Ray Technician"},
		{"hyphen as space", "x ray technician", "29-2034.00", "also called X-Ray Technician"},
		{"letter replaced", "nurse practicioner", "29-1171.00", "similar spelling: Nurse Practitioners"},
		{"letter left out", "acountant", "13-2011.00", "similar spelling: Accountants and Auditors"},
		{"letter too many", "regisstered nurse", "29-1141.00", "similar spelling: Registered Nurses"},
		{"letters swapped", "cdoer medical", "29-2072.00", "similar spelling: Medical Coder"},
		{"wrong first letter", "qolice officer", "33-3051.00", "similar spelling: Police and Sheriff's Patrol Officers"},
		{"wrong letter in a word that is not finished", "practici", "29-1171.00", "similar spelling: Nurse Practitioners"},
		{"nothing but stop words", "at", "31-1121.00", "also called Home Attendant"},
		{"everyday word", "uber driver", "53-3054.00", "everyday word: Uber Driver"},
		{"sentence", "How do I become a nurse practitioner?", "29-1171.00", "job title"},
		{"some words", "night teacher zzz first grade", "25-2021.00", "some of the words: First Grade Teacher"},
		{"O*NET code", "29-1141.03", "29-1141.03", "code 29-1141.03"},
		{"SOC code", "29-1141", "29-1141.00", "code 29-1141.00"},
		{"code without dash", "292072", "29-2072.00", "code 29-2072.00"},
		{"begun code", "29-20", "29-2011.00", "code 29-2011.00"},
		{"code of a wider line", "29-2010", "29-2011.00", "code 29-2010 covers this job"},
		{"code of a group", "33-0000", "33-3051.00", "in group 33-0000 Major"},
	}
	d := searchable(t)
	for _, tt := range tests {
		hits := d.Search(tt.query, 3)
		if len(hits) == 0 {
			t.Errorf("%s: %q finds nothing", tt.what, tt.query)
			continue
		}
		if h := hits[0]; h.Entry.Code != tt.code || h.Reason != tt.reason {
			t.Errorf("%s: %q finds %s %q, want %s %q", tt.what, tt.query, h.Entry.Code, h.Reason, tt.code, tt.reason)
		}
	}
}

func TestSearchFindsNothing(t *testing.T) {
	d := searchable(t)
	for _, q := range []string{"", "   ", "!?", "2", "qwertyuiop", "nrse", "99-9999", "pracxxtioner"} {
		if hits := d.Search(q, 0); len(hits) > 0 {
			t.Errorf("%q finds %s (%s)", q, hits[0].Entry.Title, hits[0].Reason)
		}
	}
}

func TestSearchRanks(t *testing.T) {
	tests := []struct{ what, query, before, after string }{
		{"exact title before exact other name", "nurse practitioner", "29-1171.00", "29-1141.00"},
		{"exact other name before words of a title", "nurse", "29-1141.00", "29-1171.00"},
		{"exact name before one of several words", "coder", "29-2072.00", "15-1251.00"},
		{"whole occupation before its specialty", "nurse", "29-1141.00", "29-1141.03"},
		{"whole occupation before a specialty of a larger one", "store detective", "33-3051.00", "11-9199.08"},
		{"all other last", "server", "35-3031.00", "11-9199.00"},
		{"all other is no part of a title", "managers", "11-9021.00", "11-9199.00"},
		{"larger occupation first when equal", "scheduler", "43-6014.00", "15-1212.00"},
		{"abbreviation in parentheses is a whole name", "cpa", "13-2011.00", "43-6014.00"},
		{"name before parentheses is a whole name", "certified public accountant", "13-2011.00", "43-6014.00"},
		{"one letter is no name", "r", "29-1141.00", "29-2034.00"},
		{"title that has the word too", "specialist", "29-2072.00", "31-1121.00"},
		{"many names with the word", "cab", "53-3054.00", "53-3033.00"},
		{"reported name before alternate", "teacher", "25-2021.00", "25-2056.00"},
		{"a name with the same mistake does not hide the others", "secratary", "43-6014.00", "33-3051.00"},
		{"words of a title before words of another name", "security", "15-1212.00", "33-3051.00"},
	}
	d := searchable(t)
	for _, tt := range tests {
		var codes []string
		for _, h := range d.Search(tt.query, 0) {
			codes = append(codes, h.Entry.Code)
		}
		first, second := slices.Index(codes, tt.before), slices.Index(codes, tt.after)
		if first < 0 || second < first {
			t.Errorf("%s: %q finds %v, want %s before %s", tt.what, tt.query, codes, tt.before, tt.after)
		}
	}
}

func TestSearchSkipsWhatATitleExcepts(t *testing.T) {
	for _, h := range searchable(t).Search("special education", 0) {
		if h.Entry.Code == "25-2021.00" {
			t.Errorf("special education finds %s (%s)", h.Entry.Title, h.Reason)
		}
	}
}

func TestSearchLimitKeepsTheBest(t *testing.T) {
	d := searchable(t)
	all := d.Search("nurse", 0)
	if len(all) < 4 {
		t.Fatalf("nurse finds %d occupations, want at least 4", len(all))
	}
	if got := d.Search("nurse", 2); !slices.Equal(got, all[:2]) {
		t.Errorf("limit 2 finds %v, want the first two of %v", got, all)
	}
	if got := d.Search("29", 2); len(got) != 2 {
		t.Errorf("limit 2 of a code finds %d", len(got))
	}
}

func TestSearchIsTheSameEveryTime(t *testing.T) {
	d := searchable(t)
	want := d.Search("n", 0)
	for range 50 {
		d.Search("nurse practicioner", 0)
		if got := d.Search("n", 0); !slices.Equal(got, want) {
			t.Fatalf("a later search finds %v, the first %v", got, want)
		}
	}
}

func TestSearchFromSeveralGoroutines(t *testing.T) {
	d := searchable(t)
	want := d.Search("medical coder", 0)
	results := make(chan []Hit)
	for range 8 {
		go func() {
			d.Search("nurse", 0)
			results <- d.Search("medical coder", 0)
		}()
	}
	for range 8 {
		if got := <-results; !slices.Equal(got, want) {
			t.Errorf("found %v, want %v", got, want)
		}
	}
}

func FuzzSearch(f *testing.F) {
	d := searchable(f)
	for _, q := range []string{"nurse", "29-2072", "é\xff", "x ray", strings.Repeat("a ", 40)} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, h := range d.Search(query, 5) {
			if h.Entry == nil || h.Reason == "" {
				t.Errorf("%q finds a hit without entry or reason: %v", query, h)
			}
		}
	})
}
