package figures

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// Value turns a figure into a chart's value.
func Value(f labor.Figure) chart.Value {
	return chart.Value{Amount: f.Amount, Label: f.Text(), Known: f.Known(), AtLeast: f.Status == labor.AtLeast}
}

// PayAreas are the wages that a guide compares: here, its state, the nation.
func PayAreas(g *occupation.Guide) []*labor.Wage {
	rows := []*labor.Wage{g.Here}
	for _, w := range []*labor.Wage{g.State, g.Nation} {
		if w != nil && w.Area.Code != g.Here.Area.Code {
			rows = append(rows, w)
		}
	}
	return rows
}

// PublishedPeriod is the wanted period, or another where pay here, in the state
// and in the nation is published only for that.
func PublishedPeriod(g *occupation.Guide, wanted labor.Period) labor.Period {
	if g.Here == nil {
		return wanted
	}
	for _, per := range append([]labor.Period{wanted}, labor.Periods[:]...) {
		for _, w := range PayAreas(g) {
			if w.Pay(labor.Median, per).Known() {
				return per
			}
		}
	}
	return wanted
}

// OtherPeriod says that pay is shown for another period than the wanted one, and
// why; it is empty where it is not.
func OtherPeriod(g *occupation.Guide, wanted labor.Period) string {
	per := PublishedPeriod(g, wanted)
	if per == wanted {
		return ""
	}
	why := labor.NotPublished
	for _, w := range PayAreas(g) {
		if s := w.Pay(labor.Median, wanted).Status; s == labor.HourlyOnly || s == labor.AnnualOnly {
			why = s
		}
	}
	return "No " + strings.ToLower(wanted.Label()) + " pay is published for " + g.Workers() + ". " + why.Reason() + " What follows is by the " + strings.Fields(per.Unit().Words())[1] + "."
}

// PayBars shows the range of pay here, in the state and in the nation, with the
// reader's own lines of reference.
func PayBars(g *occupation.Guide, per labor.Period, own ...chart.Line) chart.PayBars {
	bars := chart.PayBars{Unit: "dollars " + per.Unit().Words(), Tick: tick(per.Unit()), Lines: own}
	for n, w := range PayAreas(g) {
		bars.Rows = append(bars.Rows, payRow(w, per, n == 0))
	}
	return bars
}

func payRow(w *labor.Wage, per labor.Period, here bool) chart.PayRow {
	at := func(pt labor.Point) chart.Value { return Value(w.Pay(pt, per)) }
	row := chart.PayRow{
		Label: w.Area.ShortName(), Highlight: here,
		P10: at(labor.P10), P25: at(labor.P25), Median: at(labor.Median), P75: at(labor.P75), P90: at(labor.P90),
	}
	if m := w.Pay(labor.Median, per); !m.Known() {
		row.Reason = m.Status.Short()
	}
	return row
}

// StateBars ranks the states by median pay, with the chosen area's state
// marked, and says in a sentence where pay is highest. The reader's own lines of
// reference stand beside the nation's.
func StateBars(g *occupation.Guide, per labor.Period, own ...chart.Line) (string, chart.RankBars) {
	var states []*labor.Wage
	withheld, none, lacking := 0, 0, 0
	for _, w := range g.Wages {
		if w.Area.Type != labor.State && w.Area.Type != labor.Territory {
			continue
		}
		switch f := w.Pay(labor.Median, per); {
		case f.Known():
			states = append(states, w)
		case f.Status == labor.Suppressed:
			withheld++
		case f.Status == labor.NotPublished:
			lacking++
		default:
			none++
		}
	}
	slices.SortStableFunc(states, func(a, b *labor.Wage) int {
		return labor.Compare(a.Pay(labor.Median, per), b.Pay(labor.Median, per), true)
	})
	bars := chart.RankBars{Unit: "median, dollars " + per.Unit().Words(), Tick: tick(per.Unit())}
	for _, w := range states {
		bars.Rows = append(bars.Rows, chart.Row{Label: w.Area.Name, Value: Value(w.Pay(labor.Median, per)), Highlight: w.Area.State == g.Area.State && g.Area.State != ""})
	}
	if n := g.Nation; n != nil {
		if f := n.Pay(labor.Median, per); f.Known() {
			bars.Lines = []chart.Line{{Label: "United States " + f.Text(), Amount: f.Amount}}
		}
	}
	bars.Lines = append(bars.Lines, own...)
	bars.Note = fmt.Sprintf("%d of %d states and territories with data", len(states), len(states)+withheld+none+lacking)
	if withheld > 0 {
		bars.Note += fmt.Sprintf("; %d withheld by the source", withheld)
	}
	if none > 0 {
		bars.Note += fmt.Sprintf("; %d without an estimate", none)
	}
	if lacking > 0 {
		bars.Note += fmt.Sprintf("; %d not in the source files", lacking)
	}
	if mixed := labor.Mixed(append(slices.Clone(states), g.Nation)); mixed != "" {
		bars.Note += ". " + mixed
	}
	if len(states) == 0 {
		return "No state has " + strings.ToLower(per.Label()) + " pay in the source files for this job", bars
	}
	best := states[0].Pay(labor.Median, per)
	var leaders []string // several where they pay the same
	for _, w := range states {
		if labor.Compare(w.Pay(labor.Median, per), best, true) == 0 {
			leaders = append(leaders, w.Area.Name)
		}
	}
	return "Pay is highest in " + strings.Join(leaders, " and ") + ": " + best.TextWithUnit(), bars
}

// tick writes the numbers of an axis: "$40k" from thousands up by the year and
// month, "$25" by the hour.
func tick(u labor.Unit) func(float64) string {
	return func(v float64) string {
		switch {
		case u == labor.DollarsPerHour && v != float64(int(v)):
			return labor.FormatAmount(v, u)
		case u == labor.DollarsPerHour || v == 0:
			return labor.FormatAmount(v, labor.DollarsPerYear)
		}
		return "$" + strconv.FormatFloat(v/1000, 'f', -1, 64) + "k"
	}
}
