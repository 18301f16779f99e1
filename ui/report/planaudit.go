package report

import (
	"fmt"
	"strconv"
	"strings"

	"waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/figures"
)

const noClaim = "This sheet adds up what you entered. It does not say that you meet the rules: only the issuer can. Check each rule with the issuer before you rely on it."

// audit is a sheet for each credential: its rule, the entries of its cycle, what
// they add up to and the files that prove them.
func audit(in PlanInput) Document {
	d := Document{Title: "Audit sheet of my credentials", Day: in.Today, Foot: "By your entries. Only the issuer can say whether they meet its rules."}
	if in.Person.Name != "" {
		d.Under = append(d.Under, "For "+in.Person.Name)
	}
	d.Under = append(d.Under, printed(in.Today))
	all := in.Records.All(in.Today)
	if len(all) == 0 {
		d.Sections = []Section{{Title: "Credentials", Parts: []Part{Text("No credential is written down yet.")}}}
		return d
	}
	d.Sections = append(d.Sections, standings(all))
	for _, s := range all {
		d.Sections = append(d.Sections, auditOf(in.Records, s))
	}
	return d
}

// standings is how all credentials stand, at a glance.
func standings(all []renewal.Standing) Section {
	table := Table{Columns: []Column{{Title: "Credential", Room: 14}, {Title: "State"}, {Title: "Valid until"}, {Title: "By your entries"}}, Strong: -1}
	for _, s := range all {
		units := ""
		if s.UnitsText() != "" {
			units = s.PartText(s.Units)
		}
		table.Rows = append(table.Rows, []string{s.Credential.Title, s.State.Label(), endText(s), units})
	}
	return Section{Title: "At a glance", Parts: []Part{table, Note(noClaim)}}
}

func endText(s renewal.Standing) string {
	if s.State == renewal.Lasting {
		return "does not expire"
	}
	return s.Cycle.To.Text()
}

func auditOf(r renewal.Records, s renewal.Standing) Section {
	c := s.Credential
	parts := []Part{Text(s.StateText()), Facts{
		{"Issuer", c.Issuer},
		{"Number", c.Number},
		{"Place", c.Place},
		{"Issued", c.Issued.Text()},
		{"Valid until", endText(s)},
		{"Cycle", span(s.Cycle)},
		{"Renewed together with", names(s.Together)},
		{"Note", c.Note},
	}}
	parts = append(parts, Subtitle("The rule"))
	parts = append(parts, rule(s)...)
	if s.UnitsText() != "" {
		parts = append(parts, Subtitle("What your entries add up to"), Text(s.UnitsText()), unitTotals(s))
	}
	parts = append(parts, Subtitle("Entries that count"), entries(s.Counted, "No activity is entered for this cycle.", false))
	if len(s.NotCounted) > 0 {
		parts = append(parts, Subtitle("Entries that do not count"), entries(s.NotCounted, "", true))
	}
	if len(s.Doubts) > 0 {
		parts = append(parts, Subtitle("Look at this again"), List(s.Doubts))
	}
	parts = append(parts, Subtitle("Files that prove it"), proofs(r, s))
	if past := renewals(r, c.ID); len(past.Rows) > 0 {
		parts = append(parts, Subtitle("Cycles that are over"), past)
	}
	return Section{Title: c.Title, Parts: parts, Source: noClaim, NewPage: true}
}

func span(c plan.Cycle) string {
	if c.From.IsZero() || c.To.IsZero() {
		return ""
	}
	return c.From.Text() + " to " + c.To.Text()
}

func names(list []plan.Credential) string {
	var titles []string
	for _, c := range list {
		titles = append(titles, c.Title)
	}
	return strings.Join(titles, ", ")
}

// rule is the rule in facts, with where and when it was read.
func rule(s renewal.Standing) []Part {
	r := s.Rule
	if r.Units == 0 && r.CycleMonths == 0 && len(r.Categories) == 0 && len(r.Providers) == 0 {
		return []Part{Text("No rule is written down. Ask the issuer what renewing takes.")}
	}
	number := func(n plan.Number, after string) string {
		if n == 0 {
			return ""
		}
		return strings.TrimSpace(n.Text() + " " + after)
	}
	whole := func(n int, what string) string {
		if n == 0 {
			return ""
		}
		return count(n, what)
	}
	amount := func(c plan.Cents) string {
		if c == 0 {
			return ""
		}
		return c.Text()
	}
	facts := Facts{
		{"Units in a cycle", number(r.Units, r.Unit)},
		{"Length of a cycle", whole(r.CycleMonths, "month")},
		{"At least, by category", minimums(r.Categories, r.Unit)},
		{"At least, by provider", minimums(r.Providers, r.Unit)},
		{"For each further credential", number(r.ExtraUnits, r.Unit)},
		{"Most for all together", number(r.MostUnits, r.Unit)},
		{"May go to the next cycle", number(r.MostCarried, r.Unit)},
		{"Grace after the end", whole(r.GraceDays, "day")},
		{"Fee", amount(r.Fee)},
		{"Fee for each further one", amount(r.FeeMore)},
		{"Keep proof", whole(r.KeepYears, "year")},
		{"Keep proof of this cycle until", s.KeepUntil.Text()},
		{"Holds since", r.FromDate.Text()},
	}
	source := "Where the rule was read is not written down."
	if r.Source != "" {
		source = "Rule read at: " + r.Source
		if !r.Checked.IsZero() {
			source += ", on " + r.Checked.Text()
		}
		source += "."
	}
	if r.Own {
		source += " You changed this rule."
	}
	return []Part{facts, Note(source + " Rules change: check with the issuer.")}
}

func minimums(list []plan.Minimum, unit string) string {
	var texts []string
	for _, m := range list {
		switch {
		case m.Percent > 0:
			texts = append(texts, m.Percent.Text()+" % "+m.Name)
		case m.Units > 0:
			texts = append(texts, strings.TrimSpace(m.Units.Text()+" "+unit)+" "+m.Name)
		default:
			texts = append(texts, m.Name)
		}
	}
	return strings.Join(texts, "; ")
}

func unitTotals(s renewal.Standing) Table {
	t := Table{Columns: heads("What", "Needed", "By your entries", "Missing"), Strong: 0}
	add := func(name string, p renewal.Part) {
		need, missing := p.Need.Text(), p.Missing.Text()
		if p.Need == 0 {
			need, missing = "not known", ""
		}
		if p.Percent > 0 {
			name += fmt.Sprintf(" (%s %%)", p.Percent.Text())
		}
		t.Rows = append(t.Rows, []string{name, need, p.Done.Text(), missing})
	}
	add("All units", s.Units)
	for _, p := range s.Categories {
		add("Category: "+p.Name, p)
	}
	for _, p := range s.Providers {
		add("Provider: "+p.Name, p)
	}
	if s.CarriedIn > 0 {
		t.Rows = append(t.Rows, []string{"Of these, from the cycle before", "", s.CarriedIn.Text(), ""})
	}
	if s.MayCarry > 0 {
		t.Rows = append(t.Rows, []string{"May go to the next cycle", "", s.MayCarry.Text(), ""})
	}
	return t
}

// entries lists activities, oldest first, with why one does not count.
func entries(lines []renewal.Line, none string, why bool) Part {
	if len(lines) == 0 {
		return Text(none)
	}
	t := Table{Columns: []Column{{Title: "Date"}, {Title: "Activity", Room: 14}, {Title: "Provider"}, {Title: "Category"}, {Title: "Units", Number: true}}, Strong: -1}
	if why {
		t.Columns = append(t.Columns, Column{Title: "Why not"})
	}
	for _, l := range lines {
		row := []string{l.Date.Text(), l.Title, l.Provider, l.Category, l.Units.Text()}
		if why {
			row = append(row, figures.UpperFirst(l.Why))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// proofs lists the files of the credential and of the entries on its sheet.
func proofs(r renewal.Records, s renewal.Standing) Part {
	t := Table{Columns: []Column{{Title: "For", Room: 12}, {Title: "File", Room: 12}, {Title: "Where it is", Room: 14}}, Strong: -1}
	add := func(about string, files []plan.Attachment) {
		for _, f := range files {
			t.Rows = append(t.Rows, []string{about, f.Title, f.Path})
		}
	}
	add(s.Credential.Title, s.Credential.Files)
	without := 0
	for _, l := range s.Counted {
		for _, a := range r.Activities {
			if a.ID == l.Activity {
				add(l.Date.Text()+", "+l.Title, a.Files)
				if len(a.Files) == 0 {
					without++
				}
			}
		}
	}
	switch {
	case len(t.Rows) == 0:
		return Text("No file is attached. Keep certificates of attendance: an issuer can ask for them.")
	case without > 0:
		t.Rows = append(t.Rows, []string{"Entries without a file", strconv.Itoa(without), ""})
	}
	return t
}

func renewals(r renewal.Records, id plan.ID) Table {
	t := Table{Columns: []Column{{Title: "Cycle"}, {Title: "Renewed on"}, {Title: "Units needed then", Number: true}, {Title: "Cost", Number: true}, {Title: "Note", Room: 10}}, Strong: -1}
	for _, x := range r.Renewals {
		if x.CredentialID == id {
			t.Rows = append(t.Rows, []string{span(plan.Cycle{From: x.From, To: x.To}), x.Done.Text(), x.Units.Text(), x.Cost.Text(), x.Note})
		}
	}
	return t
}
