package renewal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/renewal"
)

func TestPresetsReadAtTheIssuer(t *testing.T) {
	for id, units := range map[string]plan.Number{"rhit": 20_00, "cca": 20_00, "ccs": 20_00, "ccs-p": 20_00, "rhia": 30_00, "chda": 30_00, "chps": 30_00, "cdip": 30_00} {
		r := renewal.Preset(occupation.Credential{ID: id, Units: 99, ValidYears: 9})
		if r.Units != units || r.CycleMonths != 24 || r.Unit != "CEU" || r.ExtraUnits != 10_00 || r.MostUnits != 50_00 ||
			len(r.Categories) != 1 || r.Categories[0].Percent != 80_00 || len(r.Providers) != 1 || r.Providers[0].Percent != 40_00 ||
			r.FromDate != date(t, "2025-01-01") || r.TogetherWith != "AHIMA" || r.Own {
			t.Errorf("%s: %+v", id, r)
		}
		if r.Checked.IsZero() || !strings.HasPrefix(r.Source, "ahima.org") {
			t.Errorf("%s: source %q, checked %s", id, r.Source, r.Checked)
		}
	}
}

// The texts and the rules say the same where both say something.
func TestPresetsAgreeWithTheTexts(t *testing.T) {
	files, err := filepath.Glob("../../resources/text/credentials/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts about credentials: %v", err)
	}
	var texts strings.Builder
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts.WriteString("\n" + string(b))
	}
	for _, id := range []string{"rhit", "cca", "ccs", "ccs-p", "rhia", "chda", "chps", "cdip"} {
		_, facts, found := strings.Cut(texts.String(), "\n["+id+"]\n")
		facts, _, _ = strings.Cut(facts, "\n[")
		r := renewal.Preset(occupation.Credential{ID: id})
		for _, line := range []string{
			fmt.Sprintf("units = %s", r.Units.Text()),
			fmt.Sprintf("valid_years = %d", r.CycleMonths/12),
			fmt.Sprintf("unit_name = %q", r.Unit),
		} {
			if !found || !strings.Contains(facts+"\n", "\n"+line+"\n") {
				t.Errorf("%s: the texts do not hold %s", id, line)
			}
		}
	}
}

func TestPresetsAreTheirOwn(t *testing.T) {
	changed := renewal.Preset(occupation.Credential{ID: "rhit"})
	changed.Categories[0].Percent = 1
	if renewal.Preset(occupation.Credential{ID: "rhit"}).Categories[0].Percent != 80_00 {
		t.Error("changing a preset changes the next one")
	}
}

func TestPresetsFromTheTexts(t *testing.T) {
	r := renewal.Preset(occupation.Credential{ID: "x", ValidYears: 3, Units: 45, UnitName: "contact hours", Site: "example.org", AsOf: 2025})
	if r.Units != 45_00 || r.CycleMonths != 36 || r.Unit != "contact hours" || r.Source != "Waymark's own list of credentials, as of 2025; the issuer's site is example.org." || !r.Checked.IsZero() {
		t.Errorf("%+v", r)
	}
	for _, c := range []occupation.Credential{{ID: "x", NeverExpires: true, Units: 3, AsOf: 2025}, {ID: "x", AsOf: 2025}} {
		if r := renewal.Preset(c); r.Units != 0 || r.Source != "" {
			t.Errorf("%+v: %+v", c, r)
		}
	}
	for text, want := range map[string]struct {
		minimum  plan.Minimum
		provider bool
	}{
		"At least 8 on ethics":                              {plan.Minimum{Name: "Ethics", Units: 8_00}, false},
		"At least 25 % on ethics":                           {plan.Minimum{Name: "Ethics", Percent: 25_00}, false},
		"At least 25 in pharmacology":                       {plan.Minimum{Name: "In pharmacology", Units: 25_00}, false},
		"At least 60 hours in professional studies":         {plan.Minimum{Name: "In professional studies", Units: 60_00}, false},
		"At least 20 from HFMA or its chapters":             {plan.Minimum{Name: "HFMA or its chapters", Units: 20_00}, true},
		"At least 20 from live events":                      {plan.Minimum{Name: "From live events", Units: 20_00}, false},
		"At least 6 OSHA topics":                            {plan.Minimum{Name: "OSHA topics", Units: 6_00}, false},
		"12.5 state or local topics":                        {plan.Minimum{Name: "State or local topics", Units: 12_50}, false},
		"At least 20 in each year":                          {plan.Minimum{Name: "At least 20 in each year"}, false},
		"At least 3 on supervision for those who supervise": {plan.Minimum{Name: "At least 3 on supervision for those who supervise"}, false},
		"Proof of practice":                                 {plan.Minimum{Name: "Proof of practice"}, false},
	} {
		r := renewal.Preset(occupation.Credential{ID: "x", ValidYears: 1, Units: 40, Categories: []string{text}})
		got := r.Categories
		if want.provider {
			got = r.Providers
		}
		if len(r.Categories)+len(r.Providers) != 1 || len(got) != 1 || got[0] != want.minimum {
			t.Errorf("%s: categories %+v, providers %+v", text, r.Categories, r.Providers)
		}
	}
}
