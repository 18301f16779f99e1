package added

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// coded is a source of occupations with the crosswalks that were added.
type coded struct {
	occupation.Source
	store *Store
}

// Coded puts the added crosswalks before those of a source: the codes of
// occupations, older codes, career clusters and apprenticeships.
func (s *Store) Coded(base occupation.Source) occupation.Source { return &coded{base, s} }

// codesOf reads a crosswalk from O*NET-SOC codes; kind 1 to the SOC, 2 to the
// lines of the projections.
func (s *Store) codesOf(kind int) (codes map[string]string, titles map[string]string, err error) {
	codes, titles = map[string]string{}, map[string]string{}
	err = s.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "code_of", map[int]string{1: "kind = 1", 2: "kind = 2"}[kind])
		if err != nil || !ok {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var onet, code, title string
			err := scan(&onet, &code, &title)
			codes[onet], titles[code] = code, title
			return err
		}, "SELECT onet, code, title FROM code_of WHERE added = ? AND kind = ?", e.id, kind)
	})
	return codes, titles, err
}

// Occupations implements occupation.Source. A line of the projections counts
// only where the program has figures for it.
func (c *coded) Occupations() ([]*occupation.Occupation, error) {
	all, err := c.Source.Occupations()
	if err != nil {
		return nil, err
	}
	soc, _, err := c.store.codesOf(1)
	if err != nil {
		return nil, err
	}
	lines, _, err := c.store.codesOf(2)
	if err != nil || len(soc) == 0 && len(lines) == 0 {
		return all, err
	}
	of := map[string]*occupation.Occupation{} // by line
	for _, o := range all {
		of[o.Matrix] = o
	}
	roles := map[string]int{}
	list := make([]*occupation.Occupation, len(all))
	for i, o := range all {
		changed := *o
		changed.SOC = cmp.Or(soc[o.Code], o.SOC)
		if line := of[lines[o.Code]]; line != nil && line.Matrix != "" {
			changed.Matrix, changed.MatrixTitle, changed.NoWages = line.Matrix, line.MatrixTitle, line.NoWages
		}
		roles[changed.Matrix]++
		list[i] = &changed
	}
	for _, o := range list {
		if o.Matrix != "" {
			o.Roles = roles[o.Matrix]
		}
	}
	return list, nil
}

// OldCodes implements occupation.Source.
func (c *coded) OldCodes() ([]occupation.OldCode, error) {
	list, err := c.Source.OldCodes()
	if err != nil {
		return nil, err
	}
	for _, t := range []occupation.Taxonomy{occupation.SOC2010, occupation.ONET2010} {
		added, err := c.store.oldCodes(t)
		if err != nil {
			return nil, err
		}
		if len(added) == 0 {
			continue
		}
		if t == occupation.SOC2010 {
			if added, err = c.asONET(added); err != nil {
				return nil, err
			}
		}
		list = slices.DeleteFunc(list, func(k occupation.OldCode) bool { return k.Taxonomy == t })
		list = append(list, added...)
	}
	slices.SortFunc(list, func(a, b occupation.OldCode) int {
		return cmp.Or(strings.Compare(a.Code, b.Code), cmp.Compare(a.Taxonomy, b.Taxonomy))
	})
	return list, nil
}

// oldCodes are those of an added crosswalk that changed, with the codes of the
// file.
func (s *Store) oldCodes(t occupation.Taxonomy) (list []occupation.OldCode, err error) {
	err = s.read(func(db *sql.DB) error {
		condition := map[occupation.Taxonomy]string{occupation.SOC2010: "taxonomy = 1", occupation.ONET2010: "taxonomy = 2"}[t]
		e, ok, err := newestWith(db, "old_code", condition)
		if err != nil || !ok {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var code, title, now string
			if err := scan(&code, &title, &now); err != nil {
				return err
			}
			if n := len(list); n == 0 || list[n-1].Code != code {
				list = append(list, occupation.OldCode{Code: code, Title: title, Taxonomy: t})
			}
			last := &list[len(list)-1]
			last.Now = append(last.Now, now)
			return nil
		}, "SELECT code, title, now FROM old_code WHERE added = ? AND "+condition+" ORDER BY code, now", e.id)
	})
	return slices.DeleteFunc(list, func(k occupation.OldCode) bool { return len(k.Now) == 1 && k.Now[0] == k.Code }), err
}

// asONET turns SOC codes of today into those of their occupations.
func (c *coded) asONET(list []occupation.OldCode) ([]occupation.OldCode, error) {
	all, err := c.Occupations()
	if err != nil {
		return nil, err
	}
	of := map[string][]string{}
	for _, o := range all {
		of[o.SOC] = append(of[o.SOC], o.Code)
	}
	var known []occupation.OldCode
	for _, k := range list {
		var now []string
		for _, soc := range k.Now {
			now = append(now, of[soc]...)
		}
		if len(now) > 0 {
			slices.Sort(now)
			k.Now = now
			known = append(known, k)
		}
	}
	return known, nil
}

// Pathways implements occupation.Source.
func (c *coded) Pathways(code string) ([]occupation.Pathway, error) {
	list, found := []occupation.Pathway(nil), false
	err := c.store.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "pathway", "")
		if err != nil || !ok {
			return err
		}
		found = true
		return each(db, func(scan func(...any) error) error {
			var p occupation.Pathway
			err := scan(&p.Cluster, &p.Name)
			list = append(list, p)
			return err
		}, "SELECT cluster, name FROM pathway WHERE added = ? AND code = ? ORDER BY position", e.id, code)
	})
	if err != nil || found {
		return list, err
	}
	return c.Source.Pathways(code)
}

// Apprenticeships implements occupation.Source. The file has codes of 2010,
// which the crosswalk leads to those of today.
func (c *coded) Apprenticeships(code string) ([]occupation.Apprenticeship, error) {
	old, err := c.OldCodes()
	if err != nil {
		return nil, err
	}
	codes, changed := []any{}, false
	for _, k := range old {
		if k.Taxonomy != occupation.ONET2010 {
			continue
		}
		changed = changed || k.Code == code
		if slices.Contains(k.Now, code) {
			codes = append(codes, k.Code)
		}
	}
	if !changed {
		codes = append(codes, code)
	}
	list, found := []occupation.Apprenticeship(nil), false
	err = c.store.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "trade", "")
		if err != nil || !ok {
			return err
		}
		found = true
		v := e.vintage("Occupations for registered apprenticeship", e.number)
		hours := func(n sql.NullInt64) labor.Figure {
			if !n.Valid {
				return labor.Blank(labor.Hours, labor.NotPublished, v)
			}
			return labor.Figure{Amount: float64(n.Int64), Unit: labor.Hours, Status: labor.Published, Vintage: v}
		}
		return each(db, func(scan func(...any) error) error {
			var a occupation.Apprenticeship
			var least, most sql.NullInt64
			if err := scan(&a.Code, &a.Title, &a.Basis, &least, &most); err != nil {
				return err
			}
			a.Least, a.Most = hours(least), hours(most)
			list = append(list, a)
			return nil
		}, "SELECT DISTINCT code, title, basis, least, most FROM trade WHERE added = ? AND onet IN ("+marks(len(codes))+") ORDER BY title, code, least", append([]any{e.id}, codes...)...)
	})
	if err != nil || found {
		return list, err
	}
	return c.Source.Apprenticeships(code)
}

// marks are places for n values in a statement.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }
