package guide

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

const (
	productsInShort = 14
	kindsInShort    = 6
	usersShown      = 12
)

// software lists the software of the job, in demand first.
func (p *Page) software() fyne.CanvasObject {
	list := p.g.Software
	if len(list) == 0 {
		return section("Software", nil, widgets.Body(figures.NoSoftware))
	}
	title := fmt.Sprintf("Software: %d products", len(list))
	if n := len(occupation.InDemand(list)); n > 0 {
		title += fmt.Sprintf(", %d of them in demand", n)
	}
	parts := []fyne.CanvasObject{widgets.Muted("“In demand”: job ads for this job name it often. “Hot”: job ads for many kinds of jobs do. Tap one to see who else uses it.")}
	flow := widgets.NewFlow()
	for _, x := range list[:min(productsInShort, len(list))] {
		flow.Add(widgets.NewChip(x.Name+flags(x), func() { p.users(x.Name) }))
	}
	parts = append(parts, widgets.Inset(flow))
	if p.host.Detailed() {
		parts = append(parts, productKinds(occupation.ByKind(list)))
	} else if more := len(list) - productsInShort; more > 0 {
		parts = append(parts, widgets.Muted(fmt.Sprintf("%d more in the detailed guide.", more)))
	}
	return section(title, p.productChip("Software"), parts...)
}

// tools lists the tools and machines of the job.
func (p *Page) tools() fyne.CanvasObject {
	list := p.g.Tools
	if len(list) == 0 {
		return section("Tools", nil, widgets.Body("O*NET lists no tools for this job."))
	}
	kinds := occupation.ByKind(list)
	shown := kinds
	if !p.host.Detailed() {
		shown = kinds[:min(kindsInShort, len(kinds))]
	}
	parts := []fyne.CanvasObject{productKinds(shown)}
	if more := len(kinds) - len(shown); more > 0 {
		parts = append(parts, widgets.Muted(fmt.Sprintf("%d more kinds in the detailed guide.", more)))
	}
	return section("Tools and machines", p.productChip("Tools"), parts...)
}

func (p *Page) productChip(title string) fyne.CanvasObject {
	return p.chipObject(topic{vintage: p.g.RatingsVintage, title: title, means: toolsMean, term: "Hot or in-demand software"})
}

const toolsMean = "What people in the job use, by name, as O*NET collects it from job ads and other sources. A product that is not listed may be in use as well."

func flags(x occupation.Product) string {
	switch {
	case x.InDemand && x.Hot:
		return " · in demand, hot"
	case x.InDemand:
		return " · in demand"
	case x.Hot:
		return " · hot"
	}
	return ""
}

// productKinds names products by what they are. Those of a kind with no other
// name than theirs stand together.
func productKinds(groups []occupation.ProductGroup) fyne.CanvasObject {
	var facts []widgets.Fact
	var own []string
	for _, g := range groups {
		if len(g.Products) == 1 && sameWord(g.Kind, g.Products[0].Name) {
			own = append(own, g.Products[0].Name)
			continue
		}
		var names []string
		for _, x := range g.Products {
			names = append(names, x.Name)
		}
		facts = append(facts, widgets.Fact{Name: g.Kind, Text: strings.Join(names, " · ")})
	}
	facts = append(facts, widgets.Fact{Name: "Others", Text: strings.Join(own, " · ")})
	return widgets.Facts(kindWidth*look.TextScale(), facts...)
}

// sameWord compares two names whatever their number.
func sameWord(a, b string) bool {
	return strings.EqualFold(strings.TrimSuffix(a, "s"), strings.TrimSuffix(b, "s"))
}

const kindWidth = 300

// users shows who else uses a product.
func (p *Page) users(product string) {
	directory := p.host.Directory()
	task.Run(func() ([]*occupation.Entry, error) { return directory.UsersOf(product) }, func(users []*occupation.Entry) {
		box := container.NewVBox(widgets.Subheading(product), widgets.Body(fmt.Sprintf("%d jobs use it; those whose job ads name it often come first.", len(users))))
		for _, e := range users[:min(usersShown, len(users))] {
			box.Add(container.NewHBox(p.jobChip(e)))
		}
		p.popUp(box)
	}, func(error) { p.popUp(widgets.Body("What other jobs use could not be read.")) })
}
