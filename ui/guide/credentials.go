package guide

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// askIssuer stands for a fact of a credential that is not known.
const askIssuer = "ask the issuer"

// credentials lists the certifications and licenses that serve the job.
func (p *Page) credentials() fyne.CanvasObject {
	list := p.g.Credentials
	if len(list) == 0 {
		return section("Certifications and licenses", nil,
			widgets.Body("None is listed here. That does not mean that there is none: ask employers, and your state's licensing office."))
	}
	box := container.NewVBox(widgets.Muted(occupation.CheckFirst + " A license is required by law; a certification is a choice, though employers may ask for it."))
	for _, c := range list {
		box.Add(credentialCard(c))
	}
	return section(countOf(len(list), "certification or license", "certifications and licenses")+" for this job", nil, box, ownMark())
}

func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func credentialCard(c occupation.Credential) fyne.CanvasObject {
	name := c.Name
	if c.Short != "" && !strings.Contains(name, c.Short) {
		name += " (" + c.Short + ")"
	}
	title := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	facts := widgets.Facts(150,
		widgets.Fact{Name: "Kind", Text: kindWords(c)},
		widgets.Fact{Name: "Issuer", Text: c.Issuer},
		widgets.Fact{Name: "Needed first", Text: orAsk(c.First)},
		widgets.Fact{Name: "Earned by", Text: orAsk(strings.Join(c.Earned, " and "))},
		widgets.Fact{Name: "Valid for", Text: c.ValidWords(askIssuer)},
		widgets.Fact{Name: "To renew", Text: c.RenewalWords(askIssuer)},
		widgets.Fact{Name: "Levels", Text: c.Levels},
		widgets.Fact{Name: "Where to ask", Text: siteWords(c)},
	)
	return widgets.Card(container.New(widgets.Tight{}, title, facts))
}

func orAsk(s string) string {
	if s == "" {
		return askIssuer
	}
	return s
}

func kindWords(c occupation.Credential) string {
	states := map[string]string{"all": ", required in every state", "most": ", required in most states", "some": ", required in some states", "federal": ", by the federal government"}
	return string(c.Kind) + states[c.States]
}

func siteWords(c occupation.Credential) string {
	s := fmt.Sprintf("facts as of %d", c.AsOf)
	if c.Site == "" {
		return s
	}
	return c.Site + " (needs the internet); " + s
}

// organizations lists whom to ask in the field.
func (p *Page) organizations() fyne.CanvasObject {
	box := container.New(widgets.Tight{})
	for _, o := range p.g.Organizations {
		name := o.Name
		if o.Short != "" {
			name += " (" + o.Short + ")"
		}
		text := name + ": " + occupation.LowerFirst(strings.TrimSuffix(o.Offers, "."))
		if o.Site != "" {
			text += " · " + o.Site
		}
		box.Add(widgets.Body(text))
	}
	box.Add(ownMark())
	return section("People in the field to ask", nil, box)
}
