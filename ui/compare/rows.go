package compare

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/figures"
)

func (t *Table) pay(per labor.Period) {
	const group = "Pay"
	t.add(measure{group, "What you earn, as you entered it", func(c Column) labor.Figure {
		if !c.Mine {
			return blank(per.Unit())
		}
		return c.Own
	}, false, meaning{"Your own pay before taxes, as you entered it on About me. Where it is for another period, Waymark computes it from your hours.", "Gross and net pay", true, "You enter the pay of your job now only.", nil}})
	at := func(p labor.Point) func(Column) labor.Figure {
		return func(c Column) labor.Figure {
			if c.Guide == nil || c.Guide.Here == nil {
				return blank(per.Unit())
			}
			return c.Guide.Here.Pay(p, per)
		}
	}
	quarter := meaning{figures.WageMeans, "Percentile", true, "", nil}
	unit := ", " + per.Unit().Words()
	t.add(measure{group, "A quarter earn less than" + unit, at(labor.P25), true, quarter})
	t.add(measure{group, "Half earn more than" + unit, at(labor.Median), true, meaning{figures.WageMeans, "Median", true, "", nil}})
	t.add(measure{group, "A quarter earn more than" + unit, at(labor.P75), true, quarter})
	t.add(measure{group, "Half earn more than, at the nation's prices" + unit, func(c Column) labor.Figure {
		f := at(labor.Median)(c)
		if c.Area == nil {
			return blank(per.Unit())
		}
		return figures.Priced(f, c.Area)
	}, true, meaning{figures.PricedMeans, "Pay adjusted for prices", true, "", priceLevel}})
	t.add(measure{group, "Employees in the area", func(c Column) labor.Figure {
		if c.Guide == nil || c.Guide.Here == nil {
			return blank(labor.Jobs)
		}
		return c.Guide.Here.Employment
	}, false, meaning{figures.EmployeesMean, "Employment", true, "", nil}})
	t.add(measure{group, "Share of the area's jobs, U.S. = 1", func(c Column) labor.Figure {
		if c.Guide == nil || c.Guide.Here == nil {
			return blank(labor.Quotient)
		}
		return c.Guide.Here.Quotient
	}, false, meaning{figures.QuotientMeans, "Location quotient", true, "", nil}})
}

// priceLevel says by which level pay of a column is adjusted, and whose it is.
func priceLevel(c Column) string {
	if c.Area == nil || !c.Area.Prices.Known() || c.Area.Prices.Vintage == nil {
		return ""
	}
	p := c.Area.Prices
	return "Price level: " + p.Text() + " (" + p.Vintage.Label() + ", " + p.Vintage.Agency + ")."
}

func (t *Table) outlook() {
	const group = "Outlook, whole United States"
	of := func(figure func(*labor.Outlook) labor.Figure, u labor.Unit) func(Column) labor.Figure {
		return func(c Column) labor.Figure {
			if c.Guide == nil || c.Guide.Outlook == nil {
				return blank(u)
			}
			return figure(c.Guide.Outlook)
		}
	}
	t.add(measure{group, "Growth in ten years", of(func(o *labor.Outlook) labor.Figure { return o.Growth }, labor.Percent), true, meaning{figures.GrowthMeans, "Projected growth", false, "", nil}})
	t.add(measure{group, "Openings a year", of(func(o *labor.Outlook) labor.Figure { return o.Openings }, labor.JobsPerYear), true, meaning{figures.OpeningsMean, "Annual openings", false, "", nil}})
	t.add(measure{group, "New jobs in ten years", of(func(o *labor.Outlook) labor.Figure { return o.Change }, labor.Jobs), true, meaning{"How many more or fewer jobs there will be at the end of the ten years, if the projection holds. Self-employed people are counted.", "Projected growth", false, "", nil}})
}

func (t *Table) preparation() {
	const group = "How to get in"
	of := func(say func(*labor.Preparation) string) func(Column) string {
		return func(c Column) string {
			if c.Guide == nil || c.Guide.Preparation == nil {
				return ""
			}
			return say(c.Guide.Preparation)
		}
	}
	source := func(g *occupation.Guide) *labor.Vintage {
		if g.Preparation == nil {
			return nil
		}
		return g.Preparation.Vintage
	}
	t.say(words{group, "Typical education", of(func(p *labor.Preparation) string { return p.Education.Label() }), source,
		meaning{means: figures.EntryMeans, term: "Typical entry education"}})
	t.say(words{group, "Experience in a related job", of(func(p *labor.Preparation) string { return p.Experience.Label() }), source,
		meaning{means: figures.EntryMeans, term: "Work experience first"}})
	t.say(words{group, "Training on the job", of(func(p *labor.Preparation) string { return p.Training.Label() }), source,
		meaning{means: figures.EntryMeans, term: "On-the-job training"}})
	t.say(words{group, "Preparation in all, zone 1 to 5", ofGuide((*occupation.Guide).Zone), ratings,
		meaning{means: figures.ZoneMeans, term: "Preparation zone (job zone)"}})
}

// ratings is the release of what O*NET says of a job.
func ratings(g *occupation.Guide) *labor.Vintage { return g.RatingsVintage }

// ofGuide is a text of the guide, "" where there is none.
func ofGuide(text func(*occupation.Guide) string) func(Column) string {
	return func(c Column) string {
		if c.Guide == nil {
			return ""
		}
		return text(c.Guide)
	}
}

func (t *Table) money() {
	t.say(words{group: "Money", name: "Cost of your plan for it", text: func(c Column) string { return c.Plan },
		meaning: meaning{means: "What the steps of your plan for this job cost in all, as you entered it.", term: "Funding"}})
}

func (t *Table) fit() {
	const group, shown = "Interests and values", 3
	names := func(list func(*occupation.Guide) []occupation.Scored) func(Column) string {
		return ofGuide(func(g *occupation.Guide) string {
			var names []string
			for _, s := range occupation.Strongest(list(g), shown) {
				names = append(names, s.Element.Name)
			}
			return strings.Join(names, ", ")
		})
	}
	t.say(words{group, "Strongest interests", names(func(g *occupation.Guide) []occupation.Scored { return g.Interests }), ratings,
		meaning{means: figures.InterestMean, term: "Interests"}})
	means := figures.FitMeans
	if t.coarse() {
		means += " " + figures.CoarseFit
	}
	t.add(measure{group, "Like your interests, 1 = the same pattern", func(c Column) labor.Figure { return c.Fit }, false, meaning{means: means, term: "Interests"}})
	t.say(words{group, "Strongest work values", names(func(g *occupation.Guide) []occupation.Scored { return g.Values }), ratings,
		meaning{means: "Which of six things that people may want from work the job offers most.", term: "Work values"}})
}

// topSkills is how many skills of each job are compared.
const topSkills = 5

// skills compares how important the most important skills of each are for all.
func (t *Table) skills() {
	var elements []occupation.Element
	for _, c := range t.Columns {
		if c.Guide == nil {
			continue
		}
		for _, r := range figures.MostImportant(c.Guide.Skills, topSkills) {
			if !slices.Contains(elements, r.Element) {
				elements = append(elements, r.Element)
			}
		}
	}
	for _, e := range elements {
		t.add(measure{"Skills, importance from 1 to 5", e.Name, func(c Column) labor.Figure {
			if c.Guide != nil {
				for _, r := range c.Guide.Skills {
					if r.Element.ID == e.ID {
						return r.Importance
					}
				}
			}
			return blank(labor.Importance)
		}, false, meaning{t.skillMeans(e) + figures.ScoreMeans, "Importance and level", false, "", nil}})
	}
}

// skillMeans says what a skill is, with a space behind it, or nothing.
func (t *Table) skillMeans(e occupation.Element) string {
	for _, c := range t.Columns {
		if c.Guide != nil && c.Guide.Terms[e.ID].Means != "" {
			return c.Guide.Terms[e.ID].Means + " "
		}
	}
	return ""
}

func (t *Table) conditions() {
	var names []string
	found := make([]map[string]occupation.Condition, len(t.Columns))
	for n, c := range t.Columns {
		found[n] = map[string]occupation.Condition{}
		if c.Guide == nil {
			continue
		}
		for _, k := range c.Guide.Conditions {
			name, _, ok := figures.ConditionWord(k)
			if !ok {
				continue
			}
			found[n][name] = k
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, name := range names {
		r := t.row("Conditions", name, meaning{means: figures.ConditionsMean, term: "Work context"})
		for n, c := range t.Columns {
			k, surveyed := found[n][name]
			one := explain.Case{Of: c.named(), Note: "This job was not surveyed for it."}
			if c.Guide == nil {
				one.Note = noGuide
			}
			if surveyed {
				_, r.Cells[n], _ = figures.ConditionWord(k)
				one = c.about(k.Score, meaning{})
				one.Text = r.Cells[n] + " (" + k.Score.Text() + " of 100)"
			}
			if r.Cells[n] == "" {
				r.Cells[n], one.Text = labor.Dash, labor.Dash
			}
			r.About.Cases = append(r.About.Cases, one)
		}
		t.Rows = append(t.Rows, r)
	}
}
