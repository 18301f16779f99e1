package widgets

import (
	"bytes"
	"image/png"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/spreadsheet"
	"waymark/ui/chart"
	"waymark/ui/look"
)

// Saver keeps a file for the person and says where it is. data is called off
// the UI thread.
type Saver interface {
	SaveFile(name string, data func() ([]byte, error))
}

// The endings of the files that a chart can be saved as.
const (
	AsPNG = ".png"
	AsSVG = ".svg"
	AsCSV = ".csv"
)

// ChartWithMenu shows a chart with a menu that tells it as a table and in words,
// copies and saves it. title names the table and the files.
func ChartWithMenu(title string, ch chart.Chart, to Saver) fyne.CanvasObject {
	return WithMenu(NewChart(ch), title, to)
}

// WithMenu puts the menu beside a chart.
func WithMenu(c *Chart, title string, to Saver) fyne.CanvasObject {
	return Inset(container.NewBorder(nil, nil, nil, container.NewVBox(newChartMenu(title, c.chart, to)), c))
}

// chartMenu is what can be done with a chart.
type chartMenu struct {
	title  string
	chart  chart.Chart
	to     Saver
	button *widget.Button
}

func newChartMenu(title string, ch chart.Chart, to Saver) *widget.Button {
	m := &chartMenu{title: strings.TrimSuffix(title, "."), chart: ch, to: to}
	m.button = widget.NewButtonWithIcon("", theme.MoreVerticalIcon(), m.open)
	m.button.Importance = widget.LowImportance
	return m.button
}

func (m *chartMenu) open() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(m.button)
	item := func(label string, icon fyne.Resource, do func()) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, do)
		i.Icon = icon
		return i
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("",
		item("Show as a table", theme.GridIcon(), func() { PopUp(canvas, tableWidth*look.TextScale(), m.table()) }),
		item("Tell in words", theme.DocumentIcon(), func() { PopUp(canvas, tableWidth*look.TextScale(), m.words()) }),
		item("Copy the table", theme.ContentCopyIcon(), func() {
			fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(chart.Cells(m.chart)))
		}),
		fyne.NewMenuItemSeparator(),
		item("Save as spreadsheet (CSV)", theme.DocumentSaveIcon(), func() { m.save(AsCSV) }),
		item("Save as picture (PNG)", theme.DocumentSaveIcon(), func() { m.save(AsPNG) }),
		item("Save as drawing (SVG)", theme.DocumentSaveIcon(), func() { m.save(AsSVG) }),
	), canvas)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m.button)
	menu.ShowAtPosition(fyne.NewPos(max(0, at.X+m.button.Size().Width-menu.MinSize().Width), min(at.Y+m.button.Size().Height, canvas.Size().Height-menu.MinSize().Height)))
	canvas.Focus(menu)
}

const (
	tableWidth = 560 // of the chart as a table
	numberCell = 92
)

func (m *chartMenu) table() fyne.CanvasObject {
	rows := chart.Cells(m.chart)
	columns := make([]SheetColumn, len(rows[0]))
	for n, title := range rows[0] {
		columns[n].Title = title
		if n > 0 && len(columns) > 2 {
			columns[n].Width, columns[n].Number = numberCell*look.TextScale(), true
		}
	}
	return container.NewVBox(Subheading(m.title), StaticTable(columns, rows[1:]))
}

func (m *chartMenu) words() fyne.CanvasObject {
	return container.NewVBox(Subheading(m.title), Body(m.chart.Text()))
}

func (m *chartMenu) save(as string) {
	m.to.SaveFile(fileTitle(m.title)+as, ChartFile(m.title, m.chart, as))
}

const longestName = 90

// fileTitle keeps of a title what every file system takes.
func fileTitle(title string) string {
	kept := []rune(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return ' '
		}
		return r
	}, title))
	return strings.Join(strings.Fields(string(kept[:min(longestName, len(kept))])), " ")
}

const (
	pictureWidth  = 1000     // logical units
	picturePixels = 40 << 20 // at most, for a chart of many rows
)

// ChartFile makes the file of a chart with a title; call it on the UI thread, and
// the result anywhere.
func ChartFile(title string, ch chart.Chart, as string) func() ([]byte, error) {
	if as == AsCSV {
		return func() ([]byte, error) { return spreadsheet.CSV(chart.Cells(ch)), nil }
	}
	newStyle, density := look.ChartStyle(), density()
	return func() ([]byte, error) {
		style, err := newStyle(1)
		if err != nil {
			return nil, err
		}
		size := chart.Size{W: pictureWidth, H: chart.Height(ch, pictureWidth, style)}
		if as == AsSVG {
			return chart.SVG(ch, title, size, style)
		}
		if style, err = newStyle(min(density, math.Sqrt(picturePixels/float64(size.W*size.H)))); err != nil {
			return nil, err
		}
		img, err := chart.Image(ch, size, style)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = png.Encode(&b, img)
		return b.Bytes(), err
	}
}

// density is that of the sharpest screen with a window of ours, in pixels to a
// logical unit, and at least that of paper.
func density() float64 {
	most := 2.0
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		most = max(most, float64(w.Canvas().Scale()))
	}
	return most
}
