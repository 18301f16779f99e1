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
	ID              ID
	Title           string
	Occupation      string // O*NET-SOC code, "29-2072.00", or "" for none
	OccupationTitle string // as it was when the plan was made
	Area            string // OEWS area code, or ""
	AreaName        string
	Start           Date // or none
	Target          Date // when the person wants to be there, or none
	Note            string
	CopyOf          ID // the plan of which this one is a what-if copy, or ""
	Assumptions     Assumptions
	Position        int64
	Steps           []Step // in order; Plans leaves it nil
}

// Step is one thing to do.
type Step struct {
	ID         ID
	PlanID     ID
	Title      string
	Kind       Kind
	State      State
	Start      Date   // planned, or none
	Due        Date   // planned, or none
	Length     Length // planned, where there is no Due
	Started    Date   // really, or none
	Finished   Date   // really; set only when Done
	HoursWeek  Number // or 0
	After      []ID   // steps of the same plan that must be done before
	BlockedBy  string // what the person waits for when Blocked
	Provider   string // school, employer or office
	ProviderID string // IPEDS id of a school chosen from the list, or ""
	Cost       Cents
	HasCost    bool // false: the cost is not known, which is not zero
	Costs      []CostLine
	Funding    []FundingLine
	Files      []Attachment
	Links      []Link
	Reminders  []Reminder
	Note       string
	Position   int64 // orders the steps of a plan; numbers have gaps
}

// Totals adds up a plan's costs.
type Totals struct {
	Known   Cents // of the steps that have a cost
	Unknown int   // steps without a cost
}

// Total adds up the costs of a plan's steps. Skipped steps do not count.
func Total(p Plan) Totals {
	var t Totals
	for _, s := range p.Steps {
		switch {
		case s.State == Skipped:
		case s.HasCost:
			t.Known += s.Cost
		default:
			t.Unknown++
		}
	}
	return t
}

// Event is a line of a file's history.
type Event struct {
	At    time.Time
	Label string
}
