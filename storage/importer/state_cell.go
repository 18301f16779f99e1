package importer

import (
	"math"
	"strconv"
	"strings"

	"waymark/domain/labor"
)

// agencyMarks are what agencies write in place of a number.
var agencyMarks = map[string]labor.Status{
	"": labor.NotPublished, "-": labor.NotPublished, "--": labor.NotPublished, "–": labor.NotPublished, "—": labor.NotPublished, ".": labor.NotPublished,
	"n/a": labor.NotPublished, "na": labor.NotPublished, "not available": labor.NotPublished, "#": labor.NotPublished,
	"*": labor.Suppressed, "**": labor.Suppressed, "***": labor.Suppressed, "c": labor.Suppressed, "(c)": labor.Suppressed,
	"d": labor.Suppressed, "(d)": labor.Suppressed, "nd": labor.Suppressed, "s": labor.Suppressed, "suppressed": labor.Suppressed, "confidential": labor.Suppressed,
}

// agencyNumber reads a cell of an agency's table. percent says that the cell
// itself has a percent sign.
func agencyNumber(cell string) (v float64, s labor.Status, percent, ok bool) {
	cell = strings.TrimSpace(cell)
	if s, known := agencyMarks[strings.ToLower(cell)]; known {
		return 0, s, false, true
	}
	cell, percent = strings.CutSuffix(cell, "%")
	inner, minus := strings.CutPrefix(cell, "(")
	if minus {
		inner, minus = strings.CutSuffix(inner, ")")
	}
	if minus {
		cell = "-" + inner
	}
	cell = strings.Replace(cell, "−", "-", 1)
	v, err := strconv.ParseFloat(strings.NewReplacer("$", "", ",", "", " ", "", "\u00a0", "").Replace(cell), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0, 0, false, false
	}
	return v, labor.Published, percent, true
}

// tidy takes the noise of binary fractions off a number: 12.244897959183673
// stays 12.244898, and 0.07 times 100 is 7.
func tidy(v float64) float64 { return math.Round(v*1e6) / 1e6 }
