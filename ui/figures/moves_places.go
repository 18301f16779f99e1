package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// middleHalfFrom is how many places it takes to speak of their middle half.
const middleHalfFrom = 8

// FormulaMiddleHalf tells which places stand at the ends of the middle half.
const FormulaMiddleHalf = "of n places in order of pay, the ones in place n ÷ 4 and n × 3 ÷ 4 from below, rounded up"

// kindOfPlace is what is compared with its like.
type kindOfPlace struct {
	one, many string
	has       func(*labor.Area) bool
}

var (
	areaPlaces = kindOfPlace{"metro or nonmetro area", "metro and nonmetro areas", func(a *labor.Area) bool { return a.Type == labor.Metro || a.Type == labor.Nonmetro }}
	metros     = kindOfPlace{"metro area", "metro areas", func(a *labor.Area) bool { return a.Type == labor.Metro }}
	states     = kindOfPlace{"state or territory", "states and territories", func(a *labor.Area) bool { return a.Type == labor.State || a.Type == labor.Territory }}
)

// ranking are the places of a kind that have a figure, the lowest first.
type ranking struct {
	kind kindOfPlace
	of   int // places of the kind, with and without a figure
	list []place
}

type place struct {
	area *labor.Area
	pay  *labor.Figure
}

func rank(wages []*labor.Wage, kind kindOfPlace, pay func(*labor.Wage) labor.Figure) ranking {
	r := ranking{kind: kind}
	for _, w := range wages {
		if !kind.has(w.Area) {
			continue
		}
		r.of++
		if f := pay(w); f.Known() {
			r.list = append(r.list, place{w.Area, &f})
		}
	}
	slices.SortFunc(r.list, func(a, b place) int {
		return cmp.Or(labor.Compare(*a.pay, *b.pay, false), strings.Compare(a.area.Name, b.area.Name))
	})
	return r
}

// at is the figure in a place from below: the nearest rank of a share.
func (r ranking) at(quarters int) labor.Figure {
	return *r.list[max(1, (len(r.list)*quarters+3)/4)-1].pay
}

func (r ranking) lowest() labor.Figure  { return *r.list[0].pay }
func (r ranking) highest() labor.Figure { return *r.list[len(r.list)-1].pay }

// where names the places that have a figure: one or two by name, else their number.
func (r ranking) where(f labor.Figure) string {
	var names []string
	for _, p := range r.list {
		if labor.Compare(*p.pay, f, false) == 0 {
			names = append(names, p.area.ShortName())
		}
	}
	if len(names) > 2 {
		return strconv.Itoa(len(names)) + " " + r.kind.many
	}
	return listed(names)
}

// extremes says where a figure is highest and lowest; what begins the sentence:
// "The median".
func (r ranking) extremes(what string) string {
	switch len(r.list) {
	case 0:
		return "No " + r.kind.one + " has a figure."
	case 1:
		return fmt.Sprintf("Only one of %d %s has a figure: %s in %s.", r.of, r.kind.many, orMore(r.lowest())+" "+r.lowest().Unit.Words(), r.where(r.lowest()))
	}
	low, high := r.lowest(), r.highest()
	count := fmt.Sprintf("%d of %d %s have a figure.", len(r.list), r.of, r.kind.many)
	words := low.Unit.Words()
	switch {
	case low.Status == labor.AtLeast:
		return fmt.Sprintf("%s is %s %s in all of them, the highest that the source prints, %s %s", what, orMore(low), words, nothingToCompare, count)
	case labor.Compare(low, high, false) == 0:
		return fmt.Sprintf("%s is the same in all of them, %s %s. %s", what, low.Text(), words, count)
	}
	least := ""
	if high.Status == labor.AtLeast {
		least = "at least "
	}
	return fmt.Sprintf("%s is highest in %s, at %s %s, and lowest in %s, at %s: %s%s apart. %s", what,
		r.where(high), orMore(high), words, r.where(low), low.Text(), least, apart(low, high), count)
}

// middleHalf says between which figures the middle half of the places lies, or "".
func (r ranking) middleHalf() string {
	if len(r.list) < middleHalfFrom || r.at(1).Status == labor.AtLeast {
		return ""
	}
	return "The middle half of them lie between " + r.at(1).Text() + " and " + orMore(r.at(3)) + "."
}

// own says in which place the reader's own area stands from the top, or "".
func (r ranking) own(area *labor.Area) string {
	for _, p := range r.list {
		if p.area.Code == area.Code && len(r.list) > 1 {
			higher := 0
			for _, other := range r.list {
				if labor.Compare(*other.pay, *p.pay, false) > 0 {
					higher++
				}
			}
			return fmt.Sprintf("%s, at %s, stands in place %d of %d.", area.ShortName(), orMore(*p.pay), higher+1, len(r.list))
		}
	}
	return ""
}

// add adds sentences that belong together, as far as there are any.
func (m *Move) add(sentences ...string) {
	if s := strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), " "); s != "" {
		m.More = append(m.More, s)
	}
}

// placesMove compares areas, states, and areas after their price levels.
func placesMove(g *occupation.Guide, per labor.Period) Move {
	m := Move{Name: "From place to place"}
	median := func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, per) }
	areas, inStates := rank(g.Wages, areaPlaces, median), rank(g.Wages, states, median)
	if len(areas.list)+len(inStates.list) == 0 {
		m.Main = "The source files hold no figure for an area or a state, " + nothingToCompare
		return m
	}
	if len(areas.list) < 2 && len(inStates.list) < 2 {
		m.Main, m.Vintages = areas.extremes("")+" "+inStates.extremes(""), []*labor.Vintage{g.Wages[0].Vintage}
		return m
	}
	const what = "The median"
	if len(areas.list) < 2 && len(inStates.list) > 1 {
		m.Main = inStates.extremes(what)
		m.add(inStates.own(g.Area))
		m.add(areas.extremes(what))
	} else {
		m.Main = areas.extremes(what)
		m.add(areas.middleHalf(), areas.own(g.Area))
		m.add("By state: "+occupation.LowerFirst(inStates.extremes(what)), inStates.own(g.Area))
	}
	m.Rule = "Apart: " + FormulaApart + ". The middle half: " + FormulaMiddleHalf + "; every place counts once, however many work there."
	m.Vintages = []*labor.Vintage{g.Wages[0].Vintage}
	for _, r := range []ranking{areas, inStates} {
		if len(r.list) > 0 {
			m.Rule += computed(r.lowest(), per)
			break
		}
	}
	m.afterPrices(g, per)
	if s := labor.Mixed(g.Wages); s != "" {
		m.Rule += " " + s
	}
	if len(areas.list) > 1 {
		m.row, m.unit = chart.PayRow{Label: "Places, median of each", P10: Value(areas.lowest()), P90: Value(areas.highest())}, per.Unit()
		if areas.middleHalf() != "" {
			m.row.P25, m.row.Median, m.row.P75 = Value(areas.at(1)), Value(areas.at(2)), Value(areas.at(3))
		}
	}
	return m
}

// afterPrices compares metro areas by what their pay buys.
func (m *Move) afterPrices(g *occupation.Guide, per labor.Period) {
	bought := rank(g.Wages, metros, func(w *labor.Wage) labor.Figure { return Priced(w.Pay(labor.Median, per), w.Area) })
	if len(bought.list) < 2 {
		return
	}
	var prices *labor.Vintage
	for _, p := range bought.list {
		if p.pay.Status == labor.AtLeast {
			m.add("What the pay buys cannot be put in order: in some metro areas the source does not print how high it is.")
			return
		}
		prices = p.area.Prices.Vintage
	}
	m.add("In what it buys: "+occupation.LowerFirst(bought.extremes("The median, adjusted for prices,")), bought.middleHalf())
	m.Rule += " Adjusted for prices: " + FormulaPriced + "; no price level is published for nonmetro areas."
	if prices != nil {
		m.Vintages = append(m.Vintages, prices)
	}
}
