package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/occupation"
	"waymark/domain/plan"
)

// field is a flag that sets something of a row. One that may be said several
// times gets all that was said, one a line.
type field[T any] struct {
	name, usage string
	many        bool
	set         func(row *T, text string) error
}

// fieldFlags adds the flags and gives a function that sets what was said. It
// reports whether anything was.
func fieldFlags[T any](c *cobra.Command, fields []field[T]) func(row *T) (bool, error) {
	for _, f := range fields {
		if f.many {
			c.Flags().StringArray(f.name, nil, f.usage+"; may be said several times")
		} else {
			c.Flags().String(f.name, "", f.usage)
		}
	}
	return func(row *T) (said bool, err error) {
		for _, f := range fields {
			if !c.Flags().Changed(f.name) {
				continue
			}
			said = true
			text := ""
			if f.many {
				all, _ := c.Flags().GetStringArray(f.name) // it was added above
				text = strings.Join(all, "\n")
			} else {
				text, _ = c.Flags().GetString(f.name)
			}
			if err := f.set(row, text); err != nil {
				return true, err
			}
		}
		return said, nil
	}
}

// needed gives fields of which at least one must be said.
func needed(c *cobra.Command, said bool, err error) error {
	if err == nil && !said {
		return badInput("Say what to change: %s; the flags are in: waymark help%s", c.UseLine(), strings.TrimPrefix(c.CommandPath(), "waymark"))
	}
	return err
}

func textField[T any](name, usage string, at func(*T) *string) field[T] {
	return field[T]{name: name, usage: usage, set: func(row *T, text string) error { *at(row) = text; return nil }}
}

func dateField[T any](name, usage string, at func(*T) *plan.Date) field[T] {
	return parsedField(name, usage, plan.ParseDate, at)
}

func numberField[T any](name, usage string, at func(*T) *plan.Number) field[T] {
	return parsedField(name, usage, plan.ParseNumber, at)
}

func parsedField[T, V any](name, usage string, parse func(string) (V, error), at func(*T) *V) field[T] {
	return field[T]{name: name, usage: usage, set: func(row *T, text string) (err error) {
		*at(row), err = parse(text)
		return err
	}}
}

// jobField takes the code of a job and keeps its title too.
func jobField[T any](d Deps, name, usage string, at func(*T) (code, title *string)) field[T] {
	return foundField(name, usage, at, func(text string) (code, title string, err error) {
		e, err := d.entry(text)
		if err != nil {
			return "", "", err
		}
		return e.Code, e.Title, nil
	})
}

// areaField takes an area and keeps its name too.
func areaField[T any](d Deps, usage string, at func(*T) (code, name *string)) field[T] {
	return foundField("area", usage, at, func(text string) (code, name string, err error) {
		a, err := d.area(text)
		if err != nil {
			return "", "", err
		}
		return a.Code, a.Name, nil
	})
}

// foundField keeps a code and what it is called; "" empties both.
func foundField[T any](name, usage string, at func(*T) (code, called *string), find func(text string) (code, called string, err error)) field[T] {
	return field[T]{name: name, usage: usage, set: func(row *T, text string) (err error) {
		code, called := at(row)
		if *code, *called = "", ""; text != "" {
			*code, *called, err = find(text)
		}
		return err
	}}
}

// entry is the job of a code.
func (d Deps) entry(code string) (*occupation.Entry, error) {
	directory, err := d.Directory()
	if err != nil {
		return nil, err
	}
	e, err := directory.Entry(code)
	if err != nil {
		return nil, unknownCode(code, err)
	}
	return e, nil
}

func countField[T any](name, usage string, at func(*T) *int) field[T] {
	return field[T]{name: name, usage: usage, set: func(row *T, text string) error {
		n, err := plan.ParseNumber(text)
		if err != nil || n%100 != 0 {
			return badInput("--%s takes a whole number, not %q.", name, text)
		}
		*at(row) = int(n / 100)
		return nil
	}}
}

func moneyField[T any](name, usage string, at func(*T) *plan.Cents) field[T] {
	return field[T]{name: name, usage: usage, set: func(row *T, text string) (err error) {
		if *at(row) = 0; text != "" {
			*at(row), err = plan.ParseMoney(text)
		}
		return err
	}}
}

func yesField[T any](name, usage string, at func(*T) *bool) field[T] {
	return field[T]{name: name, usage: usage + ": yes or no", set: func(row *T, text string) error {
		switch strings.ToLower(text) {
		case "yes":
			*at(row) = true
		case "no":
			*at(row) = false
		default:
			return badInput("--%s takes yes or no, not %q.", name, text)
		}
		return nil
	}}
}

// choiceField takes one of several by name.
func choiceField[T any, V interface{ Name() string }](name, usage string, all []V, set func(*T, V)) field[T] {
	return field[T]{name: name, usage: usage + ": " + namesOf(all), set: func(row *T, text string) error {
		v, err := choose(all, text, "--"+name)
		if err == nil {
			set(row, v)
		}
		return err
	}}
}

// choose finds one of several by name.
func choose[V interface{ Name() string }](all []V, name, what string) (V, error) {
	v, ok := named(all, name)
	if !ok {
		return v, badInput("%s cannot be %q; say one of %s.", what, name, namesOf(all))
	}
	return v, nil
}

func namesOf[V interface{ Name() string }](all []V) string {
	names := make([]string, len(all))
	for n, v := range all {
		names[n] = v.Name()
	}
	return fmt.Sprint(strings.Join(names, ", "))
}
