package occupation

import (
	"slices"
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

func TestTermsInTexts(t *testing.T) {
	terms := []Term{
		{Name: "Location quotient", Said: []string{"share"}},
		{Name: "Continuing education unit (CEU)", Said: []string{"CEU", "CEUs"}},
		{Name: "Median", Said: []string{"medians", "half earn"}},
		{Name: "O*NET"},
	}
	for _, tt := range []struct {
		texts []string
		want  []string
	}{
		{[]string{"Half  earn more than, a year"}, []string{"Median"}},
		{[]string{"By your entries: 16 of 20 CEUs.", "Share *"}, []string{"Continuing education unit (CEU)", "Location quotient"}},
		{[]string{"O*NET 30.1"}, []string{"O*NET"}},
		{[]string{"half", "earn"}, nil},             // a phrase does not reach into the next text
		{[]string{"Shareholders", "medianly"}, nil}, // whole words only
		{nil, nil},
	} {
		var got []string
		for _, x := range TermsIn(terms, tt.texts) {
			got = append(got, x.Name)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.texts, got, tt.want)
		}
	}
	if found := FindTerms(terms, "ceus"); len(found) != 1 || found[0].Name != terms[1].Name {
		t.Errorf("another way to say a word finds %v", found)
	}
}
