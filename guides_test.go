package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/study"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/catalog"
	"waymark/ui"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// guideReader is the window around a guide.
type guideReader struct {
	directory *occupation.Directory
	study     study.Source
	wages     map[string]*labor.Wage
	detailed  bool
	period    labor.Period
}

func (r *guideReader) Directory() *occupation.Directory { return r.directory }
func (r *guideReader) Study() study.Source              { return r.study }
func (r *guideReader) Wages() map[string]*labor.Wage    { return r.wages }
func (r *guideReader) Period() labor.Period             { return r.period }
func (r *guideReader) Detailed() bool                   { return r.detailed }
func (r *guideReader) SetDetailed(on bool)              { r.detailed = on }
func (r *guideReader) OpenGuide(string)                 {}
func (r *guideReader) StartPlan(string)                 {}
func (r *guideReader) SaveGuide(*occupation.Guide)      {}
func (r *guideReader) TabChanged(string)                {}
func (r *guideReader) Compare(string)                   {}
func (r *guideReader) Compared(string) bool             { return false }
func (r *guideReader) Me() plan.Person                  { return plan.Person{} }

func (r *guideReader) FindJobs(occupation.FacetKind, string)      {}
func (r *guideReader) OpenInterests()                             {}
func (r *guideReader) SaveTable(string, [][]string)               {}
func (r *guideReader) SaveAreas(*occupation.Guide, []*labor.Wage) {}
func (r *guideReader) SaveFile(string, func() ([]byte, error))    {}
func (r *guideReader) Starred(string) bool                        { return false }
func (r *guideReader) ToggleStar(string)                          {}

// guideAreas are a metro area in one state, the nation, and a nonmetro area,
// where many figures are blank.
var guideAreas = []string{"44060", labor.NationCode, "5300007"}

// everyArea makes the test build every guide in each of the areas, which takes
// minutes, and not in one of them in turn.
const everyArea = "WAYMARK_EVERY_AREA"

// shipped is the data of the program with what was added to a folder.
func shipped(t *testing.T, folder string) (*catalog.Catalog, *ui.Library) {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	l, err := readLibrary(func() (*catalog.Catalog, error) { return c, nil }, added.At(filepath.Join(folder, added.FileName), time.Now), nil)
	if err != nil {
		t.Fatal(err)
	}
	return c, l
}

// TestEveryTabOfEveryGuide builds all tabs of all jobs with the data that ships.
// Jobs take turns with the areas and with the depths.
func TestEveryTabOfEveryGuide(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(600)) // guides are built and dropped by the thousand
	c, l := shipped(t, t.TempDir())
	task.Inline.Store(true)
	defer task.Inline.Store(false)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1132, 708))

	readers := make([]*guideReader, len(guideAreas))
	areas := make([]*labor.Area, len(guideAreas))
	for n, code := range guideAreas {
		areas[n] = l.Places.Area(code)
		wages, err := c.WagesIn(code)
		if err != nil {
			t.Fatal(err)
		}
		readers[n] = &guideReader{directory: l.Directory, study: c, wages: wages, period: labor.Yearly}
	}
	for n, e := range l.Directory.All {
		software.NewCanvas().Capture() // makes Fyne forget pages that are gone
		for a := range guideAreas {
			if os.Getenv(everyArea) == "" && a != n%len(guideAreas) {
				continue
			}
			g, err := l.Directory.Guide(e.Code, areas[a])
			if err != nil {
				t.Fatal(err)
			}
			readers[a].detailed = n%2 == 0
			w.SetContent(guide.New(readers[a], g, guide.TabSummary).Content())
			for _, tab := range guide.TabTitles {
				openTab(t, w.Content(), tab)
				if wrong := wrongWith(w.Content(), tab); wrong != "" {
					t.Errorf("%s %s in %s, tab %s: %s", e.Code, e.Title, areas[a].Name, tab, wrong)
				}
			}
		}
	}
}

func openTab(t *testing.T, page fyne.CanvasObject, title string) {
	t.Helper()
	for _, i := range uitest.Find[*widgets.Item](page) {
		if i.Text == title {
			i.OnTapped()
			return
		}
	}
	t.Fatalf("there is no tab %q", title)
}

var (
	elementCode = regexp.MustCompile(`\b[1-5]\.[A-E]\.[0-9]`)
	jobCode     = regexp.MustCompile(`\d\d-\d{4}\.\d\d`)
	bareZero    = regexp.MustCompile(`(?m)^\$?0(\.0+)?( jobs| openings a year)?$`)
	broken      = regexp.MustCompile(`%!|NaN|\bInf\b|<nil>|Unknown\.`)
)

// leastWords is what the head of a page, its tabs and one sentence have.
const leastWords = 60

// wrongWith tells what no page may say, or "".
func wrongWith(page fyne.CanvasObject, tab string) string {
	text := uitest.Texts(page)
	for _, ch := range uitest.Find[*widgets.Chart](page) {
		text += ch.Text() + "\n"
	}
	if n := len(strings.Fields(text)); n < leastWords {
		return fmt.Sprintf("it has %d words and nothing to read", n)
	}
	for what, pattern := range map[string]*regexp.Regexp{"code of an element": elementCode, "zero without a word": bareZero, "broken text": broken} {
		if found := pattern.FindString(text); found != "" {
			return fmt.Sprintf("%s: %q", what, found)
		}
	}
	if found := jobCode.FindString(text); found != "" && tab != guide.TabCodes {
		return fmt.Sprintf("code of a job: %q", found)
	}
	if strings.Contains(text, "\n"+labor.Dash+"\n") && !saysWhy(text) {
		return "a blank without a reason"
	}
	return ""
}

// saysWhy finds the reason for a blank, in however many lines it stands.
func saysWhy(text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	for s := labor.Published; s <= labor.Derived; s++ {
		if why := strings.ToLower(s.Reason()); why != "" && strings.Contains(strings.ToLower(text), why) || s.Short() != "" && strings.Contains(text, s.Short()) {
			return true
		}
	}
	for _, why := range []string{labor.Dash + " means", "covers this job", "is not rated", "No price level", "is published"} {
		if strings.Contains(text, why) {
			return true
		}
	}
	return false
}
