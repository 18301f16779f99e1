package plan

// Person is the one to whom a file belongs. Everything is as they entered it,
// and all of it may be blank.
type Person struct {
	Name      string // as printed on reports, often a nickname
	Job       string // O*NET-SOC code of the job they have now, or ""
	JobTitle  string // in their own words or as the occupation is called
	Pay       Pay    // what the job now pays
	HoursWeek Number // usual hours a week in the job now, or 0
	Area      string // OEWS area code, or ""
	AreaName  string
	Tax       Number       // percent of pay that goes to taxes, their own estimate
	Budget    []BudgetLine // what a month costs them
	Note      string
}

// Pay is an amount for a period of work.
type Pay struct {
	Amount Cents
	Per    PayPeriod // NoPay: not entered
}

// PayPeriod is what an amount of pay is for. Files and JSON hold its Name.
type PayPeriod uint8

const (
	NoPay PayPeriod = iota
	AnHour
	AMonth
	AYear
)

// Name is the stable name of the period in files and JSON.
func (p PayPeriod) Name() string { return [...]string{"", "hour", "month", "year"}[p] }

// BudgetLine is one thing that a month costs.
type BudgetLine struct {
	ID      ID
	Title   string
	Monthly Cents
}

// Star marks an occupation that the person wants to remember.
type Star struct {
	Occupation string // O*NET-SOC code
	Title      string // as it was when it was starred
	Since      Date
	Note       string
}
