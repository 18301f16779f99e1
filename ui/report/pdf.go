package report

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"
	"sort"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"waymark/ui/chart"
)

// Sizes of text in points.
const (
	usualText    = 12
	largeText    = 18
	smallestText = 8
)

const (
	margin     = 54 // points on each side: three quarters of an inch
	tallMargin = 40 // of a document on one page
	gutter     = 20 // between columns
)

// writePDF puts a document on pages.
func writePDF(d Document, l Layout) ([]byte, error) {
	size, columns := float64(usualText), false
	switch {
	case l.Large:
		size = largeText
	case d.OnePage:
		if size, columns = onePage(d, l.Paper); !columns {
			size = usualText
		}
	}
	style, err := chartStyle(1)
	if err != nil {
		return nil, err
	}
	draft := newPages(d, l.Paper, size, style, columns)
	draft.document(d)
	p := newPages(d, l.Paper, size, style, columns)
	p.total = draft.pdf.PageNo()
	if err := p.drawCharts(d); err != nil {
		return nil, err
	}
	p.document(d)
	var b bytes.Buffer
	if err := p.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	return b.Bytes(), nil
}

// onePage finds the largest text with which a document fits on one page in two
// columns; it is false where none does.
func onePage(d Document, paper Paper) (size float64, ok bool) {
	style, err := chartStyle(1)
	if err != nil {
		return 0, false
	}
	fits := func(size float64) bool {
		p := newPages(d, paper, size, style, true)
		p.document(d)
		return p.pdf.PageNo() == 1
	}
	const step = 0.25
	steps := int((usualText - smallestText) / step)
	n := sort.Search(steps+1, func(n int) bool { return fits(usualText - step*float64(n)) })
	return usualText - step*float64(n), n <= steps
}

// flow writes parts below each other and begins a new page where the next one
// would not fit. Lengths are in points.
type flow struct {
	pdf       *fpdf.Fpdf
	style     chart.Style
	size      float64 // of usual text
	y         float64 // where the next part begins
	top, left float64 // where columns and lines begin
	width     float64 // of the column
	bottom    float64 // of the column
	total     int     // of pages
	columns   bool    // narrow sections stand beside each other
	tail      float64 // height of the note that belongs to the part being written
	drawn     bool    // images of the charts are in the PDF

	onRow func(page int, top, bottom float64) // tests watch rows here
}

const fontName = "Noto"

func newPages(d Document, paper Paper, size float64, style chart.Style, columns bool) *flow {
	pdf := fpdf.New("P", "pt", paper.Label(), "")
	regular, bold := fonts()
	pdf.AddUTF8FontFromBytes(fontName, "", regular)
	pdf.AddUTF8FontFromBytes(fontName, "B", bold)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetTitle(d.Title, true)
	day := time.Date(d.Day.Year, d.Day.Month, d.Day.Day, 0, 0, 0, 0, time.UTC)
	pdf.SetCreationDate(day)
	pdf.SetModificationDate(day)
	pdf.SetCreator("Waymark", true)
	pdf.SetLang("en-US")
	w, h := pdf.GetPageSize()
	p := &flow{pdf: pdf, style: style, size: size, columns: columns, top: margin}
	if columns {
		p.top = tallMargin
	}
	p.left, p.width, p.bottom = p.top, w-2*p.top, h-p.top-footLines*footSize*lineHeight
	left, width := p.left, p.width
	pdf.SetFooterFunc(func() { p.foot(d, left, width, h-left) })
	pdf.AddPage()
	p.y = p.top
	return p
}

const (
	lineHeight = 1.36 // of the size of text
	footLines  = 2
	footSize   = 9
)

// foot is the title, the releases and the number of the page.
func (p *flow) foot(d Document, left, width, bottom float64) {
	y := bottom - (footLines-1)*footSize*lineHeight
	p.line(left, y-footSize*lineHeight/2, left+width, inkRule)
	p.font(footSize, false, inkMuted)
	number := fmt.Sprintf("Page %d of %d", p.pdf.PageNo(), p.total)
	room := p.pdf.GetStringWidth(number)
	p.write(left, y, p.fit(d.Title+" · "+d.Under[0], width-room-footSize))
	p.write(left+width-room, y, number)
	p.write(left, y+footSize*lineHeight, p.fit(d.Foot+" · "+d.Under[len(d.Under)-1], width))
}

func (p *flow) document(d Document) {
	p.paragraph(d.Title, face{p.size * 1.7, true, inkBlack}, 0)
	for _, line := range d.Under {
		p.paragraph(line, face{p.size, false, inkMuted}, 0)
	}
	for n := 0; n < len(d.Sections); {
		if s := d.Sections[n]; !p.columns || !s.Narrow {
			p.section(s)
			n++
			continue
		}
		beside := d.Sections[n:]
		if end := slices.IndexFunc(beside, func(s Section) bool { return !s.Narrow }); end >= 0 {
			beside = beside[:end]
		}
		p.beside(d, beside)
		n += len(beside)
	}
}

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
	trial := newPages(d, Letter, p.size, p.style, true)
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

func (p *flow) section(s Section) {
	f := face{p.size * 1.25, true, inkAccent}
	lead := p.lead(s, 0)
	p.gap(p.size * 1.1)
	p.need(f.line() + lead + p.size)
	p.pdf.Bookmark(s.Title, 0, p.y)
	p.paragraph(s.Title, f, 0)
	p.gap(p.size * 0.15)
	for n, part := range s.Parts {
		if sub, ok := part.(Subtitle); ok {
			p.subtitle(string(sub), p.lead(s, n+1))
			continue
		}
		p.tail = p.noteAfter(s, n)
		p.part(part)
	}
	p.tail = 0
	if s.Source != "" {
		p.note(s.Source)
	}
}

// noteAfter is the height of the notes and the source that follow a part.
func (p *flow) noteAfter(s Section, n int) float64 {
	h := 0.0
	for _, next := range s.Parts[n+1:] {
		note, ok := next.(Note)
		if !ok {
			return h
		}
		h += p.noteHeight(string(note))
	}
	return h + p.noteHeight(s.Source)
}

func (p *flow) noteHeight(s string) float64 {
	return p.together(p.wrap(s, p.small(), p.width), p.small()) + p.size*0.35
}

func (p *flow) part(part Part) {
	switch part := part.(type) {
	case Text:
		p.paragraph(string(part), p.body(), 0)
		p.gap(p.size * 0.35)
	case Note:
		p.note(string(part))
	case List:
		p.list(part)
	case Facts:
		p.facts(part)
	case Stats:
		p.stats(part)
	case Table:
		p.table(part)
	case Chart:
		p.chart(part)
	case Checklist:
		p.checklist(part)
	case Blank:
		for n := 0; n < int(part) && (n < leastBlank || p.y+blankLine*p.size <= p.bottom); n++ {
			p.need(blankLine * p.size)
			p.y += blankLine * p.size
			p.line(p.left, p.y, p.left+p.width, inkRule)
		}
	}
}

// Lines to write on end with the page, but some there must be.
const (
	blankLine  = 2.5 // of the size of text
	leastBlank = 4
)

// need begins a new page where less than h is left of this one. What is higher
// than a page begins on a page of its own.
func (p *flow) need(h float64) {
	if p.y+h > p.bottom && p.y > p.top {
		p.pdf.AddPage()
		p.y = p.top
	}
}

// gap leaves room, but not at the top of a page.
func (p *flow) gap(h float64) {
	if p.y > p.top {
		p.y += h
	}
}

func (p *flow) line(x0, y, x1 float64, c color.RGBA) {
	p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.pdf.SetLineWidth(0.5)
	p.pdf.Line(x0, y, x1, y)
}
