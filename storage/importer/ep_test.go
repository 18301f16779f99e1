package importer

import (
	"context"
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// epTables are the tables of occupation.xlsx of a cycle, under names and numbers
// that no release has.
func epTables(base, target, cycle string) []sheet {
	matrix := base + " National Employment Matrix "
	return []sheet{
		{"Index", [][]string{{"Occupation.xlsx contents"}, {"Table 9.2 Occupational projections"}}},
		{"Table 9.2", [][]string{
			{"Table 9.2 Occupational projections (Employment in thousands)"}, {},
			{matrix + "title[1]", matrix + "code", "Occupation type", "Employment, " + base, "Employment, " + target, "Employment change, numeric, " + cycle,
				"Employment change, percent, " + cycle, "Percent self employed, " + base, "Occupational openings, " + cycle + " annual average",
				"Typical education needed for entry", "Work experience in a related occupation", "Typical on-the-job training needed to attain competency in the occupation"},
			{"Total, all occupations", "00-0000", "Summary", "164482.6", "169148.1", "4665.5", "2.8", "6.1", "18649.8", "—", "—", "—"},
			{"  Healthcare practitioners", "29-0000", "Summary", "9000", "9500", "500", "5.6", "5", "600", "—", "—", "—"},
			{"      Medical records specialists[2]", "29-2072", "Line item", "194.3", "209.6", "15.3", "7.9", "—", "15.1", "Postsecondary nondegree award", "None", "None"},
			{"Footnotes:"}, {"[1] Words."}, {"Source: Employment Projections program"},
		}},
		{"Table 9.10", [][]string{
			{"Table 9.10 Separations"},
			{matrix + "title", matrix + "code", "Labor force exits, " + cycle + " annual average", "Occupational transfers, " + cycle + " annual average"},
			{"Total, all occupations", "00-0000", "8000", "10000"},
			{"      Medical records specialists", "29-2072", "7.2", "6.4"},
		}},
	}
}

func TestOlderProjections(t *testing.T) {
	i := newImporter(t)
	program, all := shown(t, i)
	i.Installed = func() (occupation.Source, error) { return all, nil }
	p, err := inspect(t, i, "download.xlsx", workbook(t, epTables("2022", "2032", "2022–32")...))
	if err != nil {
		t.Fatal(err)
	}
	if p.Name() != "ep-2022-32-occupations" || p.Guessed || len(p.Files) != 2 || p.Files[1].Kept != 3 || p.Files[1].Rejected[0].Reason != "a footnote" {
		t.Errorf("recognised %s: %+v", p.Name(), p.Files)
	}
	if len(p.Sums) != 3 || p.Sums[0].New.Amount != 164482600 || p.Sums[1].New.Amount != 2.8 || p.Sums[0].OldPeriod != "2024-34" {
		t.Errorf("sums %+v", p.Sums)
	}
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	now, err := all.Outlooks()
	if err != nil || now["29-2072"].Vintage.Period != "2024-34" {
		t.Errorf("%v, %v, want the newest cycle", now["29-2072"].Vintage, err)
	}
	before, err := all.At("ep-2022-32")
	if err != nil {
		t.Fatal(err)
	}
	old, err := before.Outlooks()
	if err != nil {
		t.Fatal(err)
	}
	o := old["29-2072"]
	if o.Title != "Medical records specialists" || o.BaseYear != 2022 || o.TargetYear != 2032 || o.Jobs.Amount != 194300 || o.Growth.Amount != 7.9 ||
		o.Openings.Amount != 15100 || o.Exits.Amount != 7200 || o.Transfers.Amount != 6400 || o.SelfEmployed.Status != labor.NotPublished {
		t.Errorf("outlook %+v", o)
	}
	if _, words := labor.BandOf(o.Vintage.Period, o.Growth); words {
		t.Error("growth of 2022-32 has the words of another cycle")
	}
	if f := old[labor.AllOccupations].Growth; f.Amount != 2.8 || f.Vintage.Period != "2022-32" {
		t.Errorf("all occupations %+v, want those of the same cycle", f)
	}
	entry, err := before.Preparations()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := program.Preparations()
	if err != nil {
		t.Fatal(err)
	}
	if e := entry["29-2072"]; e.Education != labor.PostsecondaryAward || e.Vintage.Period != "2022-32" || e.SharesVintage.ID != programs["29-2072"].SharesVintage.ID {
		t.Errorf("preparation %+v, want that of the table, with the shares of the newest survey", e)
	}
}

func TestBadProjections(t *testing.T) {
	changed := func(row, cell int, text string) []byte {
		tables := epTables("2022", "2032", "2022–32")
		tables[1].rows[row] = slices.Clone(tables[1].rows[row])
		tables[1].rows[row][cell] = text
		return workbook(t, tables...)
	}
	tests := []struct {
		what string
		data []byte
		says string
	}{
		{"missing column", changed(2, 6, "Change, in percent"), "sheet “Table 9.2”, row 3: the column “Employment change, percent, 2022-32” is missing."},
		{"doubled column", changed(2, 7, "Occupational openings, 2022–32 annual average"), "sheet “Table 9.2”, row 3: the column “Occupational openings, 2022-32 annual average” is there twice."},
		{"moved jobs", changed(5, 4, "15.3"), "row 6, column “Employment change, numeric, 2022–32”: “15.3” is not the difference of the jobs before it"},
		{"a fraction for percent", changed(5, 6, "0.079"), "row 6, column “Employment change, percent, 2022–32”: “0.079” is not the percentage of the change"},
		{"text for a number", changed(5, 8, "many"), "row 6, column “Occupational openings, 2022–32 annual average”: “many” is not a number."},
		{"code", changed(5, 1, "29.2072"), "column “2022 National Employment Matrix code”: “29.2072” is not a job code"},
		{"the same code twice", changed(5, 1, "29-0000"), "“29-0000” stands in row 5 already."},
		{"level of education", changed(5, 9, "Some school"), "“Some school” is no known level of education."},
		{"two cycles", workbook(t, append(epTables("2022", "2032", "2022–32")[:2], epTables("2023", "2033", "2023–33")[2:]...)...), "is for 2023-33, but other tables of x.xlsx are for 2022-32."},
		{"the same table twice", workbook(t, append(epTables("2022", "2032", "2022–32"), sheet{"Again", epTables("2022", "2032", "2022–32")[2].rows})...), "both hold Separations and openings."},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			_, err := inspect(t, newImporter(t), "x.xlsx", tt.data)
			refused(t, err, tt.says)
		})
	}
}
