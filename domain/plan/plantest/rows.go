package plantest

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"waymark/domain/plan"
)

// rows are what a file holds. Their values are never changed, only replaced.
type rows struct {
	person      plan.Person
	plans       map[plan.ID]plan.Plan
	steps       map[plan.ID]plan.Step
	stars       map[string]plan.Star
	credentials map[plan.ID]plan.Credential
	activities  map[plan.ID]plan.Activity
	renewals    map[plan.ID]plan.Renewed
}

var _ plan.Tx = (*rows)(nil)

func (r rows) clone() rows {
	return rows{
		r.person, copied(r.plans), copied(r.steps), copied(r.stars), copied(r.credentials), copied(r.activities), copied(r.renewals),
	}
}

// copied is never nil.
func copied[K comparable, V any](m map[K]V) map[K]V {
	c := make(map[K]V, len(m))
	maps.Copy(c, m)
	return c
}

func (r rows) Plans() ([]plan.Plan, error) {
	return sorted(r.plans, func(a, b plan.Plan) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	}), nil
}

func (r rows) Plan(id plan.ID) (plan.Plan, error) {
	p, ok := r.plans[id]
	if !ok {
		return p, plan.NoPlan()
	}
	for _, s := range r.steps {
		if s.PlanID == id {
			p.Steps = append(p.Steps, s.Clone())
		}
	}
	slices.SortFunc(p.Steps, func(a, b plan.Step) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
	return p, nil
}

func (r rows) Step(id plan.ID) (plan.Step, error) {
	s, ok := r.steps[id]
	if !ok {
		return s, plan.NoStep()
	}
	return s.Clone(), nil
}

func (r rows) Person() (plan.Person, error) { return r.person.Clone(), nil }

func (r rows) Stars() ([]plan.Star, error) {
	return sorted(r.stars, func(a, b plan.Star) int { return cmp.Compare(a.Occupation, b.Occupation) }), nil
}

func (r rows) Credentials() ([]plan.Credential, error) {
	all := sorted(r.credentials, func(a, b plan.Credential) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
	for i, c := range all {
		all[i] = c.Clone()
	}
	return all, nil
}

func (r rows) Credential(id plan.ID) (plan.Credential, error) {
	c, ok := r.credentials[id]
	if !ok {
		return c, plan.NoCredential()
	}
	return c.Clone(), nil
}

func (r rows) Activities() ([]plan.Activity, error) {
	all := sorted(r.activities, func(a, b plan.Activity) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) })
	for i, a := range all {
		all[i] = a.Clone()
	}
	return all, nil
}

func (r rows) Activity(id plan.ID) (plan.Activity, error) {
	a, ok := r.activities[id]
	if !ok {
		return a, plan.NoActivity()
	}
	return a.Clone(), nil
}

func (r rows) Renewals() ([]plan.Renewed, error) {
	return sorted(r.renewals, func(a, b plan.Renewed) int { return cmp.Or(a.To.Compare(b.To), cmp.Compare(a.ID, b.ID)) }), nil
}

// sorted is nil when there is nothing, like a list read from a disk.
func sorted[K comparable, V any](m map[K]V, by func(a, b V) int) []V {
	return slices.SortedFunc(maps.Values(m), by)
}

func (r *rows) PutPlan(p plan.Plan) error {
	p.Steps = nil
	r.plans[p.ID] = p
	return nil
}

func (r *rows) PutStep(s plan.Step) error {
	r.steps[s.ID] = s.Clone()
	return nil
}

func (r *rows) PutPerson(p plan.Person) error {
	r.person = p.Clone()
	return nil
}

func (r *rows) PutStar(s plan.Star) error {
	r.stars[s.Occupation] = s
	return nil
}

func (r *rows) PutCredential(c plan.Credential) error {
	r.credentials[c.ID] = c.Clone()
	return nil
}

func (r *rows) PutActivity(a plan.Activity) error {
	r.activities[a.ID] = a.Clone()
	return nil
}

func (r *rows) PutRenewal(n plan.Renewed) error {
	r.renewals[n.ID] = n
	return nil
}

func (r *rows) DeletePlan(id plan.ID) error {
	delete(r.plans, id)
	maps.DeleteFunc(r.steps, func(_ plan.ID, s plan.Step) bool { return s.PlanID == id })
	return nil
}

func (r *rows) DeleteStep(id plan.ID) error {
	delete(r.steps, id)
	return nil
}

func (r *rows) DeleteStar(occupation string) error {
	delete(r.stars, occupation)
	return nil
}

func (r *rows) DeleteCredential(id plan.ID) error {
	delete(r.credentials, id)
	maps.DeleteFunc(r.renewals, func(_ plan.ID, n plan.Renewed) bool { return n.CredentialID == id })
	return nil
}

func (r *rows) DeleteActivity(id plan.ID) error {
	delete(r.activities, id)
	return nil
}

func (r *rows) DeleteRenewal(id plan.ID) error {
	delete(r.renewals, id)
	return nil
}

// difference tells what differs between two states of a file.
func difference(a, b rows) plan.Change {
	plans, credentials := changed(a.plans, b.plans), changed(a.credentials, b.credentials)
	steps, renewals := changed(a.steps, b.steps), changed(a.renewals, b.renewals)
	for id := range steps {
		for _, r := range []rows{a, b} {
			if s, ok := r.steps[id]; ok {
				plans[s.PlanID] = true
			}
		}
	}
	for id := range renewals {
		for _, r := range []rows{a, b} {
			if n, ok := r.renewals[id]; ok {
				credentials[n.CredentialID] = true
			}
		}
	}
	return plan.Change{
		Plans: slices.Sorted(maps.Keys(plans)), Steps: slices.Sorted(maps.Keys(steps)), Credentials: slices.Sorted(maps.Keys(credentials)),
		Activities: slices.Sorted(maps.Keys(changed(a.activities, b.activities))),
		Person:     !reflect.DeepEqual(a.person, b.person), Stars: len(changed(a.stars, b.stars)) > 0,
	}
}

func changed[K comparable, V any](a, b map[K]V) map[K]bool {
	keys := map[K]bool{}
	for k, v := range a {
		if w, ok := b[k]; !ok || !reflect.DeepEqual(v, w) {
			keys[k] = true
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			keys[k] = true
		}
	}
	return keys
}
