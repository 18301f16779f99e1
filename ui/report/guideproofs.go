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

const noCredentials = "None is listed here for this job. That does not mean that there is none: ask employers, and your state's licensing office."

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

func related(g *occupation.Guide) Section {
	table := Table{Columns: []Column{{Title: "Job"}, {Title: "Code"}, {Title: "Growth", Number: true}, {Title: "Usual start"}}, Strong: -1}
	var notes marks
	var v *labor.Vintage
	for _, r := range g.Related {
		growth, start := labor.Blank(labor.Percent, labor.NotPublished, nil), labor.Dash
		if o := r.Entry.Outlook; o != nil {
			growth, v = o.Growth, o.Vintage
		}
		if p := r.Entry.Preparation; p != nil {
			start = p.Education.Label()
		}
		table.Rows = append(table.Rows, []string{r.Entry.Title, r.Entry.Code, notes.cell(growth, "Growth"), start})
	}
	source := "Similarity: " + strings.TrimPrefix(sourceWords(g.RatingsVintage), "Source: ")
	if v != nil {
		source += " Growth and usual start, whole United States: " + strings.TrimPrefix(sourceWords(v), "Source: ")
	}
	parts := []Part{table}
	if note := notes.text(); note != "" {
		parts = append(parts, Note(strings.TrimSpace(note)))
	}
	return Section{Title: "Similar jobs", Parts: parts, Source: source}
}
