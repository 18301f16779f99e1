package exchange_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"waymark/domain/exchange"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/spreadsheet"
)

// tableNamed is one of the tables of contents.
func tableNamed(t *testing.T, c plan.Contents, name string) exchange.Table {
	t.Helper()
	for _, table := range exchange.Tables(c, nil) {
		if table.Name == name {
			return table
		}
	}
	t.Fatalf("there is no table %q", name)
	return exchange.Table{}
}

// file is a plan file in memory with contents.
func file(t *testing.T, c plan.Contents) *plantest.File {
	t.Helper()
	f := &plantest.File{}
	if _, err := f.Transact(plantest.Put(c)); err != nil {
		t.Fatal(err)
	}
	return f
}

// contents is what a file holds.
func contents(t *testing.T, f plan.Reader) plan.Contents {
	t.Helper()
	c, err := plan.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// take brings a table into a file.
func take(t *testing.T, f plan.File, data []byte, o exchange.Options, to plan.ID) {
	t.Helper()
	p, err := exchange.Read("table.csv", data, o)
	if err != nil {
		t.Fatal(err)
	}
	op, err := p.Operation(to, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Transact(op); err != nil {
		t.Fatal(err)
	}
}

// plain is a step without what a table of steps cannot hold: ids, places and
// single lines of costs and funding.
func plain(s plan.Step) plan.Step {
	s = s.Clone()
	s.ID, s.PlanID, s.Position, s.After = "", "", 0, nil
	if sum, unknown := s.Cost(); len(s.Costs) > 0 {
		s.Costs = []plan.CostLine{{Amount: sum, Known: unknown < len(s.Costs)}}
	}
	var funds plan.Cents
	for _, l := range s.Funding {
		funds += l.Amount
	}
	if len(s.Funding) > 0 {
		s.Funding = []plan.FundingLine{{Amount: funds}}
	}
	for i := range s.Links {
		s.Links[i].ID = ""
	}
	plainLines(s.Files, s.Reminders)
	return s
}

func plainLines(files []plan.Attachment, reminders []plan.Reminder) {
	for i := range files {
		files[i].ID = ""
	}
	for i := range reminders {
		reminders[i].ID = ""
	}
}

func plainCredential(c plan.Credential) plan.Credential {
	c = c.Clone()
	c.ID, c.Position, c.StepID = "", 0, ""
	plainLines(c.Files, c.Reminders)
	return c
}

// before are the titles of the steps that come before a step.
func before(p plan.Plan, s plan.Step) []string {
	var titles []string
	for _, o := range p.Steps {
		if slices.Contains(s.After, o.ID) {
			titles = append(titles, o.Title)
		}
	}
	return titles
}

// comesBack writes steps, credentials and activities as tables, reads them into
// another file and compares.
func comesBack(t *testing.T, c plan.Contents) {
	t.Helper()
	f := file(t, plan.Contents{Plans: []plan.Plan{{ID: "to", Title: "To", Position: 1}}})
	for _, p := range c.Plans {
		one := plan.Contents{Plans: []plan.Plan{p}}
		if len(p.Steps) > 0 {
			take(t, f, tableNamed(t, one, "steps").CSV(), exchange.Options{}, "to")
		}
		got, err := f.Plan("to")
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Steps) != len(p.Steps) {
			t.Fatalf("%d steps come back as %d", len(p.Steps), len(got.Steps))
		}
		for n, s := range p.Steps {
			back := got.Steps[n]
			if a, b := plain(s), plain(back); !reflect.DeepEqual(a, b) {
				t.Fatalf("step\n%+v comes back as\n%+v", a, b)
			}
			if a, b := before(p, s), before(got, back); !slices.Equal(a, b) {
				t.Fatalf("%q came after %q and now after %q", s.Title, a, b)
			}
			if _, err := f.Transact(plan.DeleteStep(back.ID)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(c.Credentials) > 0 {
		take(t, f, tableNamed(t, c, "credentials").CSV(), exchange.Options{}, "")
	}
	got := contents(t, f)
	ids := map[plan.ID]plan.ID{}
	for n, k := range c.Credentials {
		if a, b := plainCredential(k), plainCredential(got.Credentials[n]); !reflect.DeepEqual(a, b) {
			t.Fatalf("credential\n%+v comes back as\n%+v", a, b)
		}
		ids[k.ID] = got.Credentials[n].ID
	}
	if len(c.Activities) == 0 {
		return
	}
	take(t, f, tableNamed(t, c, "activities").CSV(), exchange.Options{Has: got.Credentials, Kind: exchange.Activities}, "")
	got = contents(t, f)
	if len(got.Activities) != len(c.Activities) {
		t.Fatalf("%d activities come back as %d", len(c.Activities), len(got.Activities))
	}
	for _, a := range c.Activities {
		a = a.Clone()
		a.ID = ""
		plainLines(a.Files, nil)
		for i := range a.Counts {
			a.Counts[i].CredentialID = ids[a.Counts[i].CredentialID]
		}
		if !slices.ContainsFunc(got.Activities, func(b plan.Activity) bool {
			b = b.Clone()
			b.ID = ""
			plainLines(b.Files, nil)
			return reflect.DeepEqual(a, b)
		}) {
			t.Fatalf("activity %+v does not come back among %+v", a, got.Activities)
		}
	}
}

func TestEverythingComesBackFromTables(t *testing.T) { comesBack(t, plantest.Everything()) }

// TestHostileTextsComeBack writes titles, names and notes that a spreadsheet
// would run as formulas or that break tables.
func TestHostileTextsComeBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	signs := []string{"=", "+", "-", "@", "'", "\"", ",", ";", "a", "é", "7", " ", ":", "%", "|", "1; 2"}
	text := func() string {
		s := "x"
		if rng.IntN(2) == 0 {
			s = ""
		}
		for range 1 + rng.IntN(6) {
			s += signs[rng.IntN(len(signs))]
		}
		if s = strings.Join(strings.Fields(s), " "); s == "" {
			return "="
		}
		return s
	}
	for range 300 {
		c := plan.Contents{Plans: []plan.Plan{{ID: "p", Title: text()}}}
		for n := range rng.IntN(5) {
			s := plan.Step{ID: plan.ID("s" + string(rune('0'+n))), Title: text(), Provider: text(), Note: text() + "\n" + text(), Position: int64(n + 1), PlanID: "p"}
			if n > 0 && rng.IntN(2) == 0 {
				s.After = []plan.ID{c.Plans[0].Steps[n-1].ID}
			}
			c.Plans[0].Steps = append(c.Plans[0].Steps, s)
		}
		k := plan.Credential{ID: "k1", Title: "A" + text() + "a", Issuer: text(), Number: text(), Status: plan.Held}
		c.Credentials = []plan.Credential{k, {ID: "k2", Title: "B" + text() + "b"}}
		c.Activities = []plan.Activity{{ID: "a", Date: plan.Date{Year: 2027, Month: 1, Day: 2}, Title: text(), Provider: text(),
			Counts: []plan.Count{{CredentialID: "k1", Units: 50, Category: text()}, {CredentialID: "k2", Units: 1_00, Provider: text()}}}}
		comesBack(t, c)
	}
}

func TestNoCellOfAnyTableIsAFormula(t *testing.T) {
	c := plantest.Everything()
	c.Person.Name, c.Stars[0].Note, c.Person.Budget[0].Title = "=cmd|' /C calc'!A0", "@SUM(A1)", "-rent"
	c.Renewals[0].Note, c.Plans[0].Note = "\t=1", "+1+1"
	c.Plans[0].Steps[1].Costs[0].Title, c.Plans[0].Steps[1].Funding[0].Title = "=A1", "=B1"
	tables := exchange.Tables(c, []plan.Event{{At: time.Date(2027, 3, 31, 14, 5, 9, 0, time.UTC), Label: "=HYPERLINK(1)"}})
	seen := 0
	for _, table := range tables {
		if len(table.Rows) < 2 {
			t.Errorf("%s holds nothing", table.Name)
		}
		for _, row := range table.Rows {
			if len(row) != len(table.Rows[0]) {
				t.Errorf("%s: a row of %d cells below %d heads: %q", table.Name, len(row), len(table.Rows[0]), row)
			}
			for _, cell := range row {
				if strings.HasPrefix(spreadsheet.Harmless(cell), "'") {
					seen++
				}
			}
		}
		raw := strings.TrimPrefix(string(table.CSV()), "\ufeff")
		for _, line := range strings.Split(raw, "\r\n") {
			for _, cell := range strings.Split(line, ",") {
				if cell = strings.TrimPrefix(cell, `"`); cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
					t.Errorf("%s: a spreadsheet would run %q", table.Name, cell)
				}
			}
		}
		back, err := spreadsheet.Read(table.CSV())
		if err != nil || !reflect.DeepEqual(back, table.Rows) {
			t.Errorf("%s comes back as %q, %v", table.Name, back, err)
		}
	}
	if len(tables) != 12 || seen != 8 {
		t.Errorf("%d tables with %d formulas in them, want 12 with 8", len(tables), seen)
	}
}

func TestTablesInOneFile(t *testing.T) {
	data, err := exchange.Zip(exchange.Tables(plantest.Everything(), nil))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("activities.csv")
	if err != nil || len(z.File) != 12 {
		t.Fatalf("%d files, %v", len(z.File), err)
	}
	text, err := io.ReadAll(f)
	if err != nil || !strings.Contains(string(text), "Webinar") {
		t.Errorf("activities: %q, %v", text, err)
	}
}
