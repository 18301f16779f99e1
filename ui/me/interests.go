package me

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/explain"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// The two ways to enter interests.
const (
	asLetters = "Letters"
	asScores  = "Six scores"
)

// interests is where a person enters what an interest test gave them.
type interests struct {
	page    *Page
	by      *widget.RadioGroup
	letters *widgets.Field
	scores  [len(plan.InterestLetters)]*widgets.Field
	grid    *fyne.Container // of the scores
	lettersBox,
	object fyne.CanvasObject
	said   *widget.Label
	remove *widget.Button
}

func newInterests(p *Page) *interests {
	i := &interests{page: p, said: widgets.Body("")}
	i.by = widget.NewRadioGroup([]string{asLetters, asScores}, nil)
	i.by.Horizontal, i.by.Required = true, true
	i.by.Selected = asLetters
	i.by.OnChanged = func(string) { i.arrange(); p.arrange() }
	i.letters = p.field("Letters of my interests", widgets.NewEntry("For example CES"), tidyLetters, func(me *plan.Person, text string) {
		if text != "" || me.Interests.Letters != "" {
			me.Interests = plan.Interests{Letters: text}
		}
	})
	i.lettersBox = widgets.Labelled("Letters, the strongest first", i.letters.Object)
	i.grid = container.NewVBox()
	var beside fyne.CanvasObject
	for n, name := range figures.InterestNames {
		f := p.number(name, "0 to 40, or 0 to 100", func(me *plan.Person, score plan.Number) {
			if score != 0 || me.Interests.Scores[n] != 0 {
				me.Interests.Letters = ""
				me.Interests.Scores[n] = score
			}
		})
		i.scores[n] = f
		object := widgets.Labelled(name+" ("+plan.InterestLetters[n:n+1]+")", f.Object)
		if beside == nil {
			beside = object
			continue
		}
		i.grid.Add(widgets.NewPair(beside, object))
		beside = nil
	}
	i.remove = quiet("Remove my interests", theme.ContentClearIcon(), func() {
		p.edit(func(me *plan.Person) { me.Interests = plan.Interests{} })
	})
	i.object = section("My interests", "If you have taken an interest test, at school or elsewhere, enter what it gave you: letters such as CES, or a score for each of the six kinds. "+
		"Guides then set your interests beside the job's, and Explore sorts jobs by them. Waymark has no test of its own; the O*NET Interest Profiler is free on the internet, at mynextmove.org.",
		i.by, i.lettersBox, i.grid, i.said,
		container.NewHBox(widgets.NewChip("What are the six kinds?", i.explain), i.remove))
	i.arrange()
	return i
}

func (i *interests) fields() []*widgets.Field {
	return append([]*widgets.Field{i.letters}, i.scores[:]...)
}

// tidyLetters writes letters as they are kept. Numbers belong into the other
// fields.
func tidyLetters(text string) (string, error) {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return "", errors.New("These are numbers. Choose “Six scores” above to enter them.")
	}
	i, err := plan.ParseInterests(text)
	return i.Letters, err
}

// show shows what is saved, in the way in which it was entered.
func (i *interests) show(saved plan.Interests) {
	i.letters.Show(saved.Letters)
	for n, f := range i.scores {
		f.Show(number(saved.Scores[n]))
	}
	switch {
	case saved.Letters != "":
		i.by.SetSelected(asLetters)
	case saved != plan.Interests{}:
		i.by.SetSelected(asScores)
	}
	i.said.SetText(interestWords(saved))
	widgets.ShowIf(i.remove, saved != plan.Interests{})
	i.arrange()
}

func (i *interests) arrange() {
	scores := i.by.Selected == asScores
	widgets.ShowIf(i.grid, scores)
	widgets.ShowIf(i.lettersBox, !scores)
}

// interestWords says how what is entered is understood.
func interestWords(saved plan.Interests) string {
	switch {
	case saved == plan.Interests{}:
		return "You have not entered any interests."
	case figures.OwnProfile(saved).Flat():
		return figures.FlatInterests
	case saved.Letters != "":
		return "The strongest first: " + figures.StrongestInterests(saved) + ". Letters compare with jobs only roughly; scores do better."
	}
	text := "The strongest first: " + figures.StrongestInterests(saved) + "."
	if slices.Contains(saved.Scores[:], 0) {
		text += " A blank counts as 0."
	}
	return text
}

// explain opens what the six kinds are.
func (i *interests) explain() {
	d := i.page.host.Directory()
	canvas := fyne.CurrentApp().Driver().CanvasForObject(i.object)
	if d == nil || d.Texts == nil || canvas == nil {
		return
	}
	elements, err := d.Texts.Elements()
	if err != nil {
		return // Help says why
	}
	var terms []occupation.Term
	for _, id := range occupation.InterestElements {
		if t, ok := elements[id]; ok {
			terms = append(terms, t)
		}
	}
	explain.Words(canvas, "Six kinds of interest", terms, nil)
}
