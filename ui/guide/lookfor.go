package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

const (
	titlesToSearch     = 5
	industriesToSearch = 6
	worthSearching     = 2 // percent of the job's employees
)

// lookFor gives the words to search for openings and employers with.
func (p *Page) lookFor() fyne.CanvasObject {
	names := figures.OtherNames(p.g)
	if len(names) < titlesToSearch {
		names = append([]string{p.g.Title}, names...)
	}
	lines := container.New(widgets.Tight{},
		bold("On job boards, search for these titles"),
		widgets.Body(strings.Join(names[:min(titlesToSearch, len(names))], " · ")))
	if kinds := employerWords(p.g.Industries); len(kinds) > 0 {
		where := ""
		if p.g.Area.Type != labor.Nation {
			where = " " + figures.InArea(p.g.Area)
		}
		lines.Add(bold("On a map or in a business directory, look for these employers" + where))
		lines.Add(widgets.Body(strings.Join(kinds, " · ")))
	}
	if t := p.g.Text; t != nil {
		lines.Add(bold("For a resume"))
		lines.Add(widgets.Body("Begin with the tasks of the job, keep those that you did yourself, and add how often, how many and with what result."))
		lines.Add(container.New(layout.NewCustomPaddedLayout(4, 8, theme.InnerPadding(), 0), container.NewHBox(copyChip(t.Tasks))))
	}
	lines.Add(bold("Who helps free of charge"))
	lines.Add(widgets.Body("The American Job Center near you and your state's job bank. Schools and unions place people as well. Help, Finding work, says how to go about it."))
	lines.Add(widgets.Muted("Waymark lists no openings and no employers: it works without the internet. The titles are O*NET's, the kinds of employers those where most people in the job work."))
	return section("Where to look for openings", nil, lines)
}

// copyChip copies tasks as lines, and says so.
func copyChip(tasks []occupation.Task) *widgets.Chip {
	var c *widgets.Chip
	c = widgets.NewChip("Copy the tasks", func() {
		var text strings.Builder
		for _, x := range tasks {
			text.WriteString("• " + x.Do + "\n")
		}
		fyne.CurrentApp().Clipboard().SetContent(text.String())
		c.Text = "Copied"
		c.Refresh()
	})
	return c
}

// employerWords names the industries with the most people in the job in a form
// that one can search for.
func employerWords(n *labor.Industries) []string {
	if n == nil {
		return nil
	}
	var words []string
	for _, s := range n.List {
		name := figures.PlainIndustry(s.Industry.Title)
		switch {
		case len(words) == industriesToSearch || s.Share.Amount < worthSearching:
			return words
		case strings.HasPrefix(name, "Management of Companies"), slices.Contains(words, name):
			continue // headquarters: no kind of place that one finds by its name
		}
		words = append(words, name)
	}
	return words
}
