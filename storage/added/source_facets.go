package added

import (
	"database/sql"

	"waymark/domain/occupation"
	"waymark/domain/release"
)

// facetTables are the tables from which a guide shows what a facet is about, by
// dataset. Facets that are not here are those of the program.
var facetTables = map[occupation.FacetKind]struct{ dataset, table string }{
	occupation.FirstInterest: {release.ONET, "score"},
	occupation.AnyInterest:   {release.ONET, "score"},
	occupation.TopValue:      {release.ONET, "score"},
	occupation.StrongSkill:   {release.ONET, "score"},
	occupation.HasCondition:  {release.ONET, "score"},
	occupation.RareCondition: {release.ONET, "score"},
	occupation.UsesSoftware:  {release.ONET, "product"},
	occupation.InIndustry:    {release.Wages, "industry_staff"},
}

// Marks implements occupation.Source: by what guides show, where an added
// release may change that.
func (s *Source) Marks(kind occupation.FacetKind) ([]occupation.Mark, error) {
	if t, ok := facetTables[kind]; ok {
		for _, l := range s.layers(t.dataset, t.table) {
			if l.id != 0 {
				question := *s
				question.seen = map[string][]layer{}
				return occupation.MarksFrom(&question, kind)
			}
		}
	}
	return s.Source.Marks(kind)
}

// Marks implements occupation.Source: by the crosswalk of career clusters or
// apprenticeships that was added.
func (c *coded) Marks(kind occupation.FacetKind) ([]occupation.Mark, error) {
	table := map[occupation.FacetKind]string{occupation.InCluster: "pathway", occupation.HasApprenticeship: "trade"}[kind]
	if table == "" {
		return c.Source.Marks(kind)
	}
	found := false
	err := c.store.read(func(db *sql.DB) (err error) {
		_, found, err = newestWith(db, table, "")
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case found:
		return occupation.MarksFrom(c, kind)
	}
	return c.Source.Marks(kind)
}
