package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"waymark/ui/chart"
)

// thing is a line of text or a picture on a page, in points.
type thing struct {
	text       string // "" for a picture
	x, y, w, h float64
	size       float64 // of the text, or of that in the picture
}

// sheetOf is what stands on a page, and its foot apart.
type sheetOf struct {
	things, foot        []thing
	left, right, bottom float64
}

// laidOut puts a document on pages without drawing it.
func laidOut(t *testing.T, d Document, paper Paper, size float64) []sheetOf {
	t.Helper()
	style, err := chartStyle(1)
	if err != nil {
		t.Fatal(err)
	}
	p := newPages(d, paper, style)
	var pages []sheetOf
	page := func() *sheetOf {
		for len(pages) < p.pdf.PageNo() {
			pages = append(pages, sheetOf{})
		}
		s := &pages[p.pdf.PageNo()-1]
		s.left, s.right, s.bottom = p.left, p.left+p.width, p.bottom
		return s
	}
	p.onWrite = func(x, y float64, text string) {
		size, _ := p.pdf.GetFontSize()
		line, s := thing{text, x, y, p.pdf.GetStringWidth(printable(text)), size * lineHeight, size}, page()
		if y >= p.bottom {
			s.foot = append(s.foot, line)
		} else {
			s.things = append(s.things, line)
		}
	}
	p.onPicture = func(x, y, w, h, textSize float64) {
		s := page()
		s.things = append(s.things, thing{"", x, y, w, h, textSize})
	}
	p.all(d, settings(d, size))
	p.pdf.Close()
	return pages
}

// picturesOf are the charts of a document as they stand on its pages.
func picturesOf(t *testing.T, d Document, s setting) []sized {
	t.Helper()
	style, err := chartStyle(1)
	if err != nil {
		t.Fatal(err)
	}
	p := newPages(d, Letter, style)
	p.document(d, s)
	return p.pictures
}

// headings are the texts that must not be the last on a page.
func headings(d Document) map[string]bool {
	all := map[string]bool{}
	for _, s := range d.Sections {
		_, blank := s.Parts[0].(Blank) // lines to write on are no texts
		all[s.Title] = !blank
		for _, part := range s.Parts {
			switch part := part.(type) {
			case Subtitle:
				all[string(part)] = true
			case Chart:
				all[part.Title] = true
			case Table:
				all[part.Caption] = true
				for _, c := range part.Columns {
					all[c.Title] = true
				}
				for n := range part.Groups {
					all[part.Rows[n][0]] = true
				}
			}
		}
	}
	for _, c := range d.Chapters {
		maps.Copy(all, headings(c))
	}
	delete(all, "")
	return all
}

func (s sheetOf) wrongWith(d Document, heads map[string]bool) string {
	const touch = 0.5
	if len(s.things) == 0 {
		return "the page is empty"
	}
	for n, a := range s.things {
		if a.x < s.left-touch || a.x+a.w > s.right+touch || a.y+a.h > s.bottom+touch {
			return fmt.Sprintf("%q leaves the page: %+v", a.text, a)
		}
		if a.size < leastText-0.01 {
			return fmt.Sprintf("%q has text of %.1f points", a.text, a.size)
		}
		for _, b := range s.things[:n] {
			if min(a.x+a.w, b.x+b.w)-max(a.x, b.x) > touch && min(a.y+a.h, b.y+b.h)-max(a.y, b.y) > 2*touch {
				return fmt.Sprintf("%q overlaps %q: %+v %+v", a.text, b.text, a, b)
			}
		}
	}
	if last := s.things[len(s.things)-1]; heads[last.text] {
		return fmt.Sprintf("the heading %q stands alone at the foot", last.text)
	}
	foot := ""
	for _, line := range s.foot {
		foot += line.text + " "
	}
	for _, want := range []string{"Page ", "Printed on Nov 22, 2026"} {
		if !strings.Contains(foot, want) {
			return fmt.Sprintf("the foot says %q and not %q", foot, want)
		}
	}
	if !strings.Contains(foot, strings.Fields(d.Title)[0]) && len(d.Chapters) == 0 {
		return fmt.Sprintf("the foot %q does not name %q", foot, d.Title)
	}
	return ""
}

// TestPagesCanBeHandedIn lays every kind of document out on both papers, in
// usual and in large print.
func TestPagesCanBeHandedIn(t *testing.T) {
	all := documents(t)
	maps.DeleteFunc(all, func(name string, d Document) bool { return strings.Contains(name, "Washington") })
	all["long chart"] = Document{Title: "T", Day: today, Under: []string{"U", printed(today)}, Sections: []Section{
		{Title: "Before", Parts: []Part{Text(strings.Repeat("Some words before the chart. ", 60))}},
		{Title: "The states", Parts: []Part{Chart{"Pay is highest in State 1.", manyBars(52)}, Note("A note below the chart.")}, Source: "Source: none."},
		{Title: "A few", Parts: []Part{Chart{"Pay is highest in State 1.", manyBars(9)}}, Source: "Source: none."},
	}}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := all[name]
			heads := headings(d)
			for _, paper := range Papers {
				for _, size := range []float64{usualText, largeText} {
					for n, page := range laidOut(t, d, paper, size) {
						if wrong := page.wrongWith(d, heads); wrong != "" {
							t.Errorf("%s, %v points, page %d: %s", paper.Label(), size, n+1, wrong)
						}
					}
				}
			}
		})
	}
}

func manyBars(n int) chart.RankBars {
	b := chart.RankBars{Unit: "dollars a year", Tick: func(v float64) string { return fmt.Sprintf("$%.0f", v) }, Note: "All have data"}
	for i := range n {
		v := float64(70_000 - 500*i)
		b.Rows = append(b.Rows, chart.Row{Label: fmt.Sprintf("State %d", i+1), Value: chart.Value{Amount: v, Label: fmt.Sprintf("$%.0f", v), Known: true}, Highlight: i == 30})
	}
	return b
}

// TestLongChartGoesOnWithoutGaps wants every row of a long chart once, from where
// there is room on.
func TestLongChartGoesOnWithoutGaps(t *testing.T) {
	d := Document{Title: "T", Day: today, Under: []string{printed(today)}, Sections: []Section{
		{Title: "Before", Parts: []Part{Text(strings.Repeat("Some words before the chart. ", 60))}},
		{Title: "The states", Parts: []Part{Chart{"Pay is highest in State 1.", manyBars(52)}}, Source: "Source: none."},
	}}
	var rows []string
	for n, c := range picturesOf(t, d, setting{size: usualText}) {
		if want := "Pay is highest in State 1, continued."; n > 0 && c.Title != want {
			t.Errorf("picture %d is called %q, want %q", n+1, c.Title, want)
		}
		for _, r := range c.Chart.Chart.(chart.RankBars).Rows {
			rows = append(rows, r.Label)
		}
	}
	if len(rows) != 52 || rows[0] != "State 1" || rows[51] != "State 52" {
		t.Errorf("rows %q", rows)
	}
	first := laidOut(t, d, Letter, usualText)[0]
	if last := first.things[len(first.things)-1]; last.text != "" || last.y+last.h < first.bottom-40 {
		t.Errorf("the first page ends at %.0f of %.0f with %q", last.y+last.h, first.bottom, last.text)
	}
}

func TestNoFewRowsOfALongChartStandAlone(t *testing.T) {
	for n := 2 * leastRows; n <= 64; n++ {
		d := Document{Title: "T", Day: today, Under: []string{printed(today)}, Sections: []Section{{Title: "S", Parts: []Part{Chart{"Pay is highest in State 1.", manyBars(n)}}}}}
		total := 0
		for at, c := range picturesOf(t, d, setting{size: usualText}) {
			rows := len(c.Chart.Chart.(chart.RankBars).Rows)
			total += rows
			if rows < leastRows {
				t.Errorf("of %d rows, %d stand in picture %d", n, rows, at+1)
			}
		}
		if total != n {
			t.Errorf("%d of %d rows are drawn", total, n)
		}
	}
}

// TestFirstPageOfAComparisonHoldsItsTable wants more on the first page than the
// title and the jobs, in large print too.
func TestFirstPageOfAComparisonHoldsItsTable(t *testing.T) {
	found := 0
	for name, d := range documents(t) {
		if d.Title != "Comparison of jobs" {
			continue
		}
		found++
		for _, paper := range Papers {
			for _, size := range []float64{usualText, largeText} {
				first := laidOut(t, d, paper, size)[0]
				if last := first.things[len(first.things)-1]; last.y+last.h < 0.6*first.bottom {
					t.Errorf("%s, %s, %v points: the first page ends at %.0f of %.0f with %q", name, paper.Label(), size, last.y+last.h, first.bottom, last.text)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no document is a comparison")
	}
}
