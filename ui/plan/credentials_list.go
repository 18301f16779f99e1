package plan

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// offers are our own credentials, those for the job of the plan first.
func (t *credentialsTab) offers() []occupation.Credential {
	d := t.page.host.Directory()
	if d == nil || d.Texts == nil {
		return nil
	}
	all, err := d.Texts.AllCredentials()
	if err != nil {
		t.page.Say("The list of credentials could not be read. " + err.Error())
	}
	job := t.state.Plan.Occupation
	serves := func(c occupation.Credential) bool { return job != "" && slices.Contains(c.Occupations, job) }
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b occupation.Credential) int {
		switch {
		case serves(a) == serves(b):
			return 0
		case serves(a):
			return -1
		}
		return 1
	})
	return all
}

// knownCredential is one of our own as a person's.
func knownCredential(c occupation.Credential) domain.Credential {
	return domain.Credential{Title: c.FullName(), Known: c.ID, Issuer: c.Issuer, NeverExpires: c.NeverExpires, Rule: renewal.Preset(c)}
}

// credentialList shows all credentials and activities.
type credentialList struct {
	tab        *credentialsTab
	object     *container.Scroll
	activities []domain.Activity // newest first
}

func newCredentialList(t *credentialsTab) *credentialList {
	return &credentialList{tab: t, object: container.NewVScroll(container.NewVBox())}
}

func (l *credentialList) show(s State) {
	t := l.tab
	var held, wanted *widget.Button
	held = pressing("Add one I hold", theme.ContentAddIcon(), len(s.Credentials) == 0, func() { t.pick(held, domain.Held) })
	wanted = pressing("Add one I want", theme.ContentAddIcon(), false, func() { t.pick(wanted, domain.Wanted) })
	tools := widgets.NewFlow(held, wanted)
	if len(s.Credentials) > 0 {
		tools.Add(pressing("Log an activity", theme.DocumentCreateIcon(), false, func() { t.openDetail(newActivityView(t, "")) }))
		tools.Add(pressing("Audit sheet", theme.DocumentPrintIcon(), false, t.page.saveAudit))
	}
	box := container.NewVBox(tools)
	if len(s.Credentials) == 0 {
		box.Add(widgets.Body("Certificates, licenses and registrations that you hold or want will be here, with how long they are valid and what renewing them takes. Waymark reminds you in time."))
	} else {
		box.Add(widgets.Muted("Waymark adds up what you enter. Whether it counts, only the issuer decides."))
	}
	standings := recordsOf(s).All(t.page.host.Today())
	for _, c := range standings {
		if c.State != renewal.Wanted {
			box.Add(l.card(c))
		}
	}
	for _, c := range standings {
		if c.State == renewal.Wanted {
			box.Add(l.card(c))
		}
	}
	if len(s.Credentials) > 0 {
		box.Add(l.log(s))
	}
	l.object.Content = widgets.NewColumn(credentialWidth, box)
	l.object.Refresh()
}

// card is a credential as the list shows it.
func (l *credentialList) card(c renewal.Standing) fyne.CanvasObject {
	id := c.Credential.ID
	title := widget.NewHyperlink(c.Credential.Title, nil)
	title.TextStyle.Bold = true
	title.Wrapping = fyne.TextWrapWord
	title.OnTapped = func() { l.tab.open(id) }
	box := container.New(widgets.Tight{}, title)
	if c.Credential.Issuer != "" {
		box.Add(widgets.Muted(c.Credential.Issuer))
	}
	box.Add(widgets.Body(c.StateText()))
	lines := container.NewVBox(box)
	addParts(lines, c)
	if len(c.Doubts) > 0 {
		lines.Add(widgets.Muted(plural(len(c.Doubts), "entry needs", "entries need") + " a look: open the credential."))
	}
	mark := container.NewHBox(widget.NewIcon(stateIcon(c.State)), stateLabel(c))
	return widgets.Card(container.NewBorder(nil, nil, nil, container.NewVBox(mark), lines))
}

func stateLabel(c renewal.Standing) *widget.Label {
	l := widget.NewLabel(c.State.Label())
	l.TextStyle.Bold = true
	switch c.State {
	case renewal.Expired:
		l.Importance = widget.DangerImportance
	case renewal.Expiring, renewal.InGrace:
		l.Importance = widget.WarningImportance
	}
	return l
}

func stateIcon(s renewal.State) fyne.Resource {
	switch s {
	case renewal.Valid, renewal.Lasting:
		return theme.ConfirmIcon()
	case renewal.Expired, renewal.Revoked:
		return theme.ErrorIcon()
	case renewal.Wanted:
		return theme.NewThemedResource(look.StarIcon)
	case renewal.Retired:
		return theme.CancelIcon()
	}
	return theme.WarningIcon()
}

// addParts adds what the entries of a cycle add up to.
func addParts(box *fyne.Container, c renewal.Standing) {
	text := c.UnitsText()
	if text == "" {
		return
	}
	if len(c.Together) > 0 {
		var names []string
		for _, o := range c.Together {
			names = append(names, "“"+o.Title+"”")
		}
		text += " Renewed together with " + strings.Join(names, ", ") + "."
	}
	box.Add(widgets.Body(text))
	for _, p := range slices.Concat([]renewal.Part{c.Units}, c.Categories, c.Providers) {
		if p.Need > 0 {
			box.Add(partBar(c, p))
		}
	}
}

// partBar shows how much of a part is done, with the numbers in words.
func partBar(c renewal.Standing, p renewal.Part) fyne.CanvasObject {
	name := p.Name
	if name == "" {
		name = "All units"
	}
	if p.Percent > 0 {
		name += " (" + p.Percent.Text() + " %)"
	}
	label, done := widgets.Muted(name), widgets.Body(c.PartText(p))
	done.SizeName = theme.SizeNameCaptionText
	return container.New(partColumns{}, label, widgets.Meter(float64(p.Done)/float64(p.Need)), done)
}

// partColumns shares the room between the name of a part, its bar and what is
// done in words.
type partColumns struct{}

// Layout implements fyne.Layout.
func (partColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for n, share := range []float32{0.4, 0.35, 0.25} {
		o[n].Move(fyne.NewPos(x, 0))
		o[n].Resize(fyne.NewSize(size.Width*share, size.Height))
		x += size.Width * share
	}
}

// MinSize implements fyne.Layout.
func (partColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, max(o[0].MinSize().Height, o[2].MinSize().Height))
}

const (
	rowsOfLog = 10 // more rows than these scroll by themselves
	logRow    = 40
)

// log lists the activities.
func (l *credentialList) log(s State) fyne.CanvasObject {
	l.activities = slices.Clone(s.Activities)
	slices.Reverse(l.activities)
	if len(l.activities) == 0 {
		return titled("Activities", "Courses, webinars, conferences and other things that count for renewal. None is logged yet.")
	}
	scale := look.TextScale()
	sheet := widgets.NewSheet(nil, widgets.SheetColumn{Title: "Date", Width: 116 * scale}, widgets.SheetColumn{Title: "Activity"},
		widgets.SheetColumn{Title: "Provider", Width: 130 * scale}, widgets.SheetColumn{Title: "Counts for", Width: 150 * scale},
		widgets.SheetColumn{Title: "Cost", Width: 84 * scale, Number: true}, widgets.SheetColumn{Title: "Proof", Width: 70 * scale})
	names := shortNames(s.Credentials)
	rows := make([][]string, len(l.activities))
	for n, a := range l.activities {
		rows[n] = []string{a.Date.Text(), a.Title, a.Provider, countsText(a, names), costOf(a), proofText(a)}
	}
	sheet.SetRows(rows)
	sheet.OnOpen = func(row int) { l.tab.openDetail(newActivityView(l.tab, l.activities[row].ID)) }
	height := float32(min(len(rows), rowsOfLog)+1) * logRow * scale
	table := container.NewHScroll(container.New(widgets.AtLeastWide(730*scale), sheet.Object))
	return titled(fmt.Sprintf("Activities (%d)", len(rows)), "Choose one to change it.", widgets.FixedHeight(height, table))
}

// shortNames are what credentials are called in little room: what their title
// has in brackets, else its first words.
func shortNames(all []domain.Credential) map[domain.ID]string {
	names := map[domain.ID]string{}
	for _, c := range all {
		name := c.Title
		if _, rest, ok := strings.Cut(c.Title, "("); ok {
			if short, _, ok := strings.Cut(rest, ")"); ok && short != "" {
				name = short
			}
		}
		names[c.ID] = name
	}
	return names
}

func countsText(a domain.Activity, names map[domain.ID]string) string {
	var parts []string
	for _, n := range a.Counts {
		parts = append(parts, names[n.CredentialID]+" "+n.Units.Text())
	}
	if len(parts) == 0 {
		return "nothing yet"
	}
	return strings.Join(parts, ", ")
}

func costOf(a domain.Activity) string {
	if a.Cost == 0 {
		return "–"
	}
	return a.Cost.Text()
}

func proofText(a domain.Activity) string {
	if len(a.Files) == 0 {
		return "none"
	}
	return plural(len(a.Files), "file", "files")
}
