package occupation

import (
	"maps"

	"waymark/domain/labor"
)

// Extras is what only added releases hold, each from the newest one that has
// it. Where none does, the answer is empty.
type Extras interface {
	// Needs lists what workers of an occupation say that it asks for.
	Needs(code string) ([]Need, error)
	// Meanings explains elements by their ids, in O*NET's words.
	Meanings(ids []string) (map[string]Term, error)
	// Reasons tells why a matrix line is expected to grow or shrink.
	Reasons(matrix string) (*Reasons, error)
}

// Need is one question of O*NET's survey about preparation, with what workers
// of an occupation answered.
type Need struct {
	ID      string // of the element: "2.D.1"
	Name    string // in our words: "Education that the job requires"
	Vintage *labor.Vintage
	// Answers are the shares of workers by answer, from least to most; none for
	// a question about importance.
	Answers []Answer
	// Importance is the answer where workers were asked how important the thing
	// is, 1 to 5; blank for the others.
	Importance labor.Figure
}

// Answer is the share of workers who gave one answer, Percent.
type Answer struct {
	Label string
	Share labor.Figure
}

// Reasons are what the Bureau of Labor Statistics gives, in its own words, as
// reasons for which industries will employ more or less of a job.
type Reasons struct {
	Vintage *labor.Vintage
	List    []Reason
}

// Reason is one of them, for one industry.
type Reason struct {
	Industry labor.Industry
	Text     string
}

// addExtras adds what only added releases hold. Added data that cannot be read
// leaves the rest of the guide whole.
func (d *Directory) addExtras(g *Guide) {
	if d.Extras == nil {
		return
	}
	err := d.readExtras(g)
	if g.OfficialProblem == nil {
		g.OfficialProblem = err
	}
}

func (d *Directory) readExtras(g *Guide) (err error) {
	if g.Needs, err = d.Extras.Needs(g.Code); err != nil {
		return err
	}
	if g.Matrix != "" {
		if g.Reasons, err = d.Extras.Reasons(g.Matrix); err != nil {
			return err
		}
	}
	unexplained := g.unexplained()
	if len(unexplained) == 0 {
		return nil
	}
	more, err := d.Extras.Meanings(unexplained)
	if err != nil || len(more) == 0 {
		return err
	}
	terms := maps.Clone(g.Terms)
	if terms == nil {
		terms = map[string]Term{}
	}
	maps.Copy(terms, more)
	g.Terms = terms
	return nil
}

// unexplained are the ids of the guide's elements that have no term of our own.
func (g *Guide) unexplained() (ids []string) {
	add := func(e Element) {
		if _, known := g.Terms[e.ID]; !known {
			ids = append(ids, e.ID)
		}
	}
	for _, list := range [][]Rating{g.Skills, g.Knowledge, g.Abilities, g.Activities} {
		for _, r := range list {
			add(r.Element)
		}
	}
	for _, list := range [][]Scored{g.Interests, g.Values} {
		for _, s := range list {
			add(s.Element)
		}
	}
	for _, c := range g.Conditions {
		add(c.Element)
	}
	for _, s := range g.Styles {
		add(s.Element)
	}
	return ids
}
