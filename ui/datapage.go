package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/ui/data"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// prefShown keeps the ids of the releases that are shown in place of the
// newest: "oews-2024-05;ep-2022-32".
const prefShown = "releases shown"

// dataHost is what the Data page asks of the shell.
type dataHost struct{ *Shell }

var _ data.Host = dataHost{}

func (s *Shell) showData(tab string) {
	if s.library == nil {
		s.put(widgets.NewColumn(640, widgets.Body("Reading the data …")))
		return
	}
	s.put(s.data.Content())
	s.data.Show(tab)
}

// Drop looks at what was dropped on the window.
func (s *Shell) Drop(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	if s.history.now().Page == PlanPage && s.plans.page.Drop(paths) {
		return // kept with the step that is open
	}
	s.data.Drop(paths)
}

// shown are the releases that a person chose in place of the newest.
func (s *Shell) shown() []string {
	return strings.FieldsFunc(s.prefs.String(prefShown), func(r rune) bool { return r == ';' })
}

// readAnew reads the data again after it has changed, shows the page on show
// with it and says what was done.
func (s *Shell) readAnew(said string) {
	task.Start(&s.libraryLoading, s.load(), func(l *Library) {
		s.library = l
		area := l.Places.Area(s.area.Code)
		if area == nil {
			area = l.Places.Area(labor.NationCode)
		}
		s.setAreaThen(area, func() {
			if said != "" { // showing a page takes away what was said before
				s.say(said, false)
			}
		})
		s.readTexts()
	}, func(err error) { s.fail("The data could not be read.", err) })
}

// Version is the program's.
func (h dataHost) Version() string { return h.deps.Version }

// Store keeps what was added.
func (h dataHost) Store() release.Store { return h.deps.Added }

// Packs makes and adds packs.
func (h dataHost) Packs() release.Packs { return h.deps.Packs }

// Vintages are those of the program.
func (h dataHost) Vintages() []labor.Vintage { return h.library.Vintages }

// Releases are those of the program, with their files.
func (h dataHost) Releases() []release.Release { return h.library.Releases }

// History gives figures of older releases.
func (h dataHost) History() release.History { return h.library.History }

// Followed are the jobs with a star and those that a plan leads to.
func (h dataHost) Followed() []string {
	return plan.Followed(h.plans.state.Stars, h.plans.state.Plans)
}

// Today is today's date.
func (h dataHost) Today() plan.Date { return h.plans.today() }

// Shown are the releases shown in place of the newest.
func (h dataHost) Shown() []string { return h.shown() }

// ShowReleases shows releases in place of the newest.
func (h dataHost) ShowReleases(ids []string) {
	h.prefs.SetString(prefShown, strings.Join(ids, ";"))
	h.readAnew("")
}

// Changed reads the data anew.
func (h dataHost) Changed(said string) { h.readAnew(said) }

// OpenData shows the Data page.
func (h dataHost) OpenData() { h.Go(Route{Page: DataPage}) }

// FindJob shows Explore, ready to search.
func (h dataHost) FindJob() { h.plans.FindJob() }

// Folder is that of the plan file.
func (h dataHost) Folder() string { return h.plans.Folder() }

// Canvas is that of the window.
func (h dataHost) Canvas() fyne.Canvas { return h.window.Canvas() }
