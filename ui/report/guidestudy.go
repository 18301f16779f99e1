package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
	"waymark/ui/figures"
)

// fields are the programs of study that may prepare for the job.
func fields(s *figures.Schooling) Section {
	const title = "Programs of study that may prepare for it"
	if len(s.Fields.Direct) == 0 {
		return Section{Title: title, Parts: []Part{Text(figures.NoFields)}}
	}
	parts := []Part{Subtitle("Directly related"), fieldList(s.Fields.Direct)}
	if len(s.Fields.Others) > 0 {
		parts = append(parts, Subtitle("Others to consider"), fieldList(s.Fields.Others),
			Note(figures.OtherFieldsRule))
	}
	return Section{Title: title, Parts: append(parts, Note(study.MayPrepare)), Source: sourceWords(s.Fields.Vintage)}
}

func fieldList(fields []study.Field) List {
	var list List
	for _, f := range fields {
		list = append(list, f.Title+" (CIP "+f.Code+")")
	}
	return list
}

// schools are the programs near the reader, by school.
func schools(s *figures.Schooling) Section {
	const title = "Schools near you"
	switch {
	case len(s.Fields.Direct) == 0:
		return Section{Title: title, Parts: []Part{Text(figures.NoFieldsForSchools)}}
	case s.Near == "":
		return Section{Title: title, Parts: []Part{Text("This guide is for the whole country. One for your state or town lists the schools near you.")}}
	case len(s.Programs) == 0:
		return Section{Title: title, Parts: []Part{Text(figures.NoPrograms)}}
	}
	table := Table{Columns: []Column{{Title: "Program", Room: 18}, {Title: "Award", Room: 10}, {Title: "Finished", Number: true}, {Title: "A year costs *", Number: true}}, Strong: -1, Groups: map[int]bool{}}
	all := study.BySchool(s.Programs)
	for _, x := range all {
		name := x.Name + ", " + x.City + " · " + x.Sector.Label()
		if size := x.Size.Label(); size != "" {
			name += " · " + size
		}
		if x.Website != "" {
			name += " · " + x.Website
		}
		table.Groups[len(table.Rows)] = true
		table.Rows = append(table.Rows, []string{name})
		for _, p := range x.Programs {
			table.Rows = append(table.Rows, []string{p.Field.Title, p.Award.Label(), p.Completions.Text(), figures.YearCost(p)})
		}
	}
	v := s.Programs[0].Completions.Vintage
	return Section{Title: title, Parts: []Part{Text(count(len(all), "school") + " " + s.Near + " taught these fields in " + v.Period + "."), table,
		Note(figures.TuitionNote(s.Programs) + " “Finished” counts people who completed the program as their first major.")}, Source: sourceWords(v)}
}

// apprenticeships are the trades that one can learn as an apprentice.
func apprenticeships(g *occupation.Guide) Section {
	const title = "Apprenticeships"
	if len(g.Apprenticeships) == 0 {
		return Section{Title: title, Parts: []Part{Text(figures.NoApprenticeship)}}
	}
	table := Table{Columns: []Column{{Title: "Trade", Room: 16}, {Title: "Code"}, {Title: "Length"}, {Title: "Progress"}}, Strong: -1}
	var v *labor.Vintage
	for _, a := range g.Apprenticeships {
		term := a.Term()
		if term == "" {
			term = "no hours set"
		}
		table.Rows = append(table.Rows, []string{a.Title, a.Code, term, a.Basis.Label()})
		v = a.Least.Vintage
	}
	s := Section{Title: title, Parts: []Part{table, Note("2,000 hours are about a year of full-time work. An apprentice works, learns and is paid at the same time. To find a sponsor near you, ask the American Job Center or see apprenticeship.gov.")}}
	if v != nil {
		s.Source = sourceWords(v)
	}
	return s
}

// studyCodes are the codes of fields and trades for the list of codes.
func studyCodes(g *occupation.Guide, s *figures.Schooling) Facts {
	var clusters, cip, top, trades []string
	for _, x := range g.Pathways {
		name := x.Cluster
		if x.Name != "" {
			name += ": " + x.Name
		}
		clusters = append(clusters, name)
	}
	if s != nil {
		seen := map[string]bool{}
		for _, f := range s.Fields.Direct {
			cip = append(cip, f.Code)
			for _, t := range f.California {
				if !seen[t.Code] {
					seen[t.Code] = true
					top = append(top, t.Code)
				}
			}
		}
	}
	for _, a := range g.Apprenticeships {
		trades = append(trades, a.Code)
	}
	return Facts{{"Career cluster", strings.Join(clusters, "; ")}, {"CIP 2020", strings.Join(cip, ", ")}, {"TOP (California)", strings.Join(top, ", ")}, {"RAPIDS", strings.Join(trades, ", ")}}
}
