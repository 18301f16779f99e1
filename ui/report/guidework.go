package report

import (
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

const jobsNote = "Self-employed people are counted here, but not in the pay and the number of employees: the two counts differ."

const whyNoOutlook = figures.NoMilitaryOutlook

// outlookWords is the outlook in sentences.
func outlookWords(g *occupation.Guide) Section {
	o := g.Outlook
	if o == nil {
		return Section{Title: "Outlook", Parts: []Part{Text(whyNoOutlook)}, Narrow: true}
	}
	words := figures.GrowthTitle(o)
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		words += " (" + band.Label + ": " + band.Rule + ", rounded)"
	}
	words += ". " + figures.JobsTitle(o) + "."
	if o.Openings.Known() {
		words += " " + figures.OpeningsTitle(o) + "."
	}
	return Section{Title: "Outlook", Parts: []Part{Text(words)}, Source: sourceLabel(o.Vintage) + " A projection is not a promise.", Narrow: true}
}

// outlookInFull is the outlook in charts and a table.
func outlookInFull(g *occupation.Guide) Section {
	o := g.Outlook
	if o == nil {
		return Section{Title: "Outlook", Parts: []Part{Text(whyNoOutlook)}}
	}
	var notes marks
	table := Table{Caption: "Outlook in numbers, whole United States", Columns: heads("What", "Number"), Strong: -1}
	row := func(name string, f labor.Figure) {
		table.Rows = append(table.Rows, []string{name, notes.cell(f, name)})
	}
	row("Growth in percent", o.Growth)
	if g.Group != nil {
		row("Growth of the major group", g.Group.Growth)
	}
	if g.AllJobs != nil {
		row("Growth of all jobs", g.AllJobs.Growth)
	}
	row("Jobs in "+strconv.Itoa(o.BaseYear), o.Jobs)
	row("Jobs expected in "+strconv.Itoa(o.TargetYear), o.Projected)
	row("Change in jobs", o.Change)
	row("Openings a year", o.Openings)
	row("Openings from new jobs", o.NewJobs())
	row("Openings from people who stop working", o.Exits)
	row("Openings from people who change occupation", o.Transfers)
	row("Self-employed in "+strconv.Itoa(o.BaseYear), o.SelfEmployed)
	var parts []Part
	if prospects := figures.Prospects(o, g.AllJobs); prospects != "" {
		parts = append(parts, Text(prospects), Note(figures.ProspectsRule))
	}
	parts = append(parts,
		Chart{figures.GrowthTitle(o) + ".", figures.GrowthBars(g)}, Note(figures.BandNote(o)),
		Chart{figures.JobsTitle(o) + ".", figures.JobsBars(o)}, Note(jobsNote))
	if o.Openings.Known() {
		parts = append(parts, Chart{figures.OpeningsTitle(o) + ".", figures.OpeningsBar(o)}, Note(figures.OpeningsNote+" "+figures.OpeningsMean))
	}
	parts = append(parts, table, Note(figures.GrowthMeans+notes.text()))
	return Section{Title: "Outlook", Parts: parts, Source: sourceWords(o.Vintage)}
}

// wayIn says how people get in, in sentences.
func wayIn(g *occupation.Guide) Section {
	var parts []Part
	source := ""
	if p := g.Preparation; p != nil {
		parts, source = append(parts, Text(figures.StartSentence(p))), sourceLabel(p.Vintage)
	}
	if t := g.Text; t != nil {
		words := t.Start
		if answer := figures.LicenseAnswer(g); answer != "" {
			words += " Is a license needed? " + answer
		}
		parts = append(parts, Text(words))
		if source == "" {
			source = ownWords
		} else {
			source += " The second paragraph: in Waymark's own words."
		}
	}
	if len(parts) == 0 {
		parts = append(parts, Text("Nothing is published about how people enter this job. A recruiter can tell you what it asks for."))
	}
	return Section{Title: "How to get in", Parts: parts, Source: source, Narrow: true}
}

// wayInInFull adds zone, specialties, next rungs and workers' education.
func wayInInFull(g *occupation.Guide) Section {
	s := wayIn(g)
	if t := g.Text; t != nil {
		if len(t.Next) > 0 {
			s.Parts = append(s.Parts, Subtitle("Next rungs"), List(t.Next))
		}
		if figures.LicenseAnswer(g) != "" {
			s.Parts = append(s.Parts, Subtitle("Whom to ask about a license"), Text(figures.LicenseAsk(g)))
		}
	}
	p := g.Preparation
	if p != nil {
		s.Parts = append(s.Parts, Subtitle("What is typical at the start"), Facts{
			{"Education", p.Education.Label()},
			{"Related experience", p.Experience.Label()},
			{"Training on the job", p.Training.Label()},
		}, Note(figures.EntryMeans))
	}
	if g.JobZone > 0 {
		s.Parts = append(s.Parts, Subtitle("Preparation zone"),
			Text("Zone "+g.Zone()+" of 5: "+figures.ZoneText(g.Occupation)+release(g.RatingsVintage)+"."))
	}
	if p == nil {
		return s
	}
	if e, ok := figures.EducationOf(p); ok {
		s.Parts = append(s.Parts, Subtitle("Education of today's workers"), Chart{e.Title + ".", e.Bar}, shares(p), Note(e.Note))
		s.Source += " Education of workers: " + strings.TrimPrefix(sourceLabel(p.SharesVintage), "Source: ")
	}
	return s
}

func shares(p *labor.Preparation) Table {
	table := Table{Columns: heads("Level", "Workers"), Strong: -1}
	for n, s := range p.Shares {
		level := s.Label
		if s.Entry {
			level, table.Strong = level+" (typical entry level)", n
		}
		table.Rows = append(table.Rows, []string{level, s.Share.Text()})
	}
	return table
}

const ratingsShown = 10

// ratings are what matters most of each kind.
func ratings(g *occupation.Guide) Section {
	s := Section{Title: "Skills, knowledge, abilities and activities", Source: sourceWords(g.RatingsVintage)}
	for _, kind := range []struct {
		title string
		list  []occupation.Rating
	}{{"Skills", g.Skills}, {"Knowledge", g.Knowledge}, {"Abilities", g.Abilities}, {"Work activities", g.Activities}} {
		table := Table{Columns: heads("Most important first", "Importance", "Level"), Strong: -1}
		for _, r := range figures.MostImportant(kind.list, ratingsShown) {
			table.Rows = append(table.Rows, []string{r.Element.Name, r.Importance.Text(), r.Level.Text()})
		}
		if len(table.Rows) > 0 {
			s.Parts = append(s.Parts, Subtitle(kind.title), table)
		}
	}
	if len(s.Parts) == 0 {
		return Section{Title: s.Title, Parts: []Part{Text(figures.NoSkillRatings)}}
	}
	s.Parts = append(s.Parts, Note(figures.ScoreMeans+" The level that is needed goes from 0 to 7. "+labor.Dash+" No level is published."))
	return s
}

func scores(what string, list []occupation.Scored) Table {
	table := Table{Columns: heads(what, "Score, 1 to 7"), Strong: -1}
	for _, s := range list {
		table.Rows = append(table.Rows, []string{s.Element.Name, s.Score.Text()})
	}
	return table
}
