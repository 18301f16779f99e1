package chart

import (
	"fmt"
	"html"
	"image"

	gochart "github.com/wcharczuk/go-chart/v2"
)

// format is one of the two outputs of go-chart.
type format struct {
	provider gochart.RendererProvider
	dpi      float64 // at which one point of font size is one pixel
	body     func(text string, bold bool, width float64) string
}

var (
	// The raster renderer takes a point for 1/64 of an inch.
	raster = format{provider: gochart.PNG, dpi: 64}
	// The vector renderer neither escapes text nor knows weights. The length
	// keeps labels apart where another font must stand in for ours.
	vector = format{provider: gochart.SVG, dpi: 72, body: func(text string, bold bool, width float64) string {
		weight := "normal"
		if bold {
			weight = "bold"
		}
		return fmt.Sprintf(`<tspan font-weight="%s" textLength="%.0f" lengthAdjust="spacingAndGlyphs">%s</tspan>`,
			weight, width, html.EscapeString(text))
	}}
)

// begin gives the canvas a renderer of w by h pixels. The raster renderer hands
// out its own image when saving, so the image can be had before anything is
// drawn on it.
func (f format) begin(c *canvas, w, h int) error {
	r, err := f.provider(w, h)
	if err != nil {
		return err
	}
	r.SetDPI(f.dpi)
	c.r, c.body = r, f.body
	var out gochart.ImageWriter
	if f.body == nil {
		if err := r.Save(&out); err != nil {
			return err
		}
		img, err := out.Image()
		if err != nil {
			return err
		}
		c.img = img.(*image.RGBA)
	}
	return nil
}
