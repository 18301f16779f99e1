package occupation

import (
	"fmt"

	"waymark/domain/labor"
)

// Work is what an occupation's people use, where and under what conditions
// they work, and which ways lead in besides school.
type Work struct {
	Software, Tools  []Product
	SharedActivities *SharedActivities // nil where no task is linked
	Conditions       []Condition
	Styles           []Style
	Industries       *labor.Industries // nil where not published
	Medians          []labor.YearMedian
	Apprenticeships  []Apprenticeship
	Pathways         []Pathway
}

func (d *Directory) work(o *Occupation) (Work, error) {
	var w Work
	var err error
	fail := func(what string) (Work, error) { return Work{}, fmt.Errorf("read %s of %s: %w", what, o.Code, err) }
	if w.Software, err = d.source.Software(o.Code); err != nil {
		return fail("software")
	}
	if w.Tools, err = d.source.Tools(o.Code); err != nil {
		return fail("tools")
	}
	if w.SharedActivities, err = d.sharedActivities(o.Code); err != nil {
		return fail("shared activities")
	}
	if w.Conditions, err = d.source.Conditions(o.Code); err != nil {
		return fail("working conditions")
	}
	if w.Styles, err = d.source.Styles(o.Code); err != nil {
		return fail("work styles")
	}
	if w.Apprenticeships, err = d.source.Apprenticeships(o.Code); err != nil {
		return fail("apprenticeships")
	}
	if w.Pathways, err = d.source.Pathways(o.Code); err != nil {
		return fail("career clusters")
	}
	if o.Matrix == "" {
		return w, nil
	}
	if w.Industries, err = d.source.Industries(o.Matrix); err != nil {
		return fail("industries")
	}
	if w.Medians, err = d.source.Medians(o.Matrix); err != nil {
		return fail("pay of earlier years")
	}
	return w, nil
}

// UsersOf finds the occupations that use a software product or tool of that
// name; those whose job ads name it often come first.
func (d *Directory) UsersOf(product string) ([]*Entry, error) {
	codes, err := d.source.UsersOf(product)
	if err != nil {
		return nil, fmt.Errorf("find who uses %q: %w", product, err)
	}
	users := make([]*Entry, 0, len(codes))
	for _, code := range codes {
		if e := d.byCode[code]; e != nil {
			users = append(users, e)
		}
	}
	return users, nil
}

// Pathways lists the places of an occupation in the career clusters.
func (d *Directory) Pathways(code string) ([]Pathway, error) { return d.source.Pathways(code) }
