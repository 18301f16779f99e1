package figures

import (
	"math"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// GrowthBars sets a job's growth against its group and all jobs.
func GrowthBars(g *occupation.Guide) chart.GrowthBars {
	o := g.Outlook
	bars := chart.GrowthBars{
		Unit: "change in jobs, percent, " + o.Vintage.Period,
		Tick: percentTick,
		Rows: []chart.Row{{Label: o.Title, Value: Value(o.Growth), Reason: o.Growth.Status.Reason(), Highlight: true}},
	}
	if g := g.Group; g != nil {
		bars.Rows = append(bars.Rows, chart.Row{Label: g.Title, Value: Value(g.Growth), Reason: g.Growth.Status.Reason()})
	}
	if all := g.AllJobs; all != nil {
		bars.Rows = append(bars.Rows, chart.Row{Label: "All jobs", Value: Value(all.Growth)})
		bars.Line = chart.Line{Label: "All jobs " + all.Growth.Text(), Amount: all.Growth.Amount}
	}
	return bars
}

func percentTick(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + " %" }

// BandNote explains the words for a growth rate.
func BandNote(o *labor.Outlook) string {
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		return "“" + UpperFirst(band.Label) + "” means " + band.Rule + " in the " + o.Vintage.Period + " projections, rounded to whole percent. The numbers are for the whole United States."
	}
	return "The numbers are for the whole United States."
}

// JobsTitle says the number of jobs now and as projected.
func JobsTitle(o *labor.Outlook) string {
	if !o.Jobs.Known() || !o.Projected.Known() {
		return "No count of jobs is published"
	}
	if o.Jobs.Amount == o.Projected.Amount {
		return "About " + o.Jobs.Text() + " jobs in " + strconv.Itoa(o.BaseYear) + " and in " + strconv.Itoa(o.TargetYear)
	}
	return o.Jobs.Text() + " jobs in " + strconv.Itoa(o.BaseYear) + ", " + o.Projected.Text() + " expected in " + strconv.Itoa(o.TargetYear)
}

// JobsBars shows the number of jobs now and as projected.
func JobsBars(o *labor.Outlook) chart.JobsBars {
	change := "Change: not published"
	if o.Change.Known() {
		change = "Change: " + Counted(o.Change) + " jobs"
		if o.Growth.Known() {
			change += " (" + o.Growth.Text() + ")"
		}
	}
	return chart.JobsBars{
		Base:      chart.Row{Label: strconv.Itoa(o.BaseYear), Value: Value(o.Jobs), Reason: o.Jobs.Status.Reason()},
		Projected: chart.Row{Label: strconv.Itoa(o.TargetYear), Value: Value(o.Projected), Reason: o.Projected.Status.Reason(), Highlight: true},
		Change:    change, Unit: "jobs in the United States",
	}
}

// RoundingNote explains a growth rate beside two counts that look the same; it
// is empty where they differ.
func RoundingNote(o *labor.Outlook) string {
	if !o.Growth.Known() || o.Growth.Amount == 0 || !o.Jobs.Known() || o.Jobs.Amount != o.Projected.Amount {
		return ""
	}
	return "Jobs are published in hundreds, so that a change this small does not show in them; the rate of " + o.Growth.Text() + " was computed by the bureau before rounding."
}

// LeaversNote says how many of the openings are places that somebody leaves.
func LeaversNote(o *labor.Outlook) string {
	fresh := o.NewJobs()
	if !fresh.Known() || !o.Exits.Known() || !o.Transfers.Known() {
		return ""
	}
	leave, all := o.Exits.Amount+o.Transfers.Amount, o.Exits.Amount+o.Transfers.Amount+fresh.Amount
	switch {
	case leave <= 0:
		return ""
	case fresh.Amount <= 0:
		return "All openings are places of people who leave: the job as a whole does not grow."
	}
	return "Of 100 openings about " + strconv.Itoa(int(math.Round(100*leave/all))) + " are places of people who leave, the others new jobs (computed from the parts)."
}

// OpeningsTitle says the openings of a year; they must be known.
func OpeningsTitle(o *labor.Outlook) string {
	if o.Openings.Amount == 0 {
		return "Fewer than 50 openings a year in the United States"
	}
	return "About " + o.Openings.Text() + " openings a year in the United States"
}

// Counted is a number of the projections. They are published in hundreds, so
// that a published zero stands for fewer than 50.
func Counted(f labor.Figure) string {
	if f.Known() && f.Amount == 0 {
		return "fewer than 50"
	}
	return f.Text()
}

// OpeningsBar shows where the openings of a year come from; they must be known.
func OpeningsBar(o *labor.Outlook) chart.OpeningsBar {
	part := func(label string, f labor.Figure) chart.Part { return chart.Part{Label: label, Value: Value(f)} }
	fresh := o.NewJobs()
	bar := chart.OpeningsBar{
		Parts: []chart.Part{
			part("new jobs (computed: change ÷ 10)", fresh),
			part("people who stop working", o.Exits),
			part("people who change occupation", o.Transfers),
		},
		Total: chart.Value{Amount: o.Openings.Amount, Label: o.Openings.TextWithUnit(), Known: true},
	}
	if fresh.Known() && fresh.Amount < 0 {
		bar.Note = "The number of jobs shrinks, so some who leave are not replaced."
	}
	return bar
}

// OpeningsNote stands with OpeningsBar.
const OpeningsNote = "The parts are rounded and need not add up to the published total."
