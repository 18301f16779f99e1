package renewal_test

import (
	"fmt"
	"strings"
	"testing"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/renewal"
)

func date(t *testing.T, text string) plan.Date {
	t.Helper()
	d, err := plan.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// held is a credential of AHIMA that the person holds.
func held(t *testing.T, id, issued string) plan.Credential {
	t.Helper()
	return plan.Credential{ID: plan.ID(id), Title: strings.ToUpper(id), Status: plan.Held, Issued: date(t, issued),
		Rule: renewal.Preset(occupation.Credential{ID: id})}
}

// activity reads "2027-02-01 rhit:6 rhia:6/Category/Provider".
func activity(t *testing.T, line string) plan.Activity {
	t.Helper()
	on, counts, _ := strings.Cut(line, " ")
	a := plan.Activity{ID: plan.ID(line), Date: date(t, on), Title: "Course of " + on}
	for _, text := range strings.Split(counts, ", ") {
		id, rest, _ := strings.Cut(text, ":")
		parts := append(strings.Split(rest, "/"), "", "")
		units, err := plan.ParseNumber(parts[0])
		if err != nil {
			t.Fatal(err)
		}
		a.Counts = append(a.Counts, plan.Count{CredentialID: plan.ID(id), Units: units, Category: parts[1], Provider: parts[2]})
	}
	return a
}

func records(t *testing.T, credentials []plan.Credential, lines ...string) renewal.Records {
	t.Helper()
	r := renewal.Records{Credentials: credentials}
	for _, l := range lines {
		r.Activities = append(r.Activities, activity(t, l))
	}
	return r
}

const (
	domains = "Health information domains"
	ahima   = "AHIMA or its state associations"
)

func partsText(s renewal.Standing, parts []renewal.Part) string {
	var texts []string
	for _, p := range parts {
		texts = append(texts, fmt.Sprintf("%s %s, missing %s", p.Name, s.PartText(p), p.Missing.Text()))
	}
	return strings.Join(texts, "; ")
}

func TestRHITWithTwentyUnitsInTwoYears(t *testing.T) {
	rhit := held(t, "rhit", "2026-06-15")
	r := records(t, []plan.Credential{rhit},
		"2026-08-01 rhit:8/"+domains+"/"+ahima,
		"2027-02-10 rhit:6/"+domains)
	s := r.Standing(rhit, date(t, "2027-03-31"))
	if s.State != renewal.Valid || s.Cycle != (plan.Cycle{From: date(t, "2026-06-15"), To: date(t, "2028-06-14")}) || s.DaysLeft != 441 {
		t.Errorf("%s, %v, %d days left", s.State.Label(), s.Cycle, s.DaysLeft)
	}
	for _, c := range []struct{ got, want string }{
		{s.UnitsText(), "By your entries: 14 of 20 CEUs."},
		{s.StateText(), "Valid until Jun 14, 2028, 441 days from today."},
		{s.Units.Missing.Text(), "6"},
		{partsText(s, s.Categories), domains + " 14 of 16 CEUs, missing 2"},
		{partsText(s, s.Providers), ahima + " 8 of 8 CEUs, missing 0"},
		{strings.Join(s.Doubts, " "), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	r.Activities = append(r.Activities, activity(t, "2027-03-01 rhit:6/"+domains))
	full := r.Standing(rhit, date(t, "2027-03-31"))
	if full.UnitsText() != "By your entries: 20 of 20 CEUs." || full.Units.Missing != 0 || full.MayCarry != 0 {
		t.Errorf("%s, %+v", full.UnitsText(), full.Units)
	}
}

func TestRHITAndRHIATogether(t *testing.T) {
	rhit, rhia := held(t, "rhit", "2026-06-15"), held(t, "rhia", "2026-06-15")
	r := records(t, []plan.Credential{rhit, rhia},
		"2026-08-01 rhit:8/"+domains+", rhia:8/"+domains, // one course for both counts once
		"2026-09-01 rhit:3",
		"2026-11-01 rhit:1, rhia:1/"+domains,
		"2026-10-01 rhia:5//"+ahima)
	today := date(t, "2027-03-31")
	for _, c := range []plan.Credential{rhit, rhia} {
		s := r.Standing(c, today)
		if got := s.UnitsText(); got != "By your entries: 17 of 40 CEUs." || len(s.Together) != 1 {
			t.Errorf("%s: %s, %d together", c.Title, got, len(s.Together))
		}
		if got := partsText(s, s.Categories) + "; " + partsText(s, s.Providers); got != domains+" 9 of 32 CEUs, missing 23; "+ahima+" 5 of 16 CEUs, missing 11" {
			t.Errorf("%s: %s", c.Title, got)
		}
	}

	for _, c := range []struct {
		name   string
		others []plan.Credential
		want   string
	}{
		{"alone", nil, "20"},
		{"two that ask for the same", []plan.Credential{held(t, "cca", "2026-06-15")}, "30"},
		{"up to the most", []plan.Credential{rhia, held(t, "ccs", "2026-06-15"), held(t, "ccs-p", "2026-06-15")}, "50"},
		{"one that is over does not count", []plan.Credential{held(t, "rhia", "2020-01-01")}, "20"},
		{"one that is wanted does not count", []plan.Credential{{ID: "w", Rule: rhia.Rule}}, "20"},
		{"one that was given up does not count", []plan.Credential{{ID: "w", Status: plan.Retired, Issued: rhit.Issued, Rule: rhia.Rule}}, "20"},
		{"one of another issuer does not count", []plan.Credential{{ID: "o", Status: plan.Held, Issued: rhit.Issued, Rule: plan.Rule{Units: 90_00, CycleMonths: 24, TogetherWith: "AAPC"}}}, "20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := records(t, append([]plan.Credential{rhit}, c.others...))
			if got := r.Standing(rhit, today).Units.Need.Text(); got != c.want {
				t.Errorf("%s units, want %s", got, c.want)
			}
		})
	}
}

func TestStates(t *testing.T) {
	credential := func(change func(*plan.Credential)) plan.Credential {
		c := plan.Credential{ID: "c", Status: plan.Held, Issued: date(t, "2025-07-01"), Rule: plan.Rule{CycleMonths: 24, GraceDays: 90}}
		if change != nil {
			change(&c)
		}
		return c
	}
	status := func(s plan.CredentialStatus) plan.Credential {
		return credential(func(c *plan.Credential) { c.Status = s })
	}
	noGrace := credential(func(c *plan.Credential) { c.Rule.GraceDays = 0 })
	for _, c := range []struct {
		name       string
		credential plan.Credential
		today      string
		state      renewal.State
		threshold  int
		says       string
	}{
		{"91 days before", credential(nil), "2027-03-31", renewal.Valid, 0, "Valid until Jun 30, 2027, 91 days from today."},
		{"90 days before", credential(nil), "2027-04-01", renewal.Expiring, 90, "Expires on Jun 30, 2027, in 90 days."},
		{"61 days before", credential(nil), "2027-04-30", renewal.Expiring, 90, "Expires on Jun 30, 2027, in 61 days."},
		{"60 days before", credential(nil), "2027-05-01", renewal.Expiring, 60, "Expires on Jun 30, 2027, in 60 days."},
		{"30 days before", credential(nil), "2027-05-31", renewal.Expiring, 30, "Expires on Jun 30, 2027, in 30 days."},
		{"7 days before", credential(nil), "2027-06-23", renewal.Expiring, 7, "Expires on Jun 30, 2027, in 7 days."},
		{"the day before", credential(nil), "2027-06-29", renewal.Expiring, 7, "Expires tomorrow."},
		{"the last day", credential(nil), "2027-06-30", renewal.Expiring, 7, "Expires today."},
		{"first day of grace", credential(nil), "2027-07-01", renewal.InGrace, 0, "Expired on Jun 30, 2027. By the rule here it can still be renewed until Sep 28, 2027."},
		{"last day of grace", credential(nil), "2027-09-28", renewal.InGrace, 0, "Expired on Jun 30, 2027. By the rule here it can still be renewed until Sep 28, 2027."},
		{"after the grace", credential(nil), "2027-09-29", renewal.Expired, 0, "Expired on Jun 30, 2027, 91 days ago."},
		{"without grace", noGrace, "2027-07-01", renewal.Expired, 0, "Expired on Jun 30, 2027, 1 day ago."},
		{"never expires", credential(func(c *plan.Credential) { c.NeverExpires = true }), "2099-01-01", renewal.Lasting, 0, "Does not expire."},
		{"no dates", credential(func(c *plan.Credential) { c.Issued = plan.Date{} }), "2027-07-01", renewal.Undated, 0, "When it ends is not known. Enter the date it was issued, or the last day it is valid."},
		{"wanted", status(plan.Wanted), "2027-07-01", renewal.Wanted, 0, "You do not hold this yet."},
		{"suspended", status(plan.Suspended), "2027-01-01", renewal.Suspended, 0, "Suspended."},
		{"revoked", status(plan.Revoked), "2027-01-01", renewal.Revoked, 0, "Taken away."},
		{"retired", status(plan.Retired), "2027-01-01", renewal.Retired, 0, "Given up."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := renewal.Records{}.Standing(c.credential, date(t, c.today))
			if s.State != c.state || s.Threshold != c.threshold || s.StateText() != c.says {
				t.Errorf("%s, %d, %s", s.State.Label(), s.Threshold, s.StateText())
			}
		})
	}
}

func TestWhatCountsInACycle(t *testing.T) {
	rhit := held(t, "rhit", "2026-02-28") // to Feb 27, 2028
	leap := held(t, "leap", "2024-02-29") // to Feb 28, 2026
	leap.Rule = plan.Rule{Units: 10_00, CycleMonths: 24}
	unending := plan.Credential{ID: "unending", Status: plan.Held, NeverExpires: true}
	wanted := plan.Credential{ID: "wanted"}
	undated := plan.Credential{ID: "undated", Status: plan.Held}
	for _, c := range []struct {
		name       string
		credential plan.Credential
		line       string
		today      string
		why        string // "" for what counts
	}{
		{"the first day", rhit, "2026-02-28 rhit:1", "2028-03-01", ""},
		{"the last day", rhit, "2028-02-27 rhit:1", "2028-03-01", ""},
		{"the day before", rhit, "2026-02-27 rhit:1", "2028-03-01", "It was before the cycle, which began on Feb 28, 2026."},
		{"the day after", rhit, "2028-02-28 rhit:1", "2028-03-01", "It is after the cycle, which ends on Feb 27, 2028."},
		{"the first day of a cycle from a leap day", leap, "2024-02-29 leap:1", "2026-03-01", ""},
		{"the last day of a cycle from a leap day", leap, "2026-02-28 leap:1", "2026-03-01", ""},
		{"the day after a cycle from a leap day", leap, "2026-03-01 leap:1", "2026-03-01", "It is after the cycle, which ends on Feb 28, 2026."},
		{"today", rhit, "2027-03-31 rhit:1", "2027-03-31", ""},
		{"tomorrow", rhit, "2027-04-01 rhit:1", "2027-03-31", "It is still to come."},
		{"no units", rhit, "2027-03-31 rhit:0", "2027-03-31", "No units are entered for it."},
		{"in a cycle that was renewed", held(t, "rhit", "2024-02-28"), "2025-01-01 rhit:1", "2027-03-31", "It belongs to the cycle that ended on Feb 27, 2026 and was renewed."},
		{"never expires", unending, "2027-03-31 unending:1", "2027-03-31", "The credential does not expire: there is no cycle."},
		{"not held", wanted, "2027-03-31 wanted:1", "2027-03-31", "You do not hold the credential yet."},
		{"no cycle", undated, "2027-03-31 undated:1", "2027-03-31", "The dates of the cycle are not known."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := records(t, []plan.Credential{c.credential}, c.line, "2027-01-01 another:5")
			if strings.Contains(c.name, "renewed") {
				r.Renewals = []plan.Renewed{{CredentialID: "another", From: date(t, "2020-01-01"), To: date(t, "2030-01-01")}, {CredentialID: "rhit", From: date(t, "2024-02-28"), To: date(t, "2026-02-27")}}
			}
			s := r.Standing(c.credential, date(t, c.today))
			switch {
			case c.why == "" && (len(s.Counted) != 1 || len(s.NotCounted) != 0 || s.Units.Done != 1_00):
				t.Errorf("does not count: %+v", s.NotCounted)
			case c.why != "" && (len(s.Counted) != 0 || len(s.NotCounted) != 1 || s.NotCounted[0].Why != c.why || s.Units.Done != 0):
				t.Errorf("counted %+v, not counted %+v", s.Counted, s.NotCounted)
			}
		})
	}
}

func TestOneActivityForSeveralIssuers(t *testing.T) {
	rhit := held(t, "rhit", "2026-06-15")
	nurse := plan.Credential{ID: "rn", Title: "RN", Status: plan.Held, Issued: date(t, "2026-01-01"), Rule: plan.Rule{Unit: "contact hour", Units: 30_00, CycleMonths: 24}}
	r := records(t, []plan.Credential{rhit, nurse}, "2027-02-01 rhit:2, rn:1.5")
	all := r.All(date(t, "2027-03-31"))
	if all[0].UnitsText() != "By your entries: 2 of 20 CEUs." || all[1].UnitsText() != "By your entries: 1.5 of 30 contact hours." {
		t.Errorf("%s, %s", all[0].UnitsText(), all[1].UnitsText())
	}
}

func TestCarryingOver(t *testing.T) {
	for _, c := range []struct {
		name          string
		carried, most plan.Number
		entered       string
		done, carry   string
		doubt         string
	}{
		{"within the most", 5_00, 10_00, "12", "17", "0", ""},
		{"more than the most", 12_50, 10_00, "12", "22", "2", "12.5 CEUs carried over are entered, but the rule takes at most 10."},
		{"at most so much goes on", 0, 10_00, "45", "45", "10", ""},
		{"none may go on", 0, 0, "45", "45", "0", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			credential := plan.Credential{ID: "c", Status: plan.Held, Issued: date(t, "2026-01-01"), CarriedIn: c.carried,
				Rule: plan.Rule{Unit: "CEU", Units: 20_00, CycleMonths: 24, MostCarried: c.most}}
			s := records(t, []plan.Credential{credential}, "2026-05-01 c:"+c.entered).Standing(credential, date(t, "2027-03-31"))
			if s.Units.Done.Text() != c.done || s.MayCarry.Text() != c.carry || strings.Join(s.Doubts, " ") != c.doubt {
				t.Errorf("done %s, may carry %s, doubts %q", s.Units.Done.Text(), s.MayCarry.Text(), s.Doubts)
			}
		})
	}
}

func TestDoubts(t *testing.T) {
	today := date(t, "2027-03-31")
	rhit := held(t, "rhit", "2026-06-15")
	early := held(t, "rhit", "2026-06-15")
	early.ValidUntil, early.Issued, early.CycleStart = date(t, "2027-06-30"), plan.Date{}, date(t, "2024-12-31")
	endOnly := held(t, "rhit", "")
	endOnly.ValidUntil, endOnly.Rule.CycleMonths = date(t, "2027-06-30"), 0
	for _, c := range []struct {
		name string
		all  []plan.Credential
		line string
		want string
	}{
		{"a category that the rule does not know", []plan.Credential{rhit}, "2027-01-01 rhit:3/Cooking",
			"“Course of 2027-01-01” is entered for “Cooking”, which is not a category of the rule. It counts for no category."},
		{"a provider that the rule does not know", []plan.Credential{rhit}, "2027-01-01 rhit:3//A friend",
			"“Course of 2027-01-01” is entered as from “A friend”, which is not a provider that the rule names. It counts for no provider."},
		{"a rule younger than the cycle", []plan.Credential{early}, "2027-01-01 rhit:3",
			"The rule holds since Jan 1, 2025, and this cycle began before. Ask the issuer which rule counts for you."},
		{"only the end is known", []plan.Credential{endOnly}, "2027-01-01 rhit:3", ""},
		{"renewed together on different days", []plan.Credential{rhit, held(t, "cca", "2026-07-01")}, "2027-01-01 rhit:3",
			"“CCA” is renewed together with this, but its cycle here ends on another day. Check the dates with the issuer."},
		{"nothing", []plan.Credential{rhit}, "2027-01-01 rhit:3/" + domains + "/" + ahima, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := records(t, c.all, c.line).Standing(c.all[0], today)
			if got := strings.Join(s.Doubts, " "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			if s.Units.Done != 3_00 {
				t.Errorf("%s units", s.Units.Done.Text())
			}
		})
	}
}

func TestNeeds(t *testing.T) {
	for _, c := range []struct {
		name string
		rule plan.Rule
		want string
	}{
		{"a number of units", plan.Rule{Units: 20_00, Categories: []plan.Minimum{{Name: "Ethics", Units: 2_50}}}, "20: Ethics 0 of 2.5 units, missing 2.5"},
		{"a share is rounded up", plan.Rule{Units: 10_00, Categories: []plan.Minimum{{Name: "Ethics", Percent: 33_33}}}, "10: Ethics 0 of 3.34 units, missing 3.34"},
		{"a limit below what one credential asks for", plan.Rule{Units: 60_00, MostUnits: 50_00}, "60: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := renewal.Records{}.Standing(plan.Credential{ID: "c", Status: plan.Held, Rule: c.rule}, date(t, "2027-03-31"))
			if got := s.Units.Need.Text() + ": " + partsText(s, s.Categories); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestActivitiesAreInOrder(t *testing.T) {
	rhit := held(t, "rhit", "2026-06-15")
	s := records(t, []plan.Credential{rhit}, "2027-02-01 rhit:2", "2026-07-01 rhit:3", "2026-02-02 rhit:4", "2026-02-01 rhit:5").Standing(rhit, date(t, "2027-03-31"))
	if len(s.Counted) != 2 || s.Counted[0].Units != 3_00 || len(s.NotCounted) != 2 || s.NotCounted[0].Units != 5_00 {
		t.Errorf("counted %+v, not counted %+v", s.Counted, s.NotCounted)
	}
}

func TestNothingIsSaidOfUnitsWithoutARenewal(t *testing.T) {
	for _, status := range []plan.CredentialStatus{plan.Wanted, plan.Suspended, plan.Revoked, plan.Retired} {
		rhit := held(t, "rhit", "2026-06-15")
		rhit.Status = status
		if got := records(t, []plan.Credential{rhit}, "2027-02-01 rhit:2").Standing(rhit, date(t, "2027-03-31")).UnitsText(); got != "" {
			t.Errorf("%s: %s", status.Label(), got)
		}
	}
}

func TestFeesAndProof(t *testing.T) {
	rule := plan.Rule{CycleMonths: 24, Fee: 100_00, FeeMore: 25_00, KeepYears: 4, TogetherWith: "X"}
	one := plan.Credential{ID: "1", Status: plan.Held, Issued: date(t, "2024-03-01"), Rule: rule}
	two := plan.Credential{ID: "2", Status: plan.Held, Issued: date(t, "2024-03-01"), Rule: rule}
	s := renewal.Records{Credentials: []plan.Credential{one, two}}.Standing(one, date(t, "2025-01-01"))
	if s.Fee != 125_00 || s.KeepUntil != date(t, "2030-02-28") {
		t.Errorf("fee %s, keep until %s", s.Fee.Text(), s.KeepUntil)
	}
}

func TestUnitsNotKnown(t *testing.T) {
	c := plan.Credential{ID: "c", Status: plan.Held, Issued: date(t, "2026-01-01"), Rule: plan.Rule{CycleMonths: 24, Categories: []plan.Minimum{{Name: "Ethics", Percent: 10_00}}}}
	s := records(t, []plan.Credential{c}, "2026-05-01 c:4/Ethics/Anybody").Standing(c, date(t, "2027-03-31"))
	if got := s.UnitsText(); got != "By your entries: 4 units. How many are needed is not known." {
		t.Error(got)
	}
	if got := partsText(s, s.Categories); got != "Ethics 4 units, missing 0" || len(s.Doubts) != 0 {
		t.Error(got, s.Doubts)
	}
}

func TestNotices(t *testing.T) {
	rhit := held(t, "rhit", "2025-07-01") // to Jun 30, 2027
	rhit.Reminders = []plan.Reminder{{ID: "r", Text: "Order the certificate", DaysBefore: 45}}
	for _, c := range []struct {
		name, today string
		status      plan.CredentialStatus
		grace       int
		want        string
	}{
		{"long before", "2027-03-31", plan.Held, 0, ""},
		{"90 days", "2027-04-02", plan.Held, 0, "2027-04-01 credential rhit 2027-06-30 90: “RHIT”: Expires on Jun 30, 2027, in 89 days. By your entries: 14 of 20 CEUs."},
		{"30 days and a reminder", "2027-06-20", plan.Held, 0, "2027-05-16 reminder r 2027-05-16: Order the certificate | " +
			"2027-05-31 credential rhit 2027-06-30 30: “RHIT”: Expires on Jun 30, 2027, in 10 days. By your entries: 14 of 20 CEUs."},
		{"given up", "2027-06-20", plan.Retired, 0, ""},
		{"taken away", "2027-06-20", plan.Revoked, 0, ""},
		{"over", "2027-07-02", plan.Held, 0, "2027-05-16 reminder r 2027-05-16: Order the certificate | " +
			"2027-07-01 credential rhit 2027-06-30 expired: “RHIT”: Expired on Jun 30, 2027, 2 days ago. By your entries: 14 of 20 CEUs."},
		{"grace", "2027-07-02", plan.Held, 10, "2027-05-16 reminder r 2027-05-16: Order the certificate | " +
			"2027-07-01 credential rhit 2027-06-30 grace: “RHIT”: Expired on Jun 30, 2027. By the rule here it can still be renewed until Jul 10, 2027. By your entries: 14 of 20 CEUs."},
		{"after the grace", "2027-07-12", plan.Held, 10, "2027-05-16 reminder r 2027-05-16: Order the certificate | " +
			"2027-07-11 credential rhit 2027-06-30 expired: “RHIT”: Expired on Jun 30, 2027, 12 days ago. By your entries: 14 of 20 CEUs."},
	} {
		t.Run(c.name, func(t *testing.T) {
			credential := rhit
			credential.Status, credential.Rule.GraceDays = c.status, c.grace
			var got []string
			for _, n := range records(t, []plan.Credential{credential}, "2026-05-01 rhit:14").Notices(date(t, c.today)) {
				got = append(got, n.On.String()+" "+n.Key+": "+n.Text)
				if n.Credential != "rhit" {
					t.Errorf("%+v", n)
				}
			}
			if strings.Join(got, " | ") != c.want {
				t.Errorf("%s\nwant %s", strings.Join(got, " | "), c.want)
			}
		})
	}
}

func TestTheOldestNoticeIsFirst(t *testing.T) {
	r := renewal.Records{Credentials: []plan.Credential{held(t, "rhit", "2025-05-01"), held(t, "ccs", "2025-04-01")}}
	if list := r.Notices(date(t, "2027-03-31")); len(list) != 2 || list[0].Credential != "ccs" {
		t.Errorf("%+v", list)
	}
}
