package pack

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"waymark/domain/labor"
)

// area is a place of the wage files.
type area struct {
	id     int
	code   string
	name   string
	kind   labor.AreaType
	states []string // postal codes
	prices any      // parity in thousandths
}

// area finds or makes the area of a wage row.
func (b *builder) area(code, title string, kind labor.AreaType, primState string) *area {
	if a := b.areas[code]; a != nil {
		return a
	}
	a := &area{code: code, name: title, kind: kind}
	switch kind {
	case labor.Nation:
		a.name = "United States"
	case labor.Metro:
		_, states, _ := strings.Cut(title, ", ")
		a.states = strings.Split(states, "-")
	default:
		a.states = []string{primState}
	}
	b.areas[code] = a
	return a
}

// orderAreas numbers the areas in the order of lists: nation, states, metro and
// nonmetro areas by name, and finds the area that stands for each state.
func (b *builder) orderAreas() {
	rank := map[labor.AreaType]int{labor.Nation: 1, labor.State: 2, labor.Territory: 2, labor.Metro: 3, labor.Nonmetro: 3}
	b.states = map[string]*area{}
	for i, a := range b.sortedAreas(func(x, y *area) int {
		return cmp.Or(cmp.Compare(rank[x.kind], rank[y.kind]), cmp.Compare(x.name, y.name), cmp.Compare(x.code, y.code))
	}) {
		a.id = i + 1
		if a.kind == labor.Nation {
			continue
		}
		if b.states[a.states[0]] == nil { // Guam and the Virgin Islands are one area each
			b.states[a.states[0]] = a
		}
	}
}

func (b *builder) sortedAreas(by func(x, y *area) int) []*area {
	return slices.SortedFunc(maps.Values(b.areas), by)
}

// addAreas writes the areas with their price parities. The parity of the nation
// is 100 by definition and has no row in the source.
func (b *builder) addAreas() error {
	const code, parity = "area_code", "rpp"
	if err := b.read(priceParities, []string{code, parity}, func(r *record) (string, error) {
		a := b.areas[r.text(code)]
		if a == nil {
			a = b.states[r.text(code)]
		}
		if a == nil {
			return reasonArea, nil
		}
		v, err := r.scaled(parity, 1000)
		a.prices = v
		return "", err
	}); err != nil {
		return err
	}
	in, err := b.insert("area", 7)
	if err != nil {
		return err
	}
	for _, a := range b.sortedAreas(func(x, y *area) int { return cmp.Compare(x.id, y.id) }) {
		if a.kind == labor.Nation {
			a.prices = 100_000
		}
		status := labor.NotPublished
		if a.prices != nil {
			status = labor.Published
		}
		if err := in.add(a.id, a.code, a.name, a.kind, strings.Join(a.states, "-"), a.prices, status); err != nil {
			return err
		}
	}
	return nil
}
