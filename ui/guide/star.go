package guide

import (
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

func (p *Page) starButton() *widget.Button {
	p.star = widget.NewButton("", func() { p.host.ToggleStar(p.g.Code) })
	p.ShowStar()
	return p.star
}

// compareButton leads to the comparison.
func (p *Page) compareButton() *widget.Button {
	text := "Compare"
	if p.host.Compared(p.g.Code) {
		text = "Compared"
	}
	return widget.NewButtonWithIcon(widgets.BesideIcon(text), theme.ViewRefreshIcon(), func() { p.host.Compare(p.g.Code) })
}

// ShowStar shows whether the job is starred.
func (p *Page) ShowStar() {
	text, icon := "Star", look.StarIcon
	if p.host.Starred(p.g.Code) {
		text, icon = "Starred", look.StarredIcon
	}
	p.star.SetIcon(theme.NewThemedResource(icon))
	p.star.SetText(widgets.BesideIcon(text))
}
