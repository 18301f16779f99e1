package plan

import (
	"cmp"
	"fmt"
)

func checkCredential(c *Credential) error {
	*c = c.Clone()
	if err := checkTitle("credential", &c.Title); err != nil {
		return err
	}
	switch {
	case int(c.Status) >= len(CredentialStatuses):
		return invalid(FieldStatus, "This status of a credential does not exist.")
	case c.NeverExpires && !c.ValidUntil.IsZero():
		return invalid(FieldValidUntil, "A credential that never expires has no last day.")
	case !c.ValidUntil.IsZero() && c.ValidUntil.Before(c.Issued):
		return invalid(FieldValidUntil, fmt.Sprintf("The credential would end (%s) before it was issued (%s).", c.ValidUntil.Text(), c.Issued.Text()))
	}
	return cmp.Or(
		checkDate(FieldIssued, c.Issued), checkDate(FieldValidUntil, c.ValidUntil), checkDate(FieldCycle, c.CycleStart),
		checkLine(FieldTitle, &c.Known), checkLine(FieldIssuer, &c.Issuer), checkLine(FieldNumber, &c.Number), checkLine(FieldPlace, &c.Place),
		checkNumber(FieldCarried, "Units carried over", c.CarriedIn, MaxNumber), checkRule(&c.Rule),
		checkFiles(c.Files), checkReminders(c.Reminders), checkText(FieldNote, c.Note, MaxNote),
	)
}

func checkRule(r *Rule) error {
	const f = FieldRule
	return cmp.Or(
		checkLine(f, &r.Unit), checkLine(f, &r.TogetherWith), checkText(f, r.Source, MaxNote), checkDate(f, r.Checked), checkDate(f, r.FromDate),
		checkNumber(f, "Units needed", r.Units, MaxNumber), checkNumber(f, "Units for further credentials", r.ExtraUnits, MaxNumber),
		checkNumber(f, "The most units", r.MostUnits, MaxNumber), checkNumber(f, "Units carried over", r.MostCarried, MaxNumber),
		checkCount(f, "The months of a cycle", r.CycleMonths, 1200), checkCount(f, "The days of grace", r.GraceDays, 3650),
		checkCount(f, "The years to keep proof", r.KeepYears, 100),
		checkAmount(f, "A fee", r.Fee), checkAmount(f, "A fee", r.FeeMore), checkMinimums(r.Categories), checkMinimums(r.Providers),
	)
}

func checkMinimums(all []Minimum) error {
	for i := range all {
		m := &all[i]
		if err := checkLine(FieldRule, &m.Name); err != nil {
			return err
		}
		if m.Name == "" {
			return invalid(FieldRule, "A part of the units needs a name.")
		}
		if err := cmp.Or(checkNumber(FieldRule, "A part in percent", m.Percent, percent), checkNumber(FieldRule, "Units", m.Units, MaxNumber)); err != nil {
			return err
		}
	}
	return checkMany(FieldRule, len(all))
}

func checkActivity(a *Activity) error {
	*a = a.Clone()
	if err := checkTitle("activity", &a.Title); err != nil {
		return err
	}
	if a.Date.IsZero() {
		return invalid(FieldDate, "An activity needs a date.")
	}
	counted := map[ID]bool{}
	for i := range a.Counts {
		c := &a.Counts[i]
		if counted[c.CredentialID] {
			return invalid(FieldCounts, "An activity can count only once for the same credential.")
		}
		counted[c.CredentialID] = true
		if err := cmp.Or(checkNumber(FieldCounts, "Units", c.Units, MaxNumber), checkLine(FieldCounts, &c.Category), checkLine(FieldCounts, &c.Provider)); err != nil {
			return err
		}
	}
	return cmp.Or(
		checkDate(FieldDate, a.Date), checkLine(FieldProvider, &a.Provider), checkAmount(FieldCost, "A cost", a.Cost),
		checkMany(FieldCounts, len(a.Counts)), checkFiles(a.Files), checkText(FieldNote, a.Note, MaxNote),
	)
}

func checkRenewed(r *Renewed) error {
	if r.To.Before(r.From) {
		return invalid(FieldCycle, fmt.Sprintf("The cycle would end (%s) before it begins (%s).", r.To.Text(), r.From.Text()))
	}
	return cmp.Or(
		checkDate(FieldCycle, r.From), checkDate(FieldCycle, r.To), checkDate(FieldDate, r.Done),
		checkNumber(FieldCarried, "Units", r.Units, MaxNumber), checkNumber(FieldCarried, "Units carried over", r.CarriedIn, MaxNumber),
		checkAmount(FieldCost, "A cost", r.Cost), checkText(FieldNote, r.Note, MaxNote),
	)
}

// Clone is the credential with lists of its own. Empty lists become nil.
func (c Credential) Clone() Credential {
	c.Files, c.Reminders = own(c.Files), own(c.Reminders)
	c.Rule.Categories, c.Rule.Providers = own(c.Rule.Categories), own(c.Rule.Providers)
	return c
}

// Clone is the activity with lists of its own. Empty lists become nil.
func (a Activity) Clone() Activity {
	a.Counts, a.Files = own(a.Counts), own(a.Files)
	return a
}
