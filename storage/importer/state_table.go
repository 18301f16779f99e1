package importer

import (
	"path"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// sampleRows is how many rows below the header a mapping is guessed from.
const sampleRows = 30

// stateTable is a table of a state's agency: figures by job and area under
// heads of the agency's own.
type stateTable struct {
	*table
	header  line
	sample  release.Sample
	mapping release.Mapping
	known   int // columns that mean something
}

// findState looks for the header of a state's table: the row, or two rows, with
// the most heads that mean something. It is nil where no row has a figure among
// them.
func findState(t *table, areas []*labor.Area) *stateTable {
	if t.damage != nil && len(t.head) == 0 {
		return nil
	}
	var best *stateTable
	consider := func(header line, first, below int) {
		s := t.asState(header, first, below, areas)
		if s.known >= 2 && (best == nil || s.known > best.known) && s.isAboutJobs() {
			best = s
		}
	}
	for i, row := range t.head {
		consider(line{trimmed(row.cells), row.number}, i, i+1)
		if i+1 < len(t.head) {
			if under := t.head[i+1]; spans(row.cells, under.cells) {
				consider(line{trimmed(joined(row.cells, under.cells)), under.number}, i, i+2)
			}
		}
	}
	return best
}

// asState is the table with a header that begins in the row first of its head
// and has rows from below on.
func (t *table) asState(header line, first, below int, areas []*labor.Area) *stateTable {
	s := &stateTable{table: t, header: header}
	s.sample = release.Sample{File: t.file, Header: header.cells}
	for _, above := range t.head[:first] {
		for _, c := range above.cells {
			if c = strings.TrimSpace(c); c != "" {
				s.sample.Above = append(s.sample.Above, c)
			}
		}
	}
	for _, row := range t.head[below:min(len(t.head), below+sampleRows)] {
		s.sample.Rows = append(s.sample.Rows, row.cells)
	}
	s.mapping = s.sample.Guess(areas)
	for _, f := range s.mapping.Columns {
		if f != release.Unused {
			s.known++
		}
	}
	return s
}

// spans reports whether a row of heads holds some that stand over several heads
// of the row under it: "Annual wages" over "10th", "25th".
func spans(top, under []string) bool {
	heads, over := 0, false
	for i, c := range under {
		if c = strings.TrimSpace(c); c == "" {
			continue
		}
		if _, _, _, number := agencyNumber(c); number {
			return false // a row of figures
		}
		if _, code := release.JobCode(c); code {
			return false
		}
		over = over || i >= len(top) || strings.TrimSpace(top[i]) == ""
	}
	for _, c := range top {
		if strings.TrimSpace(c) != "" {
			heads++
		}
	}
	return over && heads > 1
}

// joined puts each head that spans before those under it. A head with nothing
// under it stands for its own column alone.
func joined(top, under []string) []string {
	list, span := make([]string, max(len(top), len(under))), ""
	for i := range list {
		over, below := "", ""
		if i < len(top) {
			over = strings.TrimSpace(top[i])
		}
		if i < len(under) {
			below = strings.TrimSpace(under[i])
		}
		switch {
		case below == "":
			span = ""
		case over != "":
			span = over
		}
		if below == "" {
			list[i] = over
		} else {
			list[i] = strings.TrimSpace(span + " " + below)
		}
	}
	return list
}

// isAboutJobs reports whether the table has figures, and a job or areas that
// they are for.
func (s *stateTable) isAboutJobs() bool {
	m := &s.mapping
	return (m.Outlook() || m.Wages()) && (m.Has(release.FieldCode) || m.Code != "" || m.Has(release.FieldArea))
}

// ownName is the name of the sheet, or of the file without its ending.
func (s *stateTable) ownName() string {
	if s.sheet != "" {
		return s.sheet
	}
	return strings.TrimSuffix(path.Base(s.file), path.Ext(s.file))
}

func trimmed(cells []string) []string {
	var list []string
	for _, c := range cells {
		list = append(list, strings.TrimSpace(c))
	}
	for len(list) > 0 && list[len(list)-1] == "" {
		list = list[:len(list)-1]
	}
	return list
}
