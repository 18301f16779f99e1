package guide

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/study"
	"waymark/ui/figures"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// withSchooling shows a section once fields and schools have been read.
func (p *Page) withSchooling(show func(*figures.Schooling) fyne.CanvasObject) fyne.CanvasObject {
	place := container.NewStack(widgets.Body("Looking for schools …"))
	put := func(o fyne.CanvasObject) {
		place.Objects = []fyne.CanvasObject{o}
		place.Refresh()
	}
	if p.schooling != nil {
		put(show(p.schooling))
		return place
	}
	source := p.host.Study()
	task.Run(func() (*figures.Schooling, error) { return figures.ReadSchooling(source, p.g) }, func(s *figures.Schooling) {
		p.schooling = s
		put(show(s))
	}, func(error) { put(widgets.Body("Fields of study and schools could not be read.")) })
	return place
}

const fieldsInShort = 6

// fields lists programs of study: those that the crosswalk names, and others
// to consider.
func (p *Page) fields(s *figures.Schooling) fyne.CanvasObject {
	f := s.Fields
	if len(f.Direct) == 0 {
		return section("Programs of study", nil, widgets.Body("No field of study is matched with this job: people come to it from many fields, or without a program."))
	}
	box := container.New(widgets.Tight{}, bold("Directly related"))
	p.addFields(box, f.Direct)
	if len(f.Others) > 0 {
		box.Add(bold("Others to consider"))
		p.addFields(box, f.Others)
		box.Add(widgets.Muted("Others to consider are in the same group of fields (the first four digits) as a directly related one. That is a rule of Waymark's, not of the source."))
	}
	box.Add(widgets.Muted(study.MayPrepare))
	chip := p.chipObject(topic{vintage: f.Vintage, title: "Programs of study", means: figures.FieldsMean, term: "Program of study"})
	return section("Programs of study that may prepare for it", chip, box)
}

func (p *Page) addFields(box *fyne.Container, fields []study.Field) {
	shown := fields
	if !p.host.Detailed() {
		shown = fields[:min(fieldsInShort, len(fields))]
	}
	for _, f := range shown {
		box.Add(widgets.Body("•  " + f.Title + "  (CIP " + f.Code + ")"))
	}
	if more := len(fields) - len(shown); more > 0 {
		box.Add(widgets.Muted(fmt.Sprintf("%d more in the detailed guide", more)))
	}
}

// schools lists programs near the reader, by field of study or by school.
func (p *Page) schools(s *figures.Schooling) fyne.CanvasObject {
	const title = "Schools near you"
	switch {
	case len(s.Fields.Direct) == 0:
		return section(title, nil, widgets.Body("Without a field of study there are no programs to look for."))
	case s.Near == "":
		return section(title, nil, widgets.Body("Choose your area at the top of the window to see which schools near you teach these fields."))
	case len(s.Programs) == 0:
		return section(title, nil, widgets.Body("No school "+s.Near+" reported that somebody finished a program in these fields in "+s.Fields.Vintage.Period+". Schools elsewhere or online may teach them."))
	}
	bySchool := study.BySchool(s.Programs)
	list := container.NewStack()
	show := func(o fyne.CanvasObject) {
		list.Objects = []fyne.CanvasObject{o}
		list.Refresh()
	}
	const field, school = "By field of study", "By school"
	choice := widget.NewRadioGroup([]string{field, school}, func(chosen string) {
		if chosen == field {
			show(p.byField(s.Programs))
		} else {
			show(p.bySchool(bySchool))
		}
	})
	choice.Horizontal, choice.Required = true, true
	choice.SetSelected(school)
	first := s.Programs[0]
	chip := p.chipObject(topic{vintage: first.Completions.Vintage, title: "Programs of schools", area: s.Near, means: figures.ProgramsMean, term: "Program of study",
		note: "Tuition and fees are for a full-time student who lives in the state, one school year, without books and living costs. Ask the school what it costs now."})
	head := countOf(len(bySchool), "school", "schools") + " " + s.Near + " taught these fields"
	return section(head, chip, choice, list, widgets.Muted(figures.TuitionNote(s.Programs)+" “Finished” counts people who completed the program as their first major in "+first.Completions.Vintage.Period+"."))
}

const programsInShort = 8

func programColumns(first string) []widgets.SheetColumn {
	return []widgets.SheetColumn{{Title: first}, {Title: "Award", Width: 256}, {Title: "Finished", Width: 84, Number: true}, {Title: "A year costs *", Width: 118, Number: true}}
}

// bySchool lists each school with its kind and size, then its programs.
func (p *Page) bySchool(schools []study.SchoolPrograms) fyne.CanvasObject {
	var rows [][]string
	heads := map[int]bool{}
	for _, s := range schools {
		heads[len(rows)] = true
		rows = append(rows, []string{s.Name + ", " + s.City, s.Size.Label(), "", figures.Tuition(s.School)})
		rows = append(rows, []string{"   " + s.Sector.Label() + prefixed(" · ", s.Website, ""), "", "", ""})
		for _, x := range s.Programs {
			rows = append(rows, []string{"   " + x.Field.Title, x.Award.Label(), x.Completions.Text(), ""})
		}
	}
	return p.programTable(programColumns("School and field"), rows, heads)
}

// byField lists each field with the schools that teach it.
func (p *Page) byField(programs []study.Program) fyne.CanvasObject {
	var rows [][]string
	heads := map[int]bool{}
	for _, f := range study.ByField(programs) {
		heads[len(rows)] = true
		rows = append(rows, []string{f.Title, "", "", ""})
		for _, x := range f.Programs {
			rows = append(rows, []string{"   " + x.School.Name + ", " + x.School.City, x.Award.Label(), x.Completions.Text(), figures.Tuition(x.School)})
		}
	}
	return p.programTable(programColumns("Field and school"), rows, heads)
}

func (p *Page) programTable(columns []widgets.SheetColumn, rows [][]string, heads map[int]bool) fyne.CanvasObject {
	if !p.host.Detailed() && len(rows) > programsInShort {
		more := len(rows) - programsInShort
		return container.NewVBox(table(columns, rows[:programsInShort], nil), widgets.Muted(fmt.Sprintf("%d more lines in the detailed guide", more)))
	}
	return table(columns, rows, func(row int) bool { return heads[row] })
}

// apprenticeships lists the trades that one can learn as an apprentice.
func (p *Page) apprenticeships() fyne.CanvasObject {
	list := p.g.Apprenticeships
	if len(list) == 0 {
		return section("Apprenticeships", nil, widgets.Body("The federal list names no apprenticeship for this job. Ask employers and unions all the same: states have lists of their own."))
	}
	columns := []widgets.SheetColumn{{Title: "Trade"}, {Title: "Length", Width: 160}, {Title: "Progress", Width: 280}}
	var lines [][]string
	var vintage *labor.Vintage
	for _, a := range list {
		term := a.Term()
		if term == "" {
			term = "no hours set"
		}
		lines = append(lines, []string{a.Title, term, a.Basis.Label()})
		vintage = a.Least.Vintage
	}
	shown := lines
	if !p.host.Detailed() {
		shown = lines[:min(fieldsInShort, len(lines))]
	}
	note := "2,000 hours are about a year of full-time work. An apprentice works, learns and is paid at the same time. To find a sponsor near you, ask the American Job Center or see apprenticeship.gov (needs the internet)."
	if more := len(lines) - len(shown); more > 0 {
		note = fmt.Sprintf("%d more in the detailed guide. ", more) + note
	}
	var chip fyne.CanvasObject
	if vintage != nil {
		chip = p.chipObject(topic{vintage: vintage, title: "Apprenticeships", means: figures.ApprenticeMean, term: "Apprenticeship"})
	}
	return section(countOf(len(list), "trade that one can learn as an apprentice", "trades that one can learn as an apprentice"), chip, table(columns, shown, nil), widgets.Muted(note))
}
