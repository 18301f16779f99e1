package plan

import "strings"

// Person is the one to whom a file belongs. Everything is as they entered it,
// and all of it may be blank.
type Person struct {
	Name      string       `json:"name,omitempty"`      // as printed on reports, often a nickname
	Job       string       `json:"job,omitempty"`       // O*NET-SOC code of the job they have now, or ""
	JobTitle  string       `json:"job_title,omitempty"` // in their own words or as the occupation is called
	Pay       Pay          `json:"pay,omitzero"`        // what the job now pays
	HoursWeek Number       `json:"hours_week,omitzero"` // usual hours a week in the job now, or 0
	Area      string       `json:"area,omitempty"`      // OEWS area code, or ""
	AreaName  string       `json:"area_name,omitempty"`
	Tax       Number       `json:"tax,omitzero"`     // percent of pay that goes to taxes, their own estimate
	Budget    []BudgetLine `json:"budget,omitempty"` // what a month costs them
	Note      string       `json:"note,omitempty"`
	Interests Interests    `json:"interests,omitzero"`
}

// Pay is an amount for a period of work.
type Pay struct {
	Amount Cents     `json:"amount_cents"`
	Per    PayPeriod `json:"per"` // NoPay: not entered
}

// Text is the amount with what it is for: "$18.50 an hour"; "" where there is
// none.
func (p Pay) Text() string {
	if p.Per == NoPay {
		return ""
	}
	return p.Amount.Text() + " " + strings.ToLower(p.Per.Label())
}

// PayPeriod is what an amount of pay is for. Files and JSON hold its Name.
type PayPeriod uint8

const (
	NoPay PayPeriod = iota
	AnHour
	AMonth
	AYear
)

// BudgetLine is one thing that a month costs.
type BudgetLine struct {
	ID      ID     `json:"id"`
	Title   string `json:"title"`
	Monthly Cents  `json:"monthly_cents"`
}

// Star marks an occupation that the person wants to remember.
type Star struct {
	Occupation string `json:"occupation"` // O*NET-SOC code
	Title      string `json:"title"`      // as it was when it was starred
	Since      Date   `json:"since,omitzero"`
	Note       string `json:"note,omitempty"`
}
