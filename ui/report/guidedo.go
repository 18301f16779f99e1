package report

import (
	"fmt"
	"strconv"
	"strings"

	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// otherNames lists every name under which people know the job.
func otherNames(g *occupation.Guide) Section {
	names := figures.OtherNames(g)
	if len(names) == 0 {
		return Section{Title: "Other names for this job", Parts: []Part{Text(figures.NoOtherNames)}}
	}
	return Section{Title: "Other names for this job", Parts: []Part{Text(strings.Join(names, " · "))}, Source: sourceWords(g.RatingsVintage)}
}

// specialties are what one can specialise in, and roles with a guide of their own.
func specialties(g *occupation.Guide, roles []*occupation.Entry) Section {
	s := Section{Title: "Specialties"}
	if t := g.Text; t != nil && len(t.Specialties) > 0 {
		var list List
		for _, x := range t.Specialties {
			list = append(list, figures.UpperFirst(x)+".")
		}
		s.Parts, s.Source = append(s.Parts, list), ownWords
	}
	if len(roles) > 0 {
		var list List
		for _, e := range roles {
			list = append(list, e.Title+" ("+e.Code+")")
		}
		s.Parts = append(s.Parts, Text("Roles with a guide of their own that share the code "+g.SOC+" and therefore the same pay and outlook:"), list)
	}
	if len(s.Parts) == 0 {
		s.Parts = []Part{Text(figures.NoSpecialties)}
	}
	return s
}

// sharedActivities lists the kinds of work of the job's tasks, each with how
// many other jobs share it.
func sharedActivities(g *occupation.Guide) Section {
	shared := g.SharedActivities
	if shared == nil {
		return Section{Title: figures.SharedActivitiesTitle, Parts: []Part{Text(figures.NoSharedActivities)}}
	}
	table := Table{Columns: heads("In Waymark's own words", "Tasks of "+strconv.Itoa(shared.Tasks), "Other jobs"), Strong: -1}
	for _, a := range shared.List {
		others := "none"
		if a.Jobs > 1 {
			others = strconv.Itoa(a.Jobs - 1)
		}
		table.Rows = append(table.Rows, []string{a.Name, strconv.Itoa(a.Tasks), others})
	}
	return Section{Title: figures.SharedActivitiesTitle, Parts: []Part{table, Note(figures.SharedActivitiesMean + " " + figures.SharedActivitiesHow)}, Source: sourceWords(shared.Vintage)}
}

// software lists all products by what they are.
func software(g *occupation.Guide) Section {
	if len(g.Software) == 0 {
		return Section{Title: "Software", Parts: []Part{Text(figures.NoSoftware)}}
	}
	first := fmt.Sprintf("%d products are named.", len(g.Software))
	if demand := occupation.InDemand(g.Software); len(demand) > 0 {
		first += " In demand, because job ads for this job name them often: " + productNames(demand, false) + "."
	}
	return Section{Title: "Software", Parts: []Part{Text(first), products(g.Software),
		Note("“Hot”: job ads for many kinds of jobs name it. A product that is not listed may be in use as well.")}, Source: sourceWords(g.RatingsVintage)}
}

// tools lists tools and machines by what they are.
func tools(g *occupation.Guide) Section {
	if len(g.Tools) == 0 {
		return Section{Title: "Tools and machines", Parts: []Part{Text("O*NET lists no tools for this job.")}}
	}
	return Section{Title: "Tools and machines", Parts: []Part{products(g.Tools)}, Source: sourceWords(g.RatingsVintage)}
}

func products(list []occupation.Product) List {
	var texts List
	for _, k := range occupation.ByKind(list) {
		names := productNames(k.Products, true)
		if names != k.Kind {
			names = k.Kind + ": " + names
		}
		texts = append(texts, names)
	}
	return texts
}

func productNames(list []occupation.Product, flags bool) string {
	var names []string
	for _, x := range list {
		name := x.Name
		switch {
		case !flags:
		case x.InDemand && x.Hot:
			name += " (in demand, hot)"
		case x.InDemand:
			name += " (in demand)"
		case x.Hot:
			name += " (hot)"
		}
		names = append(names, name)
	}
	return strings.Join(names, " · ")
}
