// Package draft proposes the steps of a plan for an occupation: what to learn,
// which credentials to earn and keep, and how to apply.
package draft

import (
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
)

// Facts are what the draft of a plan is made from.
type Facts struct {
	Title       string                  // of the occupation, or ""
	Preparation *labor.Preparation      // nil: none is published
	Text        *occupation.Text        // nil: nothing is written
	Credentials []occupation.Credential // those that serve the occupation
	Subjects    []string                // helpful in high school; nil: not known
}

// FactsOf collects the facts of an occupation. An unknown code is
// occupation.ErrUnknown.
func FactsOf(d *occupation.Directory, code string) (Facts, error) {
	e, err := d.Entry(code)
	if err != nil {
		return Facts{}, err
	}
	f := Facts{Title: e.Title, Preparation: e.Preparation}
	if d.Texts == nil {
		return f, nil
	}
	if f.Text, err = d.Texts.Text(e.Code); err != nil {
		return f, fmt.Errorf("read the texts of %s: %w", e.Code, err)
	}
	if f.Credentials, err = d.Texts.Credentials(e.Code); err != nil {
		return f, fmt.Errorf("read the credentials of %s: %w", e.Code, err)
	}
	if f.Subjects, err = subjects(d, e.Code); err != nil {
		return f, fmt.Errorf("read the school subjects of %s: %w", e.Code, err)
	}
	return f, nil
}

// subjects are those of the career clusters of an occupation, without what the
// text says of each.
func subjects(d *occupation.Directory, code string) ([]string, error) {
	pathways, err := d.Pathways(code)
	if err != nil {
		return nil, err
	}
	clusters, err := d.Texts.Clusters()
	if err != nil {
		return nil, err
	}
	var list []string
	for _, c := range clusters {
		if !slices.ContainsFunc(pathways, func(p occupation.Pathway) bool { return p.Cluster == c.Name }) {
			continue
		}
		for _, s := range c.Subjects {
			if name, _, _ := strings.Cut(s, ":"); !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list, nil
}

// Choice is what a person ticks before a draft is made. The zero Choice takes
// what is proposed.
type Choice struct {
	Way         labor.Education // one of Ways; EducationUnknown: as proposed
	Credentials []string        // ids; nil: as proposed, empty: none
	HighSchool  bool            // the person is in high school
	State       string          // postal code of the state to work in, or ""
}

// Draft is a draft of a plan. Nothing of it is saved yet.
type Draft struct {
	Steps []plan.Step
	// Credentials are wanted ones, each with the step that leads to it. Known
	// names them in our texts; their renewal rules are still to be filled in.
	Credentials []plan.Credential
}

// New proposes the steps of a plan in their order, each with what must come
// before it, lengths that are typical and costs of which no amount is known.
// No step has a date.
func New(f Facts, c Choice) Draft {
	way, offers := f.Settle(c)
	b := builder{facts: f, choice: c, offers: offers}
	b.school(way)
	b.work()
	var renewals []plan.Step
	for _, o := range offers {
		if step, ok := b.credential(o); ok {
			renewals = append(renewals, step)
		}
	}
	b.lookUp()
	b.apply()
	b.Steps = append(b.Steps, renewals...)
	return b.Draft
}

// builder puts steps one after the other.
type builder struct {
	Draft
	facts  Facts
	choice Choice
	offers []occupation.Credential
	last   plan.ID // the step that the next one comes after
}

// add puts a step after the last one.
func (b *builder) add(s plan.Step) plan.Step {
	if b.last != "" {
		s.After = []plan.ID{b.last}
	}
	s = b.aside(s)
	b.last = s.ID
	return s
}

// aside adds a step that nothing waits for.
func (b *builder) aside(s plan.Step) plan.Step {
	s = identified(s)
	b.Steps = append(b.Steps, s)
	return s
}

func identified(s plan.Step) plan.Step {
	s.ID = plan.NewID()
	for i := range s.Costs {
		s.Costs[i].ID = plan.NewID()
	}
	for i := range s.Links {
		s.Links[i].ID = plan.NewID()
	}
	return s
}

// unknown is a cost of which no amount is known.
func unknown(k plan.CostKind, title string) plan.CostLine {
	return plan.CostLine{Kind: k, Title: title}
}
