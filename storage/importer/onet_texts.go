package importer

import (
	"math"
	"strings"

	"waymark/domain/occupation"
)

var (
	occupationData = &layout{title: "Occupation Data", needed: 3, columns: []string{"O*NET-SOC Code", "Title", "Description"}}
	taskStatements = &layout{title: "Task Statements", needed: 4, columns: []string{"O*NET-SOC Code", "Task ID", "Task", "Task Type"}}

	// In the order in which they are read.
	onetTables = append([]onetTable{
		{layout: occupationData, row: (*onetRows).description},
		{layout: taskStatements, row: (*onetRows).task},
		{&layout{title: "Content Model Reference", needed: 3, columns: []string{"Element ID", "Element Name", "Description"}},
			(*onetRows).meaning, "", ""},
		{&layout{title: "Job Zone Reference", needed: 2, columns: []string{"Job Zone", "Name"}}, (*onetRows).zoneName, "", ""},
		{&layout{title: "Job Zones", needed: 2, columns: []string{"O*NET-SOC Code", "Job Zone"}}, (*onetRows).jobZone, "", ""},
		{&layout{title: "Alternate Titles|Job Titles", needed: 3, columns: []string{"O*NET-SOC Code", "Alternate Title|Job Title", "Short Title"}},
			(*onetRows).title, "", ""},
		{&layout{title: "Sample of Reported Titles", needed: 2, columns: []string{"O*NET-SOC Code", "Reported Job Title"}},
			(*onetRows).reportedTitle, "", ""},
		{&layout{title: "Related Occupations", needed: 4, columns: []string{"O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"}},
			(*onetRows).related, "", ""},
		{&layout{title: "Technology Skills|Software Skills", needed: 4, columns: []string{"O*NET-SOC Code", "Example|Workplace Example",
			"Hot Technology", "In Demand", "Commodity Title|Element Name"}}, (*onetRows).software, "", ""},
		{&layout{title: "Tools Used", needed: 3, columns: []string{"O*NET-SOC Code", "Example", "Commodity Title"}}, (*onetRows).tool, "", ""},
		{&layout{title: "DWA Reference", needed: 2, columns: []string{"DWA ID", "DWA Title"}}, (*onetRows).activity, "", ""},
		{&layout{title: "Tasks to DWAs", needed: 3, columns: []string{"O*NET-SOC Code", "Task ID", "DWA ID"}}, (*onetRows).taskActivity, "", ""},
		{&layout{title: "Task Ratings", needed: 5, columns: []string{"O*NET-SOC Code", "Task ID", "Scale ID", "Category", "Data Value",
			"Recommend Suppress"}}, (*onetRows).taskScore, "", ""},
	}, scoreTables...)
)

func (o *onetRows) description(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err == nil {
		err = r.once(0)
	}
	switch {
	case err != nil || why != "":
		return why, err
	case isBlank(r.text(2)):
		return r.reject(2, noText), nil
	}
	return "", to.Insert("description", code, r.text(2))
}

func (o *onetRows) task(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil {
		return "", err
	}
	id, err := wholeCell(r, 1, 1, math.MaxInt32, "is not a task's number")
	if err != nil {
		return "", err
	}
	if err := r.once(0, 1); err != nil {
		return "", err
	}
	kind := strings.ToLower(r.text(3))
	switch {
	case !isTaskType(kind):
		return "", r.fail(3, "is not Core, Supplemental or n/a")
	case why != "":
		return why, nil
	case isBlank(r.text(2)):
		return r.reject(2, noText), nil
	}
	return "", to.Insert("task", code, id, kind == "core", r.text(2))
}

func (o *onetRows) meaning(to sink, r *record) (string, error) {
	if err := r.once(0); err != nil {
		return "", err
	}
	if isBlank(r.text(2)) {
		return r.reject(2, noText), nil
	}
	return "", to.Insert("meaning", r.text(0), r.text(1), r.text(2))
}

const again = "it is there already"

func (o *onetRows) title(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil || why != "" {
		return why, err
	}
	if isBlank(r.text(1)) {
		return r.reject(1, noText), nil
	}
	if short := r.text(2); !isBlank(short) && short != r.text(1) {
		if _, twice := r.met(0, 2); !twice {
			if err := to.Insert("title", code, occupation.ShortTitle, short); err != nil {
				return "", err
			}
		}
	}
	if _, twice := r.met(0, 1, 1); twice {
		return r.reject(1, again), nil
	}
	return "", to.Insert("title", code, occupation.AlternateTitle, r.text(1))
}

func (o *onetRows) reportedTitle(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil || why != "" {
		return why, err
	}
	if isBlank(r.text(1)) {
		return r.reject(1, noText), nil
	}
	if _, twice := r.met(0, 1); twice {
		return r.reject(1, again), nil
	}
	return "", to.Insert("title", code, occupation.ReportedTitle, r.text(1))
}

var relatedTiers = map[string]int{"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}

func (o *onetRows) related(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil || why != "" {
		return why, err
	}
	if !isONETCode(r.text(1)) {
		return "", r.fail(1, "is not a job code such as 29-2072.00")
	}
	tier := relatedTiers[r.text(2)]
	if tier == 0 {
		return "", r.fail(2, "is no known tier")
	}
	position, err := wholeCell(r, 3, 1, 1000, "is not a place in a list")
	if err != nil {
		return "", err
	}
	if err := r.once(0, 3); err != nil {
		return "", err
	}
	return "", to.Insert("related", code, position, r.text(1), tier)
}

// Kinds of products.
const (
	softwareProduct = 1
	toolProduct     = 2
)

func (o *onetRows) software(to sink, r *record) (string, error) {
	hot, err := yes(r, 2)
	if err != nil {
		return "", err
	}
	inDemand, err := yes(r, 3)
	if err != nil {
		return "", err
	}
	return o.product(to, r, softwareProduct, 4, hot, inDemand)
}

func (o *onetRows) tool(to sink, r *record) (string, error) {
	return o.product(to, r, toolProduct, 2, false, false)
}

func (o *onetRows) product(to sink, r *record, kind, category int, hot, inDemand bool) (string, error) {
	code, why, err := o.job(r)
	if err != nil || why != "" {
		return why, err
	}
	if isBlank(r.text(1)) {
		return r.reject(1, noText), nil
	}
	if _, twice := r.met(0, 1, category); twice {
		return r.reject(1, again), nil
	}
	return "", to.Insert("product", code, kind, r.text(1), r.text(category), hot, inDemand)
}

func (o *onetRows) activity(to sink, r *record) (string, error) {
	if err := r.once(0); err != nil {
		return "", err
	}
	if isBlank(r.text(1)) {
		return r.reject(1, noText), nil
	}
	return "", to.Insert("activity", r.text(0), r.text(1))
}

func (o *onetRows) taskActivity(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil || why != "" {
		return why, err
	}
	task, err := wholeCell(r, 1, 1, math.MaxInt32, "is not a task's number")
	if err == nil {
		err = r.once(0, 1, 2)
	}
	if err != nil {
		return "", err
	}
	return "", to.Insert("task_activity", code, task, r.text(2))
}
