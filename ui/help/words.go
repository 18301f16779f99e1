package help

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/widgets"
)

// words is the glossary with a field that narrows it down.
type words struct {
	object fyne.CanvasObject

	terms  []occupation.Term
	rows   map[string]fyne.CanvasObject // by name; each is made once
	list   *fyne.Container
	scroll *container.Scroll
	count  *widget.Label
}

func newWords(terms []occupation.Term) *words {
	w := &words{terms: terms, rows: map[string]fyne.CanvasObject{}, list: container.NewVBox(), count: widgets.Caption("")}
	for _, t := range terms {
		w.rows[t.Name] = explain.Term(t)
	}
	find := widgets.NewEntry("Find a word")
	find.Icon = theme.SearchIcon()
	find.OnChanged = w.show
	find.OnKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			find.SetText("")
		}
		return k == fyne.KeyEscape
	}
	w.scroll = container.NewVScroll(widgets.NewColumn(readingWidth, w.list))
	top := widgets.NewColumn(readingWidth, widgets.Inset(container.NewBorder(nil, nil, nil, w.count, find)))
	w.object = container.NewBorder(top, nil, nil, nil, w.scroll)
	w.show("")
	return w
}

// show lists the words that a query finds.
func (w *words) show(query string) {
	w.list.RemoveAll()
	found := occupation.FindTerms(w.terms, query)
	for _, t := range found {
		w.list.Objects = append(w.list.Objects, w.rows[t.Name])
	}
	if len(found) == 0 {
		w.list.Add(widgets.Body("No word matches. Try fewer letters or another word."))
	}
	w.count.SetText(fmt.Sprintf("%d of %d words", len(found), len(w.terms)))
	w.list.Refresh()
	w.scroll.ScrollToTop()
}
