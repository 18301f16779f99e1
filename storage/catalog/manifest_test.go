package catalog_test

import "testing"

func TestEmbeddedPackIsWhole(t *testing.T) {
	c := embedded(t)
	if err := c.Verify(); err != nil {
		t.Error(err)
	}
	sources, err := c.Sources()
	if err != nil {
		t.Fatal(err)
	}
	byFile := map[string]int{}
	for _, s := range sources {
		byFile[s.File+s.Part] = s.Kept
		if len(s.SHA256) != 64 || s.Agency == "" || s.Dataset == "" || s.Period == "" {
			t.Errorf("%s does not say where it comes from: %+v", s.File, s)
		}
	}
	for file, kept := range map[string]int{
		"oews/national_M2025_dl.xlsx":               831,
		"oews/state_M2025.csv":                      33898,
		"oews/MSA_M2025.csv":                        180316,
		"onet/db_30_1_text/Occupation Data.txt":     1016,
		"ep/occupation.xlsxTable 1.2":               855,
		"onet/db_30_1_text/Alternate Titles.txt":    56505,
		"areas/county_to_wage_area.csv":             3275,
		"crosswalks/nem-onet-to-soc-crosswalk.xlsx": 997,
	} {
		if byFile[file] != kept {
			t.Errorf("%s: %d rows kept, want %d", file, byFile[file], kept)
		}
	}
}
