package main

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// reader is the window around a guide.
type reader struct {
	directory *occupation.Directory
	study     study.Source
	wages     map[string]*labor.Wage
}

func (r reader) Directory() *occupation.Directory { return r.directory }
func (r reader) Study() study.Source              { return r.study }
func (r reader) Wages() map[string]*labor.Wage    { return r.wages }

// Detailed is on: it is the slower one.
func (reader) Detailed() bool   { return true }
func (reader) SetDetailed(bool) {}

func (reader) Starred(string) bool { return false }
func (reader) ToggleStar(string)   {}

func (reader) Period() labor.Period { return labor.Yearly }
func (reader) OpenGuide(string)     {}
func (reader) StartPlan(string)     {}
func (reader) TabChanged(string)    {}
func (reader) Compare(string)       {}
func (reader) Compared(string) bool { return false }
func (reader) Me() plan.Person      { return plan.Person{} }
func (reader) OpenInterests()       {}

func (reader) FindJobs(occupation.FacetKind, string)      {}
func (reader) SaveTable(string, [][]string)               {}
func (reader) SaveAreas(*occupation.Guide, []*labor.Wage) {}
func (reader) SaveFile(string, func() ([]byte, error))    {}
func (reader) SaveGuide(*occupation.Guide)                {}

// payTabs are the tabs inside of Pay: a table of all areas, a map and ranked
// states.
var payTabs = []string{"All ", "Map", "States"}

func fromPay(tab string) string { return "from Pay to " + strings.TrimSpace(tab) }

const rounds = 2

// page is the room that a window of 1280 by 800 leaves for a page.
var page = fyne.NewSize(1132, 708)

// guides opens the guide of every job: reads its data, makes the page, lays it
// out and draws the charts of the tab on show, then the same for each tab.
func guides() ([]line, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	around, here, err := seenFrom(c, d)
	if err != nil {
		return nil, err
	}
	task.Inline.Store(true) // charts are drawn when they are asked for
	defer task.Inline.Store(false)
	a := test.NewApp()
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewWindow(nil)
	defer w.Close()
	w.SetPadded(false)
	w.Resize(page)

	var opening, charts times
	show := func(code, tab string) error {
		g, err := d.Guide(code, here)
		if err != nil {
			return err
		}
		w.SetContent(guide.New(around, g, tab).Content())
		charts = append(charts, drawCharts(w.Content())...)
		return nil
	}
	showPayTab := func(title string) {
		for _, i := range uitest.Find[*widgets.Item](w.Content()) {
			if strings.HasPrefix(i.Text, title) {
				i.OnTapped()
			}
		}
		charts = append(charts, drawCharts(w.Content())...)
	}
	tabs := map[string]times{}
	for _, e := range d.All {
		software.NewCanvas().Capture() // makes Fyne forget pages that are gone
		var failed error
		for _, title := range guide.TabTitles {
			took := best(rounds, func() (t times) {
				t.timed(func() { failed = errors.Join(failed, show(e.Code, title)) })
				if title == guide.TabPay {
					for _, inner := range payTabs {
						t.timed(func() { showPayTab(inner) })
					}
				}
				return t
			})
			tabs[title] = append(tabs[title], took[0])
			for n, inner := range payTabs {
				if title == guide.TabPay {
					tabs[fromPay(inner)] = append(tabs[fromPay(inner)], took[1+n])
				}
			}
		}
		opening.timed(func() { _, err = d.Guide(e.Code, here) })
		if failed = errors.Join(failed, err); failed != nil {
			return nil, failed
		}
	}
	first := tabs[guide.TabSummary]
	lines := []line{
		{what: "open a guide, median", measured: first.median(), unit: "ms", note: fmt.Sprintf("all %d jobs, best of %d: data, page and charts of the first tab", len(d.All), rounds)},
		{what: "open a guide, 99th percentile", measured: first.at(0.99), goal: 50, unit: "ms"},
		{what: "  of this the data, median", measured: opening.median(), unit: "ms"},
	}
	for _, title := range append(guide.TabTitles[1:], fromPay(payTabs[0]), fromPay(payTabs[1]), fromPay(payTabs[2])) {
		lines = append(lines, line{what: "  " + title + ", 99th percentile", measured: tabs[title].at(0.99), goal: 50, unit: "ms",
			note: fmt.Sprintf("median %s ms", number(tabs[title].median()))})
	}
	return append(lines,
		line{what: "one chart, median", measured: charts.median(), unit: "ms"},
		line{what: "one chart, 99th percentile", measured: charts.at(0.99), unit: "ms"},
	), nil
}

// drawCharts draws the charts on show and tells how long each took.
func drawCharts(o fyne.CanvasObject) (t times) {
	for _, r := range uitest.Find[*canvas.Raster](o) {
		size := r.Size()
		t.timed(func() { r.Generator(int(size.Width), int(size.Height)) })
	}
	return t
}
