package data

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// columns shows what the columns of a state's table were taken for, and lets a
// person choose.
type columns struct {
	object  fyne.CanvasObject
	mapping release.Mapping
	changed bool // since the table was read
	tell    func()
}

const (
	sampleRows  = 5
	sampleWidth = 130
	longestHead = 36 // letters
	longestCell = 40
)

// newColumns shows a table. changed is told when a choice differs from how the
// table was read; again reads it anew.
func newColumns(t *release.Table, changed, again func()) *columns {
	c := &columns{mapping: t.Mapping, tell: changed}
	c.mapping.Columns = slices.Clone(t.Mapping.Columns)
	box := container.NewVBox(widgets.Subheading("What the columns mean"))
	if t.Remembered {
		box.Add(widgets.Body("You have added a table with the same heads before. The columns are as you chose them then."))
	} else {
		box.Add(widgets.Body("This table has a layout of its own, so Waymark guessed what its columns mean. Look at them, and choose anew what is wrong. Your choice is kept for the next file with the same heads."))
	}
	for _, lack := range t.Lacks {
		box.Add(danger(lack))
	}
	if len(t.Others) > 0 {
		box.Add(widgets.Muted("Tables with other heads are not read: " + strings.Join(t.Others, ", ") + "."))
	}
	box.Add(sample(t))
	for i, head := range t.Heads() {
		box.Add(c.column(t, i, head))
	}
	box.Add(widgets.Subheading("What holds for all rows"))
	box.Add(c.settings())
	box.Add(container.NewHBox(widget.NewButton("Look again", again)))
	c.object = box
	return c
}

func (c *columns) change() {
	c.changed = true
	c.tell()
}

// sample is the table as it begins.
func sample(t *release.Table) fyne.CanvasObject {
	var heads []widgets.SheetColumn
	width := float32(0)
	for _, head := range t.Heads() {
		c := widgets.SheetColumn{Title: short(head, longestHead)}
		text := fyne.MeasureText(c.Title, theme.TextSize(), fyne.TextStyle{Bold: true})
		c.Width = max(sampleWidth*look.TextScale(), text.Width+2*theme.InnerPadding())
		heads, width = append(heads, c), width+c.Width
	}
	var rows [][]string
	for _, cells := range t.Rows[:min(sampleRows, len(t.Rows))] {
		row := make([]string, len(heads))
		copy(row, cells)
		rows = append(rows, row)
	}
	return container.NewHScroll(container.New(widgets.AtLeastWide(width), widgets.StaticTable(heads, rows)))
}

// column is the head of a column, what stands in it, and what it means.
func (c *columns) column(t *release.Table, n int, head string) fyne.CanvasObject {
	fields := release.Fields()
	labels := make([]string, len(fields))
	for i, f := range fields {
		labels[i] = f.Label()
	}
	choice := widget.NewSelect(labels, nil)
	choice.SetSelectedIndex(slices.Index(fields, c.mapping.Columns[n]))
	choice.OnChanged = func(string) {
		c.mapping.Columns[n] = fields[choice.SelectedIndex()]
		c.change()
	}
	var values []string
	for _, cells := range t.Rows {
		if n < len(cells) && cells[n] != "" && !slices.Contains(values, short(cells[n], longestCell)) && len(values) < 3 {
			values = append(values, short(cells[n], longestCell))
		}
	}
	name := bold(head)
	return widgets.NewPair(container.New(widgets.Tight{}, name, widgets.Muted(strings.Join(values, " · "))), container.NewVBox(choice))
}

// settings are what holds for all rows where no column says it.
func (c *columns) settings() fyne.CanvasObject {
	m := &c.mapping
	entry := func(name, hint, text string, set func(string)) fyne.CanvasObject {
		e := widgets.NewEntry(hint)
		e.SetText(text)
		e.OnChanged = func(text string) {
			set(strings.TrimSpace(text))
			c.change()
		}
		return widgets.Labelled(name, e)
	}
	check := func(name string, on *bool) fyne.CanvasObject {
		box := widget.NewCheck(name, nil)
		box.Checked = *on
		box.OnChanged = func(yes bool) {
			*on = yes
			c.change()
		}
		return box
	}
	return container.NewVBox(
		widgets.NewPair(
			entry("Agency", "Who published the table", m.Agency, func(s string) { m.Agency = s }),
			entry("State", "Two letters", m.State, func(s string) { m.State = strings.ToUpper(s) })),
		widgets.NewPair(
			entry("Area of all rows", "Where no column says it", m.Area, func(s string) { m.Area = s }),
			entry("Job of all rows", "Code, where no column says it", m.Code, func(s string) { m.Code = s })),
		widgets.NewPair(
			entry("Years of the projection", "2023-33", release.Cycle(m.BaseYear, m.TargetYear), func(s string) { m.BaseYear, m.TargetYear = release.CycleYears(s) }),
			entry("Year of the pay", "2024", m.WageYear, func(s string) { m.WageYear = s })),
		check("Growth is given as a fraction: 0.12 for 12 %", &m.Fraction),
		check("Openings are those of all years together", &m.Total),
		check("Jobs are counted in thousands", &m.Thousands))
}
