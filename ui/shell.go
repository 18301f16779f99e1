// Package ui is the window: its frame, the way between pages, and the state
// that all pages share.
package ui

import (
	"log/slog"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/compare"
	"waymark/ui/data"
	"waymark/ui/explore"
	"waymark/ui/guide"
	"waymark/ui/help"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// Preference keys: settings of the window only, never a person's plan.
const (
	prefArea   = "area"
	prefPeriod = "period"
)

// Shell is the content of the window. Its methods belong to the UI thread.
type Shell struct {
	deps   Deps
	window fyne.Window
	prefs  fyne.Preferences

	library *Library
	area    *labor.Area
	period  labor.Period
	wages   map[string]*labor.Wage
	plans   *planKeeper
	own     *own
	data    *data.Page

	history        history
	loading        task.Latest // of the page on show
	areaLoading    task.Latest
	libraryLoading task.Latest
	explore        *explore.Page
	guide          *guide.Page
	comparison     *compare.Page
	rail           map[Page]*widgets.Item
	outer          *fyne.Container // rail, bar, page and status line
	railBox        fyne.CanvasObject
	mode           *widgets.Item
	textSize       *widgets.Item
	search         *widgets.Entry
	areaBox        *widget.Button
	areaIcon       *widget.Button // in place of areaBox where the bar is narrow
	wordsBox       *widget.Button
	periods        *widget.Select
	back           *widget.Button
	forward        *widget.Button
	page           *fyne.Container
	unsaved        *banner // what is not on disk
	said           *banner // what was done, or could not be
	saved          *widget.Label
	vintages       *widget.Label
	rest           *time.Timer // gives memory back; nil without a program around it
}

// NewShell fills a window and starts to read the data.
func NewShell(w fyne.Window, prefs fyne.Preferences, deps Deps) *Shell {
	s := &Shell{deps: deps, window: w, prefs: prefs}
	s.period = labor.Period(min(max(prefs.Int(prefPeriod), 0), len(labor.Periods)-1))
	s.plans = newPlanKeeper(s, deps.Plans)
	s.data = data.New(dataHost{s})
	w.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { s.Drop(files) })
	w.SetContent(s.frame())
	s.addShortcuts()
	s.explore = explore.New(s)
	s.own = newOwn(s)
	s.Go(Route{Page: ExplorePage})
	task.Run(s.load(), s.loaded, func(err error) { s.fail("The data could not be read.", err) })
	w.Canvas().SetOnTypedRune(s.typed)
	return s
}

// typed puts what a reader types into the search field even without the cursor
// in it. It is not there from the start: a blinking cursor paints the window
// many times a second.
func (s *Shell) typed(r rune) {
	if page := s.history.now().Page; page == ExplorePage || page == GuidePage {
		s.window.Canvas().Focus(s.search)
		s.search.TypedRune(r)
	}
}

// load is the work that reads the data, with the releases that are chosen now.
func (s *Shell) load() func() (*Library, error) {
	shown := s.shown()
	return func() (*Library, error) { return s.deps.Library(shown...) }
}

func (s *Shell) loaded(l *Library) {
	s.library = l
	area := l.Places.Area(labor.NationCode)
	for _, wanted := range []string{s.prefs.String(prefArea), s.deps.Area} {
		if wanted == "" {
			continue
		}
		if a, err := l.Places.Resolve(wanted); err == nil {
			area = a
		}
	}
	s.areaBox.Enable()
	s.areaIcon.Enable()
	s.setArea(area)
	s.plans.openLast()
	s.readTexts()
}

// readTexts prepares the search in texts.
func (s *Shell) readTexts() {
	d := s.library.Directory
	task.Run(func() (struct{}, error) { return struct{}{}, d.ReadTexts() }, func(struct{}) {}, func(error) {})
}

// vintageLine names the releases of the pay and the outlook on show.
func vintageLine(wages map[string]*labor.Wage, d *occupation.Directory) string {
	var parts []string
	for _, w := range wages {
		parts = append(parts, "Wages: "+w.Vintage.Label())
		break // all wages in an area are of one release
	}
	if d.AllJobs != nil {
		parts = append(parts, "Outlook: "+d.AllJobs.Vintage.Label())
	}
	return strings.Join(parts, "  ·  ")
}

// SetArea shows every page for another area and remembers it.
func (s *Shell) SetArea(a *labor.Area) {
	s.prefs.SetString(prefArea, a.Code)
	s.setArea(a)
}

func (s *Shell) setArea(a *labor.Area) { s.setAreaThen(a, func() {}) }

// setAreaThen shows every page for an area; then is called once the page on
// show is there.
func (s *Shell) setAreaThen(a *labor.Area, then func()) {
	s.area = a
	s.showAppearance()
	source := s.library.Source
	task.Start(&s.areaLoading,
		func() (map[string]*labor.Wage, error) { return source.WagesIn(a.Code) },
		func(w map[string]*labor.Wage) {
			s.wages = w
			s.vintages.SetText(vintageLine(w, s.library.Directory))
			s.outer.Refresh()
			s.explore.Update()
			s.show(s.history.now())
			then()
		},
		func(err error) { s.fail("The wages of "+a.Name+" could not be read.", err) })
}

func (s *Shell) setPeriod(p labor.Period) {
	if p == s.period {
		return
	}
	s.period = p
	s.prefs.SetInt(prefPeriod, int(p))
	s.explore.Update()
	switch page := s.history.now().Page; {
	case page == GuidePage && s.guide != nil:
		s.guide.Update()
	case page == ComparePage || page == AreaPage:
		s.show(s.history.now())
	default:
		s.own.update()
	}
}

// Directory, Area, Period and Wages are the state that pages read.

// Directory is nil while the data is being read.
func (s *Shell) Directory() *occupation.Directory {
	if s.library == nil {
		return nil
	}
	return s.library.Directory
}

// Area is the chosen area; nil while the data is being read.
func (s *Shell) Area() *labor.Area { return s.area }

// Period is the chosen pay period.
func (s *Shell) Period() labor.Period { return s.period }

// Wages are those of the chosen area by matrix code.
func (s *Shell) Wages() map[string]*labor.Wage { return s.wages }

// Window is the window, for dialogs.
func (s *Shell) Window() fyne.Window { return s.window }

// OpenGuide shows an occupation.
func (s *Shell) OpenGuide(code string) { s.Go(Route{Page: GuidePage, Arg: code}) }

// TabChanged keeps the tab of the page in the history.
func (s *Shell) TabChanged(tab string) {
	r := s.history.now()
	if r.Page == GuidePage || r.Page == HelpPage || r.Page == PlanPage || r.Page == DataPage {
		r.Tab = tab
		s.history.replace(r)
	}
	if r.Page == GuidePage {
		s.keepPlace(r.Arg, tab)
	}
}

// Search types words into the search field.
func (s *Shell) Search(words string) { s.search.SetText(words) }

// ClearSearch empties the search field.
func (s *Shell) ClearSearch() { s.search.SetText("") }

// Go visits a route. The plan opens on the tab that was on show last.
func (s *Shell) Go(r Route) {
	if r.Page == PlanPage && r.Tab == "" {
		r.Tab = s.plans.page.Tab()
	}
	s.history.visit(r)
	s.show(r)
}

// Back shows the page before.
func (s *Shell) Back() { s.show(s.history.back()) }

// Forward shows the page after.
func (s *Shell) Forward() { s.show(s.history.forward()) }

func (s *Shell) show(r Route) {
	s.loading.Drop()
	s.said.hide()
	for page, item := range s.rail {
		item.SetSelected(page == r.Page || page == ExplorePage && r.Page == GuidePage || page == HomePage && (r.Page == HistoryPage || r.Page == BackupsPage))
	}
	enable(s.back, s.history.canBack())
	enable(s.forward, s.history.canForward())
	switch r.Page {
	case ExplorePage:
		s.put(s.explore.Content())
	case GuidePage:
		s.showGuide(r)
	case ComparePage:
		s.showCompare()
	case AreaPage:
		s.showArea()
	case HomePage, MePage, HistoryPage, BackupsPage:
		s.own.show(r.Page)
	case PlanPage:
		s.plans.page.ShowTab(r.Tab)
		s.put(s.plans.content())
	case DataPage:
		s.showData(r.Tab)
	case HelpPage:
		s.showHelp(r)
	}
}

func enable(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (s *Shell) put(o fyne.CanvasObject) {
	s.page.Objects = []fyne.CanvasObject{o}
	s.page.Refresh()
	if s.rest != nil {
		s.rest.Reset(quiet)
	}
}

func (s *Shell) showGuide(r Route) {
	if s.library == nil || s.area == nil {
		return
	}
	directory, area := s.library.Directory, s.area
	task.Start(&s.loading,
		func() (*occupation.Guide, error) { return directory.Guide(r.Arg, area) },
		func(g *occupation.Guide) {
			s.guide = guide.New(s, g, r.Tab)
			s.keepPlace(g.Code, r.Tab)
			s.put(s.guide.Content())
		},
		func(err error) { s.fail("This guide could not be read.", err) })
}

func (s *Shell) showHelp(r Route) {
	if s.library == nil {
		return
	}
	texts := s.library.Directory.Texts
	task.Start(&s.loading,
		func() (help.Contents, error) { return help.Read(texts) },
		func(c help.Contents) { s.put(help.New(s, c, r.Tab)) },
		func(err error) { s.fail("The help could not be read.", err) })
}

// fail tells the reader that something went wrong, in one sentence and what
// the program knows of it.
func (s *Shell) fail(sentence string, err error) {
	slog.Error(sentence, "error", err)
	s.put(widgets.NewColumn(640, container.NewVBox(
		widgets.Heading(sentence), widgets.Body(err.Error()),
		widgets.Body("The details are in the log. Your plan file is untouched."))))
}

func (s *Shell) pickArea() {
	if s.library == nil {
		return
	}
	below := s.areaBox
	if !below.Visible() {
		below = s.areaIcon
	}
	box := areaPick(s.library.Places, s.SetArea)
	box.Help = "Now: " + s.area.Name + ". " + box.Help
	box.Show(below)
}
