package report

import (
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

const namesShown = 5

// credentialNames names the first credentials: licenses, then those that serve
// most jobs.
func credentialNames(g *occupation.Guide) Section {
	var names []string
	wide := slices.Clone(g.Credentials)
	slices.SortStableFunc(wide, func(a, b occupation.Credential) int { return len(b.Occupations) - len(a.Occupations) })
	for _, c := range occupation.LicensesFirst(wide) {
		names = append(names, c.FullName())
	}
	if more := len(names) - namesShown; more > 0 {
		names = append(names[:namesShown], strconv.Itoa(more)+" more in the detailed guide")
	}
	return Section{Title: "Credentials", Parts: []Part{Text(strings.Join(names, " · ") + ".")}, Source: occupation.CheckFirst, Narrow: true}
}

const noCredentials = figures.NoCredentials

func credentialsInFull(g *occupation.Guide) Section {
	s := Section{Title: "Credentials", Parts: []Part{Text("A license is required by law. A certification is a choice, though employers may ask for it. " + occupation.CheckFirst)}, Source: "Facts by name, collected by Waymark in the year given with each."}
	for _, c := range occupation.LicensesFirst(g.Credentials) {
		s.Parts = append(s.Parts, Subtitle(c.FullName()), Text(credentialWords(c)), Note(siteWords(c)))
	}
	if len(g.Credentials) == 0 {
		s.Parts, s.Source = append(s.Parts, Text(noCredentials)), ""
	}
	if len(g.Organizations) > 0 {
		s.Parts = append(s.Parts, Subtitle("People in the field to ask"), organizations(g.Organizations))
	}
	return s
}

// credentialWords tells the facts of a credential.
func credentialWords(c occupation.Credential) string {
	s := figures.UpperFirst(c.KindWords()) + ". Issuer: " + c.Issuer + ". Earned by: " + c.EarnedWords() +
		". Needed first: " + occupation.LowerFirst(c.FirstWords()) + ". Valid for: " + c.ValidWords() + "."
	if renewal := c.RenewalWords(); renewal != "" {
		s += " To renew: " + renewal + "."
	}
	if c.Levels != "" {
		s += " " + strings.TrimSuffix(c.Levels, ".") + "."
	}
	return s
}

func siteWords(c occupation.Credential) string {
	s := occupation.CheckFirst
	if c.Site != "" {
		s += " " + c.Site + "."
	}
	return s + " Facts as of " + strconv.Itoa(c.AsOf) + "."
}

func organizations(all []occupation.Organization) List {
	var list List
	for _, o := range all {
		text := o.Name
		if o.Short != "" {
			text += " (" + o.Short + ")"
		}
		text += ": " + occupation.LowerFirst(strings.TrimSuffix(o.Offers, "."))
		if o.Site != "" {
			text += " · " + o.Site
		}
		list = append(list, text)
	}
	return list
}

// related lists similar jobs with how they differ, what they share and which
// of them are a step up.
func related(g *occupation.Guide, more More, per labor.Period) Section {
	if len(more.Kin) == 0 {
		return Section{Title: "Similar jobs", Parts: []Part{Text(figures.NoRelated)}}
	}
	table := Table{Columns: []Column{{Title: "Job", Room: 15}, {Title: "Median pay", Number: true}, {Title: "Difference *", Number: true}, {Title: "Preparation"}, {Title: "Growth", Number: true}}, Strong: -1}
	var notes marks
	var shares List
	here := figures.MedianOf(g.Entry, more.Wages, per)
	for _, k := range more.Kin {
		there := figures.MedianOf(k.Entry, more.Wages, per)
		differs, growth := figures.PayDifference(here, there), labor.Blank(labor.Percent, labor.NotPublished, nil)
		if k.Entry.Matrix != "" && k.Entry.Matrix == g.Matrix {
			differs = "same group"
		}
		if o := k.Entry.Outlook; o != nil {
			growth = o.Growth
		}
		table.Rows = append(table.Rows, []string{k.Entry.Title + " (" + k.Entry.Code + ")", notes.cell(there, "Pay"), differs,
			figures.PreparationDifference(g.Entry, k.Entry), notes.cell(growth, "Growth")})
		shares = append(shares, k.Entry.Title+": "+occupation.LowerFirst(figures.SharesText(k)))
	}
	parts := []Part{table, Note("* Computed: " + figures.FormulaDifference + "." + notes.text()), Subtitle("What each has in common with this job"), shares}
	if up := figures.StepsUp(g.Entry, more.Kin, more.Wages, per); len(up) > 0 {
		var list List
		for _, k := range up {
			list = append(list, k.Entry.Title)
		}
		parts = append(parts, Subtitle("Steps up, by the data"), Text("Related jobs that pay more "+figures.InArea(g.Area)+" and take more preparation:"), list)
	}
	source := "Similarity and preparation: " + strings.TrimPrefix(sourceWords(g.RatingsVintage), "Source: ")
	if g.Here != nil {
		source += " Pay " + figures.InArea(g.Area) + ": " + strings.TrimPrefix(sourceWords(g.Here.Vintage), "Source: ")
	}
	if g.Outlook != nil {
		source += " Growth, whole United States: " + strings.TrimPrefix(sourceWords(g.Outlook.Vintage), "Source: ")
	}
	return Section{Title: "Similar jobs", Parts: parts, Source: source}
}
