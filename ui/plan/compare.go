package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/payback"
	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// compare shows two plans of the file side by side.
type compare struct {
	page    *Page
	ids     [2]domain.ID
	object  fyne.CanvasObject
	choices [2]*widget.Select
	differs *widget.Check
	table   *fyne.Container
	reading task.Latest
}

// newCompare puts the plan on show beside the one of which it is a copy, or
// another.
func newCompare(p *Page) *compare {
	c := &compare{page: p, table: container.NewVBox()}
	c.ids[0] = p.state.Plan.ID
	for _, o := range p.state.Plans {
		other := o.ID != c.ids[0]
		kin := o.CopyOf == c.ids[0] || o.ID == p.state.Plan.CopyOf
		if other && (c.ids[1] == "" || kin) {
			c.ids[1] = o.ID
		}
	}
	row := container.NewGridWithColumns(2)
	for n := range c.choices {
		c.choices[n] = widget.NewSelect(nil, nil)
		row.Add(widgets.Outline(c.choices[n]))
	}
	c.differs = widget.NewCheck("Only what differs", func(bool) { c.read() })
	back := widget.NewButtonWithIcon("Back to the plan", theme.NavigateBackIcon(), func() { p.showCover(nil) })
	head := container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(back), widgets.Heading("Plans side by side")),
		container.NewBorder(nil, nil, c.differs, nil, row))
	c.object = container.NewPadded(container.NewPadded(container.NewBorder(head, nil, nil, nil, container.NewVScroll(c.table))))
	c.show(p.state)
	return c
}

func (c *compare) content() fyne.CanvasObject { return c.object }

// show keeps the plans that were chosen while there are two.
func (c *compare) show(s State) bool {
	titles := names(s.Plans)
	for n, choice := range c.choices {
		at := -1
		for i, p := range s.Plans {
			if p.ID == c.ids[n] {
				at = i
			}
		}
		if at < 0 {
			return false
		}
		choice.OnChanged = nil
		choice.SetOptions(titles)
		choice.SetSelectedIndex(at)
		choice.OnChanged = func(string) {
			c.ids[n] = c.page.state.Plans[choice.SelectedIndex()].ID
			c.read()
		}
	}
	c.read()
	return true
}

// read computes both plans off the UI thread.
func (c *compare) read() {
	var plans [2]domain.Plan
	for n := range plans {
		for _, p := range c.page.state.Plans {
			if p.ID == c.ids[n] {
				plans[n] = p
			}
		}
	}
	person, today, wagesFor := c.page.state.Person, c.page.host.Today(), c.page.host.WageReader()
	task.Start(&c.reading, func() (lines []comparison, err error) {
		var both [2]branch
		for n, p := range plans {
			wages, err := wagesFor(p)
			if err != nil {
				return nil, err
			}
			both[n] = branch{p, domain.NewSchedule(p), payback.Compute(payback.Input{Person: person, Plan: p, Wages: wages, Today: today})}
		}
		return compareBranches(both[0], both[1]), nil
	}, c.fill, func(err error) {
		c.table.Objects = []fyne.CanvasObject{widgets.Body("The plans could not be compared. " + err.Error())}
		c.table.Refresh()
	})
}

func (c *compare) fill(all []comparison) {
	c.table.Objects = nil
	for _, l := range all {
		if c.differs.Checked && !l.differs() {
			continue
		}
		name := widgets.Body(l.name)
		name.Importance = widget.LowImportance
		row := container.New(compareRow{}, name, widgets.Body(l.text[0]), widgets.Body(l.text[1]))
		for _, cell := range row.Objects[1:] {
			cell.(*widget.Label).TextStyle.Bold = l.differs()
		}
		c.table.Objects = append(c.table.Objects, row, widget.NewSeparator())
	}
	if len(c.table.Objects) == 0 {
		c.table.Objects = []fyne.CanvasObject{widgets.Body("The two plans are the same.")}
	}
	c.table.Objects = append(c.table.Objects, widgets.Muted("What stands in bold differs. Dates and sums are computed from what you entered; pay is from the wages named in the tab Money."))
	c.table.Refresh()
}

// compareRow gives a name its room and two texts the same.
type compareRow struct{}

const compareName = 150

func (compareRow) widths(width float32) (name, text float32) {
	name = compareName * min(look.TextScale(), 1.3)
	return name, max(0, width-name) / 2
}

func (r compareRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	name, text := r.widths(size.Width)
	o[0].Resize(fyne.NewSize(name, size.Height))
	o[1].Move(fyne.NewPos(name, 0))
	o[1].Resize(fyne.NewSize(text, size.Height))
	o[2].Move(fyne.NewPos(name+text, 0))
	o[2].Resize(fyne.NewSize(text, size.Height))
}

func (r compareRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(compareName+2*100, 0)
	for _, cell := range o {
		s.Height = max(s.Height, cell.MinSize().Height)
	}
	return s
}

// CompareWithCopy copies the plan on show and shows both side by side.
func (p *Page) CompareWithCopy() {
	p.change(domain.CopyPlan(p.state.Plan.ID, p.state.Plan.Title+anotherWay), func() { p.showCover(newCompare(p)) })
}
