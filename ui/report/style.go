package report

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/chart"
	"waymark/ui/look"
)

// Colours of a printed page.
var (
	inkBlack  = ink(theme.ColorNameForeground)
	inkMuted  = ink(look.ColorMuted)
	inkAccent = ink(theme.ColorNamePrimary)
	inkRule   = ink(theme.ColorNameInputBorder)
	inkFill   = ink(look.ColorRail)
)

func ink(name fyne.ThemeColorName) color.RGBA {
	return color.RGBAModel.Convert(look.Theme{Mode: look.Light}.Color(name, theme.VariantLight)).(color.RGBA)
}

// The fonts that Fyne brings, which readers of a PDF need not have.
func fonts() (regular, bold []byte) {
	t := theme.DefaultTheme()
	return t.Font(fyne.TextStyle{}).Content(), t.Font(fyne.TextStyle{Bold: true}).Content()
}

// chartText is the size of a chart's text in its own units.
const chartText = 13

// chartStyle draws charts on white paper.
func chartStyle(scale float64) (chart.Style, error) {
	regular, bold := fonts()
	return chart.NewStyle(regular, bold, chart.Colors{
		Background: color.White, Foreground: inkBlack, Muted: inkMuted, Grid: ink(look.ColorGrid), Accent: inkAccent,
	}, chartText, scale)
}
