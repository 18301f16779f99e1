package figures

import (
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Fact is a line of a list of facts: "Hours", "A week: about 40 hours (53)."
type Fact struct{ Name, Text string }

// Glance says the main facts of a job, one a line. A line of which nothing is
// known is left out: the sections of the guide say why.
func Glance(g *occupation.Guide, per labor.Period) []Fact {
	var facts []Fact
	say := func(name string, sentences ...string) {
		if text := sentence(sentences...); text != "" {
			facts = append(facts, Fact{name, text})
		}
	}
	if g.Matrix == "" {
		say("Figures", "This is a military job: the wage survey and the projections cover civilian work only.")
	}
	if g.Here != nil {
		say("Pay", payWords(g, per)...)
		say("Jobs", jobsHere(g), jobsNow(g.Outlook))
	}
	if o := g.Outlook; o != nil {
		s := GrowthTitle(o)
		if _, growth, ok := strings.Cut(s, ": "); ok {
			s = UpperFirst(growth)
		}
		if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
			s += " (" + band.Label + ": " + band.Rule + ", rounded)"
		}
		say("Outlook", s+".")
	}
	if g.Preparation != nil {
		say("To start", UpperFirst(strings.TrimPrefix(StartSentence(g.Preparation), "People usually start with: ")))
	}
	say("License", LicenseAnswer(g))
	say("Hours", HoursSentence(g.Conditions))
	say("Workplaces", topIndustries(g.Industries))
	say("Software", usualSoftware(g.Software))
	say("Helps most", topStyles(g.Styles))
	say("Wider group", WiderNote(g))
	return facts
}

// sentence joins the sentences that there are.
func sentence(parts ...string) string {
	var some []string
	for _, s := range parts {
		if s != "" {
			some = append(some, s)
		}
	}
	return strings.Join(some, " ")
}

// payWords says the median, or why there is none and what it is in the state or
// the nation.
func payWords(g *occupation.Guide, per labor.Period) []string {
	here := g.Here.Pay(labor.Median, per)
	words := []string{PayTitle(g, per) + "."}
	if here.Known() {
		return words
	}
	if here.Status != labor.NotPublished { // of which the sentence before tells
		words = append(words, here.Status.Reason())
	}
	for _, w := range []*labor.Wage{g.State, g.Nation} {
		if w == nil {
			continue
		}
		if s := halfEarn(g, w, per); s != "" {
			return append(words, s+".")
		}
	}
	return words
}

func jobsHere(g *occupation.Guide) string {
	switch e := g.Here.Employment; {
	case !e.Known():
		return ""
	case g.Wider():
		return e.Text() + " " + g.Workers() + " work as employees " + InArea(g.Area) + "."
	default:
		return e.Text() + " people do this work as employees " + InArea(g.Area) + "."
	}
}

// jobsNow is another count than that of the wage survey, which it says.
func jobsNow(o *labor.Outlook) string {
	if o == nil || !o.Jobs.Known() {
		return ""
	}
	return "In the whole country there were " + Counted(o.Jobs) + " jobs in " + strconv.Itoa(o.BaseYear) + ", self-employed people included."
}

const industriesNamed = 3

// topIndustries names those with the most jobs.
func topIndustries(n *labor.Industries) string {
	if n == nil {
		return ""
	}
	var names []string
	for _, p := range workplaces(n) {
		if len(names) < industriesNamed {
			names = append(names, p.name+" ("+p.share.Text()+")")
		}
	}
	if len(names) == 0 {
		return ""
	}
	return strings.Join(names, "; ") + "."
}

const softwareNamed = 5

// usualSoftware names the software that job ads ask for, what is special to the
// job before everyday office programs.
func usualSoftware(all []occupation.Product) string {
	var special, office []string
	for _, x := range occupation.InDemand(all) {
		if everydayOffice[x.Name] {
			office = append(office, x.Name)
		} else {
			special = append(special, x.Name)
		}
	}
	names := append(special, office...)
	if len(names) == 0 {
		return ""
	}
	return "Job ads often ask for " + strings.Join(names[:min(softwareNamed, len(names))], ", ") + "."
}

const stylesNamed = 3

func topStyles(styles []occupation.Style) string {
	var names []string
	for _, s := range MostHelpful(styles, stylesNamed) {
		names = append(names, strings.ToLower(s.Element.Name))
	}
	if len(names) == 0 {
		return ""
	}
	return UpperFirst(strings.Join(names, ", ")) + "."
}
