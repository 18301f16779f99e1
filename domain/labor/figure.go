// Package labor knows areas, wages and outlook, and what each published figure
// means: its unit, its status and the release it comes from.
package labor

// Status says whether a figure is a number and, if not, why it is blank.
// The values are stored in data packs: never renumber them.
type Status uint8

const (
	// Published is a number exactly as the source gives it.
	Published Status = 1
	// AtLeast is a capped number: the true value is at or above Amount.
	AtLeast Status = 2
	// Suppressed is a figure that the source withholds: too few answers or a
	// risk of identifying somebody.
	Suppressed Status = 3
	// NotPublished is a figure that the source's files do not hold.
	NotPublished Status = 4
	// HourlyOnly marks annual pay of an occupation whose pay is published by
	// the hour only.
	HourlyOnly Status = 5
	// AnnualOnly marks hourly pay of an occupation whose pay is published by
	// the year only.
	AnnualOnly Status = 6
	// NotInArea is a figure of an occupation for which the source has no row
	// in the area.
	NotInArea Status = 7
	// CodeChanged is a figure that exists only under an older or wider code.
	CodeChanged Status = 8
	// Derived is computed by Waymark from published figures; Figure.Formula
	// says how.
	Derived Status = 9
	// TopOfScale is pay above a cap whose amount the source does not tell.
	TopOfScale Status = 10
)

// Known reports whether a figure of this status has an amount.
func (s Status) Known() bool {
	return s == Published || s == AtLeast || s == Derived
}

// Name is the stable name of the status in JSON output.
func (s Status) Name() string {
	switch s {
	case Published:
		return "published"
	case AtLeast:
		return "at_least"
	case Suppressed:
		return "suppressed"
	case NotPublished:
		return "not_published"
	case HourlyOnly:
		return "hourly_only"
	case AnnualOnly:
		return "annual_only"
	case NotInArea:
		return "not_in_area"
	case CodeChanged:
		return "code_changed"
	case Derived:
		return "derived"
	case TopOfScale:
		return "top_of_scale"
	}
	return "unknown"
}

// Reason is a sentence that tells a reader why there is no number, or what
// kind of number it is; it is empty for a plain published figure.
func (s Status) Reason() string {
	switch s {
	case Published:
		return ""
	case AtLeast:
		return "The source does not print numbers above this cap; the real one is at least this high."
	case Suppressed:
		return "Withheld by the source: too few answers to give a reliable or anonymous number."
	case NotPublished:
		return "The source files in this program do not hold this number."
	case HourlyOnly:
		return "Pay for this job is published by the hour only, because few people do it all year round full time."
	case AnnualOnly:
		return "Pay for this job is published by the year only, because its hours do not follow a 2,080-hour work year."
	case NotInArea:
		return "The source has no estimate for this job in this area."
	case CodeChanged:
		return "The job's code changed; the number exists only under the older or wider code."
	case Derived:
		return "Computed by Waymark from published figures."
	case TopOfScale:
		return "At the top of the source's scale. Its files do not say where that scale ends."
	}
	return "Unknown."
}

// Short is Reason in a few words, for rows of lists and charts.
func (s Status) Short() string {
	switch s {
	case AtLeast:
		return "capped by the source"
	case Suppressed:
		return "withheld by the source"
	case NotPublished:
		return "not in the source files"
	case HourlyOnly:
		return "published by the hour only"
	case AnnualOnly:
		return "published by the year only"
	case NotInArea:
		return "no estimate here"
	case CodeChanged:
		return "code changed"
	case Derived:
		return "computed"
	case TopOfScale:
		return "at the top of the scale"
	}
	return ""
}

// Unit is what an amount counts.
type Unit uint8

const (
	DollarsPerHour Unit = iota + 1
	DollarsPerMonth
	DollarsPerYear
	Jobs           // persons at work, or jobs
	JobsPerYear    // openings, annual average
	Percent        // 10.7 means 10.7 %
	Quotient       // location quotient: 1 is the national share
	PriceIndex     // regional price parity: United States = 100
	Importance     // O*NET scale IM, 1 to 5
	Level          // O*NET scale LV, 0 to 7
	InterestRank   // O*NET scale OI, 1 to 7
	ValueExtent    // O*NET scale EX, 1 to 7
	ConditionScore // 0 to 100, computed from O*NET's scales CX and CT
	StyleImpact    // O*NET scale WI, -3 to 3
	Completions    // people who finished a program in a school year
	Hours          // of work
	Correlation    // Pearson's, -1 to 1
)

// Name is the stable name of the unit in JSON output.
func (u Unit) Name() string {
	switch u {
	case DollarsPerHour:
		return "usd_per_hour"
	case DollarsPerMonth:
		return "usd_per_month"
	case DollarsPerYear:
		return "usd_per_year"
	case Jobs:
		return "jobs"
	case JobsPerYear:
		return "jobs_per_year"
	case Percent:
		return "percent"
	case Quotient:
		return "location_quotient"
	case PriceIndex:
		return "index_us_100"
	case Importance:
		return "importance_1_to_5"
	case Level:
		return "level_0_to_7"
	case InterestRank:
		return "interest_1_to_7"
	case ValueExtent:
		return "extent_1_to_7"
	case ConditionScore:
		return "score_0_to_100"
	case StyleImpact:
		return "impact_minus_3_to_3"
	case Completions:
		return "completions"
	case Hours:
		return "hours"
	case Correlation:
		return "correlation_minus_1_to_1"
	}
	return "unknown"
}

// Vintage is the release that a figure comes from.
type Vintage struct {
	ID       string // stable: "oews-2025-05"
	Dataset  string // short name: "OEWS"
	Title    string // "Occupational Employment and Wage Statistics"
	Agency   string // "U.S. Bureau of Labor Statistics"
	Period   string // "May 2025", "2024-34", "30.1"
	Released string // month of release where the source gives it, or ""
}

// Label names the release in a few words: "OEWS May 2025".
func (v *Vintage) Label() string {
	if v == nil {
		return ""
	}
	return v.Dataset + " " + v.Period
}

// Figure is one number of a source with everything needed to show it
// honestly. The amount of a figure whose status is not Known is meaningless.
type Figure struct {
	Amount  float64 // in Unit, as published: dollars with cents, whole persons, percent
	Unit    Unit
	Status  Status
	Vintage *Vintage
	Formula string // how a Derived figure was computed: "annual ÷ 12"
}

// Known reports whether the figure has an amount.
func (f Figure) Known() bool { return f.Status.Known() }

// Blank is a figure without an amount.
func Blank(u Unit, s Status, v *Vintage) Figure {
	return Figure{Unit: u, Status: s, Vintage: v}
}

// Compare orders figures for a list: known amounts ascending, a cap after an
// equal amount, blanks last whatever the direction. It returns a negative
// number, zero or a positive number.
func Compare(a, b Figure, descending bool) int {
	switch {
	case !a.Known() && !b.Known():
		return 0
	case !a.Known():
		return 1
	case !b.Known():
		return -1
	}
	c := 0
	switch {
	case a.Amount < b.Amount:
		c = -1
	case a.Amount > b.Amount:
		c = 1
	case a.Status == AtLeast && b.Status != AtLeast:
		c = 1
	case b.Status == AtLeast && a.Status != AtLeast:
		c = -1
	}
	if descending {
		return -c
	}
	return c
}
