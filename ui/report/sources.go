package report

import (
	"slices"
	"strconv"
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

// uses lists the releases of a guide.
func uses(g *occupation.Guide) []use {
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
	list = append(list, use{"Titles, skills, interests, zones and similar jobs", g.RatingsVintage})
	return slices.DeleteFunc(list, func(u use) bool { return u.vintage == nil })
}

func sources(g *occupation.Guide, d Depth) Section {
	var list List
	for _, u := range uses(g) {
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
	for _, u := range uses(g) {
		if label := u.vintage.Label(); !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	return strings.Join(labels, " · ")
}

const namesListed = 48

func codes(g *occupation.Guide) Section {
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
		zone = strconv.Itoa(g.JobZone) + " of 5 (O*NET job zone)"
	}
	parts := []Part{Facts{
		{"O*NET-SOC 2019", g.Code + "  " + g.Title},
		{"SOC 2018", g.SOC},
		{"Wages and projections", paid},
		{"Broad group", code(g.Broad)},
		{"Minor group", code(g.Minor)},
		{"Major group", code(g.Major)},
		{"Interest code", figures.InterestCode(g.Interests)},
		{"Preparation zone", zone},
	}}
	if names := figures.OtherNames(g); len(names) > 0 {
		if more := len(names) - namesListed; more > 0 {
			names = append(names[:namesListed], "and "+strconv.Itoa(more)+" more, which search finds")
		}
		parts = append(parts, Subtitle("Other names for this job"), Text(strings.Join(names, " · ")))
	}
	return Section{Title: "Codes and other names", Parts: parts, Source: sourceWords(g.RatingsVintage)}
}
