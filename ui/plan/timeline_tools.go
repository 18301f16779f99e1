package plan

import (
	"bytes"
	"image/png"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"waymark/domain/spreadsheet"
	"waymark/ui/chart"
	"waymark/ui/look"
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
		quiet("PNG", theme.DocumentSaveIcon(), func() { savePicture(p, s, ".png") }),
		quiet("SVG", theme.DocumentSaveIcon(), func() { savePicture(p, s, ".svg") }),
	)
}

const (
	pictureWidth  = 1000     // logical units
	picturePixels = 40 << 20 // at most, for a plan of many steps
)

// savePicture hands a chart to be saved, drawn off the UI thread.
func savePicture(p *Page, s pictureSource, extension string) {
	newStyle, picture := look.ChartStyle(), s.chart()
	p.host.SaveFile(s.name()+extension, func() ([]byte, error) {
		style, err := newStyle(1)
		if err != nil {
			return nil, err
		}
		size := chart.Size{W: pictureWidth, H: chart.Height(picture, pictureWidth, style)}
		if extension == ".svg" {
			return chart.SVG(picture, size, style)
		}
		most := math.Sqrt(picturePixels / float64(size.W*size.H))
		if style, err = newStyle(min(2, most)); err != nil {
			return nil, err
		}
		img, err := chart.Image(picture, size, style)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = png.Encode(&b, img)
		return b.Bytes(), err
	})
}
