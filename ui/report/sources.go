package report

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// sourceWords name a release below the figures that come from it.
func sourceWords(v *labor.Vintage) string {
	return "Source: " + v.Title + " (" + v.Label() + "), " + v.Agency + "."
}

// sourceLabel names a release briefly, where the document ends with its sources.
func sourceLabel(v *labor.Vintage) string { return "Source: " + v.Label() + "." }

// use is a release with what a guide takes from it.
type use struct {
	about   string
	vintage *labor.Vintage
}

// uses lists the releases of a guide; without schooling those of a summary.
func uses(g *occupation.Guide, s *figures.Schooling) []use {
	var list []use
	if g.Nation != nil {
		list = append(list, use{"Pay and number of employees", g.Nation.Vintage})
	}
	if g.Outlook != nil {
		list = append(list, use{"Outlook", g.Outlook.Vintage})
	}
	if p := g.Preparation; p != nil {
		list = append(list, use{"Typical way to start", p.Vintage}, use{"Education of workers", p.SharesVintage})
	}
	list = append(list, use{"Titles, skills, interests, zones, software, tools and similar jobs", g.RatingsVintage})
	if s == nil {
		return known(list)
	}
	if len(g.Conditions) > 0 {
		list = append(list, use{"Working conditions", g.Conditions[0].Score.Vintage})
	}
	if len(g.Styles) > 0 {
		list = append(list, use{"Work styles", g.Styles[0].Impact.Vintage})
	}
	if g.Industries != nil {
		list = append(list, use{"Industries", g.Industries.Vintage})
	}
	if n := len(g.Medians); n > 0 {
		list = append(list, use{"Pay of earlier years", g.Medians[n-1].Median.Vintage})
	}
	list = append(list, use{"Price level", g.Area.Prices.Vintage}, use{"Fields of study", s.Fields.Vintage})
	if len(g.Apprenticeships) > 0 {
		list = append(list, use{"Apprenticeships", g.Apprenticeships[0].Least.Vintage})
	}
	if len(s.Programs) > 0 {
		list = append(list, use{"Programs of schools", s.Programs[0].Completions.Vintage}, use{"Tuition", s.Programs[0].School.Undergraduate.InState.Vintage})
	}
	return known(list)
}

func known(list []use) []use {
	return slices.DeleteFunc(list, func(u use) bool { return u.vintage == nil })
}

func sources(g *occupation.Guide, d Depth, schooling *figures.Schooling) Section {
	var list List
	for _, u := range uses(g, schooling) {
		list = append(list, u.about+": "+strings.TrimPrefix(sourceWords(u.vintage), "Source: "))
	}
	if d == Summary {
		return Section{Title: "Sources", Parts: []Part{Note(strings.Join(list, " ")), Note(occupation.Notice)}}
	}
	return Section{Title: "Sources", Parts: []Part{list, Note(occupation.Notice)}}
}

// footOf names the releases in a line.
func footOf(g *occupation.Guide) string {
	var labels []string
	for _, u := range uses(g, nil) {
		if label := u.vintage.Label(); !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	return joined(labels)
}

func codes(g *occupation.Guide, schooling *figures.Schooling) Section {
	code := func(o occupation.Group) string {
		if o.Code == "" {
			return ""
		}
		return o.Code + "  " + o.Title
	}
	paid := "None: they cover civilian work only."
	if g.Matrix != "" {
		paid = g.Matrix + "  " + g.MatrixTitle
	}
	zone := ""
	if g.JobZone > 0 {
		zone = g.Zone() + " of 5 (O*NET job zone)"
	}
	return Section{Title: "Codes", Parts: []Part{append(Facts{
		{"O*NET-SOC 2019", g.Code + "  " + g.Title},
		{"SOC 2018", g.SOC},
		{"Wages and projections", paid},
		{"Broad group", code(g.Broad)},
		{"Minor group", code(g.Minor)},
		{"Major group", code(g.Major)},
		{"Interest code", figures.InterestCode(g.Interests)},
		{"Preparation zone", zone},
	}, studyCodes(g, schooling)...)}, Source: sourceWords(g.RatingsVintage)}
}

func joined(labels []string) string { return strings.Join(labels, " · ") }
