package exchange_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

func preview(t *testing.T, text string, o exchange.Options) *exchange.Preview {
	t.Helper()
	p, err := exchange.Read("my steps.csv", []byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTablesOfOthersAreRead(t *testing.T) {
	f := file(t, plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P"}}})
	take(t, f, []byte("Task,Type,Status,Deadline,Duration,Price,Depends on,URL,Shoe size\r\n"+
		"College,degree,complete,5/1/2027,2 years,\"$12,500.50\",,https://example.org,41\r\n"+
		"\r\n"+
		"Exam,test,To do,\"Mar 31, 2028\",,299,College,,\r\n"+
		"Apply,apply,,2028-04-01,,unknown,1; Exam,,\r\n"), exchange.Options{}, "p")
	p, err := f.Plan("p")
	if err != nil {
		t.Fatal(err)
	}
	college, exam, apply := p.Steps[0], p.Steps[1], p.Steps[2]
	if college.Kind != plan.Education || college.State != plan.Done || college.Due.String() != "2027-05-01" || college.Length.Text() != "24 months" ||
		college.Costs[0].Amount != 1250050 || college.Links[0].URL != "https://example.org" {
		t.Errorf("college = %+v", college)
	}
	if exam.Kind != plan.Certification || exam.State != plan.Planned || exam.Due.String() != "2028-03-31" || !slices.Equal(exam.After, []plan.ID{college.ID}) {
		t.Errorf("exam = %+v", exam)
	}
	if apply.Costs[0].Known || !slices.Equal(apply.After, []plan.ID{college.ID, exam.ID}) {
		t.Errorf("apply = %+v", apply)
	}
	if label, _ := f.CanUndo(); label != "Add 3 steps" {
		t.Errorf("the import is undone as %q", label)
	}
}

func TestEachBadCellIsNamed(t *testing.T) {
	credentials := []plan.Credential{{ID: "k", Title: "RHIT", Known: "rhit"}, {ID: "l", Title: "License", Place: "WA"}, {ID: "m", Title: "License", Place: "OR"}}
	tests := []struct {
		text string
		want string // of the only problem
	}{
		{"Title,Due\nA,soon\n", `my steps.csv, row 2, column “Due”: "soon" is not a date. Write it as year, month and day, for example 2027-03-31.`},
		{"Task,Deadline\n\nA,soon\n", `my steps.csv, row 3, column “Deadline”: "soon" is not a date. Write it as year, month and day, for example 2027-03-31.`},
		{"Title,Cost\nA,-5\n", `my steps.csv, row 2, column “Cost”: An amount cannot be below zero.`},
		{"Title,Kind\nA,magic\n", `my steps.csv, row 2, column “Kind”: "magic" is not a kind of step. Use one of: School or college, Work experience, Training, Certificate or license, Applying, Other.`},
		{"Title,Note\n,x\n", `my steps.csv, row 2, column “Title”: A step needs a title.`},
		{"Title,Start,Due\nA,2028-01-02,2028-01-01\n", `my steps.csv, row 2, column “Due”: The step would be due (Jan 1, 2028) before it starts (Jan 2, 2028).`},
		{"Title,After\nA,Nowhere\n", `my steps.csv, row 2, column “After”: No step has the number or title "Nowhere".`},
		{"Title,After\nA,2\nB,1\n", `my steps.csv, row 2, column “After”: A step would have to come before itself: “A” comes after “B”, which comes after “A”.`},
		{"Title,Reminder\nA,whenever\n", `my steps.csv, row 2, column “Reminder”: "whenever" is not a reminder. Write it like 2027-03-31 Register, or 14 days before: Register.`},
		{"Date,Title,CEUs,Counts for\n2027-01-01,Talk,many,RHIT\n", `my steps.csv, row 2, column “CEUs”: "many" is not a number. Write it like 20 or 7.5, with at most two places.`},
		{"Date,Title,CEUs,Counts for\n2027-01-01,Talk,2,CPC\n", `my steps.csv, row 2, column “Counts for”: No credential of the plan file is called "CPC". Add it first.`},
		{"Date,Title,CEUs,Counts for\n2027-01-01,Talk,2,License\n", `my steps.csv, row 2, column “Counts for”: Several credentials are called "License". Give them different titles or places first.`},
		{"Date,Title,CEUs\n2027-01-01,Talk,2\n", `my steps.csv, row 2, column “CEUs”: Units need a credential for which they count. Add a column “Counts for” with its name, or choose one for all rows.`},
		{"Date,Title,CEUs,Counts for\n2027-01-01,Talk,1; 2; 3,RHIT; License (WA)\n", `my steps.csv, row 2, column “Counts for”: 3 numbers of units stand here for 2 credentials. Write one for each, or one for all.`},
		{"Date,Title,CEUs,Counts for\n,Talk,1,RHIT\n", `my steps.csv, row 2, column “Date”: An activity needs a date.`},
		{"Credential,Expires,Months of a cycle\nRHIT,2027-01-01,x\n", `my steps.csv, row 2, column “Months of a cycle”: "x" is not a whole number.`},
		{"Credential,Expires,Never expires\nRHIT,2027-01-01,yes\n", `my steps.csv, row 2, column “Expires”: A credential that never expires has no last day.`},
		{"Credential,Expires,Never expires\nRHIT,,perhaps\n", `my steps.csv, row 2, column “Never expires”: "perhaps" is neither yes nor no.`},
	}
	for _, tt := range tests {
		p := preview(t, tt.text, exchange.Options{Has: credentials})
		var got []string
		for _, problem := range p.Problems() {
			got = append(got, problem.Error())
		}
		if len(got) != 1 || got[0] != tt.want {
			t.Errorf("%q:\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
		if _, err := p.Operation("p", false); !errors.Is(err, plan.ErrInvalid) {
			t.Errorf("%q is taken all the same: %v", tt.text, err)
		}
	}
}

func TestOnlyGoodRows(t *testing.T) {
	p := preview(t, "Title,Due,Comes after\nA,soon,\nB,2028-01-01,1\nC,,2\n", exchange.Options{})
	if p.Good() != 2 {
		t.Errorf("%d rows are good, want 2", p.Good())
	}
	op, err := p.Operation("p", true)
	if err != nil {
		t.Fatal(err)
	}
	f := file(t, plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P"}}})
	if _, err := f.Transact(op); err != nil {
		t.Fatal(err)
	}
	got, _ := f.Plan("p")
	if len(got.Steps) != 2 || got.Steps[0].Title != "B" || got.Steps[0].After != nil || !slices.Equal(got.Steps[1].After, []plan.ID{got.Steps[0].ID}) {
		t.Errorf("steps = %+v", got.Steps)
	}
	if _, err := preview(t, "Title,Due\nA,soon\n", exchange.Options{}).Operation("p", true); !errors.Is(err, plan.ErrInvalid) {
		t.Errorf("no good row gives %v", err)
	}
}

func TestKindAndColumnsCanBeChosen(t *testing.T) {
	for text, want := range map[string]exchange.Kind{
		"Title,Due\nA,\n": exchange.Steps, "Date,Course,CEUs\n,A,\n": exchange.Activities, "Certification,Issuer,Expires\nA,,\n": exchange.Credentials,
	} {
		if got := preview(t, text, exchange.Options{}).Kind; got != want {
			t.Errorf("%q is taken for %s", text, got.Name())
		}
	}
	p := preview(t, "What I do,Title,When\nStudy,Ms.,2028-01-01\n", exchange.Options{Kind: exchange.Steps, Columns: map[string]string{"What I do": "Title", "title": "", "When": "due"}})
	if p.Rows[0].Title != "Study" || p.Columns[1].Means != "" || p.Columns[2].Means != "Due" {
		t.Errorf("preview = %+v", p)
	}
	for _, wrong := range []map[string]string{{"Nothing": "Title"}, {"Title": "Shoe size"}} {
		if _, err := exchange.Read("f.csv", []byte("Title\nA\n"), exchange.Options{Columns: wrong}); !errors.Is(err, plan.ErrInvalid) {
			t.Errorf("columns %v give %v", wrong, err)
		}
	}
}

// one reads a table of one step.
func one(t *testing.T, heads, cells string) plan.Step {
	t.Helper()
	f := file(t, plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P"}}})
	take(t, f, []byte(heads+"\n"+cells+"\n"), exchange.Options{Kind: exchange.Steps}, "p")
	p, err := f.Plan("p")
	if err != nil || len(p.Steps) != 1 {
		t.Fatalf("%s: %d steps, %v", cells, len(p.Steps), err)
	}
	return p.Steps[0]
}

func TestDaysThatSpreadsheetsWrite(t *testing.T) {
	for _, cell := range []string{"2028-02-29", " 2028-02-29 ", "2028-02-29 00:00:00", "2028-02-29T00:00:00", "2028-02-29T00:00:00Z", "2/29/2028 0:00", "2/29/2028 00:00"} {
		if got := one(t, "Title,Due", "A,"+cell).Due.String(); got != "2028-02-29" {
			t.Errorf("%q is read as %s", cell, got)
		}
	}
}

func TestStateFollowsFromOtherCells(t *testing.T) {
	for cells, want := range map[string]plan.State{
		"A,,,,": plan.Planned, "A,,2027-01-01,,": plan.InProgress, "A,,2027-01-01,2027-02-01,": plan.Done, "A,,,,a form": plan.Blocked,
		"A,Skipped,2027-01-01,,": plan.Skipped,
	} {
		if got := one(t, "Title,State,Begun,Finished,Waiting for", cells).State; got != want {
			t.Errorf("%q: %s, want %s", cells, got.Label(), want.Label())
		}
	}
}

func TestYesAndNo(t *testing.T) {
	for cell, want := range map[string]bool{"yes": true, "Y": true, "TRUE": true, "x": true, "1": true, "no": false, "N": false, "False": false, "0": false} {
		f := file(t, plan.Contents{})
		take(t, f, []byte("Credential,Issuer,Never expires\nRHIT,AHIMA,"+cell+"\n"), exchange.Options{Kind: exchange.Credentials}, "")
		if got := contents(t, f).Credentials[0].NeverExpires; got != want {
			t.Errorf("%q is read as %v", cell, got)
		}
	}
}

func TestFileTitleMayHoldABar(t *testing.T) {
	want := []plan.Attachment{{Title: "Diploma | front", Path: "scans/a.pdf"}, {Path: "b.pdf"}}
	if got := exchange.Files("Diploma | front | scans/a.pdf\n\n b.pdf "); !slices.Equal(got, want) {
		t.Errorf("files %+v", got)
	}
}

func TestCostsAreWrittenAsSpreadsheetsTakeThem(t *testing.T) {
	lines := func(list ...plan.CostLine) plan.Step { return plan.Step{Title: "S", Costs: list} }
	c := plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P", Steps: []plan.Step{
		lines(), lines(plan.CostLine{}), lines(plan.CostLine{Amount: 1250_05, Known: true}, plan.CostLine{}), lines(plan.CostLine{Known: true}),
	}}}}
	rows := tableNamed(t, c, "steps").Rows
	column := slices.Index(rows[0], "Cost")
	for n, want := range []string{"", "unknown", "1250.05", "0.00"} {
		if got := rows[n+1][column]; got != want {
			t.Errorf("step %d costs %q, want %q", n+1, got, want)
		}
	}
}

func TestCredentialsOfOneTitleAreToldApart(t *testing.T) {
	c := plan.Contents{
		Credentials: []plan.Credential{{ID: "a", Title: "License", Place: "WA"}, {ID: "b", Title: "License", Place: "OR"}, {ID: "c", Title: "RHIT", Place: "US"}},
		Activities: []plan.Activity{{ID: "x", Title: "Talk", Date: plan.Date{Year: 2027, Month: 1, Day: 2},
			Counts: []plan.Count{{CredentialID: "b", Units: 1_00}, {CredentialID: "c", Units: 2_00}}}},
	}
	rows := tableNamed(t, c, "activities").Rows
	if got := rows[1][slices.Index(rows[0], "Counts for")]; got != "License (OR)\nRHIT" {
		t.Errorf("the talk counts for %q", got)
	}
}

func TestHeadOfOursBeatsAnotherWordForIt(t *testing.T) {
	p := preview(t, "Name,Title\nnot this,Study\n", exchange.Options{Kind: exchange.Steps})
	if p.Rows[0].Title != "Study" || p.Columns[0].Means != "" {
		t.Errorf("the title is read from %+v as %q", p.Columns, p.Rows[0].Title)
	}
}

func TestTooLargeATableIsRefused(t *testing.T) {
	text := "Title\nA\n" + strings.Repeat(" ", exchange.Limit)
	if _, err := exchange.Read("big.csv", []byte(text), exchange.Options{}); !errors.Is(err, plan.ErrInvalid) || err.Error() != "big.csv is larger than 16 megabytes." {
		t.Errorf("a large table gives %v", err)
	}
}

func TestUnitsOfOneCredentialForAll(t *testing.T) {
	f := file(t, plan.Contents{Credentials: []plan.Credential{{ID: "k", Title: "RHIT", Status: plan.Held}, {ID: "l", Title: "CCS", Known: "ccs"}}})
	has := contents(t, f).Credentials
	take(t, f, []byte("Date,Title,CEUs\n2027-01-01,Talk,2.5\n"), exchange.Options{Has: has, Counts: "k"}, "")
	take(t, f, []byte("Date,Title,CEUs,For\n2027-01-02,Course,3,rhit; ccs\n"), exchange.Options{Has: has}, "")
	got := contents(t, f).Activities
	if len(got) != 2 || got[0].Counts[0] != (plan.Count{CredentialID: "k", Units: 250}) || len(got[1].Counts) != 2 || got[1].Counts[1] != (plan.Count{CredentialID: "l", Units: 300}) {
		t.Errorf("activities = %+v", got)
	}
}

func TestFilesThatAreNoTables(t *testing.T) {
	for text, says := range map[string]string{
		"":                "my steps.csv is empty.",
		"\n\n":            "my steps.csv is empty.",
		"Title,Due\n":     "has heads but no rows",
		"Title,Due\n,,\n": "has heads but no rows",
		"a,b\n1,2\n":      "has no column with titles. Its first row should hold heads such as",
		"a,\"b\n":         "not a table",
	} {
		_, err := exchange.Read("my steps.csv", []byte(text), exchange.Options{})
		if !errors.Is(err, plan.ErrInvalid) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q gives %v, want %q", text, err, says)
		}
	}
}

func TestLettersOfWindows(t *testing.T) {
	p := preview(t, "Title,Due\nCaf\xe9 \x96 r\xe9sum\xe9\x92s,\n", exchange.Options{})
	if got := p.Rows[0].Title; got != "Café – résumé’s" {
		t.Errorf("read as %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Title,Due,Comes after\nA,2027-01-01,\nB,,1\n")
	f.Add("Date,Title,CEUs,Counts for\n2027-01-01,Talk,1;2,RHIT;CCS\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range exchange.Kinds {
			p, err := exchange.Read("f.csv", []byte(text), exchange.Options{Kind: kind, Has: []plan.Credential{{ID: "k", Title: "RHIT"}}})
			if err != nil {
				continue
			}
			op, err := p.Operation("p", true)
			if err != nil {
				continue
			}
			file := file(t, plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P"}}, Credentials: []plan.Credential{{ID: "k", Title: "RHIT"}}})
			if _, err := file.Transact(op); err != nil {
				t.Fatalf("a preview without problems is refused: %v", err)
			}
		}
	})
}
