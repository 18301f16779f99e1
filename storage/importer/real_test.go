package importer

import (
	"context"
	"os"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/resources"
	"waymark/storage/catalog"
)

const realData = "../../../shared/data/"

// officialImporter adds to what the program brings along.
func officialImporter(t testing.TB) *Importer {
	t.Helper()
	if _, err := os.Stat(realData); err != nil {
		t.Skip("needs the source files in ../shared/data")
	}
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	i := newImporter(t)
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	i.Reference = func() (*Reference, error) { return NewReference(areas, nil, nil), nil }
	i.Installed = func() (occupation.Source, error) { return c, nil }
	known := map[string]bool{}
	all, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		known[o.Code] = true
	}
	i.Known = func() (map[string]bool, error) { return known, nil }
	return i
}

// take looks at a file and adds it.
func take(t testing.TB, i *Importer, path string) *release.Preview {
	t.Helper()
	start := time.Now()
	p, err := i.Inspect(context.Background(), realData+path)
	if err != nil {
		t.Fatal(err)
	}
	looked := time.Now()
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: looked at in %v, added in %v", path, looked.Sub(start), time.Since(looked))
	return p
}

func TestRealFiles(t *testing.T) {
	tests := []struct {
		path, name, areas string
		guessed           bool
		kept              []int
	}{
		{"oews/national_M2022_dl.xlsx", "oews-may-2022-nation", "United States", false, nil},
		{"oews/oesm24nat.zip", "oews-may-2024-nation", "United States", false, nil},
		{"oews/national_M2025_dl.xlsx", "oews-may-2025-nation", "United States", false, nil},
		{"oews/state_M2025.csv", "oews-may-2025-states", "52 states and territories", true, []int{33898}},
		{"oews/MSA_M2025.csv", "oews-may-2025-areas", "393 metro and 137 nonmetro areas", true, []int{180316}},
		{"oews/industry_M2024.csv", "oews-may-2024-industries", "", true, nil},
		{"ep/occupation.xlsx", "ep-2024-34-occupations", "United States", false, []int{0}},
		{"ep/education.xlsx", "ep-2024-34-education", "United States", false, []int{0}},
	}
	i := officialImporter(t)
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			p := take(t, i, tt.path)
			if p.Name() != tt.name || p.Areas != tt.areas || p.Guessed != tt.guessed {
				t.Errorf("recognised %s of %q, guessed %v, want %s of %q, %v", p.Name(), p.Areas, p.Guessed, tt.name, tt.areas, tt.guessed)
			}
			for _, f := range p.Files {
				t.Logf("%+v", f)
			}
			for _, s := range p.Sums {
				t.Logf("%s: %v %v %s", s.Name, labor.FormatAmount(s.New.Amount, s.New.Unit), labor.FormatAmount(s.Old.Amount, s.Old.Unit), s.OldPeriod)
			}
		})
	}
}
