package occupation

// Taxonomy is a list of occupation codes that is no longer in use.
type Taxonomy uint8

const (
	SOC2010  Taxonomy = 1 // Standard Occupational Classification of 2010
	ONET2010 Taxonomy = 2 // O*NET-SOC 2010
)

// Name is the name of the list: "SOC 2010".
func (t Taxonomy) Name() string {
	if t == SOC2010 {
		return "SOC 2010"
	}
	return "O*NET-SOC 2010"
}

// OldCode is a code of 2010 that is no longer in use, or that was split or
// joined, with what took its place.
type OldCode struct {
	Code, Title string
	Taxonomy    Taxonomy
	Now         []string // O*NET-SOC codes of today, ascending
}
