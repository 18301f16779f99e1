package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/payback"
	domain "waymark/domain/plan"
	fig "waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// usualLines begin a budget. Their amounts are the person's to fill in.
var usualLines = []string{"Rent or mortgage", "Food", "Getting around", "Health care", "Phone and internet", "Debts", "Everything else"}

// budgetPart is the reality check: what a month costs and what pay that needs.
type budgetPart struct {
	money  *moneyTab
	object fyne.CanvasObject
	lines  *lines[domain.BudgetLine]
	usual  *widget.Button
	need   *widget.Label
	how    *widget.RichText
	place  *fyne.Container
}

func newBudgetPart(m *moneyTab) *budgetPart {
	b := &budgetPart{money: m, need: widgets.Body(""), how: widgets.Muted(""), place: container.NewStack()}
	b.need.TextStyle.Bold = true
	b.lines = newLines(func(l domain.BudgetLine) domain.ID { return l.ID }, b.row)
	add := quiet("Add a line", theme.ContentAddIcon(), func() { b.add("") })
	b.usual = quiet("Begin with the usual lines", theme.ListIcon(), func() { b.add(usualLines...) })
	b.object = container.NewVBox(widgets.Subheading("Reality check: a month's budget"),
		widgets.Muted("What a month costs you, in your own figures. From it comes the pay that you need, which then stands as a dotted line in the charts of pay."),
		b.lines.object, widgets.NewFlow(add, b.usual), b.need, b.how, b.place)
	return b
}

func (b *budgetPart) fields() []*field { return b.lines.fields() }

// add adds lines with their titles and puts the keyboard into the first.
func (b *budgetPart) add(titles ...string) {
	var fresh []domain.BudgetLine
	for _, t := range titles {
		fresh = append(fresh, domain.BudgetLine{ID: domain.NewID(), Title: t})
	}
	b.money.page.change(domain.EditingPerson(func(me *domain.Person) { me.Budget = append(me.Budget, fresh...) }), func() {
		for _, r := range b.lines.rows {
			if r.id == fresh[0].ID {
				b.money.page.focus(r.fields[0].Entry)
			}
		}
	})
}

func (b *budgetPart) row(id domain.ID) *line[domain.BudgetLine] {
	p := b.money.page
	saving := func(name, hint string, tidy func(string) (string, error), change func(*domain.BudgetLine, string)) *field {
		return newField(p, name, widgets.NewEntry(hint), tidy, func(text string, done func(error)) {
			p.host.Change(domain.EditingPerson(func(me *domain.Person) {
				changeLine(&me.Budget, func(l domain.BudgetLine) bool { return l.ID == id }, func(l *domain.BudgetLine) { change(l, text) })
			}), done)
		})
	}
	title := saving("What the money is for", "What for", oneLine, func(l *domain.BudgetLine, text string) { l.Title = text })
	amount := saving("Amount a month", "$0", tidyMoney, func(l *domain.BudgetLine, text string) { l.Monthly = parsedMoney(text) })
	remove := quiet("", theme.DeleteIcon(), func() {
		p.change(domain.EditingPerson(func(me *domain.Person) {
			me.Budget = slices.DeleteFunc(me.Budget, func(l domain.BudgetLine) bool { return l.ID == id })
		}), func() { p.notice.show("Line of the budget removed.", true) })
	})
	return &line[domain.BudgetLine]{
		object: container.NewBorder(nil, nil, nil, container.NewHBox(widgets.FixedWidth(amountWidth*look.TextScale(), amount.Object), container.NewVBox(remove)), title.Object),
		fields: []*field{title, amount},
		show: func(l domain.BudgetLine) {
			title.Show(l.Title)
			text := ""
			if l.Monthly > 0 {
				text = l.Monthly.Text()
			}
			amount.Show(text)
		},
	}
}

func (b *budgetPart) show(me domain.Person, w *labor.Wage) {
	b.lines.show(me.Budget)
	widgets.ShowIf(b.usual, len(me.Budget) == 0)
	need, known := payback.NeedOf(me)
	widgets.ShowIf(b.need, known)
	widgets.ShowIf(b.how, known)
	widgets.ShowIf(b.place, known)
	if !known {
		return
	}
	said, formula := fig.NeedText(need)
	if cover := coverText(need, w); cover != "" {
		said += " " + cover
	}
	b.need.SetText(said)
	widgets.SetText(b.how, formula)
	b.place.Objects = []fyne.CanvasObject{widgets.ChartWithMenu("A month of mine", fig.Budget(me), b.money.page.host)}
	b.place.Refresh()
}
