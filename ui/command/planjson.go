package command

import (
	"waymark/domain/plan"
)

type plansResult struct {
	File  string       `json:"file"`
	Plans []planResult `json:"plans"`
}

type headsResult struct {
	File  string     `json:"file"`
	Plans []planHead `json:"plans"`
}

type planResult struct {
	planHead
	Steps []stepResult `json:"steps"`
}

// planHead is a plan without its steps.
type planHead struct {
	Number     int          `json:"number"`
	ID         plan.ID      `json:"id"`
	Title      string       `json:"title"`
	Occupation codeAndTitle `json:"occupation"`
	AreaCode   string       `json:"area_code"`
	AreaName   string       `json:"area_name"`
	Start      *plan.Date   `json:"start"` // "2027-03-31", null for none
	Target     *plan.Date   `json:"target"`
	CopyOf     plan.ID      `json:"copy_of"` // id of the plan of which it is a copy, or ""
	Note       string       `json:"note"`
	Count      int          `json:"step_count"`
	Done       int          `json:"steps_done"`
	KnownCost  figure       `json:"known_cost"`
	NoCost     int          `json:"steps_without_cost"`
}

type stepResult struct {
	Number    int               `json:"number"`
	ID        plan.ID           `json:"id"`
	Title     string            `json:"title"`
	Kind      string            `json:"kind"`
	State     string            `json:"state"`
	Start     *plan.Date        `json:"start"`
	Due       *plan.Date        `json:"due"`
	Length    string            `json:"length"` // "6 weeks", or ""
	Started   *plan.Date        `json:"started"`
	Finished  *plan.Date        `json:"finished"`
	Hours     plan.Number       `json:"hours_week"` // 0: not entered
	After     []plan.ID         `json:"after"`
	BlockedBy string            `json:"blocked_by"`
	Provider  string            `json:"provider"`
	Cost      figure            `json:"cost"`
	Costs     []costResult      `json:"costs"`
	Funding   []fundingResult   `json:"funding"`
	Links     []plan.Link       `json:"links"`
	Files     []plan.Attachment `json:"files"`
	Reminders []plan.Reminder   `json:"reminders"`
	Note      string            `json:"note"`
}

type costResult struct {
	Kind   string     `json:"kind"`
	Title  string     `json:"title"`
	Amount figure     `json:"amount"`
	Paid   *plan.Date `json:"paid"`
}

type fundingResult struct {
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Amount figure `json:"amount"`
	Year   *int   `json:"year"`
}

func plansOf(path string, plans []numbered) plansResult {
	r := plansResult{File: path, Plans: []planResult{}}
	for _, p := range plans {
		j := planResult{headOf(p), []stepResult{}}
		for i, s := range p.Steps {
			j.Steps = append(j.Steps, stepOf(s, i+1))
		}
		r.Plans = append(r.Plans, j)
	}
	return r
}

func headOf(p numbered) planHead {
	total := plan.Total(p.Plan)
	return planHead{
		Number: p.number, ID: p.ID, Title: p.Title, Occupation: codeAndTitle{p.Occupation, p.OccupationTitle},
		AreaCode: p.Area, AreaName: p.AreaName, Start: date(p.Start), Target: date(p.Target), CopyOf: p.CopyOf, Note: p.Note,
		Count: len(p.Steps), Done: plan.ProgressOf(p.Plan).Done, KnownCost: money(total.Known, true), NoCost: total.Unknown,
	}
}

func stepOf(s plan.Step, number int) stepResult {
	cost, unknown := s.Cost()
	j := stepResult{
		Number: number, ID: s.ID, Title: s.Title, Kind: s.Kind.Name(), State: s.State.Name(), Start: date(s.Start), Due: date(s.Due),
		Length: s.Length.Text(), Started: date(s.Started), Finished: date(s.Finished), Hours: s.HoursWeek, After: list(s.After),
		BlockedBy: s.BlockedBy, Provider: s.Provider, Cost: money(cost, unknown < len(s.Costs)), Costs: []costResult{}, Funding: []fundingResult{},
		Links: list(s.Links), Files: list(s.Files), Reminders: list(s.Reminders), Note: s.Note,
	}
	for _, l := range s.Costs {
		j.Costs = append(j.Costs, costResult{l.Kind.Name(), l.Title, money(l.Amount, l.Known), date(l.Paid)})
	}
	for _, l := range s.Funding {
		j.Funding = append(j.Funding, fundingResult{l.Kind.Name(), l.Title, money(l.Amount, true), known(l.Year)})
	}
	return j
}

func date(d plan.Date) *plan.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// money is a person's own amount as a figure in dollars.
func money(c plan.Cents, known bool) figure {
	if !known {
		return figure{Unit: "usd", Status: "not_entered", Reason: "No cost has been entered."}
	}
	dollars := float64(c) / 100
	return figure{Amount: &dollars, Unit: "usd", Status: "entered"}
}
