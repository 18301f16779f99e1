package added

import (
	"cmp"
	"database/sql"
	"fmt"
	"log/slog"
	"slices"
	"sync"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// Source answers from the newest release of each dataset, be it one that was
// added or the program's own. It implements occupation.Source and
// release.History; what no added release has is the program's.
type Source struct {
	occupation.Source // the program's

	store    *Store
	vintages []labor.Vintage                        // the program's
	areas    map[string]*labor.Area                 // those of the program, with added price levels, by code
	pinned   map[string]string                      // by dataset, the id of the release to answer from; of the others the newest
	nation   func() (map[string]*labor.Wage, error) // the program's wages of the nation
	payRules func() (map[string]int, error)
	seen     map[string][]layer // by dataset and table, for one long question by one goroutine; else nil
}

var (
	_ occupation.Source = (*Source)(nil)
	_ release.History   = (*Source)(nil)
)

// Over lays what was added over the data of the program. areas are those of
// Areas.
func (s *Store) Over(program occupation.Source, vintages []labor.Vintage, areas []*labor.Area) *Source {
	byCode := make(map[string]*labor.Area, len(areas))
	for _, a := range areas {
		byCode[a.Code] = a
	}
	nation := sync.OnceValues(func() (map[string]*labor.Wage, error) { return program.WagesIn(labor.NationCode) })
	return &Source{Source: program, store: s, vintages: vintages, areas: byCode, nation: nation,
		payRules: sync.OnceValues(func() (map[string]int, error) { return payRules(nation) })}
}

// Periods implements release.History.
func (s *Source) Periods(dataset string) ([]labor.Vintage, error) {
	var list []labor.Vintage
	for _, l := range s.all(dataset, "") {
		if len(list) == 0 || list[len(list)-1].ID != l.vintage.ID {
			list = append(list, *l.vintage)
		}
	}
	return list, nil
}

// At gives a source that answers from these releases of their datasets, named
// by the ids of their vintages, and from the newest of the others. Where such a
// release does not hold something, the newest one that does is asked.
func (s *Source) At(ids ...string) (occupation.Source, error) {
	pinned := *s
	pinned.pinned = map[string]string{}
	for _, id := range ids {
		dataset, err := s.datasetOf(id)
		if err != nil {
			return nil, err
		}
		pinned.pinned[dataset] = id
	}
	return &pinned, nil
}

func (s *Source) datasetOf(id string) (string, error) {
	for _, dataset := range release.Dated {
		periods, err := s.Periods(dataset)
		if err != nil {
			return "", err
		}
		if slices.ContainsFunc(periods, func(v labor.Vintage) bool { return v.ID == id }) {
			return dataset, nil
		}
	}
	return "", &release.Error{Kind: release.ErrUnknown, Sentence: fmt.Sprintf("No release called “%s” is installed.", id)}
}

// layer is a release that may answer.
type layer struct {
	id      int64 // of the added release, 0 for the program's own
	vintage *labor.Vintage
}

// top is the layer that answers for what is in a table.
func (s *Source) top(dataset, table string) layer {
	if layers := s.layers(dataset, table); len(layers) > 0 {
		return layers[0]
	}
	return layer{}
}

// layers lists the releases of a dataset that have rows in a table, the one
// that is asked for or else the newest first. Of one period, what was added is
// before the program's.
func (s *Source) layers(dataset, table string) []layer {
	list := s.all(dataset, table)
	if id := s.pinned[dataset]; id != "" {
		strange := func(l layer) int {
			if l.vintage.ID == id {
				return 0
			}
			return 1
		}
		slices.SortStableFunc(list, func(a, b layer) int { return cmp.Compare(strange(a), strange(b)) })
	}
	return list
}

func (s *Source) all(dataset, table string) []layer {
	if list, ok := s.seen[dataset+table]; ok {
		return slices.Clone(list)
	}
	list, err := s.store.layers(dataset, table)
	if err != nil {
		slog.Error("added data is left out", "error", err) // the Data page tells it
		list = nil
	}
	for i, v := range s.vintages {
		if v.Dataset == dataset {
			list = append(list, layer{0, &s.vintages[i]})
		}
	}
	slices.SortStableFunc(list, func(a, b layer) int { return release.Compare(b.vintage.Period, a.vintage.Period) })
	if s.seen != nil {
		s.seen[dataset+table] = slices.Clone(list)
	}
	return list
}

// layers lists the added releases of a dataset that have rows in a table, the
// last added first; of all tables where it is "".
func (s *Store) layers(dataset, table string) (list []layer, err error) {
	query := "SELECT id, number, agency FROM added WHERE dataset = ?"
	if table != "" {
		query += " AND EXISTS (SELECT 1 FROM " + table + " t WHERE t.added = added.id)"
	}
	err = s.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var l layer
			r := release.Release{Dataset: dataset}
			if err := scan(&l.id, &r.Number, &r.Agency); err != nil {
				return err
			}
			l.vintage = r.Vintage()
			list = append(list, l)
			return nil
		}, query+" ORDER BY id DESC", dataset)
	})
	return list, err
}

// figure makes a figure of a stored whole number; NULL has the status.
func figure(v sql.NullInt64, scale float64, u labor.Unit, s labor.Status, vintage *labor.Vintage) labor.Figure {
	if !v.Valid {
		return labor.Blank(u, s, vintage)
	}
	return labor.Figure{Amount: float64(v.Int64) / scale, Unit: u, Status: s, Vintage: vintage}
}

// published makes a figure of a number that may be missing in the source.
func published(v sql.NullInt64, scale float64, u labor.Unit, vintage *labor.Vintage) labor.Figure {
	if !v.Valid {
		return labor.Blank(u, labor.NotPublished, vintage)
	}
	return figure(v, scale, u, labor.Published, vintage)
}
