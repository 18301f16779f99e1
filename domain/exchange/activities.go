package exchange

import (
	"fmt"
	"strings"

	"waymark/domain/plan"
)

// activityRow is an activity as a row of a table. The lists go together: one
// entry for each credential that it counts for.
type activityRow struct {
	activity   plan.Activity
	counts     []string // names of credentials
	units      []string
	categories []string
	providers  []string
}

func activityColumns() []column[activityRow] {
	list := func(head, also string, at func(*activityRow) *[]string) column[activityRow] {
		return column[activityRow]{head, also, plan.FieldCounts,
			func(r *activityRow) string { return strings.TrimRight(strings.Join(*at(r), "\n"), "\n") },
			func(r *activityRow, cell string) error { *at(r) = strings.Split(cell, "\n"); return nil }}
	}
	date, readDate := dateCell(func(r *activityRow) *plan.Date { return &r.activity.Date })
	title, readTitle := textCell(func(r *activityRow) *string { return &r.activity.Title })
	provider, readProvider := textCell(func(r *activityRow) *string { return &r.activity.Provider })
	cost, readCost := moneyCell(func(r *activityRow) *plan.Cents { return &r.activity.Cost })
	note, readNote := textCell(func(r *activityRow) *string { return &r.activity.Note })
	return []column[activityRow]{
		{"Date", "on when completed datecompleted completiondate day", plan.FieldDate, date, readDate},
		{"Title", "activity course name what event description", plan.FieldTitle, title, readTitle},
		{"Provider", "organization by from sponsor school", plan.FieldProvider, provider, readProvider},
		list("Counts for", "credential credentials certification certificate license for", func(r *activityRow) *[]string { return &r.counts }),
		list("Units", "unit hours ceu ceus credits points contacthours pdh pdus", func(r *activityRow) *[]string { return &r.units }),
		list("Category", "categories type domain area", func(r *activityRow) *[]string { return &r.categories }),
		list("Provider in the rule", "ruleprovider", func(r *activityRow) *[]string { return &r.providers }),
		{"Cost", "price fee amount paid", plan.FieldCost, cost, readCost},
		{"Files", "file proof evidence certificatefile attachment", plan.FieldFiles, func(r *activityRow) string { return joined(r.activity.Files, FileText) },
			func(r *activityRow, cell string) error { r.activity.Files = Files(cell); return nil }},
		{"Note", "notes comment comments remarks", plan.FieldNote, note, readNote},
	}
}

// activityRows are activities as rows.
func activityRows(all []plan.Activity, names credentialNames) []activityRow {
	rows := make([]activityRow, len(all))
	for n, a := range all {
		r := activityRow{activity: a}
		for _, c := range a.Counts {
			r.counts = append(r.counts, names.of(c.CredentialID))
			r.units = append(r.units, c.Units.Text())
			r.categories = append(r.categories, c.Category)
			r.providers = append(r.providers, c.Provider)
		}
		rows[n] = r
	}
	return rows
}

// count makes the counts of an activity from its lists. Units without a
// credential count for the one that was chosen for all.
func (r *activityRow) count(names credentialNames, chosen plan.ID) error {
	ids, err := r.credentials(names)
	if err != nil {
		return err
	}
	if len(ids) == 0 && len(r.units) > 0 {
		if chosen == "" {
			return said("Units need a credential for which they count. Add a column “Counts for” with its name, or choose one for all rows.")
		}
		ids = []plan.ID{chosen}
	}
	units := r.units
	if len(units) != len(ids) && len(units) == 1 {
		units = strings.Split(units[0], ";")
	}
	if len(units) != len(ids) && len(units) != 1 {
		return said(fmt.Sprintf("%d numbers of units stand here for %d credentials. Write one for each, or one for all.", len(units), len(ids)))
	}
	for n, id := range ids {
		u, err := plan.ParseNumber(nth(units, n))
		if err != nil {
			return err
		}
		r.activity.Counts = append(r.activity.Counts, plan.Count{CredentialID: id, Units: u, Category: at(r.categories, n), Provider: at(r.providers, n)})
	}
	return nil
}

// credentials finds those that the cell names, one a line; in one line also
// with semicolons between.
func (r *activityRow) credentials(names credentialNames) (ids []plan.ID, err error) {
	list := r.counts
	if len(list) == 1 {
		if _, err := names.find(list[0]); err != nil {
			list = strings.Split(list[0], ";")
		}
	}
	for _, name := range list {
		if strings.TrimSpace(name) == "" {
			continue
		}
		id, err := names.find(name)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// nth is the text for the nth of several, or the only one for all.
func nth(list []string, n int) string {
	if len(list) == 1 {
		return list[0]
	}
	return list[n]
}

func at(list []string, n int) string {
	if n < len(list) {
		return strings.TrimSpace(list[n])
	}
	return ""
}

// credentialNames are what credentials are called in tables.
type credentialNames []plan.Credential

// of is the title, with the place where two have the same title.
func (c credentialNames) of(id plan.ID) string {
	for _, n := range c {
		if n.ID != id {
			continue
		}
		for _, o := range c {
			if o.ID != id && key(o.Title) == key(n.Title) && n.Place != "" {
				return n.Title + " (" + n.Place + ")"
			}
		}
		return n.Title
	}
	return ""
}

// find looks a credential up by what it is called, or by its id in Waymark's
// texts.
func (c credentialNames) find(name string) (plan.ID, error) {
	var found []plan.ID
	for _, n := range c {
		if k := key(name); k == key(c.of(n.ID)) || k == key(n.Title) || k == key(n.Known) && k != "" {
			found = append(found, n.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", said(fmt.Sprintf("No credential of the plan file is called %q. Add it first.", strings.TrimSpace(name)))
	case 1:
		return found[0], nil
	}
	return "", said(fmt.Sprintf("Several credentials are called %q. Give them different titles or places first.", strings.TrimSpace(name)))
}
