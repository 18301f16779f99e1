package release

import (
	"fmt"
	"time"

	"waymark/domain/labor"
)

// Text says how far an import is in a line: "Task Statements: 9,000 rows, 50 %
// of all files, about 3 seconds left".
func (p Progress) Text() string {
	text := fmt.Sprintf("%s: %s rows, %.0f %% of all files", p.File, labor.FormatAmount(float64(p.Rows), labor.Jobs), 100*p.Done)
	switch seconds := p.Left.Round(time.Second); {
	case p.Left <= 0:
	case seconds <= time.Second:
		text += ", about a second left"
	case seconds < 2*time.Minute:
		text += fmt.Sprintf(", about %.0f seconds left", seconds.Seconds())
	default:
		text += fmt.Sprintf(", about %.0f minutes left", p.Left.Minutes())
	}
	return text
}

// Text sets the new sum beside the old one in a line.
func (s Sum) Text() string {
	text := s.New.Text() + " in this file, "
	if !s.Old.Known() {
		return text + "nothing installed to compare with"
	}
	text += s.Old.Text() + " in what is installed"
	if s.OldPeriod != "" {
		text += ", " + s.OldPeriod
	}
	difference, far := s.Difference()
	if difference.Known() {
		text += " (" + difference.Text() + ")"
	}
	if far {
		text += ". That is far apart: look whether a column is a different one than it seems"
	}
	return text
}

// Facts lists in words what holds for all rows of a table: names and values.
func (m *Mapping) Facts() [][2]string {
	var list [][2]string
	add := func(name, value string) {
		if value != "" {
			list = append(list, [2]string{name, value})
		}
	}
	add("Agency", m.Agency)
	add("Job", m.Code)
	add("Area", m.Area)
	add("State", m.State)
	add("Years", Cycle(m.BaseYear, m.TargetYear))
	add("Year of the pay", m.WageYear)
	if m.Fraction {
		add("Growth", "a fraction: 0.12 is 12 %")
	}
	if m.Total {
		add("Openings", "those of all years together")
	}
	if m.Thousands {
		add("Jobs", "in thousands")
	}
	return list
}
