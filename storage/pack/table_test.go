package pack

import (
	"strings"
	"testing"
)

func TestBadFilesNameFileRowAndColumn(t *testing.T) {
	for name, test := range map[string]struct {
		file, text string
		says       []string
	}{
		"missing column": {"data.csv", "Area,Jobs\n53,12\n", []string{"data.csv", "missing columns: Pay"}},
		"no header":      {"data.csv", "a title\na note\n", []string{"data.csv", "Area; Jobs; Pay"}},
		"empty":          {"data.txt", "", []string{"data.txt", "Area; Jobs; Pay"}},
		"not a number":   {"data.csv", "a title,,\nArea,Jobs,Pay\n53,12,20\n06,many,21\n", []string{"data.csv, row 4", `column "Jobs"`, `"many"`}},
		"blank number":   {"data.txt", "Area\tJobs\tPay\n53\tn/a\t20\n", []string{"data.txt, row 2", `column "Jobs"`, `""`}},
		"broken quoting": {"data.csv", "Area,Jobs,Pay\n53,\"12,20\n", []string{"data.csv", "line 2"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := fixtures(write(t, test.file, test.text))
			err := b.read(Source{File: test.file}, []string{"Area", "Jobs", "Pay"}, func(r *record) (string, error) {
				_, err := r.float("Jobs")
				return "", err
			})
			if err == nil {
				t.Fatal("no error")
			}
			for _, s := range test.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("%q does not say %q", err, s)
				}
			}
		})
	}
}

func TestHeadersAreFoundByName(t *testing.T) {
	for name, text := range map[string]string{
		"plain":                     "Area,Median wage 2024-34\n53,20\n",
		"byte order mark and CRLF":  "\ufeffArea,Median wage 2024-34\r\n53,20\r\n",
		"other order and case":      "MEDIAN  WAGE 2024-34,AREA\n20,53\n",
		"below titles":              "A title,\nA note,\n,\nArea,Median wage 2024-34\n53,20\n",
		"footnote mark and en dash": "Area,Median wage 2024–34[1]\n53,20\n",
		"quoted":                    "\"Area\",\"Median wage 2024-34\"\n\"53\",\" 20 \"\n",
	} {
		t.Run(name, func(t *testing.T) {
			b := fixtures(write(t, "data.csv", text))
			var got []string
			err := b.read(Source{File: "data.csv"}, []string{"Area", "Median wage 2024-34"}, func(r *record) (string, error) {
				got = append(got, r.text("Area"), r.text("Median wage 2024-34"), r.text("not there"))
				return "", nil
			})
			if err != nil || strings.Join(got, "|") != "53|20|" {
				t.Errorf("read %q, %v", got, err)
			}
		})
	}
}

func TestEveryRowIsCounted(t *testing.T) {
	b := fixtures(write(t, "data.csv", "Area\n53\n06\n\n,\nnote\n06\n"))
	err := b.read(Source{File: "data.csv"}, []string{"Area"}, func(r *record) (string, error) {
		switch r.text("Area") {
		case "note":
			return "footnote", nil
		case "06":
			return "not here", nil
		}
		return "", nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := b.report.Print(&out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	if strings.Join(strings.Fields(lines[1]), " ") != "data.csv 4 1 3 not here: 2" || strings.TrimSpace(lines[2]) != "footnote: 1" {
		t.Errorf("report:\n%s", out.String())
	}
}

// One official workbook ends in a million empty rows.
func TestSheetsEndBeforeTheirEmptyTail(t *testing.T) {
	rows := [][]any{{"Area"}, {"53"}, {}, {}, {"06"}}
	for range 1000 {
		rows = append(rows, []any{})
	}
	dir := writeSheet(t, "data.xlsx", "List", append(rows, []any{"too late"}))
	b := fixtures(dir)
	var got []string
	if err := b.read(Source{File: "data.xlsx"}, []string{"Area"}, func(r *record) (string, error) {
		got = append(got, r.text("Area"))
		return "", nil
	}); err != nil || strings.Join(got, " ") != "53 06" {
		t.Errorf("read %q, %v", got, err)
	}
}

func TestMissingSheet(t *testing.T) {
	b := fixtures(writeSheet(t, "data.xlsx", "List", [][]any{{"Area"}}))
	err := b.read(Source{File: "data.xlsx", Part: "Table 9"}, []string{"Area"}, nil)
	if err == nil || !strings.Contains(err.Error(), "data.xlsx") || !strings.Contains(err.Error(), "Table 9") {
		t.Errorf("error %v", err)
	}
}
