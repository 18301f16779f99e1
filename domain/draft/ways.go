package draft

import (
	"regexp"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Way is a level of schooling by which people get into a job.
type Way struct {
	Level   labor.Education
	Typical bool   // the published typical level
	Why     string // where it comes from, a sentence
}

// Ways are the levels of schooling that a person can choose from, least first:
// the typical one, those that our text names, and those that a credential for
// people who start asks for.
func (f Facts) Ways() []Way {
	var ways []Way
	add := func(w Way) {
		if w.Level != labor.EducationUnknown && !slices.ContainsFunc(ways, func(o Way) bool { return o.Level == w.Level }) {
			ways = append(ways, w)
		}
	}
	if typical := f.typical(); typical != labor.EducationUnknown {
		add(Way{typical, true, "Typical for people who start in this job, by the Bureau of Labor Statistics."})
	}
	if f.Text != nil {
		for _, level := range levelsIn(f.Text.Start) {
			add(Way{Level: level, Why: "Our guide to this job names it."})
		}
	}
	for _, c := range f.Credentials {
		if level := asksFor(c); level > labor.NoFormalCredential && forStarters(c) {
			add(Way{Level: level, Why: "Asked for by " + brief(c) + "."})
		}
	}
	slices.SortFunc(ways, func(a, b Way) int { return int(a.Level) - int(b.Level) })
	return ways
}

func (f Facts) typical() labor.Education {
	if f.Preparation == nil {
		return labor.EducationUnknown
	}
	return f.Preparation.Education
}

// levelWords are the words by which texts name a level of schooling. "Certificate"
// alone can mean a certification, so that it does not count.
var levelWords = [...]struct {
	level labor.Education
	words *regexp.Regexp
}{
	{labor.HighSchool, regexp.MustCompile(`(?i)\bhigh school\b|\bGED\b`)},
	{labor.SomeCollege, regexp.MustCompile(`(?i)\bsome college\b|\bcollege (courses|credits)\b`)},
	{labor.PostsecondaryAward, regexp.MustCompile(`(?i)\bcertificate (program|course|from|after high school)|\btrade school\b|\bpostsecondary certificate\b`)},
	{labor.Associate, regexp.MustCompile(`(?i)\bassociate'?s\b|\btwo-year degree\b`)},
	{labor.Bachelor, regexp.MustCompile(`(?i)\bbachelor'?s\b|\bfour-year degree\b`)},
	{labor.Master, regexp.MustCompile(`(?i)\bmaster's\b`)},
	{labor.DoctoralOrProfessional, regexp.MustCompile(`(?i)\bdoctora\w*\b|\bdoctor's\b|\blaw degree\b|\bmedical school\b`)},
}

// levelsIn are the levels of schooling that a text names, least first. High
// school is left out where more is named beside it: it comes before.
func levelsIn(text string) []labor.Education {
	var levels []labor.Education
	for _, n := range levelWords {
		if n.words.MatchString(text) {
			levels = append(levels, n.level)
		}
	}
	if len(levels) > 1 && levels[0] == labor.HighSchool {
		levels = levels[1:]
	}
	return levels
}

// asksFor is the least schooling that a credential asks for, as far as our text
// tells: NoFormalCredential for none, EducationUnknown where it does not tell.
func asksFor(c occupation.Credential) labor.Education {
	must, _, _ := strings.Cut(c.First, ";") // what follows is advice
	if must == "None" || strings.HasPrefix(must, "No fixed schooling") {
		return labor.NoFormalCredential
	}
	if levels := levelsIn(must); len(levels) > 0 {
		return levels[0]
	}
	return labor.EducationUnknown
}

// forStarters reports whether a credential can be earned without experience.
func forStarters(c occupation.Credential) bool {
	return slices.Contains(c.Earned, "exam") && !slices.Contains(c.Earned, "experience")
}
