package figures

import (
	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
	"waymark/ui/chart"
)

// OwnPay is what a person earns for a period, as they entered it or computed
// from that and their hours.
func OwnPay(me plan.Person, per labor.Period) labor.Figure {
	f := labor.Blank(per.Unit(), labor.NotPublished, nil)
	if me.Pay.Per == plan.NoPay {
		return f
	}
	hours := me.HoursWeek
	if hours == 0 {
		hours = payback.FullTime
	}
	entered := map[plan.PayPeriod]labor.Period{plan.AnHour: labor.Hourly, plan.AMonth: labor.Monthly, plan.AYear: labor.Yearly}[me.Pay.Per]
	year := float64(payback.Yearly(me.Pay, hours)) / 100
	switch per {
	case labor.Yearly:
		f.Amount = year
	case labor.Monthly:
		f.Amount = year / 12
	case labor.Hourly:
		f.Amount = year / payback.WeeksPerYear / (float64(hours) / 100)
	}
	f.Status = labor.Published
	if entered != per {
		f.Status, f.Formula = labor.Derived, "from the pay and the hours a week that you entered, 52 weeks a year"
	}
	return f
}

// OwnLines are the lines of reference of a person in a chart of pay: their pay
// now and, dotted, the pay that their budget needs, as far as they entered them.
func OwnLines(me plan.Person, per labor.Period) []chart.Line {
	var lines []chart.Line
	if f := OwnPay(me, per); f.Known() {
		lines = append(lines, chart.Line{Label: "Your pay " + f.Text(), Amount: f.Amount})
	}
	if n, ok := payback.NeedOf(me); ok {
		amount := map[labor.Period]float64{labor.Yearly: float64(n.Year) / 100, labor.Monthly: float64(n.Year) / 1200, labor.Hourly: float64(n.Hour) / 100}[per]
		lines = append(lines, chart.Line{Label: "You need " + labor.FormatAmount(amount, per.Unit()), Amount: amount, Dotted: true})
	}
	return lines
}

// OwnLinesNote says where those lines come from, or "".
func OwnLinesNote(me plan.Person) string {
	_, needs := payback.NeedOf(me)
	switch has := me.Pay.Per != plan.NoPay; {
	case has && needs:
		return "Your pay is as you entered it; what you need is computed from your monthly budget and taxes."
	case has:
		return "Your pay is as you entered it."
	case needs:
		return "What you need is computed from your monthly budget and taxes."
	}
	return ""
}
