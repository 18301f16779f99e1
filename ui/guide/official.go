package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

const officialTitle = "O*NET's own description and tasks"

// official shows the words of an added O*NET release, on a card so that nobody
// takes them for Waymark's; it is nil where nothing was added.
func (p *Page) official() fyne.CanvasObject {
	o := p.g.Official
	switch {
	case p.g.OfficialProblem != nil:
		return section(officialTitle, nil, widgets.Body(p.g.OfficialProblem.Error()))
	case o == nil:
		return nil
	}
	box := container.New(widgets.Tight{}, widgets.Muted("Word for word from "+o.Title()+", which was added on this computer. These are not Waymark's words."))
	if o.Description != "" {
		box.Add(widgets.Body(o.Description))
	}
	other := slices.IndexFunc(o.Tasks, func(t occupation.OfficialTask) bool { return !t.Core })
	if other < 0 {
		other = len(o.Tasks)
	}
	if core := o.Tasks[:other]; len(core) > 0 {
		box.Add(bold("Core tasks"))
		box.Add(p.officialTasks(core))
	}
	if rest := o.Tasks[other:]; len(rest) > 0 {
		box.Add(bold("Other tasks"))
		box.Add(p.officialTasks(rest))
	}
	box.Add(widgets.Muted(o.Notice()))
	return section(officialTitle, nil, widgets.Card(box))
}

const officialTasksShown = 6

// officialTasks lists the first tasks and offers to show all.
func (p *Page) officialTasks(tasks []occupation.OfficialTask) fyne.CanvasObject {
	box := container.New(widgets.Tight{})
	show := func(list []occupation.OfficialTask) {
		for _, t := range list {
			text := container.New(widgets.Tight{}, widgets.Body(t.Text))
			if more := p.taskDetail(t); more != "" {
				text.Add(widgets.Muted(more))
			}
			box.Add(container.NewBorder(nil, nil, container.NewVBox(widget.NewLabel("•")), nil, text))
		}
	}
	if len(tasks) <= officialTasksShown+1 {
		show(tasks)
		return box
	}
	show(tasks[:officialTasksShown])
	var more *fyne.Container
	all := widgets.NewChip(fmt.Sprintf("Show all %d", len(tasks)), func() {
		box.Remove(more)
		show(tasks[officialTasksShown:])
	})
	more = container.New(layout.NewCustomPaddedLayout(8, 12, 8, 0), container.NewHBox(all))
	box.Add(more)
	return box
}

// taskDetail says, in the detailed guide, how important workers call a task and
// which activities it belongs to.
func (p *Page) taskDetail(t occupation.OfficialTask) string {
	if !p.host.Detailed() {
		return ""
	}
	var parts []string
	if t.Importance.Known() {
		parts = append(parts, "Importance "+t.Importance.Text())
	}
	return strings.Join(append(parts, t.Activities...), " · ")
}
