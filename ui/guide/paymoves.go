package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// movesInShort are how many moves the short guide tells: workers, places and
// industries.
const movesInShort = 3

// moves says what pay moves with; the detailed guide adds a chart, the rest of
// the sentences and the rules.
func (p *Page) moves(per labor.Period) fyne.CanvasObject {
	moves := figures.Moves(p.g, p.host.Wages(), per)
	box := container.NewVBox(widgets.Subheading("What moves pay"))
	if p.host.Detailed() {
		if title, bars, ok := figures.MoveBars(moves); ok {
			head := widgets.Body(title)
			head.TextStyle.Bold = true
			box.Add(head)
			box.Add(p.chart("what moves pay", bars))
			box.Add(widgets.Muted(figures.MovesNote(moves)))
		}
	} else {
		moves = moves[:movesInShort]
	}
	for _, m := range moves {
		box.Add(p.move(m))
	}
	return box
}

func (p *Page) move(m figures.Move) fyne.CanvasObject {
	text := container.New(widgets.Tight{}, bold(m.Name), widgets.Body(m.Main))
	if p.host.Detailed() {
		for _, s := range m.More {
			text.Add(bullet(s))
		}
		if m.Rule != "" {
			text.Add(widgets.Muted(m.Rule))
		}
	}
	vintages := m.Vintages
	if !p.host.Detailed() {
		vintages = vintages[:min(1, len(vintages))] // the main sentence rests on the first
	}
	var sources []topic
	for _, v := range vintages {
		sources = append(sources, topic{vintage: v, title: m.Name, area: p.g.Area.Name, means: figures.WageMeans, note: m.Rule, term: "Median"})
	}
	switch len(sources) {
	case 0:
		return text
	case 1:
		return container.NewVBox(text, sourceLine(p.chipObject(sources[0])))
	}
	return container.NewVBox(text, p.sourceLines(sources...))
}

func bullet(text string) fyne.CanvasObject {
	return container.NewBorder(nil, nil, widget.NewLabel("•"), nil, widgets.Body(text))
}
