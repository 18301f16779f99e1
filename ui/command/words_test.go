package command

import (
	"testing"

	"waymark/domain/occupation"
)

func TestWords(t *testing.T) {
	var w world
	for args, want := range map[string]string{
		"": "Average\n  Means: All added up and divided. Seldom the median.\n\n" +
			"Median\n  Means: The middle: half earn more, half earn less.\n  Example: Of five people, the third.\n",
		"median": "Median\n  Means: The middle: half earn more, half earn less.\n  Example: Of five people, the third.\n\n" +
			"Average\n  Means: All added up and divided. Seldom the median.\n",
		"near vision": "Near Vision\n  Means: Seeing fine detail close up.\n  Example: Reading the small print.\n",
	} {
		if out := w.ok(t, "words", args); out != want {
			t.Errorf("%q prints %q, want %q", args, out, want)
		}
	}
	v := decode(t, w.ok(t, "words", "far", "vision", "--json"))
	if at(t, v, "query") != "far vision" || at(t, v, "words", 0, "name") != "Far Vision" ||
		at(t, v, "words", 0, "means") != "Seeing detail a long way off." || at(t, v, "words", 0, "example") != "" {
		t.Errorf("JSON = %v", v)
	}
}

func TestCredentialsText(t *testing.T) {
	var w world
	want := "Medical Records Specialists (29-2072.00)\n\n" +
		"Licenses and certifications, in Waymark's own words\n  " + occupation.CheckFirst + "\n\n" +
		"Records license\n  Kind: license, required in some states\n  Issuer: The state board\n  Needed first: ask the issuer\n" +
		"  Earned by: ask the issuer\n  Valid for: ask the issuer\n  To renew: ask the issuer\n  Facts as of: 2024\n\n" +
		"Registered Health Information Technician (RHIT)\n  Kind: certification\n  Issuer: AHIMA\n  Needed first: An associate's degree\n" +
		"  Earned by: program and exam\n  Valid for: 2 years\n  To renew: 20 CEU in 2 years (16 in the field)\n" +
		"  Good to know: One hour counts as one CEU\n  Where to ask: ahima.org\n  Facts as of: 2025\n"
	if out := w.ok(t, "credentials", "29-2072"); out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
}

func TestCredentialsJSON(t *testing.T) {
	var w world
	v := decode(t, w.ok(t, "credentials", "29-2072", "--json"))
	for _, tt := range []struct {
		want any
		path []any
	}{
		{"29-2072.00", []any{"occupation", "code"}},
		{occupation.CheckFirst, []any{"check_first"}},
		{"certification", []any{"credentials", 0, "kind"}},
		{"exam", []any{"credentials", 0, "earned", 1}},
		{2.0, []any{"credentials", 0, "valid_years"}},
		{20.0, []any{"credentials", 0, "renewal_units"}},
		{"16 in the field", []any{"credentials", 0, "unit_categories", 0}},
		{2025.0, []any{"credentials", 0, "as_of"}},
		{nil, []any{"credentials", 1, "valid_years"}},
		{nil, []any{"credentials", 1, "renewal_units"}},
		{"some", []any{"credentials", 1, "states"}},
	} {
		if got := at(t, v, tt.path...); got != tt.want {
			t.Errorf("%v = %v, want %v", tt.path, got, tt.want)
		}
	}
	for _, path := range [][]any{{"credentials", 1, "earned"}, {"credentials", 1, "unit_categories"}} {
		if list, ok := at(t, v, path...).([]any); !ok || len(list) != 0 {
			t.Errorf("%v of an unknown fact is not an empty list", path)
		}
	}
	v = decode(t, w.ok(t, "credentials", "27-2011", "--json"))
	if list, ok := at(t, v, "credentials").([]any); !ok || len(list) != 0 {
		t.Errorf("credentials of a job without any = %v, want an empty list", v["credentials"])
	}
}
