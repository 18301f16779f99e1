package importer

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// Reference is what the program knows that the tables of states refer to.
type Reference struct {
	Areas []*labor.Area       // of the wage files
	Codes map[string]bool     // of the 2018 SOC and of the projections
	Old   map[string][]string // codes of the 2010 SOC that are no longer in use, and what they became
}

// NewReference is made of what the program brings along.
func NewReference(areas []*labor.Area, all []*occupation.Entry, old []occupation.OldCode) *Reference {
	r := &Reference{Areas: areas, Codes: map[string]bool{}, Old: map[string][]string{}}
	soc := map[string]string{}
	for _, o := range all {
		r.Codes[o.SOC], r.Codes[o.Matrix] = true, true
		soc[o.Code] = o.SOC
	}
	delete(r.Codes, "") // of jobs without a line
	for _, k := range old {
		if k.Taxonomy != occupation.SOC2010 {
			continue
		}
		for _, code := range k.Now {
			if now := soc[code]; now != "" && !slices.Contains(r.Old[k.Code], now) {
				r.Old[k.Code] = append(r.Old[k.Code], now)
			}
		}
	}
	return r
}

// stateTables are tables with figures by job and area, as any state's agency
// makes them, with heads of its own. It is asked after all other datasets.
type stateTables struct{}

func (stateTables) claim(env *env, s *source) (*claim, error) {
	ref, err := env.reference()
	if err != nil {
		return nil, err
	}
	var best *stateTable
	var all []*stateTable
	for _, t := range s.tables {
		if f := findState(t, ref.Areas); f != nil {
			all = append(all, f)
			if best == nil || f.known > best.known {
				best = f
			}
		}
	}
	if best == nil {
		return nil, nil
	}
	view := &release.Table{Name: best.name(), Header: best.header.cells, Rows: best.sample.Rows, Mapping: best.mapping}
	signature := release.Signature(view.Header)
	alike := 0
	for _, t := range all {
		if release.Signature(t.header.cells) == signature {
			alike++
		}
	}
	view.Mapping.Sheets = alike > 1 && !view.Mapping.Has(release.FieldArea) && view.Mapping.Area == ""
	if err := env.chooseMapping(view, signature); err != nil {
		return nil, err
	}
	if have, want := len(view.Mapping.Columns), len(view.Header); have != want {
		return nil, release.BadInput("%s, row %d: the header has %d columns, but %d were chosen.", view.Name, best.header.number, want, have)
	}
	c := &claim{table: view, release: release.Release{Dataset: release.Local, Agency: view.Mapping.Agency}}
	w := &localWriter{areas: map[string]int{}, jobs: map[string]int{}}
	seen := map[stateKey]int{}
	for _, t := range all {
		if release.Signature(t.header.cells) != signature {
			view.Others = append(view.Others, t.name())
			continue
		}
		r := &stateReader{Mapping: view.Mapping, ref: ref, seen: seen, known: map[string]*labor.Area{}}
		title := "Table of a state's agency"
		if len(c.parts) > 0 { // no two files of a release share a title
			title = t.name()
		}
		switch {
		case view.Mapping.Sheets:
			r.Area = t.ownName()
		case t.mapping.Area != "" && t != best:
			r.Area = t.mapping.Area
		}
		c.parts = append(c.parts, &part{table: t.table, header: t.asHeader(title), row: func(to sink, row *record) (string, error) {
			figures, why, err := r.row(row)
			if err != nil || why != "" {
				return why, err
			}
			return "", w.write(to, figures)
		}})
	}
	c.release.Number, c.release.Scope = best.named(&view.Mapping, ref)
	view.Lacks = view.Mapping.Lacks()
	if len(view.Lacks) == 0 && best.lacksState(&view.Mapping, ref) {
		view.Lacks = append(view.Lacks, "Choose the state that the areas lie in.")
	}
	if env.mapping == nil && !view.Remembered {
		view.Lacks = append(view.Lacks, doubledHeads(view)...)
	}
	c.sums = func() ([]release.Sum, error) { return w.sums(env) }
	c.finish = func(to sink) error {
		text, err := json.Marshal(view.Mapping)
		if err != nil {
			return fmt.Errorf("keep the choice of columns: %w", err)
		}
		c.release.Areas = w.areasText()
		return to.Insert("mapping", signature, string(text))
	}
	return c, nil
}

// chooseMapping takes the columns that a person chose, or else those of a
// table with the same header that was added before, in place of the guess.
func (e *env) chooseMapping(view *release.Table, signature string) error {
	if e.mapping != nil {
		view.Mapping = *e.mapping
		return nil
	}
	before, err := e.remembered(signature)
	if err != nil || before == nil {
		return err
	}
	view.Mapping, view.Remembered = before.Remember(view.Mapping), true
	return nil
}

// lacksState reports whether one of the first rows is about an area of which
// only a state would tell where it lies.
func (s *stateTable) lacksState(m *release.Mapping, ref *Reference) bool {
	r := &stateReader{Mapping: *m, ref: ref}
	if m.Sheets {
		r.Area = s.ownName()
	}
	for _, cells := range s.sample.Rows {
		row := &record{header: s.asHeader(""), table: s.table, cells: cells}
		name, code, state := r.areaText(row)
		if a, _ := r.findArea(name, code, state); a == nil && name != "" {
			return true
		}
	}
	return false
}

// doubledHeads asks about columns with figures that have the same head.
func doubledHeads(view *release.Table) []string {
	var list []string
	for i, head := range view.Header {
		if view.Mapping.Columns[i].IsFigure() && slices.Contains(view.Header[i+1:], head) {
			list = append(list, "Two columns have the head “"+head+"”. Choose which of them to use.")
		}
	}
	return list
}

// asHeader is the header as the reading of rows wants it: each column stands
// for itself.
func (s *stateTable) asHeader(title string) *header {
	l := &layout{title: title, columns: s.header.cells, ragged: true}
	h := &header{layout: l, number: s.header.number, cells: s.header.cells}
	for i := range h.cells {
		h.places = append(h.places, i)
	}
	return h
}

// named is the period of the table's figures and what the table is about, for
// its name: "2023-33" and "California, jobs and pay".
func (s *stateTable) named(m *release.Mapping, ref *Reference) (number, scope string) {
	r := &stateReader{Mapping: *m}
	outlook, year := "", m.WageYear
	for _, cells := range s.sample.Rows {
		row := &record{header: s.asHeader(""), table: s.table, cells: cells}
		if _, p, err := r.years(row); err == nil && outlook == "" {
			outlook = p
		}
		if y := r.text(row, release.FieldYear); y != "" && year == "" {
			year = y
		}
	}
	var about []string
	if m.Area != "" {
		about = append(about, m.Area)
	} else if home := release.StateNamed(ref.Areas, m.State); home != nil {
		about = append(about, home.Name)
	}
	if m.Code != "" && !m.Has(release.FieldCode) {
		about = append(about, m.Code)
	}
	switch {
	case m.Outlook() && m.Wages():
		about = append(about, "jobs and pay")
	case m.Outlook():
		about = append(about, "jobs")
	default:
		about = append(about, "pay")
	}
	numbers := slices.Compact(slices.DeleteFunc([]string{outlook, year}, func(s string) bool { return s == "" }))
	return strings.Join(numbers, " and "), strings.Join(about, ", ")
}
