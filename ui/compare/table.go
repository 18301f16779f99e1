// Package compare puts up to four jobs side by side, each in an area of its
// own, with the job that the person has now.
package compare

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/explain"
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
	// Fit is how alike the person's interests and the job's are; blank where they
	// entered none. Coarse says that they are letters.
	Fit    labor.Figure
	Coarse bool
}

// Table is the comparison: the same rows on the screen, in files and in print.
type Table struct {
	Columns []Column
	Rows    []Row
	Notes   []string // what a reader must know of the figures
}

// titled counts the columns of a title.
func (t Table) titled(title string) int {
	n := 0
	for _, c := range t.Columns {
		if c.Title == title {
			n++
		}
	}
	return n
}

// Row is one thing that is compared.
type Row struct {
	Group string
	Name  string
	Cells []string // one for each column
	Best  []bool   // where better is clear and some are better than others
	Same  bool     // all cells say the same
	// About tells what the row is and where each cell comes from.
	About explain.Number
}

// meaning is what a row is.
type meaning struct {
	means string // in a sentence or two
	term  string // of the glossary; "" for none
	area  bool   // the figures are for the area of the column, not for the nation
	none  string // why a figure that no source has is blank; "" for its own reason
	// also is what else is said of a figure; it may be nil.
	also func(c Column) string
}

// measure is a row of figures.
type measure struct {
	group, name string
	figure      func(c Column) labor.Figure
	higher      bool // more is better
	meaning
}

// named is the column in a list of them.
func (c Column) named() string {
	if c.Mine {
		return c.Title + " (your job now)"
	}
	return c.Title
}

// about is the column's cell of a row.
func (c Column) about(f labor.Figure, m meaning) explain.Case {
	area := "United States"
	if m.area && c.Area != nil {
		area = c.Area.Name
	}
	one := explain.Figure(c.named(), area, f)
	switch {
	case f.Known():
	case m.none != "":
		one.Note = m.none
	case c.Guide == nil:
		one.Note = noGuide
	}
	return one
}

const noGuide = "This job is in your own words, so no source counts it. Choose it from the list on About me to see its figures."

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
	r := t.row(m.group, m.name, m.meaning)
	values := make([]labor.Figure, len(t.Columns))
	known := 0
	best := -1
	for n, c := range t.Columns {
		values[n] = m.figure(c)
		r.Cells[n] = values[n].Text()
		one := c.about(values[n], m.meaning)
		if m.also != nil {
			one.Note = strings.TrimSpace(one.Note + " " + m.also(c))
		}
		r.About.Cases = append(r.About.Cases, one)
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
		worse, unsure := false, false
		for _, v := range values {
			unsure = unsure || v.Status == labor.AtLeast && labor.Compare(v, values[best], true) > 0 // may be more
			worse = worse || v.Known() && labor.Compare(v, values[best], true) > 0
		}
		for n, v := range values {
			r.Best[n] = worse && !unsure && v.Known() && labor.Compare(v, values[best], true) == 0
		}
	}
	t.Rows = append(t.Rows, r)
}

// row is an empty row.
func (t *Table) row(group, name string, m meaning) Row {
	return Row{Group: group, Name: name, Cells: make([]string, len(t.Columns)), Best: make([]bool, len(t.Columns)),
		About: explain.Number{Title: name, Means: m.means, Term: m.term}}
}

// words is a row that is no figure.
type words struct {
	group, name string
	text        func(c Column) string
	// source names the release, nil for what a person entered.
	source func(g *occupation.Guide) *labor.Vintage
	meaning
}

// say appends a row of words; rows that nobody has anything for are left out.
func (t *Table) say(w words) {
	r := t.row(w.group, w.name, w.meaning)
	said := false
	for n, c := range t.Columns {
		r.Cells[n] = labor.Dash
		one := explain.Case{Of: c.named(), Note: "Not in the data of this program."}
		if c.Guide == nil {
			one.Note = noGuide
		} else if w.source != nil {
			one.Vintage = w.source(c.Guide)
		} else {
			one.Note = "Nothing was entered."
		}
		if s := w.text(c); s != "" {
			r.Cells[n], said, one.Note = s, true, ""
		}
		one.Text = r.Cells[n]
		r.About.Cases = append(r.About.Cases, one)
	}
	if said {
		t.Rows = append(t.Rows, r)
	}
}

// coarse reports whether jobs are compared with letters.
func (t *Table) coarse() bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Coarse && c.Fit.Known() })
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
	if slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Fit.Known() }) {
		note := "Like your interests: " + occupation.LowerFirst(figures.FitRule)
		if t.coarse() {
			note += " " + figures.CoarseFit
		}
		t.Notes = append(t.Notes, note)
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
