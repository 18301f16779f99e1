// Package data is the page about the data: what is installed, of whom and of
// when; adding official files, looking at them first; what changed between two
// releases; and packs for others.
package data

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Version() string
	Store() release.Store
	Packs() release.Packs
	// Vintages and Releases are what the program brings along.
	Vintages() []labor.Vintage
	Releases() []release.Release
	History() release.History
	Directory() *occupation.Directory
	Area() *labor.Area
	// Followed are the jobs with a star and those that a plan leads to, by code.
	Followed() []string
	Today() plan.Date

	// Shown are the ids of the releases that are shown in place of the newest;
	// ShowReleases changes them and reads the data anew.
	Shown() []string
	ShowReleases(ids []string)
	// Changed reads the data anew after something was added or removed, and says
	// what was done.
	Changed(said string)
	// OpenData shows this page.
	OpenData()
	OpenGuide(code string)
	// FindJob shows Explore, ready to search.
	FindJob()
	// SaveTable keeps a table as a spreadsheet file and says where.
	SaveTable(name string, rows [][]string)
	// Folder is where a pack is written unless the person names another place.
	Folder() string
	// TabChanged is told which tab is on show.
	TabChanged(tab string)
	Canvas() fyne.Canvas
}

// The tabs, in their order.
const (
	TabInstalled = "Installed"
	TabAdd       = "Add data"
	TabChanges   = "What changed"
	TabPacks     = "Packs"
)

// TabTitles lists the tabs.
var TabTitles = []string{TabInstalled, TabAdd, TabChanges, TabPacks}

// Page is the Data page. Its methods belong to the UI thread.
type Page struct {
	host    Host
	content *fyne.Container
	tab     string
	over    fyne.CanvasObject  // what stands in place of the tabs: work under way, a question; nil for nothing
	cancel  context.CancelFunc // of the work under way; nil where there is none
	problem string             // why the latest work failed
	path    string             // that was typed or dropped last
	changes changesTab
	packs   packsTab

	listing task.Latest
}

// New makes the page; Show fills it.
func New(h Host) *Page {
	return &Page{host: h, tab: TabInstalled, content: container.NewStack()}
}

// Content is the page as an object of the window.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show brings the page up to date, on a tab or, for "", on the latest one.
func (p *Page) Show(tab string) {
	if tab != "" {
		p.tab = tab
	}
	if p.over != nil {
		p.put(p.over)
		return
	}
	task.Start(&p.listing, p.host.Store().Added,
		func(added []release.Added) { p.showTabs(added, nil) },
		func(err error) { p.showTabs(nil, err) })
}

func (p *Page) put(o fyne.CanvasObject) {
	p.content.Objects = []fyne.CanvasObject{o}
	p.content.Refresh()
}

func (p *Page) showTabs(added []release.Added, problem error) {
	if p.over != nil {
		return
	}
	scrolled := func(content fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVScroll(widgets.NewColumn(pageWidth, content))
	}
	tabs := widgets.NewTabs(p.tab,
		widgets.Tab{Title: TabInstalled, Content: func() fyne.CanvasObject { return scrolled(p.installed(added, problem)) }},
		widgets.Tab{Title: TabAdd, Content: func() fyne.CanvasObject { return scrolled(p.adding()) }},
		widgets.Tab{Title: TabChanges, Content: func() fyne.CanvasObject { return scrolled(p.changes.content(p)) }},
		widgets.Tab{Title: TabPacks, Content: func() fyne.CanvasObject { return scrolled(p.packs.content(p, added)) }})
	tabs.OnChange = func(tab string) {
		p.tab = tab
		p.host.TabChanged(tab)
	}
	body := tabs.Object
	if p.problem != "" {
		body = container.NewBorder(widgets.NewColumn(pageWidth, danger("Not done. "+p.problem)), nil, nil, nil, body)
	}
	p.put(body)
}

// Open looks at a file, folder or pack and asks whether to add it.
func (p *Page) Open(path string) {
	p.path = path
	if strings.HasSuffix(path, release.PackExtension) {
		p.openPack(path)
		return
	}
	p.start("Looking at "+filepath.Base(path), func(ctx context.Context, _ func(release.Progress)) (func(), error) {
		found, err := p.host.Store().Inspect(ctx, path)
		return func() { p.ask(found) }, err
	})
}

// Drop takes what was dropped on the window.
func (p *Page) Drop(paths []string) {
	if len(paths) != 1 {
		p.fail(errors.New("Drop one file or folder at a time."))
		p.host.OpenData()
		return
	}
	p.Open(paths[0])
}

// Stop gives up the work under way.
func (p *Page) Stop() {
	if p.cancel != nil {
		p.cancel()
	}
}

// start does work off the UI thread, one piece at a time, and shows meanwhile
// how far it is. What the work returns is done when it has succeeded.
func (p *Page) start(title string, work func(context.Context, func(release.Progress)) (func(), error)) {
	if p.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel, p.problem = cancel, ""
	w := newWaiting(title, cancel)
	p.cover(w.object)
	p.focus(w.stop)
	end := func() {
		cancel()
		p.cancel = nil
		p.uncover()
	}
	task.Run(func() (func(), error) { return work(ctx, w.tell) },
		func(then func()) {
			end()
			then()
		},
		func(err error) {
			end()
			p.fail(err)
			p.Show("")
		})
}

// cover puts something in place of the tabs.
func (p *Page) cover(o fyne.CanvasObject) {
	p.over = o
	p.put(o)
}

func (p *Page) uncover() { p.over = nil }

// fail keeps why something was not done. Cancelling is no failure.
func (p *Page) fail(err error) {
	if !errors.Is(err, context.Canceled) {
		p.problem = err.Error()
	}
	if e, ok := errors.AsType[*release.Error](err); ok && e.Cause != nil {
		slog.Error("data not added or removed", "cause", e.Cause)
	}
}
