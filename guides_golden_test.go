package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// openGuide shows a tab of a guide with the data that ships.
func openGuide(t *testing.T, r *guideReader, l *ui.Library, code, area, tab string) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	t.Cleanup(func() { task.Inline.Store(false) })
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	a := l.Places.Area(area)
	g, err := l.Directory.Guide(code, a)
	if err != nil {
		t.Fatal(err)
	}
	if r.wages, err = l.Source.WagesIn(area); err != nil {
		t.Fatal(err)
	}
	r.directory, r.study = l.Directory, l.Study
	w := test.NewTempWindow(t, guide.New(r, g, tab).Content())
	w.Resize(fyne.NewSize(1001, 20000)) // so high that every section is made
	w.Resize(fyne.NewSize(1000, 700))
	return w
}

// TestChosenGuides keeps the markup of guides that are unlike others, with the
// data that ships.
func TestChosenGuides(t *testing.T) {
	_, l := shipped(t, t.TempDir())
	for _, tt := range []struct{ name, code, area, one, two string }{
		{"many-roles", "29-1141.00", "44060", guide.TabDo, guide.TabCodes},
		{"no-ratings", "11-9199.00", "44060", guide.TabSummary, guide.TabConditions},
		{"hourly-only", "27-2011.00", labor.NationCode, guide.TabSummary, guide.TabPay},
		{"annual-only", "25-2021.00", "44060", guide.TabSummary, guide.TabPay},
		{"capped", "29-1216.00", labor.NationCode, guide.TabSummary, guide.TabPay},
		{"suppressed", "17-1012.00", "44060", guide.TabSummary, guide.TabPay},
		{"declining", "43-9022.00", "44060", guide.TabSummary, guide.TabOutlook},
		{"tiny", "51-2061.00", "44060", guide.TabSummary, guide.TabOutlook},
		{"military", "55-1011.00", "44060", guide.TabPay, guide.TabOutlook},
		{"wider-group", "29-1141.01", "44060", guide.TabSummary, guide.TabCodes},
		{"no-industries", "35-2013.00", "5300007", guide.TabPlaces, guide.TabEntry},
		{"emerging", "15-1299.08", "44060", guide.TabDo, guide.TabRelated},
	} {
		for n, tab := range []string{tt.one, tt.two} {
			t.Run(tt.name+"/"+tab, func(t *testing.T) {
				w := openGuide(t, &guideReader{period: labor.Yearly}, l, tt.code, tt.area, tab)
				test.AssertRendersToMarkup(t, "guide-"+tt.name+"-"+strconv.Itoa(n+1)+".xml", w.Canvas())
			})
		}
	}
}

// published are the rows of a table of a page that somebody published.
func published(t *testing.T, name string) (path string, rows [][]string) {
	t.Helper()
	path = filepath.Join("..", "shared", "golden", name)
	f, err := os.Open(path)
	if err != nil {
		t.Skip("needs the published tables in ../shared")
	}
	defer f.Close()
	rows, err = csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return path, rows[1:]
}

// tables is what the tables of a page say, of those that scroll by themselves
// every row, one line a cell.
func tables(page fyne.CanvasObject) string {
	text := uitest.Texts(page)
	for _, list := range uitest.Find[interface {
		fyne.CanvasObject
		ScrollTo(widget.ListItemID)
	}](page) {
		for row := range 60 {
			list.ScrollTo(row)
			text += uitest.Texts(list)
		}
	}
	return text
}

// tableRow reports whether tables have the cells in a row, and name its area in
// full; the cell of a long name is cut.
func tableRow(text, area string, cells ...string) bool {
	return strings.Contains(text, "\n"+strings.Join(cells, "\n")+"\n") && strings.Contains(strings.Join(strings.Fields(text), " "), area)
}

// TestPublishedWagesStandAsPublished imports the wages of a page of
// Washington's career information system and finds each in the guide.
func TestPublishedWagesStandAsPublished(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	path, rows := published(t, "washington_wages_29-2071.csv")
	if status, out, errOut := waymark(t, "data", "import", path, "--set", "wage_year=2018", "--set", "state=WA", "--set", "code=29-2071", "--yes"); status != 0 {
		t.Fatalf("import: status %d, %s%s", status, out, errOut)
	}
	_, l := shipped(t, home)
	pages := map[string]string{}
	for _, per := range labor.Periods {
		w := openGuide(t, &guideReader{period: per}, l, "29-2072.00", "53", guide.TabPay)
		pages[per.Label()] = tables(w.Content())
	}
	for _, r := range rows {
		cells := []string{"2018"}
		for _, v := range r[2:] {
			amount, err := strconv.ParseFloat(v, 64)
			if err != nil {
				t.Fatal(err)
			}
			unit := labor.DollarsPerYear
			if r[1] == "Hourly" {
				unit = labor.DollarsPerHour
			}
			cells = append(cells, labor.FormatAmount(amount, unit))
		}
		if !tableRow(pages[r[1]], r[0], cells...) {
			t.Errorf("the guide lacks %s, %s: %s", r[0], r[1], strings.Join(cells, " "))
		}
	}
}

// TestPublishedOutlookStandsAsPublished does so with the outlook, whose parts do
// not sum to the state.
func TestPublishedOutlookStandsAsPublished(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	path, rows := published(t, "washington_outlook_29-2071.csv")
	if status, out, errOut := waymark(t, "data", "import", path, "--set", "years=2016-26", "--set", "state=WA", "--set", "code=29-2071", "--yes"); status != 0 {
		t.Fatalf("import: status %d, %s%s", status, out, errOut)
	}
	_, l := shipped(t, home)
	text := tables(openGuide(t, &guideReader{period: labor.Yearly}, l, "29-2072.00", "53", guide.TabOutlook).Content())
	for _, r := range rows {
		jobs, err := strconv.ParseFloat(r[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		openings, err := strconv.ParseFloat(r[4], 64)
		if err != nil {
			t.Fatal(err)
		}
		cells := []string{"2016-26", labor.FormatAmount(jobs, labor.Jobs), labor.Dash, r[2] + " %", r[3] + " %", labor.FormatAmount(openings, labor.Jobs)}
		if !tableRow(text, r[0], cells...) {
			t.Errorf("the guide lacks %s: %s", r[0], strings.Join(cells, " "))
		}
	}
}

// TestEveryFeatureHasARow: docs/features.md answers for each kind of thing that
// the guides of others show.
func TestEveryFeatureHasARow(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("docs", "features.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`(?m)^\| (A\d\d) \| [^|]+ \| (yes|partly|no) \| [^|]+ \|$`).FindAllSubmatch(text, -1)
	for n := range 98 {
		if want := fmt.Sprintf("A%02d", n+1); n >= len(rows) || string(rows[n][1]) != want {
			t.Fatalf("row %d is not %s with an answer", n+1, want)
		}
	}
}

// TestWordsAreExplainedWhereTheyStand opens what codes and credentials mean.
func TestWordsAreExplainedWhereTheyStand(t *testing.T) {
	_, l := shipped(t, t.TempDir())
	for tab, words := range map[string][]string{
		guide.TabCodes:  {"Holland code", "CIP code", "Career pathway", "Crosswalk"},
		guide.TabProofs: {"License", "Digital badge", "Grace period"},
	} {
		w := openGuide(t, &guideReader{period: labor.Yearly}, l, "29-2072.00", "44060", tab)
		for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
			if c.Text == "What do these words mean?" {
				c.OnTapped()
			}
		}
		top := w.Canvas().Overlays().Top()
		if top == nil {
			t.Errorf("%s: nothing opens", tab)
			continue
		}
		for _, word := range words {
			if !strings.Contains(uitest.Texts(top), "\n"+word+"\n") {
				t.Errorf("%s: %q is not explained", tab, word)
			}
		}
	}
}
