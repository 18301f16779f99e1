package chart

import "strings"

// Cells are the numbers of a chart as a table with a head; every row has as
// many cells as the head. A chart without rows gives its sentences.
func Cells(ch Chart) [][]string {
	if t, ok := ch.(interface{ cells() [][]string }); ok {
		return t.cells()
	}
	rows := [][]string{{"In words"}}
	for _, line := range strings.Split(ch.Text(), "\n") {
		rows = append(rows, []string{line})
	}
	return rows
}

// written is a value as it stands in a table; a blank says why.
func (v Value) written(reason string) string {
	if v.known() {
		return v.Label
	}
	return v.said(reason)
}

func rowCells(unit string, rows []Row, lines []Line) [][]string {
	table := [][]string{{"", unit}}
	for _, r := range rows {
		table = append(table, []string{r.Label, r.Value.written(r.Reason)})
	}
	for _, said := range saidLines(lines) {
		table = append(table, []string{said, ""})
	}
	return table
}

func (b RankBars) cells() [][]string   { return rowCells(b.Unit, b.Rows, b.Lines) }
func (b GrowthBars) cells() [][]string { return rowCells(b.Unit, b.Rows, b.lines()) }
func (b ScoreBars) cells() [][]string  { return rowCells(b.Unit, b.Rows, nil) }

func (b JobsBars) cells() [][]string {
	table := rowCells(b.Unit, []Row{b.Base, b.Projected}, nil)
	if b.Change != "" {
		table = append(table, []string{"Change", b.Change})
	}
	return table
}

func partCells(parts []Part, mark string) [][]string {
	table := [][]string{{"", "Number"}}
	for _, p := range parts {
		label := p.Label
		if p.Marked && mark != "" {
			label += " (" + mark + ")"
		}
		table = append(table, []string{label, p.Value.written("")})
	}
	return table
}

func (b StackedBar) cells() [][]string { return partCells(b.Parts, b.Mark) }

func (b OpeningsBar) cells() [][]string {
	table := partCells(b.Parts, "")
	if s := b.total(); s != "" {
		table = append(table, []string{"In all", s})
	}
	return table
}

func (b PayBars) cells() [][]string {
	head := []string{b.Unit, "10th", "25th", "Median", "75th", "90th"}
	if b.Words != nil {
		head = append(head[:1], b.Words.Points[:]...)
	}
	table := [][]string{head}
	for _, r := range b.Rows {
		row := []string{r.Label}
		for _, v := range r.points() {
			row = append(row, v.written(r.Reason))
		}
		table = append(table, row)
	}
	for _, said := range saidLines(b.Lines) {
		table = append(table, []string{said, "", "", "", "", ""})
	}
	return table
}

func (t Tiles) cells() [][]string {
	table := [][]string{{"State", t.Unit}}
	for _, tile := range t.Tiles {
		table = append(table, []string{tile.Name, tile.Value.written(tile.Reason)})
	}
	return table
}
