package report

import (
	"image/color"
	"strings"
	"unicode"
)

// face is how a text is written.
type face struct {
	size float64
	bold bool
	ink  color.RGBA
}

func (f face) line() float64 { return f.size * lineHeight }

func (p *flow) body() face   { return face{p.size, false, inkBlack} }
func (p *flow) strong() face { return face{p.size, true, inkBlack} }
func (p *flow) small() face  { return face{max(leastText, p.size*0.85), false, inkMuted} }

func (p *flow) use(f face) { p.font(f.size, f.bold, f.ink) }

func (p *flow) font(size float64, bold bool, c color.RGBA) {
	weight := ""
	if bold {
		weight = "B"
	}
	p.pdf.SetFont(fontName, weight, size)
	p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
}

// write puts a line of text with its top at y.
func (p *flow) write(x, y float64, s string) {
	size, _ := p.pdf.GetFontSize()
	if p.onWrite != nil {
		p.onWrite(x, y, s)
	}
	p.pdf.Text(x, y+size*1.05, printable(s))
}

// printable drops control characters and shows a box for what the fonts of a
// PDF cannot hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		case r > 0xFFFF:
			return '□'
		}
		return r
	}, s)
}

func (p *flow) widthOf(s string, f face) float64 {
	p.use(f)
	return p.pdf.GetStringWidth(printable(s))
}

// wrap breaks a text at spaces and line ends into lines of at most a width. A
// percent sign stays with its number; a longer word is broken.
func (p *flow) wrap(s string, f face, width float64) []string {
	p.use(f)
	var lines []string
	for text := range strings.Lines(strings.TrimRight(s, "\n ")) {
		line := ""
		for _, word := range words(printable(text)) {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if p.pdf.GetStringWidth(longer) <= width {
				line = longer
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for line = word; p.pdf.GetStringWidth(line) > width; {
				head := p.head(line, width)
				lines, line = append(lines, head), line[len(head):]
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func words(s string) []string {
	var list []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\r' || r == '\n' }) {
		if n := len(list); n > 0 && (w == "%" || strings.HasPrefix(w, "%") || w == "·") {
			list[n-1] += " " + w
			continue
		}
		list = append(list, w)
	}
	return list
}

// head is the beginning of a word that fits a width: one letter at least.
func (p *flow) head(word string, width float64) string {
	end := 0
	for n, r := range word {
		next := n + len(string(r))
		if end > 0 && p.pdf.GetStringWidth(word[:next]) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// fit cuts a line to a width.
func (p *flow) fit(s string, width float64) string {
	s = printable(s)
	if p.pdf.GetStringWidth(s) <= width {
		return s
	}
	return strings.TrimSpace(p.head(s, width-p.pdf.GetStringWidth("…"))) + "…"
}

// paragraph writes a text from an indent on. A short one stays on one page.
func (p *flow) paragraph(s string, f face, indent float64) {
	lines := p.wrap(s, f, p.width-indent)
	p.need(p.together(lines, f) + p.tail)
	for _, line := range lines {
		p.need(f.line())
		p.use(f)
		p.write(p.left+indent, p.y, line)
		p.y += f.line()
	}
}

const keptLines = 9 // a paragraph of up to so many lines is not broken

func (p *flow) together(lines []string, f face) float64 {
	if len(lines) > keptLines {
		return 2 * f.line()
	}
	return float64(len(lines)) * f.line()
}

func (p *flow) note(s string) {
	p.paragraph(s, p.small(), 0)
	p.gap(p.size * 0.35)
}

func (p *flow) subtitle(s string, lead float64) {
	f := p.strong()
	p.gap(p.size * 0.6)
	p.need(f.line() + lead + p.size/2)
	p.pdf.Bookmark(s, p.level+1, p.y)
	p.paragraph(s, f, 0)
	p.gap(p.size * 0.15)
}

const listIndent = 1.1 // in sizes of text

// listLead is the height of the first item.
func (p *flow) listLead(items List, tail float64) float64 {
	if len(items) == 0 {
		return tail
	}
	h := p.together(p.wrap(items[0], p.body(), p.width-listIndent*p.size), p.body())
	if len(items) == 1 {
		h += tail
	}
	return h
}

func (p *flow) list(items List) {
	indent := listIndent * p.size
	tail := p.tail
	for n, item := range items {
		if p.tail = 0; n == len(items)-1 {
			p.tail = tail
		}
		p.need(p.together(p.wrap(item, p.body(), p.width-indent), p.body()) + p.tail)
		p.use(p.body())
		p.write(p.left+p.size*0.3, p.y, "•")
		p.paragraph(item, p.body(), indent)
		p.gap(p.size * 0.15)
	}
	p.gap(p.size * 0.3)
}

// lead is how much of a section, from a part on, stays with the title above it.
func (p *flow) lead(s Section, n int) float64 {
	if n == len(s.Parts) {
		return 0
	}
	if sub, ok := s.Parts[n].(Subtitle); ok {
		return float64(len(p.wrap(string(sub), p.strong(), p.width)))*p.strong().line() + 1.1*p.size + p.lead(s, n+1)
	}
	return p.mostOfPage(p.beginning(s, n))
}

// beginning is how much of a part is not torn apart.
func (p *flow) beginning(s Section, n int) float64 {
	tail := p.noteAfter(s, n)
	switch part := s.Parts[n].(type) {
	case Text:
		return p.together(p.wrap(string(part), p.body(), p.width), p.body()) + tail
	case Note:
		return p.together(p.wrap(string(part), p.small(), p.width), p.small()) + tail
	case List:
		return p.listLead(part, tail)
	case Facts:
		return p.factsLead(part)
	case Checklist:
		if len(part) > 0 {
			return p.checkHeight(part[0])
		}
	case Chart:
		return p.chartHeight(part, tail)
	case Table:
		return p.tableLead(part, p.layOut(part), tail)
	case Stats:
		return p.statsHeight(part) + tail
	case Blank:
		return leastBlank * blankLine * p.size
	case Lines:
		return 3 * blankLine * p.size
	}
	return p.size * lineHeight * 4
}
