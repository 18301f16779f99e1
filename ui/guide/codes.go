package guide

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

func (p *Page) codes() fyne.CanvasObject {
	g := p.g
	paid := "None: they cover civilian work only."
	if g.Matrix != "" {
		paid = code(occupation.Group{Code: g.Matrix, Title: g.MatrixTitle})
	}
	zone := ""
	if g.JobZone > 0 {
		zone = strconv.Itoa(g.JobZone) + " of 5 (O*NET job zone)"
	}
	list := widgets.Facts(190,
		widgets.Fact{Name: "O*NET-SOC 2019", Text: code(occupation.Group{Code: g.Code, Title: g.Title})},
		widgets.Fact{Name: "SOC 2018", Text: g.SOC},
		widgets.Fact{Name: "Wages and projections", Text: paid},
		widgets.Fact{Name: "Broad group", Text: code(g.Broad)},
		widgets.Fact{Name: "Minor group", Text: code(g.Minor)},
		widgets.Fact{Name: "Major group", Text: code(g.Major)},
		widgets.Fact{Name: "Interest code", Text: interestCode(g.Interests)},
		widgets.Fact{Name: "Preparation zone", Text: zone},
	)
	parts := []fyne.CanvasObject{section("Codes", nil, list)}
	if note := widerNote(g); note != "" {
		parts = append(parts, section("Wider group", nil, widgets.Body(note)))
	}
	return scrolled(append(parts, p.sources())...)
}

// code writes a code with its title; a group without a code is empty.
func code(g occupation.Group) string {
	if g.Code == "" {
		return ""
	}
	return g.Code + "  " + g.Title
}

// interestCode is the letters of the three strongest interests, as career
// books write them; equal scores keep the usual order.
func interestCode(interests []occupation.Scored) string {
	if len(interests) == 0 {
		return ""
	}
	letters, words := "", ""
	for n, s := range occupation.Strongest(interests, 3) {
		letters += s.Element.Name[:1]
		if n > 0 {
			words += ", "
		}
		words += s.Element.Name
	}
	return letters + "  (" + words + ")"
}

// sources lists every release that this guide uses.
func (p *Page) sources() fyne.CanvasObject {
	seen := map[string]bool{}
	box := container.New(widgets.Tight{})
	add := func(v *labor.Vintage, about string) {
		if v != nil && !seen[v.ID+about] {
			seen[v.ID+about] = true
			box.Add(widgets.Body(about + ": " + v.Title + " (" + v.Label() + "), " + v.Agency + "."))
		}
	}
	g := p.g
	if g.Nation != nil {
		add(g.Nation.Vintage, "Pay and number of employees")
	}
	if g.Outlook != nil {
		add(g.Outlook.Vintage, "Outlook")
	}
	if g.Preparation != nil {
		add(g.Preparation.Vintage, "Typical way to start")
		add(g.Preparation.SharesVintage, "Education of workers")
	}
	add(g.RatingsVintage, "Titles, skills, interests, zones and similar jobs")
	return section("Sources of this guide", nil, box, widgets.Muted(occupation.Notice))
}
