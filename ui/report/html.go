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

var pageTemplate = newTemplate(svg)

// newTemplate reads the template with a function that shows charts. Its part
// "chapter" is the body of a document in an e-book.
func newTemplate(picture func(Chart) (template.HTML, error)) *template.Template {
	return template.Must(template.New("report").Funcs(template.FuncMap{
		"kind":    kind,
		"picture": picture,
		"under":   under,
		"within":  within,
		"heading": heading,
		"below":   func(level int, text Subtitle) template.HTML { return heading(level+1, string(text)) },
	}).Parse(pageText))
}

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

// placed is a section or a part with the level of the heading above it, or of
// its own.
type placed struct {
	Section
	Part  Part
	Level int
}

func under(what any, level int) placed {
	if s, ok := what.(Section); ok {
		return placed{Section: s, Level: level}
	}
	return placed{Part: what, Level: level}
}

// within is a part under a heading that names its tables where they have no names
// of their own.
func within(part Part, level int, title string) placed {
	return placed{Section: Section{Title: title}, Part: part, Level: level}
}

func heading(level int, text string) template.HTML {
	return template.HTML(fmt.Sprintf("<h%d>%s</h%d>", level, html.EscapeString(text), level))
}

const svgWidth = 640

// svg draws a chart in the page, with its text for who does not see it.
func svg(c Chart) (template.HTML, error) {
	style, err := chartStyle(1)
	if err != nil {
		return "", err
	}
	drawn, err := chart.SVG(c.Chart, "", chart.Size{W: svgWidth}, style)
	if err != nil {
		return "", err
	}
	return template.HTML(strings.Replace(string(drawn), "<svg ", `<svg role="img" aria-label="`+alternative(c)+`" `, 1)), nil
}

// alternative is a chart's text as the value of an attribute.
func alternative(c Chart) string {
	return html.EscapeString(strings.ReplaceAll(c.Text(), "\n", " "))
}
