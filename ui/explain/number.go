package explain

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// Number is what one or several numbers of a kind are: "Median pay" of one job,
// or of each of those that are compared.
type Number struct {
	Title string
	Means string
	Term  string // name of the entry of the glossary that says more; "" for none
	Cases []Case
}

// Case is one of the numbers.
type Case struct {
	Of      string         // what it belongs to; may be empty for a single case
	Text    string         // "$56,750 a year"; "" for a group of numbers
	Area    string         // "" where the area does not matter
	Note    string         // why it is blank, or how it was computed
	Vintage *labor.Vintage // nil for what a person entered
}

// Figure is the case of a figure, with why it is blank or how it was computed.
func Figure(of, area string, f labor.Figure) Case {
	c := Case{Of: of, Text: f.TextWithUnit(), Area: area, Note: f.Status.Reason(), Vintage: f.Vintage}
	if !f.Known() {
		c.Text = labor.Dash
	}
	if f.Formula != "" {
		c.Note += " How: " + f.Formula + "."
	}
	return c
}

// About opens what is known about a number.
func About(c fyne.Canvas, glossary []occupation.Term, n Number) {
	said := "About this number"
	if len(n.Cases) > 1 {
		said = "About these numbers"
	}
	box := container.NewVBox(widgets.Caption(said), widgets.Subheading(n.Title))
	var facts []widgets.Fact
	if len(n.Cases) == 1 {
		one := n.Cases[0]
		if one.Text != "" {
			box.Add(widgets.Body(one.Text))
		}
		facts = append(dataset(one.Vintage), widgets.Fact{Name: "Area", Text: one.Area}, widgets.Fact{Name: "Note", Text: one.Note})
	} else {
		facts = several(box, n.Cases)
	}
	box.Add(widgets.Facts(100*look.TextScale(), append(facts, widgets.Fact{Name: "Meaning", Text: n.Means})...))
	var hide func()
	if at := slices.IndexFunc(glossary, func(t occupation.Term) bool { return t.Name == n.Term }); at >= 0 {
		term := glossary[at]
		box.Add(widgets.Inset(container.NewHBox(widgets.NewChip("Glossary: "+term.Name, func() {
			hide()
			Words(c, "What does this word mean?", []occupation.Term{term}, nil)
		}))))
	}
	hide = widgets.PopUp(c, width*look.TextScale(), box)
}

// several lists the cases and returns the facts of each release once.
func several(box *fyne.Container, cases []Case) (facts []widgets.Fact) {
	var seen []*labor.Vintage
	for _, one := range cases {
		name := widget.NewLabel(one.Of)
		name.TextStyle.Bold = true
		name.Wrapping = fyne.TextWrapWord
		text := one.Text
		if one.Area != "" {
			text += "  ·  " + one.Area
		}
		lines := container.New(widgets.Tight{}, name, widgets.Body(text))
		if one.Note != "" {
			lines.Add(widgets.Muted(one.Note))
		}
		box.Add(lines)
		if one.Vintage != nil && !slices.ContainsFunc(seen, func(v *labor.Vintage) bool { return v.Label() == one.Vintage.Label() }) {
			seen = append(seen, one.Vintage)
			facts = append(facts, dataset(one.Vintage)...)
		}
	}
	return facts
}

func dataset(v *labor.Vintage) []widgets.Fact {
	if v == nil {
		return nil
	}
	return []widgets.Fact{{Name: "Dataset", Text: v.Title + " (" + v.Dataset + ")"}, {Name: "Agency", Text: v.Agency}, {Name: "Period", Text: v.Period}}
}
