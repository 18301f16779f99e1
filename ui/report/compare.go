package report

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/compare"
	"waymark/ui/figures"
)

// Comparison puts jobs side by side; me is who reads, whose pay and need stand
// in the chart of pay.
func Comparison(t compare.Table, me plan.Person, per labor.Period, today plan.Date) Document {
	d := Document{Title: "Comparison of jobs", Day: today, Under: []string{joined(columnTitles(t)), printed(today)}, Wide: true, Rows: t.Texts()}
	pay, growth := t.Charts(figures.OwnLines(me, per), per)
	source := compared(t)
	// The table comes first: it begins below the title at every size of print.
	d.Sections = append(d.Sections, Section{Title: "Side by side", Parts: []Part{compareRows(t)}, Source: source})
	if len(pay.Rows) > 0 {
		d.Sections = append(d.Sections, Section{Title: "Pay side by side", Parts: []Part{Chart{"The range of pay of each job, " + per.Unit().Words() + ".", pay}}, Source: source})
	}
	if len(growth.Rows) > 0 {
		d.Sections = append(d.Sections, Section{Title: "Growth side by side", Parts: []Part{Chart{"How many more or fewer jobs are expected in ten years.", growth}}, Source: source})
	}
	notes := Section{Title: "About these figures"}
	for _, n := range t.Notes {
		notes.Parts = append(notes.Parts, Text(n))
	}
	for _, line := range blankCells(t) {
		notes.Parts = append(notes.Parts, Text(line))
	}
	notes.Parts = append(notes.Parts, Note(occupation.Notice))
	d.Sections = append(d.Sections, notes)
	d.Foot = source
	return d
}

// columnTitles name the jobs with their areas.
func columnTitles(t compare.Table) []string {
	var titles []string
	for _, c := range t.Columns {
		title := c.Title
		if c.Mine {
			title += " (your job now)"
		}
		if c.Area != nil {
			title += ", " + c.Area.ShortName()
		}
		titles = append(titles, title)
	}
	return titles
}

func compareRows(t compare.Table) Table {
	table := Table{Columns: []Column{{Title: "What", Room: 13}}, Strong: -1, Groups: map[int]bool{}}
	for _, title := range columnTitles(t) {
		table.Columns = append(table.Columns, Column{Title: title, Room: 8})
	}
	for n, r := range t.Rows {
		if n == 0 || r.Group != t.Rows[n-1].Group {
			table.Groups[len(table.Rows)] = true
			table.Rows = append(table.Rows, []string{r.Group})
		}
		cells := []string{r.Name}
		for n, text := range r.Cells {
			if r.Best[n] {
				text += " (best)"
			}
			cells = append(cells, text)
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

// compared names the releases of what a comparison shows, in a line.
func compared(t compare.Table) string {
	var labels []string
	add := func(v *labor.Vintage) {
		if v != nil && !slices.Contains(labels, v.Label()) {
			labels = append(labels, v.Label())
		}
	}
	for _, r := range t.Rows {
		for n, c := range r.About.Cases {
			if r.Cells[n] != labor.Dash {
				add(c.Vintage)
			}
		}
	}
	for _, c := range t.Columns {
		if c.Area != nil && c.Area.Prices.Known() {
			add(c.Area.Prices.Vintage)
		}
	}
	return "Sources: " + joined(labels) + "."
}

// blankCells says why cells of a comparison are blank: of each job, group of rows
// and reason once.
func blankCells(t compare.Table) []string {
	var lines []string
	for n, title := range columnTitles(t) {
		for _, r := range t.Rows {
			why := r.About.Cases[n].Note
			if r.Cells[n] != labor.Dash || why == "" {
				continue
			}
			line := labor.Dash + " " + title + ", " + occupation.LowerFirst(r.Group) + ": " + occupation.LowerFirst(why)
			if !slices.ContainsFunc(lines, func(said string) bool { return strings.HasPrefix(line, said) }) { // one with more about prices says it again
				lines = append(lines, line)
			}
		}
	}
	return lines
}
