package chart

import (
	"strings"
	"testing"
)

func TestTableHasEveryNumberOfTheChart(t *testing.T) {
	for name, ch := range awkward() {
		rows := Cells(ch)
		table := ""
		for _, r := range rows {
			if len(r) != len(rows[0]) {
				t.Errorf("%s: row %q has %d cells, the head %d", name, r, len(r), len(rows[0]))
			}
			table += strings.Join(r, "\n") + "\n"
		}
		for _, v := range values(ch) {
			if v.known() && !strings.Contains(table, v.Label) {
				t.Errorf("%s: the table lacks %q:\n%s", name, v.Label, table)
			}
		}
	}
}

// values are the numbers of the charts that compare rows.
func values(ch Chart) (list []Value) {
	rows := func(rs []Row) {
		for _, r := range rs {
			list = append(list, r.Value)
		}
	}
	switch ch := ch.(type) {
	case RankBars:
		rows(ch.Rows)
	case GrowthBars:
		rows(ch.Rows)
	case ScoreBars:
		rows(ch.Rows)
	case PayBars:
		for _, r := range ch.Rows {
			list = append(list, r.points()...)
		}
	case StackedBar:
		for _, p := range ch.Parts {
			list = append(list, p.Value)
		}
	case OpeningsBar:
		for _, p := range ch.Parts {
			list = append(list, p.Value)
		}
	case JobsBars:
		list = append(list, ch.Base.Value, ch.Projected.Value)
	case Tiles:
		for _, x := range ch.Tiles {
			list = append(list, x.Value)
		}
	}
	return list
}

func TestTableSaysWhyANumberIsBlank(t *testing.T) {
	rows := Cells(GrowthBars{Unit: "percent", Rows: []Row{{Label: "Actors", Reason: "withheld"}}})
	if got := rows[1][1]; got != "no number, withheld" {
		t.Errorf("the cell reads %q", got)
	}
}
