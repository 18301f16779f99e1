// Package plan knows a person's training plan: its steps, their order, dates
// and costs, the operations that change it, and how changes are undone.
package plan

import (
	"crypto/rand"
	"strings"
	"time"
)

// ID names a plan or a step for good: 26 random letters and digits. It is text
// so that every program reads it exactly, and random so that it stays the same
// through undo, copies of the file, exports and merges.
type ID string

// NewID makes an ID that is used nowhere else.
func NewID() ID { return ID(strings.ToLower(rand.Text())) }

// Plan is the way to one occupation.
type Plan struct {
	ID              ID          `json:"id"`
	Title           string      `json:"title"`
	Occupation      string      `json:"occupation,omitempty"`       // O*NET-SOC code, "29-2072.00", or "" for none
	OccupationTitle string      `json:"occupation_title,omitempty"` // as it was when the plan was made
	Area            string      `json:"area,omitempty"`             // OEWS area code, or ""
	AreaName        string      `json:"area_name,omitempty"`
	Start           Date        `json:"start,omitzero"`  // or none
	Target          Date        `json:"target,omitzero"` // when the person wants to be there, or none
	Note            string      `json:"note,omitempty"`
	CopyOf          ID          `json:"copy_of,omitempty"` // the plan of which this one is a what-if copy, or ""
	Assumptions     Assumptions `json:"assumptions,omitzero"`
	Position        int64       `json:"-"`
	Steps           []Step      `json:"steps,omitempty"` // in order; Plans leaves it nil
}

// Step is one thing to do.
type Step struct {
	ID         ID            `json:"id"`
	PlanID     ID            `json:"-"`
	Title      string        `json:"title"`
	Kind       Kind          `json:"kind"`
	State      State         `json:"state"`
	Start      Date          `json:"start,omitzero"`        // planned, or none
	Due        Date          `json:"due,omitzero"`          // planned, or none
	Length     Length        `json:"length,omitzero"`       // planned, where there is no Due
	Started    Date          `json:"started,omitzero"`      // really, or none
	Finished   Date          `json:"finished,omitzero"`     // really; set only when Done
	HoursWeek  Number        `json:"hours_week,omitzero"`   // or 0
	After      []ID          `json:"after,omitempty"`       // steps of the same plan that must be done before
	BlockedBy  string        `json:"blocked_by,omitempty"`  // what the person waits for when Blocked
	Provider   string        `json:"provider,omitempty"`    // school, employer or office
	ProviderID string        `json:"provider_id,omitempty"` // IPEDS id of a school chosen from the list, or ""
	Costs      []CostLine    `json:"costs,omitempty"`
	Funding    []FundingLine `json:"funding,omitempty"`
	Files      []Attachment  `json:"files,omitempty"`
	Links      []Link        `json:"links,omitempty"`
	Reminders  []Reminder    `json:"reminders,omitempty"`
	Note       string        `json:"note,omitempty"`
	Position   int64         `json:"-"` // orders the steps of a plan; numbers have gaps
}

// Progress is how far a plan is.
type Progress struct {
	Done, Counted int // steps; those that are skipped are not counted
	Skipped       int
	Next          Step // that is open and due first; the zero Step where none has a due date
}

// ProgressOf counts the steps of a plan.
func ProgressOf(p Plan) Progress {
	var g Progress
	for _, s := range p.Steps {
		switch {
		case s.State == Skipped:
			g.Skipped++
			continue
		case s.State == Done:
			g.Done++
		case !s.Due.IsZero() && (g.Next.Due.IsZero() || s.Due.Before(g.Next.Due)):
			g.Next = s
		}
		g.Counted++
	}
	return g
}

// Totals adds up a plan's costs.
type Totals struct {
	Known   Cents // of all amounts that are known
	Unknown int   // steps of which no cost, or not every cost, is known
}

// Total adds up the costs of a plan's steps. Skipped steps do not count.
func Total(p Plan) Totals {
	var t Totals
	for _, s := range p.Steps {
		if s.State == Skipped {
			continue
		}
		sum, unknown := s.Cost()
		t.Known += sum
		if unknown > 0 || len(s.Costs) == 0 {
			t.Unknown++
		}
	}
	return t
}

// Cost adds up what is known of a step's cost lines and counts the lines whose
// amount is not known.
func (s Step) Cost() (sum Cents, unknown int) {
	for _, l := range s.Costs {
		if l.Known {
			sum += l.Amount
		} else {
			unknown++
		}
	}
	return sum, unknown
}

// Event is a line of a file's history.
type Event struct {
	At    time.Time
	Label string
}
