package plan

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// renewView closes the cycle of a credential and begins the next one.
type renewView struct {
	tab    *credentialsTab
	id     domain.ID
	object fyne.CanvasObject

	about   *widget.Label
	done    *widgets.Entry
	until   *widgets.Entry
	carry   *widgets.Entry
	cost    *widgets.Entry
	note    *widgets.Entry
	problem *widget.Label
	now     renewal.Standing
	filled  bool
}

func newRenewView(t *credentialsTab, id domain.ID) *renewView {
	v := &renewView{tab: t, id: id, about: widgets.Body(""), problem: widgets.Body("")}
	v.problem.Importance = widget.DangerImportance
	v.problem.Hide()
	v.done, v.until = widgets.NewEntry("YYYY-MM-DD"), widgets.NewEntry("By the rule")
	v.carry, v.cost = widgets.NewEntry("None"), widgets.NewEntry("Not known")
	v.note = widgets.NewEntry("For example: confirmed by letter")
	renew := pressing("Renew", theme.ViewRefreshIcon(), true, v.renew)
	back := quiet("Back", theme.NavigateBackIcon(), func() { t.open(id) })
	v.object = formPage(container.NewHBox(back), widgets.Heading("Renew"), v.about,
		widgets.NewPair(labelled("Renewed on", v.done), labelled("New last day, if the issuer gave one", v.until)),
		widgets.NewPair(labelled("Units carried into the next cycle", v.carry), labelled("What it cost", v.cost)),
		labelled("Note", v.note), v.problem, container.NewHBox(renew))
	return v
}

func (v *renewView) content() fyne.CanvasObject { return v.object }

func (v *renewView) fields() []*field { return nil }

func (v *renewView) show(s State) bool {
	at := slices.IndexFunc(s.Credentials, func(c domain.Credential) bool { return c.ID == v.id })
	if at < 0 {
		return false
	}
	today := v.tab.page.host.Today()
	v.now = recordsOf(s).Standing(s.Credentials[at], today)
	text := fmt.Sprintf("“%s”: the cycle from %s to %s is closed, and the next one begins the day after. ", v.now.Credential.Title, v.now.Cycle.From.Text(), v.now.Cycle.To.Text())
	if units := v.now.UnitsText(); units != "" {
		text += units + " "
	}
	v.about.SetText(text + "Do this when the issuer has confirmed the renewal.")
	if !v.filled {
		v.filled = true
		v.done.SetText(today.String())
		v.carry.SetText(numberText(v.now.MayCarry))
		v.cost.SetText(centsText(v.now.Fee))
	}
	return true
}

func (v *renewView) renew() {
	op, err := v.operation()
	if err != nil {
		v.fail(err)
		return
	}
	v.tab.page.host.Change(op, func(err error) {
		if err != nil {
			v.fail(err)
			return
		}
		v.tab.open(v.id)
		v.tab.page.notice.show("“"+v.now.Credential.Title+"” is renewed.", true)
	})
}

func (v *renewView) operation() (domain.Operation, error) {
	done, err := domain.ParseDate(v.done.Text)
	if err != nil {
		return nil, err
	}
	until, err := domain.ParseDate(v.until.Text)
	if err != nil {
		return nil, err
	}
	carry, err := domain.ParseNumber(v.carry.Text)
	if err != nil {
		return nil, err
	}
	r := domain.Renewed{Done: done, Units: v.now.Units.Need, Note: v.note.Text}
	if v.cost.Text != "" {
		if r.Cost, err = domain.ParseMoney(v.cost.Text); err != nil {
			return nil, err
		}
	}
	return domain.RenewCredential(v.id, r, carry, until), nil
}

func (v *renewView) fail(err error) {
	v.problem.SetText(err.Error())
	v.problem.Show()
	v.tab.page.arrange()
}

// Reminders of a credential.

func (v *credentialView) addReminder() {
	v.change(func(c *domain.Credential) {
		c.Reminders = append(c.Reminders, domain.Reminder{ID: domain.NewID(), DaysBefore: 2 * domain.NoticeDays})
	})
}

func (v *credentialView) reminderRow(id domain.ID) *line[domain.Reminder] {
	is := func(r domain.Reminder) bool { return r.ID == id }
	edit := func(change func(*domain.Reminder)) domain.Operation {
		return editCredential(v.id, func(c *domain.Credential) { changeLine(&c.Reminders, is, change) })
	}
	text := v.saving("Text of the reminder", widgets.NewEntry("What to remember"), oneLine, func(t string) domain.Operation {
		return edit(func(r *domain.Reminder) { r.Text = t })
	})
	days := v.saving("Days before the end", widgets.NewEntry("0"), tidyDays, func(t string) domain.Operation {
		return edit(func(r *domain.Reminder) { r.DaysBefore, _ = strconv.Atoi(t) })
	})
	on := v.saving("Day of the reminder", widgets.NewEntry("YYYY-MM-DD"), tidyDate, func(t string) domain.Operation {
		return edit(func(r *domain.Reminder) { r.On = parsedDate(t) })
	})
	v.page.addCalendar(on)
	remove := quiet("", theme.DeleteIcon(), func() {
		v.change(func(c *domain.Credential) { c.Reminders = slices.DeleteFunc(c.Reminders, is) })
	})
	return &line[domain.Reminder]{
		object: widgets.Panel(look.ColorCard, container.NewPadded(formColumn(
			container.NewBorder(nil, nil, nil, container.NewVBox(remove), text.Object),
			widgets.NewPair(labelled("Days before the end", days.Object), labelled("or on the day", on.Object))))),
		fields: []*field{text, days, on},
		show: func(r domain.Reminder) {
			text.Show(r.Text)
			days.Show(strconv.Itoa(r.DaysBefore))
			on.Show(r.On.String())
		},
	}
}
