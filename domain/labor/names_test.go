package labor

import "testing"

func TestShortName(t *testing.T) {
	tests := []struct {
		area Area
		want string
	}{
		{Area{Type: Nation, Name: "United States"}, "U.S."},
		{Area{Type: State, Name: "Washington"}, "Washington"},
		{Area{Type: Territory, Name: "Puerto Rico"}, "Puerto Rico"},
		{Area{Type: Metro, Name: "Spokane-Spokane Valley, WA"}, "Spokane, WA"},
		{Area{Type: Metro, Name: "Portland-Vancouver-Hillsboro, OR-WA"}, "Portland, OR"},
		{Area{Type: Metro, Name: "Winston-Salem, NC"}, "Winston-Salem, NC"},
		{Area{Type: Metro, Name: "Scranton--Wilkes-Barre, PA"}, "Scranton, PA"},
		{Area{Type: Metro, Name: "Louisville/Jefferson County, KY-IN"}, "Louisville, KY"},
		{Area{Type: Nonmetro, Name: "Eastern Washington nonmetropolitan area"}, "Eastern Washington (nonmetro)"},
		{Area{Type: Nonmetro, Name: "North Northeastern Ohio nonmetropolitan area (noncontiguous)"}, "North Northeastern Ohio (nonmetro)"},
	}
	for _, tt := range tests {
		if got := tt.area.ShortName(); got != tt.want {
			t.Errorf("%s: short name %q, want %q", tt.area.Name, got, tt.want)
		}
	}
}

func TestAreaTypeName(t *testing.T) {
	for kind, want := range map[AreaType]string{
		Nation: "nation", State: "state", Territory: "territory", Metro: "metro area", Nonmetro: "nonmetro area", 0: "area",
	} {
		if got := kind.Name(); got != want {
			t.Errorf("type %d is named %q, want %q", kind, got, want)
		}
	}
}
