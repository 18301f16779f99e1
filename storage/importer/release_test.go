package importer

import (
	"context"
	"os"
	"testing"
	"time"

	"waymark/resources"
	"waymark/storage/catalog"
)

// TestRealRelease adds O*NET's own files.
func TestRealRelease(t *testing.T) {
	const folder = "../../../shared/data/onet/db_30_1_text"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("needs the source files in ../shared/data")
	}
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	i := newImporter(t)
	known := map[string]bool{}
	all, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		known[o.Code] = true
	}
	i.Known = func() (map[string]bool, error) { return known, nil }
	start := time.Now()
	p, err := i.Inspect(context.Background(), folder)
	if err != nil {
		t.Fatal(err)
	}
	looked := time.Now()
	if err := i.Import(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	t.Logf("looked at in %v, added in %v", looked.Sub(start), time.Since(looked))
	if p.Number != "30.1" || len(p.Files) != 2 || p.Files[0].Kept != 1016 || p.Files[1].Kept != 18796 || len(p.Missing) > 0 {
		t.Errorf("recognised %+v, want O*NET 30.1 with 1,016 descriptions and 18,796 tasks", p.Release)
	}
	core := 0
	for _, o := range all {
		words, err := i.Official(o.Code)
		if err != nil || words == nil || words.Description == "" {
			t.Fatalf("%s: %v, %v, want a description", o.Code, words, err)
		}
		for _, task := range words.Tasks {
			if task.Core {
				core++
			}
		}
	}
	if core != 13643 {
		t.Errorf("%d core tasks, want 13,643", core)
	}
}
