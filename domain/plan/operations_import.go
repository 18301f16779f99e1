package plan

import (
	"errors"
	"fmt"
	"reflect"
)

// Import adds what another file holds. In an empty file everything is as it was
// there. Otherwise plans, credentials and activities come after those that are
// there, and when any id is taken, all of them get new ones; the person and the
// stars that are there stay.
func Import(c Contents) Operation {
	return func(tx Tx) (Entry, error) {
		have, err := Read(tx)
		if err != nil {
			return Entry{}, err
		}
		if err := checkIDs(c); err != nil {
			return Entry{}, err
		}
		if clash(have, c) {
			c = withNewIDs(c)
		}
		c = inOrder(c, have)
		if err := importPerson(tx, have, c); err != nil {
			return Entry{}, err
		}
		label := "Import " + count(len(c.Plans), "plan") + " and " + count(len(c.Credentials), "credential")
		return Entry{Label: label}, importRows(tx, c)
	}
}

func importPerson(tx Tx, have, c Contents) error {
	if err := checkPerson(&c.Person); err != nil {
		return err
	}
	if none := (Person{}); reflect.DeepEqual(have.Person, none) && !reflect.DeepEqual(c.Person, none) {
		if err := tx.PutPerson(c.Person); err != nil {
			return err
		}
	}
	starred := map[string]bool{}
	for _, s := range have.Stars {
		starred[s.Occupation] = true
	}
	for _, s := range c.Stars {
		if err := checkStar(&s); err != nil {
			return err
		}
		if starred[s.Occupation] {
			continue
		}
		starred[s.Occupation] = true
		if err := tx.PutStar(s); err != nil {
			return err
		}
	}
	return nil
}

func importRows(tx Tx, c Contents) error {
	for _, p := range c.Plans {
		if err := checkPlan(&p); err != nil {
			return err
		}
		if err := tx.PutPlan(p); err != nil {
			return err
		}
		if err := putSteps(tx, p.ID, p.Steps); err != nil {
			return err
		}
	}
	for _, n := range c.Credentials {
		if err := putCredential(tx, &n); err != nil {
			return err
		}
	}
	for _, a := range c.Activities {
		if err := putActivity(tx, &a); err != nil {
			return err
		}
	}
	for _, r := range c.Renewals {
		if err := checkRenewed(&r); err != nil {
			return err
		}
		if _, err := tx.Credential(r.CredentialID); errors.Is(err, ErrUnknown) {
			return invalid(FieldCycle, "A finished cycle is of a credential that is not there.")
		} else if err != nil {
			return err
		}
		if err := tx.PutRenewal(r); err != nil {
			return err
		}
	}
	return nil
}

// inOrder gives plans and credentials places after those that a file has, and
// takes away pointers to plans that are in neither.
func inOrder(c, have Contents) Contents {
	known := map[ID]bool{}
	last := int64(0)
	for _, p := range have.Plans {
		known[p.ID] = true
		last = max(last, p.Position)
	}
	for _, p := range c.Plans {
		known[p.ID] = true
	}
	c.Plans = own(c.Plans)
	for i := range c.Plans {
		p := &c.Plans[i]
		p.Position = last + int64(i+1)*gap
		if !known[p.CopyOf] {
			p.CopyOf = ""
		}
	}
	last = 0
	for _, n := range have.Credentials {
		last = max(last, n.Position)
	}
	c.Credentials = own(c.Credentials)
	for i := range c.Credentials {
		c.Credentials[i].Position = last + int64(i+1)*gap
	}
	return c
}

// eachID calls fn with every id of a row. Steps, plans and so on have ids of
// their own kinds.
func (c Contents) eachID(fn func(kind string, id ID)) {
	for _, p := range c.Plans {
		fn("plan", p.ID)
		for _, s := range p.Steps {
			fn("step", s.ID)
		}
	}
	for _, n := range c.Credentials {
		fn("credential", n.ID)
	}
	for _, a := range c.Activities {
		fn("activity", a.ID)
	}
	for _, r := range c.Renewals {
		fn("finished cycle", r.ID)
	}
}

func (c Contents) ids() map[string]bool {
	all := map[string]bool{}
	c.eachID(func(kind string, id ID) { all[kind+" "+string(id)] = true })
	return all
}

func clash(a, b Contents) bool {
	have, found := a.ids(), false
	b.eachID(func(kind string, id ID) { found = found || have[kind+" "+string(id)] })
	return found
}

// checkIDs refuses rows without an id and two of a kind with the same one.
func checkIDs(c Contents) (err error) {
	seen := map[string]bool{}
	c.eachID(func(kind string, id ID) {
		key := kind + " " + string(id)
		switch {
		case id == "" || len(id) > MaxTitle || !clean(string(id)):
			err = invalid(FieldStep, article(kind)+" has no id, or one that cannot be used.")
		case seen[key]:
			err = invalid(FieldStep, fmt.Sprintf("%s has the same id as another: %q.", article(kind), shorten(string(id))))
		}
		seen[key] = true
	})
	return err
}

// withNewIDs copies contents under new ids. What pointed to a row that is there
// points to its copy.
func withNewIDs(c Contents) Contents {
	ids := map[string]ID{}
	c.eachID(func(kind string, id ID) { ids[kind+" "+string(id)] = NewID() })
	of := func(kind string, id ID) ID { return ids[kind+" "+string(id)] }
	to := Contents{Person: c.Person, Stars: c.Stars}
	for _, p := range c.Plans {
		p.ID, p.CopyOf = of("plan", p.ID), of("plan", p.CopyOf)
		p.Steps = own(p.Steps)
		for i, s := range p.Steps {
			p.Steps[i] = s.renamed(func(id ID) ID { return of("step", id) })
		}
		to.Plans = append(to.Plans, p)
	}
	for _, n := range c.Credentials {
		n = n.Clone()
		renewLines(n.Files, n.Reminders)
		n.ID, n.StepID = of("credential", n.ID), of("step", n.StepID)
		to.Credentials = append(to.Credentials, n)
	}
	for _, a := range c.Activities {
		a = a.Clone()
		renewLines(a.Files, nil)
		a.ID = of("activity", a.ID)
		for j := range a.Counts {
			a.Counts[j].CredentialID = of("credential", a.Counts[j].CredentialID)
		}
		to.Activities = append(to.Activities, a)
	}
	for _, r := range c.Renewals {
		r.ID, r.CredentialID = of("finished cycle", r.ID), of("credential", r.CredentialID)
		to.Renewals = append(to.Renewals, r)
	}
	return to
}
