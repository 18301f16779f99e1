package compare

import (
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

// Job is a job to compare, by its code, in an area.
type Job struct {
	Code string
	Area *labor.Area
}

// Who is who compares: what they do now, in an area, and what they plan. The zero
// Person has no job.
type Who struct {
	Person plan.Person
	Plans  []plan.Plan
	Area   *labor.Area
}

// HasJob reports whether somebody has said anything of their job now.
func (w Who) HasJob() bool {
	return w.Person.Job != "" || w.Person.JobTitle != "" || w.Person.Pay.Per != plan.NoPay
}

// Read makes the columns of jobs, and last that of the job that somebody has now,
// if they have said any. A job that the directory does not hold is left out.
func Read(d *occupation.Directory, jobs []Job, who Who, per labor.Period) ([]Column, error) {
	var columns []Column
	for _, j := range jobs {
		if _, err := d.Entry(j.Code); err != nil {
			continue
		}
		c, err := who.column(d, j, per)
		if err != nil {
			return nil, err
		}
		columns = append(columns, c)
	}
	if !who.HasJob() {
		return columns, nil
	}
	mine := Column{Title: "Your job", Area: who.Area}
	if _, err := d.Entry(who.Person.Job); err == nil {
		if mine, err = who.column(d, Job{who.Person.Job, who.Area}, per); err != nil {
			return nil, err
		}
	}
	mine.Mine, mine.Own = true, figures.OwnPay(who.Person, per)
	if who.Person.JobTitle != "" {
		mine.Title = who.Person.JobTitle
	}
	return append(columns, mine), nil
}

func (w Who) column(d *occupation.Directory, j Job, per labor.Period) (Column, error) {
	g, err := d.Guide(j.Code, j.Area)
	if err != nil {
		return Column{}, err
	}
	return Column{Title: g.Title, Area: j.Area, Guide: g, Own: labor.Blank(per.Unit(), labor.NotPublished, nil),
		Plan: planCost(w.Plans, g.Code), Fit: figures.FitOf(w.Person.Interests, g.Interests), Coarse: w.Person.Interests.Letters != ""}, nil
}

// planCost is what the first plan for a job costs, in words.
func planCost(plans []plan.Plan, code string) string {
	for _, p := range plans {
		if p.Occupation != code {
			continue
		}
		t := plan.Total(p)
		text := t.Known.Text()
		if t.Unknown == 1 {
			text += " and 1 cost not known yet"
		} else if t.Unknown > 1 {
			text += fmt.Sprintf(" and %d costs not known yet", t.Unknown)
		}
		return text
	}
	return ""
}
