package importer

import (
	"math"
	"strings"

	"waymark/domain/labor"
	"waymark/storage/added"
)

// Columns of the tables of scores, which share one header.
const (
	scoreCode = iota
	scoreElement
	scoreScale
	scoreValue
	scoreName
	scoreCategory
	scoreSuppress
	scoreRelevant
)

// scoreTables are told apart by the first element in them.
var scoreTables = []onetTable{
	scores("Abilities", "", "", "1.A."),
	scores("Skills|Essential Skills", "", "", "2.A."),
	scores("Transferable Skills", "30.3", "", "2.B."),
	scores("Knowledge", "", "", "2.C."),
	scores("Work Activities", "", "", "4.A."),
	scores("Work Context", "", "", "4.C."),
	scores("Interests|Career Interest Types", "", "", "1.B.1."),
	scores("Specific Interest Areas", "30.3", "", "1.B.3."),
	scores("Work Values", "", "30.2", "1.B.2."),
	scores("Work Styles", "", "", "1.C.", "1.D."),
	scores("Education, Training, and Experience|Education", "", "", "2.D."),
	scores("Training and Experience", "30.3", "", "3.A."),
}

func scores(title, since, until string, elements ...string) onetTable {
	l := &layout{title: title, needed: 4, columns: []string{"O*NET-SOC Code", "Element ID", "Scale ID", "Data Value",
		"Element Name", "Category", "Recommend Suppress", "Not Relevant"}}
	l.fits = func(r *record) bool {
		for _, e := range elements {
			if strings.HasPrefix(r.text(scoreElement), e) {
				return true
			}
		}
		return false
	}
	return onetTable{l, (*onetRows).score, since, until}
}

// scaleRange is the least and the greatest value of each scale, by O*NET's own
// reference of its scales.
var scaleRange = map[string][2]float64{
	"AO": {1, 5}, "CF": {1, 5}, "CN": {1, 5}, "CT": {1, 3}, "CTP": {0, 100}, "CX": {1, 5}, "CXP": {0, 100}, "DR": {0, 10}, "DS": {0, 100},
	"EX": {1, 7}, "FM": {1, 5}, "FT": {0, 100}, "HW": {1, 3}, "IH": {0, 6}, "IJ": {1, 5}, "IM": {1, 5}, "IP": {1, 5}, "LC": {1, 5}, "LV": {0, 7},
	"OI": {1, 7}, "OJ": {0, 100}, "PT": {0, 100}, "PX": {1, 5}, "RE": {1, 5}, "RL": {0, 100}, "RQ": {0, 100}, "RT": {0, 100}, "RW": {0, 100},
	"SR": {1, 5}, "TI": {1, 5}, "VH": {0, 6}, "WI": {-3, 3}, "WS": {1, 3},
}

// notShown says why a score is not kept, "" where guides show it.
func notShown(id, scale string, category int) string {
	under := func(prefix string) bool { return strings.HasPrefix(id, prefix) }
	switch scale {
	case "RL", "RQ", "RW", "PT", "OJ", "WI", "DR", "CX", "CT":
		return ""
	case "IM", "LV":
		if under("1.C.") || under("1.D.") {
			return "a score of a work style on an older scale, which Waymark does not show"
		}
		return ""
	case "OI", "DS":
		if under("1.B.3.") {
			return "a specific interest; Waymark shows the six general ones"
		}
	case "CXP", "CTP":
		if id == added.ScheduleElement && category == 1 {
			return ""
		}
		return "the share of one answer; Waymark shows the average of all"
	case "IH", "VH":
		return "a rank; Waymark shows the scores that it is made from"
	}
	if scale == "OI" || scale == "EX" {
		return ""
	}
	return "a scale that Waymark does not show"
}

func (o *onetRows) score(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil {
		return "", err
	}
	id := r.text(scoreElement)
	if id == "" || id[0] < '1' || id[0] > '9' {
		return "", r.fail(scoreElement, "is not the id of an element such as 2.A.1.a")
	}
	scale, category, value, status, err := scored(r, scoreScale, scoreCategory, scoreValue, scoreSuppress, scoreRelevant)
	if err == nil {
		err = r.once(scoreCode, scoreElement, scoreScale, scoreCategory)
	}
	if err != nil || why != "" {
		return why, err
	}
	if why := notShown(id, scale, category); why != "" {
		return r.reject(scoreScale, why), nil
	}
	return "", to.Insert("score", code, o.element(id, r.text(scoreName)), scale, category, value, status)
}

// scored reads a value on a scale. It is nil where the source has none, or says
// that it must not be shown.
func scored(r *record, scaleAt, categoryAt, valueAt, suppressAt, relevantAt int) (scale string, category int, value any, status labor.Status, err error) {
	scale = r.text(scaleAt)
	limits, known := scaleRange[scale]
	if !known {
		return "", 0, nil, 0, r.fail(scaleAt, "is no known scale of O*NET")
	}
	if !isBlank(r.text(categoryAt)) {
		if category, err = wholeCell(r, categoryAt, 1, 100, "is not a category"); err != nil {
			return "", 0, nil, 0, err
		}
	}
	if isBlank(r.text(valueAt)) {
		return scale, category, nil, labor.NotPublished, nil
	}
	v, err := r.number(valueAt)
	if err != nil {
		return "", 0, nil, 0, err
	}
	if v < limits[0] || v > limits[1] {
		return "", 0, nil, 0, r.fail(valueAt, "is outside its scale "+scale+", so the columns may have moved")
	}
	for _, mark := range [...]struct {
		column int
		status labor.Status
	}{{relevantAt, labor.NotPublished}, {suppressAt, labor.Suppressed}} {
		if mark.column < 0 {
			continue
		}
		marked, err := yes(r, mark.column)
		if err != nil {
			return "", 0, nil, 0, err
		}
		if marked {
			return scale, category, nil, mark.status, nil
		}
	}
	return scale, category, int64(math.Round(v * 100)), labor.Published, nil
}

func (o *onetRows) taskScore(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err != nil {
		return "", err
	}
	task, err := wholeCell(r, 1, 1, math.MaxInt32, "is not a task's number")
	if err != nil {
		return "", err
	}
	scale, category, value, status, err := scored(r, 2, 3, 4, 5, -1)
	if err == nil {
		err = r.once(0, 1, 2, 3)
	}
	if err != nil || why != "" {
		return why, err
	}
	if scale != "IM" {
		return r.reject(2, "how often or by how many the task is done; Waymark shows how important it is"), nil
	}
	return "", to.Insert("task_score", code, task, scale, category, value, status)
}
