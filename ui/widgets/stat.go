package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// Stat is a key figure: what it is, the figure, and a note with its source.
type Stat struct {
	Label, Value, Note string
	Source             string // text of the source chip, "" for none
	OnSource           func()
}

// StatStrip shows key figures side by side on a card.
func StatStrip(stats ...Stat) fyne.CanvasObject {
	row := container.NewGridWithColumns(len(stats))
	for _, s := range stats {
		cell := container.New(Tight{},
			Muted(s.Label),
			styled(s.Value, widget.RichTextStyle{SizeName: theme.SizeNameSubHeadingText, TextStyle: fyne.TextStyle{Bold: true}}))
		if s.Note != "" {
			cell.Add(Muted(s.Note))
		}
		if s.Source == "" {
			row.Add(cell)
			continue
		}
		chip := Inset(NewFlow(NewChip(s.Source, s.OnSource)))
		row.Add(container.New(layout.NewCustomPaddedVBoxLayout(-6), cell, chip))
	}
	return Panel(look.ColorCard, container.New(layout.NewCustomPaddedLayout(0, 6, 4, 4), row))
}
