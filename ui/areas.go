package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/widgets"
)

const areaHits = 12

// areaPicker is the box that finds a state, metro area, county or ZIP code.
type areaPicker struct {
	places *labor.Places
	choose func(*labor.Area)

	entry *widgets.Entry
	list  *widget.List
	hits  []labor.Place
	popup *widget.PopUp
}

// pickArea opens the box below an object.
func pickArea(below fyne.CanvasObject, c fyne.Canvas, places *labor.Places, choose func(*labor.Area)) {
	a := &areaPicker{places: places, choose: choose}
	a.entry = widgets.NewEntry("State, city, county or ZIP code")
	a.entry.OnChanged = a.search
	a.entry.OnKey = a.key
	a.list = widget.NewList(func() int { return len(a.hits) },
		func() fyne.CanvasObject {
			return container.NewVBox(widget.NewLabel(""), widgets.Caption(""))
		},
		func(id widget.ListItemID, o fyne.CanvasObject) {
			lines := o.(*fyne.Container).Objects
			lines[0].(*widget.Label).SetText(a.hits[id].Label)
			lines[1].(*widget.Label).SetText(a.hits[id].Reason)
		})
	a.list.OnSelected = func(id widget.ListItemID) { a.pick(id) }
	help := widgets.Muted("Pay is published for the nation, states, and metro and nonmetro areas. A county or ZIP code finds the area it is in.")
	box := container.NewBorder(container.NewVBox(a.entry), help, nil, nil, a.list)
	a.popup = widget.NewPopUp(container.NewPadded(box), c)
	const width, height = 380, 420
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	x := min(pos.X, c.Size().Width-width-8)
	a.popup.ShowAtPosition(fyne.NewPos(max(x, 8), pos.Y+below.Size().Height+4))
	a.popup.Resize(fyne.NewSize(width, height))
	a.search("")
	c.Focus(a.entry)
}

func (a *areaPicker) search(q string) {
	if q == "" {
		a.hits = a.places.Search("united states", 1)
	} else {
		a.hits = a.places.Search(q, areaHits)
	}
	a.list.UnselectAll()
	a.list.Refresh()
	a.list.ScrollToTop()
}

func (a *areaPicker) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		a.pick(0)
	case fyne.KeyEscape:
		a.popup.Hide()
	case fyne.KeyDown:
		fyne.CurrentApp().Driver().CanvasForObject(a.list).Focus(a.list)
	default:
		return false
	}
	return true
}

func (a *areaPicker) pick(id int) {
	if id < len(a.hits) {
		a.popup.Hide()
		a.choose(a.hits[id].Area)
	}
}
