package explore

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/spreadsheet"
	"waymark/ui/figures"
)

// footnotes explain the columns that are marked with asterisks.
func (t *table) footnotes() string {
	var notes []string
	for _, note := range []struct{ column, text string }{
		{"Share here *", "* Share here: 1 = as common as in the nation, 2 = twice as common (location quotient)."},
		{"Against my pay **", "** Against my pay: computed, median here less the pay that you entered in About me."},
		{fitTitle, "*** My interests: computed, how alike those that you entered in About me and the job's are. 1 is the same pattern, 0.70 or more is close, 0.40 or more partly alike."},
	} {
		if slices.Contains(t.chosen, note.column) {
			notes = append(notes, note.text)
		}
	}
	if letters := t.page.host.Me().Interests.Letters != ""; letters && slices.Contains(t.chosen, fitTitle) {
		notes = append(notes, figures.CoarseFit)
	}
	return strings.Join(notes, " ")
}

func (t *table) save() { t.page.host.SaveTable(t.name(), t.rows()) }

func (t *table) copy() { fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(t.rows())) }

func (t *table) name() string { return "Jobs in " + t.page.host.Area().ShortName() }

// fileColumns are those of a saved table: the chosen ones, then the code, the
// area and the releases of the figures, for whoever gets the file.
func (t *table) fileColumns() []column {
	columns := t.columns()
	if !slices.Contains(t.chosen, codeTitle) {
		columns = append(columns, *columnOf(occupation.ByCode))
	}
	text := func(title string, of func(p *Page, r *occupation.Row) string) {
		columns = append(columns, column{title: title, text: of})
	}
	text("Area", func(p *Page, _ *occupation.Row) string { return p.host.Area().Name })
	text("Pay is", func(p *Page, _ *occupation.Row) string { return p.filter.Period.Unit().Words() })
	text("Source of pay", func(p *Page, r *occupation.Row) string {
		if w := p.host.Wages()[r.Matrix]; w != nil && w.Vintage != nil {
			return w.Vintage.Label()
		}
		return labor.Dash
	})
	text("Source of outlook", func(_ *Page, r *occupation.Row) string {
		if r.Outlook == nil || r.Outlook.Vintage == nil {
			return labor.Dash
		}
		return r.Outlook.Vintage.Label()
	})
	return columns
}

// rows are the table with its head, and last rows that say what was asked, how
// the jobs are sorted and what the marks mean.
func (t *table) rows() [][]string {
	p, columns := t.page, t.fileColumns()
	head := make([]string, len(columns))
	for n, c := range columns {
		head[n] = c.title
	}
	rows := [][]string{head}
	for n := range p.result.Rows {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = c.saved(p, &p.result.Rows[n])
		}
		rows = append(rows, cells)
	}
	var asked []string
	for _, part := range p.parts() {
		asked = append(asked, part.text)
	}
	if len(asked) > 0 {
		rows = append(rows, []string{"Asked for: " + strings.Join(asked, "; ")})
	}
	for _, note := range []string{strings.TrimSpace(p.ranking()), t.footnotes()} {
		if note != "" {
			rows = append(rows, []string{note})
		}
	}
	return rows
}
