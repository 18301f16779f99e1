package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/chart"
)

// ChartStyle makes charts look like the rest of the window. Call it on the UI
// thread; the result for any scale can be made elsewhere.
func ChartStyle() func(scale float64) (chart.Style, error) {
	regular := theme.Font(fyne.TextStyle{}).Content()
	bold := theme.Font(fyne.TextStyle{Bold: true}).Content()
	size := float64(theme.TextSize()) - 1
	colors := chart.Colors{
		Background: theme.Color(theme.ColorNameBackground),
		Foreground: theme.Color(theme.ColorNameForeground),
		Muted:      theme.Color(ColorMuted),
		Grid:       theme.Color(ColorGrid),
		Accent:     theme.Color(theme.ColorNamePrimary),
	}
	return func(scale float64) (chart.Style, error) {
		return chart.NewStyle(regular, bold, colors, size, scale)
	}
}
