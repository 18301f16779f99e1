package plantest

import (
	"fmt"
	"math/rand/v2"
	"reflect"

	"waymark/domain/plan"
)

// Random makes contents that a file takes as they are: every field of every row
// is filled or left blank by chance.
func Random(r *rand.Rand) plan.Contents {
	g := &generator{Rand: r}
	var c plan.Contents
	g.fill(reflect.ValueOf(&c.Person).Elem())
	c.Person.Pay.Per = plan.PayPeriods[r.IntN(len(plan.PayPeriods))]
	c.Person.Interests = g.interests()
	var steps, credentials []plan.ID
	for range r.IntN(4) {
		var p plan.Plan
		g.fill(reflect.ValueOf(&p).Elem())
		p.Start, p.Target = g.days()
		p.Assumptions.LossFrom, p.Assumptions.LossTo = g.days()
		p.Steps = nil
		if p.CopyOf = ""; len(c.Plans) > 0 {
			p.CopyOf = c.Plans[0].ID
		}
		for range r.IntN(6) {
			p.Steps = append(p.Steps, g.step(p.Steps))
			steps = append(steps, p.Steps[len(p.Steps)-1].ID)
		}
		c.Plans = append(c.Plans, p)
	}
	for i := range r.IntN(3) {
		c.Stars = append(c.Stars, plan.Star{Occupation: fmt.Sprintf("29-207%d.00", i), Title: g.title(), Since: g.date(), Note: g.word()})
	}
	for range r.IntN(4) {
		var n plan.Credential
		g.fill(reflect.ValueOf(&n).Elem())
		n.Status = plan.CredentialStatuses[r.IntN(len(plan.CredentialStatuses))]
		if n.Issued, n.ValidUntil = g.days(); n.NeverExpires {
			n.ValidUntil = plan.Date{}
		}
		if n.StepID = ""; len(steps) > 0 {
			n.StepID = steps[r.IntN(len(steps))]
		}
		g.lines(n.Files, nil, n.Reminders)
		c.Credentials = append(c.Credentials, n)
		credentials = append(credentials, n.ID)
	}
	for i, id := range credentials {
		a := plan.Activity{ID: g.id(), Date: plan.Date{Year: 2028, Month: 2, Day: 1 + i}, Title: g.title(), Provider: g.word(), Cost: g.cents(), Note: g.word()}
		for _, other := range credentials[:i+1] {
			a.Counts = append(a.Counts, plan.Count{CredentialID: other, Units: g.number(), Category: g.word()})
		}
		c.Activities = append(c.Activities, a)
		from, to := g.days()
		c.Renewals = append(c.Renewals, plan.Renewed{ID: g.id(), CredentialID: id, From: from, To: to.AddDays(i), Done: g.date(), Units: g.number(), Cost: g.cents(), Note: g.word()})
	}
	return c
}

// generator fills values by their type.
type generator struct {
	*rand.Rand
	made int
}

func (g *generator) step(before []plan.Step) plan.Step {
	var s plan.Step
	g.fill(reflect.ValueOf(&s).Elem())
	s.Kind, s.State = plan.Kinds[g.IntN(len(plan.Kinds))], plan.States[g.IntN(len(plan.States))]
	s.Start, s.Due = g.days()
	s.Started, s.Finished = g.days()
	if s.State == plan.Planned {
		s.Started = plan.Date{}
	}
	if s.State != plan.Done {
		s.Finished = plan.Date{}
	}
	if s.State != plan.Blocked {
		s.BlockedBy = ""
	}
	s.After, s.PlanID, s.Position = nil, "", 0
	for _, o := range before {
		if g.IntN(3) == 0 {
			s.After = append(s.After, o.ID)
		}
	}
	for i := range s.Costs {
		l := &s.Costs[i]
		if l.Kind = plan.CostKinds[g.IntN(len(plan.CostKinds))]; !l.Known {
			l.Amount = 0
		}
	}
	for i := range s.Funding {
		s.Funding[i].Kind, s.Funding[i].Year = plan.FundingKinds[g.IntN(len(plan.FundingKinds))], 2020+g.IntN(20)
	}
	g.lines(s.Files, s.Links, s.Reminders)
	return s
}

// interests are letters, scores or none.
func (g *generator) interests() (i plan.Interests) {
	switch g.IntN(3) {
	case 0:
		for _, n := range g.Perm(len(plan.InterestLetters))[:1+g.IntN(len(plan.InterestLetters))] {
			i.Letters += plan.InterestLetters[n : n+1]
		}
	case 1:
		for n := range i.Scores {
			i.Scores[n] = g.number()
		}
	}
	return i
}

// lines makes lines possible.
func (g *generator) lines(files []plan.Attachment, links []plan.Link, reminders []plan.Reminder) {
	for i := range files {
		files[i].Path = "scans/" + g.title()
	}
	for i := range links {
		links[i].URL = fmt.Sprintf("https://www.example.org/?a=%d&b=<c>", g.IntN(100))
	}
	for i := range reminders {
		if !reminders[i].On.IsZero() {
			reminders[i].DaysBefore = 0
		}
	}
}

func (g *generator) fill(v reflect.Value) {
	switch to := v.Addr().Interface().(type) {
	case *plan.ID:
		*to = g.id()
		return
	case *plan.Date:
		*to = g.date()
		return
	case *plan.Cents:
		*to = g.cents()
		return
	case *plan.Number:
		*to = g.number()
		return
	case *plan.Length:
		*to = plan.Length{Count: 1 + g.IntN(100), Unit: plan.LengthUnits[g.IntN(len(plan.LengthUnits))]}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(g.title())
	case reflect.Bool:
		v.SetBool(g.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(g.IntN(50)))
	case reflect.Struct:
		for i := range v.NumField() {
			g.fill(v.Field(i))
		}
	case reflect.Slice:
		if n := g.IntN(3); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				g.fill(v.Index(i))
			}
		}
	}
}

var words = []string{"exam", "Résumé", "“course”", "a=1&b=<2>", `C:\new`, "履歴書", "null", "0", "it's"}

func (g *generator) title() string {
	return words[g.IntN(len(words))] + " " + words[g.IntN(len(words))]
}

// word is a title or blank.
func (g *generator) word() string {
	if g.IntN(3) == 0 {
		return ""
	}
	return g.title()
}

func (g *generator) id() plan.ID {
	g.made++
	return plan.ID(fmt.Sprintf("id%d", g.made))
}

func (g *generator) date() plan.Date {
	if g.IntN(3) == 0 {
		return plan.Date{}
	}
	return plan.Date{Year: 2028, Month: 2, Day: 29}.AddDays(g.IntN(2000) - 1000)
}

// days are two dates in order, or none.
func (g *generator) days() (from, to plan.Date) {
	from = g.date()
	return from, from.AddDays(g.IntN(900))
}

func (g *generator) cents() plan.Cents   { return plan.Cents(g.Int64N(10_000_000)) }
func (g *generator) number() plan.Number { return plan.Number(g.Int64N(100_00)) }
