package plan_test

import (
	"errors"
	"reflect"
	"testing"

	"waymark/domain/plan"
)

func TestRenewingClosesACycleAndStartsTheNext(t *testing.T) {
	f := full(t)
	do(t, f, plan.RenewCredential("k1", plan.Renewed{ID: "r2", Done: today, Units: 20_00, Cost: 21800}, 4_50, plan.Date{}))
	now := held(t, f)
	want := plan.Renewed{
		ID: "r2", CredentialID: "k1", From: date(t, "2028-02-29"), To: date(t, "2030-02-28"), Done: today, Units: 20_00, CarriedIn: 2_50, Cost: 21800,
	}
	if got := now.Renewals[1]; got != want {
		t.Errorf("the finished cycle is %+v, want %+v", got, want)
	}
	c := now.Credentials[0]
	if c.CycleStart != date(t, "2030-03-01") || c.CarriedIn != 4_50 || !c.ValidUntil.IsZero() || c.Status != plan.Held {
		t.Errorf("the credential is now %+v", c)
	}
	if got, want := c.Cycle(now.Renewals), (plan.Cycle{From: date(t, "2030-03-01"), To: date(t, "2032-02-28")}); got != want {
		t.Errorf("the next cycle is %v, want %v", got, want)
	}
}

func TestRenewingTakesTheDatesThatTheIssuerGave(t *testing.T) {
	f := full(t)
	do(t, f, plan.SetCredentialStatus("k1", plan.Suspended))
	do(t, f, plan.RenewCredential("k1", plan.Renewed{From: date(t, "2028-01-01"), To: date(t, "2029-12-31"), Done: today}, 0, date(t, "2032-06-30")))
	c := held(t, f).Credentials[0]
	if c.CycleStart != date(t, "2030-01-01") || c.ValidUntil != date(t, "2032-06-30") || c.CarriedIn != 0 || c.Status != plan.Held {
		t.Errorf("the credential is now %+v", c)
	}
}

func TestEditCredentialLeavesPlaceAndStatusAlone(t *testing.T) {
	f := full(t)
	do(t, f, plan.EditCredential(plan.Credential{ID: "k1", Title: "RHIT, mine", Status: plan.Revoked}))
	now := held(t, f).Credentials
	if now[0].ID != "k1" || now[0].Status != plan.Held || now[0].Title != "RHIT, mine" || now[0].Issuer != "" {
		t.Errorf("the credential is now %+v", now[0])
	}
	do(t, f, plan.AddCredential(plan.Credential{Title: "New"}))
	if now := held(t, f).Credentials; now[2].Title != "New" || len(now[2].ID) != 26 {
		t.Errorf("credentials %+v", now)
	}
}

func TestActivitiesTogether(t *testing.T) {
	f := full(t)
	change := do(t, f, plan.AddActivities([]plan.Activity{
		{Date: date(t, "2028-01-01"), Title: "Early"}, {ID: "a9", Date: date(t, "2028-12-31"), Title: "Late", Counts: []plan.Count{{CredentialID: "k1", Units: 25}}},
	}))
	if change.Label != "Add 2 activities" || len(change.Activities) != 2 {
		t.Errorf("touched %+v", change)
	}
	var titles []string
	for _, a := range held(t, f).Activities {
		titles = append(titles, a.Title)
	}
	if want := []string{"Early", "Webinar", "Late"}; !reflect.DeepEqual(titles, want) {
		t.Errorf("activities %v, want %v", titles, want)
	}
}

func TestRefusedCredentials(t *testing.T) {
	edit := func(change func(*plan.Credential)) plan.Operation {
		c := plan.Credential{ID: "k2", Title: "First aid"}
		change(&c)
		return plan.EditCredential(c)
	}
	log := func(change func(*plan.Activity)) plan.Operation {
		a := plan.Activity{Title: "Course", Date: today}
		change(&a)
		return plan.AddActivity(a)
	}
	for _, c := range []struct {
		name  string
		op    plan.Operation
		kind  error
		field plan.Field
		says  string
	}{
		{"no title", plan.AddCredential(plan.Credential{}), plan.ErrInvalid, plan.FieldTitle, "A credential needs a title."},
		{"no such status", plan.SetCredentialStatus("k2", 99), plan.ErrInvalid, plan.FieldStatus, "This status of a credential does not exist."},
		{"ends and never ends", edit(func(c *plan.Credential) { c.NeverExpires, c.ValidUntil = true, today }), plan.ErrInvalid, plan.FieldValidUntil, "A credential that never expires has no last day."},
		{"ends before it is issued", edit(func(c *plan.Credential) { c.Issued, c.ValidUntil = today, today.AddDays(-1) }), plan.ErrInvalid, plan.FieldValidUntil, "The credential would end (Mar 30, 2027) before it was issued (Mar 31, 2027)."},
		{"step that is not there", edit(func(c *plan.Credential) { c.StepID = "z" }), plan.ErrInvalid, plan.FieldStep, "The step that leads to “First aid” is not in the file."},
		{"more than all units", edit(func(c *plan.Credential) { c.Rule.Categories = []plan.Minimum{{Name: "Ethics", Percent: 100_01}} }), plan.ErrInvalid, plan.FieldRule, "A part in percent can be from 0 to 100."},
		{"part without a name", edit(func(c *plan.Credential) { c.Rule.Providers = []plan.Minimum{{Units: 1}} }), plan.ErrInvalid, plan.FieldRule, "A part of the units needs a name."},
		{"units below zero", edit(func(c *plan.Credential) { c.Rule.Units = -1 }), plan.ErrInvalid, plan.FieldRule, "Units needed can be from 0 to 1000000."},
		{"cycle without end", edit(func(c *plan.Credential) { c.Rule.CycleMonths = 1201 }), plan.ErrInvalid, plan.FieldRule, "The months of a cycle can be from 0 to 1200."},
		{"fee below zero", edit(func(c *plan.Credential) { c.Rule.Fee = -1 }), plan.ErrInvalid, plan.FieldRule, "A fee cannot be below zero."},
		{"unknown credential", plan.EditCredential(plan.Credential{ID: "z", Title: "Z"}), plan.ErrUnknown, "", "This credential is not in the file. It may have been deleted."},
		{"delete unknown credential", plan.DeleteCredential("z"), plan.ErrUnknown, "", "This credential is not in the file. It may have been deleted."},
		{"renew without a cycle", plan.RenewCredential("k2", plan.Renewed{Done: today}, 0, plan.Date{}), plan.ErrInvalid, plan.FieldCycle, "Say on which day the cycle ended that was renewed."},
		{"cycle that runs backwards", plan.RenewCredential("k1", plan.Renewed{From: today, To: today.AddDays(-1)}, 0, plan.Date{}), plan.ErrInvalid, plan.FieldCycle, "The cycle would end (Mar 30, 2027) before it begins (Mar 31, 2027)."},
		{"more carried than the rule allows", plan.RenewCredential("k1", plan.Renewed{Done: today}, 5_01, plan.Date{}), plan.ErrInvalid, plan.FieldCarried, "By the rule, at most 5 units can be carried over."},
		{"unknown cycle", plan.DeleteRenewal("z"), plan.ErrUnknown, "", "This finished cycle is not in the file. It may have been deleted."},
		{"activity without a title", log(func(a *plan.Activity) { a.Title = "" }), plan.ErrInvalid, plan.FieldTitle, "An activity needs a title."},
		{"activity without a date", log(func(a *plan.Activity) { a.Date = plan.Date{} }), plan.ErrInvalid, plan.FieldDate, "An activity needs a date."},
		{"counts twice for one", log(func(a *plan.Activity) { a.Counts = []plan.Count{{CredentialID: "k1"}, {CredentialID: "k1"}} }), plan.ErrInvalid, plan.FieldCounts, "An activity can count only once for the same credential."},
		{"counts for what is not there", log(func(a *plan.Activity) { a.Counts = []plan.Count{{CredentialID: "z"}} }), plan.ErrInvalid, plan.FieldCounts, "The activity “Course” would count for a credential that is not in the file."},
		{"file without a path", log(func(a *plan.Activity) { a.Files = []plan.Attachment{{Title: "Proof"}} }), plan.ErrInvalid, plan.FieldFiles, "Choose the file."},
		{"unknown activity", plan.DeleteActivity("z"), plan.ErrUnknown, "", "This activity is not in the file. It may have been deleted."},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := full(t)
			before := held(t, f)
			_, err := f.Transact(c.op)
			var said *plan.Error
			if !errors.Is(err, c.kind) || !errors.As(err, &said) || said.Field != c.field || err.Error() != c.says {
				t.Errorf("got %v", err)
			}
			if after := held(t, f); !reflect.DeepEqual(after, before) {
				t.Errorf("the file now holds %+v", after)
			}
		})
	}
}
