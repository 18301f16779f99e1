package guide

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// work says what people in the job do, under which names, and with which tools.
func (p *Page) work() fyne.CanvasObject {
	parts := []part{
		{name: "In short", make: p.inShort},
		{name: "Tasks", make: p.tasks},
	}
	if p.g.Official != nil || p.g.OfficialProblem != nil {
		parts = append(parts, part{name: "O*NET's words", make: p.official})
	}
	return p.parted(append(parts,
		part{name: "Other names", make: p.otherNames},
		part{name: "Specialties", make: p.specialties},
		part{name: "Activities", make: p.activities},
		part{name: "Shared activities", make: p.sharedActivities},
		part{name: "Software", make: p.software},
		part{name: "Tools", make: p.tools},
	)...)
}

func (p *Page) inShort() fyne.CanvasObject {
	t := p.g.Text
	if t == nil {
		return widgets.Body("Nothing is written about this job yet.")
	}
	return p.about(t)
}

// tasks lists what people do with what each task leans on, and in the detailed
// guide what that means.
func (p *Page) tasks() fyne.CanvasObject {
	t := p.g.Text
	if t == nil {
		return section("Tasks and what they lean on", nil, widgets.Body("No tasks are written down for this job yet."))
	}
	box := container.NewVBox()
	for n, x := range t.Tasks {
		if n > 0 {
			box.Add(widget.NewSeparator())
		}
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(-6), widgets.Body(x.Do), p.leansOn(x.Uses)))
	}
	note := "Waymark's authors chose for each task one skill, knowledge or ability as a sample. It is a judgment, not a measurement."
	return section("Tasks and what they lean on", nil, widgets.Muted(note), box, ownMark())
}

// leansOn names an element, with its meaning in the detailed guide.
func (p *Page) leansOn(name string) fyne.CanvasObject {
	chip := p.elementChip(name)
	if !p.host.Detailed() {
		return widgets.Inset(container.NewHBox(chip))
	}
	means := ""
	if t, ok := p.term(name); ok {
		means = t.Means
	}
	return widgets.Inset(container.NewBorder(nil, nil, container.NewCenter(chip), nil, widgets.Muted(means)))
}

const namesInShort = 24

func (p *Page) otherNames() fyne.CanvasObject {
	names := figures.OtherNames(p.g)
	if len(names) == 0 {
		return section("Other names for this job", nil, widgets.Body(figures.NoOtherNames))
	}
	text := ""
	if more := len(names) - namesInShort; more > 0 && !p.host.Detailed() {
		names = names[:namesInShort]
		text = fmt.Sprintf(" · and %d more in the detailed guide", more)
	}
	chip := p.chipObject(topic{vintage: p.g.RatingsVintage, title: "Other names", area: "United States", term: "Also called",
		means: "Names under which people and employers know the job. Search finds it by each of them."})
	return section("Other names for this job", chip, widgets.Body(strings.Join(names, " · ")+text))
}

// specialties names what one can specialise in, and jobs of their own guide
// that count as the same occupation.
func (p *Page) specialties() fyne.CanvasObject {
	box := container.New(widgets.Tight{})
	if t := p.g.Text; t != nil {
		for _, s := range t.Specialties {
			box.Add(widgets.Body(figures.UpperFirst(s) + "."))
		}
		if len(t.Specialties) > 0 {
			box.Add(ownMark())
		}
	}
	flow := widgets.NewFlow()
	for _, e := range p.host.Directory().All {
		if e.SOC == p.g.SOC && e.Code != p.g.Code {
			flow.Add(widget.NewButton(e.Title, func() { p.host.OpenGuide(e.Code) }))
		}
	}
	if len(flow.Objects) > 0 {
		box.Add(widgets.Body("Roles with a guide of their own that share the code " + p.g.SOC + " and therefore the same pay and outlook:"))
		return section("Specialties", nil, box, widgets.Inset(flow))
	}
	if len(box.Objects) == 0 {
		box.Add(widgets.Body(figures.NoSpecialties))
	}
	return section("Specialties", nil, box)
}

const activitiesInShort = 8

// activities ranks the kinds of work that many jobs share.
func (p *Page) activities() fyne.CanvasObject {
	n := len(p.g.Activities)
	if !p.host.Detailed() {
		n = activitiesInShort
	}
	top := figures.MostImportant(p.g.Activities, n)
	if len(top) == 0 {
		return section("Work activities", nil, widgets.Body("No survey has rated the work activities of this job yet."))
	}
	var shown []occupation.Element
	for _, r := range top {
		shown = append(shown, r.Element)
	}
	chip := p.chipObject(topic{vintage: top[0].Importance.Vintage, title: "Importance of work activities", area: "United States", term: "Importance and level", means: figures.ScoreMeans})
	return section("Most important here: "+strings.ToLower(top[0].Element.Name), chip,
		widgets.Muted("Kinds of work that many jobs share, and how much each matters in this one."),
		p.chart("work activities", figures.ImportanceBars(top)), p.meanings(shown))
}
