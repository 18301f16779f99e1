package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/spreadsheet"
	"waymark/ui/compare"
	"waymark/ui/uitest"
)

func comparison(t *testing.T) Document {
	t.Helper()
	var columns []compare.Column
	for _, c := range []struct {
		code string
		area *labor.Area
	}{{"29-2072.00", uitest.Spokane}, {"29-1141.00", uitest.Spokane}, {"29-2072.00", uitest.Seattle}, {"27-2011.00", uitest.Nation}} {
		g := guideOf(t, c.code, c.area)
		columns = append(columns, compare.Column{Title: g.Title, Area: c.area, Guide: g, Own: labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil)})
	}
	return Comparison(compare.Make(columns, labor.Yearly), plan.Person{}, labor.Yearly, today)
}

func everywhere(t *testing.T) Document {
	t.Helper()
	g := guideOf(t, "29-2072.00", uitest.Spokane)
	return Areas(g, g.Wages, labor.Yearly, today, plan.Person{})
}

func readingList(t *testing.T) Document {
	t.Helper()
	stars := []plan.Star{{Occupation: "29-2072.00", Title: "Medical Records Specialists", Note: "near <home>"}, {Occupation: "99-9999.00", Title: "Gone"}, {Occupation: "29-1141.00", Title: "Registered Nurses"}}
	d, err := ReadReading(uitest.Directory(t), uitest.Study{}, stars, uitest.Spokane, Options{Depth: Detailed, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestJobsSideBySideAndEverywhere(t *testing.T) {
	for name, test := range map[string]struct {
		d    Document
		want []string
	}{
		"comparison": {comparison(t), []string{"Pay side by side", "Medical Records Specialists, Spokane, WA", "Seattle, WA", "$56,750", "$111,750 (best)", "Growth in ten years", "OEWS May 2025", "EP 2024-34"}},
		"areas":      {everywhere(t), []string{"Medical Records Specialists in all areas", "Yearly pay", "California", "$61,810", "Seattle-Tacoma-Bellevue, WA", "$51,140", "OEWS May 2025", "median pay ÷ (price level ÷ 100)"}},
		"reading":    {readingList(t), []string{"My reading list", "2 jobs", "near <home>", "Medical Records Specialists", "Registered Nurses", "In Spokane, WA", "OEWS May 2025", "EP 2024-34"}},
	} {
		for _, f := range SheetFormats {
			said := say(t, test.d, f)
			for _, s := range append(test.want, "Printed on Nov 22, 2026", "O*NET is a trademark of USDOL/ETA") {
				if !strings.Contains(said, s) {
					t.Errorf("%s as %s does not say %q", name, f.Label(), s)
				}
			}
		}
	}
}

func TestTablesAsSpreadsheets(t *testing.T) {
	for name, test := range map[string]struct {
		d    Document
		want string
	}{"comparison": {comparison(t), "$111,750 (best)"}, "areas": {everywhere(t), "Washington"}} {
		rows, err := spreadsheet.Read(write(t, test.d, CSV, Layout{}))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, row := range rows {
			for _, cell := range row {
				found = found || cell == test.want
			}
		}
		if !found || len(rows) < 5 {
			t.Errorf("%s has no cell %q in %d rows", name, test.want, len(rows))
		}
	}
}

// book opens an e-book and gives its files.
func openBook(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if first := r.File[0]; first.Name != "mimetype" || first.Method != zip.Store {
		t.Errorf("the first file is %s, packed by method %d", first.Name, first.Method)
	}
	files := map[string][]byte{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestReadingListAsABook(t *testing.T) {
	files := openBook(t, write(t, readingList(t), EPUB, Layout{}))
	if string(files["mimetype"]) != "application/epub+zip" {
		t.Errorf("the type is %q", files["mimetype"])
	}
	var p struct {
		Version string `xml:"version,attr"`
		Title   string `xml:"metadata>title"`
		Lang    string `xml:"metadata>language"`
		Items   []struct {
			ID   string `xml:"id,attr"`
			Href string `xml:"href,attr"`
			Type string `xml:"media-type,attr"`
			Is   string `xml:"properties,attr"`
		} `xml:"manifest>item"`
		Spine []struct {
			ID string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	if err := xml.Unmarshal(files["EPUB/package.opf"], &p); err != nil {
		t.Fatal(err)
	}
	if p.Version != "3.0" || p.Title != "My reading list" || p.Lang != "en-US" {
		t.Errorf("version %q, title %q, language %q", p.Version, p.Title, p.Lang)
	}
	known, pictures, nav := map[string]bool{}, 0, false
	for _, item := range p.Items {
		name := path.Join("EPUB", item.Href)
		if files[name] == nil {
			t.Errorf("%s is named but missing", name)
		}
		known[item.ID] = true
		nav = nav || item.Is == "nav"
		if item.Type == "image/png" {
			pictures++
		}
		if item.Type == "application/xhtml+xml" {
			checkChapter(t, name, files)
		}
	}
	for _, s := range p.Spine {
		if !known[s.ID] {
			t.Errorf("the order of the book names %q, which is not there", s.ID)
		}
	}
	if len(p.Spine) < 3 || pictures < 10 || !nav {
		t.Errorf("%d chapters, %d pictures, navigation: %v", len(p.Spine), pictures, nav)
	}
	if !strings.Contains(string(files["EPUB/nav.xhtml"]), "Registered Nurses") {
		t.Error("the contents do not name a guide")
	}
}

// checkChapter wants well-formed XHTML whose pictures have words and are in the
// book, and that leads nowhere else.
func checkChapter(t *testing.T, name string, files map[string][]byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(files[name]))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s is no XHTML: %v", name, err)
			return
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "src":
				if files[path.Join(path.Dir(name), a.Value)] == nil {
					t.Errorf("%s shows %s, which is not in the book", name, a.Value)
				}
			case "alt":
				if len(a.Value) < 20 {
					t.Errorf("%s has a picture that says only %q", name, a.Value)
				}
			case "href":
				if strings.Contains(a.Value, "//") {
					t.Errorf("%s leads to %s", name, a.Value)
				}
			}
		}
	}
}

func TestOwnPayStandsInPrintedCharts(t *testing.T) {
	me := plan.Person{Pay: plan.Pay{Amount: 41_000_00, Per: plan.AYear}}
	for name, d := range map[string]Document{
		"short":      guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Today: today, Me: me}),
		"detailed":   guideReport(t, guideOf(t, "29-2072.00", uitest.Spokane), Options{Depth: Detailed, Today: today, Me: me}),
		"everywhere": Areas(guideOf(t, "29-2072.00", uitest.Spokane), guideOf(t, "29-2072.00", uitest.Spokane).Wages, labor.Yearly, today, me),
	} {
		found := 0
		for _, s := range d.Sections {
			for _, p := range s.Parts {
				if c, ok := p.(Chart); ok && strings.Contains(c.Chart.Text(), "Your pay $41,000") {
					found++
				}
			}
		}
		if found == 0 {
			t.Errorf("%s: no chart has a line at the own pay", name)
		}
	}
}
