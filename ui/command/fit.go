package command

import (
	"errors"

	"waymark/domain/plan"
	"waymark/ui/figures"
)

// interests are those in a text, or where it is empty those in a plan file. Jobs
// can be set against them.
func (d Deps) interests(text, path string) (plan.Interests, error) {
	entered, err := plan.ParseInterests(text)
	if err != nil {
		return entered, err
	}
	if entered == (plan.Interests{}) {
		err = d.inFile(path, func(f plan.File) error {
			p, err := f.Person()
			entered = p.Interests
			return err
		})
		if err != nil && !errors.Is(err, plan.ErrMissing) {
			return entered, err
		}
	}
	switch {
	case entered == plan.Interests{}:
		return entered, badInput("You have entered no interests. Say them with --interests CES, or keep them with: waymark me set --interests CES")
	case figures.OwnProfile(entered).Flat():
		return entered, badInput(figures.FlatInterests)
	}
	return entered, nil
}
