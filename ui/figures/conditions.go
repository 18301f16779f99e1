package figures

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// The groups of working conditions.
const (
	Interpersonal = "Dealing with people"
	Surroundings  = "Surroundings and dangers"
	Performance   = "How the work runs"
)

// ConditionGroup holds the statements about one side of working conditions.
type ConditionGroup struct {
	Name string
	List []Said // the strongest first
}

// degrees say in words how much of a condition there is, from the least of
// five steps to the most.
type degrees [5]string

var (
	howOften  = degrees{"almost never", "a few times a year", "about every month", "about every week", "nearly every day"}
	howMuch   = degrees{"hardly at all", "less than half of the time", "about half of the time", "more than half of the time", "nearly all the time"}
	important = degrees{"hardly matters", "matters a little", "matters", "matters a lot", "matters extremely"}
	degree    = degrees{"almost none", "a little", "some", "a lot", "very much"}
	nearness  = degrees{"almost no one near", "others are there, but not close", "others are fairly close, as in a shared office",
		"others are at arm's length", "others are so close that one nearly touches them"}
	weekHours = degrees{"less than 40 hours", "40 hours or a little less", "about 40 hours", "40 hours or a little more", "more than 40 hours"}
	irregular = degrees{"the same hours every week for nearly all", "hours that change for some", "hours that change for about half of the people",
		"hours that change for most", "hours that change for nearly all"}
)

// condition is how an element of the work context is worded.
type condition struct {
	group string
	words string
	scale degrees
}

// conditionWords holds every element of the work context but time spent, which
// is among the physical demands.
var conditionWords = map[string]condition{
	"4.C.1.a.2.c":   {Interpersonal, "Speaking to groups", howOften},
	"4.C.1.a.2.f":   {Interpersonal, "Talking by phone", howOften},
	"4.C.1.a.2.h":   {Interpersonal, "E-mail", howOften},
	"4.C.1.a.2.j":   {Interpersonal, "Letters and memos", howOften},
	"4.C.1.a.2.l":   {Interpersonal, "Talking face to face", howOften},
	"4.C.1.a.4":     {Interpersonal, "Contact with other people", howMuch},
	"4.C.1.b.1.e":   {Interpersonal, "Working in a team", important},
	"4.C.1.b.1.f":   {Interpersonal, "Dealing with customers or the public", important},
	"4.C.1.b.1.g":   {Interpersonal, "Leading or coordinating others", important},
	"4.C.1.c.1":     {Interpersonal, "Responsibility for others' health and safety", degree},
	"4.C.1.c.2":     {Interpersonal, "Responsibility for others' results", degree},
	"4.C.1.d.1":     {Interpersonal, "Conflicts", howOften},
	"4.C.1.d.2":     {Interpersonal, "Unpleasant or angry people", howOften},
	"4.C.1.d.3":     {Interpersonal, "Violent people", howOften},
	"4.C.2.a.3":     {Interpersonal, "Nearness to other people", nearness},
	"4.C.2.a.1.a":   {Surroundings, "Indoors with heating or cooling", howOften},
	"4.C.2.a.1.b":   {Surroundings, "Indoors without heating or cooling", howOften},
	"4.C.2.a.1.c":   {Surroundings, "Outdoors in any weather", howOften},
	"4.C.2.a.1.d":   {Surroundings, "Outdoors under a roof", howOften},
	"4.C.2.a.1.e":   {Surroundings, "In an open vehicle or machine", howOften},
	"4.C.2.a.1.f":   {Surroundings, "In a closed vehicle or machine", howOften},
	"4.C.2.b.1.a":   {Surroundings, "Noise that disturbs", howOften},
	"4.C.2.b.1.b":   {Surroundings, "Great heat or cold", howOften},
	"4.C.2.b.1.c":   {Surroundings, "Too much or too little light", howOften},
	"4.C.2.b.1.d":   {Surroundings, "Dust, fumes or smells", howOften},
	"4.C.2.b.1.e":   {Surroundings, "Tight spaces and awkward positions", howOften},
	"4.C.2.b.1.f":   {Surroundings, "Shaking of the whole body", howOften},
	"4.C.2.c.1.a":   {Surroundings, "Radiation", howOften},
	"4.C.2.c.1.b":   {Surroundings, "Illness that can be caught", howOften},
	"4.C.2.c.1.c":   {Surroundings, "High places", howOften},
	"4.C.2.c.1.d":   {Surroundings, "Dangerous surroundings, such as high voltage or chemicals", howOften},
	"4.C.2.c.1.e":   {Surroundings, "Dangerous machines", howOften},
	"4.C.2.c.1.f":   {Surroundings, "Small burns, cuts, bites or stings", howOften},
	"4.C.2.e.1.d":   {Surroundings, "Wearing everyday safety gear", howOften},
	"4.C.2.e.1.e":   {Surroundings, "Wearing special safety gear", howOften},
	"4.C.3.a.1":     {Performance, "Harm that a mistake can do", degree},
	"4.C.3.a.2.a":   {Performance, "Effect of one's decisions on others", degree},
	"4.C.3.a.2.b":   {Performance, "Decisions that affect others", howOften},
	"4.C.3.a.4":     {Performance, "Freedom to decide", degree},
	"4.C.3.b.2":     {Performance, "Work done by machines or software", degree},
	"4.C.3.b.4":     {Performance, "Being exact", important},
	"4.C.3.b.7":     {Performance, "Doing the same thing again and again", important},
	"4.C.3.b.8":     {Performance, "Freedom to set one's own tasks and goals", degree},
	"4.C.3.c.1":     {Performance, "Competition", degree},
	"4.C.3.d.1":     {Performance, "Strict deadlines", howOften},
	"4.C.3.d.3":     {Performance, "Pace set by a machine", important},
	scheduleElement: {Performance, "Schedule", irregular},
	weekElement:     {Performance, "Length of the week", weekHours},
}

// ConditionRule tells how scores become statements about conditions.
const ConditionRule = "How this is worded: the survey's answers are turned into a score from 0 (least) to 100 (most), which stands behind each statement. " +
	"The words come from five steps: below 12.5, from 12.5, from 37.5, from 62.5, and from 87.5 up. They are averages: single jobs differ."

// step is the place of a score among five steps; the middle of each step is an
// answer of the survey.
func step(score float64) int {
	return min(4, max(0, int((score+12.5)/25)))
}

// ConditionGroups words the working conditions in three groups; those without
// a score are left out.
func ConditionGroups(conditions []occupation.Condition) []ConditionGroup {
	groups := []ConditionGroup{{Name: Interpersonal}, {Name: Surroundings}, {Name: Performance}}
	for _, c := range conditions {
		w, ok := conditionWords[c.Element.ID]
		if !ok || !c.Score.Known() {
			continue
		}
		n := slices.IndexFunc(groups, func(g ConditionGroup) bool { return g.Name == w.group })
		groups[n].List = append(groups[n].List, Said{w.words + ": " + w.scale[step(c.Score.Amount)], c.Element, c.Score})
	}
	for _, g := range groups {
		sortSaid(g.List)
	}
	return slices.DeleteFunc(groups, func(g ConditionGroup) bool { return len(g.List) == 0 })
}

// SplitNever parts the statements that say "almost never" from the others and
// joins them in one: "Almost never: radiation (0), high places (3)".
func SplitNever(list []Said) (others []Said, never string) {
	var names []string
	for _, s := range list {
		name, rare := strings.CutSuffix(s.Text, ": "+howOften[0])
		if !rare {
			others = append(others, s)
			continue
		}
		names = append(names, occupation.LowerFirst(name)+" ("+s.Score.Text()+")")
	}
	if len(names) > 0 {
		never = UpperFirst(howOften[0]) + ": " + strings.Join(names, ", ")
	}
	return others, never
}

const (
	weekElement     = "4.C.3.d.8"
	scheduleElement = "4.C.3.d.4"
)

// HoursSentence says how long and how regular the hours are; it is empty where
// no survey asked.
func HoursSentence(conditions []occupation.Condition) string {
	var week, schedule string
	for _, c := range conditions {
		switch {
		case !c.Score.Known():
		case c.Element.ID == weekElement:
			week = "A week has " + weekHours[step(c.Score.Amount)] + " for most (score " + c.Score.Text() + " of 100; 50 is 40 hours)."
		case c.Element.ID == scheduleElement:
			schedule = "For " + c.Score.Text() + " % of the people the hours change or go by the season."
		}
	}
	return sentence(week, schedule)
}

// SharedSurvey says for which roles together the survey of conditions stands,
// or is empty.
func SharedSurvey(conditions []occupation.Condition) string {
	for _, c := range conditions {
		if c.Group != "" {
			return "The answers stand for all roles under " + c.Group + " together."
		}
	}
	return ""
}

// MostHelpful picks the n work styles that help most, most helpful first.
func MostHelpful(styles []occupation.Style, n int) []occupation.Style {
	sorted := slices.DeleteFunc(slices.Clone(styles), func(s occupation.Style) bool { return !s.Impact.Known() })
	slices.SortStableFunc(sorted, func(a, b occupation.Style) int { return labor.Compare(a.Impact, b.Impact, true) })
	return sorted[:min(n, len(sorted))]
}

// StyleBars shows how much work styles help or hinder.
func StyleBars(styles []occupation.Style) chart.ScoreBars {
	bars := chart.ScoreBars{Min: -3, Max: 3, Unit: "0 = makes no difference, 3 = helps a lot"}
	for _, s := range styles {
		bars.Rows = append(bars.Rows, chart.Row{Label: s.Element.Name, Value: Value(s.Impact)})
	}
	return bars
}
