package guide

import (
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

func (p *Page) starButton() *widget.Button {
	p.star = widget.NewButton("", func() { p.host.ToggleStar(p.g.Code) })
	p.ShowStar()
	return p.star
}

// ShowStar shows whether the job is starred.
func (p *Page) ShowStar() {
	text, icon := "Star", look.StarIcon
	if p.host.Starred(p.g.Code) {
		text, icon = "Starred", look.StarredIcon
	}
	p.star.SetIcon(theme.NewThemedResource(icon))
	p.star.SetText(text)
}
