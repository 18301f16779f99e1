package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/chart"
	"waymark/ui/look"
	"waymark/ui/task"
)

// Chart shows a chart at the screen's own pixel density, as wide as it is
// given and as high as the chart needs at that width. It is drawn off the UI
// thread, again when its size or the theme changes, and kept.
type Chart struct {
	widget.BaseWidget
	OnTapped func(at fyne.Position) // nil: nothing happens
	chart    chart.Chart

	raster  *canvas.Raster
	image   image.Image
	drawn   image.Point // pixel size of image
	pending image.Point // pixel size being drawn
	latest  task.Latest

	width, height float32 // height that the chart needs at width
}

// NewChart makes a widget that shows a chart.
func NewChart(ch chart.Chart) *Chart {
	c := &Chart{chart: ch}
	c.raster = canvas.NewRaster(c.generate)
	c.ExtendBaseWidget(c)
	return c
}

// Text tells the chart in words.
func (c *Chart) Text() string { return c.chart.Text() }

// Tapped implements fyne.Tappable.
func (c *Chart) Tapped(e *fyne.PointEvent) {
	if c.OnTapped != nil {
		c.OnTapped(e.Position)
	}
}

// Cursor implements desktop.Cursorable.
func (c *Chart) Cursor() desktop.Cursor {
	if c.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

const (
	narrowest    = 280
	usualPlot    = 640
	noChartFonts = 120 // height kept when the fonts cannot be read
)

// MinSize implements fyne.CanvasObject.
func (c *Chart) MinSize() fyne.Size {
	width := c.Size().Width
	if width < narrowest {
		width = usualPlot
	}
	if width != c.width {
		c.width, c.height = width, noChartFonts
		if style, err := look.ChartStyle()(1); err == nil {
			c.height = float32(chart.Height(c.chart, int(width), style))
		}
	}
	return fyne.NewSize(narrowest, c.height)
}

func (c *Chart) generate(w, h int) image.Image {
	size := image.Pt(w, h)
	width, height := int(c.Size().Width), int(c.Size().Height)
	if w <= 0 || h <= 0 || width <= 0 {
		return image.Transparent
	}
	if c.drawn != size && c.pending != size {
		c.pending = size
		newStyle, scale := look.ChartStyle(), float64(w)/float64(c.Size().Width)
		task.Start(&c.latest,
			func() (image.Image, error) {
				style, err := newStyle(scale)
				if err != nil {
					return nil, err
				}
				return chart.Image(c.chart, chart.Size{W: width, H: height}, style)
			},
			func(img image.Image) {
				c.image, c.drawn, c.pending = img, size, image.Point{}
				if !task.Inline.Load() {
					c.raster.Refresh()
				}
			},
			func(error) { c.pending = image.Point{} })
	}
	if c.image == nil {
		return image.Transparent
	}
	return c.image
}

// CreateRenderer implements fyne.Widget.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{c} }

type chartRenderer struct{ c *Chart }

func (r *chartRenderer) Layout(s fyne.Size)           { r.c.raster.Resize(s) }
func (r *chartRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *chartRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.raster} }
func (r *chartRenderer) Destroy()                     {}

// Refresh is called when the theme changes, so the chart is drawn anew.
func (r *chartRenderer) Refresh() {
	r.c.drawn, r.c.width = image.Point{}, 0
	r.c.raster.Refresh()
}
