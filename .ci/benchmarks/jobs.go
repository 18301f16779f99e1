package main

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/storage/catalog"
	"waymark/ui/areas"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// jobs measures lists of jobs and the table of all areas.
func jobs() ([]line, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	around, here, err := seenFrom(c, d)
	if err != nil {
		return nil, err
	}
	filtered, err := filters(d, around.wages)
	if err != nil {
		return nil, err
	}
	a := test.NewApp()
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	task.Inline.Store(true)
	defer task.Inline.Store(false)
	sorted, err := sortedAreas(d, here)
	if err != nil {
		return nil, err
	}
	return []line{
		{what: "filter and sort all jobs, median", measured: filtered.median(), unit: "ms", note: fmt.Sprintf("%d filters in one area, each the best of %d", len(filtered), rounds)},
		{what: "filter and sort all jobs, 99th percentile", measured: filtered.at(0.99), goal: 16, unit: "ms"},
		{what: "sort the table of all areas, 99th percentile", measured: sorted.at(0.99), goal: 30, unit: "ms", note: fmt.Sprintf("by every column, %d times, each the best of %d", len(sorted), sortRounds)},
	}, nil
}

// seenFrom is the window around guides seen from Spokane.
func seenFrom(c *catalog.Catalog, d *occupation.Directory) (around reader, here *labor.Area, err error) {
	places, err := c.Areas()
	if err != nil {
		return reader{}, nil, err
	}
	for _, a := range places {
		if a.Code == spokane {
			here = a
		}
	}
	wages, err := c.WagesIn(spokane)
	return reader{d, c, wages}, here, err
}

// filters asks all kinds of questions, alone and together, in every order.
func filters(d *occupation.Directory, wages map[string]*labor.Wage) (times, error) {
	growth := 3.0
	asks := []func(*occupation.Filter){
		func(*occupation.Filter) {},
		func(f *occupation.Filter) { f.Query = "medical coder" },
		func(f *occupation.Filter) { f.PayPoint, f.PayAtLeast = labor.P25, 45_000 },
		func(f *occupation.Filter) { f.MaxEducation = labor.Associate },
		func(f *occupation.Filter) { f.GrowthMin = &growth },
		func(f *occupation.Filter) { f.OpeningsMin, f.JobsMin = 1000, 30 },
		func(f *occupation.Filter) { f.Zones, f.WithoutPay = []int{1, 2, 3}, true },
	}
	for _, kind := range occupation.FacetKinds {
		options, err := d.Options(kind)
		if err != nil {
			return nil, err
		}
		for n := 0; n < len(options); n += max(1, len(options)/4) {
			pick := occupation.Pick{Kind: kind, Options: []string{options[n].Code}}
			asks = append(asks, func(f *occupation.Filter) { f.Picks = append(f.Picks, pick) })
		}
	}
	var list []occupation.Filter
	for n, first := range asks {
		for m, second := range asks[:n+1] {
			f := occupation.Filter{PayPoint: labor.Median, Sort: occupation.SortBy((n + m) % int(occupation.ByZone+1))}
			first(&f)
			if m != n {
				second(&f)
			}
			list = append(list, f)
		}
	}
	var failed error
	t := best(rounds, func() (t times) {
		for _, f := range list {
			t.timed(func() {
				_, err := d.Browse(f, wages)
				failed = errors.Join(failed, err)
			})
		}
		return t
	})
	return t, failed
}

const (
	everyNthArea = 25
	sortRounds   = 6 // three each way
)

// areaHost is the program around the table of all areas.
type areaHost struct{}

func (areaHost) Me() plan.Person                            { return plan.Person{} }
func (areaHost) Period() labor.Period                       { return labor.Yearly }
func (areaHost) SaveTable(string, [][]string)               {}
func (areaHost) SaveFile(string, func() ([]byte, error))    {}
func (areaHost) SaveAreas(*occupation.Guide, []*labor.Wage) {}

// sortedAreas sorts the table on show by a tap on each head.
func sortedAreas(d *occupation.Directory, here *labor.Area) (t times, err error) {
	w := test.NewWindow(nil)
	defer w.Close()
	w.Resize(page)
	for n := 0; n < len(d.All); n += everyNthArea {
		if d.All[n].Matrix == "" {
			continue
		}
		g, err := d.Guide(d.All[n].Code, here)
		if err != nil {
			return nil, err
		}
		w.SetContent(areas.NewEverywhere(areaHost{}, g, widget.NewLabel(""), "").Tabs.Object)
		heads := uitest.Find[*widgets.HeaderCell](w.Content())
		t = append(t, best(sortRounds, func() (t times) {
			for _, h := range heads {
				t.timed(func() { h.Tapped(nil) })
			}
			return t
		})...)
	}
	return t, nil
}
