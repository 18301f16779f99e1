package ui

import (
	"reflect"
	"slices"

	"waymark/domain/plan"
	planpage "waymark/ui/plan"
)

// Me is the person to whom the plan file belongs; the zero Person without one.
func (s *Shell) Me() plan.Person { return s.plans.state.Person }

// Stars are the starred jobs by code.
func (s *Shell) Stars() []plan.Star { return s.plans.state.Stars }

// Starred reports whether a job has a star.
func (s *Shell) Starred(code string) bool { return s.plans.starred[code] }

// ToggleStar gives a job a star or takes it away. The first star makes the plan
// file.
func (s *Shell) ToggleStar(code string) {
	e, err := s.library.Directory.Entry(code)
	if err != nil {
		return
	}
	star := plan.Star{Occupation: e.Code, Title: e.Title, Since: s.plans.today()}
	s.plans.Change(toggleStar(star), func(err error) {
		if err != nil {
			s.say("The star was not kept. "+err.Error(), false)
		}
	})
}

// Change saves an operation on the plan file; the first one makes the file. done
// is called on the UI thread.
func (s *Shell) Change(op plan.Operation, done func(error)) { s.plans.Change(op, done) }

// toggleStar decides by what is in the file by then, so that two quick presses
// take a star back.
func toggleStar(star plan.Star) plan.Operation {
	return func(tx plan.Tx) (plan.Entry, error) {
		all, err := tx.Stars()
		if err != nil {
			return plan.Entry{}, err
		}
		for _, s := range all {
			if s.Occupation == star.Occupation {
				return plan.Unstar(star.Occupation)(tx)
			}
		}
		return plan.PutStar(star)(tx)
	}
}

// EditMe changes what the file knows of its person, as it is by then. The first
// change makes the plan file.
func (s *Shell) EditMe(change func(*plan.Person), done func(error)) {
	s.Change(plan.EditingPerson(change), done)
}

// keep remembers a state for all pages and brings up to date what they show of
// person and stars.
func (k *planKeeper) keep(s planpage.State) {
	before := k.state
	k.state, k.starred = s, make(map[string]bool, len(s.Stars))
	for _, star := range s.Stars {
		k.starred[star.Occupation] = true
	}
	if !reflect.DeepEqual(before.Person, s.Person) || !slices.Equal(before.Stars, s.Stars) {
		k.shell.personChanged()
	}
	if k.shell.own != nil {
		k.shell.own.update()
	}
}

func (s *Shell) personChanged() {
	s.explore.Update()
	if s.guide != nil {
		s.guide.ShowStar()
	}
}
