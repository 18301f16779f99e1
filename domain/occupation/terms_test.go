package occupation

import (
	"strings"
	"testing"
)

func TestFindTerms(t *testing.T) {
	terms := []Term{
		{Name: "career cluster", Means: "A large family of careers."},
		{Name: "Median", Means: "The middle value.", Example: "Of five people, the third."},
		{Name: "Average", Means: "All the pay added up, then divided. Not the median.", Example: "Ten people in a café."},
	}
	for query, want := range map[string]string{
		"":               "Average, career cluster, Median",
		"median":         "Median, Average",
		"MIDDLE val":     "Median",
		"people":         "Average, Median",
		"median middle":  "Median",
		"cluster career": "career cluster",
		"cafe":           "Average",
		"edian":          "",
		"median zebra":   "",
	} {
		var names []string
		for _, term := range FindTerms(terms, query) {
			names = append(names, term.Name)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}
