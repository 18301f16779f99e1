// Package home is the first page: what to do next, over all plans and
// credentials, or for somebody new three things to begin with.
package home

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/next"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Directory() *occupation.Directory // nil while data is being read
	Area() *labor.Area                // nil while data is being read
	Period() labor.Period
	Wages() map[string]*labor.Wage // in Area, by matrix code
	Today() plan.Date
	OpenGuide(code string)
	OpenStep(planID, step plan.ID)
	OpenCredential(id plan.ID)
	ToggleStar(code string)
	OpenMe()
	OpenPlan()
	OpenHistory()
	OpenBackups()
	FindJob()
	// LastGuide is the guide that was read last and its tab, or none;
	// GoOnReading shows it.
	LastGuide() (title, tab string)
	GoOnReading()
}

// State is what the plan file holds.
type State struct {
	Contents plan.Contents
	Latest   plan.Event // the zero Event for none
	Problem  error      // why the file could not be opened, or nil
}

// Page is the page Home. Its methods belong to the UI thread.
type Page struct {
	host    Host
	content *container.Scroll
}

// New makes an empty page.
func New(host Host) *Page {
	return &Page{host: host, content: container.NewVScroll(container.NewVBox())}
}

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show shows a state of the plan file.
func (p *Page) Show(s State) {
	main, side := container.NewVBox(p.head(s)), container.NewVBox()
	if s.Problem != nil {
		main.Add(problem(s.Problem, p.host.OpenPlan))
	} else {
		if len(s.Contents.Plans) == 0 {
			main.Add(p.first(s.Contents))
		}
		main.Add(p.todo(s.Contents))
		side.Add(p.reading())
		side.Add(p.starred(s.Contents.Stars))
		side.Add(p.latest(s.Latest))
	}
	p.content.Content = container.New(&sides{}, main, side)
	p.content.Refresh()
}

func (p *Page) head(s State) fyne.CanvasObject {
	today := p.host.Today()
	day := time.Date(today.Year, today.Month, today.Day, 0, 0, 0, 0, time.UTC).Format("Monday, January 2, 2006")
	name := s.Contents.Person.Name
	switch {
	case name != "":
		return container.New(widgets.Tight{}, widgets.Heading("Hello, "+name), widgets.Muted(day))
	case len(s.Contents.Plans) == 0:
		return widgets.Heading("Welcome to Waymark")
	}
	return widgets.Heading(day)
}

func problem(err error, open func()) fyne.CanvasObject {
	see := widget.NewButtonWithIcon("See what can be done", theme.NavigateNextIcon(), open)
	see.Importance = widget.HighImportance
	return widgets.Card(container.NewVBox(widgets.Subheading("Your plan file could not be opened"), widgets.Body(err.Error()), container.NewHBox(see)))
}

// first offers somebody new what to begin with.
func (p *Page) first(c plan.Contents) fyne.CanvasObject {
	step := func(n int, title, text, action string, icon fyne.Resource, do func(), done bool) fyne.CanvasObject {
		b := widget.NewButtonWithIcon(action, icon, do)
		mark := fmt.Sprintf("%d. ", n)
		if done {
			text = "Done. You can change it at any time."
		} else if n == 1 {
			b.Importance = widget.HighImportance
		}
		return widgets.Card(container.NewBorder(nil, nil, nil, container.NewVBox(b), container.New(widgets.Tight{}, widgets.Subheading(mark+title), widgets.Body(text))))
	}
	me := c.Person
	return container.NewVBox(
		widgets.Body("Waymark shows what jobs are like and what they pay where you live, and helps you plan the way to one. Begin with any of these."),
		step(1, "Find a job", "Search by name, or filter by pay, schooling and what you like. Star what you want to remember.", "Explore jobs", theme.SearchIcon(), p.host.FindJob, len(c.Stars) > 0),
		step(2, "Say what you do now", "Your job, pay and area make every comparison your own. You can leave it out.", "About me", theme.AccountIcon(), p.host.OpenMe, me.JobTitle != "" || me.AreaName != "" || me.Pay.Per != plan.NoPay),
		step(3, "Start a plan", "Open a job and press “Start a plan”: you get first steps that you can change.", "Open the plan", theme.ListIcon(), p.host.OpenPlan, false),
		container.NewHBox(p.quiet("I had a plan before: look for a backup", theme.HistoryIcon(), p.host.OpenBackups)),
	)
}

func (p *Page) quiet(text string, icon fyne.Resource, do func()) *widget.Button {
	b := widget.NewButtonWithIcon(text, icon, do)
	b.Importance = widget.LowImportance
	return b
}

// todo lists what is to be done in all plans.
func (p *Page) todo(c plan.Contents) fyne.CanvasObject {
	today := p.host.Today()
	links := next.Links{Step: p.host.OpenStep, Credential: p.host.OpenCredential}
	records := renewal.Records{Credentials: c.Credentials, Activities: c.Activities, Renewals: c.Renewals}
	steps := next.Steps(plan.NotCopies(c.Plans), today, links)
	sections := append(steps[:2:2], next.Reminders(next.Notices(c.Plans, records, today), links), next.Renewals(records, today, links))
	sections = append(sections, steps[2:]...)
	box := next.Show(sections...)
	if len(box.Objects) == 0 && len(c.Plans) > 0 {
		box.Add(widgets.Body("Nothing is left to do in your plans. Add a step when something comes up."))
	}
	return box
}

// reading leads back to where the person read last.
func (p *Page) reading() fyne.CanvasObject {
	title, tab := p.host.LastGuide()
	if title == "" {
		return container.NewVBox()
	}
	if tab != "" {
		title += ", " + tab
	}
	link := widget.NewHyperlink(title, nil)
	link.Truncation = fyne.TextTruncateEllipsis
	link.OnTapped = p.host.GoOnReading
	return container.New(widgets.Tight{}, widgets.Subheading("Go on reading"), link)
}

// starred lists the starred jobs with their pay here.
func (p *Page) starred(stars []plan.Star) fyne.CanvasObject {
	if len(stars) == 0 || p.host.Directory() == nil || p.host.Area() == nil {
		return container.NewVBox()
	}
	per := p.host.Period()
	about := widgets.Muted("")
	box := container.NewVBox(widgets.Subheading("Starred jobs"), about)
	from := ""
	for _, s := range stars {
		pay, note, release := p.pay(s.Occupation, per)
		if release != "" {
			from = " (" + release + ")"
		}
		title := widget.NewHyperlink(s.Title, nil)
		title.Truncation = fyne.TextTruncateEllipsis
		title.OnTapped = func() { p.host.OpenGuide(s.Occupation) }
		mark := widgets.NewStar()
		mark.SetChecked(true)
		mark.OnTapped = func() { p.host.ToggleStar(s.Occupation) }
		amount := widget.NewLabel(pay)
		amount.TextStyle.Bold = true
		box.Add(container.NewBorder(nil, nil, mark, container.NewHBox(amount, widgets.Caption(note)), title))
		if s.Note != "" {
			box.Add(widgets.Indent(widgets.Muted(s.Note)))
		}
	}
	widgets.SetText(about, "Half earn more than this, "+per.Unit().Words()+", in "+p.host.Area().ShortName()+from+".")
	return box
}

// pay is the median of a job here with its release, or why there is none.
func (p *Page) pay(code string, per labor.Period) (text, note, release string) {
	e, err := p.host.Directory().Entry(code)
	if err != nil {
		return labor.Dash, "no longer in the data", ""
	}
	w := p.host.Wages()[e.Matrix]
	if w == nil {
		return labor.Dash, labor.NotPublished.Short(), ""
	}
	f := w.Pay(labor.Median, per)
	switch {
	case !f.Known():
		return labor.Dash, f.Status.Short(), ""
	case f.Status == labor.Derived:
		return f.Text(), "computed", w.Vintage.Label()
	}
	return f.Text(), "", w.Vintage.Label()
}

// latest is the last line of the history.
func (p *Page) latest(e plan.Event) fyne.CanvasObject {
	if e.Label == "" {
		return container.NewVBox()
	}
	buttons := container.NewHBox(
		p.quiet("All changes", theme.HistoryIcon(), p.host.OpenHistory),
		p.quiet("Backups", theme.StorageIcon(), p.host.OpenBackups))
	return container.NewVBox(widgets.Subheading("Last change"), widgets.Body(e.Label+"\n"+e.At.Local().Format("Jan 2, 2006, 15:04")), buttons)
}
