package planfile

import (
	"cmp"
	"fmt"
	"time"

	"waymark/domain/plan"
)

// rows reads and writes the tables; it is the plan.Tx of operations.
type rows struct{ q queryer }

var _ plan.Tx = rows{}

func (r rows) Plans() ([]plan.Plan, error) { return plans.list(r.q, "ORDER BY position, id") }

func (r rows) Plan(id plan.ID) (plan.Plan, error) {
	p, err := plans.get(r.q, id, plan.NoPlan())
	if err != nil {
		return p, err
	}
	p.Steps, err = steps.list(r.q, "WHERE plan_id = ? ORDER BY position, id", id)
	return p, err
}

func (r rows) Step(id plan.ID) (plan.Step, error) { return steps.get(r.q, id, plan.NoStep()) }

func (r rows) Person() (plan.Person, error) {
	found, err := people.list(r.q, "")
	if err != nil || len(found) == 0 {
		return plan.Person{}, err
	}
	return found[0], nil
}

func (r rows) Stars() ([]plan.Star, error) { return stars.list(r.q, "ORDER BY id") }

func (r rows) Credentials() ([]plan.Credential, error) {
	return credentials.list(r.q, "ORDER BY position, id")
}

func (r rows) Credential(id plan.ID) (plan.Credential, error) {
	return credentials.get(r.q, id, plan.NoCredential())
}

func (r rows) Activities() ([]plan.Activity, error) {
	return activities.list(r.q, "ORDER BY date, id")
}

func (r rows) Activity(id plan.ID) (plan.Activity, error) {
	return activities.get(r.q, id, plan.NoActivity())
}

func (r rows) Renewals() ([]plan.Renewed, error) {
	return renewals.list(r.q, "ORDER BY cycle_to, id")
}

func (r rows) PutPlan(p plan.Plan) error             { return plans.put(r.q, p) }
func (r rows) PutStep(s plan.Step) error             { return steps.put(r.q, s) }
func (r rows) PutPerson(p plan.Person) error         { return people.put(r.q, p) }
func (r rows) PutStar(s plan.Star) error             { return stars.put(r.q, s) }
func (r rows) PutCredential(c plan.Credential) error { return credentials.put(r.q, c) }
func (r rows) PutActivity(a plan.Activity) error     { return activities.put(r.q, a) }
func (r rows) PutRenewal(n plan.Renewed) error       { return renewals.put(r.q, n) }

func (r rows) DeletePlan(id plan.ID) error        { return plans.delete(r.q, id) }
func (r rows) DeleteStep(id plan.ID) error        { return steps.delete(r.q, id) }
func (r rows) DeleteStar(occupation string) error { return stars.delete(r.q, occupation) }
func (r rows) DeleteCredential(id plan.ID) error  { return credentials.delete(r.q, id) }
func (r rows) DeleteActivity(id plan.ID) error    { return activities.delete(r.q, id) }
func (r rows) DeleteRenewal(id plan.ID) error     { return renewals.delete(r.q, id) }

func (r rows) history(limit int) ([]plan.Event, error) {
	return collect(r.q, scanEvent, "SELECT at, label, checksum FROM history ORDER BY id DESC LIMIT ?", limit)
}

func scanEvent(row scanner) (e plan.Event, err error) {
	var at string
	var sum int64
	if err := row.Scan(&at, &e.Label, &sum); err != nil {
		return e, err
	}
	if sum != eventChecksum(at, e.Label) {
		return e, damage{"the history", fmt.Errorf("the line of %s does not fit its checksum", at)}
	}
	if e.At, err = time.Parse(time.RFC3339, at); err != nil {
		return e, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return e, nil
}

func eventChecksum(at, label string) int64 { return checksum("history", []any{at, label}) }

// all reads everything once, so that a value that cannot be read is found now
// and not in the middle of work.
func (r rows) all() error {
	return cmp.Or(
		plans.check(r.q), steps.check(r.q), people.check(r.q), stars.check(r.q), credentials.check(r.q), activities.check(r.q), renewals.check(r.q),
		failure(r.history(-1)),
	)
}

func failure[T any](_ T, err error) error { return err }
