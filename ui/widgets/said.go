package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Said lists what a page says to its reader: visible labels, headings, heads of
// tables, buttons, choices and charts, not the rows of long lists nor what was
// typed.
func Said(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	within := func(objects ...fyne.CanvasObject) (texts []string) {
		for _, child := range objects {
			texts = append(texts, Said(child)...)
		}
		return texts
	}
	switch o := o.(type) {
	case *fyne.Container:
		return within(o.Objects...)
	case *container.Scroll:
		return within(o.Content)
	case *container.ThemeOverride:
		return within(o.Content)
	case *canvas.Text:
		return []string{o.Text}
	case *widget.Label:
		return []string{o.Text}
	case *widget.RichText:
		return []string{o.String()}
	case *widget.Hyperlink:
		return []string{o.Text}
	case *widget.Button:
		return []string{o.Text}
	case *widget.Check:
		return []string{o.Text}
	case *widget.RadioGroup:
		return o.Options
	case *widget.Select:
		return append([]string{o.PlaceHolder}, o.Options...)
	case *widget.Form:
		var texts []string
		for _, item := range o.Items {
			texts = append(append(texts, item.Text, item.HintText), Said(item.Widget)...)
		}
		return texts
	case *Entry:
		return []string{o.PlaceHolder}
	case *Chip:
		return []string{o.Text}
	case *Item:
		return []string{o.Text}
	case *HeaderCell:
		return []string{o.text}
	case *About:
		return []string{o.text}
	case *Chart:
		return []string{o.Text()}
	}
	return nil
}
