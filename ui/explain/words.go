// Package explain opens, over the page, what words and numbers mean: one look
// and one way for all pages.
package explain

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

const width = 520 // of what is opened

// Group is terms below a title.
type Group struct {
	Title string
	Terms []occupation.Term
}

// Words opens what terms mean below a title. all, if not nil, leads to the whole
// glossary.
func Words(c fyne.Canvas, title string, terms []occupation.Term, all func()) {
	Groups(c, all, Group{title, terms})
}

// Groups does what Words does for several groups. Those without terms are left
// out.
func Groups(c fyne.Canvas, all func(), groups ...Group) {
	box := container.NewVBox()
	for _, g := range groups {
		if len(g.Terms) == 0 {
			continue
		}
		box.Add(widgets.Subheading(g.Title))
		for _, t := range g.Terms {
			box.Add(Term(t))
		}
	}
	box.Add(widgets.Inset(widgets.Caption("In Waymark's own words")))
	var hide func()
	if all != nil {
		box.Add(widgets.Inset(container.NewHBox(widgets.NewChip("All words, in Help", func() {
			hide()
			all()
		}))))
	}
	hide = widgets.PopUp(c, width*look.TextScale(), box)
}

// Term is a word, what it means and an example.
func Term(t occupation.Term) fyne.CanvasObject {
	text := widget.NewRichText(
		&widget.TextSegment{Text: t.Name, Style: widget.RichTextStyle{TextStyle: fyne.TextStyle{Bold: true}}},
		&widget.TextSegment{Text: t.Means, Style: widget.RichTextStyle{}},
	)
	if t.Example != "" {
		text.Segments = append(text.Segments, &widget.TextSegment{Text: t.Example, Style: widget.RichTextStyle{ColorName: look.ColorMuted}})
	}
	text.Wrapping = fyne.TextWrapWord
	return text
}

// Glossary is the glossary of texts; it is empty where there is none.
func Glossary(t occupation.Texts) []occupation.Term {
	if t == nil {
		return nil
	}
	terms, err := t.Glossary()
	if err != nil {
		return nil // Help says why
	}
	return terms
}
