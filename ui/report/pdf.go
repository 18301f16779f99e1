package report

import (
	"bytes"
	"fmt"
	"image/color"
	"slices"
	"sort"
	"strconv"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"waymark/ui/chart"
)

// Sizes of text in points.
const (
	usualText = 12
	largeText = 18
	leastText = 9 // nothing on a page is smaller
)

const (
	margin     = 54 // points on each side: three quarters of an inch
	tallMargin = 40 // of a document in two columns
)

// setting is how a document is put on pages.
type setting struct {
	size    float64 // of usual text
	columns bool    // narrow sections stand beside each other
}

// writePDF puts a document on pages.
func writePDF(d Document, l Layout) ([]byte, error) {
	style, err := chartStyle(1)
	if err != nil {
		return nil, err
	}
	settings := make([]setting, 1+len(d.Chapters))
	settings[0] = settingOf(d, l, style)
	for n, c := range d.Chapters {
		settings[1+n] = settingOf(c, l, style)
	}
	draft := newPages(d, l.Paper, style)
	draft.all(d, settings)
	p := newPages(d, l.Paper, style)
	p.total, p.chapters = draft.pdf.PageNo(), draft.chapters
	if err := p.drawCharts(draft.pictures); err != nil {
		return nil, err
	}
	p.all(d, settings)
	var b bytes.Buffer
	if err := p.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	return b.Bytes(), nil
}

// settingOf finds how a document is best put on paper. A short one takes the
// largest text with which it fits on one page in two columns, or else on two
// pages without columns.
func settingOf(d Document, l Layout, style chart.Style) setting {
	usual := setting{size: usualText}
	switch {
	case l.Large:
		return setting{size: largeText}
	case !d.Short:
		return usual
	}
	for _, try := range []struct {
		columns bool
		pages   int
	}{{true, 1}, {false, 2}} {
		const step = 0.25
		steps := int((usualText - leastText) / step)
		n := sort.Search(steps+1, func(n int) bool {
			p := newPages(d, l.Paper, style)
			p.document(d, setting{usualText - step*float64(n), try.columns})
			return p.pdf.PageNo() <= try.pages
		})
		if n <= steps {
			return setting{usualText - step*float64(n), try.columns}
		}
	}
	return usual
}

// flow writes parts below each other and begins a new page where the next one
// would not fit. Lengths are in points.
type flow struct {
	pdf   *fpdf.Fpdf
	style chart.Style
	setting
	y         float64 // where the next part begins
	top, left float64 // where columns and lines begin
	width     float64 // of the column
	bottom    float64 // of the column
	sheet     sheet
	total     int   // of pages
	chapters  []int // page on which each begins, as far as known
	paper     Paper
	wide      bool    // sheets lie on their long side
	first     int     // page of the document being written
	level     int     // of its sections in the outline
	tail      float64 // height of the note that belongs to the part being written
	drawn     bool    // images of the charts are in the PDF
	pictures  []sized // that were placed

	// Tests watch rows, texts and pictures here.
	onRow     func(page int, top, bottom float64)
	onWrite   func(x, y float64, text string)
	onPicture func(x, y, w, h, textSize float64)
}

// sheet is what the foot of a page needs.
type sheet struct {
	left, width, bottom float64
	title, under        string
}

const fontName = "Noto"

// newPages makes a PDF without pages.
func newPages(d Document, paper Paper, style chart.Style) *flow {
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
	p := &flow{pdf: pdf, style: style, paper: paper}
	pdf.SetFooterFunc(p.foot)
	return p
}

const (
	lineHeight = 1.36 // of the size of text
	footLines  = 2
	footSize   = leastText
)

// begin lays out the pages of a document and adds the first.
func (p *flow) begin(d Document, s setting) {
	p.setting, p.wide = s, d.Wide || d.WideLarge && s.size == largeText
	p.addPage()
	p.first = p.pdf.PageNo()
	p.top = margin
	if s.columns {
		p.top = tallMargin
	}
	w, h := p.pdf.GetPageSize()
	p.left, p.width, p.bottom, p.y = p.top, w-2*p.top, h-p.top-footLines*footSize*lineHeight, p.top
	p.sheet = sheet{left: p.left, width: p.width, bottom: h - p.top, title: d.Title, under: d.Foot}
	if len(d.Under) > 0 {
		p.sheet.title += " · " + d.Under[0]
		p.sheet.under += " · " + d.Under[len(d.Under)-1]
	}
}

func (p *flow) addPage() {
	orientation := "P"
	if p.wide {
		orientation = "L"
	}
	p.pdf.AddPageFormat(orientation, p.pdf.GetPageSizeStr(p.paper.Label()))
}

// foot is the title, the releases and the number of the page.
func (p *flow) foot() {
	s := p.sheet
	y := s.bottom - (footLines-1)*footSize*lineHeight
	p.line(s.left, y-footSize*lineHeight/2, s.left+s.width, inkRule)
	p.font(footSize, false, inkMuted)
	number := fmt.Sprintf("Page %d of %d", p.pdf.PageNo(), p.total)
	room := p.pdf.GetStringWidth(number)
	p.write(s.left, y, p.fit(s.title, s.width-room-footSize))
	p.write(s.left+s.width-room, y, number)
	p.write(s.left, y+footSize*lineHeight, p.fit(s.under, s.width))
}

// all writes a document and its chapters.
func (p *flow) all(d Document, settings []setting) {
	p.document(d, settings[0])
	for n, c := range d.Chapters {
		p.level = 1
		p.document(c, settings[1+n])
		if len(p.chapters) <= n {
			p.chapters = append(p.chapters, p.first)
		}
	}
}

// document writes a document without its chapters.
func (p *flow) document(d Document, s setting) {
	p.begin(d, s)
	if p.level > 0 {
		p.pdf.Bookmark(d.Title, 0, p.y)
	}
	p.paragraph(d.Title, face{p.size * 1.7, true, inkBlack}, 0)
	for _, line := range d.Under {
		p.paragraph(line, face{p.size, false, inkMuted}, 0)
	}
	p.contents(d.Chapters)
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

// contents lists the chapters with their pages.
func (p *flow) contents(chapters []Document) {
	if len(chapters) == 0 {
		return
	}
	p.gap(p.size * 1.1)
	p.paragraph("Contents", face{p.size * 1.25, true, inkAccent}, 0)
	p.gap(p.size * 0.3)
	for n, c := range chapters {
		number := ""
		lines := p.wrap(c.Title, p.body(), p.width-p.widthOf("0000", p.body()))
		h := float64(len(lines)) * p.body().line()
		p.need(h)
		if n < len(p.chapters) {
			number = strconv.Itoa(p.chapters[n])
			link := p.pdf.AddLink()
			p.pdf.SetLink(link, 0, p.chapters[n])
			p.pdf.Link(p.left, p.y, p.width, h, link)
		}
		for n, line := range lines {
			p.use(p.body())
			p.write(p.left, p.y+float64(n)*p.body().line(), line)
		}
		p.write(p.left+p.width-p.pdf.GetStringWidth(number), p.y, number)
		p.y += h
		p.gap(p.size * 0.3)
	}
}

func (p *flow) section(s Section) {
	f := face{p.size * 1.25, true, inkAccent}
	if s.NewPage && p.y > p.top {
		p.addPage()
		p.y = p.top
	}
	lead := p.lead(s, 0)
	p.gap(p.size * 1.1)
	p.need(float64(len(p.wrap(s.Title, f, p.width)))*f.line() + lead + p.size)
	p.pdf.Bookmark(s.Title, p.level, p.y)
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
	case Lines:
		p.lines(part)
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
		p.addPage()
		p.y = p.top
	}
}

// mostOfPage is a height, or most of a page where that is less: what is higher
// than a page begins below its title all the same.
func (p *flow) mostOfPage(h float64) float64 { return min(h, 0.8*(p.bottom-p.top)) }

// gap leaves room, but not at the top of a page.
func (p *flow) gap(h float64) {
	if p.y > p.top {
		p.y += h
	}
}

// rule is a line down.
func (p *flow) rule(x, y0, y1 float64) {
	p.pdf.SetDrawColor(int(inkRule.R), int(inkRule.G), int(inkRule.B))
	p.pdf.SetLineWidth(0.5)
	p.pdf.Line(x, y0, x, y1)
}

func (p *flow) line(x0, y, x1 float64, c color.RGBA) {
	p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.pdf.SetLineWidth(0.5)
	p.pdf.Line(x0, y, x1, y)
}
