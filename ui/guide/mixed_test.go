package guide_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/ui/guide"
	"waymark/ui/uitest"
)

// TestFiguresOfDifferentReleases: where the nation's pay is of another year
// than the area's, each table and chart of both says so.
func TestFiguresOfDifferentReleases(t *testing.T) {
	const mixed = "These figures are of different releases: "
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	pay := guide.TabPay
	w := showPage(t, h, g, pay)
	silent(t, w, mixed)

	g.Nation.Vintage = &labor.Vintage{ID: "oews-2024-05", Dataset: "OEWS", Period: "May 2024"}
	w = showPage(t, h, g, pay)
	says(t, w, mixed+"2 of May 2025, 1 of May 2024. A difference between them may come from the years, not from the places.")
}
