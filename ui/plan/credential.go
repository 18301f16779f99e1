package plan

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/widgets"
)

// credentialView edits one credential and shows how it stands.
type credentialView struct {
	tab    *credentialsTab
	page   *Page
	id     domain.ID
	object fyne.CanvasObject
	now    domain.Credential // as last shown

	title, issuer, number, place *field
	issued, until, start, in     *field
	note                         *field
	status                       *widget.Select
	never                        *widget.Check
	step                         *widget.Button
	standing, history            *fyne.Container
	rule                         *ruleForm
	files                        *files
	reminders                    *lines[domain.Reminder]
	filling                      bool
}

func newCredentialView(t *credentialsTab, id domain.ID) *credentialView {
	v := &credentialView{tab: t, page: t.page, id: id, standing: container.NewVBox(), history: container.NewVBox()}
	text := func(name, hint string, change func(*domain.Credential, string)) *field {
		return v.field(name, widgets.NewEntry(hint), oneLine, change)
	}
	v.title = text("Name", "", func(c *domain.Credential, s string) { c.Title = s })
	v.issuer = text("Issuer", "Who gives it", func(c *domain.Credential, s string) { c.Issuer = s })
	v.number = text("Number", "As it stands on the document", func(c *domain.Credential, s string) { c.Number = s })
	v.place = text("Where it holds", "For a license: the state", func(c *domain.Credential, s string) { c.Place = s })
	v.issued = v.date("Issued on", func(c *domain.Credential, d domain.Date) { c.Issued = d })
	v.until = v.date("Valid until", func(c *domain.Credential, d domain.Date) { c.ValidUntil = d })
	v.start = v.date("This cycle began on", func(c *domain.Credential, d domain.Date) { c.CycleStart = d })
	v.in = v.quantity("Units carried over into this cycle", func(c *domain.Credential, n domain.Number) { c.CarriedIn = n })
	v.note = v.field("Note", widgets.NewNote("What to remember about it", 3), func(s string) (string, error) { return s, nil },
		func(c *domain.Credential, s string) { c.Note = s })
	v.status = choice(domain.CredentialStatuses[:], func(s domain.CredentialStatus) domain.Operation { return domain.SetCredentialStatus(id, s) }, v.page)
	v.never = widget.NewCheck("Never expires", func(on bool) {
		if !v.filling {
			v.change(func(c *domain.Credential) {
				if c.NeverExpires = on; on {
					c.ValidUntil = domain.Date{}
				}
			})
		}
	})
	v.step = widget.NewButtonWithIcon("", theme.SearchIcon(), v.pickStep)
	v.step.Alignment = widget.ButtonAlignLeading
	v.rule = newRuleForm(v)
	v.files = newFiles(v.page,
		func(change func(*[]domain.Attachment)) domain.Operation {
			return editCredential(id, func(c *domain.Credential) { change(&c.Files) })
		},
		func(name string, e *widgets.Entry, op func(string) domain.Operation) *field {
			return v.saving(name, e, oneLine, op)
		})
	v.reminders = newLines(func(r domain.Reminder) domain.ID { return r.ID }, v.reminderRow)
	v.object = formPage(t.backBar(quiet("Delete credential", theme.DeleteIcon(), v.remove)), v.parts()...)
	return v
}

func (v *credentialView) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		labelled("Name", v.title.Object),
		v.standing,
		titled("Dates", "", widgets.NewPair(labelled("Status", widgets.Outline(v.status)), labelled("Issued on", v.issued.Object)),
			widgets.NewPair(labelled("Valid until (blank: by the rule)", v.until.Object), container.NewVBox(widgets.Caption(""), v.never))),
		titled("Renewal rule", "", v.rule.object),
		titled("If the cycle is another one", "Only needed where the dates above do not tell.",
			widgets.NewPair(labelled("This cycle began on", v.start.Object), labelled("Units carried over into it", v.in.Object))),
		titled("Proof and details", "",
			labelled("Issuer", v.issuer.Object),
			widgets.NewPair(labelled("Number", v.number.Object), labelled("Where it holds", v.place.Object)),
			labelled("Step that leads to it", v.step), v.files.object, labelled("Note", v.note.Object)),
		titled("Reminders", "Waymark tells you 90, 60, 30 and 7 days before the end. Add your own if you like.",
			v.reminders.object, container.NewHBox(pressing("Add a reminder", theme.ContentAddIcon(), false, v.addReminder))),
		v.history,
	}
}

func (v *credentialView) content() fyne.CanvasObject { return v.object }

func (v *credentialView) fields() []*field {
	all := []*field{v.title, v.issuer, v.number, v.place, v.issued, v.until, v.start, v.in, v.note}
	return slices.Concat(all, v.rule.fields(), v.files.list.fields(), v.reminders.fields())
}

// show fills the view, or says that its credential is gone.
func (v *credentialView) show(s State) bool {
	at := slices.IndexFunc(s.Credentials, func(c domain.Credential) bool { return c.ID == v.id })
	if at < 0 {
		return false
	}
	v.filling = true
	defer func() { v.filling = false }()
	c := s.Credentials[at]
	v.now = c
	v.title.Show(c.Title)
	v.issuer.Show(c.Issuer)
	v.number.Show(c.Number)
	v.place.Show(c.Place)
	v.issued.Show(c.Issued.String())
	v.until.Show(c.ValidUntil.String())
	v.start.Show(c.CycleStart.String())
	v.in.Show(numberText(c.CarriedIn))
	v.note.Show(c.Note)
	choose(v.status, c.Status.Label())
	v.never.SetChecked(c.NeverExpires)
	able2(v.until.Entry, !c.NeverExpires)
	v.step.SetText(v.stepTitle(s, c.StepID))
	v.rule.show(c)
	v.files.show(c.Files)
	v.reminders.show(c.Reminders)
	v.showStanding(recordsOf(s).Standing(c, v.page.host.Today()))
	v.showHistory(s)
	v.page.arrange()
	return true
}

func able2(e *widgets.Entry, on bool) {
	if on {
		e.Enable()
	} else {
		e.Disable()
	}
}

// saving makes a field whose text an operation saves.
func (v *credentialView) saving(name string, e *widgets.Entry, tidy func(string) (string, error), op func(string) domain.Operation) *field {
	return newField(v.page, name, e, tidy, func(text string, done func(error)) { v.page.host.Change(op(text), done) })
}

// field makes a field that changes the credential.
func (v *credentialView) field(name string, e *widgets.Entry, tidy func(string) (string, error), change func(*domain.Credential, string)) *field {
	return v.saving(name, e, tidy, func(text string) domain.Operation {
		return editCredential(v.id, func(c *domain.Credential) { change(c, text) })
	})
}

func (v *credentialView) date(name string, change func(*domain.Credential, domain.Date)) *field {
	f := v.field(name, widgets.NewEntry("YYYY-MM-DD"), tidyDate, func(c *domain.Credential, text string) { change(c, parsedDate(text)) })
	v.page.addCalendar(f)
	return f
}

func (v *credentialView) quantity(name string, change func(*domain.Credential, domain.Number)) *field {
	return v.field(name, widgets.NewEntry("None"), tidyNumber, func(c *domain.Credential, text string) { change(c, parsedNumber(text)) })
}

func (v *credentialView) change(change func(*domain.Credential)) {
	v.page.change(editCredential(v.id, change), nil)
}

func (v *credentialView) remove() {
	title := v.now.Title
	v.page.change(domain.DeleteCredential(v.id), func() {
		v.page.notice.show("Credential “"+title+"” deleted. Its activities are still there.", true)
	})
}

func (v *credentialView) stepTitle(s State, id domain.ID) string {
	if id == "" {
		return "None"
	}
	for _, p := range s.Plans {
		for _, step := range p.Steps {
			if step.ID == id {
				return step.Title
			}
		}
	}
	return "A step that is no longer there"
}

// pickStep offers the steps of all plans.
func (v *credentialView) pickStep() {
	var found []domain.ID
	pick := &widgets.Pick{Hint: "Which step leads to it?",
		Find: func(typed string) []widgets.Line {
			found = []domain.ID{""}
			lines := []widgets.Line{{Text: "None"}}
			for _, p := range v.tab.state.Plans {
				for _, s := range p.Steps {
					if contains(s.Title, typed) {
						found = append(found, s.ID)
						lines = append(lines, widgets.Line{Text: s.Title, Note: p.Title})
					}
				}
			}
			if typed != "" {
				found, lines = found[1:], lines[1:]
			}
			return lines
		},
		Choose: func(n int) {
			id := found[n]
			v.change(func(c *domain.Credential) { c.StepID = id })
		}}
	pick.Show(v.step)
}

// showStanding shows how the credential stands and what counts.
func (v *credentialView) showStanding(c renewal.Standing) {
	head := container.NewHBox(widget.NewIcon(stateIcon(c.State)), stateLabel(c))
	card := container.NewVBox(head, widgets.Body(c.StateText()))
	addParts(card, c)
	for _, line := range cycleLines(c) {
		card.Add(widgets.Muted(line))
	}
	for _, d := range c.Doubts {
		doubt := widgets.Body(d)
		doubt.Importance = widget.WarningImportance
		card.Add(doubt)
	}
	tools := widgets.NewFlow()
	if !c.Cycle.To.IsZero() && c.Credential.Status == domain.Held {
		tools.Add(pressing("Renew", theme.ViewRefreshIcon(), c.State == renewal.Expiring || c.State == renewal.InGrace, func() { v.tab.openDetail(newRenewView(v.tab, v.id)) }))
	}
	if c.Credential.Status == domain.Held && !c.Credential.NeverExpires {
		tools.Add(pressing("Log an activity", theme.DocumentCreateIcon(), false, func() { v.tab.openDetail(newActivityView(v.tab, "")) }))
	}
	tools.Add(pressing("Audit sheet", theme.DocumentPrintIcon(), false, v.page.saveAudit))
	card.Add(tools)
	v.standing.Objects = []fyne.CanvasObject{widgets.Card(card)}
	if len(c.Counted) > 0 {
		v.standing.Add(titled("What counts, by your entries", "", lineTable(c.Counted, false)))
	}
	if len(c.NotCounted) > 0 {
		v.standing.Add(titled("What does not count, and why", "", lineTable(c.NotCounted, true)))
	}
	v.standing.Refresh()
}

// cycleLines are facts of the cycle in sentences.
func cycleLines(c renewal.Standing) []string {
	var lines []string
	add := func(when bool, form string, args ...any) {
		if when {
			lines = append(lines, fmt.Sprintf(form, args...))
		}
	}
	add(!c.Cycle.To.IsZero() && !c.Cycle.From.IsZero(), "The cycle runs from %s to %s.", c.Cycle.From.Text(), c.Cycle.To.Text())
	add(c.CarriedIn > 0, "%s of the units done were carried over from the cycle before.", c.CarriedIn.Text())
	add(c.MayCarry > 0, "By the rule here, %s units may go to the next cycle.", c.MayCarry.Text())
	add(c.Fee > 0, "Fee for the renewal, by the rule here: %s.", c.Fee.Text())
	add(!c.KeepUntil.IsZero(), "Keep the proof of this cycle until %s.", c.KeepUntil.Text())
	return lines
}

// lineTable lists activities as they count, or why they do not.
func lineTable(list []renewal.Line, why bool) fyne.CanvasObject {
	box := container.NewVBox()
	for n, l := range list {
		if n > 0 {
			box.Add(widget.NewSeparator())
		}
		text := l.Why
		if !why {
			text = joined(l.Category, l.Provider)
		}
		units := widget.NewLabel(l.Units.Text())
		units.TextStyle.Bold = true
		entry := container.New(widgets.Tight{}, widgets.Body(l.Title))
		entry.Add(widgets.Muted(joined(l.Date.Text(), text)))
		box.Add(container.NewBorder(nil, nil, nil, container.NewVBox(units), entry))
	}
	return box
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "  ·  " + b
}

// showHistory lists the cycles that are over.
func (v *credentialView) showHistory(s State) {
	v.history.RemoveAll()
	for _, r := range slices.Backward(s.Renewals) {
		if r.CredentialID != v.id {
			continue
		}
		if len(v.history.Objects) == 0 {
			v.history.Add(widgets.Subheading("Renewed before"))
		}
		text := fmt.Sprintf("Renewed on %s: cycle from %s to %s", r.Done.Text(), r.From.Text(), r.To.Text())
		if r.Units > 0 {
			text += ", " + r.Units.Text() + " units needed"
		}
		if r.Cost > 0 {
			text += ", " + r.Cost.Text()
		}
		remove := quiet("", theme.DeleteIcon(), func() {
			v.page.change(domain.DeleteRenewal(r.ID), func() { v.page.notice.show("The finished cycle is deleted.", true) })
		})
		entry := container.New(widgets.Tight{}, widgets.Body(text+"."))
		if r.Note != "" {
			entry.Add(widgets.Muted(r.Note))
		}
		v.history.Add(container.NewBorder(nil, nil, nil, container.NewVBox(remove), entry))
	}
}
