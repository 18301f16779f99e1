package next

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// atOnce is how many rows of a section are there before a person asks for more.
const atOnce = 8

// Show lists sections below each other.
func Show(sections ...Section) *fyne.Container {
	box := container.NewVBox()
	for _, s := range sections {
		if len(s.Rows) == 0 {
			continue
		}
		box.Add(widgets.Subheading(fmt.Sprintf("%s (%d)", s.Title, len(s.Rows))))
		if s.About != "" {
			box.Add(widgets.Muted(s.About))
		}
		box.Add(list(s.Rows))
	}
	return box
}

// list shows rows, the first few until more are asked for.
func list(rows []Row) *fyne.Container {
	box := container.NewVBox()
	var more *widget.Button
	add := func(n int) {
		box.Remove(more)
		for ; n > 0 && len(rows) > 0; n-- {
			box.Add(rowObject(rows[0]))
			rows = rows[1:]
		}
		if len(rows) > 0 {
			more.SetText(fmt.Sprintf("Show more (%d)", len(rows)))
			box.Add(more)
		}
	}
	more = widget.NewButtonWithIcon("", theme.MoveDownIcon(), func() { add(10 * atOnce) })
	more.Importance = widget.LowImportance
	more.Alignment = widget.ButtonAlignLeading
	add(atOnce)
	return box
}

func rowObject(r Row) fyne.CanvasObject {
	when := widget.NewLabel(r.When)
	day := container.New(widgets.Tight{}, when)
	if r.Away != "" {
		day.Add(widgets.Caption(r.Away))
	}
	if r.Late {
		when.TextStyle.Bold = true
		for _, o := range day.Objects {
			o.(*widget.Label).Importance = widget.DangerImportance
		}
	}
	title := widget.NewHyperlink(r.Title, nil)
	title.OnTapped = r.Open
	title.Wrapping = fyne.TextWrapWord
	about := container.New(widgets.Tight{}, title)
	if r.Note != "" {
		about.Add(widgets.Muted(r.Note))
	}
	return container.New(columns{}, day, about)
}

// columns gives dates a fixed width before what they are about.
type columns struct{}

const whenWidth = 124

func (columns) widths(total float32) (when, rest float32) {
	when = whenWidth * look.TextScale()
	return when, total - when
}

// Layout implements fyne.Layout.
func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	when, rest := c.widths(size.Width)
	o[0].Resize(fyne.NewSize(when, size.Height))
	o[1].Move(fyne.NewPos(when, 0))
	o[1].Resize(fyne.NewSize(rest, size.Height))
}

// MinSize implements fyne.Layout.
func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(whenWidth*look.TextScale()+120, max(o[0].MinSize().Height, o[1].MinSize().Height))
}
