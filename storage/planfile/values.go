package planfile

import (
	"errors"
	"fmt"

	"waymark/domain/plan"
)

// errUnreadable is a stored value that no version of the program writes.
var errUnreadable = errors.New("unreadable value")

// date, kind and state read their stored form.
type (
	date  plan.Date
	kind  plan.Kind
	state plan.State
)

func (d *date) Scan(src any) error {
	text, _ := src.(string)
	parsed, err := plan.ParseDate(text)
	if err != nil || parsed.String() != text {
		return fmt.Errorf("%w: date %q", errUnreadable, src)
	}
	*d = date(parsed)
	return nil
}

func (k *kind) Scan(src any) error {
	text, _ := src.(string)
	found, ok := plan.KindNamed(text)
	if !ok {
		return fmt.Errorf("%w: kind %q", errUnreadable, src)
	}
	*k = kind(found)
	return nil
}

func (s *state) Scan(src any) error {
	text, _ := src.(string)
	found, ok := plan.StateNamed(text)
	if !ok {
		return fmt.Errorf("%w: state %q", errUnreadable, src)
	}
	*s = state(found)
	return nil
}
