package ui

import (
	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/widgets"
)

const areaHits = 12

// pickArea opens a box below an object that finds a state, metro area, county
// or ZIP code.
func pickArea(below fyne.CanvasObject, places *labor.Places, choose func(*labor.Area)) {
	areaPick(places, choose).Show(below)
}

func areaPick(places *labor.Places, choose func(*labor.Area)) *widgets.Pick {
	var hits []labor.Place
	return &widgets.Pick{
		Hint: "State, city, county or ZIP code",
		Help: "Pay is published for the nation, states, and metro and nonmetro areas. A county or ZIP code finds the area it is in.",
		Find: func(typed string) []widgets.Line {
			if hits = places.Search(typed, areaHits); typed == "" {
				hits = places.Search("united states", 1)
			}
			lines := make([]widgets.Line, len(hits))
			for n, h := range hits {
				lines[n] = widgets.Line{Text: h.Label, Note: h.Reason}
			}
			return lines
		},
		Choose: func(n int) { choose(hits[n].Area) },
	}
}
