package plan

import "cmp"

func checkPerson(p *Person) error {
	*p = p.Clone()
	switch {
	case int(p.Pay.Per) > len(PayPeriods):
		return invalid(FieldPay, "This period of pay does not exist.")
	case p.Pay.Per == NoPay && p.Pay.Amount != 0:
		return invalid(FieldPay, "Say whether the pay is for an hour, a month or a year.")
	}
	for i := range p.Budget {
		l := &p.Budget[i]
		fill(&l.ID)
		if err := cmp.Or(checkLine(FieldBudget, &l.Title), checkAmount(FieldBudget, "An amount", l.Monthly)); err != nil {
			return err
		}
	}
	return cmp.Or(
		checkLine(FieldName, &p.Name), checkLine(FieldJob, &p.Job), checkLine(FieldJob, &p.JobTitle), checkAmount(FieldPay, "Pay", p.Pay.Amount),
		checkNumber(FieldHours, "Hours a week", p.HoursWeek, hoursInWeek), checkLine(FieldArea, &p.Area), checkLine(FieldArea, &p.AreaName),
		checkNumber(FieldTax, "A tax rate in percent", p.Tax, percent), checkMany(FieldBudget, len(p.Budget)), checkText(FieldNote, p.Note, MaxNote),
		checkInterests(&p.Interests),
	)
}

func checkStar(s *Star) error {
	if s.Occupation = tidy(s.Occupation); s.Occupation == "" {
		return invalid(FieldJob, "Choose the job to mark with a star.")
	}
	return cmp.Or(checkLine(FieldJob, &s.Occupation), checkLine(FieldJob, &s.Title), checkDate(FieldDate, s.Since), checkText(FieldNote, s.Note, MaxNote))
}

// Clone is the person with a budget of its own. An empty budget becomes nil.
func (p Person) Clone() Person {
	p.Budget = own(p.Budget)
	return p
}
