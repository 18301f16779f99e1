package spelling

import "testing"

func TestAppendFolded(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Registered Nurse", "registered nurse"},
		{"R.N.", "rn "},
		{"St. Louis", "st  louis"},
		{"Sheriff's", "sheriffs"},
		{"Sheriff’s", "sheriffs"},
		{"X-Ray/CT", "x ray ct"},
		{"Añasco", "anasco"},
		{"Jose\u0301", "jose"},
		{"ÉLODIE", "elodie"},
		{"29-2072.00", "29 2072 00"},
		{"日本", "日本"},
		{"\xff", " "},
	}
	for _, tt := range tests {
		if got := string(AppendFolded(nil, tt.in)); got != tt.want {
			t.Errorf("%q folds to %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestOneEdit(t *testing.T) {
	tests := []struct {
		a, b           string
		whole, asBegun bool
	}{
		{"practicioner", "practitioner", true, true},
		{"nurs", "nurse", true, true},
		{"nursee", "nurse", true, true},
		{"unrse", "nurse", true, true},
		{"murse", "nurse", true, true},
		{"enurse", "nurse", true, true},
		{"practici", "practitioner", false, true},
		{"practicei", "practitioner", false, false},
		{"nruse", "nurse", true, true},
		{"nruze", "nurse", false, false},
		{"n", "nurse", false, true},
		{"", "n", true, true},
		{"abc", "xyz", false, false},
	}
	for _, tt := range tests {
		if got := OneEdit(tt.a, tt.b, false); got != tt.whole {
			t.Errorf("OneEdit(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.whole)
		}
		if got := OneEdit(tt.a, tt.b, true); got != tt.asBegun {
			t.Errorf("OneEdit(%q, beginning of %q) = %v, want %v", tt.a, tt.b, got, tt.asBegun)
		}
	}
}
