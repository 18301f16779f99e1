package plan

// CostLine is one thing that a step costs.
type CostLine struct {
	ID     ID
	Kind   CostKind
	Title  string
	Amount Cents
	Known  bool // false: the amount is not known, which is not zero
	Paid   Date // when it was or will be paid, or none: with the step
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
	ID     ID
	Kind   FundingKind
	Title  string
	Amount Cents
	Year   int // calendar year in which it comes, or 0: with the step
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
	ID    ID
	Title string
	Path  string // as chosen; relative to the plan's folder where it lies in it
}

// Link is an address on the internet.
type Link struct {
	ID    ID
	Title string
	URL   string
}

// Reminder asks to be shown on a day, or a number of days before the due date
// of its step or the end of its credential.
type Reminder struct {
	ID         ID
	Text       string
	On         Date // or none
	DaysBefore int  // used when On is none
}

// Length is how long a step takes: a number of days, weeks or months. The zero
// Length is not known.
type Length struct {
	Count int
	Unit  LengthUnit
}

// LengthUnit counts a Length. Files and JSON hold its Name.
type LengthUnit uint8

const (
	Days LengthUnit = iota
	Weeks
	Months
)

// Assumptions are what a plan's payback is computed with, all of it entered or
// left as it stands by the person.
type Assumptions struct {
	HoursLost   Number // hours a week fewer at work while training
	LossFrom    Date   // first day of lost hours; none: start of the first step with schooling or training
	LossTo      Date   // last day of lost hours; none: end of the last one
	NewJobFrom  Date   // first day in the new job; none: the plan's target, else the day after its last step
	HoursLater  Number // hours a week in the new job; 0: as in the job now, else 40
	RaiseNow    Number // percent a year in the job now
	RaiseLater  Number // percent a year in the new job
	WagesPeriod string // vintage of the wages, "May 2025"; "": the newest
}
