package guide

import (
	"strings"
	"unicode"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

func upperFirst(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// payTitle says the median in the guide's area as a sentence, or that there
// is none.
func payTitle(g *occupation.Guide, per labor.Period) string {
	if s := halfEarn(g, g.Here, per); s != "" {
		return s
	}
	return "No " + strings.ToLower(per.Label()) + " pay is published for " + g.Workers() + " " + inArea(g.Area)
}

// halfEarn says a median as a sentence; it is empty for a blank.
func halfEarn(g *occupation.Guide, w *labor.Wage, per labor.Period) string {
	f := w.Pay(labor.Median, per)
	if !f.Known() {
		return ""
	}
	return "Half of " + g.Workers() + " " + inArea(w.Area) + " earn more than " + f.TextWithUnit()
}

func inArea(a *labor.Area) string {
	if a.Type == labor.Nation {
		return "in the United States"
	}
	return "in " + a.ShortName()
}

// growthTitle says a growth rate as a sentence.
func growthTitle(o *labor.Outlook) string {
	who := upperFirst(occupation.LowerFirst(o.Title))
	years := o.Vintage.Period
	switch {
	case !o.Growth.Known():
		return "No growth rate is published for " + occupation.LowerFirst(o.Title)
	case o.Growth.Amount > 0:
		return who + ": " + o.Growth.Text() + " more jobs expected, " + years
	case o.Growth.Amount < 0:
		shrink := o.Growth
		shrink.Amount = -shrink.Amount
		return who + ": " + shrink.Text() + " fewer jobs expected, " + years
	}
	return who + ": as many jobs expected in ten years as now, " + years
}

// widerNote explains that figures are for a wider group, or is empty.
func widerNote(g *occupation.Guide) string {
	if !g.Wider() {
		return ""
	}
	note := "Pay and outlook are published for the wider group “" + g.MatrixTitle + "” (" + g.Matrix + ")"
	if g.Roles > 1 {
		note += ", which holds " + labor.FormatAmount(float64(g.Roles), labor.Jobs) + " jobs of this guide"
	}
	return note + "."
}
