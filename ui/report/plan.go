package report

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/renewal"
)

// PlanKind is a document about a plan.
type PlanKind uint8

const (
	PlanChecklist PlanKind = iota // steps to tick off
	PlanTimeline                  // steps along the calendar
	PlanMoney                     // costs and payback with all that they rest on
	PlanAudit                     // credentials with rules, entries and proof
	PlanWorksheet                 // blank sheets to fill in by hand
	PlanPacket                    // all of these
)

// PlanKinds in the order in which they are offered.
var PlanKinds = [...]PlanKind{PlanChecklist, PlanTimeline, PlanMoney, PlanAudit, PlanWorksheet, PlanPacket}

// Name is the kind on the command line.
func (k PlanKind) Name() string {
	return [...]string{"checklist", "timeline", "money", "audit", "worksheet", "all"}[k]
}

// Label is the kind as a choice.
func (k PlanKind) Label() string {
	return [...]string{"Checklist", "Timeline", "Money", "Credentials", "Blank worksheet", "All of these"}[k]
}

// PlanInput is what the documents of a plan are made from.
type PlanInput struct {
	Plan    plan.Plan // with its steps; the zero Plan where there is none
	Person  plan.Person
	Records renewal.Records
	Wages   []*labor.Wage // as payback.Input takes them
	Today   plan.Date
}

// PlanInputOf takes a plan, or for "" none, with what the file knows of its
// person. The wages are to be added.
func PlanInputOf(c plan.Contents, id plan.ID, today plan.Date) PlanInput {
	in := PlanInput{Person: c.Person, Records: renewal.Records{Credentials: c.Credentials, Activities: c.Activities, Renewals: c.Renewals}, Today: today}
	for _, p := range c.Plans {
		if p.ID == id {
			in.Plan = p
		}
	}
	return in
}

// Plan is a document about a plan.
func Plan(in PlanInput, kind PlanKind) Document {
	d := planDocument(in, kind)
	if kind != PlanWorksheet {
		d.Sections = append(d.Sections, in.sources()...)
	}
	return d
}

func planDocument(in PlanInput, kind PlanKind) Document {
	switch kind {
	case PlanTimeline:
		return timeline(in)
	case PlanMoney:
		return money(in)
	case PlanAudit:
		return audit(in)
	case PlanWorksheet:
		return worksheet(in.Today)
	case PlanPacket:
		return packet(in)
	}
	return checklist(in)
}

// packet holds all documents of a plan; those that would be empty are left out.
func packet(in PlanInput) Document {
	d := in.document(in.Plan.Title, "Everything about one plan.")
	for _, k := range PlanKinds[:PlanPacket] {
		if k == PlanAudit && len(in.Records.Credentials) == 0 {
			continue
		}
		c := planDocument(in, k)
		c.Title = k.Label()
		d.Chapters = append(d.Chapters, c)
	}
	return d
}

// PlanName is a name for the file of a plan's document, without its extension.
func PlanName(p plan.Plan, kind PlanKind) string {
	switch {
	case kind == PlanWorksheet:
		return "Blank worksheet"
	case kind == PlanAudit || p.Title == "":
		return kind.Label()
	}
	return "Plan, " + p.Title + ", " + map[PlanKind]string{PlanChecklist: "checklist", PlanTimeline: "timeline", PlanMoney: "money", PlanPacket: "all"}[kind]
}

// document begins a document about the plan.
func (in PlanInput) document(title, foot string, sections ...Section) Document {
	d := Document{Title: title, Day: in.Today, Foot: foot, Sections: sections}
	if goal := goalOf(in.Plan); goal != "" {
		d.Under = append(d.Under, goal)
	}
	if in.Person.Name != "" {
		d.Under = append(d.Under, "For "+in.Person.Name)
	}
	d.Under = append(d.Under, printed(in.Today))
	return d
}

// sources say whose figures and names the document holds.
func (in PlanInput) sources() []Section {
	if in.Plan.Occupation == "" {
		return nil
	}
	list := List{"Steps, dates, costs and notes: entered by you.", "Name of the job: O*NET and the Standard Occupational Classification."}
	for _, w := range in.Wages {
		if w != nil && w.Vintage != nil {
			list = append(list, "Pay in the new job, where it is shown: "+w.Vintage.Title+" ("+w.Vintage.Label()+"), "+w.Vintage.Agency+".")
			break
		}
	}
	return []Section{{Title: "Sources", Parts: []Part{list, Note(occupation.Notice)}}}
}
