package guide

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// license answers whether the job needs a license and says whom to ask; named
// adds the licenses that are known.
func (p *Page) license(named bool) fyne.CanvasObject {
	lines := container.New(widgets.Tight{}, widgets.Body(figures.LicenseAnswer(p.g)))
	if named {
		for _, c := range figures.Licenses(p.g) {
			_, where, _ := strings.Cut(c.KindWords(), ", ")
			lines.Add(widgets.Body("•  " + c.FullName() + prefixed(": ", where, "")))
		}
	}
	lines.Add(widgets.Body(figures.LicenseAsk(p.g)))
	lines.Add(ownMark())
	return section("Is a license needed?", nil, lines)
}

// licensePart is that section, where there is an answer.
func (p *Page) licensePart(named bool) []part {
	if figures.LicenseAnswer(p.g) == "" {
		return nil
	}
	return []part{{name: "License", make: func() fyne.CanvasObject { return p.license(named) }}}
}
