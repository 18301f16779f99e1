package me

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
	"waymark/ui/widgets"
)

func (p *Page) makeFields() {
	p.pay = p.saving("Pay", widgets.NewEntry("For example 18.50"), tidyMoney, func(text string) func(*plan.Person) {
		var pay plan.Pay
		if text != "" {
			pay.Amount, _ = plan.ParseMoney(text)
			pay.Per = p.chosenPeriod()
		}
		return func(me *plan.Person) { me.Pay = pay }
	})
	p.hours = p.number("Usual hours a week", "For example 40", func(me *plan.Person, n plan.Number) { me.HoursWeek = n })
	p.tax = p.number("Taxes in percent of pay", "For example 15", func(me *plan.Person, n plan.Number) { me.Tax = n })
	p.name = p.field("Name on printed plans", widgets.NewEntry("Any name you like, or none"), oneLine, func(me *plan.Person, text string) { me.Name = text })
	p.note = p.field("Note", widgets.NewNote("What matters to you, what you are good at, what you want to ask somebody", 3),
		func(text string) (string, error) { return text, nil }, func(me *plan.Person, text string) { me.Note = text })
}

// field makes a field that changes what is saved of the person.
func (p *Page) field(name string, e *widgets.Entry, tidy func(string) (string, error), change func(*plan.Person, string)) *widgets.Field {
	return p.saving(name, e, tidy, func(text string) func(*plan.Person) {
		return func(me *plan.Person) { change(me, text) }
	})
}

// saving makes a field; edit makes of its text a change, which must not read
// widgets.
func (p *Page) saving(name string, e *widgets.Entry, tidy func(string) (string, error), edit func(text string) func(*plan.Person)) *widgets.Field {
	f := widgets.NewField(name, e)
	f.Tidy, f.Typed, f.Grown = tidy, p.host.Typed, p.arrange
	f.Save = func(text string, done func(error)) { p.host.EditMe(edit(text), done) }
	return f
}

func (p *Page) number(name, hint string, change func(*plan.Person, plan.Number)) *widgets.Field {
	return p.field(name, widgets.NewEntry(hint), tidyNumber, func(me *plan.Person, text string) {
		n, _ := plan.ParseNumber(text)
		change(me, n)
	})
}

func tidyMoney(text string) (string, error) {
	if strings.TrimSpace(text) == "" {
		return "", nil
	}
	c, err := plan.ParseMoney(text)
	return c.Text(), err
}

func tidyNumber(text string) (string, error) {
	n, err := plan.ParseNumber(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	return number(n), err
}

// number is a quantity as a field holds it: none is blank.
func number(n plan.Number) string {
	if n == 0 {
		return ""
	}
	return n.Text()
}

func oneLine(text string) (string, error) { return strings.Join(strings.Fields(text), " "), nil }

// periods offers what the pay is for.
func (p *Page) periods() *widget.Select {
	labels := make([]string, len(plan.PayPeriods))
	for n, per := range plan.PayPeriods {
		labels[n] = strings.ToLower(per.Label())
	}
	s := widget.NewSelect(labels, nil)
	s.SetSelectedIndex(0)
	s.OnChanged = func(string) {
		if p.filling {
			return
		}
		per := p.chosenPeriod()
		p.edit(func(me *plan.Person) {
			if me.Pay.Amount > 0 {
				me.Pay.Per = per
			}
		})
	}
	return s
}

func (p *Page) chosenPeriod() plan.PayPeriod { return plan.PayPeriods[max(0, p.per.SelectedIndex())] }

// showPay shows the own pay and what it comes to.
func (p *Page) showPay(me plan.Person) {
	text := ""
	if me.Pay.Per != plan.NoPay {
		text = me.Pay.Amount.Text()
		for n, per := range plan.PayPeriods {
			if per == me.Pay.Per {
				p.per.SetSelectedIndex(n)
			}
		}
	}
	p.pay.Show(text)
	p.payText.SetText(p.payWords(me))
	widgets.ShowIf(p.payText, p.payText.Text != "")
}

// payWords says what the own pay is in a year, and what others in the job earn.
func (p *Page) payWords(me plan.Person) string {
	var lines []string
	if me.Pay.Per != plan.NoPay {
		hours, assumed := me.HoursWeek, ""
		if hours == 0 {
			hours, assumed = payback.FullTime, ", 40 hours a week assumed"
		}
		switch year := payback.Yearly(me.Pay, hours).Text(); me.Pay.Per {
		case plan.AnHour:
			lines = append(lines, fmt.Sprintf("That is %s a year (computed: %s%s).", year, payback.FormulaYearFromOwnHour, assumed))
		case plan.AMonth:
			lines = append(lines, fmt.Sprintf("That is %s a year (computed: %s).", year, payback.FormulaYearFromOwnMonth))
		}
	}
	d := p.host.Directory()
	if me.Job == "" || d == nil || p.host.Area() == nil {
		return strings.Join(lines, "\n")
	}
	if e, err := d.Entry(me.Job); err == nil {
		if w := p.host.Wages()[e.Matrix]; w != nil {
			per := p.host.Period()
			if f := w.Pay(labor.Median, per); f.Known() {
				lines = append(lines, fmt.Sprintf("Half of %s in %s earn more than %s %s (%s).", e.Workers(), w.Area.ShortName(), f.Text(), f.Unit.Words(), w.Vintage.Label()))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// budgetText says what the budget adds up to and what pay it needs.
func budgetText(me plan.Person) string {
	need, ok := payback.NeedOf(me)
	if !ok {
		return "You have not entered what a month costs you."
	}
	return fmt.Sprintf("Your month costs %s. That needs pay of %s a year before taxes (computed: %s).", need.Month.Text(), need.Year.Text(), payback.FormulaNeedYear)
}
