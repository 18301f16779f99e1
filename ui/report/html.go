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
	Size    int // of text in points
	ChartEm int // greatest width of a chart in sizes of text
	CSS     template.CSS
}

// Charts of a web page are drawn so wide in their own units that their text is
// about as large as the text around them, and with so many rows in a picture that
// it fits on a sheet, also one that lies on its long side.
const (
	svgWidth      = 640
	largeWidth    = svgWidth * usualText / largeText
	rowsInPicture = 18
	rowsInLarge   = 10
)

var usualPage, largePage = newTemplate(svg(svgWidth), rowsInPicture), newTemplate(svg(largeWidth), rowsInLarge)

// newTemplate reads the template with a function that shows charts, which gets
// longer ones in parts of so many rows. Its part "chapter" is the body of a
// document in an e-book.
func newTemplate(picture func(Chart) (template.HTML, error), rows int) *template.Template {
	return template.Must(template.New("report").Funcs(template.FuncMap{
		"kind":    kind,
		"picture": inParts(picture, rows),
		"under":   under,
		"within":  within,
		"heading": heading,
		"below":   func(level int, text Subtitle) template.HTML { return heading(level+1, string(text)) },
	}).Parse(pageText))
}

// writeHTML makes one file without links to others: a page that reads well
// aloud, on a screen and on paper.
func writeHTML(d Document, l Layout) ([]byte, error) {
	fill, pattern := page{d, l, usualText, svgWidth / chartText, template.CSS(pageCSS)}, usualPage
	if l.Large {
		fill.Size, fill.ChartEm, pattern = largeText, largeWidth/chartText, largePage
	}
	var b bytes.Buffer
	if err := pattern.Execute(&b, fill); err != nil {
		return nil, fmt.Errorf("write web page: %w", err)
	}
	return b.Bytes(), nil
}

// inParts shows a chart of more rows as several pictures.
func inParts(picture func(Chart) (template.HTML, error), most int) func(Chart) (template.HTML, error) {
	return func(c Chart) (template.HTML, error) {
		rows, ok := c.Chart.(chart.Divisible)
		if !ok || rows.Len() <= most {
			return picture(c)
		}
		var all template.HTML
		for first := 0; first < rows.Len(); first += most {
			part, err := picture(Chart{c.Title, rows.Part(first, min(first+most, rows.Len()))})
			if err != nil {
				return "", err
			}
			all += part
		}
		return all, nil
	}
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

// svg draws charts of a width in the page, with their text for who does not see
// them.
func svg(width int) func(Chart) (template.HTML, error) {
	return func(c Chart) (template.HTML, error) {
		style, err := chartStyle(1)
		if err != nil {
			return "", err
		}
		drawn, err := chart.SVG(c.Chart, "", chart.Size{W: width}, style)
		if err != nil {
			return "", err
		}
		return template.HTML(strings.Replace(string(drawn), "<svg ", `<svg role="img" aria-label="`+alternative(c)+`" `, 1)), nil
	}
}

// alternative is a chart's text as the value of an attribute.
func alternative(c Chart) string {
	return html.EscapeString(strings.ReplaceAll(c.Text(), "\n", " "))
}
