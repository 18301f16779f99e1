package plan

import (
	"errors"
	"reflect"
	"slices"
	"strings"
)

// AddCredential adds a credential after the others. An empty ID is filled in;
// Change.Credentials then names it.
func AddCredential(c Credential) Operation {
	return func(tx Tx) (Entry, error) {
		fill(&c.ID)
		others, err := tx.Credentials()
		if err != nil {
			return Entry{}, err
		}
		c.Position = gap
		if n := len(others); n > 0 {
			c.Position = others[n-1].Position + gap
		}
		if err := putCredential(tx, &c); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Add credential " + quote(c.Title)}, nil
	}
}

// EditCredential writes what a person enters: everything but place and status.
func EditCredential(c Credential) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Credential(c.ID)
		if err != nil {
			return Entry{}, err
		}
		c.Position, c.Status = old.Position, old.Status
		if err := putCredential(tx, &c); err != nil {
			return Entry{}, err
		}
		var fields fieldList
		fields.add(FieldTitle, old.Title != c.Title || old.Known != c.Known)
		fields.add(FieldIssuer, old.Issuer != c.Issuer)
		fields.add(FieldNumber, old.Number != c.Number)
		fields.add(FieldPlace, old.Place != c.Place)
		fields.add(FieldStep, old.StepID != c.StepID)
		fields.add(FieldIssued, old.Issued != c.Issued)
		fields.add(FieldValidUntil, old.ValidUntil != c.ValidUntil || old.NeverExpires != c.NeverExpires)
		fields.add(FieldCycle, old.CycleStart != c.CycleStart)
		fields.add(FieldCarried, old.CarriedIn != c.CarriedIn)
		fields.add(FieldRule, !reflect.DeepEqual(old.Rule, c.Rule))
		fields.add(FieldFiles, !slices.Equal(old.Files, c.Files))
		fields.add(FieldReminders, !slices.Equal(old.Reminders, c.Reminders))
		fields.add(FieldNote, old.Note != c.Note)
		return fields.entry("credential", c.ID, old.Title), nil
	}
}

// SetCredentialStatus says what a credential now is.
func SetCredentialStatus(id ID, status CredentialStatus) Operation {
	return func(tx Tx) (Entry, error) {
		c, err := tx.Credential(id)
		if err != nil {
			return Entry{}, err
		}
		c.Status = status
		if err := putCredential(tx, &c); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Mark " + quote(c.Title) + " as " + strings.ToLower(status.Label())}, nil
	}
}

// DeleteCredential deletes a credential with its finished cycles. Activities
// stay; they no longer count for it.
func DeleteCredential(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		c, err := tx.Credential(id)
		if err != nil {
			return Entry{}, err
		}
		activities, err := tx.Activities()
		if err != nil {
			return Entry{}, err
		}
		counts := func(n Count) bool { return n.CredentialID == id }
		for _, a := range activities {
			if !slices.ContainsFunc(a.Counts, counts) {
				continue
			}
			a.Counts = own(slices.DeleteFunc(a.Counts, counts))
			if err := tx.PutActivity(a); err != nil {
				return Entry{}, err
			}
		}
		return Entry{Label: "Delete credential " + quote(c.Title)}, tx.DeleteCredential(id)
	}
}

// RenewCredential closes the cycle that runs and begins the next one on the day
// after. Dates of the cycle that r leaves out are those of Credential.Cycle.
// carry are the units brought into the next cycle; until is the new end that
// the issuer gave, or none when it follows from the rule.
func RenewCredential(id ID, r Renewed, carry Number, until Date) Operation {
	return func(tx Tx) (Entry, error) {
		c, err := tx.Credential(id)
		if err != nil {
			return Entry{}, err
		}
		past, err := tx.Renewals()
		if err != nil {
			return Entry{}, err
		}
		running := c.Cycle(past)
		if r.From.IsZero() {
			r.From = running.From
		}
		if r.To.IsZero() {
			r.To = running.To
		}
		switch most := c.Rule.MostCarried; {
		case r.To.IsZero():
			return Entry{}, invalid(FieldCycle, "Say on which day the cycle ended that was renewed.")
		case most > 0 && carry > most:
			return Entry{}, invalid(FieldCarried, "By the rule, at most "+most.Text()+" units can be carried over.")
		}
		fill(&r.ID)
		r.CredentialID, r.CarriedIn = id, c.CarriedIn
		if err := checkRenewed(&r); err != nil {
			return Entry{}, err
		}
		c.CycleStart, c.CarriedIn, c.ValidUntil, c.Status = r.To.AddDays(1), carry, until, Held
		if err := putCredential(tx, &c); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Renew credential " + quote(c.Title)}, tx.PutRenewal(r)
	}
}

// DeleteRenewal deletes a finished cycle, which was entered by mistake.
func DeleteRenewal(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		all, err := tx.Renewals()
		if err != nil {
			return Entry{}, err
		}
		i := slices.IndexFunc(all, func(r Renewed) bool { return r.ID == id })
		if i < 0 {
			return Entry{}, NoCycle()
		}
		c, err := tx.Credential(all[i].CredentialID)
		if err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Delete a finished cycle of " + quote(c.Title)}, tx.DeleteRenewal(id)
	}
}

// putCredential checks a credential and that the step exists that leads to it.
func putCredential(tx Tx, c *Credential) error {
	if err := checkCredential(c); err != nil {
		return err
	}
	if c.StepID != "" {
		_, err := tx.Step(c.StepID)
		if errors.Is(err, ErrUnknown) {
			return invalid(FieldStep, "The step that leads to "+quote(c.Title)+" is not in the file.")
		}
		if err != nil {
			return err
		}
	}
	return tx.PutCredential(*c)
}
