package guide

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
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
		widgets.Fact{Name: "Interest code", Text: figures.InterestCode(g.Interests)},
		widgets.Fact{Name: "Preparation zone", Text: zone},
	)
	parts := []fyne.CanvasObject{section("Codes", nil, list)}
	if note := figures.WiderNote(g); note != "" {
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
