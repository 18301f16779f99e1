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

// credentials lists the licenses and certifications that serve the job, and
// whom to ask in the field.
func (p *Page) credentials() fyne.CanvasObject {
	parts := []fyne.CanvasObject{widgets.Body("A license is required by law. A certification is a choice, though employers may ask for it.")}
	var licenses, others []occupation.Credential
	for _, c := range p.g.Credentials {
		if c.Kind == occupation.LicenseKind {
			licenses = append(licenses, c)
		} else {
			others = append(others, c)
		}
	}
	if len(p.g.Credentials) == 0 {
		parts = append(parts, widgets.Body("None is listed here for this job. That does not mean that there is none: ask employers, and your state's licensing office."))
	}
	if len(licenses) > 0 {
		parts = append(parts, section(countOf(len(licenses), "license", "licenses"), nil, credentialCards(licenses), ownMark()))
	}
	if len(others) > 0 {
		parts = append(parts, section(countOf(len(others), "certification or registration", "certifications and registrations"), nil, credentialCards(others), ownMark()))
	}
	if len(p.g.Organizations) > 0 {
		parts = append(parts, p.organizations())
	}
	return scrolled(parts...)
}

func credentialCards(list []occupation.Credential) fyne.CanvasObject {
	box := container.NewVBox()
	for _, c := range list {
		box.Add(credentialCard(c))
	}
	return box
}

func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// credentialCard tells the facts of a credential in four lines.
func credentialCard(c occupation.Credential) fyne.CanvasObject {
	name := c.Name
	if c.Short != "" && !strings.Contains(name, c.Short) {
		name += " (" + c.Short + ")"
	}
	title := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	lines := container.New(widgets.Tight{}, title,
		widgets.Body(upperFirst(kindWords(c))+" by "+c.Issuer+". Earned by: "+orAsk(strings.Join(c.Earned, " and "))+". Needed first: "+orAsk(occupation.LowerFirst(c.First))+"."),
		widgets.Body("Valid for: "+c.ValidWords(askIssuer)+"."+prefixed(" To renew: ", c.RenewalWords(askIssuer), ".")))
	if c.Levels != "" {
		lines.Add(widgets.Body(strings.TrimSuffix(c.Levels, ".") + "."))
	}
	lines.Add(widgets.Muted(siteWords(c)))
	return widgets.Card(lines)
}

func prefixed(before, s, after string) string {
	if s == "" {
		return ""
	}
	return before + s + after
}

func orAsk(s string) string {
	if s == "" {
		return askIssuer
	}
	return strings.TrimSuffix(s, ".")
}

func kindWords(c occupation.Credential) string {
	states := map[string]string{"all": "required in every state, given", "most": "required in most states, given", "some": "required in some states, given", "federal": "federal, given"}
	if s := states[c.States]; s != "" {
		return string(c.Kind) + ", " + s
	}
	return string(c.Kind)
}

func siteWords(c occupation.Credential) string {
	site := ""
	if c.Site != "" {
		site = c.Site + " (needs the internet) · "
	}
	return fmt.Sprintf("%s %sFacts as of %d.", occupation.CheckFirst, site, c.AsOf)
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
