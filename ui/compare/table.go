// Package compare puts up to four jobs side by side, each in an area of its
// own, with the job that the person has now.
package compare

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// Most is how many jobs can be compared, the own job not counted.
const Most = 4

// Column is one job in one area, or the job that the person has now.
type Column struct {
	Title string
	Area  *labor.Area
	Guide *occupation.Guide // nil for an own job that is no known occupation
	Mine  bool
	// Own is what the person's own job pays, as they entered it, for the period
	// of the table; blank in the other columns.
	Own labor.Figure
	// Plan says what a plan for the job costs: "$4,250 and 2 costs not known
	// yet", or "" where there is no plan.
	Plan string
}

// Table is the comparison: the same rows on the screen, in files and in print.
type Table struct {
	Columns []Column
	Rows    []Row
	Notes   []string // what a reader must know of the figures
}

// Row is one thing that is compared.
type Row struct {
	Group string
	Name  string
	Cells []string // one for each column
	Best  []bool   // where better is clear and some are better than others
	Same  bool     // all cells say the same
}

// measure is a row of figures.
type measure struct {
	group, name string
	figure      func(c Column) labor.Figure
	higher      bool // more is better
}

// Make compares columns, with pay for a period.
func Make(columns []Column, per labor.Period) Table {
	t := Table{Columns: columns}
	t.pay(per)
	t.outlook()
	t.preparation()
	t.money()
	t.fit()
	t.skills()
	t.conditions()
	t.notes()
	for i := range t.Rows {
		r := &t.Rows[i]
		r.Same = len(slices.Compact(slices.Clone(r.Cells))) == 1
	}
	return t
}

func blank(u labor.Unit) labor.Figure { return labor.Blank(u, labor.NotPublished, nil) }

// add appends a row of figures and marks the best.
func (t *Table) add(m measure) {
	r := Row{Group: m.group, Name: m.name, Cells: make([]string, len(t.Columns)), Best: make([]bool, len(t.Columns))}
	values := make([]labor.Figure, len(t.Columns))
	known := 0
	best := -1
	for n, c := range t.Columns {
		values[n] = m.figure(c)
		r.Cells[n] = values[n].Text()
		if !values[n].Known() {
			continue
		}
		if values[n].Status == labor.Derived {
			r.Cells[n] += " *"
		}
		known++
		if best < 0 || labor.Compare(values[n], values[best], true) < 0 {
			best = n
		}
	}
	if known == 0 {
		return
	}
	if m.higher && known > 1 {
		worse := false
		for _, v := range values {
			worse = worse || v.Known() && labor.Compare(v, values[best], true) > 0
		}
		for n, v := range values {
			r.Best[n] = worse && v.Known() && labor.Compare(v, values[best], true) == 0
		}
	}
	t.Rows = append(t.Rows, r)
}

// say appends a row of words; rows that nobody has anything for are left out.
func (t *Table) say(group, name string, text func(c Column) string) {
	r := Row{Group: group, Name: name, Cells: make([]string, len(t.Columns)), Best: make([]bool, len(t.Columns))}
	said := false
	for n, c := range t.Columns {
		r.Cells[n] = labor.Dash
		if s := text(c); s != "" {
			r.Cells[n], said = s, true
		}
	}
	if said {
		t.Rows = append(t.Rows, r)
	}
}

func (t *Table) pay(per labor.Period) {
	const group = "Pay"
	t.add(measure{group, "What you earn, as you entered it", func(c Column) labor.Figure {
		if !c.Mine {
			return blank(per.Unit())
		}
		return c.Own
	}, false})
	at := func(p labor.Point) func(Column) labor.Figure {
		return func(c Column) labor.Figure {
			if c.Guide == nil || c.Guide.Here == nil {
				return blank(per.Unit())
			}
			return c.Guide.Here.Pay(p, per)
		}
	}
	unit := ", " + per.Unit().Words()
	t.add(measure{group, "A quarter earn less than" + unit, at(labor.P25), true})
	t.add(measure{group, "Half earn more than" + unit, at(labor.Median), true})
	t.add(measure{group, "A quarter earn more than" + unit, at(labor.P75), true})
	t.add(measure{group, "Half earn more than, at the nation's prices" + unit, func(c Column) labor.Figure {
		f := at(labor.Median)(c)
		if c.Area == nil {
			return blank(per.Unit())
		}
		return figures.Priced(f, c.Area)
	}, true})
	t.add(measure{group, "Employees in the area", func(c Column) labor.Figure {
		if c.Guide == nil || c.Guide.Here == nil {
			return blank(labor.Jobs)
		}
		return c.Guide.Here.Employment
	}, false})
	t.add(measure{group, "Share of the area's jobs, U.S. = 1", func(c Column) labor.Figure {
		if c.Guide == nil || c.Guide.Here == nil {
			return blank(labor.Quotient)
		}
		return c.Guide.Here.Quotient
	}, false})
}

func (t *Table) outlook() {
	const group = "Outlook, whole United States"
	of := func(figure func(*labor.Outlook) labor.Figure, u labor.Unit) func(Column) labor.Figure {
		return func(c Column) labor.Figure {
			if c.Guide == nil || c.Guide.Outlook == nil {
				return blank(u)
			}
			return figure(c.Guide.Outlook)
		}
	}
	t.add(measure{group, "Growth in ten years", of(func(o *labor.Outlook) labor.Figure { return o.Growth }, labor.Percent), true})
	t.add(measure{group, "Openings a year", of(func(o *labor.Outlook) labor.Figure { return o.Openings }, labor.JobsPerYear), true})
	t.add(measure{group, "New jobs in ten years", of(func(o *labor.Outlook) labor.Figure { return o.Change }, labor.Jobs), true})
}

func (t *Table) preparation() {
	const group = "How to get in"
	of := func(say func(*labor.Preparation) string) func(Column) string {
		return func(c Column) string {
			if c.Guide == nil || c.Guide.Preparation == nil {
				return ""
			}
			return say(c.Guide.Preparation)
		}
	}
	t.say(group, "Typical education", of(func(p *labor.Preparation) string { return p.Education.Label() }))
	t.say(group, "Experience in a related job", of(func(p *labor.Preparation) string { return p.Experience.Label() }))
	t.say(group, "Training on the job", of(func(p *labor.Preparation) string { return p.Training.Label() }))
	t.say(group, "Preparation in all, zone 1 to 5", func(c Column) string {
		if c.Guide == nil {
			return ""
		}
		return c.Guide.Zone()
	})
}

func (t *Table) money() {
	t.say("Money", "Cost of your plan for it", func(c Column) string { return c.Plan })
}

func (t *Table) fit() {
	const group, shown = "Interests and values", 3
	names := func(list []occupation.Scored) string {
		var names []string
		for _, s := range occupation.Strongest(list, shown) {
			names = append(names, s.Element.Name)
		}
		return strings.Join(names, ", ")
	}
	t.say(group, "Strongest interests", func(c Column) string {
		if c.Guide == nil {
			return ""
		}
		return names(c.Guide.Interests)
	})
	t.say(group, "Strongest work values", func(c Column) string {
		if c.Guide == nil {
			return ""
		}
		return names(c.Guide.Values)
	})
}

// topSkills is how many skills of each job are compared.
const topSkills = 5

// skills compares how important the most important skills of each are for all.
func (t *Table) skills() {
	var elements []occupation.Element
	for _, c := range t.Columns {
		if c.Guide == nil {
			continue
		}
		for _, r := range figures.MostImportant(c.Guide.Skills, topSkills) {
			if !slices.Contains(elements, r.Element) {
				elements = append(elements, r.Element)
			}
		}
	}
	for _, e := range elements {
		t.add(measure{"Skills, importance from 1 to 5", e.Name, func(c Column) labor.Figure {
			if c.Guide != nil {
				for _, r := range c.Guide.Skills {
					if r.Element.ID == e.ID {
						return r.Importance
					}
				}
			}
			return blank(labor.Importance)
		}, false})
	}
}

func (t *Table) conditions() {
	var names []string
	words := make([]map[string]string, len(t.Columns))
	for n, c := range t.Columns {
		words[n] = map[string]string{}
		if c.Guide == nil {
			continue
		}
		for _, k := range c.Guide.Conditions {
			name, word, ok := figures.ConditionWord(k)
			if !ok {
				continue
			}
			words[n][name] = word
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, name := range names {
		r := Row{Group: "Conditions", Name: name, Cells: make([]string, len(t.Columns)), Best: make([]bool, len(t.Columns))}
		for n := range t.Columns {
			if r.Cells[n] = words[n][name]; r.Cells[n] == "" {
				r.Cells[n] = labor.Dash
			}
		}
		t.Rows = append(t.Rows, r)
	}
}

// notes says what is computed, which figures are for wider groups and whether
// periods differ.
func (t *Table) notes() {
	periods := map[string][]string{}
	see := func(v *labor.Vintage) {
		if v != nil && !slices.Contains(periods[v.Dataset], v.Period) {
			periods[v.Dataset] = append(periods[v.Dataset], v.Period)
		}
	}
	for _, c := range t.Columns {
		if c.Guide == nil {
			continue
		}
		if c.Guide.Here != nil {
			see(c.Guide.Here.Vintage)
		}
		if c.Guide.Outlook != nil {
			see(c.Guide.Outlook.Vintage)
		}
		if s := figures.WiderNote(c.Guide); s != "" && !slices.Contains(t.Notes, s) {
			t.Notes = append(t.Notes, s)
		}
	}
	for _, dataset := range []string{"OEWS", "EP"} {
		switch list := periods[dataset]; len(list) {
		case 0:
		case 1:
			t.Notes = append(t.Notes, "Source: "+dataset+" "+list[0]+".")
		default:
			t.Notes = append(t.Notes, "The figures of "+dataset+" are of different periods ("+strings.Join(list, ", ")+"): compare them with care.")
		}
	}
	t.Notes = append(t.Notes, "* computed: from pay for another period, or "+figures.FormulaPriced+". “Best” marks the highest pay, growth or openings; where more is not simply better, nothing is marked.")
}

// Texts is the table with its heads, for files and the clipboard.
func (t Table) Texts() [][]string {
	titles, areas := []string{"", "Job"}, []string{"", "Area"}
	for _, c := range t.Columns {
		titles = append(titles, c.Title)
		area := ""
		if c.Area != nil {
			area = c.Area.Name
		}
		areas = append(areas, area)
	}
	rows := [][]string{titles, areas}
	for _, r := range t.Rows {
		cells := []string{r.Group, r.Name}
		for n, cell := range r.Cells {
			if r.Best[n] {
				cell += " (best)"
			}
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	for _, n := range t.Notes {
		rows = append(rows, []string{n})
	}
	return rows
}
