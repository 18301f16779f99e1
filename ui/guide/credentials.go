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
	parts = append(parts, p.licensePart(false)...)
	if licenses > 0 {
		parts = append(parts, part{name: "Licenses", make: func() fyne.CanvasObject {
			return section(countOf(licenses, "license", "licenses"), nil, p.credentialList(list[:licenses]), ownMark())
		}})
	}
	if others > 0 {
		parts = append(parts, part{name: "Certifications", make: func() fyne.CanvasObject {
			return section(countOf(others, "certification or registration", "certifications and registrations"), nil, p.credentialList(list[licenses:]), ownMark())
		}})
	}
	if len(p.g.Organizations) > 0 {
		parts = append(parts, part{name: "People to ask", make: p.organizations})
	}
	return p.parted(parts...)
}

func (p *Page) aboutCredentials(listed int) fyne.CanvasObject {
	box := container.New(widgets.Tight{}, widgets.Body("A license is required by law. A certification is a choice, though employers may ask for it."))
	switch {
	case listed > 0:
		box.Add(widgets.Body("Fees, rules and dates change. " + occupation.CheckFirst))
	case p.g.Matrix == "":
		box.Add(widgets.Body("None is listed here for this job. Ask a recruiter which civilian licenses and certifications the training counts toward."))
	default:
		box.Add(widgets.Body(figures.NoCredentials))
	}
	return container.NewVBox(box, p.words("Credential", "License", "Certification", "Certificate", "Registration", "Digital badge", "Renewal", "Continuing education unit (CEU)", "Grace period"))
}

const cardsInShort = 6

// credentialList shows each credential on a card, or many of them by name in
// the short guide.
func (p *Page) credentialList(list []occupation.Credential) fyne.CanvasObject {
	if len(list) > cardsInShort && !p.host.Detailed() {
		var lines []string
		for _, c := range list {
			lines = append(lines, "•  "+c.FullName()+", "+c.Issuer)
		}
		return container.New(widgets.Tight{}, widgets.Body(strings.Join(lines, "\n")), widgets.Muted("How each is earned, kept and renewed stands in the detailed guide."))
	}
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
		widgets.Body(keptWords(c)))
	if c.Levels != "" {
		lines.Add(widgets.Body(strings.TrimSuffix(c.Levels, ".") + "."))
	}
	lines.Add(widgets.Muted(siteWords(c)))
	return widgets.Card(lines)
}

// keptWords says how long a credential is valid and how it is renewed.
func keptWords(c occupation.Credential) string {
	valid, renewal := c.ValidWords(), c.RenewalWords()
	if valid == occupation.AskIssuer && renewal == occupation.AskIssuer {
		return "How long it is valid and how to renew it: " + occupation.AskIssuer + "."
	}
	return "Valid for: " + valid + "." + prefixed(" To renew: ", renewal, ".")
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
	return fmt.Sprintf("%sFacts as of %d.", site, c.AsOf)
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
