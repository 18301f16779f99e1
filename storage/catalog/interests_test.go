package catalog_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"waymark/resources"
	"waymark/storage/catalog"
)

// TestTheInterestsOfTheWorkedExampleArePublished: docs/formulas.md works with the
// scores of two real jobs.
func TestTheInterestsOfTheWorkedExampleArePublished(t *testing.T) {
	doc, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, job := range []string{"29-2072.00 Medical Records Specialists", "47-2111.00 Electricians"} {
		code, _, _ := strings.Cut(job, " ")
		scores, err := c.Interests(code)
		if err != nil || len(scores) != 6 {
			t.Fatalf("%s has %d scores, %v", job, len(scores), err)
		}
		row := "| " + job
		for _, s := range scores {
			row += " | " + s.Score.Text()
		}
		if !strings.Contains(string(doc), row+" |\n") {
			t.Errorf("the document does not say %s", row)
		}
		if release := fmt.Sprintf("those of O\\*NET %s.", scores[0].Score.Vintage.Period); !strings.Contains(string(doc), release) {
			t.Errorf("the document does not say %q", release)
		}
	}
}
