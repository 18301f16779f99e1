package guide

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

func (p *Page) codes() fyne.CanvasObject {
	g := p.g
	form := widget.NewForm()
	add := func(name, text string) {
		if text != "" {
			form.Append(name, widgets.Body(text))
		}
	}
	add("O*NET-SOC 2019", g.Code+"  "+g.Title)
	add("SOC 2018", g.SOC)
	if g.Matrix != "" {
		add("Wages and projections", g.Matrix+"  "+g.MatrixTitle)
	} else {
		add("Wages and projections", "None: they cover civilian work only.")
	}
	for _, group := range []struct {
		name  string
		group occupation.Group
	}{{"Broad group", g.Broad}, {"Minor group", g.Minor}, {"Major group", g.Major}} {
		if group.group.Code != "" {
			add(group.name, group.group.Code+"  "+group.group.Title)
		}
	}
	add("Interest code", interestCode(g.Interests))
	if g.JobZone > 0 {
		add("Preparation zone", strconv.Itoa(g.JobZone)+" of 5 (O*NET job zone)")
	}
	parts := []fyne.CanvasObject{section("Codes", nil, form)}
	if note := widerNote(g); note != "" {
		parts = append(parts, section("Wider group", nil, widgets.Body(note)))
	}
	return scrolled(append(parts, p.sources())...)
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
	box := container.NewVBox()
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
	box.Add(widgets.Muted(occupation.Notice))
	return section("Sources of this guide", nil, box)
}
