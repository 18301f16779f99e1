package catalog_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/resources"
	"waymark/storage/catalog"
)

// embedded opens the pack of the program.
func embedded(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func isPublished(t *testing.T, what string, f labor.Figure, amount float64, u labor.Unit) {
	t.Helper()
	if f.Status != labor.Published || f.Amount != amount || f.Unit != u || f.Vintage == nil {
		t.Errorf("%s: %v %s (%s), want %v %s, published", what, f.Amount, f.Unit.Name(), f.Status.Name(), amount, u.Name())
	}
}

func isBlank(t *testing.T, what string, f labor.Figure, why labor.Status) {
	t.Helper()
	if f.Known() || f.Status != why || f.Vintage == nil {
		t.Errorf("%s: %v (%s), want a blank that is %s", what, f.Amount, f.Status.Name(), why.Name())
	}
}
