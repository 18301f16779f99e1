package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// credentials lists the licenses and certifications that serve the job, and
// whom to ask in the field.
func (p *Page) credentials() fyne.CanvasObject {
	list := occupation.LicensesFirst(p.g.Credentials)
	licenses := slices.IndexFunc(list, func(c occupation.Credential) bool { return c.Kind != occupation.LicenseKind })
	if licenses < 0 {
		licenses = len(list)
	}
	others := len(list) - licenses
	parts := []part{{name: "What they are", make: func() fyne.CanvasObject { return p.aboutCredentials(len(list)) }}}
	if licenses > 0 {
		parts = append(parts, part{name: "Licenses", make: func() fyne.CanvasObject {
			return section(countOf(licenses, "license", "licenses"), nil, credentialCards(list[:licenses]), ownMark())
		}})
	}
	if others > 0 {
		parts = append(parts, part{name: "Certifications", make: func() fyne.CanvasObject {
			return section(countOf(others, "certification or registration", "certifications and registrations"), nil, credentialCards(list[licenses:]), ownMark())
		}})
	}
	if len(p.g.Organizations) > 0 {
		parts = append(parts, part{name: "People to ask", make: p.organizations})
	}
	return p.parted(parts...)
}

func (p *Page) aboutCredentials(listed int) fyne.CanvasObject {
	box := container.New(widgets.Tight{}, widgets.Body("A license is required by law. A certification is a choice, though employers may ask for it."),
		p.words("Credential", "License", "Certification", "Certificate", "Registration", "Digital badge", "Renewal", "Continuing education unit (CEU)", "Grace period"))
	if listed == 0 {
		box.Add(widgets.Body("None is listed here for this job. That does not mean that there is none: ask employers, and your state's licensing office."))
	}
	return box
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
	title := widget.NewLabelWithStyle(c.FullName(), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	lines := container.New(widgets.Tight{}, title,
		widgets.Body(figures.UpperFirst(c.KindWords())+". Issuer: "+c.Issuer+". Earned by: "+c.EarnedWords()+". Needed first: "+occupation.LowerFirst(c.FirstWords())+"."),
		widgets.Body("Valid for: "+c.ValidWords()+"."+prefixed(" To renew: ", c.RenewalWords(), ".")))
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
		text := o.FullName() + ": " + occupation.LowerFirst(strings.TrimSuffix(o.Offers, "."))
		if o.Site != "" {
			text += " · " + o.Site
		}
		box.Add(widgets.Body(text))
	}
	box.Add(ownMark())
	return section("People in the field to ask", nil, box)
}
