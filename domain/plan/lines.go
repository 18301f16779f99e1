package plan

// CostLine is one thing that a step costs.
type CostLine struct {
	ID     ID       `json:"id"`
	Kind   CostKind `json:"kind"`
	Title  string   `json:"title,omitempty"`
	Amount Cents    `json:"amount_cents,omitempty"`
	Known  bool     `json:"known"`         // false: the amount is not known, which is not zero
	Paid   Date     `json:"paid,omitzero"` // when it was or will be paid, or none: with the step
}

// CostKind is what a cost is for. Files and JSON hold its Name.
type CostKind uint8

const (
	OtherCost CostKind = iota
	Tuition
	Fees
	Books
	Equipment
	ExamFee
	Renewal
	Dues
	Travel
	Childcare
)

// FundingLine is money for a step that does not come out of the person's
// pocket now.
type FundingLine struct {
	ID     ID          `json:"id"`
	Kind   FundingKind `json:"kind"`
	Title  string      `json:"title,omitempty"`
	Amount Cents       `json:"amount_cents"`
	Year   int         `json:"year,omitempty"` // calendar year in which it comes, or 0: with the step
}

// FundingKind is where money comes from. Files and JSON hold its Name.
type FundingKind uint8

const (
	OtherFunding FundingKind = iota
	Grant
	Scholarship
	Employer
	Veterans
	Workforce // a public job-training program
	Savings
	Loan // has to be paid back
)

// Attachment names a file that proves or explains something. The file stays
// where it is; a plan keeps its place and what it was.
type Attachment struct {
	ID    ID     `json:"id"`
	Title string `json:"title,omitempty"`
	Path  string `json:"path"` // as chosen; relative to the plan's folder where it lies in it
}

// Link is an address on the internet.
type Link struct {
	ID    ID     `json:"id"`
	Title string `json:"title,omitempty"`
	URL   string `json:"url"`
}

// Reminder asks to be shown on a day, or a number of days before the due date
// of its step or the end of its credential.
type Reminder struct {
	ID         ID     `json:"id"`
	Text       string `json:"text,omitempty"`
	On         Date   `json:"on,omitzero"`           // or none
	DaysBefore int    `json:"days_before,omitempty"` // used when On is none
}

// Assumptions are what a plan's payback is computed with, all of it entered or
// left as it stands by the person.
type Assumptions struct {
	HoursLost   Number `json:"hours_lost,omitzero"`    // hours a week fewer at work while training
	LossFrom    Date   `json:"loss_from,omitzero"`     // first day of lost hours; none: start of the first step with schooling or training
	LossTo      Date   `json:"loss_to,omitzero"`       // last day of lost hours; none: end of the last one
	NewJobFrom  Date   `json:"new_job_from,omitzero"`  // first day in the new job; none: the plan's target, else the day after its last step of applying, or of all
	HoursLater  Number `json:"hours_later,omitzero"`   // hours a week in the new job; 0: as in the job now, else 40
	RaiseNow    Number `json:"raise_now,omitzero"`     // percent a year in the job now
	RaiseLater  Number `json:"raise_later,omitzero"`   // percent a year in the new job
	WagesPeriod string `json:"wages_period,omitempty"` // vintage of the wages, "May 2025"; "": the newest
}
