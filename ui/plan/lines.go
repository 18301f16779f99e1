package plan

import (
	"slices"

	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// lines edits a list of things that have ids, one below the other. Lines that
// are on show already stay what they are, so that typing in them goes on.
type lines[T any] struct {
	object *fyne.Container
	id     func(T) domain.ID
	newRow func(id domain.ID) *line[T]
	rows   []*line[T]
}

// line edits one thing of a list.
type line[T any] struct {
	id     domain.ID
	object fyne.CanvasObject
	fields []*field
	show   func(T)
}

func newLines[T any](id func(T) domain.ID, newRow func(domain.ID) *line[T]) *lines[T] {
	return &lines[T]{object: formColumn(), id: id, newRow: newRow}
}

func (l *lines[T]) show(all []T) {
	was, rows := l.rows, make([]*line[T], len(all))
	for n, v := range all {
		id := l.id(v)
		if at := slices.IndexFunc(was, func(r *line[T]) bool { return r.id == id }); at >= 0 {
			rows[n] = was[at]
			continue
		}
		rows[n] = l.newRow(id)
		rows[n].id = id
	}
	l.rows = rows
	for n, v := range all {
		rows[n].show(v)
	}
	for _, r := range was {
		if !slices.Contains(l.rows, r) {
			for _, f := range r.fields {
				f.Stop()
			}
		}
	}
	if !slices.Equal(was, l.rows) {
		l.object.Objects = nil
		for _, r := range l.rows {
			l.object.Objects = append(l.object.Objects, r.object)
		}
		l.object.Refresh()
	}
	widgets.ShowIf(l.object, len(l.rows) > 0)
}

func (l *lines[T]) fields() []*field {
	var all []*field
	for _, r := range l.rows {
		all = append(all, r.fields...)
	}
	return all
}

// changeLine is a change of one of the things that a list holds.
func changeLine[T any](list *[]T, is func(T) bool, change func(*T)) {
	if n := slices.IndexFunc(*list, is); n >= 0 {
		change(&(*list)[n])
	}
}
