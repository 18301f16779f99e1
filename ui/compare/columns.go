package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// heads name each column and its area, with what can be done to it.
func (p *Page) heads() fyne.CanvasObject {
	row := newLine(nil)
	for n, c := range p.table.Columns {
		title := widget.NewLabel(c.Title)
		title.Wrapping = fyne.TextWrapWord
		title.TextStyle.Bold = true
		box := container.NewVBox()
		if c.Mine {
			box.Add(widgets.Caption("Your job now"))
		}
		box.Add(title)
		if c.Area != nil {
			var area *widgets.Chip
			area = widgets.NewChip(c.Area.ShortName(), func() {
				if !c.Mine {
					p.host.ChooseArea(n, area)
				}
			})
			box.Add(area)
		}
		if !c.Mine {
			open := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { p.host.OpenGuide(c.Guide.Code) })
			remove := widget.NewButtonWithIcon("", theme.ContentClearIcon(), func() { p.host.Remove(n) })
			open.Importance, remove.Importance = widget.LowImportance, widget.LowImportance
			box.Add(container.NewHBox(open, remove))
		}
		row.cells.Add(box)
	}
	return widgets.Panel(look.ColorRail, row.object)
}

// titles name each column in one line; jobs of the same name are told apart by
// their areas.
func (p *Page) titles() fyne.CanvasObject {
	row := newLine(nil)
	for _, c := range p.table.Columns {
		text := c.Title
		if c.Area != nil && p.table.titled(c.Title) > 1 {
			text = c.Area.ShortName() + ": " + text
		}
		title := widget.NewLabel(text)
		title.Truncation = fyne.TextTruncateEllipsis
		title.TextStyle.Bold = true
		row.cells.Add(title)
	}
	return widgets.Panel(look.ColorRail, row.object)
}
