package command

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/release"
)

// recognition is what a person says about a file beyond what it says itself.
type recognition struct {
	columns, settings *[]string
	period            *string
}

func recognitionFlags(c *cobra.Command) recognition {
	r := recognition{
		columns:  c.Flags().StringArray("map", nil, "`FIELD=COLUMN` of a state's table; the column by its head or number, nothing for none"),
		settings: c.Flags().StringArray("set", nil, "`NAME=VALUE` that holds for all rows of a state's table"),
		period:   c.Flags().String("period", "", "period of a file that does not tell it: 2023-24"),
	}
	var fields []string
	for _, f := range release.Fields()[1:] {
		if _, per, pay := f.Pay(); !pay || per != release.PerRow {
			fields = append(fields, string(f))
		}
	}
	c.Long = c.Short + `.

Official files are known by their columns. Tables of states' agencies have heads of
their own: what was understood of them is shown, and --map and --set change it.
FIELD is one of: ` + strings.Join(fields, ", ") + `;
pay.median.by_row and the like where a column pay_period says the time.
NAME is one of: agency, code, area, state, years (2023-33), wage_year,
growth (percent or fraction), openings (yearly or total), jobs (persons or thousands).`
	return r
}

// recognise inspects a file as a person says that it should be read.
func (d Deps) recognise(path string, r recognition) (p *release.Preview, err error) {
	inspect := func(look func(context.Context) (*release.Preview, error)) error {
		return interruptible(func(ctx context.Context) error {
			p, err = look(ctx)
			return err
		})
	}
	if err := inspect(func(ctx context.Context) (*release.Preview, error) { return d.Added.Inspect(ctx, path) }); err != nil {
		return nil, err
	}
	if len(*r.columns)+len(*r.settings) > 0 {
		if p.Table == nil {
			return nil, badInput("%s is %s, whose columns are known; --map and --set are for tables of states' agencies.", filepath.Base(path), p.Title())
		}
		m, err := d.mapping(p.Table, r)
		if err != nil {
			return nil, err
		}
		if err := inspect(func(ctx context.Context) (*release.Preview, error) { return d.Added.InspectTable(ctx, path, m) }); err != nil {
			return nil, err
		}
	}
	if *r.period == "" {
		return p, nil
	}
	if !p.Guessed {
		return nil, badInput("%s says itself that it is %s; --period is for files that do not tell.", filepath.Base(path), p.Title())
	}
	added, err := d.Added.Added()
	if err != nil {
		return nil, err
	}
	p.SetNumber(*r.period, added)
	return p, nil
}

// mapping changes what the columns of a table were taken for.
func (d Deps) mapping(t *release.Table, r recognition) (release.Mapping, error) {
	m := t.Mapping
	m.Columns = slices.Clone(m.Columns)
	for _, text := range *r.columns {
		name, column, ok := strings.Cut(text, "=")
		field := release.Field(strings.TrimSpace(name))
		if !ok || field == release.Unused || !slices.Contains(release.Fields(), field) {
			return m, badInput("--map %s: say FIELD=COLUMN, with a field that “waymark help data import” lists.", text)
		}
		for i, f := range m.Columns {
			if f == field {
				m.Columns[i] = release.Unused
			}
		}
		if column = strings.TrimSpace(column); column == "" {
			continue
		}
		n := columnOf(t.Heads(), column)
		if n < 0 {
			return m, badInput("--map %s: %s has no column “%s”; it has %s.", text, t.Name, column, strings.Join(t.Heads(), ", "))
		}
		m.Columns[n] = field
	}
	for _, text := range *r.settings {
		name, value, ok := strings.Cut(text, "=")
		if !ok || !d.set(&m, strings.TrimSpace(name), strings.TrimSpace(value)) {
			return m, badInput("--set %s: say NAME=VALUE as “waymark help data import” lists them.", text)
		}
	}
	return m, nil
}

// columnOf finds a column by its head, or else by its number from 1.
func columnOf(header []string, column string) int {
	if n := slices.IndexFunc(header, func(head string) bool { return strings.EqualFold(head, column) }); n >= 0 {
		return n
	}
	if n, err := strconv.Atoi(column); err == nil && n >= 1 && n <= len(header) {
		return n - 1
	}
	return -1
}

// set changes what holds for all rows; ok is false for a name or value that
// means nothing.
func (d Deps) set(m *release.Mapping, name, value string) (ok bool) {
	either := func(to *bool, no, yes string) bool {
		*to = value == yes
		return value == yes || value == no
	}
	switch name {
	case "agency":
		m.Agency = value
	case "code":
		m.Code = value
	case "area":
		m.Area = value
	case "wage_year":
		m.WageYear = value
	case "state":
		if m.State = ""; value != "" {
			a, err := d.area(value)
			if err != nil || a.State == "" {
				return false
			}
			m.State = a.State
		}
	case "years":
		m.BaseYear, m.TargetYear = release.CycleYears(value)
		return m.TargetYear > m.BaseYear
	case "growth":
		return either(&m.Fraction, "percent", "fraction")
	case "openings":
		return either(&m.Total, "yearly", "total")
	case "jobs":
		return either(&m.Thousands, "persons", "thousands")
	default:
		return false
	}
	return true
}
