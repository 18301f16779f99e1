// Package me is the page on which a person may say what they do and earn now,
// and which jobs they have starred. All of it can be left out.
package me

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Directory() *occupation.Directory // nil while data is being read
	Area() *labor.Area                // nil while data is being read
	Period() labor.Period
	Wages() map[string]*labor.Wage // in Area, by matrix code
	Me() plan.Person
	Stars() []plan.Star
	// PlanPath is where everything of this page is kept.
	PlanPath() string
	// EditMe and EditStar change what is in the file by then. done is called on
	// the UI thread, after the page is shown what is saved.
	EditMe(change func(*plan.Person), done func(error))
	EditStar(code string, change func(*plan.Star), done func(error))
	ToggleStar(code string)
	// PickArea lets a person find an area in a box below an object.
	PickArea(below fyne.CanvasObject, choose func(*labor.Area))
	OpenGuide(code string)
	// SaveReading asks how to save the guides of the starred jobs as one file.
	SaveReading()
	// OpenBudget shows where a monthly budget is entered.
	OpenBudget()
	// Typed is told whenever what Unsaved says may be different.
	Typed()
	// Reminds says whether the system shows reminders while the program runs.
	Reminds() bool
	SetReminds(on bool)
}

// Page is the page About me. Its methods belong to the UI thread.
type Page struct {
	host    Host
	content *container.Scroll
	column  *fyne.Container

	job, area           *widget.Button
	guide, noJob        *widget.Button
	noArea              *widget.Button
	per                 *widget.Select
	pay, hours, tax     *widgets.Field
	name, note          *widgets.Field
	payText, budgetText *widget.Label
	remind              *widget.Check
	where               *widget.Label
	interests           *interests
	stars               *stars
	filling             bool // controls are being set from what is saved
}

const readingWidth = 680

// New makes the page.
func New(host Host) *Page {
	p := &Page{host: host}
	p.makeFields()
	p.interests = newInterests(p)
	p.stars = newStars(p)
	p.column = container.NewVBox(p.parts()...)
	p.content = container.NewVScroll(widgets.NewColumn(readingWidth, p.column))
	p.Show()
	return p
}

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

func (p *Page) parts() []fyne.CanvasObject {
	p.where, p.payText, p.budgetText = widgets.Body(""), widgets.Body(""), widgets.Body("")
	p.job = widget.NewButtonWithIcon("", theme.SearchIcon(), p.pickJob)
	p.job.Alignment = widget.ButtonAlignLeading
	p.guide = quiet("Open its guide", theme.NavigateNextIcon(), func() { p.host.OpenGuide(p.host.Me().Job) })
	p.noJob = quiet("Remove", theme.ContentClearIcon(), func() { p.setJob("", "") })
	p.area = widget.NewButtonWithIcon("", theme.HomeIcon(), func() { p.host.PickArea(p.area, p.setArea) })
	p.area.Alignment = widget.ButtonAlignLeading
	p.noArea = quiet("Remove", theme.ContentClearIcon(), func() { p.edit(func(me *plan.Person) { me.Area, me.AreaName = "", "" }) })
	p.per = p.periods()
	p.remind = widget.NewCheck("Show reminders of the system while Waymark runs", func(on bool) {
		if !p.filling {
			p.host.SetReminds(on)
		}
	})
	budget := quiet("Monthly budget", theme.NavigateNextIcon(), p.host.OpenBudget)
	line := func(o fyne.CanvasObject, beside ...fyne.CanvasObject) fyne.CanvasObject {
		return container.NewBorder(nil, nil, nil, container.NewHBox(beside...), o)
	}
	return []fyne.CanvasObject{
		widgets.Heading("About me"),
		widgets.Body("Fill in what you like and leave out the rest. It is saved as you type, and Undo takes it back. Nothing leaves this computer."),
		p.where,
		section("My job now", "With this, jobs and plans are compared with what you do and earn today.",
			widgets.Labelled("Job", line(p.job, p.guide, p.noJob)),
			widgets.NewPair(
				widgets.Labelled("Pay before taxes", container.NewBorder(nil, nil, nil, widgets.Outline(p.per), p.pay.Object)),
				widgets.Labelled("Usual hours a week", p.hours.Object)),
			p.payText),
		section("Where I live", "Pay and jobs are then shown for this area.",
			widgets.Labelled("Area", line(p.area, p.noArea))),
		section("Taxes and budget", "How much of your pay goes to taxes, as you estimate it. A pay stub helps: what was taken off for taxes, divided by the pay before that.",
			widgets.Labelled("Taxes in percent of pay", p.tax.Object),
			p.budgetText, container.NewHBox(budget)),
		p.interests.object,
		section("On paper and notes", "",
			widgets.Labelled("Name on printed plans", p.name.Object),
			widgets.Labelled("Note", p.note.Object)),
		section("Starred jobs", "", p.stars.object),
		section("Reminders", "", p.remind),
	}
}

func section(title, text string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	box := container.NewVBox(widgets.Subheading(title))
	if text != "" {
		box.Add(widgets.Muted(text))
	}
	for _, o := range parts {
		box.Add(o)
	}
	return box
}

func quiet(text string, icon fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon(text, icon, tapped)
	b.Importance = widget.LowImportance
	return b
}

// ShowInterests brings the section of the interests into view.
func (p *Page) ShowInterests() {
	p.content.ScrollToOffset(fyne.NewPos(0, p.interests.object.Position().Y))
}

// Show shows what is saved. Typing that is not saved yet stays.
func (p *Page) Show() {
	p.filling = true
	defer func() { p.filling = false }()
	me := p.host.Me()
	p.where.SetText("Kept in your plan file: " + p.host.PlanPath())
	p.job.SetText(or(me.JobTitle, "Choose a job or type your own words"))
	widgets.ShowIf(p.guide, me.Job != "")
	widgets.ShowIf(p.noJob, me.JobTitle != "")
	p.area.SetText(or(me.AreaName, "Choose your state, city, county or ZIP code"))
	widgets.ShowIf(p.noArea, me.AreaName != "")
	p.showPay(me)
	p.hours.Show(number(me.HoursWeek))
	p.tax.Show(number(me.Tax))
	p.name.Show(me.Name)
	p.note.Show(me.Note)
	p.budgetText.SetText(budgetText(me))
	p.interests.show(me.Interests)
	p.remind.SetChecked(p.host.Reminds())
	p.stars.show()
	p.arrange()
}

// arrange lays the page out anew after a text has come or gone.
func (p *Page) arrange() {
	if p.content != nil {
		p.content.Refresh()
	}
}

func (p *Page) fields() []*widgets.Field {
	list := append([]*widgets.Field{p.pay, p.hours, p.tax, p.name, p.note}, p.interests.fields()...)
	return append(list, p.stars.fields()...)
}

// Flush saves what was typed and not saved yet.
func (p *Page) Flush() {
	for _, f := range p.fields() {
		f.Commit(true)
	}
}

// Unsaved names a field of the page that cannot be saved, or "", and says
// whether any still waits to be saved.
func (p *Page) Unsaved() (field string, waiting bool) {
	for _, f := range p.fields() {
		if f.Wrong() != "" {
			field = f.Name
		}
		waiting = waiting || f.Waiting()
	}
	return field, waiting
}

func or(text, instead string) string {
	if text == "" {
		return instead
	}
	return text
}
