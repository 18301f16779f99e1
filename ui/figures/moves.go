package figures

import (
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// Move tells how far pay goes apart in one respect, by rule from published
// figures. docs/formulas.md works the rules out.
type Move struct {
	Name string   // "From worker to worker"
	Main string   // the main sentence, or why there is none
	More []string // what the detailed guide adds
	Rule string   // how it is made; "" where there is nothing
	// Vintages are the releases of the figures; none where there are none.
	Vintages []*labor.Vintage

	row  chart.PayRow
	unit labor.Unit // of row
}

// The rules of Moves.
const (
	FormulaApart     = "highest figure – lowest figure"
	FormulaTimes     = "90th percentile ÷ 10th percentile"
	ruleWorkers      = "Apart: " + FormulaApart + ". Times: " + FormulaTimes + "."
	whyNotEach       = "Experience, schooling, certificates, shifts or the size of the employer may be behind it. The figures do not sort workers by any of these, so they cannot say what each is worth."
	timesDecimals    = 1
	nothingToCompare = "so there is nothing to compare."
)

// Moves says what pay moves with: workers, places, industries and preparation,
// in this order. wages are those of the guide's area by matrix code. Pay is for
// the period wanted or, where none is published for it, for another.
func Moves(g *occupation.Guide, wages map[string]*labor.Wage, wanted labor.Period) []Move {
	per := PublishedPeriod(g, wanted)
	return []Move{workersMove(g, per), placesMove(g, per), industriesMove(g, per), preparationMove(g, wages, per)}
}

// workersMove compares the best paid tenth of the workers with the least paid.
func workersMove(g *occupation.Guide, per labor.Period) Move {
	m := Move{Name: "From worker to worker"}
	areas := PayAreas(g)
	for n, w := range areas {
		low, high := w.Pay(labor.P10, per), w.Pay(labor.P90, per)
		if !low.Known() || !high.Known() {
			continue
		}
		m.Main = UpperFirst(InArea(w.Area)) + tenths(low, high)
		if n > 0 {
			m.Main = UpperFirst(Missing(areas[0].Pay(labor.P90, per), areas[0].Area)) + ". " + m.Main
		}
		m.Rule, m.Vintages = ruleWorkers+computed(low, per), []*labor.Vintage{w.Vintage}
		if a, b := w.Pay(labor.P25, per), w.Pay(labor.P75, per); a.Known() && b.Known() && a.Status != labor.AtLeast {
			m.add("The middle half earn " + a.Text() + " to " + orMore(b) + ".")
		}
		if w.Area.Type != labor.Nation && g.Nation != nil {
			if low, high := g.Nation.Pay(labor.P10, per), g.Nation.Pay(labor.P90, per); low.Known() && high.Known() {
				m.add("In the United States" + tenths(low, high))
			}
		}
		m.add(whyNotEach)
		m.row, m.unit = payRow(w, per, true), per.Unit()
		m.row.Label = "Workers, " + w.Area.ShortName()
		return m
	}
	m.Main = "How far pay goes from worker to worker is not published for this job."
	return m
}

// tenths is the end of a sentence about the least and the best paid tenth.
func tenths(low, high labor.Figure) string {
	times := strconv.FormatFloat(high.Amount/low.Amount, 'f', timesDecimals, 64)
	switch {
	case low.Status == labor.AtLeast:
		return ", nine in ten earn " + orMore(low) + " " + low.Unit.Words() + ". The source prints nothing higher, " + nothingToCompare
	case high.Status == labor.AtLeast:
		return ", one in ten earns less than " + low.TextWithUnit() + ". For the best paid tenth the source only says " + orMore(high) + ": at least " + apart(low, high) + " apart, or " + times + " times as much and more."
	}
	return ", one in ten earns less than " + low.TextWithUnit() + " and one in ten more than " + high.Text() + ": " + apart(low, high) + " apart, or " + times + " times as much."
}

// apart is the difference of two amounts of one unit.
func apart(low, high labor.Figure) string {
	return labor.FormatAmount(high.Amount-low.Amount, low.Unit)
}

// orMore writes a figure in a sentence: "$239,200 or more" for a cap.
func orMore(f labor.Figure) string {
	if f.Status == labor.AtLeast {
		return strings.TrimSuffix(f.Text(), "+") + " or more"
	}
	return f.Text()
}

// computed says how pay of a period was computed, as the end of a rule.
func computed(f labor.Figure, per labor.Period) string {
	if f.Formula == "" {
		return ""
	}
	return " " + per.Label() + " pay is computed: " + f.Formula + "."
}

// rangeWords name the points of the chart of moves.
var rangeWords = &chart.PayWords{
	Points: [5]string{"low end", "a quarter is lower", "middle", "a quarter is higher", "high end"},
	Median: "Middle", Box: "Middle half", Line: "Low end to high end",
}

// MovesNote explains the chart of moves and names the releases of its rows.
func MovesNote(moves []Move) string {
	var releases []string
	for _, m := range moves {
		if m.row.P10.Known {
			releases = append(releases, m.row.Label+": "+m.Vintages[0].Label())
		}
	}
	return "Ends: of workers the 10th and 90th percentile, of places the lowest and highest median, of industries the lowest and highest average. " +
		"The mark is the middle; of industries it is the average of all. " + strings.Join(releases, "; ") + "."
}

// MoveBars puts the moves that have figures beside each other, with a sentence.
// ok is false where fewer than two have any.
func MoveBars(moves []Move) (title string, bars chart.PayBars, ok bool) {
	var spans []string
	for _, m := range moves {
		low, high := m.row.P10, m.row.P90
		if !low.Known || !high.Known || low.AtLeast {
			continue
		}
		bars.Rows = append(bars.Rows, m.row)
		unit := m.unit
		span := labor.FormatAmount(high.Amount-low.Amount, unit)
		if high.AtLeast {
			span = "at least " + span
		}
		bars.Unit, bars.Tick = "dollars "+unit.Words(), tick(unit)
		spans = append(spans, span+" "+strings.ToLower(m.Name))
	}
	bars.Words = rangeWords
	return "Pay differs by " + listed(spans), bars, len(spans) > 1
}

// listed joins the parts of a sentence: "a, b and c".
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}
