package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"waymark/domain/spreadsheet"
	"waymark/ui/chart"
	"waymark/ui/widgets"
)

// pictureSource is a chart with its table, to be copied and saved.
type pictureSource struct {
	name  func() string
	rows  func() [][]string // with a head
	chart func() chart.Chart
}

// newPictureTools offers to copy and to save a chart as a table or a picture.
func newPictureTools(p *Page, s pictureSource) fyne.CanvasObject {
	return container.NewHBox(
		quiet("Copy", theme.ContentCopyIcon(), func() {
			fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(s.rows()))
			p.Say("Copied as a table. Paste it into a spreadsheet or a text.")
		}),
		quiet("CSV", theme.DocumentSaveIcon(), func() { p.host.SaveTable(s.name(), s.rows()) }),
		quiet("PNG", theme.DocumentSaveIcon(), func() { savePicture(p, s, widgets.AsPNG) }),
		quiet("SVG", theme.DocumentSaveIcon(), func() { savePicture(p, s, widgets.AsSVG) }),
	)
}

// savePicture hands a chart to be saved, drawn off the UI thread.
func savePicture(p *Page, s pictureSource, as string) {
	p.host.SaveFile(s.name()+as, widgets.ChartFile(s.name(), s.chart(), as))
}
