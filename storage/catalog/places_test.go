package catalog_test

import (
	"slices"
	"testing"

	"waymark/domain/labor"
)

func TestAreas(t *testing.T) {
	areas, err := embedded(t).Areas()
	if err != nil {
		t.Fatal(err)
	}
	count := map[labor.AreaType]int{}
	byCode := map[string]*labor.Area{}
	for _, a := range areas {
		count[a.Type]++
		byCode[a.Code] = a
	}
	if count[labor.Nation] != 1 || count[labor.State]+count[labor.Territory] != 52 || count[labor.Metro]+count[labor.Nonmetro] != 530 {
		t.Errorf("areas by type: %v", count)
	}
	if areas[0].Name != "United States" || areas[1].Name != "Alabama" || areas[52].Name != "Wyoming" || areas[53].Name != "Abilene, TX" {
		t.Errorf("order: %s, %s ... %s, %s", areas[0].Name, areas[1].Name, areas[52].Name, areas[53].Name)
	}
	dc := byCode["47900"]
	if dc.State != "DC" || !slices.Equal(dc.States, []string{"DC", "VA", "MD", "WV"}) {
		t.Errorf("%s lies in %s, %v", dc.Name, dc.State, dc.States)
	}
	isPublished(t, "prices in Washington", byCode["53"].Prices, 107.013, labor.PriceIndex)
	isPublished(t, "prices in Spokane", byCode["44060"].Prices, 100.346, labor.PriceIndex)
	isPublished(t, "prices in the nation", byCode[labor.NationCode].Prices, 100, labor.PriceIndex)
	isBlank(t, "prices in a nonmetro area", byCode["5300006"].Prices, labor.NotPublished)
	isBlank(t, "prices in Puerto Rico", byCode["72"].Prices, labor.NotPublished)
}

// The codes are those of the Census Bureau, which the source does not give.
func TestCounties(t *testing.T) {
	counties, err := embedded(t).Counties()
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]labor.County{}
	codes := map[string]bool{}
	for _, c := range counties {
		byName[c.State+" "+c.Name] = c
		if c.FIPS == "" {
			if c.State != "GU" {
				t.Errorf("%s, %s has no FIPS code", c.Name, c.State)
			}
			continue
		}
		if codes[c.FIPS] {
			t.Errorf("%s is the code of two counties", c.FIPS)
		}
		codes[c.FIPS] = true
	}
	for name, want := range map[string][2]string{ // FIPS code, wage area
		"WA Spokane County":                  {"53063", "44060"},
		"SD Corson County":                   {"46031", "4600003"},
		"SD Oglala Lakota County":            {"46102", "4600003"},
		"SD Spink County":                    {"46115", ""},
		"MT Petroleum County":                {"30069", ""},
		"NE Arthur County":                   {"31005", ""},
		"NE McPherson County":                {"31117", ""},
		"TX Loving County":                   {"48301", ""},
		"TX McMullen County":                 {"48311", ""},
		"TX DeWitt County":                   {"48123", ""},
		"KS Greeley County":                  {"20071", ""},
		"ND Oliver County":                   {"38065", ""},
		"ID Camas County":                    {"16025", ""},
		"CO San Juan County":                 {"08111", "0800002"},
		"UT Daggett County":                  {"49009", ""},
		"UT San Juan County":                 {"49037", "4900011"},
		"NV Esmeralda County":                {"32009", ""},
		"NV Carson City":                     {"32510", "16180"},
		"VA Alexandria city":                 {"51510", "47900"},
		"VA Highland County":                 {"51091", ""},
		"MO St. Clair County":                {"29185", ""},
		"AK Kusilvak Census Area":            {"02158", "0200006"},
		"AK Denali Borough":                  {"02068", "0200006"},
		"AK Yukon-Koyukuk Census Area":       {"02290", "0200006"},
		"PR Las Marías Municipio":            {"72083", "7200006"},
		"CT Northwest Hills Planning Region": {"09160", "0900001"},
	} {
		c := byName[name]
		if c.FIPS != want[0] || want[1] != "" && c.Area != want[1] {
			t.Errorf("%s: code %q, wage area %q, want %v", name, c.FIPS, c.Area, want)
		}
	}
}

func TestZIPs(t *testing.T) {
	zips, err := embedded(t).ZIPs()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(zips, func(a, b labor.ZIP) int {
		if a.Code < b.Code {
			return -1
		}
		return 1
	}) {
		t.Error("not in order, or a code twice")
	}
	byCode := map[string][]string{}
	for _, z := range zips {
		byCode[z.Code] = z.Areas
	}
	for code, want := range map[string][]string{
		"99201": {"44060"},
		"10001": {"35620"},
		"57770": {"4600003"}, // in a county that has since got another code
		"84536": {"4900011"},
		"06103": {"09"}, // Connecticut's counties are gone: only the state is sure
		"96910": {"6600001"},
		"99008": {"44060", "5300007"}, // on the border of two areas, in the order of the source
		"99013": {"5300007", "44060"},
	} {
		if !slices.Equal(byCode[code], want) {
			t.Errorf("%s lies in %v, want %v", code, byCode[code], want)
		}
	}
}
