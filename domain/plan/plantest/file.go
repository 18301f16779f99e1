// Package plantest keeps plans in memory, for tests of what stands on
// plan.File and as the yardstick for files on disk.
package plantest

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"sync"
	"time"

	"waymark/domain/plan"
)

// File is a plan.File without a disk. The zero File is empty and ready to use.
type File struct {
	mu      sync.Mutex
	now     rows
	undo    []entry
	redo    []entry
	history []plan.Event
	clock   int64
}

type rows struct {
	plans map[plan.ID]plan.Plan
	steps map[plan.ID]plan.Step
}

// entry is a step back: the rows as they were, and what going there touches.
type entry struct {
	plan.Entry
	before rows
}

var _ plan.File = (*File)(nil)

func (r rows) clone() rows {
	c := rows{maps.Clone(r.plans), maps.Clone(r.steps)}
	if c.plans == nil {
		c = rows{map[plan.ID]plan.Plan{}, map[plan.ID]plan.Step{}}
	}
	return c
}

func (f *File) Plans() ([]plan.Plan, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now.Plans()
}

func (f *File) Plan(id plan.ID) (plan.Plan, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now.Plan(id)
}

func (f *File) Transact(op plan.Operation) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	after := f.now.clone()
	e, err := op(after)
	if err != nil {
		return plan.Change{}, err
	}
	c := difference(f.now, after)
	c.Label = e.Label
	if len(c.Plans) == 0 {
		return c, nil
	}
	last := len(f.undo) - 1
	if last < 0 || len(f.redo) > 0 || e.Merge == "" || f.undo[last].Merge != e.Merge {
		f.undo = append(f.undo, entry{e, f.now})
	}
	f.now, f.redo = after, nil
	f.record(e.Label)
	return c, nil
}

func (f *File) Undo() (plan.Change, error) {
	return f.shift(&f.undo, &f.redo, "Undo: ", plan.NothingToUndo)
}
func (f *File) Redo() (plan.Change, error) {
	return f.shift(&f.redo, &f.undo, "Redo: ", plan.NothingToRedo)
}

func (f *File) shift(from, to *[]entry, prefix string, nothing func() error) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := len(*from)
	if n == 0 {
		return plan.Change{}, nothing()
	}
	e := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, entry{plan.Entry{Label: e.Label}, f.now})
	c := difference(f.now, e.before)
	c.Label = e.Label
	f.now = e.before
	f.record(prefix + e.Label)
	return c, nil
}

func (f *File) CanUndo() (string, bool) { return f.top(&f.undo) }
func (f *File) CanRedo() (string, bool) { return f.top(&f.redo) }

func (f *File) top(stack *[]entry) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(*stack); n > 0 {
		return (*stack)[n-1].Label, true
	}
	return "", false
}

func (f *File) History(limit int) ([]plan.Event, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	h := slices.Clone(f.history)
	slices.Reverse(h)
	return h[:min(limit, len(h))], nil
}

func (f *File) Path() string { return "(memory)" }
func (f *File) Close() error { return nil }

// record dates the history one second apart from the start of 1970.
func (f *File) record(label string) {
	f.clock++
	f.history = append(f.history, plan.Event{At: time.Unix(f.clock, 0).UTC(), Label: label})
}

func difference(a, b rows) plan.Change {
	plans, steps := map[plan.ID]bool{}, map[plan.ID]bool{}
	for _, pair := range [][2]rows{{a, b}, {b, a}} {
		for id, s := range pair[0].steps {
			if o, ok := pair[1].steps[id]; !ok || !reflect.DeepEqual(o, s) {
				steps[id], plans[s.PlanID] = true, true
			}
		}
		for id, p := range pair[0].plans {
			if o, ok := pair[1].plans[id]; !ok || !same(o, p) {
				plans[id] = true
			}
		}
	}
	return plan.Change{Plans: slices.Sorted(maps.Keys(plans)), Steps: slices.Sorted(maps.Keys(steps))}
}

// same compares plans' own fields.
func same(a, b plan.Plan) bool {
	return a.ID == b.ID && a.Title == b.Title && a.Occupation == b.Occupation && a.OccupationTitle == b.OccupationTitle &&
		a.Area == b.Area && a.AreaName == b.AreaName && a.Start == b.Start && a.Target == b.Target && a.Position == b.Position
}

func (r rows) Plans() ([]plan.Plan, error) {
	return slices.SortedFunc(maps.Values(r.plans), func(a, b plan.Plan) int {
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
			p.Steps = append(p.Steps, s)
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
	return s, nil
}

func (r rows) PutPlan(p plan.Plan) error {
	p.Steps = nil
	r.plans[p.ID] = p
	return nil
}

func (r rows) PutStep(s plan.Step) error {
	r.steps[s.ID] = s
	return nil
}

func (r rows) DeletePlan(id plan.ID) error {
	delete(r.plans, id)
	maps.DeleteFunc(r.steps, func(_ plan.ID, s plan.Step) bool { return s.PlanID == id })
	return nil
}

func (r rows) DeleteStep(id plan.ID) error {
	delete(r.steps, id)
	return nil
}
