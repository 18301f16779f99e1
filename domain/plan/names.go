package plan

// CostKinds in the order in which they are offered.
var CostKinds = [...]CostKind{Tuition, Fees, Books, Equipment, ExamFee, Renewal, Dues, Travel, Childcare, OtherCost}

var costWords = words{
	{"other", "Other"}, {"tuition", "Tuition"}, {"fees", "Fees"}, {"books", "Books and materials"}, {"equipment", "Tools and equipment"},
	{"exam_fee", "Exam fee"}, {"renewal", "Renewal"}, {"dues", "Membership dues"}, {"travel", "Travel"}, {"childcare", "Childcare"},
}

// Name is the stable name of the kind in files and JSON.
func (k CostKind) Name() string { return costWords[k].name }

// Label is the kind in words.
func (k CostKind) Label() string { return costWords[k].label }

// MarshalText writes the Name.
func (k CostKind) MarshalText() ([]byte, error) { return []byte(k.Name()), nil }

// UnmarshalText reads a Name.
func (k *CostKind) UnmarshalText(text []byte) error { return read(k, costWords, "kind of cost", text) }

// FundingKinds in the order in which they are offered.
var FundingKinds = [...]FundingKind{Grant, Scholarship, Employer, Veterans, Workforce, Savings, Loan, OtherFunding}

var fundingWords = words{
	{"other", "Other"}, {"grant", "Grant"}, {"scholarship", "Scholarship"}, {"employer", "Employer"}, {"veterans", "Veterans benefits"},
	{"workforce", "Public job training program"}, {"savings", "Own savings"}, {"loan", "Loan (has to be paid back)"},
}

// Name is the stable name of the kind in files and JSON.
func (k FundingKind) Name() string { return fundingWords[k].name }

// Label is the kind in words.
func (k FundingKind) Label() string { return fundingWords[k].label }

// MarshalText writes the Name.
func (k FundingKind) MarshalText() ([]byte, error) { return []byte(k.Name()), nil }

// UnmarshalText reads a Name.
func (k *FundingKind) UnmarshalText(text []byte) error {
	return read(k, fundingWords, "kind of funding", text)
}

// CredentialStatuses in the order in which they are offered.
var CredentialStatuses = [...]CredentialStatus{Wanted, Held, Suspended, Revoked, Retired}

var statusWords = words{
	{"wanted", "Wanted"}, {"held", "Held"}, {"suspended", "Suspended"}, {"revoked", "Taken away"}, {"retired", "Given up"},
}

// Name is the stable name of the status in files and JSON.
func (s CredentialStatus) Name() string { return statusWords[s].name }

// Label is the status in words.
func (s CredentialStatus) Label() string { return statusWords[s].label }

// MarshalText writes the Name.
func (s CredentialStatus) MarshalText() ([]byte, error) { return []byte(s.Name()), nil }

// UnmarshalText reads a Name.
func (s *CredentialStatus) UnmarshalText(text []byte) error {
	return read(s, statusWords, "status of a credential", text)
}

// PayPeriods in the order in which they are offered.
var PayPeriods = [...]PayPeriod{AnHour, AMonth, AYear}

var periodWords = words{{"", "Not entered"}, {"hour", "An hour"}, {"month", "A month"}, {"year", "A year"}}

// Name is the stable name of the period in files and JSON.
func (p PayPeriod) Name() string { return periodWords[p].name }

// Label is the period in words, as after an amount.
func (p PayPeriod) Label() string { return periodWords[p].label }

// PayPeriodNamed finds a period by its Name; NoPay has none to be found by.
func PayPeriodNamed(name string) (PayPeriod, bool) { return named(PayPeriods[:], name) }

// MarshalText writes the Name.
func (p PayPeriod) MarshalText() ([]byte, error) { return []byte(p.Name()), nil }

// UnmarshalText reads a Name.
func (p *PayPeriod) UnmarshalText(text []byte) error {
	return read(p, periodWords, "period of pay", text)
}

// LengthUnits in the order in which they are offered.
var LengthUnits = [...]LengthUnit{Days, Weeks, Months}

var unitWords = words{{"days", "Days"}, {"weeks", "Weeks"}, {"months", "Months"}}

// Name is the stable name of the unit in files and JSON.
func (u LengthUnit) Name() string { return unitWords[u].name }

// Label is the unit in words.
func (u LengthUnit) Label() string { return unitWords[u].label }

// LengthUnitNamed finds a unit by its Name.
func LengthUnitNamed(name string) (LengthUnit, bool) { return named(LengthUnits[:], name) }

// MarshalText writes the Name.
func (u LengthUnit) MarshalText() ([]byte, error) { return []byte(u.Name()), nil }

// UnmarshalText reads a Name.
func (u *LengthUnit) UnmarshalText(text []byte) error {
	return read(u, unitWords, "unit of length", text)
}
