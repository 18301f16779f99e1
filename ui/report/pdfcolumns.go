package report

import "math"

const gutter = 20 // points between columns

// beside writes sections in two columns that end as near to each other as they
// can.
func (p *flow) beside(d Document, sections []Section) {
	left, width, top, bottom := p.left, p.width, p.y, p.y
	p.width = p.narrow()
	inSecond := balance(p.heights(d, sections))
	for column := range 2 {
		p.left, p.y = left+float64(column)*(p.width+gutter), top
		for n, s := range sections {
			if inSecond[n] == (column == 1) {
				p.section(s)
			}
		}
		bottom = max(bottom, p.y)
	}
	p.left, p.width, p.y = left, width, bottom
}

// heights measures sections in a column of an endless page.
func (p *flow) heights(d Document, sections []Section) []float64 {
	trial := newPages(d, p.paper, p.style)
	trial.begin(d, p.setting)
	trial.width, trial.bottom = p.width, math.Inf(1)
	list := make([]float64, len(sections))
	for n, s := range sections {
		before := trial.y
		trial.section(s)
		list[n] = trial.y - before
	}
	return list
}

// balance says which of a few heights go into the second column so that the
// longer one is as short as can be. The first stays in the first.
func balance(heights []float64) []bool {
	best, least := 0, math.Inf(1)
	for choice := range 1 << (len(heights) - 1) {
		var sums [2]float64
		for n, h := range heights {
			sums[choice<<1>>n&1] += h
		}
		if longer := max(sums[0], sums[1]); longer < least {
			best, least = choice<<1, longer
		}
	}
	second := make([]bool, len(heights))
	for n := range heights {
		second[n] = best>>n&1 == 1
	}
	return second
}

// narrow is the width of a column.
func (p *flow) narrow() float64 { return (p.width - gutter) / 2 }
