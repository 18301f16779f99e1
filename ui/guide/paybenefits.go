package guide

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// offerAdvice are the sections of the help with the job search that tell what an
// offer holds beside pay.
var offerAdvice = []string{"What an offer is worth", "Adding up an offer"}

// benefits says that the figures hold none, and leads to what to ask.
func (p *Page) benefits() fyne.CanvasObject {
	box := container.NewVBox(container.New(widgets.Tight{}, widgets.Subheading("Benefits are not in these figures"),
		widgets.Body("A health plan, paid days off, money for retirement and help with tuition can be worth thousands of dollars a year. "+
			"No public source tells them job by job, so Waymark shows none. Ask each employer, and put the whole offer together.")))
	if advice := p.advice(offerAdvice...); len(advice) > 0 {
		box.Add(container.NewHBox(widget.NewButton("What to ask, and how to add it up", func() { p.popUp(adviceOn(advice)) })))
	}
	return box
}

// advice finds sections of the help with the job search by their titles.
func (p *Page) advice(titles ...string) []occupation.Advice {
	texts := p.host.Directory().Texts
	if texts == nil {
		return nil
	}
	all, err := texts.JobSearch()
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(a occupation.Advice) bool { return !slices.Contains(titles, a.Title) })
}

func adviceOn(list []occupation.Advice) fyne.CanvasObject {
	box := container.NewVBox(widgets.Caption("In Waymark's own words, as in Help, Finding work"))
	for _, a := range list {
		tips := container.New(widgets.Tight{}, widgets.Subheading(a.Title))
		for _, s := range a.Tips {
			tips.Add(bullet(s))
		}
		box.Add(tips)
	}
	return box
}
