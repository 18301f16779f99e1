package occupation

import (
	"fmt"
	"slices"

	"waymark/domain/labor"
)

// Kin is a related occupation with what it has in common with another one.
type Kin struct {
	RelatedEntry
	// Shares are the skills and fields of knowledge that are important (3.00 or
	// more) in both, the most important there first.
	Shares []Element
	// Software are the products in demand in both, or hot ones where job ads
	// name none, by name.
	Software []string
}

// importantFrom is "important" on O*NET's scale of importance from 1 to 5.
const importantFrom = 3

// Kin compares the occupation of a guide with each related one.
func (d *Directory) Kin(g *Guide) ([]Kin, error) {
	kin := make([]Kin, 0, len(g.Related))
	mine := important(slices.Concat(g.Skills, g.Knowledge))
	for _, r := range g.Related {
		k := Kin{RelatedEntry: r}
		ratings, err := d.source.Ratings(r.Code)
		if err != nil {
			return nil, fmt.Errorf("read ratings of %s: %w", r.Code, err)
		}
		both := slices.DeleteFunc(ratings, func(r Rating) bool { return !mine[r.Element.ID] || !isImportant(r) })
		slices.SortStableFunc(both, func(a, b Rating) int { return labor.Compare(a.Importance, b.Importance, true) })
		for _, r := range both {
			k.Shares = append(k.Shares, r.Element)
		}
		software, err := d.source.Software(r.Code)
		if err != nil {
			return nil, fmt.Errorf("read software of %s: %w", r.Code, err)
		}
		k.Software = sharedSoftware(g.Software, software)
		kin = append(kin, k)
	}
	return kin, nil
}

func important(ratings []Rating) map[string]bool {
	ids := map[string]bool{}
	for _, r := range ratings {
		if isImportant(r) {
			ids[r.Element.ID] = true
		}
	}
	return ids
}

func isImportant(r Rating) bool { return r.Importance.Known() && r.Importance.Amount >= importantFrom }

func sharedSoftware(mine, theirs []Product) []string {
	for _, wanted := range []func(Product) bool{
		func(p Product) bool { return p.InDemand },
		func(p Product) bool { return p.Hot },
	} {
		var both []string
		for _, p := range mine {
			if wanted(p) && slices.ContainsFunc(theirs, func(q Product) bool { return wanted(q) && q.Name == p.Name }) {
				both = append(both, p.Name)
			}
		}
		if len(both) > 0 {
			return both
		}
	}
	return nil
}
