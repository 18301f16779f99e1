package report

import "strings"

const (
	cellPad = 4.0 // points beside a cell's text
	rowPad  = 2.0 // above and below it
	tallRow = 2.4 // height of a row to write into, in sizes of text
)

// grid is a table with its widths.
type grid struct {
	table  Table
	face   face
	widths []float64
	hangs  []float64 // room for marks behind the numbers of a column
}

// cutMark takes the mark off a number, so that digits line up.
func cutMark(s string) (number, mark string) {
	for _, mark := range []string{computedMark, "+"} {
		if number, ok := strings.CutSuffix(s, mark); ok {
			return number, mark
		}
	}
	return s, ""
}

// layOut finds the widths of a table's columns: each has room for its longest
// word or number, and those that would like more share the rest. Where even the
// words do not fit beside each other, the table is written smaller.
func (p *flow) layOut(t Table) grid {
	g := grid{table: t, face: p.body()}
	for {
		g.hangs = p.markWidths(t, g.face)
		least, whole := p.naturalWidths(t, g)
		spare, wanted := p.width, 0.0
		for n := range t.Columns {
			spare -= least[n]
			wanted += whole[n] - least[n]
		}
		if spare < 0 && g.face.size > leastText {
			g.face.size -= 0.5
			continue
		}
		g.widths = least
		share := min(1, spare/max(wanted, 1))
		for n := range t.Columns {
			g.widths[n] += share * (whole[n] - least[n])
			g.widths[n] += max(0, spare-wanted) / float64(len(t.Columns))
		}
		return g
	}
}

// naturalWidths are, by column, the width of the longest word, or number in a
// column of numbers, and that of the longest text.
func (p *flow) naturalWidths(t Table, g grid) (least, whole []float64) {
	least, whole = make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	bold := g.face
	bold.bold = true
	for n, c := range t.Columns {
		texts := []string{c.Title}
		for i, row := range t.Rows {
			if t.Groups[i] {
				continue
			}
			number, _ := cutMark(row[n])
			if c.Number {
				least[n] = max(least[n], p.widthOf(number, bold))
			} else {
				texts = append(texts, row[n])
			}
		}
		for _, text := range texts {
			whole[n] = max(whole[n], p.widthOf(text, bold))
			for _, word := range words(text) {
				least[n] = max(least[n], p.widthOf(word, bold))
			}
		}
		least[n] += 2*cellPad + g.hangs[n]
		whole[n] = max(least[n], whole[n]+2*cellPad+g.hangs[n], c.Room*p.size)
	}
	return least, whole
}

func (p *flow) markWidths(t Table, f face) []float64 {
	f.bold = true
	hangs := make([]float64, len(t.Columns))
	for n, c := range t.Columns {
		if _, mark := cutMark(c.Title); c.Number {
			hangs[n] = p.widthOf(mark, f)
		}
		for i, row := range t.Rows {
			if t.Groups[i] {
				continue
			}
			if _, mark := cutMark(row[n]); c.Number {
				hangs[n] = max(hangs[n], p.widthOf(mark, f))
			}
		}
	}
	return hangs
}

// table writes a table. Its head comes again on each page, and no row is cut.
func (p *flow) table(t Table) {
	g := p.layOut(t)
	head := t.head()
	p.gap(p.size * 0.2)
	p.need(p.mostOfPage(p.tableLead(t, g, p.tail)))
	tail := p.tail
	p.tail = 0
	if t.Caption != "" {
		p.paragraph(t.Caption, p.strong(), 0)
	}
	p.headRow(g, head)
	for n, row := range t.Rows {
		left, h := t.together(n), 0.0
		if n+left >= len(t.Rows) {
			h = tail
		}
		for i := range left {
			h += p.rowHeight(g, t.cells(n+i), t.strong(n+i))
		}
		if p.y+h > p.bottom {
			p.need(h)
			p.headRow(g, head)
		}
		if t.Groups[n] {
			p.group(g, row)
		} else {
			p.row(g, row, n == t.Strong)
		}
		p.line(p.left, p.y, p.left+p.width, inkRule)
	}
	p.gap(p.size * 0.5)
}

// together is how many rows from one on stay on a page: neither the last row nor
// the head of a group stands alone.
func (t Table) together(row int) int {
	switch last := len(t.Rows) - 1; {
	case row < last && t.Groups[row]:
		return 1 + t.together(row+1)
	case row == last-1:
		return 2
	}
	return 1
}

// cells are those of a row that stand in their columns.
func (t Table) cells(row int) []string {
	if t.Groups[row] {
		return []string{""}
	}
	return t.Rows[row]
}

func (t Table) strong(row int) bool { return row == t.Strong || t.Groups[row] }

// group writes a row that heads others.
func (p *flow) group(g grid, row []string) {
	g.table.Columns, g.widths, g.hangs, g.table.Tall = []Column{{}}, []float64{p.width}, []float64{0}, false
	h := p.rowHeight(g, row[:1], true)
	p.pdf.SetFillColor(int(inkFill.R), int(inkFill.G), int(inkFill.B))
	p.pdf.Rect(p.left, p.y, p.width, h, "F")
	p.row(g, row[:1], true)
}

func (t Table) head() []string {
	head := make([]string, len(t.Columns))
	for n, c := range t.Columns {
		head[n] = c.Title
	}
	return head
}

// smallTable is a number of rows that stay together.
const smallTable = 8

// Many reports whether the columns of a table need smaller text to stand beside
// each other on paper.
func (t Table) Many() bool { return len(t.Columns) > 6 }

// Short reports whether all rows of a table stay on one page.
func (t Table) Short() bool { return len(t.Rows) <= smallTable }

// tableLead is the height of a table's beginning: caption, head and two rows, or
// all of a small one with the notes below it.
func (p *flow) tableLead(t Table, g grid, tail float64) float64 {
	h := p.size*0.2 + p.rowHeight(g, t.head(), true)
	if t.Caption != "" {
		h += p.strong().line()
	}
	first := t.Rows[:min(2, len(t.Rows))]
	if t.Short() {
		first = t.Rows
		h += tail
	}
	for n := range first {
		h += p.rowHeight(g, t.cells(n), true)
	}
	return h
}

func (p *flow) headRow(g grid, head []string) {
	g.table.Tall = false
	h := p.rowHeight(g, head, true)
	p.pdf.SetFillColor(int(inkFill.R), int(inkFill.G), int(inkFill.B))
	p.pdf.Rect(p.left, p.y, p.width, h, "F")
	p.row(g, head, true)
	p.line(p.left, p.y, p.left+p.width, inkBlack)
}

// room is for the text of a column's cell.
func (g grid) room(column int) float64 { return g.widths[column] - 2*cellPad + 0.01 }

func (p *flow) rowHeight(g grid, cells []string, bold bool) float64 {
	f, most := g.face, 1
	f.bold = bold
	for n, text := range cells {
		most = max(most, len(p.wrap(text, f, g.room(n))))
	}
	h := float64(most)*f.line() + 2*rowPad
	if g.table.Tall {
		h = max(h, tallRow*p.size)
	}
	return h
}

func (p *flow) row(g grid, cells []string, bold bool) {
	f := g.face
	f.bold = bold
	h := p.rowHeight(g, cells, bold)
	x := p.left
	for n, text := range cells {
		for i, line := range p.wrap(text, f, g.room(n)) {
			left := x + cellPad
			if g.table.Columns[n].Number {
				number, _ := cutMark(line)
				left = x + g.widths[n] - cellPad - g.hangs[n] - p.widthOf(number, f)
			}
			p.use(f)
			p.write(left, p.y+rowPad+float64(i)*f.line(), line)
		}
		x += g.widths[n]
		if g.table.Tall && n < len(cells)-1 {
			p.rule(x, p.y, p.y+h)
		}
	}
	if p.onRow != nil {
		p.onRow(p.pdf.PageNo(), p.y, p.y+h)
	}
	p.y += h
}

// factIndent is where the texts of facts begin.
func (p *flow) factIndent(list Facts) float64 {
	wide := 0.0
	for _, f := range list {
		wide = max(wide, p.widthOf(f.Name, p.strong()))
	}
	return min(wide+p.size*1.2, p.width*0.4)
}

func (p *flow) factLines(f Fact, indent float64) (names, texts []string, height float64) {
	names = p.wrap(f.Name, p.strong(), indent-p.size*0.5)
	texts = p.wrap(f.Text, p.body(), p.width-indent)
	return names, texts, float64(max(len(names), len(texts))) * p.strong().line()
}

// factsLead is the height of the first fact.
func (p *flow) factsLead(list Facts) float64 {
	indent := p.factIndent(list)
	for _, f := range list {
		if f.Text != "" {
			_, _, h := p.factLines(f, indent)
			return h
		}
	}
	return 0
}

// facts are a table without a head.
func (p *flow) facts(list Facts) {
	name, indent := p.strong(), p.factIndent(list)
	for _, f := range list {
		if f.Text == "" {
			continue
		}
		names, texts, h := p.factLines(f, indent)
		p.need(h)
		top := p.y
		for n, line := range names {
			p.use(name)
			p.write(p.left, top+float64(n)*name.line(), line)
		}
		for n, line := range texts {
			p.use(p.body())
			p.write(p.left+indent, top+float64(n)*name.line(), line)
		}
		p.y = top + h + p.size*0.1
		if p.onRow != nil {
			p.onRow(p.pdf.PageNo(), top, top+h)
		}
	}
	p.gap(p.size * 0.35)
}
