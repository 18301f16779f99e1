package chart

// RankBars compares areas: one bar a row, in the order given, on an axis that
// starts at zero.
type RankBars struct {
	Rows  []Row
	Lines []Line // the nation, for one
	Unit  string
	Tick  func(float64) string // writes the numbers of the axis
	Max   float64              // the axis goes at least this far: the same for each part of a long list
	Note  string               // "51 of 52 areas with data; 1 withheld"
}

func (b RankBars) draw(c *canvas) float64 {
	t := barTable{rows: b.Rows, lines: b.Lines, tick: b.Tick, unit: b.Unit, axisOnTop: true}
	if drawable(b.Max) {
		t.hi = max(0, b.Max)
	}
	y := t.draw(c)
	if b.Note == "" {
		return y
	}
	return c.paragraph(b.Note, 0, y+noteGap, c.width, face{ink: c.Muted})
}

// Text tells each row, the lines of reference and the note.
func (b RankBars) Text() string {
	list := append(saidRows(b.Rows), saidLines(b.Lines)...)
	return sentences(append(list, b.Note)...)
}
