package release

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
)

// Mapping says what the columns of a table of a state's agency mean. It is
// guessed, shown, changed where it is wrong, and remembered.
type Mapping struct {
	Columns []Field // of each column of the header

	// What holds for all rows where no column says it.
	Agency               string // "Employment Development Department"; "" = not named
	Code                 string // "29-2071"
	Area                 string // "King County"; a state or the nation by its name
	Sheets               bool   // each sheet or file is about the area that its name names
	State                string // postal code of the state that the areas lie in
	BaseYear, TargetYear int    // of projections; 0 = not known
	WageYear             string // of pay, as the person names it: "2022"; "" = not stated

	Fraction  bool // 0.12 in the column of growth stands for 12 %
	Total     bool // openings, exits and transfers count all years together
	Thousands bool // jobs are counted in thousands
}

// Signature tells tables with the same header from others.
func Signature(header []string) string {
	var b strings.Builder
	for _, h := range header {
		b.WriteString(headKey(h) + "\n")
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])
}

// Has reports whether a column has the field.
func (m *Mapping) Has(f Field) bool { return slices.Contains(m.Columns, f) }

// Outlook reports whether the table holds projections.
func (m *Mapping) Outlook() bool { return slices.ContainsFunc(m.Columns, Field.isOutlook) }

// Wages reports whether the table holds pay.
func (m *Mapping) Wages() bool { return slices.ContainsFunc(m.Columns, Field.isWage) }

// Lacks says in sentences what is still to be chosen before the table can be
// read; it is empty where nothing is.
func (m *Mapping) Lacks() []string {
	var list []string
	need := func(missing bool, sentence string) {
		if missing {
			list = append(list, sentence)
		}
	}
	need(!m.Outlook() && !m.Wages(), "Choose at least one column with figures.")
	need(!m.Has(FieldCode) && m.Code == "", "Choose the column with the job codes, or say which job the table is about.")
	need(!m.Has(FieldArea) && m.Area == "" && !m.Sheets, "Choose the column with the areas, or name the area of all rows.")
	perRow := slices.ContainsFunc(m.Columns, func(f Field) bool { _, per, ok := f.Pay(); return ok && per == PerRow })
	need(perRow && !m.Has(FieldPer), "Choose the column that says what time the pay is for.")
	need(m.Total && !m.Has(FieldBase) && (m.BaseYear == 0 || m.TargetYear <= m.BaseYear),
		"Say from which year to which the projection goes: the openings of all years are divided by them.")
	seen := map[Field]bool{}
	for _, f := range m.Columns {
		need(f != Unused && seen[f], "“"+f.Label()+"” is chosen for two columns. Keep one.")
		seen[f] = true
	}
	return list
}

// Remember is the mapping of a table with the same header that was added
// before, with what the new file says about itself.
func (m *Mapping) Remember(guess Mapping) Mapping {
	kept := *m
	kept.Columns = slices.Clone(m.Columns)
	kept.Code, kept.BaseYear, kept.TargetYear, kept.WageYear = guess.Code, guess.BaseYear, guess.TargetYear, guess.WageYear
	if guess.Area != "" {
		kept.Area = guess.Area
	}
	if guess.State != "" {
		kept.State = guess.State
	}
	return kept
}

// Cycle names the years of a projection: "2024-34". It is empty where one of
// them is not known, which is 0.
func Cycle(base, target int) string {
	switch {
	case base == 0 || target == 0:
		return ""
	case base/100 == target/100:
		return fmt.Sprintf("%d-%02d", base, target%100)
	}
	return fmt.Sprintf("%d-%d", base, target)
}

// CycleYears are the years of a period that Cycle named; both are 0 for any
// other text.
func CycleYears(period string) (base, target int) {
	if n, err := fmt.Sscanf(period, "%4d-%d", &base, &target); n != 2 || err != nil {
		return 0, 0
	}
	if target < 100 {
		target += base / 100 * 100
	}
	return base, target
}

// StateNamed finds a state by name, postal code or FIPS code among areas.
func StateNamed(areas []*labor.Area, text string) *labor.Area {
	text = strings.TrimSpace(text)
	for _, a := range areas {
		if a.Type != labor.State && a.Type != labor.Territory {
			continue
		}
		if strings.EqualFold(a.Name, text) || strings.EqualFold(a.State, text) || strings.TrimLeft(text, "0") == strings.TrimLeft(a.Code, "0") && text != "" {
			return a
		}
	}
	return nil
}
