package plan

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// moneySection holds what a step costs and who pays for it.
type moneySection struct {
	*section
	panel   *panel
	costs   *lines[domain.CostLine]
	funding *lines[domain.FundingLine]
}

func newMoneySection(l *panel) *moneySection {
	m := &moneySection{panel: l}
	m.costs = newLines(func(c domain.CostLine) domain.ID { return c.ID }, m.costRow)
	m.funding = newLines(func(f domain.FundingLine) domain.ID { return f.ID }, m.fundingRow)
	m.section = l.section("Costs and funding", true, &section{
		make: func() fyne.CanvasObject {
			cost := widget.NewButtonWithIcon("Add a cost", theme.ContentAddIcon(), m.addCost)
			fund := widget.NewButtonWithIcon("Add funding", theme.ContentAddIcon(), m.addFunding)
			return formColumn(m.costs.object, cost, m.funding.object, fund)
		},
		sum: moneySum,
		fill: func(s *domain.Step) {
			m.costs.show(s.Costs)
			m.funding.show(s.Funding)
		},
		texts: func() []*field { return append(m.costs.fields(), m.funding.fields()...) },
	})
	return m
}

// moneySum says what is known of the costs of a step, and what pays for it.
func moneySum(s *domain.Step) string {
	var parts []string
	sum, unknown := s.Cost()
	if unknown < len(s.Costs) {
		parts = append(parts, sum.Text())
	}
	if unknown > 0 {
		parts = append(parts, strconv.Itoa(unknown)+" not known")
	}
	var funds domain.Cents
	for _, f := range s.Funding {
		funds += f.Amount
	}
	if len(s.Funding) > 0 {
		parts = append(parts, funds.Text()+" funding")
	}
	return strings.Join(parts, ", ")
}

func (m *moneySection) addCost() {
	id := domain.NewID()
	m.panel.page.change(editStep(m.panel.id, func(s *domain.Step) {
		s.Costs = append(s.Costs, domain.CostLine{ID: id, Kind: usualCost(s.Kind)})
	}), func() { m.panel.page.focus(m.costs.rows[len(m.costs.rows)-1].fields[0].Entry) })
}

// usualCost is the kind of cost with which a new line of a step begins.
func usualCost(k domain.Kind) domain.CostKind {
	switch k {
	case domain.Education, domain.Training:
		return domain.Tuition
	case domain.Certification:
		return domain.ExamFee
	}
	return domain.OtherCost
}

func (m *moneySection) addFunding() {
	m.panel.page.change(editStep(m.panel.id, func(s *domain.Step) {
		s.Funding = append(s.Funding, domain.FundingLine{ID: domain.NewID(), Kind: domain.Grant})
	}), func() { m.panel.page.focus(m.funding.rows[len(m.funding.rows)-1].fields[0].Entry) })
}

func (m *moneySection) costRow(id domain.ID) *line[domain.CostLine] {
	l := m.panel
	own := stepLine[domain.CostLine]{l, func(s *domain.Step) *[]domain.CostLine { return &s.Costs }, func(c domain.CostLine) bool { return c.ID == id }}
	amount := l.saving("Cost", widgets.NewEntry("Not known"), tidyMoney, func(text string) domain.Operation {
		return own.edit(func(c *domain.CostLine) {
			c.Amount = parsedMoney(text)
			c.Known = text != ""
		})
	})
	title := l.saving("What the cost is for", widgets.NewEntry("What for"), oneLine, func(text string) domain.Operation {
		return own.edit(func(c *domain.CostLine) { c.Title = text })
	})
	paid := l.dateSaving("Paid on", func(d domain.Date) domain.Operation {
		return own.edit(func(c *domain.CostLine) { c.Paid = d })
	})
	paid.Entry.SetPlaceHolder("Paid on")
	kind := choice(domain.CostKinds[:], func(k domain.CostKind) domain.Operation {
		return own.edit(func(c *domain.CostLine) { c.Kind = k })
	}, l.page)
	return &line[domain.CostLine]{
		object: moneyBox(kind, amount, own.remover("Cost"), title, paid),
		fields: []*field{amount, title, paid},
		show: func(c domain.CostLine) {
			text := ""
			if c.Known {
				text = c.Amount.Text()
			}
			amount.Show(text)
			title.Show(c.Title)
			paid.Show(c.Paid.String())
			choose(kind, c.Kind.Label())
		},
	}
}

func (m *moneySection) fundingRow(id domain.ID) *line[domain.FundingLine] {
	l := m.panel
	own := stepLine[domain.FundingLine]{l, func(s *domain.Step) *[]domain.FundingLine { return &s.Funding }, func(f domain.FundingLine) bool { return f.ID == id }}
	amount := l.saving("Funding", widgets.NewEntry("$0"), tidyMoney, func(text string) domain.Operation {
		return own.edit(func(f *domain.FundingLine) { f.Amount = parsedMoney(text) })
	})
	title := l.saving("Where the funding is from", widgets.NewEntry("Where from"), oneLine, func(text string) domain.Operation {
		return own.edit(func(f *domain.FundingLine) { f.Title = text })
	})
	year := l.saving("Year of the funding", widgets.NewEntry("Year"), tidyYear, func(text string) domain.Operation {
		return own.edit(func(f *domain.FundingLine) { f.Year, _ = strconv.Atoi(text) })
	})
	kind := choice(domain.FundingKinds[:], func(k domain.FundingKind) domain.Operation {
		return own.edit(func(f *domain.FundingLine) { f.Kind = k })
	}, l.page)
	return &line[domain.FundingLine]{
		object: moneyBox(kind, amount, own.remover("Funding"), title, year),
		fields: []*field{amount, title, year},
		show: func(f domain.FundingLine) {
			text, when := "", ""
			if f.Amount > 0 {
				text = f.Amount.Text()
			}
			if f.Year > 0 {
				when = strconv.Itoa(f.Year)
			}
			amount.Show(text)
			title.Show(f.Title)
			year.Show(when)
			choose(kind, f.Kind.Label())
		},
	}
}

const amountWidth = 112

// moneyBox lays out a cost or funding line: what and how much, what for and when.
func moneyBox(kind *widget.Select, amount *field, remove fyne.CanvasObject, title, at *field) fyne.CanvasObject {
	width := amountWidth * look.TextScale()
	return widgets.Panel(look.ColorRail, container.NewPadded(formColumn(
		container.NewBorder(nil, nil, nil, container.NewHBox(widgets.FixedWidth(width, amount.Entry), container.NewVBox(remove)), widgets.Outline(kind)),
		container.NewGridWithColumns(2, title.Entry, at.Entry),
		amount.Problem, title.Problem, at.Problem)))
}

func tidyMoney(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	c, err := domain.ParseMoney(text)
	if err != nil {
		return "", err
	}
	return c.Text(), nil
}

// parsedMoney reads what tidyMoney has checked; nothing is 0.
func parsedMoney(text string) domain.Cents {
	c, _ := domain.ParseMoney(text)
	return c
}

func tidyYear(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	_, err := domain.ParseDate(text + "-01-01")
	if err != nil {
		return "", &domain.Error{Kind: domain.ErrInvalid, Field: domain.FieldFunding, Sentence: "Write the year with four digits, for example 2027."}
	}
	return text, nil
}
