package pack

import (
	"cmp"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/storage/published"
)

// wageColumns are the heads of the cells.
var wageColumns = [published.CellCount]string{
	"TOT_EMP", "LOC_QUOTIENT",
	"A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "A_MEAN",
	"H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "H_MEAN",
}

// statuses are those of the cells of a row.
type statuses [published.CellCount]labor.Status

type wageRow struct {
	line                   *line
	area                   *area
	amounts                [published.CellCount]any // whole units, dollars or cents; nil = blank
	status                 statuses                 // 0 = empty cell, to be resolved
	annualOnly, hourlyOnly bool
}

// wageFile is a wage file on its way into the pack.
type wageFile struct {
	rows   []*wageRow
	filled [published.CellCount]bool // columns that hold anything at all
}

// resolve gives every blank of a row its reason. A column that is empty
// throughout the file is not published there; an empty cell of another column
// is suppressed.
func (f *wageFile) resolve(w *wageRow) {
	for i := range w.status {
		s := &w.status[i]
		if s.Known() {
			continue
		}
		annual := i >= published.AnnualCells && i < published.HourlyCells
		hourly := i >= published.HourlyCells
		switch {
		case annual && w.hourlyOnly:
			*s = labor.HourlyOnly
		case hourly && w.annualOnly:
			*s = labor.AnnualOnly
		case *s == labor.Suppressed || f.filled[i]:
			*s = labor.Suppressed
		case hourly && w.status[i-published.PayCells] == labor.Suppressed:
			*s = labor.Suppressed
		default:
			*s = labor.NotPublished
		}
	}
}

// addWages reads the nation first: its rows say which occupations are paid by
// the year or by the hour only, in every area.
func (b *builder) addWages() error {
	caps, err := b.wageCaps(nationalWages)
	if err != nil {
		return err
	}
	b.areas = map[string]*area{}
	var rows []*wageRow
	for _, src := range []Source{nationalWages, stateWages, metroWages} {
		f, err := b.readWages(src, caps)
		if err != nil {
			return err
		}
		rows = append(rows, f.rows...)
	}
	b.orderAreas()
	slices.SortFunc(rows, func(x, y *wageRow) int {
		return cmp.Or(cmp.Compare(x.line.id, y.line.id), cmp.Compare(x.area.id, y.area.id))
	})
	return b.writeWages(rows)
}

func (b *builder) readWages(src Source, caps published.Caps) (*wageFile, error) {
	const areaCode, areaTitle, areaType, primState, occCode, group = "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "OCC_CODE", "O_GROUP"
	columns := append([]string{areaCode, areaTitle, areaType, primState, occCode, group, "ANNUAL", "HOURLY"}, wageColumns[:]...)
	f := &wageFile{}
	seen := map[[2]string]bool{}
	err := b.read(src, columns, func(r *record) (string, error) {
		if g := r.text(group); g != "detailed" && g != "total" {
			return "not a detailed occupation", nil
		}
		l := b.lines[r.text(occCode)]
		if l == nil {
			return reasonLine, nil
		}
		key := [2]string{r.text(areaCode), l.code}
		if seen[key] {
			return reasonTwice, nil
		}
		seen[key] = true
		kind, err := r.int(areaType)
		if err != nil {
			return "", err
		}
		w := &wageRow{line: l, area: b.area(r.text(areaCode), r.text(areaTitle), labor.AreaType(kind), r.text(primState))}
		if w.area.kind == labor.Nation {
			l.wages, l.annualOnly, l.hourlyOnly = true, isTrue(r.text("ANNUAL")), isTrue(r.text("HOURLY"))
		} else {
			l.areaWages = true
		}
		w.annualOnly, w.hourlyOnly = l.annualOnly, l.hourlyOnly
		for i, c := range wageColumns {
			text := r.text(c)
			var ok bool
			if w.amounts[i], w.status[i], ok = caps.Cell(text, i); !ok {
				return "", r.fail(c, text, "is neither a number nor a known mark")
			}
			if w.status[i] == labor.TopOfScale {
				return "", r.fail(c, text, "stands for a cap that the file does not name")
			}
			f.filled[i] = f.filled[i] || text != ""
		}
		f.rows = append(f.rows, w)
		return "", nil
	})
	if err != nil {
		return nil, err
	}
	for _, w := range f.rows {
		f.resolve(w)
	}
	return f, nil
}

func isTrue(s string) bool { return strings.EqualFold(s, "true") }

func (b *builder) writeWages(rows []*wageRow) error {
	wages, err := b.insert("wage", 11)
	if err != nil {
		return err
	}
	hourly, err := b.insert("hourly_wage", 2+published.PayCells)
	if err != nil {
		return err
	}
	marks := map[statuses]int{}
	var order []statuses
	for _, w := range rows {
		if marks[w.status] == 0 {
			order = append(order, w.status)
			marks[w.status] = len(order)
		}
		if err := wages.add(append([]any{w.line.id, w.area.id, marks[w.status]}, w.amounts[:published.HourlyCells]...)...); err != nil {
			return err
		}
		if slices.ContainsFunc(w.status[published.HourlyCells:], labor.Status.Known) {
			if err := hourly.add(append([]any{w.line.id, w.area.id}, w.amounts[published.HourlyCells:]...)...); err != nil {
				return err
			}
		}
	}
	in, err := b.insert("marks", 1+published.CellCount)
	if err != nil {
		return err
	}
	for i, m := range order {
		values := []any{i + 1}
		for _, s := range m {
			values = append(values, s)
		}
		if err := in.add(values...); err != nil {
			return err
		}
	}
	return nil
}

// addLines writes the matrix lines, now that their wages are known.
func (b *builder) addLines() error {
	in, err := b.insert("line", 6)
	if err != nil {
		return err
	}
	for _, l := range b.sortedLines() {
		absent := labor.NotPublished
		if l.areaWages {
			absent = labor.NotInArea
		}
		if err := in.add(l.id, l.code, l.title, l.kind, l.wages, absent); err != nil {
			return err
		}
	}
	return nil
}
