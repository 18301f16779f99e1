package labor

import (
	"errors"
	"strings"
	"testing"
)

func TestFormerNamesFindTheAreaOfTheirFirstCity(t *testing.T) {
	metro := func(code, name string, states ...string) *Area {
		return &Area{Code: code, Name: name, Type: Metro, State: states[0], States: states}
	}
	p := NewPlaces([]*Area{
		metro("17410", "Cleveland, OH", "OH"), metro("40900", "Sacramento-Roseville-Folsom, CA", "CA"),
		metro("41860", "San Francisco-Oakland-Fremont, CA", "CA"), metro("17420", "Cleveland, TN", "TN"),
	}, nil, nil)
	for query, want := range map[string]string{
		"Cleveland-Elyria, OH":                "17410",
		"Cleveland-Elyria":                    "17410 17420",
		"Sacramento--Roseville--Arden-Arcade": "40900",
		"oakland-hayward":                     "41860",
		"Cleveland-Elyria, NY":                "",
		"Elyria-Cleveland":                    "",
		"Elyria":                              "",
		"Sacramento-Folsom":                   "40900", // its words are all in today's name
	} {
		var codes []string
		for _, found := range p.Search(query, 0) {
			codes = append(codes, found.Area.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	if r := p.Search("Cleveland-Elyria, OH", 1)[0].Reason; r != "the area of Cleveland; areas change their names" {
		t.Errorf("reason %q", r)
	}
	// A former name is a guess: it is offered and not taken.
	if a, err := p.Resolve("Cleveland-Elyria, OH"); !errors.Is(err, ErrUnknownArea) || !strings.Contains(err.Error(), "did you mean Cleveland, OH?") {
		t.Errorf("resolved to %v, %v", a, err)
	}
}
