package figures

import (
	"math"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// FormulaPriced tells how pay is adjusted for prices.
const FormulaPriced = "median pay ÷ (price level ÷ 100)"

// Priced is pay in dollars that buy what they buy in the nation on average: pay
// divided by the area's price level. It is blank where either is.
func Priced(pay labor.Figure, area *labor.Area) labor.Figure {
	prices := area.Prices
	if area.Type == labor.Nation {
		return pay // the nation is what prices are compared with
	}
	switch {
	case !pay.Known():
		return pay
	case !prices.Known() || prices.Amount <= 0:
		return labor.Blank(pay.Unit, max(prices.Status, labor.NotPublished), prices.Vintage)
	}
	f := pay
	f.Amount = pay.Amount / (prices.Amount / 100)
	if pay.Unit == labor.DollarsPerHour {
		f.Amount = math.Round(f.Amount*100) / 100
	} else {
		f.Amount = math.Round(f.Amount)
	}
	if f.Status == labor.Published {
		f.Status = labor.Derived
	}
	f.Formula = FormulaPriced
	return f
}

// NoPrices says why pay of an area is not adjusted for prices.
func NoPrices(a *labor.Area) string {
	if a.Type == labor.Nonmetro && strings.Contains(a.Name, "nonmetro") { // Guam and the Virgin Islands are of this type too
		return "No price level is published for nonmetro areas."
	}
	return "No price level is published for this area."
}

// MedianBars shows the national median of several years, each by itself.
func MedianBars(years []labor.YearMedian) chart.RankBars {
	bars := chart.RankBars{Unit: "national median, dollars of each year", Tick: tick(labor.DollarsPerYear)}
	for n, y := range years {
		bars.Rows = append(bars.Rows, chart.Row{Label: strconv.Itoa(y.Year), Value: Value(y.Median), Reason: y.Median.Status.Short(), Highlight: n == len(years)-1})
	}
	return bars
}

// MediansTitle says the first and the last of a job's medians; there must be some.
func MediansTitle(g *occupation.Guide) string {
	first, last := g.Medians[0], g.Medians[len(g.Medians)-1]
	return "National median: " + first.Median.Text() + " in " + strconv.Itoa(first.Year) + ", " + last.Median.Text() + " in " + strconv.Itoa(last.Year)
}
