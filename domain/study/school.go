package study

import "waymark/domain/labor"

// School is a college, university or career school.
type School struct {
	ID      int    // UNITID of IPEDS
	Name    string // "Spokane Community College"
	City    string
	State   string // postal code
	County  string // "Spokane County", or "" where not known
	Area    string // OEWS code of the wage area that holds the county, or ""
	Website string // as the school reports it, without "https://"; may be ""
	Sector  Sector
	Size    Size
	// Closed is set where the school reported that it closed or is no longer
	// active.
	Closed        bool
	Undergraduate Tuition
	Graduate      Tuition
	Vintage       *labor.Vintage // of everything but tuition
}

// Tuition is what a full-time student pays for one school year, on average
// over programs. All figures are labor.DollarsPerYear.
type Tuition struct {
	InState, InStateFees       labor.Figure
	OutOfState, OutOfStateFees labor.Figure
}

// Known reports whether any tuition is published.
func (t Tuition) Known() bool { return t.InState.Known() || t.OutOfState.Known() }

// Sector is the kind of a school. The values are those of SECTOR in IPEDS.
type Sector uint8

const (
	SystemOffice       Sector = 0
	PublicFourYear     Sector = 1
	NonprofitFourYear  Sector = 2
	ForProfitFourYear  Sector = 3
	PublicTwoYear      Sector = 4
	NonprofitTwoYear   Sector = 5
	ForProfitTwoYear   Sector = 6
	PublicUnderTwo     Sector = 7
	NonprofitUnderTwo  Sector = 8
	ForProfitUnderTwo  Sector = 9
	SectorUnknown      Sector = 99
	highestKnownSector        = ForProfitUnderTwo
	sectorsPerOwner           = 3
)

// Label says who runs the school and how long its longest programs are:
// "public, two-year".
func (s Sector) Label() string {
	if s == SystemOffice {
		return "office of a system of schools"
	}
	if s > highestKnownSector {
		return "kind not known"
	}
	owner := [...]string{"public", "private nonprofit", "private for-profit"}[(s-1)%sectorsPerOwner]
	length := [...]string{"four-year or more", "two-year", "under two years"}[(s-1)/sectorsPerOwner]
	return owner + ", " + length
}

// Size is the number of students in groups. The values are those of INSTSIZE
// in IPEDS; 0 is not known.
type Size uint8

// Label says the size in words.
func (s Size) Label() string {
	switch s {
	case 1:
		return "under 1,000 students"
	case 2:
		return "1,000 to 4,999 students"
	case 3:
		return "5,000 to 9,999 students"
	case 4:
		return "10,000 to 19,999 students"
	case 5:
		return "20,000 students or more"
	}
	return "size not known"
}
