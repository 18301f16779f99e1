package report

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"waymark/domain/plan"
	"waymark/ui/uitest"
)

// elements lists the elements of a page in order.
func elements(t *testing.T, data []byte) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, name) {
			return a.Val
		}
	}
	return ""
}

// documents are all sorts of reports by name; those that are not of one guide
// begin with "plan".
func documents(t *testing.T) map[string]Document {
	t.Helper()
	all := map[string]Document{"plan": checklistOf(smallPlan()), "empty plan": checklistOf(plan.Plan{Title: "Empty"})}
	for _, kind := range PlanKinds {
		all["plan "+kind.Name()] = Plan(wholePlan(t), kind)
	}
	all["plan comparison"], all["plan areas"], all["plan reading"] = comparison(t), everywhere(t), readingList(t)
	for _, code := range jobs {
		for _, area := range places {
			for _, depth := range Depths {
				all[code+" "+area.Name+" "+depth.Name()] = guideReport(t, guideOf(t, code, area), Options{Depth: depth, Today: today})
			}
		}
	}
	return all
}

func TestPageCanBeUsedWithoutSight(t *testing.T) {
	for name, d := range documents(t) {
		level, tables := 0, 0
		for _, n := range elements(t, write(t, d, HTML, Layout{})) {
			switch n.Data {
			case "html":
				if attr(n, "lang") != "en-US" {
					t.Errorf("%s: the page has no language", name)
				}
			case "h1", "h2", "h3", "h4", "h5", "h6":
				now := int(n.Data[1] - '0')
				if now > level+1 || now == 1 && level != 0 {
					t.Errorf("%s: a heading of level %d follows one of level %d", name, now, level)
				}
				level = now
			case "table":
				tables++
				checkTable(t, name, n)
			case "svg":
				if attr(n, "role") != "img" || len(attr(n, "aria-label")) < 20 {
					t.Errorf("%s: a chart says only %q in words", name, attr(n, "aria-label"))
				}
			case "a":
				if !strings.HasPrefix(attr(n, "href"), "#") {
					t.Errorf("%s: the page leads to %q", name, attr(n, "href"))
				}
			case "img", "script", "link", "iframe":
				t.Errorf("%s: the page is not complete in itself: <%s>", name, n.Data)
			}
			for _, loads := range []string{"src", "srcset", "href", "data", "style"} {
				if v := attr(n, loads); strings.Contains(v, "//") || strings.Contains(v, "url(") {
					t.Errorf("%s: <%s> loads %s=%q", name, n.Data, loads, v)
				}
			}
		}
		if level == 0 || tables == 0 && strings.Contains(name, Detailed.Name()) {
			t.Errorf("%s: no headings or no tables", name)
		}
	}
}

// checkTable wants every cell under a column head or beside a row head.
func checkTable(t *testing.T, name string, table *html.Node) {
	t.Helper()
	columns, rows, cells, caption := 0, 0, 0, ""
	for n := range table.Descendants() {
		switch {
		case n.Data == "caption":
			caption = n.FirstChild.Data
		case n.Data == "th" && attr(n, "scope") == "col":
			columns++
		case n.Data == "th" && attr(n, "scope") == "row":
			rows++
		case n.Data == "th" && attr(n, "scope") == "rowgroup":
			if attr(n, "colspan") != strconv.Itoa(columns) {
				t.Errorf("%s: the head of a group stands over %s of %d columns", name, attr(n, "colspan"), columns)
			}
		case n.Data == "th":
			t.Errorf("%s: a head says neither row nor column", name)
		case n.Data == "td":
			cells++
		}
	}
	if caption == "" {
		t.Errorf("%s: a table has no name", name)
	}
	facts := attr(table, "class") == "facts"
	if rows == 0 || facts && cells != rows || !facts && cells != rows*(columns-1) {
		t.Errorf("%s: a table of %d cells has %d column heads and %d row heads", name, cells, columns, rows)
	}
}

func TestPageSaysTheSameAsThePDF(t *testing.T) {
	for name, d := range map[string]Document{
		"summary":  guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Today: today}),
		"detailed": guideReport(t, guideOf(t, "29-1141.00", uitest.Spokane), Options{Depth: Detailed, Today: today}),
		"plan":     checklistOf(smallPlan()),
	} {
		page := words(strings.ReplaceAll(textOf(t, write(t, d, HTML, Layout{})), "\n", " "))
		for n, text := range read(t, write(t, d, PDF, Layout{Large: true})) {
			for _, word := range strings.Fields(text) {
				if strings.HasPrefix(word, "$") && !slices.ContainsFunc(page, func(w string) bool { return strings.Contains(w, word) }) {
					t.Errorf("%s: %s on page %d of the PDF is not in the web page", name, word, n+1)
				}
			}
		}
	}
}

func TestLongChartIsSeveralPicturesOfAWebPage(t *testing.T) {
	d := Document{Title: "T", Sections: []Section{{Title: "S", Parts: []Part{Chart{"Pay is highest in State 1.", manyBars(52)}}}}}
	said, pictures := "", 0
	for _, n := range elements(t, write(t, d, HTML, Layout{})) {
		if n.Data == "svg" {
			pictures++
			said += attr(n, "aria-label") + " "
		}
	}
	for n := range 52 {
		if row := fmt.Sprintf("State %d:", n+1); strings.Count(said, row) != 1 {
			t.Errorf("%q is told %d times", row, strings.Count(said, row))
		}
	}
	if pictures != 3 {
		t.Errorf("%d pictures", pictures)
	}
	large := string(write(t, d, HTML, Layout{Large: true}))
	if n := strings.Count(large, "<svg role"); n != 6 || !strings.Contains(large, `viewBox="0 0 426 `) && !strings.Contains(large, `width="426"`) {
		t.Errorf("in large print there are %d pictures: %.600s", n, large[strings.Index(large, "<svg"):])
	}
}

func textOf(t *testing.T, data []byte) string {
	var b strings.Builder
	for _, n := range elements(t, data) {
		for c := range n.ChildNodes() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data + "\n")
			}
		}
	}
	return b.String()
}

func TestGuideAsWebPage(t *testing.T) {
	d := guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Today: today})
	golden(t, "testdata/summary.html", write(t, d, HTML, Layout{}))
}

// golden compares with a file. Set UPDATE_GOLDEN=1 to write it anew after
// looking at it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the page differs from %s; UPDATE_GOLDEN=1 writes it anew", path)
	}
}

func TestPaperAndLargePrintReachThePage(t *testing.T) {
	large := Layout{Paper: A4, Large: true}
	for _, tt := range []struct {
		d    Document
		l    Layout
		want []string
	}{
		{checklistOf(smallPlan()), large, []string{"@page { size: a4;", "font-size: 18pt", "max-width: 32em"}},
		{checklistOf(smallPlan()), Layout{}, []string{"@page { size: letter;", "font-size: 12pt", "max-width: 49em"}},
		{everywhere(t), large, []string{"@page { size: a4 landscape;", `<table class="many">`}},
		{everywhere(t), Layout{}, []string{"@page { size: letter;"}},
		{comparison(t), Layout{}, []string{"@page { size: letter landscape;"}},
		{Plan(wholePlan(t), PlanPacket), Layout{}, []string{"@page { size: letter;", `class="wide">` + "\n<h2>Timeline</h2>"}},
	} {
		page := string(write(t, tt.d, HTML, tt.l))
		for _, s := range tt.want {
			if !strings.Contains(page, s) {
				t.Errorf("the page %q does not hold %q", tt.d.Title, s)
			}
		}
	}
}
