// Package figures says what the figures of a guide mean as sentences and as
// charts: the same on screens and in reports.
package figures

import (
	"strings"
	"unicode"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// UpperFirst begins a text with a capital.
func UpperFirst(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// PayTitle says the median in the guide's area as a sentence, or that there
// is none.
func PayTitle(g *occupation.Guide, per labor.Period) string {
	if s := halfEarn(g, g.Here, per); s != "" {
		return s
	}
	pay, who := strings.ToLower(per.Label())+" pay", g.Workers()+" "+InArea(g.Area)
	if g.Here.Pay(labor.Median, per).Status == labor.NotPublished {
		return "The source files hold no " + pay + " for " + who
	}
	return "No " + pay + " is published for " + who
}

// Missing says that an area has no figure, as a part of a sentence. What the
// files of this program lack may be published all the same.
func Missing(f labor.Figure, a *labor.Area) string {
	if f.Status == labor.NotPublished {
		return "not in the source files for " + a.ShortName()
	}
	return "not published for " + a.ShortName()
}

// halfEarn says a median as a sentence; it is empty for a blank.
func halfEarn(g *occupation.Guide, w *labor.Wage, per labor.Period) string {
	f := w.Pay(labor.Median, per)
	if !f.Known() {
		return ""
	}
	return "Half of " + g.Workers() + " " + InArea(w.Area) + " earn more than " + f.TextWithUnit()
}

// InArea is "in the United States" or "in Spokane, WA".
func InArea(a *labor.Area) string {
	if a.Type == labor.Nation {
		return "in the United States"
	}
	return "in " + a.ShortName()
}

// GrowthTitle says a growth rate as a sentence.
func GrowthTitle(o *labor.Outlook) string {
	who := UpperFirst(occupation.LowerFirst(o.Title))
	years := o.Vintage.Period
	switch {
	case !o.Growth.Known():
		return "No growth rate is published for " + occupation.LowerFirst(o.Title)
	case o.Growth.Amount > 0:
		return who + ": " + o.Growth.Text() + " more jobs expected, " + years
	case o.Growth.Amount < 0:
		shrink := o.Growth
		shrink.Amount = -shrink.Amount
		return who + ": " + shrink.Text() + " fewer jobs expected, " + years
	}
	return who + ": as many jobs expected in ten years as now, " + years
}

// WiderNote explains that figures are for a wider group, or is empty.
func WiderNote(g *occupation.Guide) string {
	if !g.Wider() {
		return ""
	}
	note := "Pay and outlook are published for the wider group “" + g.MatrixTitle + "” (" + g.Matrix + ")"
	if g.Roles > 1 {
		note += ", which holds " + labor.FormatAmount(float64(g.Roles), labor.Jobs) + " jobs with a guide of their own"
	}
	return note + "."
}

// StartSentence says how people typically start.
func StartSentence(p *labor.Preparation) string {
	if p.Education == labor.EducationUnknown {
		return "No typical way to start is published."
	}
	s := "People usually start with: " + occupation.LowerFirst(p.Education.Label())
	switch p.Experience {
	case labor.UnderFiveYears, labor.FiveYearsOrMore:
		s += ", " + occupation.LowerFirst(p.Experience.Label()) + " in a related job"
	}
	switch p.Training {
	case labor.TrainingUnknown:
		return s + "."
	case labor.NoTraining:
		return s + ". No training on the job is typical."
	case labor.Apprenticeship, labor.Internship:
		return s + ". An " + occupation.LowerFirst(p.Training.Label()) + " is typical."
	}
	return s + ". Training on the job: " + occupation.LowerFirst(p.Training.Label()) + "."
}

// ZoneWords tell the preparation zones 1 to 5 of O*NET in our words.
var ZoneWords = map[int]string{
	1: "little or no preparation: a few days to a few months of learning",
	2: "some preparation: a few months to a year of learning with experienced people",
	3: "medium preparation: one or two years of training, experience, or an associate's degree",
	4: "considerable preparation: often four years of study, and some years of experience",
	5: "extensive preparation: often study after a bachelor's degree, and more than five years of experience",
}

// ZoneText tells the zone of a job. Where a release joins zones, it is that of
// the highest with all that lies below it.
func ZoneText(o *occupation.Occupation) string {
	if o.JobZoneFrom == 1 && o.JobZone == 2 {
		return "little or some preparation: from a few days to a year of learning. This release puts zones 1 and 2 together"
	}
	return ZoneWords[o.JobZone]
}

// CommonTitle says how common a job is in the guide's area.
func CommonTitle(g *occupation.Guide) string {
	w := g.Here
	switch {
	case w.Area.Type == labor.Nation && w.Employment.Known():
		return w.Employment.Text() + " people do this job as employees"
	case !w.Quotient.Known():
		return "How common the job is " + InArea(w.Area)
	case w.Quotient.Amount >= 1.1:
		return "The job is more common " + InArea(w.Area) + " than in the nation"
	case w.Quotient.Amount <= 0.9:
		return "The job is less common " + InArea(w.Area) + " than in the nation"
	}
	return "The job is about as common " + InArea(w.Area) + " as in the nation"
}

// OtherNames are the names of a job beside its title, each once.
func OtherNames(g *occupation.Guide) []string {
	seen := map[string]bool{strings.ToLower(g.Title): true}
	var names []string
	for _, t := range g.Titles {
		if key := strings.ToLower(t.Text); !seen[key] {
			seen[key] = true
			names = append(names, t.Text)
		}
	}
	return names
}

// InterestCode is the letters of the three strongest interests, as career
// books write them; equal scores keep the usual order.
func InterestCode(interests []occupation.Scored) string {
	if len(interests) == 0 {
		return ""
	}
	letters, words := "", ""
	for n, s := range occupation.Strongest(interests, 3) {
		letters += s.Element.Name[:1]
		if n > 0 {
			words += ", "
		}
		words += s.Element.Name
	}
	return letters + "  (" + words + ")"
}
