package plan

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// titleTheme makes a field look like the heading that it edits.
type titleTheme struct{}

func (titleTheme) base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (t titleTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground:
		name = theme.ColorNameBackground
	case theme.ColorNameInputBorder:
		name = theme.ColorNameSeparator
	}
	return t.base().Color(name, v)
}

func (t titleTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		name = theme.SizeNameSubHeadingText
	}
	return t.base().Size(name)
}

func (t titleTheme) Font(style fyne.TextStyle) fyne.Resource    { return t.base().Font(style) }
func (t titleTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base().Icon(name) }
