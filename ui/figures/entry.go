package figures

import (
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// Education is the schooling of an occupation's workers, ready to show.
type Education struct {
	Title string // the most common level as a sentence
	Bar   chart.StackedBar
	Note  string
}

// EducationOf reads the education of workers; it is false where none is
// published.
func EducationOf(prep *labor.Preparation) (Education, bool) {
	e := Education{Bar: chart.StackedBar{Mark: "Typical entry level"}}
	marked := false
	var top labor.EducationShare
	for _, s := range prep.Shares {
		e.Bar.Parts = append(e.Bar.Parts, chart.Part{Label: s.Label, Value: Value(s.Share), Marked: s.Entry})
		marked = marked || s.Entry
		if s.Share.Known() && (!top.Share.Known() || s.Share.Amount > top.Share.Amount) {
			top = s
		}
	}
	if !top.Share.Known() {
		return Education{}, false
	}
	e.Title = "Most common among today's workers: " + occupation.LowerFirst(top.Label) + ", " + top.Share.Text()
	e.Note = "Workers aged 25 and over. This is what people have, not what the job asks for."
	if !marked && prep.Education != labor.EducationUnknown {
		e.Note += " The typical entry level, “" + occupation.LowerFirst(prep.Education.Label()) + "”, is not a level of its own in this survey."
	}
	return e, true
}

// MostImportant picks the n highest importances; equal ones stay in order.
func MostImportant(ratings []occupation.Rating, n int) []occupation.Rating {
	sorted := slices.Clone(ratings)
	slices.SortStableFunc(sorted, func(a, b occupation.Rating) int {
		return labor.Compare(a.Importance, b.Importance, true)
	})
	sorted = slices.DeleteFunc(sorted, func(r occupation.Rating) bool { return !r.Importance.Known() })
	return sorted[:min(n, len(sorted))]
}

// ImportanceBars shows how important rated elements are.
func ImportanceBars(ratings []occupation.Rating) chart.ScoreBars {
	bars := chart.ScoreBars{Min: 1, Max: 5, Unit: "importance, 1 to 5"}
	for _, r := range ratings {
		bars.Rows = append(bars.Rows, chart.Row{Label: r.Element.Name, Value: Value(r.Importance)})
	}
	return bars
}

// ScoreBars shows interests or work values.
func ScoreBars(list []occupation.Scored) chart.ScoreBars {
	bars := chart.ScoreBars{Min: 1, Max: 7, Unit: "1 = little, 7 = very much"}
	for _, s := range list {
		bars.Rows = append(bars.Rows, chart.Row{Label: s.Element.Name, Value: Value(s.Score)})
	}
	return bars
}
