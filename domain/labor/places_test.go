package labor

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// somePlaces is a small country with the traps of the real one.
func somePlaces() *Places {
	areas := []*Area{
		{Code: "99", Name: "United States", Type: Nation},
		{Code: "01", Name: "Alabama", Type: State, State: "AL", States: []string{"AL"}},
		{Code: "18", Name: "Indiana", Type: State, State: "IN", States: []string{"IN"}},
		{Code: "22", Name: "Louisiana", Type: State, State: "LA", States: []string{"LA"}},
		{Code: "23", Name: "Maine", Type: State, State: "ME", States: []string{"ME"}},
		{Code: "36", Name: "New York", Type: State, State: "NY", States: []string{"NY"}},
		{Code: "41", Name: "Oregon", Type: State, State: "OR", States: []string{"OR"}},
		{Code: "48", Name: "Texas", Type: State, State: "TX", States: []string{"TX"}},
		{Code: "53", Name: "Washington", Type: State, State: "WA", States: []string{"WA"}},
		{Code: "72", Name: "Puerto Rico", Type: Territory, State: "PR", States: []string{"PR"}},
		{Code: "10380", Name: "Aguadilla, PR", Type: Metro, State: "PR", States: []string{"PR"}},
		{Code: "19100", Name: "Dallas-Fort Worth-Arlington, TX", Type: Metro, State: "TX", States: []string{"TX"}},
		{Code: "35620", Name: "New York-Newark-Jersey City, NY-NJ", Type: Metro, State: "NY", States: []string{"NY", "NJ"}},
		{Code: "38860", Name: "Portland-South Portland, ME", Type: Metro, State: "ME", States: []string{"ME"}},
		{Code: "38900", Name: "Portland-Vancouver-Hillsboro, OR-WA", Type: Metro, State: "OR", States: []string{"OR", "WA"}},
		{Code: "41180", Name: "St. Louis, MO-IL", Type: Metro, State: "MO", States: []string{"MO", "IL"}},
		{Code: "42660", Name: "Seattle-Tacoma-Bellevue, WA", Type: Metro, State: "WA", States: []string{"WA"}},
		{Code: "44060", Name: "Spokane-Spokane Valley, WA", Type: Metro, State: "WA", States: []string{"WA"}},
		{Code: "44300", Name: "State College, PA", Type: Metro, State: "PA", States: []string{"PA"}},
		{Code: "47900", Name: "Washington-Arlington-Alexandria, DC-VA-MD-WV", Type: Metro, State: "DC", States: []string{"DC", "VA", "MD", "WV"}},
		{Code: "0100001", Name: "Northwest Alabama nonmetropolitan area", Type: Nonmetro, State: "AL", States: []string{"AL"}},
		{Code: "4800001", Name: "West Texas Region of Texas nonmetropolitan area", Type: Nonmetro, State: "TX", States: []string{"TX"}},
		{Code: "5300001", Name: "Western Washington nonmetropolitan area", Type: Nonmetro, State: "WA", States: []string{"WA"}},
	}
	counties := []County{
		{Name: "Spokane County", State: "WA", Area: "44060"},
		{Name: "King County", State: "WA", Area: "42660"},
		{Name: "King County", State: "TX", Area: "4800001"},
		{Name: "Bronx County", State: "NY", Area: "35620"},
		{Name: "Dallas County", State: "TX", Area: "19100"},
		{Name: "Dallas County", State: "AL", Area: "100001"}, // as the county file writes it
		{Name: "Añasco Municipio", State: "PR", Area: "10380"},
		{Name: "Clark County", State: "WA", Area: "38900"},
		{Name: "Nowhere County", State: "WA", Area: "77777"},
	}
	zips := []ZIP{
		{"99202", []string{"44060"}}, {"99201", []string{"44060", "53"}},
		{"98101", []string{"42660"}}, {"98102", []string{"42660"}},
		{"97201", []string{"38900"}}, {"97202", []string{"38900"}}, {"04101", []string{"38860"}},
		{"44060", []string{"18"}},
	}
	return NewPlaces(areas, counties, zips)
}

func TestPlacesSearchFindsFirst(t *testing.T) {
	tests := []struct{ query, code, reason string }{
		{"Spok", "44060", "metro area"},
		{"spokane county", "44060", "Spokane County is in this area"},
		{"spokane valley", "44060", "metro area"},
		{"Spokane-Spokane Valley, WA", "44060", "metro area"},
		{"wash", "53", "state"},
		{"WA", "53", "state"},
		{"in", "18", "state"},
		{"la", "22", "state"},
		{"washington state", "53", "state"},
		{"washington arlington", "47900", "metro area"},
		{"king county", "42660", "King County is in this area"},
		{"king county tx", "4800001", "King County is in this area"},
		{"king county texas", "4800001", "King County is in this area"},
		{"bronx", "35620", "Bronx County, NY is in this area"},
		{"clark", "38900", "Clark County, WA is in this area"},
		{"anasco", "10380", "Añasco Municipio is in this area"},
		{"dallas", "19100", "metro area"},
		{"fort worth", "19100", "metro area"},
		{"ft worth", "19100", "metro area"},
		{"st louis", "41180", "metro area"},
		{"saint louis", "41180", "metro area"},
		{"St. Louis, MO", "41180", "metro area"},
		{"sain", "41180", "metro area"},
		{"sta", "44300", "metro area"},
		{"new york", "36", "state"},
		{"new york city", "35620", "metro area"},
		{"spokane city", "44060", "metro area"},
		{"arlington", "47900", "metro area"}, // the second city there, the third in Dallas
		{"portland maine", "38860", "metro area"},
		{"portland oregon", "38900", "metro area"},
		{"portland or", "38900", "metro area"},
		{"vancouver wa", "38900", "metro area"},
		{"portland", "38900", "metro area"}, // more ZIP codes
		{"western wash", "5300001", "nonmetro area"},
		{"us", "99", "nation"},
		{"U.S.", "99", "nation"},
		{"usa", "99", "nation"},
		{"united", "99", "nation"},
		{"nation", "99", "nation"},
		{"seatle", "42660", "metro area"},
		{"99201", "44060", "ZIP code 99201"},
		{"992", "44060", "ZIP codes that begin with 992"},
		{"38900", "38900", "area code 38900"},
		{"44060", "18", "ZIP code 44060"},
		{"72", "72", "area code 72"},
	}
	p := somePlaces()
	for _, tt := range tests {
		got := p.Search(tt.query, 5)
		if len(got) == 0 {
			t.Errorf("%q finds nothing", tt.query)
			continue
		}
		if g := got[0]; g.Area.Code != tt.code || g.Reason != tt.reason || g.Label != g.Area.Name {
			t.Errorf("%q finds %s %q (%s), want %s (%s)", tt.query, g.Area.Code, g.Label, g.Reason, tt.code, tt.reason)
		}
	}
}

func TestPlacesSearchFindsNothing(t *testing.T) {
	p := somePlaces()
	for _, q := range []string{"", " ", "-", "qwertyuiop", "12", "00000", "nowhere county", "spokane texas"} {
		if got := p.Search(q, 0); len(got) > 0 {
			t.Errorf("%q finds %s (%s)", q, got[0].Label, got[0].Reason)
		}
	}
}

func TestPlacesSearchOrderAndLimit(t *testing.T) {
	p := somePlaces()
	var codes []string
	for _, place := range p.Search("wash", 0) {
		codes = append(codes, place.Area.Code)
	}
	if want := []string{"53", "47900"}; !slices.Equal(codes[:2], want) {
		t.Errorf("wash finds %v, want it to begin with %v", codes, want)
	}
	slices.Sort(codes)
	if n := len(slices.Compact(slices.Clone(codes))); n != len(codes) {
		t.Errorf("wash finds an area twice: %v", codes)
	}
	if got := p.Search("wash", 2); len(got) != 2 || got[0].Area.Code != "53" {
		t.Errorf("limit 2 finds %v", got)
	}
	zip := p.Search("99201", 0)
	if len(zip) != 2 || zip[1].Area.Code != "53" {
		t.Errorf("99201 finds %v, want both of its areas, the likelier first", zip)
	}
}

func TestPlacesArea(t *testing.T) {
	p := somePlaces()
	for code, want := range map[string]string{
		"99": "99", "US": "99", "us": "99", "00": "99", "53": "53", "WA": "53", " wa ": "53", "PR": "72",
		"44060": "44060", "0100001": "0100001", "100001": "0100001", "1": "01", "01": "01",
	} {
		a := p.Area(code)
		if a == nil || a.Code != want {
			t.Errorf("Area(%q) = %v, want %s", code, a, want)
		}
	}
	for _, code := range []string{"", " ", "98", "Spokane", "XX", "99201"} {
		if a := p.Area(code); a != nil {
			t.Errorf("Area(%q) = %s, want none", code, a.Name)
		}
	}
}

func TestPlacesResolve(t *testing.T) {
	p := somePlaces()
	for text, want := range map[string]string{
		"44060": "44060", "WA": "53", "washington": "53", "us": "99", "United States": "99",
		"99201": "44060", "Spokane": "44060", "spokane-spokane valley, wa": "44060", "dallas": "19100",
		"Portland, ME": "38860", "new york": "36", "bronx": "35620", "king county, tx": "4800001", "Northwest Alabama": "0100001",
	} {
		a, err := p.Resolve(text)
		if err != nil || a.Code != want {
			t.Errorf("Resolve(%q) = %v, %v, want %s", text, a, err, want)
		}
	}
}

func TestPlacesResolveErrors(t *testing.T) {
	tests := []struct {
		text  string
		err   error
		names []string
	}{
		{"atlantis", ErrUnknownArea, []string{"atlantis"}},
		{"spokene", ErrUnknownArea, []string{"spokene", "Spokane-Spokane Valley, WA"}},
		{"", ErrUnknownArea, nil},
		{"00000", ErrUnknownArea, nil},
		{"portland", ErrAmbiguousArea, []string{"Portland-Vancouver-Hillsboro, OR-WA", "Portland-South Portland, ME"}},
		{"arlington", ErrAmbiguousArea, []string{"Washington-Arlington-Alexandria, DC-VA-MD-WV", "Dallas-Fort Worth-Arlington, TX"}},
		{"king county", ErrAmbiguousArea, []string{"Seattle-Tacoma-Bellevue, WA", "West Texas"}},
		{"992", ErrAmbiguousArea, nil},
	}
	p := somePlaces()
	for _, tt := range tests {
		a, err := p.Resolve(tt.text)
		if !errors.Is(err, tt.err) {
			t.Errorf("Resolve(%q) = %v, %v, want %v", tt.text, a, err, tt.err)
			continue
		}
		for _, n := range tt.names {
			if !strings.Contains(err.Error(), n) {
				t.Errorf("Resolve(%q): %q does not name %s", tt.text, err, n)
			}
		}
		if n := strings.Count(err.Error(), ";"); n > 4 {
			t.Errorf("Resolve(%q) names %d candidates, want at most five", tt.text, n+1)
		}
	}
}
