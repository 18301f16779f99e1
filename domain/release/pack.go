package release

// Pack is what a pack for others says about itself: releases that somebody put
// together, to be added on other computers.
type Pack struct {
	Name  string // "Lincoln High, Washington 2027"
	Maker string // who made it
	Date  string // when it was made: "2027-03-31"
	Parts []PackPart
}

// PackPart is one release in a pack.
type PackPart struct {
	Release
	Bytes  int64  // of the part
	SHA256 string // of the part, in hex
}

// Rows counts the rows of the agencies' files that the release kept.
func (p PackPart) Rows() int {
	rows := 0
	for _, f := range p.Files {
		rows += f.Kept
	}
	return rows
}
