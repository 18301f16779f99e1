package chart

// ScoreBars shows scores on one fixed scale, such as interests from 1 to 7.
type ScoreBars struct {
	Rows     []Row
	Min, Max float64
	Unit     string // says the ends in words: "1 = low, 7 = high"
	Tick     func(float64) string
}

func (b ScoreBars) draw(c *canvas) float64 {
	t := barTable{rows: b.Rows, tick: b.Tick, unit: b.Unit, track: true}
	if drawable(b.Min) && drawable(b.Max) {
		t.lo, t.hi = b.Min, b.Max
	}
	return t.draw(c)
}

// Text tells each score and the scale.
func (b ScoreBars) Text() string {
	return sentences(append(saidRows(b.Rows), b.Unit)...)
}
