package labor

// AreaType is the kind of an area for which wages are published.
type AreaType uint8

// The values are those of AREA_TYPE in the wage files.
const (
	Nation    AreaType = 1
	State     AreaType = 2
	Territory AreaType = 3
	Metro     AreaType = 4
	Nonmetro  AreaType = 6
)

// Name says the kind of area in words: "metro area".
func (t AreaType) Name() string {
	switch t {
	case Nation:
		return "nation"
	case State:
		return "state"
	case Territory:
		return "territory"
	case Metro:
		return "metro area"
	case Nonmetro:
		return "nonmetro area"
	case Region:
		return "area as the state's agency names it"
	}
	return "area"
}

// NationCode is the area code of the United States in the wage files.
const NationCode = "99"

// Area is a place with published wages.
type Area struct {
	Code   string // OEWS code: "99", "53", "44060", "5300001"
	Name   string // "Spokane-Spokane Valley, WA"; the nation is "United States"
	Type   AreaType
	State  string   // postal code of the first state, "" for the nation
	States []string // postal codes of every state it reaches into, first first
	Prices Figure   // regional price parity (BEA), PriceIndex; blank for nonmetro areas
}

// ShortName fits a column head: "Spokane, WA", "Washington", "U.S.".
func (a *Area) ShortName() string {
	switch a.Type {
	case Nation:
		return "U.S."
	case Region:
		return a.Name
	}
	return shortAreaName(a.Name)
}

// County is a county or its equivalent with the wage area that holds it.
type County struct {
	FIPS  string // five digits, or "" where the sources do not tell
	Name  string // "Spokane County"
	State string // postal code
	Area  string // code of the wage area
}
