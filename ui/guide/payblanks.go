package guide

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// blanks say why cells of a table are blank, those with the same reason together.
type blanks []blank

type blank struct {
	what  string // "Average in ", or "" for the whole row
	why   labor.Status
	areas []string
}

func (b *blanks) add(what string, why labor.Status, area *labor.Area) {
	name := area.ShortName()
	n := slices.IndexFunc(*b, func(x blank) bool { return x.what == what && x.why == why })
	if n < 0 {
		*b = append(*b, blank{what, why, []string{name}})
	} else if (*b)[n].areas[len((*b)[n].areas)-1] != name {
		(*b)[n].areas = append((*b)[n].areas, name)
	}
}

func (b blanks) text() string {
	return strings.Join(b.lines(), " ")
}

// blanksOf are those of one figure among areas.
func blanksOf(rows []*labor.Wage, figure func(*labor.Wage) labor.Figure) (b blanks) {
	for _, w := range rows {
		if f := figure(w); !f.Known() {
			b.add("", f.Status, w.Area)
		}
	}
	return b
}

// lines are the reasons one by one.
func (b blanks) lines() (list []string) {
	for _, x := range b {
		list = append(list, figures.UpperFirst(x.what+strings.Join(x.areas, " · ")+": "+occupation.LowerFirst(x.why.Reason())))
	}
	return list
}
