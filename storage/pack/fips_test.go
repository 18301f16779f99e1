package pack

import "testing"

func TestCountyCodesByNameAndOrder(t *testing.T) {
	codes := newCountyCodes()
	codes.name("Oliver County", "38065")
	codes.name("St. Louis County", "29189")
	codes.name("Doña Ana County", "35013")
	for _, fips := range []string{"38061", "38063", "38067", "29185", "29187", "29195", "29510", "29119", "29121", "35011", "35015", "35017", "46113"} {
		codes.add(fips)
	}
	want := map[string]string{
		"ND Mountrail County": "38061", "ND Nelson County": "38063", "ND Oliver County": "38065", "ND Pembina County": "38067",
		"MO McDonald County": "29119", "MO Macon County": "29121", // Mc comes before Ma
		"MO St. Clair County": "29185", "MO St. Francois County": "29187", "MO Saint Louis County": "29189", "MO Saline County": "29195",
		"MO St. Louis city":       "29510", // cities come last
		"NM Doña Ana County":      "35013",
		"NM De Baca County":       "35011",
		"NM Eddy County":          "", // two codes for three names
		"NM Grant County":         "",
		"NM Guadalupe County":     "",
		"SD Oglala Lakota County": "46102", // by the code that took the place of 46113
	}
	var counties []*county
	for name := range want {
		counties = append(counties, &county{state: name[:2], name: name[3:]})
	}
	named, ordered, unknown := codes.assign(counties)
	for _, c := range counties {
		if full := c.state + " " + c.name; c.fips != want[full] {
			t.Errorf("%s: %q, want %q", full, c.fips, want[full])
		}
	}
	if named != 3 || ordered != 11 || unknown != 3 {
		t.Errorf("%d by name, %d by order, %d unknown; want 3, 11, 3", named, ordered, unknown)
	}
}
