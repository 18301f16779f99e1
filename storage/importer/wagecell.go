package importer

import (
	"strings"

	"waymark/storage/published"
)

// capsIn are the caps of years whose files need not name them. Those of 2022,
// 2024 and 2025 stand in the notes of those years' national workbooks; that of
// 2023 is the same in the years before and after. Other years' files must name
// theirs, or the cap is not known.
var capsIn = map[string]published.Caps{
	"May 2022": {Hourly: 115, Annual: 239200},
	"May 2023": {Hourly: 115, Annual: 239200},
	"May 2024": {Hourly: 115, Annual: 239200},
	"May 2025": {Hourly: 115, Annual: 239200},
}

// capsOf reads the caps from the notes of a workbook.
func capsOf(t *table) published.Caps {
	if t.sheet == "" {
		return published.Caps{}
	}
	for _, line := range t.head {
		if caps, ok := published.CapsIn(strings.Join(line.cells, " ")); ok {
			return caps
		}
	}
	return published.Caps{}
}
