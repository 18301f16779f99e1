package ui

import (
	"log/slog"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/domain/study"
	planpage "waymark/ui/plan"
)

// Plan is the page of the plan.
func (s *Shell) Plan() *planpage.Page { return s.plans.page }

// What the plan page reads of the reference data and of the system.

// Directory is nil while the data is being read.
func (k *planKeeper) Directory() *occupation.Directory { return k.shell.Directory() }

// Study is nil while the data is being read.
func (k *planKeeper) Study() study.Source {
	if k.shell.library == nil {
		return nil
	}
	return k.shell.library.Study
}

// AreaNamed is the area of a code, nil where there is none.
func (k *planKeeper) AreaNamed(code string) *labor.Area {
	if k.shell.library == nil || code == "" {
		return nil
	}
	return k.shell.library.Places.Area(code)
}

// PickArea asks for an area in a box below an object.
func (k *planKeeper) PickArea(below fyne.CanvasObject, chosen func(*labor.Area)) {
	if k.shell.library != nil {
		pickArea(below, k.shell.library.Places, chosen)
	}
}

// WageReader reads wages of the data as it is now, from any goroutine, also when
// other data is shown meanwhile.
func (k *planKeeper) WageReader() func(plan.Plan) ([]*labor.Wage, error) {
	l := k.shell.library
	return func(p plan.Plan) ([]*labor.Wage, error) {
		if l == nil || p.Occupation == "" {
			return nil, nil
		}
		return release.WagesFor(l.Directory, l.History, p.Occupation, l.Places.Area(p.Area), p.Assumptions.WagesPeriod)
	}
}

// WagePeriods are the installed periods of the wages, newest first.
func (k *planKeeper) WagePeriods() []string {
	if k.shell.library == nil {
		return nil
	}
	installed, err := k.shell.library.History.Periods(release.Wages)
	if err != nil {
		slog.Error("releases of the wages not listed", "error", err)
	}
	var periods []string
	for _, v := range installed {
		periods = append(periods, v.Period)
	}
	return periods
}

// Folder is where the plan file lies.
func (k *planKeeper) Folder() string { return filepath.Dir(k.deps.Default) }

// OpenFile hands a file to the program that the system uses for it.
func (k *planKeeper) OpenFile(path string) error { return fyne.CurrentApp().OpenURL(fileURL(path)) }

// OpenLink hands an address to the browser.
func (k *planKeeper) OpenLink(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	return fyne.CurrentApp().OpenURL(u)
}
