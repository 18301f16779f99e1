package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/domain/plan"
)

func TestCredentialsFromWantedToRenewed(t *testing.T) {
	w := &world{} // today is Mar 3, 2027
	for _, tt := range []struct{ line, says string }{
		{`credential list`, ""},
		{`credential add --known RHIT --status held --issued 2026-01-15`, "Saved: Add credential “Registered Health Information Technicia…”."},
		{`credential add "Forklift operator" --status held --valid-until 2027-03-20 --number 77 --place WA --remind "14 days before: Book a course"`, "Saved: Add credential “Forklift operator”."},
		{`credential rule 2 --units 4 --unit hour --months 36 --category "Safety: 50 %" --grace 30 --fee 25 --checked 2027-01-02`, "Saved: Change renewal rule of credential “Forklift operator”."},
		{`credential activity add "Safety day" --date 2027-02-01 --provider Union --cost 10 --count 2=3/Safety --count 1=1.5`, "Saved: Add activity “Safety day”."},
		{`credential activity add "Old course" --date 2020-02-01 --count 2=3`, "Saved: Add activity “Old course”."},
		{`credential activity edit 2 --provider "The union" --note "online"`, "Saved: Change provider, note of activity “Safety day”."},
		{`credential edit 2 --issuer "Board of safety"`, "Saved: Change issuer of credential “Forklift operator”."},
	} {
		if tt.says == "" {
			continue
		}
		if status, out, errOut := w.line(t, tt.line); status != 0 || out != tt.says+"\n" {
			t.Errorf("%s:\nstatus %d, %q%s, want %q", tt.line, status, out, errOut, tt.says)
		}
	}
	list := w.ok(t, "credential", "list")
	if want := "2. Forklift operator: Expires on Mar 20, 2027, in 17 days. By your entries: 3 of 4 hours.\n"; !strings.HasSuffix(list, want) || !strings.HasPrefix(list, "1. Registered Health Information Technician (RHIT): Valid until Jan 14, 2028") {
		t.Errorf("list = %s, want %s", list, want)
	}
	if show := w.ok(t, "credential", "show", "2"); !strings.Contains(show, "  Rule, units in a cycle: 4 hour\n") || !strings.Contains(show, "  Rule: you changed it\n") || !strings.Contains(show, "  Reminder: 14 days before: Book a course\n") {
		t.Errorf("show = %s", show)
	}
	audit := w.ok(t, "credential", "audit", "2")
	for _, want := range []string{"  By your entries, Safety: 3 of 2 hours\n", "  Counts: Feb 1, 2027, Safety day, 3, Safety\n", "  Does not count: Feb 1, 2020, Old course, 3. It was before the cycle", "  Fee by the rule: $25\n"} {
		if !strings.Contains(audit, want) {
			t.Errorf("%q is missing in\n%s", want, audit)
		}
	}
	v := decode(t, w.ok(t, "credential", "audit", "--json"))
	if at(t, v, "credentials", 1, "standing", "units_missing") != 1.0 || at(t, v, "credentials", 1, "standing", "not_counted", 0, "why") == "" ||
		at(t, v, "credentials", 0, "standing", "units_done") != 1.5 || at(t, v, "credentials", 1, "number") != 2.0 {
		t.Errorf("audit = %v", v)
	}
	v = decode(t, w.ok(t, "credential", "activity", "list", "--json"))
	if at(t, v, "activities", 1, "counts", 0, "units") != 3.0 || at(t, v, "activities", 1, "number") != 2.0 {
		t.Errorf("activities = %v", v)
	}
	if out := w.ok(t, "credential", "activity", "list"); !strings.Contains(out, "2. Feb 1, 2027, Safety day\n  Provider: The union\n  Counts: 3 for Forklift operator, Safety\n  Counts: 1.5 for Registered Health Information Technician (RHIT)\n  Cost: $10\n  Note: online\n") {
		t.Errorf("activities = %s", out)
	}
	w.ok(t, "credential", "renew", "2", "--done", "2027-03-02", "--cost", "25", "--until", "2030-03-20")
	if out := w.ok(t, "credential", "list"); !strings.Contains(out, "2. Forklift operator: Valid until Mar 20, 2030") {
		t.Errorf("renewed: %s", out)
	}
	w.ok(t, "credential", "edit", "2", "--status", "retired", "--note", "moved away")
	all, _ := w.files["default.waymark"].Credentials()
	past, _ := w.files["default.waymark"].Renewals()
	if k := all[1]; k.Status != plan.Retired || k.Note != "moved away" || len(past) != 1 || past[0].Units != 4_00 || past[0].Cost != 25_00 {
		t.Errorf("credential = %+v, renewals = %+v", k, past)
	}
	w.ok(t, "credential", "activity", "delete", "1", "--yes")
	w.ok(t, "credential", "delete", "2", "--yes")
	left, _ := w.files["default.waymark"].Activities()
	if len(left) != 1 || len(left[0].Counts) != 1 {
		t.Errorf("activities = %+v", left)
	}
}

func TestCredentialsRefuse(t *testing.T) {
	w := &world{}
	w.ok(t, "credential", "add", "First aid")
	for line, says := range map[string]string{
		`credential add`:                                                "Say what the credential is called",
		`credential add --known nothing`:                                `no credential "nothing"`,
		`credential add X --status lost`:                                `--status cannot be "lost"`,
		`credential add X --never-expires perhaps`:                      "yes or no",
		`credential add X --never-expires yes --valid-until 2030-01-01`: "never expires has no last day",
		`credential edit 1`:                                             "Say what to change",
		`credential edit 2 --note a`:                                    "There is no credential 2",
		`credential edit 1 --step 1`:                                    "no plan yet",
		`credential rule 1 --months many`:                               "whole number",
		`credential renew 1`:                                            "Say on which day the cycle ended",
		`credential show 1 2`:                                           "at most one credential",
		`credential activity add X --count 1`:                           "CREDENTIAL=UNITS",
		`credential activity add X --count 9=1`:                         "There is no credential 9",
		`credential activity add X --count 1=1 --count 1=2`:             "only once",
		`credential activity edit 1 --note a`:                           "There is no activity yet",
		`credential audit x`:                                            `no credential "x"`,
	} {
		if status, out, errOut := w.line(t, line); status != 2 || out != "" || !strings.Contains(errOut, says) || strings.Count(errOut, "\n") != 1 {
			t.Errorf("%s: status %d, %q, %q, want %q", line, status, out, errOut, says)
		}
	}
	if all, _ := w.files["default.waymark"].Credentials(); len(all) != 1 {
		t.Errorf("credentials = %+v", all)
	}
}

func TestActivitiesFromATable(t *testing.T) {
	w := &world{}
	w.ok(t, "credential", "add", "First", "aid", "--status", "held")
	file := filepath.Join(t.TempDir(), "log.csv")
	if err := os.WriteFile(file, []byte("Date,Course,Hours\n2027-01-02,Talk,1.5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, _, errOut := w.run(t, "plan", "import", file, "--yes"); status != 2 || !strings.Contains(errOut, "“Hours”: Units need a credential") {
		t.Errorf("status %d, %q", status, errOut)
	}
	w.ok(t, "plan", "import", file, "--yes", "--counts-for", "1")
	if out := w.ok(t, "credential", "activity", "list"); !strings.Contains(out, "Counts: 1.5 for First aid") {
		t.Errorf("activities = %s", out)
	}
}

func TestMoneyOfAPlan(t *testing.T) {
	w := &world{}
	for _, line := range []string{
		`me set --name Ann --job-title "Call center" --pay "15 hour" --hours 40 --area Spokane --tax 20`,
		`plan new --occupation 29-2072 --area spokane --start 2027-04-01 --empty`,
		`plan step add Course --kind education --start 2027-04-01 --due 2027-09-30 --cost 1000`,
		`plan step cost 1 unknown --kind books`,
		`plan step fund 1 400 --kind grant`,
		`money set --new-job-from 2027-10-01 --raise-later 2`,
		`money budget set Rent 950`, `money budget set "Bus pass" 90`, `money budget set rent 1000`, `money budget set Gifts 5`, `money budget delete gifts`,
	} {
		if status, _, errOut := w.line(t, line); status != 0 {
			t.Fatalf("%s: %s", line, errOut)
		}
	}
	out := w.ok(t, "money", "show")
	for _, want := range []string{
		"Money of Medical Records Specialists\n", "  Known: $1,000\n  Amounts not known: 1\n", "  Left to pay, computed: $600\n", "  For books and materials: 1 amount not known\n",
		"Pays back", "  Pay now: $15 an hour (you entered this)\n", "OEWS May 2025", "  Budget a month: $1,090\n", "  Before tax, a year: $16,350, as budget for a month × 12 ÷ (1 – taxes)\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	v := decode(t, w.ok(t, "money", "show", "--json"))
	for _, tt := range []struct {
		want any
		path []any
	}{
		{600.0, []any{"costs", "left_to_pay", "amount"}}, {nil, []any{"costs", "by_kind", 1, "known", "amount"}}, {1.0, []any{"costs", "by_kind", 1, "unknown_amounts"}},
		{"pays_back", []any{"payback", "lines", 0, "outcome"}}, {"OEWS May 2025", []any{"payback", "lines", 0, "pay", "vintage"}},
		{1090.0, []any{"pay_needed", "budget_a_month", "amount"}}, {16350.0, []any{"pay_needed", "pay_a_year", "amount"}}, {"derived", []any{"pay_needed", "pay_a_year", "status"}},
		{"person.pay", []any{"payback", "assumptions", 0, "edit"}},
	} {
		if got := at(t, v, tt.path...); got != tt.want {
			t.Errorf("%v = %v, want %v", tt.path, got, tt.want)
		}
	}
	if out := w.ok(t, "money", "budget", "list"); out != "Rent: $1,000 a month\nBus pass: $90 a month\nTogether: $1,090 a month. That takes pay of $16,350 a year before tax, or $7.87 an hour, computed.\n" {
		t.Errorf("budget = %s", out)
	}
	if out := w.ok(t, "me", "show"); out != "About me\n  Name: Ann\n  Job now: Call center\n  Pay now: $15 an hour\n  Hours a week: 40\n  Area: Spokane-Spokane Valley, WA\n  Taxes, percent of pay: 20\n" {
		t.Errorf("me = %s", out)
	}
	w.ok(t, "me", "set", "--pay", "", "--area", "", "--job", "29-2072")
	v = decode(t, w.ok(t, "me", "show", "--json"))
	if person := at(t, v, "person").(map[string]any); person["pay"] != nil || person["area"] != nil || person["job"] != "29-2072.00" || person["job_title"] != "Medical Records Specialists" {
		t.Errorf("me = %v", v)
	}
	if out := w.ok(t, "money", "show"); !strings.Contains(out, "It cannot be said yet when this pays back.") {
		t.Errorf("without pay: %s", out)
	}
}

func TestStars(t *testing.T) {
	w := &world{}
	w.ok(t, "star", "add", "29-2072", "--note", "near home")
	w.ok(t, "star", "add", "27-2011")
	if out := w.ok(t, "star", "add", "29-2072"); out != "Nothing was changed: it is so already.\n" {
		t.Errorf("a second star: %s", out)
	}
	if out := w.ok(t, "star", "list"); out != "27-2011.00  Actors\n29-2072.00  Medical Records Specialists\n  Note: near home\n" {
		t.Errorf("stars = %s", out)
	}
	w.ok(t, "star", "remove", "27-2011")
	v := decode(t, w.ok(t, "star", "list", "--json"))
	if got := at(t, v, "stars").([]any); len(got) != 1 || at(t, v, "stars", 0, "since") != "2027-03-03" {
		t.Errorf("stars = %v", v)
	}
	for line, says := range map[string]string{
		"star remove 27-2011": "has no star", "star add 99-9999": "99-9999", "star add": "Say which job", `me set --pay plenty`: "is no pay", `me set --pay "x hour"`: "not an amount",
		"me set": "Say what to change", "me set --tax 120": "from 0 to 100", "me set --area Narnia": "Narnia", "money budget set Rent": "Say what it is", "money budget set Rent much": "not an amount",
		"money budget delete Boat": `called "Boat"`, "money set --raise-now 1": "no plan yet",
	} {
		if status, out, errOut := w.line(t, line); status != 2 || out != "" || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d, %q, %q, want %q", line, status, out, errOut, says)
		}
	}
}

// TestChangesInJSON is about what other programs learn of a change.
func TestChangesInJSON(t *testing.T) {
	w := started(t)
	v := decode(t, w.ok(t, "plan", "step", "add", "New", "--json"))
	id, _ := at(t, v, "steps", 0).(string)
	if at(t, v, "change") != "Add step “New”" || id != string(w.steps(t)[3].ID) || len(at(t, v, "plans").([]any)) != 1 || at(t, v, "person") != false {
		t.Errorf("change = %v", v)
	}
	w.ok(t, "plan", "step", "edit", "1", "--start", "2027-04-01", "--due", "2027-04-30")
	w.ok(t, "plan", "step", "edit", "2", "--due", "2027-05-10")
	w.ok(t, "plan", "step", "after", "2", "1")
	v = decode(t, w.ok(t, "plan", "step", "move", "1", "--start", "2027-04-11", "--json"))
	if at(t, v, "moved", 1, "title") != "Exam" || at(t, v, "moved", 1, "was_last_day") != "2027-05-10" || at(t, v, "moved", 1, "last_day") != "2027-05-20" {
		t.Errorf("moved = %v", v)
	}
	v = decode(t, w.ok(t, "plan", "step", "move", "1", "--start", "2027-04-11", "--json"))
	if at(t, v, "change") != "" || len(at(t, v, "steps").([]any)) != 0 {
		t.Errorf("a change of nothing = %v", v)
	}
	v = decode(t, w.ok(t, "me", "set", "--name", "Ann", "--json"))
	if at(t, v, "person") != true {
		t.Errorf("change = %v", v)
	}
}
