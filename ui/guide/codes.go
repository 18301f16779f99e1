package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

func (p *Page) codes() fyne.CanvasObject {
	parts := []part{{name: "Codes", make: func() fyne.CanvasObject { return p.withSchooling(p.codeList) }}}
	if note := figures.WiderNote(p.g); note != "" {
		parts = append(parts, part{name: "Wider group", make: func() fyne.CanvasObject { return section("Wider group", nil, widgets.Body(note)) }})
	}
	return p.parted(append(parts, part{name: "Sources", make: func() fyne.CanvasObject { return p.withSchooling(p.sources) }})...)
}

// codeList lists the codes of the job in every system that the data knows.
func (p *Page) codeList(s *figures.Schooling) fyne.CanvasObject {
	g := p.g
	paid := "None: they cover civilian work only."
	if g.Matrix != "" {
		paid = code(occupation.Group{Code: g.Matrix, Title: g.MatrixTitle})
	}
	zone := "Not rated"
	if g.JobZone > 0 {
		zone = g.Zone() + " of 5 (O*NET job zone)"
	}
	interests := figures.InterestCode(g.Interests)
	if interests == "" {
		interests = "Not rated"
	}
	return section("Codes", nil, widgets.Facts(190*look.TextScale(),
		widgets.Fact{Name: "O*NET-SOC 2019", Text: code(occupation.Group{Code: g.Code, Title: g.Title})},
		widgets.Fact{Name: "SOC 2018", Text: g.SOC},
		widgets.Fact{Name: "Wages and projections", Text: paid},
		widgets.Fact{Name: "Broad group", Text: code(g.Broad)},
		widgets.Fact{Name: "Minor group", Text: code(g.Minor)},
		widgets.Fact{Name: "Major group", Text: code(g.Major)},
		widgets.Fact{Name: "Interest code", Text: interests},
		widgets.Fact{Name: "Preparation zone", Text: zone},
		widgets.Fact{Name: "Career cluster", Text: clusters(g.Pathways)},
		widgets.Fact{Name: "CIP 2020", Text: p.shortened(fieldCodes(s.Fields.Direct))},
		widgets.Fact{Name: "TOP (California)", Text: p.shortened(topCodes(s.Fields.Direct))},
		widgets.Fact{Name: "RAPIDS", Text: p.shortened(tradeCodes(g.Apprenticeships))},
		widgets.Fact{Name: "DOT 1991", Text: "Not in the data of this program."},
	), p.words("SOC code", "O*NET-SOC code", "Crosswalk", "Holland code", "Preparation zone (job zone)", "Career cluster", "Career pathway", "CIP code", "Apprenticeship"))
}

const codesInShort = 4

// shortened joins codes line by line; the short guide shows the first.
func (p *Page) shortened(codes []string) string {
	if len(codes) == 0 {
		return "None is listed for this job."
	}
	if more := len(codes) - codesInShort; more > 0 && !p.host.Detailed() {
		codes = append(slices.Clone(codes[:codesInShort]), fmt.Sprintf("and %d more in the detailed guide", more))
	}
	return strings.Join(codes, "\n")
}

func clusters(pathways []occupation.Pathway) string {
	if len(pathways) == 0 {
		return "None is listed for this job."
	}
	var names []string
	for _, x := range pathways {
		names = append(names, x.Cluster+prefixed(": ", x.Name, ""))
	}
	return strings.Join(names, "\n")
}

func fieldCodes(fields []study.Field) (codes []string) {
	for _, f := range fields {
		codes = append(codes, f.Code+"  "+f.Title)
	}
	return codes
}

func topCodes(fields []study.Field) (codes []string) {
	for _, f := range fields {
		for _, t := range f.California {
			codes = appendNew(codes, t.Code+"  "+t.Title)
		}
	}
	return codes
}

func tradeCodes(trades []occupation.Apprenticeship) (codes []string) {
	for _, a := range trades {
		codes = append(codes, a.Code+"  "+a.Title)
	}
	return codes
}

// code writes a code with its title; a group without a code is empty.
func code(g occupation.Group) string {
	if g.Code == "" {
		return ""
	}
	return g.Code + "  " + g.Title
}

// sources lists every release that this guide uses.
func (p *Page) sources(s *figures.Schooling) fyne.CanvasObject {
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
	add(g.RatingsVintage, "Titles, skills, interests, zones, software, tools and similar jobs")
	if len(g.Conditions) > 0 {
		add(g.Conditions[0].Score.Vintage, "Working conditions")
	}
	if g.Industries != nil {
		add(g.Industries.Vintage, "Industries")
	}
	if n := len(g.Medians); n > 0 {
		add(g.Medians[n-1].Median.Vintage, "Pay of earlier years")
	}
	if g.Here != nil {
		add(g.Area.Prices.Vintage, "Price level")
	}
	if len(g.Apprenticeships) > 0 {
		add(g.Apprenticeships[0].Least.Vintage, "Apprenticeships")
	}
	if len(s.Fields.Direct) > 0 {
		add(s.Fields.Vintage, "Fields of study")
	}
	if len(s.Programs) > 0 {
		add(s.Programs[0].Completions.Vintage, "Programs of schools")
		add(s.Programs[0].School.Undergraduate.InState.Vintage, "Tuition")
	}
	return section("Sources of this guide", nil, box, widgets.Muted(occupation.Notice))
}
