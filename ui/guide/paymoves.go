package guide

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
			box.Add(bold(title))
			box.Add(p.chart("what moves pay", bars))
			box.Add(widgets.Muted(figures.MovesNote))
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
		if len(m.More) > 0 {
			text.Add(widgets.Body(strings.Join(m.More, " ")))
		}
		if m.Rule != "" {
			text.Add(widgets.Muted(m.Rule))
		}
	}
	chips := container.NewHBox()
	for _, v := range m.Vintages {
		chips.Add(p.chipObject(topic{vintage: v, title: m.Name, area: p.g.Area.Name, means: figures.WageMeans, note: m.Rule, term: "Median"}))
	}
	if len(m.Vintages) == 0 {
		return text
	}
	return container.NewVBox(text, sourceLine(chips))
}
