// Package ui is the window: its frame, the way between pages, and the state
// that all pages share.
package ui

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/ui/explore"
	"waymark/ui/guide"
	"waymark/ui/help"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// Preference keys: settings of the window only, never a person's plan.
const (
	prefArea   = "area"
	prefPeriod = "period"
	prefMode   = "mode"
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
	adder   *adder

	history     history
	loading     task.Latest // of the page on show
	areaLoading task.Latest
	explore     *explore.Page
	guide       *guide.Page
	rail        map[Page]*widgets.Item
	mode        *widgets.Item
	search      *widgets.Entry
	areaBox     *widget.Button
	periods     *widget.Select
	back        *widget.Button
	forward     *widget.Button
	page        *fyne.Container
	saved       *widget.Label
	vintages    *widget.Label
}

// NewShell fills a window and starts to read the data.
func NewShell(w fyne.Window, prefs fyne.Preferences, deps Deps) *Shell {
	s := &Shell{deps: deps, window: w, prefs: prefs}
	s.period = labor.Period(min(max(prefs.Int(prefPeriod), 0), len(labor.Periods)-1))
	s.plans = newPlanKeeper(s, deps.Plans)
	s.adder = &adder{shell: s, store: deps.Added}
	w.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { s.Drop(files) })
	w.SetContent(s.frame())
	s.addShortcuts()
	s.explore = explore.New(s)
	s.Go(Route{Page: ExplorePage})
	task.Run(s.load, s.loaded, func(err error) { s.fail("The data could not be read.", err) })
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

func (s *Shell) load() (*Library, error) { return s.deps.Library() }

func (s *Shell) loaded(l *Library) {
	s.library = l
	s.vintages.SetText(vintageLine(l.Vintages))
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
	s.setArea(area)
	s.plans.openLast()
	task.Run(func() (struct{}, error) { return struct{}{}, l.Directory.ReadTexts() }, func(struct{}) {}, func(error) {})
}

// vintageLine names the releases behind most figures.
func vintageLine(vintages []labor.Vintage) string {
	labels := map[string]string{}
	for _, v := range vintages {
		labels[v.Dataset] = v.Label()
	}
	return "Wages: " + labels["OEWS"] + "  ·  Outlook: " + labels["EP"]
}

// SetArea shows every page for another area and remembers it.
func (s *Shell) SetArea(a *labor.Area) {
	s.prefs.SetString(prefArea, a.Code)
	s.setArea(a)
}

func (s *Shell) setArea(a *labor.Area) {
	s.area = a
	s.areaBox.SetText(a.ShortName())
	if s.prefs.String(prefArea) == "" && a.Type == labor.Nation {
		s.areaBox.SetText("U.S. · choose your area")
	}
	task.Start(&s.areaLoading,
		func() (map[string]*labor.Wage, error) { return s.library.Source.WagesIn(a.Code) },
		func(w map[string]*labor.Wage) {
			s.wages = w
			s.explore.Update()
			s.show(s.history.now())
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
	if s.history.now().Page == GuidePage && s.guide != nil {
		s.guide.Update()
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

// TabChanged keeps the tab of the guide or of the help in the history.
func (s *Shell) TabChanged(tab string) {
	r := s.history.now()
	if r.Page == GuidePage || r.Page == HelpPage {
		r.Tab = tab
		s.history.replace(r)
	}
}

// Search types words into the search field.
func (s *Shell) Search(words string) { s.search.SetText(words) }

// ClearSearch empties the search field.
func (s *Shell) ClearSearch() { s.search.SetText("") }

// Go visits a route.
func (s *Shell) Go(r Route) {
	s.history.visit(r)
	s.show(r)
}

// Back shows the page before.
func (s *Shell) Back() { s.show(s.history.back()) }

// Forward shows the page after.
func (s *Shell) Forward() { s.show(s.history.forward()) }

func (s *Shell) show(r Route) {
	s.loading.Drop()
	for page, item := range s.rail {
		item.SetSelected(page == r.Page || page == ExplorePage && r.Page == GuidePage)
	}
	enable(s.back, s.history.canBack())
	enable(s.forward, s.history.canForward())
	switch r.Page {
	case ExplorePage:
		s.put(s.explore.Content())
	case GuidePage:
		s.showGuide(r)
	case PlanPage:
		s.put(s.plans.content())
	case DataPage:
		s.showData()
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
}

func (s *Shell) showGuide(r Route) {
	if s.library == nil || s.area == nil {
		return
	}
	area := s.area
	task.Start(&s.loading,
		func() (*occupation.Guide, error) { return s.library.Directory.Guide(r.Arg, area) },
		func(g *occupation.Guide) {
			s.guide = guide.New(s, g, r.Tab)
			s.put(s.guide.Content())
		},
		func(err error) { s.fail("This guide could not be read.", err) })
}

func (s *Shell) showData() {
	if s.library == nil {
		s.put(widgets.NewColumn(640, widgets.Body("Reading the data …")))
		return
	}
	show := func(added []release.Added, problem error) {
		if s.history.now().Page == DataPage {
			s.put(dataPage(s.library, s.deps.Version, s.adder.section(added, problem)))
		}
	}
	task.Start(&s.adder.listing, s.deps.Added.Added,
		func(added []release.Added) { show(added, nil) },
		func(err error) { show(nil, err) })
}

func (s *Shell) showHelp(r Route) {
	if s.library == nil {
		return
	}
	task.Start(&s.loading,
		func() (help.Contents, error) { return help.Read(s.library.Directory.Texts) },
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

func (s *Shell) frame() fyne.CanvasObject {
	s.page = container.NewStack()
	s.saved, s.vintages = widgets.Caption(""), widgets.Caption("")
	status := widgets.Bar(look.ColorRail, container.NewBorder(nil, nil, nil, s.vintages, s.saved))
	s.saved.Truncation = fyne.TextTruncateEllipsis
	frame := container.New(frameLayout{}, s.railColumn(), s.topBar(), s.page, status)
	// OpenGL clears the window in a slightly other colour than the theme's.
	return widgets.Bar(theme.ColorNameBackground, frame)
}

// frameLayout places rail, bar, page and status line without gaps.
type frameLayout struct{}

const railWidth = 140

// Layout implements fyne.Layout.
func (frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rail, bar, page, status := o[0], o[1], o[2], o[3]
	top, bottom := bar.MinSize().Height, status.MinSize().Height
	width := size.Width - railWidth
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(rail, 0, 0, railWidth, size.Height)
	place(bar, railWidth, 0, width, top)
	place(page, railWidth, top, width, size.Height-top-bottom)
	place(status, railWidth, size.Height-bottom, width, bottom)
}

// MinSize implements fyne.Layout.
func (frameLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	middle := o[1].MinSize().Height + o[2].MinSize().Height + o[3].MinSize().Height
	width := max(o[1].MinSize().Width, o[2].MinSize().Width, o[3].MinSize().Width)
	return fyne.NewSize(railWidth+width, max(o[0].MinSize().Height, middle))
}

func (s *Shell) railColumn() fyne.CanvasObject {
	s.rail = map[Page]*widgets.Item{
		ExplorePage: widgets.NewItem("Explore", theme.SearchIcon(), func() { s.Go(Route{Page: ExplorePage}) }),
		PlanPage:    widgets.NewItem("Plan", theme.ListIcon(), func() { s.Go(Route{Page: PlanPage}) }),
		DataPage:    widgets.NewItem("Data", theme.StorageIcon(), func() { s.Go(Route{Page: DataPage}) }),
		HelpPage:    widgets.NewItem("Help", theme.HelpIcon(), func() { s.Go(Route{Page: HelpPage}) }),
	}
	name := widgets.Subheading("Waymark")
	top := container.NewVBox(name, s.rail[ExplorePage], s.rail[PlanPage])
	s.mode = widgets.NewItem("", theme.ColorPaletteIcon(), s.nextMode)
	s.showMode()
	bottom := container.NewVBox(s.rail[DataPage], s.rail[HelpPage], s.mode)
	return widgets.Bar(look.ColorRail, container.NewPadded(container.NewBorder(top, bottom, nil, nil)))
}

func (s *Shell) topBar() fyne.CanvasObject {
	s.back = widget.NewButtonWithIcon("", theme.NavigateBackIcon(), s.Back)
	s.forward = widget.NewButtonWithIcon("", theme.NavigateNextIcon(), s.Forward)
	s.back.Importance, s.forward.Importance = widget.LowImportance, widget.LowImportance
	s.search = widgets.NewEntry("Search jobs, titles or codes (Ctrl+K)")
	s.search.Icon = theme.SearchIcon()
	s.search.OnChanged = func(q string) {
		if s.history.now().Page != ExplorePage && q != "" {
			s.Go(Route{Page: ExplorePage})
		}
		s.explore.SetQuery(q)
	}
	s.search.OnKey = s.searchKey
	s.areaBox = widget.NewButtonWithIcon("United States", theme.HomeIcon(), s.pickArea)
	s.areaBox.Disable()
	labels := make([]string, len(labor.Periods))
	for n, p := range labor.Periods {
		labels[n] = p.Label()
	}
	s.periods = widget.NewSelect(labels, func(string) { s.setPeriod(labor.Periods[s.periods.SelectedIndex()]) })
	s.periods.SetSelectedIndex(int(s.period))
	right := container.NewHBox(s.areaBox, s.periods)
	row := container.NewPadded(container.NewBorder(nil, nil, container.NewHBox(s.back, s.forward), right, s.search))
	return container.NewBorder(nil, widget.NewSeparator(), nil, nil, row)
}

func (s *Shell) searchKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.window.Canvas().Unfocus()
		s.explore.OpenFirst()
	case fyne.KeyDown:
		s.Go(Route{Page: ExplorePage})
		s.explore.FocusList()
	case fyne.KeyEscape:
		s.ClearSearch()
	default:
		return false
	}
	return true
}

func (s *Shell) pickArea() {
	if s.library != nil {
		pickArea(s.areaBox, s.window.Canvas(), s.library.Places, s.SetArea)
	}
}

func (s *Shell) nextMode() {
	next := map[look.Mode]look.Mode{look.System: look.Light, look.Light: look.Dark, look.Dark: look.System}
	mode := next[modeOf(s.prefs)]
	s.prefs.SetString(prefMode, string(mode))
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: mode})
	s.showMode()
}

func (s *Shell) showMode() {
	s.mode.Text = map[look.Mode]string{look.System: "Colors: auto", look.Light: "Colors: light", look.Dark: "Colors: dark"}[modeOf(s.prefs)]
	s.mode.Refresh()
}

func modeOf(p fyne.Preferences) look.Mode {
	switch m := look.Mode(p.String(prefMode)); m {
	case look.Light, look.Dark:
		return m
	}
	return look.System
}
