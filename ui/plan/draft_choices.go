package plan

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/draft"
	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// draftChoices are what a person decides before the steps are drafted.
type draftChoices struct {
	draft  *draftPage
	choice draft.Choice
	object fyne.CanvasObject

	title, start *widgets.Entry
	ways         []draft.Way
	way          *widget.RadioGroup
	why          *widget.RichText
	credentials  *fyne.Container
	school       *widget.Check
}

func newDraftChoices(d *draftPage, state string) *draftChoices {
	c := &draftChoices{draft: d, choice: draft.Choice{State: state}, ways: d.facts.Ways(), credentials: container.NewVBox()}
	c.title = widgets.NewEntry("Title of the plan")
	c.title.SetText(d.plan.Title)
	c.start = widgets.NewEntry("YYYY-MM-DD, or leave blank")
	c.start.SetText(d.page.host.Today().String())
	box := formColumn(labelled("Title of the plan", c.title), labelled("When do you start?", c.start))
	if len(c.ways) > 0 {
		var names []string
		for _, w := range c.ways {
			names = append(names, w.Level.Label())
		}
		c.way, c.why = widget.NewRadioGroup(names, nil), widgets.Muted("")
		c.way.Required = true
		box.Add(widgets.Subheading("Schooling"))
		box.Add(c.way)
		box.Add(c.why)
	}
	if len(d.facts.Credentials) > 0 {
		box.Add(widgets.Subheading("Certificates and licenses"))
		box.Add(c.credentials)
	}
	c.school = widget.NewCheck("I am in high school", func(on bool) {
		c.choice.HighSchool = on
		d.make()
	})
	box.Add(c.school)
	c.object = box
	c.show()
	return c
}

// show marks what the choices come to.
func (c *draftChoices) show() {
	level, settled := c.draft.facts.Settle(c.choice)
	if c.way != nil {
		c.way.OnChanged = nil
		for _, w := range c.ways {
			if w.Level == level {
				c.way.SetSelected(w.Level.Label())
				widgets.SetText(c.why, w.Why)
			}
		}
		c.way.OnChanged = c.setWay
	}
	var ids []string
	for _, s := range settled {
		ids = append(ids, s.ID)
	}
	c.showCredentials(ids)
}

func (c *draftChoices) setWay(label string) {
	for _, w := range c.ways {
		if w.Level.Label() == label {
			c.choice.Way = w.Level
		}
	}
	c.show()
	c.draft.make()
}

const offersShown = 6

// showCredentials offers those of the job, the proposed and ticked ones first.
func (c *draftChoices) showCredentials(ticked []string) {
	offers := c.draft.facts.Offers(c.choice.Way)
	c.credentials.RemoveAll()
	for n, o := range offers {
		if n == offersShown && len(c.credentials.Objects) == n {
			c.credentials.Add(quiet("Show all "+plural(len(offers), "credential", "credentials"), nil, func() {
				for _, rest := range c.credentials.Objects {
					rest.Show()
				}
				c.credentials.Objects[offersShown].Hide()
				c.credentials.Refresh()
			}))
		}
		check := widget.NewCheck(shortened(cmp.Or(o.Short, o.Name)), nil)
		check.SetChecked(slices.Contains(ticked, o.ID))
		check.OnChanged = func(on bool) { c.tick(o.ID, on) }
		line := container.New(layout.NewCustomPaddedVBoxLayout(-6), check,
			container.New(layout.NewCustomPaddedLayout(0, 0, theme.IconInlineSize()+theme.InnerPadding()/2, 0), widgets.Muted(o.Name+". Before: "+o.FirstWords()+".")))
		if n >= offersShown && !check.Checked {
			line.Hide()
		}
		c.credentials.Add(line)
	}
	c.credentials.Refresh()
}

const nameRunes = 34 // of a credential that fit beside its box

// shortened cuts a name at a word.
func shortened(name string) string {
	runes := []rune(name)
	if len(runes) <= nameRunes {
		return name
	}
	cut := string(runes[:nameRunes])
	if at := strings.LastIndex(cut, " "); at > 0 {
		cut = cut[:at]
	}
	return cut + " …"
}

func (c *draftChoices) tick(id string, on bool) {
	level, settled := c.draft.facts.Settle(c.choice)
	ids := []string{}
	for _, s := range settled {
		if s.ID != id {
			ids = append(ids, s.ID)
		}
	}
	if on {
		ids = append(ids, id)
	}
	c.choice.Credentials, c.choice.Way = ids, level
	c.draft.make()
}

// read writes title and start into a plan, or says what is wrong.
func (c *draftChoices) read(p *domain.Plan) (err error) {
	p.Title = c.title.Text
	p.Start, err = domain.ParseDate(c.start.Text)
	return err
}
