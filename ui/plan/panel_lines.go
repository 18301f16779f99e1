package plan

import (
	"slices"

	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
)

// stepLine changes one line of a list that the step of a panel holds.
type stepLine[T any] struct {
	panel *panel
	of    func(*domain.Step) *[]T
	is    func(T) bool
}

func (k stepLine[T]) edit(change func(*T)) domain.Operation {
	return editStep(k.panel.id, func(s *domain.Step) { changeLine(k.of(s), k.is, change) })
}

// remover makes the button that takes the line away; what begins the sentence
// that says so.
func (k stepLine[T]) remover(what string) *widget.Button {
	return quiet("", theme.DeleteIcon(), func() {
		k.panel.page.change(editStep(k.panel.id, func(s *domain.Step) {
			list := k.of(s)
			*list = slices.DeleteFunc(*list, k.is)
		}), func() { k.panel.page.notice.show(what+" removed.", true) })
	})
}
