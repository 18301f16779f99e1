package command

import (
	"errors"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

// interests are those in a text, or where it is empty those in a plan file, as a
// profile that jobs can be set against.
func (d Deps) interests(text, path string) (occupation.Profile, error) {
	entered, err := plan.ParseInterests(text)
	if err != nil {
		return occupation.Profile{}, err
	}
	if entered == (plan.Interests{}) {
		err = d.inFile(path, func(f plan.File) error {
			p, err := f.Person()
			entered = p.Interests
			return err
		})
		if err != nil && !errors.Is(err, plan.ErrMissing) {
			return occupation.Profile{}, err
		}
	}
	p := figures.OwnProfile(entered)
	switch {
	case entered == plan.Interests{}:
		return p, badInput("You have entered no interests. Say them with --interests CES, or keep them with: waymark me set --interests CES")
	case p.Flat():
		return p, badInput("Your six scores are the same, so they cannot be compared with jobs.")
	}
	return p, nil
}
