package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"html/template"
	"strings"

	"waymark/ui/chart"
)

//go:embed report.html
var pageText string

//go:embed report.css
var pageCSS string

// page is what the template of a web page is filled with.
type page struct {
	Document
	Layout
	Size int // of text in points
	CSS  template.CSS
}

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"kind": kind,
	"svg":  svg,
}).Parse(pageText))

// writeHTML makes one file without links to others: a page that reads well
// aloud, on a screen and on paper.
func writeHTML(d Document, l Layout) ([]byte, error) {
	size := usualText
	if l.Large {
		size = largeText
	}
	var b bytes.Buffer
	if err := pageTemplate.Execute(&b, page{d, l, size, template.CSS(pageCSS)}); err != nil {
		return nil, fmt.Errorf("write web page: %w", err)
	}
	return b.Bytes(), nil
}

// kind names the type of a part for the template: "Table".
func kind(part Part) string { return strings.TrimPrefix(fmt.Sprintf("%T", part), "report.") }

const svgWidth = 640

// svg draws a chart in the page, with its text for who does not see it.
func svg(c Chart) (template.HTML, error) {
	style, err := chartStyle(1)
	if err != nil {
		return "", err
	}
	drawn, err := chart.SVG(c.Chart, chart.Size{W: svgWidth}, style)
	if err != nil {
		return "", err
	}
	label := html.EscapeString(strings.ReplaceAll(c.Text(), "\n", " "))
	return template.HTML(strings.Replace(string(drawn), "<svg ", `<svg role="img" aria-label="`+label+`" `, 1)), nil
}
