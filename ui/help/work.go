package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// work shows the tips for looking for work.
func work(sections []occupation.Advice) fyne.CanvasObject {
	titles := make([]string, len(sections))
	for n, s := range sections {
		titles[n] = s.Title
	}
	return newChoice(titles, func(n int) fyne.CanvasObject {
		return container.NewVBox(widgets.Subheading(sections[n].Title), bullets(sections[n].Tips))
	})
}

// school shows what a student can do to try the work of a career cluster.
func school(clusters []occupation.Cluster) fyne.CanvasObject {
	titles := make([]string, len(clusters))
	for n, c := range clusters {
		titles[n] = c.Name
	}
	return newChoice(titles, func(n int) fyne.CanvasObject {
		c := clusters[n]
		box := container.NewVBox(container.New(widgets.Tight{}, widgets.Subheading(c.Name), widgets.Body(c.Holds)))
		for _, part := range []struct {
			title string
			lines []string
		}{
			{"Subjects that help", c.Subjects},
			{"Advanced courses", c.Advanced},
			{"Clubs and volunteering", c.Clubs},
			{"Learning at work while at school", c.WorkBased},
		} {
			if len(part.lines) > 0 {
				box.Add(container.New(widgets.Tight{}, bold(part.title), bullets(part.lines)))
			}
		}
		return box
	})
}
