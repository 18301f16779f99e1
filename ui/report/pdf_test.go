package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ledongthuc/pdf"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

var (
	today  = plan.Date{Year: 2026, Month: time.November, Day: 22}
	jobs   = []string{"25-2021.00", "27-2011.00", "29-1141.00", "29-2072.00", "55-3016.00"}
	places = []*labor.Area{uitest.Nation, uitest.Washington, uitest.Spokane}
)

func guideOf(t testing.TB, code string, area *labor.Area) *occupation.Guide {
	t.Helper()
	g, err := uitest.Directory(t).Guide(code, area)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func guideReport(t testing.TB, g *occupation.Guide, o Options) Document {
	t.Helper()
	more, err := ReadMore(uitest.Directory(t), uitest.Study{}, g, o.Depth)
	if err != nil {
		t.Fatal(err)
	}
	return Guide(g, more, o)
}

// read gives the text of each page of a PDF, in one line each.
func read(t *testing.T, data []byte) []string {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for n := range r.NumPage() {
		text, err := r.Page(n + 1).GetPlainText(nil)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, strings.Join(strings.Fields(text), " "))
	}
	return list
}

func write(t *testing.T, d Document, f Format, l Layout) []byte {
	t.Helper()
	data, err := Write(d, f, l)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestPDFHoldsTheFiguresOfTheGuide(t *testing.T) {
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	both := []string{"Medical Records Specialists", "In Spokane, WA", "Printed on Nov 22, 2026", "OEWS May 2025", "EP 2024-34",
		"turn what doctors write into codes", "Postsecondary certificate", "Registered Health Information Technician (RHIT)",
		"O*NET is a trademark of USDOL/ETA", g.Outlook.Growth.Text(), g.Outlook.Jobs.Text(), g.Outlook.Openings.Text()}
	for _, w := range figures.PayAreas(g) {
		for _, at := range labor.Percentiles {
			both = append(both, w.Pay(at, labor.Yearly).Text())
		}
	}
	full := []string{"Reading Comprehension", "Administrative", "ahima.org", "2 years", "20 CEU", "Conventional", "6.70", "30.6 %", "29-1141.00", "Health Information Clerk",
		g.Here.Pay(labor.Median, labor.Hourly).Text() + " *", g.Here.Pay(labor.P90, labor.Monthly).Text() + " *", "annual ÷ 12", "annual ÷ 2,080 hours",
		"California", "$61,810", "18,700", g.Outlook.Exits.Text(), g.Outlook.NewJobs().Text() + " *"}
	for depth, want := range map[Depth][]string{Summary: both, Detailed: append(both, full...)} {
		pages := read(t, write(t, guideReport(t, g, Options{Depth: depth, Today: today}), PDF, Layout{}))
		all := strings.Join(pages, " ")
		for _, s := range want {
			if !strings.Contains(all, s) {
				t.Errorf("the %s guide does not say %q", depth.Name(), s)
			}
		}
		for n, page := range pages {
			if number := fmt.Sprintf("Page %d of %d", n+1, len(pages)); !strings.Contains(page, number) {
				t.Errorf("the %s guide does not say %q on its page", depth.Name(), number)
			}
		}
	}
}

// settings put a document and its chapters on pages in one size of text.
func settings(d Document, size float64) []setting {
	return slices.Repeat([]setting{{size: size}}, 1+len(d.Chapters))
}

func TestSummaryTakesTwoPagesAtMost(t *testing.T) {
	style, err := chartStyle(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range jobs {
		for _, area := range places {
			for _, paper := range Papers {
				d := guideReport(t, guideOf(t, code, area), Options{Today: today})
				p := newPages(d, paper, style)
				p.document(d, settingOf(d, Layout{Paper: paper}, style))
				if n := p.pdf.PageNo(); n > 2 {
					t.Errorf("the summary of %s in %s takes %d pages of %s", code, area.Name, n, paper.Label())
				}
			}
		}
	}
}

func TestColumnsEndNearEachOther(t *testing.T) {
	for _, test := range []struct {
		heights []float64
		want    []bool
	}{
		{[]float64{10}, []bool{false}},
		{[]float64{10, 30, 5, 5, 9}, []bool{false, true, false, false, false}},
		{[]float64{40, 10, 20, 9}, []bool{false, true, true, true}},
	} {
		if got := balance(test.heights); !slices.Equal(got, test.want) {
			t.Errorf("%v: in the second column are %v, want %v", test.heights, got, test.want)
		}
	}
}

func TestNothingIsCutAtTheEndOfAPage(t *testing.T) {
	style, err := chartStyle(1)
	if err != nil {
		t.Fatal(err)
	}
	for name, d := range map[string]Document{
		"guide":      guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Depth: Detailed, Today: today}),
		"table":      {Title: "T", Under: []string{"U"}, Sections: []Section{{Title: "S", Parts: []Part{longTable()}}}},
		"plan":       checklistOf(longPlan()),
		"packet":     Plan(wholePlan(t), PlanPacket),
		"comparison": comparison(t),
	} {
		for _, paper := range Papers {
			for _, size := range []float64{usualText, largeText} {
				p := newPages(d, paper, style)
				rows, last, page := 0, 0.0, 0
				p.onRow = func(at int, top, bottom float64) {
					rows++
					if at != page {
						page, last = at, 0
					}
					if bottom > p.bottom || top < last-0.01 || bottom <= top {
						t.Errorf("%s, %s, %v points: a row on page %d goes from %.0f to %.0f; there is room from %.0f to %.0f",
							name, paper.Label(), size, at, top, bottom, last, p.bottom)
					}
					last = bottom
				}
				p.all(d, settings(d, size))
				if rows == 0 || p.pdf.PageNo() == 1 {
					t.Errorf("%s: %d rows on %d pages are no test", name, rows, p.pdf.PageNo())
				}
			}
		}
	}
}

func longTable() Table {
	t := Table{Columns: []Column{{Title: "Area"}, {Title: "Words"}, {Title: "Pay", Number: true}}, Strong: 3}
	for n := range 90 {
		t.Rows = append(t.Rows, []string{fmt.Sprintf("Area %d", n), strings.Repeat("some words ", n%30), "$239,200+"})
	}
	return t
}

func longPlan() plan.Plan {
	p := plan.Plan{Title: "Plan"}
	for n := range 40 {
		p.Steps = append(p.Steps, plan.Step{Title: fmt.Sprintf("Step %d", n+1), Note: strings.Repeat("Ask about the price. ", n)})
	}
	return p
}

func TestTableHeadComesAgainOnEachPage(t *testing.T) {
	d := Document{Title: "T", Under: []string{"U"}, Sections: []Section{{Title: "S", Parts: []Part{longTable()}}}}
	pages := read(t, write(t, d, PDF, Layout{}))
	if len(pages) < 3 {
		t.Fatalf("%d pages are no test", len(pages))
	}
	for n, page := range pages {
		if !strings.Contains(page, "Area Words Pay") {
			t.Errorf("page %d has no head of the table: %.80s", n+1, page)
		}
	}
}

func TestPDFTakesWhatPeopleType(t *testing.T) {
	p := plan.Plan{Title: "Pläne 😀 für Việt", Steps: []plan.Step{
		{Title: strings.Repeat("Donaudampfschifffahrt", 20), Note: "line one\nline two\t\x00 𐀀 漢字"},
		{Title: "", Note: strings.Repeat("long note ", 3000)},
	}}
	pages := strings.Join(read(t, write(t, checklistOf(p), PDF, Layout{Large: true})), " ")
	for _, s := range []string{"Pläne", "line one", "line two"} {
		if !strings.Contains(pages, s) {
			t.Errorf("the plan does not say %q", s)
		}
	}
	if got := strings.Count(pages, "long"); got != 3000 {
		t.Errorf("%d of 3000 words of a long note are there", got)
	}
}

func BenchmarkDetailedPDF(b *testing.B) {
	d := guideReport(b, guideOf(b, "29-2072.00", uitest.Spokane), Options{Depth: Detailed, Today: today})
	for b.Loop() {
		if _, err := Write(d, PDF, Layout{}); err != nil {
			b.Fatal(err)
		}
	}
}
