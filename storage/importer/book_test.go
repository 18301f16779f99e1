package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// sheet is a sheet of a workbook made for a test.
type sheet struct {
	name string
	rows [][]string
}

func workbook(t testing.TB, sheets ...sheet) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range sheets {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", s.name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for n, row := range s.rows {
			if err := f.SetSheetRow(s.name, fmt.Sprintf("A%d", n+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wageHead is the header of the wage files since 2019.
var wageHead = strings.Split("AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,"+
	"LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY", ",")

const (
	nurses   = "99,U.S.,1,US,000000,Cross-industry,cross-industry,1235,29-1141,Registered Nurses,detailed,3500000,0.3,,,,,50.1,104208,0.2,33,39,48,56,#,68640,81120,99840,116480,#,,"
	allJobs  = "99,U.S.,1,US,000000,Cross-industry,cross-industry,1235,00-0000,All Occupations,total,156000000,0,,,,,34,70720,0.1,15,18,25,39,62,31200,37440,52000,81120,128960,,"
	withheld = "99,U.S.,1,US,000000,Cross-industry,cross-industry,1235,29-2072,Medical Records Specialists,detailed,**,*,,,,,*,*,*,*,*,*,*,*,*,*,*,*,*,,"
	group    = "99,U.S.,1,US,000000,Cross-industry,cross-industry,1235,29-0000,Healthcare,major,9000000,0.3,,,,,50.1,104208,0.2,33,39,48,56,#,68640,81120,99840,116480,#,,"
)

func wageRows(head []string, rows ...string) [][]string {
	list := [][]string{head}
	for _, r := range rows {
		list = append(list, strings.Split(r, ","))
	}
	return list
}

// notes is the sheet that says what a wage file is.
func notes(year, cap string) sheet {
	rows := [][]string{{"May " + year + " OEWS Estimates"}, {}, {"Occupational Employment and Wage Statistics (OEWS) Survey"}}
	if cap != "" {
		rows = append(rows, []string{"#  = indicates a wage equal to or greater than " + cap})
	}
	return sheet{"Field Descriptions", rows}
}

const cap2027 = "$125.00 per hour or $260,000 per year "

// nextSpring is a wage file of a year that the program does not have yet.
func nextSpring(t testing.TB) []byte {
	return workbook(t, sheet{"national_M2027_dl", wageRows(wageHead, allJobs, group, nurses, withheld)}, notes("2027", cap2027))
}

func inspect(t testing.TB, i *Importer, name string, data []byte) (*release.Preview, error) {
	t.Helper()
	return i.Inspect(context.Background(), write(t, filepath.Join(t.TempDir(), name), data))
}

func TestNewWagesAreShown(t *testing.T) {
	i := newImporter(t)
	_, all := shown(t, i)
	i.Installed = func() (occupation.Source, error) { return all, nil }
	p, err := inspect(t, i, "anything.xlsx", nextSpring(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Title() != "OEWS May 2027, nation" || p.Guessed || p.Files[0].Read != 4 || p.Files[0].Kept != 3 {
		t.Errorf("recognised %s, %+v", p.Title(), p.Files)
	}
	if len(p.Sums) != 2 || p.Sums[0].New.Amount != 3500000 || p.Sums[0].OldPeriod != "May 2025" || p.Sums[0].Old.Amount < 1e8 {
		t.Errorf("sums %+v, want those of nurses beside all jobs of May 2025", p.Sums)
	}
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	here, err := all.WagesIn(labor.NationCode)
	if err != nil {
		t.Fatal(err)
	}
	n := here["29-1141"]
	if f := n.Published(labor.Median, labor.Yearly); f.Amount != 99840 || f.Vintage.Label() != "OEWS May 2027" {
		t.Errorf("median %+v, want 99,840 of May 2027", f)
	}
	if f := n.Published(labor.P90, labor.Hourly); f.Status != labor.AtLeast || f.Amount != 125 {
		t.Errorf("90th percentile %+v, want the cap of the file's notes, 125", f)
	}
	if f := here[labor.AllOccupations].Published(labor.Median, labor.Yearly); f.Amount != 52000 || f.Vintage.Period != "May 2027" {
		t.Errorf("all occupations %+v, want those of the same release", f)
	}
	if f := here["29-2072"].Published(labor.Median, labor.Yearly); f.Status != labor.Suppressed {
		t.Errorf("withheld pay is %v", f.Status.Name())
	}
	if f := here["15-1252"].Published(labor.Median, labor.Yearly); f.Known() || f.Vintage.Period != "May 2027" {
		t.Errorf("a job without a row has %+v, want a blank of May 2027", f)
	}
	everywhere, err := all.WagesOf("29-1141")
	if err != nil || everywhere[0].Vintage.Period != "May 2027" || everywhere[1].Vintage.Period != "May 2025" {
		t.Errorf("nation of %v, next of %v, %v, want each area's newest", everywhere[0].Vintage, everywhere[1].Vintage, err)
	}
	before, err := all.At("oews-2025-05")
	if err != nil {
		t.Fatal(err)
	}
	old, err := before.WagesIn(labor.NationCode)
	if err != nil || old["29-1141"].Vintage.Period != "May 2025" {
		t.Errorf("%v, %v, want May 2025 when it is asked for", old["29-1141"].Vintage, err)
	}
}

func TestWageFilesOfAllShapes(t *testing.T) {
	lower := make([]string, len(wageHead))
	for i, h := range wageHead {
		lower[i] = strings.ToLower(h)
	}
	csv := func(head []string, rows ...string) []byte {
		return []byte(strings.Join(wageHead, ",") + "\n" + strings.Join(rows, "\n") + "\n")
	}
	area := strings.Replace(strings.Replace(nurses, "99,U.S.,1,US", "100001,Northwest Alabama nonmetropolitan area,6,AL", 1), "#", "*", 2)
	shifted := slices.Concat([]string{"junk"}, wageHead)
	tests := []struct {
		what, file string
		data       []byte
		name       string
		guessed    bool
		areas      string
	}{
		{"lower case", "x.xlsx", workbook(t, sheet{"nat", wageRows(lower, nurses)}, notes("2019", "")), "oews-may-2019-nation", false, "United States"},
		{"rows above the header", "x.xlsx", workbook(t, sheet{"nat", append([][]string{{"Wages"}, {}}, wageRows(wageHead, nurses)...)}, notes("2024", "")), "oews-may-2024-nation", false, "United States"},
		{"another column first", "x.xlsx", workbook(t, sheet{"nat", wageRows(shifted, "1,"+nurses)}, notes("2024", "")), "oews-may-2024-nation", false, "United States"},
		{"the sheet's name tells", "x.xlsx", workbook(t, sheet{"All May 2023 data", wageRows(wageHead, nurses, area)}), "oews-may-2023-nation-and-areas", false, "United States, 0 metro and 1 nonmetro areas"},
		{"the file's name hints", "state_M2024_dl.csv", csv(wageHead, nurses), "oews-may-2024-nation", true, "United States"},
		{"nothing tells", "x.csv", csv(wageHead, nurses), "oews-nation", true, "United States"},
		{"the zip's name hints", "oesm23nat.zip", zipped(t, files{"oesm23nat/nat.csv": string(csv(wageHead, nurses))}), "oews-may-2023-nation", true, "United States"},
		{"a workbook in the zip", "x.zip", zipped(t, files{"a/b.xlsx": string(nextSpring(t))}), "oews-may-2027-nation", false, "United States"},
		{"industries", "x.csv", csv(wageHead, strings.Replace(nurses, "000000,Cross-industry,cross-industry,1235", "622100,General Hospitals,4-digit,5", 1)), "oews-industries", true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			i := newImporter(t)
			_, all := shown(t, i)
			i.Installed = func() (occupation.Source, error) { return all, nil }
			p, err := inspect(t, i, tt.file, tt.data)
			if err != nil {
				t.Fatal(err)
			}
			if p.Name() != tt.name || p.Guessed != tt.guessed || p.Areas != tt.areas {
				t.Errorf("%s, guessed %v, of %q, want %s, %v, %q", p.Name(), p.Guessed, p.Areas, tt.name, tt.guessed, tt.areas)
			}
			err = i.Import(context.Background(), p, nil)
			if p.Number != "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			refused(t, err, "does not say which period it is for")
			p.Number = "May 2026"
			if err := i.Import(context.Background(), p, nil); err != nil {
				t.Fatal(err)
			}
			if list, err := i.Added(); err != nil || len(list) != 1 || list[0].Number != "May 2026" {
				t.Errorf("added %+v, %v, want the period that was given", list, err)
			}
		})
	}
}

func TestUnknownCapHasNoNumber(t *testing.T) {
	i := newImporter(t)
	_, all := shown(t, i)
	i.Installed = func() (occupation.Source, error) { return all, nil }
	p, err := inspect(t, i, "x.xlsx", workbook(t, sheet{"nat", wageRows(wageHead, nurses)}, notes("2030", "")))
	if err != nil {
		t.Fatal(err)
	}
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	here, err := all.WagesIn(labor.NationCode)
	if err != nil {
		t.Fatal(err)
	}
	if f := here["29-1141"].Published(labor.P90, labor.Yearly); f.Known() || f.Status != labor.TopOfScale {
		t.Errorf("90th percentile %+v, want the top of a scale without a number", f)
	}
}

func TestBadWorkbooks(t *testing.T) {
	wages := func(row string) []byte { return workbook(t, sheet{"nat", wageRows(wageHead, row)}, notes("2024", "")) }
	without := func(column string) []string {
		return slices.DeleteFunc(slices.Clone(wageHead), func(h string) bool { return h == column })
	}
	doubled := slices.Clone(wageHead)
	doubled[slices.Index(doubled, "PCT_TOTAL")] = "A_MEDIAN"
	good := wages(nurses)
	tests := []struct {
		what, file string
		data       []byte
		says       string
	}{
		{"truncated", "x.xlsx", good[:len(good)/2], "x.xlsx is not a whole zip file"},
		{"web page", "x.xlsx", []byte("<!DOCTYPE html><html><body>Access denied</body></html>"), "x.xlsx, row 1: this is a web page, not data."},
		{"old Excel", "x.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "x.xls is an old or locked Excel file"},
		{"missing column", "x.xlsx", workbook(t, sheet{"nat", wageRows(without("A_MEDIAN"), nurses)}), "x.xlsx, sheet “nat”, row 1: the column “A_MEDIAN” is missing."},
		{"doubled column", "x.xlsx", workbook(t, sheet{"nat", wageRows(doubled, nurses)}), "x.xlsx, sheet “nat”, row 1: the column “A_MEDIAN” is there twice."},
		{"text for a number", "x.xlsx", wages(strings.Replace(nurses, "99840", "about 100k", 1)), "x.xlsx, sheet “nat”, row 2, column “A_MEDIAN”: “about 100k” is neither a number nor a mark"},
		{"columns that moved", "x.xlsx", wages(strings.Replace(nurses, "81120,99840", "99840,81120", 1)), "row 2, column “A_MEDIAN”: “81120” is less than the column before it"},
		{"no code", "x.xlsx", wages(strings.Replace(nurses, "29-1141", "Nurses", 1)), "row 2, column “OCC_CODE”: “Nurses” is not a job code"},
		{"kind of area", "x.xlsx", wages(strings.Replace(nurses, "U.S.,1", "U.S.,one", 1)), "row 2, column “AREA_TYPE”: “one” is not a number from 1 to 6"},
		{"the same row twice", "x.xlsx", workbook(t, sheet{"nat", wageRows(wageHead, nurses, nurses)}), "row 3, column “OCC_CODE”: “29-1141” stands in row 2 already."},
		{"too old", "x.xlsx", workbook(t, sheet{"nat", wageRows(wageHead, nurses)}, notes("2017", "")), "These are wages of May 2017. Waymark reads those of May 2019 and later"},
		{"no rows", "x.xlsx", workbook(t, sheet{"nat", wageRows(wageHead)}), "row 2: there are no rows below the header."},
		{"groups only", "x.xlsx", wages(group), "x.xlsx: no row fits a job of this program."},
		{"another table", "x.xlsx", workbook(t, sheet{"s", [][]string{{"Name", "Age"}, {"Ann", "12"}}}), "x.xlsx holds no table that Waymark knows."},
		{"a zip in the zip", "x.zip", zipped(t, files{"inner.zip": string(zipped(t, files{"a.txt": "x"}))}), "inner.zip is a zip within the download."},
		{"two datasets", "x.zip", zipped(t, files{"a.csv": strings.Join(wageHead, ",") + "\n" + nurses + "\n", "Occupation Data.txt": descriptions}), "x.zip holds O*NET, release not known and OEWS"},
		{"quotation marks", "x.csv", []byte(strings.Join(wageHead, ",") + "\n" + strings.Replace(nurses, "Registered", "\"Regis\"tered", 1) + "\n"), "x.csv, row 2, character"},
		{"Windows letters", "x.csv", []byte(strings.Join(wageHead, ",") + "\n" + strings.Replace(nurses, "U.S.", "Nari\xf1o", 1) + "\n"), "x.csv, row 2, column “AREA_TITLE”: the text is not in UTF-8"},
		{"a cell less", "x.csv", []byte(strings.Join(wageHead, ",") + "\n" + strings.TrimSuffix(nurses, ",") + "\n"), "x.csv, row 2, column “HOURLY”: the row has 31 columns and the header 32."},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			i := newImporter(t)
			_, err := inspect(t, i, tt.file, tt.data)
			refused(t, err, tt.says)
			if list, err := i.Added(); err != nil || len(list) > 0 {
				t.Errorf("added %v, %v, want nothing", list, err)
			}
		})
	}
}

// TestMillionEmptyRows has a sheet that ends in a million empty rows, as an
// official workbook does.
func TestMillionEmptyRows(t *testing.T) {
	if _, err := os.Stat(realData); err != nil {
		t.Skip("needs the source files in ../shared/data")
	}
	start := time.Now()
	s, err := openSource(context.Background(), realData+"areas/list1_2023.xlsx")
	defer s.closeAll()
	if err != nil {
		t.Fatal(err)
	}
	steps := 0
	in, err := s.tables[0].open(context.Background(), func(int) { steps++ })
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for ; err == nil; rows++ {
		_, _, err = in.next()
	}
	if took := time.Since(start); rows < 1915 || rows > 1930 || steps > 2500 || took > 5*time.Second {
		t.Errorf("%d rows of %d in %v, want some 1,920 without the empty ones", rows, steps, took)
	}
}

// TestWorkbookThatLeadsOut has a path in a workbook that no workbook has.
func TestWorkbookThatLeadsOut(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"xl/workbook.xml", "../evil.xml"} {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := inspect(t, newImporter(t), "x.xlsx", b.Bytes())
	refused(t, err, `holds a file with the path "../evil.xml"`)
}
