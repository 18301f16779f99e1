package figures

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// FormulaDifference tells how a difference in pay is computed.
const FormulaDifference = "median pay of the other job – median pay of this job, in the same area"

// PayDifference says how much more or less another job pays, or a dash.
func PayDifference(here, there labor.Figure) string {
	switch {
	case !here.Known() || !there.Known():
		return labor.Dash
	case here.Status == labor.AtLeast || there.Status == labor.AtLeast:
		return labor.Dash // a cap has no difference
	case here.Amount == there.Amount:
		return "the same"
	case there.Amount > here.Amount:
		return labor.FormatAmount(there.Amount-here.Amount, here.Unit) + " more"
	}
	return labor.FormatAmount(here.Amount-there.Amount, here.Unit) + " less"
}

// PreparationDifference compares how much preparation two jobs take by their
// zones: "more", "less", "about as much", or a dash.
func PreparationDifference(here, there *occupation.Entry) string {
	switch {
	case here.JobZone == 0 || there.JobZone == 0:
		return labor.Dash
	case there.JobZone > here.JobZone:
		return "more"
	case there.JobZone < here.JobZone:
		return "less"
	}
	return "about as much"
}

const sharesShown = 4

// everydayOffice is software that nearly every office has: that two jobs use it
// says little about them.
var everydayOffice = map[string]bool{
	"Email software": true, "Microsoft Excel": true, "Microsoft Office software": true, "Microsoft Outlook": true,
	"Microsoft PowerPoint": true, "Microsoft Windows": true, "Microsoft Word": true, "Web browser software": true, "Word processing software": true,
}

// sharedSoftware names what is special before it mentions office programs.
func sharedSoftware(all []string) string {
	special := slices.DeleteFunc(slices.Clone(all), func(name string) bool { return everydayOffice[name] })
	switch {
	case len(all) == 0:
		return ""
	case len(special) == 0:
		return "everyday office programs"
	}
	return strings.Join(special[:min(sharesShown, len(special))], ", ")
}

// SharesText names what two jobs have in common.
func SharesText(k occupation.Kin) string {
	var parts []string
	if len(k.Shares) > 0 {
		var names []string
		for _, e := range k.Shares[:min(sharesShown, len(k.Shares))] {
			names = append(names, e.Name)
		}
		parts = append(parts, "Important in both: "+strings.Join(names, ", "))
	}
	if words := sharedSoftware(k.Software); words != "" {
		parts = append(parts, "Software in both: "+words)
	}
	if len(parts) == 0 {
		return "O*NET lists them as related; which skills they share has not been rated."
	}
	return strings.Join(parts, ". ") + "."
}

// StepsUp keeps the related jobs that pay more here and take more preparation.
func StepsUp(here *occupation.Entry, kin []occupation.Kin, wages map[string]*labor.Wage, per labor.Period) []occupation.Kin {
	var up []occupation.Kin
	mine := MedianOf(here, wages, per)
	for _, k := range kin {
		if pay := MedianOf(k.Entry, wages, per); mine.Known() && pay.Known() && pay.Amount > mine.Amount && PreparationDifference(here, k.Entry) == "more" {
			up = append(up, k)
		}
	}
	return up
}

// MedianOf is the median pay of a job among the wages of an area.
func MedianOf(e *occupation.Entry, wages map[string]*labor.Wage, per labor.Period) labor.Figure {
	if w := wages[e.Matrix]; w != nil {
		return w.Pay(labor.Median, per)
	}
	return labor.Blank(per.Unit(), labor.NotPublished, nil)
}
