package ui

import (
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/report"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// savePanel asks how to write a report, writes it and says where it is.
type savePanel struct {
	shell    *Shell
	document func(report.Depth) (d report.Document, name string)

	popup  *widget.PopUp
	format *widget.RadioGroup
	depth  *widget.RadioGroup // nil for a plan
	paper  *widget.RadioGroup
	large  *widget.Check
	save   *widget.Button
	note   *widget.Label
}

// SaveGuide asks how to save a guide, to print it or hand it in.
func (s *Shell) SaveGuide(g *occupation.Guide) {
	period, today := s.period, s.plans.today()
	p := &savePanel{shell: s, document: func(d report.Depth) (report.Document, string) {
		return report.Guide(g, report.Options{Depth: d, Period: period, Today: today}), report.GuideName(g, d)
	}}
	p.depth = choice(report.Depths[:])
	p.open("Save or print this guide")
}

// SavePlan asks how to save a plan as a checklist, once all changes of it are
// on disk.
func (k *planKeeper) SavePlan(id plan.ID) {
	var now plan.Plan
	err := plan.NoPlan()
	k.queue.Do(func() {
		if k.file != nil {
			now, err = k.file.Plan(id)
		}
	}, func() {
		if err != nil {
			k.tell(err)
			return
		}
		today := k.today()
		p := &savePanel{shell: k.shell, document: func(report.Depth) (report.Document, string) {
			return report.Plan(now, today), report.PlanName(now)
		}}
		p.open("Save or print this plan")
	})
}

// print asks how to save what is on show, if that is a guide or the plan.
func (s *Shell) print() {
	if s.window.Canvas().Overlays().Top() != nil {
		return // a question is open
	}
	switch s.history.now().Page {
	case GuidePage:
		if s.guide != nil {
			s.guide.Save()
		}
	case PlanPage:
		s.plans.page.Save()
	}
}

// choice offers one of several values by their labels, the first chosen.
func choice[T interface{ Label() string }](values []T) *widget.RadioGroup {
	labels := make([]string, len(values))
	for n, v := range values {
		labels[n] = v.Label()
	}
	r := widget.NewRadioGroup(labels, nil)
	r.Horizontal, r.Required = true, true
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
	p.format, p.paper = choice(report.Formats[:]), choice(report.Papers[:])
	p.large = widget.NewCheck("Large print (18 points)", nil)
	p.note = widgets.Body("Waymark writes a file. Open it to read, print or send it.")
	form := widget.NewForm(widget.NewFormItem("File", p.format))
	if p.depth != nil {
		form.Append("How much", p.depth)
	}
	form.Append("Paper", p.paper)
	form.Append("Text", p.large)
	p.save = widget.NewButton("Save", p.write)
	p.save.Importance = widget.HighImportance
	p.show(container.NewVBox(widgets.Subheading(title), form, p.note, p.buttons("Cancel", p.save)))
	p.shell.window.Canvas().Focus(p.save)
}

// show puts content over the page, in place of what this panel showed before.
func (p *savePanel) show(content fyne.CanvasObject) {
	if p.popup != nil {
		p.popup.Hide()
	}
	p.popup = widget.NewModalPopUp(widgets.FixedWidth(saveWidth, container.NewPadded(content)), p.shell.window.Canvas())
	p.popup.Show()
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
	format := chosen(p.format, report.Formats[:])
	depth := chosen(p.depth, report.Depths[:])
	l := report.Layout{Paper: chosen(p.paper, report.Papers[:]), Large: p.large.Checked}
	p.save.Disable()
	p.note.SetText("Writing the file …")
	task.Run(func() (string, error) {
		d, name := p.document(depth)
		data, err := report.Write(d, format, l)
		if err != nil {
			return "", err
		}
		return p.shell.deps.Reports(name+format.Extension(), data)
	}, p.saved, func(err error) {
		p.save.Enable()
		p.note.SetText("The file was not saved. " + err.Error())
		p.popup.Resize(p.popup.MinSize())
	})
}

// saved says where the file is and offers to open it.
func (p *savePanel) saved(path string) {
	trouble := widgets.Body("Open hands the file to the program that your system uses for it. Print it from there.")
	open := widget.NewButton("Open", func() {
		if err := fyne.CurrentApp().OpenURL(fileURL(path)); err != nil {
			trouble.SetText("No program opened the file. " + err.Error())
		}
	})
	open.Importance = widget.HighImportance
	where := widgets.Body(path)
	where.Wrapping = fyne.TextWrapBreak
	p.show(container.NewVBox(widgets.Subheading("Saved"), where, trouble, p.buttons("Close", open)))
	p.shell.window.Canvas().Focus(open)
}

// fileURL leads to a file, also to one on a Windows drive.
func fileURL(path string) *url.URL {
	return &url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/")}
}
