package release

import (
	"strings"

	"waymark/domain/labor"
)

// Field is what a column of an agency's table means. Pay fields are made by
// PayField. The values are stored.
type Field string

// The fields besides those of pay.
const (
	Unused       Field = ""
	FieldCode    Field = "code"
	FieldTitle   Field = "title"
	FieldArea    Field = "area"
	FieldAreaID  Field = "area_code"
	FieldState   Field = "state"
	FieldBase    Field = "base_year"
	FieldTarget  Field = "target_year"
	FieldJobs    Field = "jobs"
	FieldFuture  Field = "projected"
	FieldChange  Field = "change"
	FieldGrowth  Field = "growth"
	FieldAll     Field = "growth_all"
	FieldOpen    Field = "openings"
	FieldExits   Field = "exits"
	FieldMoves   Field = "transfers"
	FieldWorkers Field = "employment"
	FieldYear    Field = "wage_year"
	FieldPer     Field = "pay_period"
)

// PerRow is the period of pay columns whose rows say themselves, in a column
// FieldPer, what time the pay is for.
const PerRow labor.Period = 255

var periodNames = map[labor.Period]string{labor.Hourly: "hourly", labor.Monthly: "monthly", labor.Yearly: "yearly", PerRow: "by_row"}

// PayField is pay at a point of the range for a period, or PerRow.
func PayField(p labor.Point, per labor.Period) Field {
	return Field("pay." + p.Name() + "." + periodNames[per])
}

// Pay says what a field of PayField stands for.
func (f Field) Pay() (p labor.Point, per labor.Period, ok bool) {
	rest, isPay := strings.CutPrefix(string(f), "pay.")
	point, period, _ := strings.Cut(rest, ".")
	if !isPay {
		return 0, 0, false
	}
	for p = labor.P10; p <= labor.Mean; p++ {
		for per, name := range periodNames {
			if p.Name() == point && name == period {
				return p, per, true
			}
		}
	}
	return 0, 0, false
}

// Label is the field as a choice: "Jobs in the first year".
func (f Field) Label() string {
	if p, per, ok := f.Pay(); ok {
		switch per {
		case PerRow:
			return p.Label() + ", pay for the time that the row names"
		default:
			return p.Label() + ", " + strings.ToLower(per.Label()) + " pay"
		}
	}
	return fieldLabels[f]
}

var fieldLabels = map[Field]string{
	Unused: "Not used", FieldCode: "Job code", FieldTitle: "Job title",
	FieldArea: "Area", FieldAreaID: "Area code", FieldState: "State",
	FieldBase: "First year of the projection", FieldTarget: "Last year of the projection",
	FieldJobs: "Jobs in the first year", FieldFuture: "Jobs in the last year", FieldChange: "Change in jobs",
	FieldGrowth: "Growth in percent", FieldAll: "Growth of all jobs together in percent",
	FieldOpen: "Openings", FieldExits: "People who stop working", FieldMoves: "People who change to another job",
	FieldWorkers: "People at work (with the pay figures)", FieldYear: "Year of the pay figures", FieldPer: "Time that the pay is for",
}

// Fields lists all fields in the order in which they are offered.
func Fields() []Field {
	list := []Field{Unused, FieldCode, FieldTitle, FieldArea, FieldAreaID, FieldState, FieldBase, FieldTarget, FieldJobs, FieldFuture,
		FieldChange, FieldGrowth, FieldAll, FieldOpen, FieldExits, FieldMoves, FieldWorkers, FieldYear, FieldPer}
	for _, per := range []labor.Period{labor.Hourly, labor.Monthly, labor.Yearly, PerRow} {
		for p := labor.P10; p <= labor.Mean; p++ {
			list = append(list, PayField(p, per))
		}
	}
	return list
}

// isOutlook reports whether a field is a figure of a projection.
func (f Field) isOutlook() bool {
	switch f {
	case FieldJobs, FieldFuture, FieldChange, FieldGrowth, FieldOpen, FieldExits, FieldMoves:
		return true
	}
	return false
}

// isWage reports whether a field is a figure of pay.
func (f Field) isWage() bool {
	_, _, pay := f.Pay()
	return pay || f == FieldWorkers
}

// IsFigure reports whether a column of the field holds numbers to show.
func (f Field) IsFigure() bool { return f.isOutlook() || f.isWage() || f == FieldAll }
