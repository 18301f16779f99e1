package main

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"waymark/domain/labor"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// reader is the window around a guide.
type reader struct{}

func (reader) Period() labor.Period { return labor.Yearly }
func (reader) OpenGuide(string)     {}
func (reader) StartPlan(string)     {}
func (reader) TabChanged(string)    {}

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
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	var here *labor.Area
	for _, a := range areas {
		if a.Code == spokane {
			here = a
		}
	}
	task.Inline.Store(true) // charts are drawn when they are asked for
	defer task.Inline.Store(false)
	a := test.NewApp()
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewWindow(nil)
	defer w.Close()
	w.SetPadded(false)
	w.Resize(page)

	var read, all, everyArea, charts times
	tabs := map[string]*times{}
	for _, title := range guide.TabTitles {
		tabs[title] = &times{}
	}
	draw := func() {
		for _, r := range uitest.Find[*canvas.Raster](w.Content()) {
			size := r.Size()
			charts.timed(func() { r.Generator(int(size.Width), int(size.Height)) })
		}
	}
	show := func(code, tab string) error {
		g, err := d.Guide(code, here)
		if err != nil {
			return err
		}
		w.SetContent(guide.New(reader{}, g, tab).Content())
		draw()
		return nil
	}
	showEveryArea := func() {
		for _, i := range uitest.Find[*widgets.Item](w.Content()) {
			if strings.HasPrefix(i.Text, "All ") {
				i.OnTapped()
			}
		}
		draw()
	}
	for _, e := range d.All {
		var failed error
		read.timed(func() { _, failed = d.Guide(e.Code, here) })
		if failed != nil {
			return nil, failed
		}
		software.NewCanvas().Capture() // makes Fyne forget pages that are gone
		all.timed(func() {
			for _, title := range guide.TabTitles {
				tabs[title].timed(func() {
					if err := show(e.Code, title); err != nil {
						failed = err
					}
				})
				if title == guide.TabPay {
					everyArea.timed(showEveryArea)
				}
			}
		})
		if failed != nil {
			return nil, failed
		}
	}
	opened := tabs[guide.TabSummary]
	lines := []line{
		{what: "open a guide, median", measured: opened.median(), unit: "ms", note: fmt.Sprintf("all %d jobs: data, page and charts of the first tab", len(d.All))},
		{what: "open a guide, 99th percentile", measured: opened.at(0.99), goal: 50, unit: "ms"},
		{what: "  of this the data, 99th percentile", measured: read.at(0.99), unit: "ms"},
	}
	for _, title := range guide.TabTitles[1:] {
		lines = append(lines, line{what: "  tab " + title + ", 99th percentile", measured: tabs[title].at(0.99), goal: 50, unit: "ms",
			note: fmt.Sprintf("median %s ms", number(tabs[title].median()))})
	}
	return append(lines,
		line{what: "  from Pay to all areas, 99th percentile", measured: everyArea.at(0.99), goal: 50, unit: "ms",
			note: fmt.Sprintf("median %s ms: table of all areas, chart of all states", number(everyArea.median()))},
		line{what: "all tabs one after another, median", measured: all.median(), unit: "ms", note: "data read again for each"},
		line{what: "one chart, median", measured: charts.median(), unit: "ms"},
		line{what: "one chart, 99th percentile", measured: charts.at(0.99), unit: "ms"},
	), nil
}
