package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// dataPage says what data is in the program, from whom and of when, and what was
// added to it.
func dataPage(l *Library, version string, added fyne.CanvasObject) fyne.CanvasObject {
	var releases []widgets.Fact
	for _, v := range l.Vintages {
		releases = append(releases, widgets.Fact{Name: v.Label(), Text: v.Title + ", " + v.Agency})
	}
	files := [][]string{}
	for _, f := range l.Files {
		files = append(files, []string{f.Name, f.Vintage, count(f.Read), count(f.Kept), count(f.Rejected)})
	}
	box := container.NewVBox(
		widgets.Heading("Data in this program"),
		widgets.Body("Everything is on this computer. Waymark never connects to the internet, has no account and sends nothing."),
		added,
		widgets.Subheading("Releases"),
		widgets.Facts(150, releases...),
		widgets.Subheading("Source files and their rows"),
		widgets.Muted("Rows left out are headings, totals, footnotes, and kinds of rows that the program does not show. Withheld figures are kept as withheld."),
		widgets.StaticTable([]widgets.SheetColumn{{Title: "File"}, {Title: "Release", Width: 150}, {Title: "Read", Width: 90, Number: true},
			{Title: "Kept", Width: 90, Number: true}, {Title: "Left out", Width: 90, Number: true}}, files),
		widgets.Subheading("Notice"),
		widgets.Body(occupation.Notice),
		widgets.Body("Figures of the Bureau of Labor Statistics, the Bureau of Economic Analysis and the Census Bureau are works of the United States government."),
		widgets.Muted("Waymark "+version),
	)
	return container.NewVScroll(widgets.NewColumn(900, box))
}

func count(n int) string { return labor.FormatAmount(float64(n), labor.Jobs) }
