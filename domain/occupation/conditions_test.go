package occupation

import (
	"testing"

	"waymark/domain/labor"
)

func TestDistinctiveStyles(t *testing.T) {
	styles := []Style{{Element: Element{Name: "Innovation"}}, {Element: Element{Name: "Integrity"}, Rank: 2}, {Element: Element{Name: "Cautiousness"}, Rank: 1}}
	got := Distinctive(styles)
	if len(got) != 2 || got[0].Element.Name != "Cautiousness" || got[1].Element.Name != "Integrity" || styles[0].Element.Name != "Innovation" {
		t.Errorf("%v", got)
	}
}

func TestTermOfAnApprenticeship(t *testing.T) {
	hours := func(v float64) labor.Figure {
		return labor.Figure{Amount: v, Unit: labor.Hours, Status: labor.Published}
	}
	none := labor.Blank(labor.Hours, labor.NotPublished, nil)
	for want, a := range map[string]Apprenticeship{
		"8,000 hours":          {Least: hours(8000), Most: hours(8000)},
		"4,000 to 6,000 hours": {Least: hours(4000), Most: hours(6000)},
		"6,000 hours or more":  {Least: hours(6000), Most: none},
		"":                     {Least: none, Most: none},
	} {
		if got := a.Term(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestOldCodeSaysWhatBecameOfIt(t *testing.T) {
	for want, into := range map[string][]string{
		"now part of 29-1292":                     {"29-1292"},
		"split into 15-1252 and 15-1253":          {"15-1252", "15-1253"},
		"split into 11-2032, 11-2033 and 27-3031": {"11-2032", "11-2033", "27-3031"},
	} {
		if got := (&OldCode{Into: into}).Change(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
