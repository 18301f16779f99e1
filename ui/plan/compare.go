package plan

import "fyne.io/fyne/v2"

type compare struct{}

func newCompare(*Page) *compare { return &compare{} }

func (*compare) content() fyne.CanvasObject { return nil }
func (*compare) show(State) bool            { return false }
