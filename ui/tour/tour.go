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
	task.Inline.Store(true)
	defer task.Inline.Store(false)
	deps.Area = tourArea
	var paths []string
	for _, mode := range modes {
		a := test.NewApp()
		a.Settings().SetTheme(look.Theme{Mode: mode})
		for _, size := range sizes {
			w := test.NewWindow(nil)
			w.SetPadded(false)
			w.Resize(size)
			s := ui.NewShell(w, a.Preferences(), deps)
			for _, stop := range stops() {
				stop.visit(s)
				w.Resize(size.AddWidthHeight(1, 0)) // lay out wrapped text once its width is known
				w.Resize(size)
				name := fmt.Sprintf("%s-%dx%d-%s.png", stop.name, int(size.Width), int(size.Height), mode)
				path := filepath.Join(dir, name)
				if err := capture(w, path); err != nil {
					return nil, err
				}
				paths = append(paths, path)
			}
			s.Close()
			w.Close()
		}
	}
	return paths, nil
}

type stop struct {
	name  string
	visit func(*ui.Shell)
}

func stops() []stop {
	list := []stop{
		{"home-new", func(s *ui.Shell) { s.Go(ui.Route{Page: ui.HomePage}) }},
		{"explore", func(s *ui.Shell) { s.Go(ui.Route{Page: ui.ExplorePage}) }},
		{"explore-search", func(s *ui.Shell) { s.Search("medical coder") }},
		{"plan-empty", func(s *ui.Shell) { s.Go(ui.Route{Page: ui.PlanPage}) }},
	}
	for _, tab := range guide.TabTitles {
		list = append(list,
			stop{fileName("guide-" + tab), guideStop(tourJob, tab, false)},
			stop{fileName("guide-detailed-" + tab), guideStop(surveyedJob, tab, true)})
	}
	list = append(list,
		stop{"compare", func(s *ui.Shell) { s.Compare(tourJob); s.Compare(surveyedJob) }},
		stop{"my-area", func(s *ui.Shell) { s.Go(ui.Route{Page: ui.AreaPage}) }},
		stop{"plan-draft", func(s *ui.Shell) { s.StartPlan(tourJob) }},
		stop{"plan-steps", func(s *ui.Shell) { s.Plan().UseDraft() }},
		stop{"plan-step", func(s *ui.Shell) { s.Plan().ShowStep(s.Plan().Shown().Plan.Steps[1].ID) }},
		stop{"plan-board", func(s *ui.Shell) { s.Plan().ShowBoard() }},
	)
	list = append(list, ownStops()...)
	list = append(list,
		stop{"plan-compare", func(s *ui.Shell) { s.Go(ui.Route{Page: ui.PlanPage}); s.Plan().CompareWithCopy() }},
	)
	for _, tab := range data.TabTitles {
		list = append(list, stop{fileName("data-" + tab), func(s *ui.Shell) { s.Go(ui.Route{Page: ui.DataPage, Tab: tab}) }})
	}
	for _, tab := range help.TabTitles {
		list = append(list, stop{fileName("help-" + tab), func(s *ui.Shell) { s.Go(ui.Route{Page: ui.HelpPage, Tab: tab}) }})
	}
	return list
}

func guideStop(job, tab string, detailed bool) func(*ui.Shell) {
	return func(s *ui.Shell) {
		s.SetDetailed(detailed)
		s.Go(ui.Route{Page: ui.GuidePage, Arg: job, Tab: tab})
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
