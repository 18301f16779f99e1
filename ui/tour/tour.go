// Package tour draws every page of the window as a picture, without a display.
package tour

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/ui"
	"waymark/ui/data"
	"waymark/ui/guide"
	"waymark/ui/help"
	"waymark/ui/look"
	"waymark/ui/task"
)

// Sizes and modes of the pictures.
var (
	sizes = []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1280, 800)}
	modes = []look.Mode{look.Light, look.Dark}
)

// The jobs and area that the tour shows.
const (
	tourJob     = "29-2072.00"
	surveyedJob = "29-1141.00" // its conditions and skills are known too
	tourArea    = "44060"      // Spokane-Spokane Valley, WA
)

// Draw writes the pictures into a folder, which it makes, and returns their
// paths. deps.Plans must lead to a scratch folder: the tour starts a plan.
func Draw(dir string, deps ui.Deps) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	scratch, err := os.MkdirTemp("", "waymark-tour-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	task.Inline.Store(true)
	defer task.Inline.Store(false)
	deps.Area = tourArea
	var paths []string
	for _, mode := range modes {
		for _, size := range sizes {
			drawn, err := walk(dir, scratch, deps, size, mode)
			if err != nil {
				return nil, err
			}
			paths = append(paths, drawn...)
		}
	}
	return paths, nil
}

// walk goes through a window of one size and mode.
func walk(dir, scratch string, deps ui.Deps, size fyne.Size, mode look.Mode) (paths []string, err error) {
	a := test.NewApp()
	a.Settings().SetTheme(look.Theme{Mode: mode})
	w := test.NewWindow(nil)
	defer w.Close()
	w.SetPadded(false)
	w.Resize(size)
	v := &visitor{Shell: ui.NewShell(w, a.Preferences(), deps), window: w}
	defer v.Close()
	visit := func(stops []stop) error {
		for _, stop := range stops {
			v.closeBox()
			stop.visit(v)
			if len(v.missing) > 0 {
				return fmt.Errorf("the stop %s finds no %q", stop.name, v.missing)
			}
			w.Resize(size.AddWidthHeight(1, 0)) // lay out wrapped text once its width is known
			w.Resize(size)
			path := filepath.Join(dir, fmt.Sprintf("%s-%dx%d-%s.png", stop.name, int(size.Width), int(size.Height), mode))
			if err := capture(w, path); err != nil {
				return err
			}
			paths = append(paths, path)
		}
		return nil
	}
	if err := visit(stops(scratch)); err != nil {
		return nil, err
	}
	v.SetTextSize(200)
	a.Settings().SetTheme(look.Theme{Mode: mode, TextPercent: 200})
	return paths, visit(largeStops())
}

type stop struct {
	name  string
	visit func(*visitor)
}

func stops(scratch string) []stop {
	list := []stop{
		{"home-new", func(v *visitor) { v.Go(ui.Route{Page: ui.HomePage}) }},
		{"explore", func(v *visitor) { v.Go(ui.Route{Page: ui.ExplorePage}) }},
	}
	list = append(list, exploreStops()...)
	list = append(list,
		stop{"explore-search", func(v *visitor) { leaveExplore(v); v.Search("medical coder") }},
		stop{"plan-empty", func(v *visitor) { v.ClearSearch(); v.Go(ui.Route{Page: ui.PlanPage}) }},
	)
	for _, tab := range guide.TabTitles {
		list = append(list,
			stop{fileName("guide-" + tab), guideStop(tourJob, tab, false)},
			stop{fileName("guide-detailed-" + tab), guideStop(surveyedJob, tab, true)})
	}
	list = append(list, payStops()...)
	list = append(list,
		stop{"compare", func(v *visitor) { v.Compare(tourJob); v.Compare(surveyedJob) }},
		stop{"my-area", func(v *visitor) { v.Go(ui.Route{Page: ui.AreaPage}) }},
		stop{"plan-draft", func(v *visitor) { v.StartPlan(tourJob) }},
		stop{"plan-steps", func(v *visitor) { v.Plan().UseDraft() }},
		stop{"plan-step", func(v *visitor) { v.Plan().ShowStep(v.Plan().Shown().Plan.Steps[1].ID) }},
		stop{"plan-board", func(v *visitor) { v.Plan().ShowBoard() }},
	)
	list = append(list, ownStops()...)
	list = append(list, compareStops()...)
	list = append(list,
		stop{"plan-compare", func(v *visitor) { v.Go(ui.Route{Page: ui.PlanPage}); v.Plan().CompareWithCopy() }},
	)
	for _, tab := range data.TabTitles {
		list = append(list, stop{fileName("data-" + tab), func(v *visitor) { v.Go(ui.Route{Page: ui.DataPage, Tab: tab}) }})
	}
	list = append(list, importStop(scratch))
	for _, tab := range help.TabTitles {
		list = append(list, stop{fileName("help-" + tab), func(v *visitor) { v.Go(ui.Route{Page: ui.HelpPage, Tab: tab}) }})
	}
	return list
}

func guideStop(job, tab string, detailed bool) func(*visitor) {
	return func(v *visitor) {
		v.SetDetailed(detailed)
		v.Go(ui.Route{Page: ui.GuidePage, Arg: job, Tab: tab})
	}
}

// fileName is a title as part of a file's name.
func fileName(title string) string {
	return strings.ToLower(strings.NewReplacer(" & ", "-", " ", "-").Replace(title))
}

func capture(w fyne.Window, path string) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	return png.Encode(f, w.Canvas().Capture())
}
