package figures

import (
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/chart"
)

// InterestNames are the six kinds of interest in the order of
// plan.InterestLetters.
var InterestNames = [...]string{"Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"}

// What a fit means, and by which bounds it is put into words.
const (
	FitMeans = "How alike the ups and downs of your six interests and the job's are. 1 is exactly the same pattern, 0 or less has nothing in common. " +
		"It helps to find jobs to look at. It does not say how well you would do a job, and it is not made for choosing people."
	FitRule = "Computed from what stands out among your six interests and among the job's. Close is 0.70 or more, partly alike 0.40 or more; these bounds are Waymark's."
)

// CoarseFit warns of comparing letters.
const CoarseFit = "This is coarse, because you entered letters and no scores."

// OwnProfile is what a person entered of their interests as a profile that can be
// set against jobs. It is the zero Profile where they entered nothing.
func OwnProfile(i plan.Interests) occupation.Profile {
	if i.Letters != "" {
		return occupation.ProfileOfLetters(i.Letters)
	}
	var p occupation.Profile
	for n, s := range i.Scores {
		p[n] = float64(s) / 100
	}
	return p
}

// FitOf is the fit of a person's interests to the scores of a job.
func FitOf(i plan.Interests, scores []occupation.Scored) labor.Figure {
	return OwnProfile(i).Fit(occupation.ProfileOf(scores))
}

// FitText is a fit as a cell of a table shows it: "0.82, close".
func FitText(f labor.Figure) string {
	if !f.Known() {
		return f.Text()
	}
	return f.Text() + ", " + fitWord(f)
}

func fitWord(f labor.Figure) string {
	switch {
	case f.Amount >= occupation.CloseFit:
		return "close"
	case f.Amount >= occupation.PartlyFit:
		return "partly alike"
	}
	return "different"
}

// FitSentence says how a person's interests fit a job, or why that cannot be
// said. It is empty where they entered none.
func FitSentence(i plan.Interests, scores []occupation.Scored) string {
	if i == (plan.Interests{}) {
		return ""
	}
	if OwnProfile(i).Flat() {
		return "Your interests cannot be compared with jobs: your six scores are the same."
	}
	f := FitOf(i, scores)
	if !f.Known() {
		return "No full interest profile is published for this job, so yours cannot be compared with it."
	}
	s := fmt.Sprintf("Your interests and this job's are %s: %s, where 1 is the same pattern.", fitWord(f), f.Text())
	if i.Letters != "" {
		s += " " + CoarseFit
	}
	return s
}

// StrongestInterests lists a person's interests from the strongest on, with their scores;
// those with the same score stand in the usual order. Letters give only those
// that are named.
func StrongestInterests(i plan.Interests) string {
	type one struct {
		name  string
		score plan.Number
	}
	var list []one
	for _, r := range i.Letters {
		list = append(list, one{name: InterestNames[strings.IndexRune(plan.InterestLetters, r)]})
	}
	if i.Letters == "" {
		for n, s := range i.Scores {
			list = append(list, one{InterestNames[n], s})
		}
		slices.SortStableFunc(list, func(a, b one) int { return int(b.score - a.score) })
	}
	var words []string
	for _, o := range list {
		if i.Letters == "" {
			o.name += " " + o.score.Text()
		}
		words = append(words, o.name)
	}
	return strings.Join(words, ", ")
}

// Tops of the scales on which interest tests give their scores.
const (
	profilerTop = 40
	percentTop  = 100
)

// InterestPairs sets the interests of a person beside those of a job.
func InterestPairs(i plan.Interests, scores []occupation.Scored) chart.PairBars {
	p := OwnProfile(i)
	top := float64(profilerTop)
	if slices.Max(p[:]) > profilerTop {
		top = percentTop
	}
	b := chart.PairBars{Names: [2]string{"You", "This job"}, Unit: fmt.Sprintf("Length: yours from 0 to %.0f, the job's from 1 to 7", top)}
	if i.Letters != "" {
		top = float64(len(p))
		b.Unit = "Length: yours by the order of your letters, the others alike; the job's from 1 to 7"
	}
	for n, name := range InterestNames {
		mine := chart.Value{Amount: p[n] / top, Label: i.Scores[n].Text(), Known: true}
		if i.Letters != "" {
			mine.Label = ordinal(i.Letters, plan.InterestLetters[n])
		}
		row := chart.Pair{Label: name, Values: [2]chart.Value{mine, {}}}
		for _, s := range scores {
			if s.Element.Name == name {
				row.Values[1] = Value(s.Score)
				row.Values[1].Amount = (s.Score.Amount - 1) / 6
			}
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// ordinal is where a letter stands among letters: "1st", "not named".
func ordinal(letters string, letter byte) string {
	at := strings.IndexByte(letters, letter)
	if at < 0 {
		return "not named"
	}
	return [...]string{"1st", "2nd", "3rd", "4th", "5th", "6th"}[at]
}
