package data

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

const (
	pageWidth = 900
	factWidth = 150
	wideFacts = 270 // where the names are those of releases
	largeText = 1.4 // scale of text from which tables become lists
)

func count(n int) string { return labor.FormatAmount(float64(n), labor.Jobs) }

func facts(list ...widgets.Fact) fyne.CanvasObject {
	return widgets.Facts(factWidth*look.TextScale(), list...)
}

// short is a text of at most so many letters.
func short(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return strings.TrimSpace(string(letters[:most-1])) + "…"
	}
	return text
}

func danger(text string) *widget.Label {
	l := widgets.Body(text)
	l.Importance = widget.DangerImportance
	return l
}

func bold(text string) *widget.Label {
	l := widgets.Body(text)
	l.TextStyle.Bold = true
	return l
}

// primary is the button of what most people want.
func primary(text string, do func()) *widget.Button {
	b := widget.NewButton(text, do)
	b.Importance = widget.HighImportance
	return b
}

// day is a date in local time.
func day(at time.Time) string { return at.Local().Format("January 2, 2006") }

// fileName is the agency's title of a file, or its name.
func fileName(f release.File) string {
	if f.Title == "" {
		return f.Name
	}
	return f.Title
}

const hashDigits = 12 // of a SHA-256 that are shown

func shortHash(f release.File) string { return f.SHA256[:min(hashDigits, len(f.SHA256))] }

// files says what became of the rows of a release.
func files(r release.Release) fyne.CanvasObject {
	notes := container.New(widgets.Tight{})
	for _, f := range r.Files {
		for _, why := range f.Rejected {
			notes.Add(widgets.Muted(fileName(f) + ", " + reason(why) + "."))
		}
		if f.Note != "" {
			notes.Add(widgets.Body(fileName(f) + ": " + f.Note))
		}
	}
	if len(r.Missing) > 0 {
		notes.Add(widgets.Muted("Not in this release: " + strings.Join(r.Missing, ", ") + "."))
	}
	if look.TextScale() > largeText {
		list := container.New(widgets.Tight{})
		for _, f := range r.Files {
			list.Add(bold(fileName(f)))
			list.Add(widgets.Muted(count(f.Read) + " rows read, " + count(f.Kept) + " kept, " + count(f.Left()) + " left out. SHA-256 " + shortHash(f)))
		}
		return container.NewVBox(list, notes)
	}
	var rows [][]string
	for _, f := range r.Files {
		rows = append(rows, []string{fileName(f), count(f.Read), count(f.Kept), count(f.Left()), shortHash(f)})
	}
	width := look.TextScale()
	return container.NewVBox(widgets.StaticTable([]widgets.SheetColumn{{Title: "File"}, {Title: "Rows read", Width: 100 * width, Number: true},
		{Title: "Kept", Width: 90 * width, Number: true}, {Title: "Left out", Width: 90 * width, Number: true}, {Title: "SHA-256", Width: 140 * width}}, rows), notes)
}

// reason says why rows were left out, how many, and where the first one stands:
// "left out 38 rows: the job is not in this program (first row 77, column
// Task)".
func reason(r release.Rejection) string {
	text := "left out " + count(r.Rows) + " rows: "
	if r.Rows == 1 {
		text = "left out 1 row: "
	}
	text += r.Reason
	switch {
	case r.Row == 0:
		return text
	case r.Column == "":
		return text + " (first in row " + count(r.Row) + ")"
	}
	return text + " (first in row " + count(r.Row) + ", column " + r.Column + ")"
}
