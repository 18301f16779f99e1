package plan

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// afterSection holds the steps that must be done before a step.
type afterSection struct {
	*section
	panel   *panel
	list    *fyne.Container
	add     *widget.Button
	problem *widget.Label
}

func newAfterSection(l *panel) *afterSection {
	a := &afterSection{panel: l}
	a.section = l.section("Comes after", true, &section{
		make: a.build,
		sum: func(s *domain.Step) string {
			if n := len(s.After); n > 0 {
				return plural(n, "step", "steps")
			}
			return "nothing"
		},
		fill: a.show,
	})
	return a
}

func (a *afterSection) build() fyne.CanvasObject {
	a.list = container.New(widgets.Tight{})
	a.problem = widgets.Body("")
	a.problem.Importance = widget.DangerImportance
	a.problem.Hide()
	a.add = widget.NewButtonWithIcon("Add a step that comes first", theme.ContentAddIcon(), a.pick)
	return formColumn(a.list, a.problem, a.add)
}

func (a *afterSection) show(s *domain.Step) {
	a.complain(nil)
	a.list.RemoveAll()
	p := a.panel.page
	for _, id := range s.After {
		at, ok := p.index[id]
		if !ok {
			continue
		}
		title := widget.NewLabel(fmt.Sprintf("%d  %s", at+1, p.state.Plan.Steps[at].Title))
		title.Truncation = fyne.TextTruncateEllipsis
		drop := quiet("", theme.CancelIcon(), func() { a.remove(id) })
		a.list.Add(container.NewBorder(nil, nil, nil, drop, title))
	}
	widgets.ShowIf(a.list, len(a.list.Objects) > 0)
}

// pick offers the steps of the plan.
func (a *afterSection) pick() {
	p := a.panel.page
	var found []domain.ID
	box := &widgets.Pick{Hint: "Which step comes first?",
		Find: func(typed string) []widgets.Line {
			found = found[:0]
			var lines []widgets.Line
			for at, s := range p.state.Plan.Steps {
				if s.ID == a.panel.id || slices.Contains(a.panel.step.After, s.ID) || !contains(s.Title, typed) {
					continue
				}
				found = append(found, s.ID)
				lines = append(lines, widgets.Line{Text: s.Title, Note: fmt.Sprintf("Step %d · %s", at+1, s.State.Label())})
			}
			return lines
		},
		Choose: func(n int) { a.save(append(slices.Clone(a.panel.step.After), found[n])) },
	}
	box.Show(a.add)
}

func (a *afterSection) remove(id domain.ID) {
	a.save(slices.DeleteFunc(slices.Clone(a.panel.step.After), func(o domain.ID) bool { return o == id }))
}

// save says in place why an order is refused.
func (a *afterSection) save(after []domain.ID) {
	a.panel.page.host.Change(domain.SetAfter(a.panel.id, after), a.complain)
}

func (a *afterSection) complain(err error) {
	a.problem.SetText(sentence(err))
	if was := a.problem.Visible(); was != (err != nil) {
		widgets.ShowIf(a.problem, err != nil)
		a.panel.page.arrange()
	}
}

// contains reports whether a text holds what was typed, in letters of any case.
func contains(text, typed string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSpace(typed)))
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
