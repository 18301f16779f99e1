package guide

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// ownWords marks texts that Waymark wrote, unlike the figures.
const ownWords = "In Waymark's own words"

func ownMark() fyne.CanvasObject { return widgets.Caption(ownWords) }

// about says what people in the job do, and where.
func (p *Page) about(t *occupation.Text) fyne.CanvasObject {
	return container.New(widgets.Tight{}, widgets.Body(t.Summary), widgets.Body(t.Where), ownMark())
}

// days lists what fills the days, with what each task leans on most.
func (p *Page) days(t *occupation.Text) fyne.CanvasObject {
	lines := container.New(widgets.Tight{})
	for _, x := range t.Tasks {
		lines.Add(container.NewBorder(nil, nil, widget.NewLabel("•"), p.elementChip(x.Uses), widgets.Body(x.Do)))
	}
	lines.Add(ownMark())
	return section("What fills the days", nil,
		widgets.Muted("On the right: the skill, knowledge or ability that the task leans on most. Tap one to see what it means."), lines)
}

// elementChip names an element; a tap says what it means.
func (p *Page) elementChip(name string) fyne.CanvasObject {
	return widgets.NewChip(name, func() {
		if t, ok := p.term(name); ok {
			p.define([]occupation.Term{t})
		}
	})
}

// term is what an element of a name means.
func (p *Page) term(name string) (occupation.Term, bool) {
	for _, t := range p.g.Terms {
		if t.Name == name {
			return t, true
		}
	}
	return occupation.Term{}, false
}

// meanings offers to explain rated elements; it is nil where none is explained.
func (p *Page) meanings(elements []occupation.Element) fyne.CanvasObject {
	var terms []occupation.Term
	for _, e := range elements {
		if t, ok := p.g.Terms[e.ID]; ok {
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 {
		return container.NewHBox()
	}
	return widgets.Inset(container.NewHBox(widgets.NewChip("What do these words mean?", func() { p.define(terms) })))
}

// define opens what terms mean.
func (p *Page) define(terms []occupation.Term) {
	box := container.New(widgets.Tight{})
	for _, t := range terms {
		box.Add(bold(t.Name))
		box.Add(widgets.Body(t.Means))
		box.Add(widgets.Muted("For example: " + t.Example))
	}
	box.Add(ownMark())
	p.popUp(box)
}

// wayIn says how people get in and what comes next.
func (p *Page) wayIn(t *occupation.Text) fyne.CanvasObject {
	lines := container.New(widgets.Tight{}, widgets.Body(t.Start))
	if len(t.Next) > 0 {
		lines.Add(widgets.Body("Next rungs: " + strings.Join(t.Next, ", ") + "."))
	}
	lines.Add(ownMark())
	return section("The usual way in", nil, lines)
}
