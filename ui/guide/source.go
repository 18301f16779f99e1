package guide

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// topic is what a source chip opens: where a figure comes from and what it
// means.
type topic struct {
	vintage *labor.Vintage
	title   string // "Median pay"
	area    string
	figure  string // the figure in question, "" for a group of figures
	means   string
	note    string // why it is blank, or how it was computed
	term    string // entry of the glossary that says more; "" for none
}

func payTopic(w *labor.Wage, f labor.Figure) topic {
	t := topic{vintage: w.Vintage, title: "Pay", area: w.Area.Name, figure: f.TextWithUnit(), means: figures.WageMeans, term: "Median", note: f.Status.Reason()}
	if f.Formula != "" {
		t.note += " How: " + f.Formula + "."
	}
	return t
}

func outlookTopic(o *labor.Outlook, f labor.Figure, title, means string) topic {
	t := topic{vintage: o.Vintage, title: title, area: "United States", figure: f.TextWithUnit(), means: means, term: "Projected growth", note: f.Status.Reason()}
	if f.Formula != "" {
		t.note += " How: " + f.Formula + "."
	}
	return t
}

func preparationTopic(p *labor.Preparation) topic {
	return topic{vintage: p.Vintage, title: "Typical way to start", area: "United States", means: figures.EntryMeans, term: "Typical entry education"}
}

// chip is the text of a topic's source chip and what a tap on it does.
func (p *Page) chip(t topic) (string, func()) {
	return t.vintage.Label(), func() { p.explain(t) }
}

// chipObject is a source chip to put below a chart or table.
func (p *Page) chipObject(t topic) fyne.CanvasObject {
	text, tapped := p.chip(t)
	return widgets.NewChip(text, tapped)
}

// explain opens what is known about a figure.
func (p *Page) explain(t topic) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	if canvas == nil {
		return
	}
	p.closePopUp()
	area := t.area
	if area == "" {
		area = "United States"
	}
	explain.About(canvas, explain.Glossary(p.host.Directory().Texts), explain.Number{Title: t.title, Means: t.means, Term: t.term,
		Cases: []explain.Case{{Text: t.figure, Area: area, Note: t.note, Vintage: t.vintage}}})
}

// words offers what words of the glossary mean.
func (p *Page) words(names ...string) fyne.CanvasObject {
	var terms []occupation.Term
	for _, name := range names {
		if t, ok := p.glossary(name); ok {
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 {
		return container.NewHBox()
	}
	return widgets.Inset(container.NewHBox(widgets.NewChip("What do these words mean?", func() { p.define(terms) })))
}

// glossary finds an entry of the glossary by its name.
func (p *Page) glossary(name string) (occupation.Term, bool) {
	terms := explain.Glossary(p.host.Directory().Texts)
	n := slices.IndexFunc(terms, func(t occupation.Term) bool { return t.Name == name })
	if n < 0 {
		return occupation.Term{}, false
	}
	return terms[n], true
}

const popUpWidth = 480

// popUp shows content over the page until it is closed.
func (p *Page) popUp(content fyne.CanvasObject) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	if canvas == nil {
		return
	}
	p.closePopUp()
	p.hidePopUp = widgets.PopUp(canvas, popUpWidth*look.TextScale(), content)
}

func (p *Page) closePopUp() {
	if p.hidePopUp != nil {
		p.hidePopUp()
		p.hidePopUp = nil
	}
}
