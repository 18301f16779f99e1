package ui

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/report"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// savePanel asks how to write a report, writes it and says where it is.
type savePanel struct {
	shell   *Shell
	formats []report.Format
	label   string             // of the question what to write
	what    *widget.RadioGroup // its answers; nil where there is no such question
	// maker reads the answers; what it gives makes the document and a name for
	// its file, off the UI thread.
	maker func() func() (report.Document, string, error)

	popup   *widget.PopUp
	content fyne.CanvasObject // of the popup, without its buttons
	room    *container.Scroll // for the content
	format  *widget.RadioGroup
	paper   *widget.RadioGroup
	large   *widget.Check
	save    *widgets.MainButton
	note    *widget.Label
}

// SaveGuide asks how to save a guide, to print it or hand it in.
func (s *Shell) SaveGuide(g *occupation.Guide) {
	o, l := report.Options{Period: s.period, Today: s.plans.today(), Me: s.Me()}, s.library
	depth := choice(report.Depths[:])
	p := &savePanel{shell: s, formats: report.BookFormats[:], label: "How much", what: depth}
	p.maker = func() func() (report.Document, string, error) {
		o.Depth = chosen(depth, report.Depths[:])
		return func() (report.Document, string, error) {
			more, err := report.ReadMore(l.Directory, l.Study, g, o.Depth)
			return report.Guide(g, more, o), report.GuideName(g, o.Depth), err
		}
	}
	p.open("Save or print this guide")
}

// SaveAreas asks how to save what a job pays in some areas, in their order.
func (s *Shell) SaveAreas(g *occupation.Guide, wages []*labor.Wage) {
	d := report.Areas(g, slices.Clone(wages), s.period, s.plans.today(), s.Me())
	s.saveDocument("Save or print this table", d, report.TableFormats[:])
}

// saveDocument asks how to save a document that is made already.
func (s *Shell) saveDocument(title string, d report.Document, formats []report.Format) {
	p := &savePanel{shell: s, formats: formats}
	p.maker = func() func() (report.Document, string, error) {
		return func() (report.Document, string, error) { return d, d.Title, nil }
	}
	p.open(title)
}

// SaveReading asks how to save the guides of the starred jobs as one file to
// read elsewhere.
func (s *Shell) SaveReading() {
	if s.library == nil || s.area == nil {
		return
	}
	o, l, area, stars := report.Options{Period: s.period, Today: s.plans.today(), Me: s.Me()}, s.library, s.area, s.Stars()
	depth := choice(report.Depths[:])
	p := &savePanel{shell: s, formats: report.ReadFormats[:], label: "How much", what: depth}
	p.maker = func() func() (report.Document, string, error) {
		o.Depth = chosen(depth, report.Depths[:])
		return func() (report.Document, string, error) {
			d, err := report.ReadReading(l.Directory, l.Study, stars, area, o)
			return d, d.Title, err
		}
	}
	p.open("Save the starred guides to read")
}

// SavePlan asks how to save a plan, once all changes of it are on disk.
func (k *planKeeper) SavePlan(id plan.ID) { k.saveReport(id, report.PlanChecklist) }

// SavePlanReport does so with another document of the plan on show as the
// first choice.
func (k *planKeeper) SavePlanReport(kind string) {
	for _, x := range report.PlanKinds {
		if x.Name() == kind {
			k.saveReport(k.state.Plan.ID, x)
		}
	}
}

func (k *planKeeper) saveReport(id plan.ID, first report.PlanKind) {
	in := report.PlanInput{Today: k.today()}
	var err error
	k.queue.Do(func() {
		if k.file == nil {
			err = plan.NoPlan()
			return
		}
		var c plan.Contents
		if c, err = plan.Read(k.file); err == nil {
			in = report.PlanInputOf(c, id, in.Today)
		}
	}, func() {
		if err != nil {
			k.tell(err)
			return
		}
		kinds := choice(report.PlanKinds[:])
		kinds.SetSelected(first.Label())
		p := &savePanel{shell: k.shell, formats: report.SheetFormats[:], label: "Document", what: kinds}
		p.maker = func() func() (report.Document, string, error) {
			kind, wagesFor, in := chosen(kinds, report.PlanKinds[:]), k.WageReader(), in
			return func() (report.Document, string, error) {
				var err error
				in.Wages, err = wagesFor(in.Plan)
				return report.Plan(in, kind), report.PlanName(in.Plan, kind), err
			}
		}
		p.open("Save or print this plan")
	})
}

// print asks how to save what is on show, if that is a guide, a comparison or
// the plan.
func (s *Shell) print() {
	if s.window.Canvas().Overlays().Top() != nil {
		return // a question is open
	}
	switch s.history.now().Page {
	case GuidePage:
		if s.guide != nil {
			s.guide.Save()
		}
	case ComparePage:
		if s.comparison != nil {
			s.comparison.Save()
		}
	case PlanPage:
		s.plans.page.Save()
	}
}

// mostBeside is how many choices stand beside each other.
const mostBeside = 3

// choice offers one of several values by their labels, the first chosen.
func choice[T interface{ Label() string }](values []T) *widget.RadioGroup {
	labels := make([]string, len(values))
	for n, v := range values {
		labels[n] = v.Label()
	}
	r := widget.NewRadioGroup(labels, nil)
	r.Horizontal, r.Required = len(values) <= mostBeside, true
	r.SetSelected(labels[0])
	return r
}

// chosen is the value that is selected.
func chosen[T interface{ Label() string }](r *widget.RadioGroup, values []T) T {
	for _, v := range values {
		if r != nil && v.Label() == r.Selected {
			return v
		}
	}
	return values[0]
}

const saveWidth = 440

func (p *savePanel) open(title string) {
	p.format, p.paper = choice(p.formats), choice(report.Papers[:])
	p.large = widget.NewCheck("Large print (18 points)", nil)
	p.note = widgets.Body("Waymark writes a file. Open it to read, print or send it.")
	form := widget.NewForm(widget.NewFormItem("File", p.format))
	if p.what != nil {
		form.Append(p.label, p.what)
	}
	form.Append("Paper", p.paper)
	form.Append("Text", p.large)
	p.save = widgets.NewMainButton("Save", p.write)
	p.show(container.NewVBox(widgets.Subheading(title), form, p.note), p.buttons("Cancel", p.save))
	p.shell.window.Canvas().Focus(p.save)
}

// show puts content with buttons below over the page, in place of what this panel
// showed before.
func (p *savePanel) show(content, buttons fyne.CanvasObject) {
	if p.popup != nil {
		p.popup.Hide()
	}
	p.content, p.room = content, container.NewVScroll(content)
	body := container.NewBorder(nil, buttons, nil, nil, p.room)
	p.popup = widget.NewModalPopUp(container.NewPadded(body), p.shell.window.Canvas())
	p.fit()
	p.popup.Show()
	p.fit()
}

// fit gives the content the height that it needs. Where the window is too low,
// the content scrolls.
func (p *savePanel) fit() {
	p.room.SetMinSize(fyne.NewSize(0, 0))
	window, around := p.shell.window.Canvas().Size(), p.popup.MinSize().Height+4*theme.Padding()
	width := min(max(saveWidth*look.TextScale(), p.content.MinSize().Width), window.Width-6*theme.Padding())
	p.content.Resize(fyne.NewSize(width, 0)) // so that wrapped text knows its lines
	p.room.SetMinSize(fyne.NewSize(width, min(p.content.MinSize().Height, window.Height-around)))
	p.popup.Resize(p.popup.MinSize())
}

func (p *savePanel) buttons(close string, others ...fyne.CanvasObject) fyne.CanvasObject {
	row := container.NewHBox(layout.NewSpacer(), widget.NewButton(close, func() { p.popup.Hide() }))
	for _, o := range others {
		row.Add(o)
	}
	return row
}

// write makes the file off the UI thread.
func (p *savePanel) write() {
	format, make := chosen(p.format, p.formats), p.maker()
	l := report.Layout{Paper: chosen(p.paper, report.Papers[:]), Large: p.large.Checked}
	p.save.Disable()
	p.note.SetText("Writing the file …")
	task.Run(func() (string, error) {
		d, name, err := make()
		if err != nil {
			return "", err
		}
		data, err := report.Write(d, format, l)
		if err != nil {
			return "", err
		}
		return p.shell.deps.Reports(name+format.Extension(), data)
	}, p.saved, func(err error) {
		p.save.Enable()
		p.note.SetText("The file was not saved. " + err.Error())
		p.fit()
	})
}

// saved says where the file is and offers to open it.
func (p *savePanel) saved(path string) {
	trouble := widgets.Body("Open hands the file to the program that your system uses for it. Print it from there.")
	open := widgets.NewMainButton("Open", func() {
		if err := fyne.CurrentApp().OpenURL(fileURL(path)); err != nil {
			trouble.SetText("No program opened the file. " + err.Error())
		}
	})
	where := widgets.Body(path)
	where.Wrapping = fyne.TextWrapBreak
	p.show(container.NewVBox(widgets.Subheading("Saved"), where, trouble), p.buttons("Close", open))
	p.shell.window.Canvas().Focus(open)
}

// fileURL leads to a file, also to one on a Windows drive.
func fileURL(path string) *url.URL {
	return &url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/")}
}
