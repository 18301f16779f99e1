package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/ui/compare"
	"waymark/ui/report"
	"waymark/ui/task"
)

// prefCompare keeps the jobs that are compared: "29-2072.00@44060;29-1141.00@".
const prefCompare = "compare"

// picked is a job to compare, in an area or, for "", in the chosen one.
type picked struct{ code, area string }

func readPicked(text string) []picked {
	var list []picked
	for part := range strings.SplitSeq(text, ";") {
		if code, area, ok := strings.Cut(part, "@"); ok && code != "" && len(list) < compare.Most {
			list = append(list, picked{code, area})
		}
	}
	return list
}

func (s *Shell) keepPicked(list []picked) {
	parts := make([]string, len(list))
	for n, p := range list {
		parts[n] = p.code + "@" + p.area
	}
	s.prefs.SetString(prefCompare, strings.Join(parts, ";"))
	s.countCompared()
}

func (s *Shell) picked() []picked { return readPicked(s.prefs.String(prefCompare)) }

// countCompared says in the rail how many jobs are compared.
func (s *Shell) countCompared() {
	text := string(ComparePage)
	if n := len(s.picked()); n > 0 {
		text = fmt.Sprintf("%s %d", text, n)
	}
	s.rail[ComparePage].Text = text
	s.rail[ComparePage].Refresh()
}

// Compared reports whether a job is among those compared.
func (s *Shell) Compared(code string) bool {
	return slices.ContainsFunc(s.picked(), func(p picked) bool { return p.code == code })
}

// Compare adds a job to those compared and shows them.
func (s *Shell) Compare(code string) {
	list := s.picked()
	if !s.Compared(code) {
		if len(list) == compare.Most {
			s.tell("Compare", fmt.Sprintf("You can compare %d jobs. Take one out first.", compare.Most))
			return
		}
		s.keepPicked(append(list, picked{code, ""}))
	}
	s.Go(Route{Page: ComparePage})
}

// ToggleCompare adds a job to those compared or takes it out, and says so.
func (s *Shell) ToggleCompare(code string) {
	list := s.picked()
	if i := slices.IndexFunc(list, func(p picked) bool { return p.code == code }); i >= 0 {
		s.keepPicked(slices.Delete(list, i, i+1))
		s.say("Taken out of Compare.", false)
		return
	}
	if len(list) == compare.Most {
		s.say(fmt.Sprintf("You compare %d jobs already. Take one out first.", compare.Most), false)
		return
	}
	s.keepPicked(append(list, picked{code, ""}))
	s.say(fmt.Sprintf("Added to Compare: %d of %d jobs.", len(list)+1, compare.Most), false)
}

func (s *Shell) showCompare() {
	if s.library == nil || s.area == nil {
		return
	}
	l, list, area, me, plans, per := s.library, s.picked(), s.area, s.Me(), s.plans.state.Plans, s.period
	task.Start(&s.loading,
		func() ([]compare.Column, error) { return compared(l, list, area, me, plans, per) },
		func(columns []compare.Column) {
			s.comparison = compare.New(comparer{s}, columns)
			s.put(s.comparison.Object)
		},
		func(err error) { s.fail("The comparison could not be made.", err) })
}

// compared reads the guides to compare.
func compared(l *Library, list []picked, area *labor.Area, me plan.Person, plans []plan.Plan, per labor.Period) ([]compare.Column, error) {
	jobs := make([]compare.Job, len(list))
	for n, p := range list {
		jobs[n] = compare.Job{Code: p.code, Area: area}
		if other := l.Places.Area(p.area); p.area != "" && other != nil {
			jobs[n].Area = other
		}
	}
	return compare.Read(l.Directory, jobs, compare.Who{Person: me, Plans: plans, Area: area}, per)
}

// comparer is what the Compare page asks of the shell.
type comparer struct{ *Shell }

// FindJob shows Explore, ready to search.
func (c comparer) FindJob() { c.plans.FindJob() }

// Remove takes a job out.
func (c comparer) Remove(column int) {
	c.keepPicked(slices.Delete(c.picked(), column, column+1))
	c.showCompare()
}

// ChooseArea asks for the area of a column.
func (c comparer) ChooseArea(column int, below fyne.CanvasObject) {
	pickArea(below, c.library.Places, func(a *labor.Area) {
		list := c.picked()
		list[column].area = a.Code
		c.keepPicked(list)
		c.showCompare()
	})
}

// SaveComparison asks how to save or print the comparison.
func (c comparer) SaveComparison(t compare.Table) {
	c.saveDocument("Save or print this comparison", report.Comparison(t, c.Me(), c.period, c.plans.today()), report.TableFormats[:])
}

var _ compare.Host = comparer{}
