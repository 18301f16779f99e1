package plan

import (
	"slices"
	"testing"
)

func TestFollowed(t *testing.T) {
	stars := []Star{{Occupation: "29-2072.00"}, {Occupation: "27-2011.00"}}
	plans := []Plan{{Occupation: "25-2021.00"}, {Title: "Own plan"}, {Occupation: "29-2072.00"}}
	if got, want := Followed(stars, plans), []string{"29-2072.00", "27-2011.00", "25-2021.00"}; !slices.Equal(got, want) {
		t.Errorf("followed %q, want %q", got, want)
	}
}
