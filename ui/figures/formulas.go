package figures

import "waymark/domain/payback"

// MoneyFormulas are the rules by which a payback is computed, one row a rule
// under a head; docs/formulas.md explains them with examples.
func MoneyFormulas() [][]string {
	return [][]string{
		{"Name", "Formula"},
		{"Pay now, a year", payback.FormulaYearFromOwnHour + ", or " + payback.FormulaYearFromOwnMonth + ", or as entered for a year"},
		{"Pay in the new job, a year", "the published yearly figure at the 25th, 50th and 75th percentile; for a week that is not 40 hours, pay for an hour × hours a week × 52"},
		{"Pay after raises", "pay × (1 + raise), once for each full year: in the job now from the first day that counts, in the new job from its first day"},
		{"Pay of a month, after tax", "pay of a year × (1 – taxes) ÷ 12"},
		{"Gain of a month", "pay of the month in the new job – pay of the month in the job now, both after tax; in the first month by the share of its days in the new job"},
		{"Pay lost in a month", "pay now, a year × days with fewer hours × hours fewer a week ÷ (hours a week × 364) × (1 – taxes)"},
		{"Put in", "known costs – grants and other money that is not paid back + pay lost"},
		{"Running total after a month", "running total before it – costs of the month + grants of the month – pay lost + gain"},
		{"Pays back after", "the first whole month after which the running total stays at zero or above for the rest of the ten years, not before the new job begins"},
	}
}
