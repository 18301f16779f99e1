package main

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"waymark/domain/release"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/catalog"
	"waymark/ui"
)

// TestAddedDataIsShownWithoutARestart reads the data anew after something was
// added or removed. What was read before, and may be on show, stays as it is.
func TestAddedDataIsShownWithoutARestart(t *testing.T) {
	store := added.At(filepath.Join(t.TempDir(), added.FileName), time.Now)
	s := &shelf{open: func() (*catalog.Catalog, error) { return catalog.Open(resources.Pack()) }, store: store}
	put := func(r release.Release, table string, values ...any) {
		t.Helper()
		if err := store.Put(context.Background(), r, func(w *added.Writer) error { return w.Insert(table, values...) }); err != nil {
			t.Fatal(err)
		}
	}
	const code = "29-2072.00"
	says := func(l *ui.Library, what string, zone, title, price, place string) {
		t.Helper()
		e, err := l.Directory.Entry(code)
		if err != nil {
			t.Fatal(err)
		}
		g, err := l.Directory.Guide(code, l.Places.Area("53"))
		if err != nil {
			t.Fatal(err)
		}
		a, err := l.Places.Resolve("99201")
		if err != nil {
			t.Fatal(err)
		}
		if e.Zone() != zone || l.Places.Area("53").Prices.Text() != price || g.Here.Area.Prices.Text() != price || a.Code != place {
			t.Errorf("%s: zone %q, prices %s and %s beside pay, ZIP code in %s; want %q, %s, %s", what, e.Zone(), l.Places.Area("53").Prices.Text(),
				g.Here.Area.Prices.Text(), a.Code, zone, price, place)
		}
		found := false
		for _, other := range e.Titles {
			found = found || other.Text == "Chart Whisperer"
		}
		if found != (title != "") {
			t.Errorf("%s: the added title is there: %v", what, found)
		}
	}
	read := func() *ui.Library {
		t.Helper()
		l, err := s.read()
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	before := read()
	own := before.Places.Area("53").Prices.Text()
	entry, err := before.Directory.Entry(code)
	if err != nil {
		t.Fatal(err)
	}
	zone := entry.Zone()
	put(release.Release{Dataset: release.ONET, Number: "40.0"}, "job_zone", code, 5)
	put(release.Release{Dataset: release.ONET, Number: "41.0"}, "title", code, 1, "Chart Whisperer")
	put(release.Release{Dataset: release.Prices, Number: "2031", Agency: "Agency"}, "price", "53", 150.0)
	put(release.Release{Dataset: release.Places, Number: "2031"}, "zip", "99201", "32003", 1)
	after := read()
	says(after, "after", "5", "Chart Whisperer", "150.0", "29820")
	says(before, "what was read before", zone, "", own, "44060")
	for _, name := range []string{"onet-40.0", "onet-41.0", "rpp-2031", "places-2031"} {
		if err := store.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	says(read(), "after removing", zone, "", own, "44060")
}
