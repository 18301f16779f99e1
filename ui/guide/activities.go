package guide

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

const sharedInShort = 6

// sharedActivities lists the kinds of work of the job's tasks, each with how
// many other jobs share it.
func (p *Page) sharedActivities() fyne.CanvasObject {
	shared := p.g.SharedActivities
	if shared == nil {
		return section(figures.SharedActivitiesTitle, nil, widgets.Body(figures.NoSharedActivities))
	}
	list := shared.List
	if !p.host.Detailed() {
		list = list[:min(sharedInShort, len(list))]
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(-4))
	for _, a := range list {
		chip := widgets.NewChip(a.Name, func() { p.sharers(a) })
		box.Add(newChipRow(chip, figures.TasksOfActivity(a.Tasks, shared.Tasks)+"  ·  "+figures.OtherJobs(a)))
	}
	parts := []fyne.CanvasObject{widgets.Muted("Those with most of this job's tasks come first, then the rarer ones. Tap one to see who else does it."), widgets.Inset(box)}
	if more := len(shared.List) - len(list); more > 0 {
		parts = append(parts, widgets.Muted(fmt.Sprintf("%d more in the detailed guide.", more)))
	}
	chip := p.chipObject(topic{vintage: shared.Vintage, title: figures.SharedActivitiesTitle, means: figures.SharedActivitiesMean, note: figures.SharedActivitiesHow})
	return section(figures.SharedActivitiesTitle, chip, append(parts, ownMark())...)
}

// sharers shows which other jobs share an activity.
func (p *Page) sharers(a occupation.SharedActivity) {
	directory := p.host.Directory()
	task.Run(func() ([]occupation.Sharer, error) { return directory.SharersOf(a.ID) }, func(sharers []occupation.Sharer) {
		others := slices.DeleteFunc(sharers, func(s occupation.Sharer) bool { return s.Code == p.g.Code })
		box := container.NewVBox(widgets.Subheading(a.Name))
		if len(others) == 0 {
			box.Add(widgets.Body("No other job has a task of this kind."))
			p.popUp(box)
			return
		}
		box.Add(widgets.Body(figures.UpperFirst(figures.OtherJobs(a)) + " with such tasks; those of which they are the largest part come first."))
		find := widget.NewButtonWithIcon(fmt.Sprintf("Find all %d in Explore", a.Jobs), theme.SearchIcon(), func() {
			p.closePopUp()
			p.host.FindJobs(occupation.DoesActivity, a.ID)
		})
		box.Add(widgets.Inset(container.NewHBox(find)))
		rows := container.New(layout.NewCustomPaddedVBoxLayout(-4))
		for _, s := range others[:min(usersShown, len(others))] {
			rows.Add(newChipRow(p.jobChip(s.Entry), figures.TasksOfActivity(s.Tasks, s.Of)))
		}
		box.Add(widgets.Inset(rows))
		p.popUp(box)
	}, func(error) { p.popUp(widgets.Body("Which other jobs share it could not be read.")) })
}

// jobChip leads from a panel over the page to the guide of another job.
func (p *Page) jobChip(e *occupation.Entry) *widgets.Chip {
	return widgets.NewChip(e.Title, func() {
		p.closePopUp()
		p.host.OpenGuide(e.Code)
	})
}
