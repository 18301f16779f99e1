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

// findState looks for the header of a state's table: the row with the most
// heads that mean something. It is nil where no row has a figure among them.
func findState(t *table, areas []*labor.Area) *stateTable {
	if t.damage != nil && len(t.head) == 0 {
		return nil
	}
	var best *stateTable
	for i, row := range t.head {
		s := &stateTable{table: t, header: line{trimmed(row.cells), row.number}}
		s.sample = release.Sample{File: t.file, Header: s.header.cells}
		for _, above := range t.head[:i] {
			for _, c := range above.cells {
				if c = strings.TrimSpace(c); c != "" {
					s.sample.Above = append(s.sample.Above, c)
				}
			}
		}
		for _, below := range t.head[i+1 : min(len(t.head), i+1+sampleRows)] {
			s.sample.Rows = append(s.sample.Rows, below.cells)
		}
		s.mapping = s.sample.Guess(areas)
		for _, f := range s.mapping.Columns {
			if f != release.Unused {
				s.known++
			}
		}
		if s.known >= 2 && (best == nil || s.known > best.known) && s.isAboutJobs() {
			best = s
		}
	}
	return best
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
