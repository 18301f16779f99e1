package chart

// GrowthBars shows change in percent: losses go left of zero, gains right.
type GrowthBars struct {
	Rows []Row
	Line Line // all jobs of the same years and area; no label for none
	Unit string
	Tick func(float64) string
}

func (b GrowthBars) draw(c *canvas) float64 {
	return barTable{rows: b.Rows, lines: b.lines(), tick: b.Tick, unit: b.Unit}.draw(c)
}

func (b GrowthBars) lines() []Line {
	if b.Line.Label == "" {
		return nil
	}
	return []Line{b.Line}
}

// Text tells each row and the line of reference.
func (b GrowthBars) Text() string {
	return sentences(append(saidRows(b.Rows), saidLines(b.lines())...)...)
}
