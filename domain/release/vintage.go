package release

import (
	"fmt"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// datasetTitles are the full names of the datasets that have releases.
var datasetTitles = map[string]string{
	ONET:        "O*NET Database",
	Wages:       "Occupational Employment and Wage Statistics",
	Projections: "Employment Projections",
}

// Dated are the datasets of which several releases can be installed, to choose
// from and to compare.
var Dated = []string{Wages, Projections, ONET}

// Vintage is the release as figures name it. Parts of one release that were
// added one by one have the same: "oews-2025-05", "ep-2024-34", "onet-30.1".
func (r Release) Vintage() *labor.Vintage {
	v := &labor.Vintage{Dataset: r.Dataset, Title: datasetTitles[r.Dataset], Agency: r.Agency, Period: r.Number}
	period := r.Number
	if year, month := order(r.Number); r.Dataset == Wages {
		period = fmt.Sprintf("%d-%02d", year, month)
	}
	v.ID = strings.ToLower(strings.ReplaceAll(r.Dataset, "*", "")) + "-" + period
	return v
}

// History gives figures of other releases than the newest. Sources that show
// what was added implement it beside occupation.Source.
type History interface {
	// Periods lists the installed releases of a dataset, newest first.
	Periods(dataset string) ([]labor.Vintage, error)
	// At gives a source that answers from these releases of their datasets,
	// named by the ids of their vintages, and from the newest of the others. It
	// is an ErrUnknown where one is not installed.
	At(ids ...string) (occupation.Source, error)
}
