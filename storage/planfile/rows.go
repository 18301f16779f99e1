package planfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"waymark/domain/plan"
)

// rows reads and writes the tables; it is the plan.Tx of operations.
type rows struct{ q queryer }

type queryer interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

var _ plan.Tx = rows{}

const (
	planColumns = `id, title, occupation, occupation_title, area, area_name, coalesce(start, ''), coalesce(target, ''), position`
	stepColumns = `id, plan_id, title, kind, state, coalesce(start, ''), coalesce(due, ''), coalesce(finished, ''), cost_cents, note, position`
)

func (r rows) Plans() ([]plan.Plan, error) {
	return collect(r.q, scanPlan, "SELECT "+planColumns+" FROM plan ORDER BY position, id")
}

func (r rows) Plan(id plan.ID) (plan.Plan, error) {
	p, err := scanPlan(r.q.QueryRowContext(background, "SELECT "+planColumns+" FROM plan WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return p, plan.NoPlan()
	}
	if err != nil {
		return p, err
	}
	p.Steps, err = collect(r.q, scanStep, "SELECT "+stepColumns+" FROM step WHERE plan_id = ? ORDER BY position, id", id)
	return p, err
}

func (r rows) Step(id plan.ID) (plan.Step, error) {
	s, err := scanStep(r.q.QueryRowContext(background, "SELECT "+stepColumns+" FROM step WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return s, plan.NoStep()
	}
	return s, err
}

func (r rows) PutPlan(p plan.Plan) error {
	_, err := r.q.ExecContext(background, `
		INSERT INTO plan (id, title, occupation, occupation_title, area, area_name, start, target, position)
		VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)
		ON CONFLICT (id) DO UPDATE SET title = excluded.title, occupation = excluded.occupation,
			occupation_title = excluded.occupation_title, area = excluded.area, area_name = excluded.area_name,
			start = excluded.start, target = excluded.target, position = excluded.position`,
		p.ID, p.Title, p.Occupation, p.OccupationTitle, p.Area, p.AreaName, p.Start.String(), p.Target.String(), p.Position)
	return err
}

func (r rows) PutStep(s plan.Step) error {
	cost := sql.Null[plan.Cents]{V: s.Cost, Valid: s.HasCost}
	_, err := r.q.ExecContext(background, `
		INSERT INTO step (id, plan_id, title, kind, state, start, due, finished, cost_cents, note, position)
		VALUES (?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, title = excluded.title, kind = excluded.kind,
			state = excluded.state, start = excluded.start, due = excluded.due, finished = excluded.finished,
			cost_cents = excluded.cost_cents, note = excluded.note, position = excluded.position`,
		s.ID, s.PlanID, s.Title, s.Kind.Name(), s.State.Name(), s.Start.String(), s.Due.String(), s.Finished.String(),
		cost, s.Note, s.Position)
	return err
}

func (r rows) DeletePlan(id plan.ID) error {
	_, err := r.q.ExecContext(background, "DELETE FROM plan WHERE id = ?", id)
	return err
}

func (r rows) DeleteStep(id plan.ID) error {
	_, err := r.q.ExecContext(background, "DELETE FROM step WHERE id = ?", id)
	return err
}

func (r rows) history(limit int) ([]plan.Event, error) {
	return collect(r.q, scanEvent, "SELECT at, label FROM history ORDER BY id DESC LIMIT ?", limit)
}

// all reads everything once, so that a value that cannot be read is found now
// and not in the middle of work.
func (r rows) all() error {
	plans, err := r.Plans()
	if err != nil {
		return err
	}
	for _, p := range plans {
		if _, err := r.Plan(p.ID); err != nil {
			return err
		}
	}
	_, err = r.history(-1)
	return err
}

type scanner interface{ Scan(...any) error }

func scanPlan(row scanner) (p plan.Plan, err error) {
	err = row.Scan(&p.ID, &p.Title, &p.Occupation, &p.OccupationTitle, &p.Area, &p.AreaName,
		(*date)(&p.Start), (*date)(&p.Target), &p.Position)
	return p, err
}

func scanStep(row scanner) (s plan.Step, err error) {
	var cost sql.Null[plan.Cents]
	err = row.Scan(&s.ID, &s.PlanID, &s.Title, (*kind)(&s.Kind), (*state)(&s.State),
		(*date)(&s.Start), (*date)(&s.Due), (*date)(&s.Finished), &cost, &s.Note, &s.Position)
	s.Cost, s.HasCost = cost.V, cost.Valid
	return s, err
}

func scanEvent(row scanner) (e plan.Event, err error) {
	var at string
	if err := row.Scan(&at, &e.Label); err != nil {
		return e, err
	}
	if e.At, err = time.Parse(time.RFC3339, at); err != nil {
		return e, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return e, nil
}

func collect[T any](q queryer, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	found, err := q.QueryContext(background, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []T
	for found.Next() {
		v, err := scan(found)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, found.Err()
}
