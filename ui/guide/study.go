package guide

import (
	"fmt"
	"slices"

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
	source, sections := p.host.Study(), p.sections
	task.Run(func() (*figures.Schooling, error) { return figures.ReadSchooling(source, p.g) }, func(s *figures.Schooling) {
		p.schooling = s
		put(show(s))
		sections.settle()
	}, func(error) { put(widgets.Body("Fields of study and schools could not be read.")) })
	return place
}

const fieldsInShort = 6

// fields lists programs of study: those that the crosswalk names, and others
// to consider.
func (p *Page) fields(s *figures.Schooling) fyne.CanvasObject {
	f := s.Fields
	if len(f.Direct) == 0 {
		return section("Programs of study", nil, widgets.Body(figures.NoFields))
	}
	box := container.New(widgets.Tight{}, bold("Directly related"))
	p.addFields(box, f.Direct)
	if len(f.Others) > 0 {
		box.Add(bold("Others to consider"))
		p.addFields(box, f.Others)
		box.Add(widgets.Muted(figures.OtherFieldsRule))
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
		return section(title, nil, widgets.Body(figures.NoFieldsForSchools))
	case s.Near == "":
		return section(title, nil, widgets.Body("Choose your area at the top of the window to see which schools near you teach these fields."))
	case len(s.Programs) == 0:
		return section(title, nil, widgets.Body(figures.NoPrograms))
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

const (
	schoolsInShort  = 4
	programsInShort = 3 // of a school, or schools of a field
)

func programColumns(first string) []widgets.SheetColumn {
	return []widgets.SheetColumn{{Title: first, Wraps: true}, {Title: "Award", Width: 232, Wraps: true}, {Title: "Finished", Width: 84, Number: true}, {Title: "A year costs *", Width: 118, Number: true}}
}

// programRows are the lines of a table of programs; heads begin a group.
type programRows struct {
	rows  [][]string
	heads map[int]bool
}

func (r *programRows) head(cells ...string) {
	if r.heads == nil {
		r.heads = map[int]bool{}
	}
	r.heads[len(r.rows)] = true
	r.rows = append(r.rows, cells)
}

// add adds the programs of a group, in the short guide the first ones.
func (r *programRows) add(programs []study.Program, detailed bool, name func(study.Program) string) {
	shown := programs
	if !detailed {
		shown = programs[:min(programsInShort, len(programs))]
	}
	for _, x := range shown {
		r.rows = append(r.rows, []string{"   " + name(x), x.Award.Label(), x.Completions.Text(), figures.YearCost(x)})
	}
	if more := len(programs) - len(shown); more > 0 {
		r.rows = append(r.rows, []string{fmt.Sprintf("   and %d more in the detailed guide", more), "", "", ""})
	}
}

// bySchool lists each school with its kind and size, then its programs. The
// short guide has the schools where most people finished.
func (p *Page) bySchool(schools []study.SchoolPrograms) fyne.CanvasObject {
	shown, detailed := schools, p.host.Detailed()
	if !detailed {
		shown = slices.Clone(schools)
		slices.SortStableFunc(shown, func(a, b study.SchoolPrograms) int { return finished(b.Programs) - finished(a.Programs) })
		shown = shown[:min(schoolsInShort, len(shown))]
	}
	var r programRows
	for _, s := range shown {
		r.head(s.Name+", "+s.City, s.Size.Label(), "", "")
		r.rows = append(r.rows, []string{"   " + s.Sector.Label(), s.Website, "", ""})
		r.add(s.Programs, detailed, func(x study.Program) string { return x.Field.Title })
	}
	return p.programTable("School and field", r, len(schools)-len(shown), "schools")
}

// finished is how many people finished one of the programs.
func finished(programs []study.Program) int {
	n := 0.0
	for _, x := range programs {
		n += x.Completions.Amount
	}
	return int(n)
}

// byField lists each field with the schools that teach it.
func (p *Page) byField(programs []study.Program) fyne.CanvasObject {
	all, detailed := study.ByField(programs), p.host.Detailed()
	shown := all
	if !detailed {
		shown = all[:min(schoolsInShort, len(all))]
	}
	var r programRows
	for _, f := range shown {
		r.head(f.Title, "", "", "")
		r.add(f.Programs, detailed, func(x study.Program) string { return x.School.Name + ", " + x.School.City })
	}
	return p.programTable("Field and school", r, len(all)-len(shown), "fields")
}

func (p *Page) programTable(first string, r programRows, more int, of string) fyne.CanvasObject {
	rows := groups(programColumns(first), r.rows, func(row int) bool { return r.heads[row] })
	if more == 0 {
		return rows
	}
	return container.NewVBox(rows, widgets.Muted(fmt.Sprintf("%d more %s in the detailed guide; here stand the first ones, schools by how many people finished", more, of)))
}

// apprenticeships lists the trades that one can learn as an apprentice.
func (p *Page) apprenticeships() fyne.CanvasObject {
	list := p.g.Apprenticeships
	if len(list) == 0 && p.g.Matrix == "" {
		return section("Apprenticeships", nil, widgets.Body("The federal list names no apprenticeship for this job. The armed services run a program of their own in which time in the job can count toward a civilian trade; ask a recruiter."))
	}
	if len(list) == 0 {
		return section("Apprenticeships", nil, widgets.Body(figures.NoApprenticeship))
	}
	columns := []widgets.SheetColumn{{Title: "Trade", Wraps: true}, {Title: "Length", Width: 160}, {Title: "Progress", Width: 280, Wraps: true}}
	var lines [][]string
	var vintage *labor.Vintage
	for _, a := range list {
		term := a.Term()
		if term == "" {
			term = "no hours set"
		}
		lines = append(lines, []string{figures.TradeTitle(a.Title), term, a.Basis.Label()})
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
