package catalog_test

import (
	"bytes"
	"errors"
	"testing"

	"waymark/resources"
	"waymark/storage/catalog"
)

func TestEmbeddedPackIsTheOneThatWasSealed(t *testing.T) {
	if err := catalog.Verify(resources.Pack(), resources.PackSeal()); err != nil {
		t.Fatal(err)
	}
	s, err := catalog.ReadSeal(resources.PackSeal())
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]int{}
	for _, d := range s.Datasets {
		kept[d.Name+", "+d.Period] += d.Kept
		if d.Agency == "" || d.Kept == 0 || d.Kept > d.Read {
			t.Errorf("%+v", d)
		}
	}
	// 831 national, 33,898 state and 180,316 metro rows.
	if got := kept["Occupational Employment and Wage Statistics, May 2025"]; got != 831+33898+180316 {
		t.Errorf("%d rows of wages", got)
	}
	if got := kept["IPEDS completions (converted), 2023-24"]; got != 199455 {
		t.Errorf("%d rows of completions", got)
	}
}

// A letter of a title is nothing that SQLite's own check notices.
func TestOneChangedByteIsNoticed(t *testing.T) {
	pack := bytes.Clone(resources.Pack())
	at := bytes.LastIndex(pack, []byte("Spokane Community College"))
	if at < 0 {
		t.Fatal("the school is not in the pack")
	}
	pack[at] = 's'
	if err := catalog.Verify(pack, resources.PackSeal()); !errors.Is(err, catalog.ErrDamaged) {
		t.Errorf("a changed letter gives %v", err)
	}
	if err := catalog.Verify(pack[:len(pack)-4096], resources.PackSeal()); !errors.Is(err, catalog.ErrDamaged) {
		t.Errorf("a missing page gives %v", err)
	}
	if err := catalog.Verify(resources.Pack(), []byte("<html>")); !errors.Is(err, catalog.ErrDamaged) {
		t.Errorf("a seal that is none gives %v", err)
	}
}
