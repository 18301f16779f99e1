package catalog_test

import (
	"testing"

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
