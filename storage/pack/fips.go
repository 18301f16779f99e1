package pack

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// stateOf gives the postal code of a FIPS code of a state, or of an island area
// that has wages.
var stateOf = map[string]string{
	"01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "11": "DC", "12": "FL", "13": "GA",
	"15": "HI", "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME", "24": "MD", "25": "MA",
	"26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY",
	"37": "NC", "38": "ND", "39": "OH", "40": "OK", "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX",
	"49": "UT", "50": "VT", "51": "VA", "53": "WA", "54": "WV", "55": "WI", "56": "WY",
	"66": "GU", "72": "PR", "78": "VI",
}

// countyChanges are codes of the ZIP file that are no longer in use, with the
// codes that took their place. Source: Census Bureau, substantial changes to
// counties since 1970.
var countyChanges = map[string][]string{
	"02261": {"02063", "02066"}, // Valdez-Cordova, split in 2019
	"02270": {"02158"},          // Wade Hampton, now Kusilvak, 2015
	"46113": {"46102"},          // Shannon, now Oglala Lakota, 2015
}

// currentCodes replaces a county code that is no longer in use.
func currentCodes(fips string) []string {
	if now, ok := countyChanges[fips]; ok {
		return now
	}
	return []string{fips}
}

type countyName struct{ state, name string }

// countyCodes are the county FIPS codes in use, some of them with a name.
type countyCodes struct {
	all   map[string]bool
	named map[countyName]string
}

func newCountyCodes() *countyCodes {
	return &countyCodes{map[string]bool{}, map[countyName]string{}}
}

func (c *countyCodes) add(fips string) {
	for _, f := range currentCodes(fips) {
		c.all[f] = true
	}
}

func (c *countyCodes) has(fips string) bool { return c.all[fips] }

func (c *countyCodes) name(name, fips string) {
	c.all[fips] = true
	c.named[countyName{stateOf[fips[:2]], letters(name)}] = fips
}

// assign gives the counties their codes: by name, and between two counties so
// known by order, for codes ascend with the names within a state. Where the
// counts of names and codes differ it gives none.
func (c *countyCodes) assign(counties []*county) (named, ordered, unknown int) {
	byState := map[string][]*county{}
	for _, k := range counties {
		if k.fips = c.named[countyName{k.state, letters(k.name)}]; k.fips != "" {
			named++
		}
		byState[k.state] = append(byState[k.state], k)
	}
	free := map[string][]string{}
	taken := map[string]bool{}
	for _, k := range counties {
		taken[k.fips] = true
	}
	for _, f := range slices.Sorted(maps.Keys(c.all)) {
		if !taken[f] {
			free[stateOf[f[:2]]] = append(free[stateOf[f[:2]]], f)
		}
	}
	for state, list := range byState {
		slices.SortFunc(list, compareCounties)
		ordered += assignByOrder(list, free[state])
	}
	return named, ordered, len(counties) - named - ordered
}

// assignByOrder fills the runs of counties without a code from the codes that
// lie between those of their neighbours.
func assignByOrder(list []*county, free []string) int {
	assigned := 0
	for i := 0; i < len(list); i++ {
		if list[i].fips != "" {
			continue
		}
		end := i
		for end < len(list) && list[end].fips == "" {
			end++
		}
		var run []string
		for _, f := range free {
			if (i == 0 || f > list[i-1].fips) && (end == len(list) || f < list[end].fips) {
				run = append(run, f)
			}
		}
		if len(run) == end-i {
			for j, f := range run {
				list[i+j].fips = f
			}
			assigned += len(run)
		}
		i = end
	}
	return assigned
}

// compareCounties orders the counties of a state as their codes do:
// independent cities last, "Saint" written out, "Mc" before all other M,
// spaces and accents ignored.
func compareCounties(x, y *county) int {
	xCity, yCity := isCity(x.name), isCity(y.name)
	if xCity != yCity {
		if xCity {
			return 1
		}
		return -1
	}
	return cmp.Compare(orderKey(x.name), orderKey(y.name))
}

func isCity(name string) bool {
	return strings.HasSuffix(name, " city") || name == "Carson City"
}

var countyKinds = []string{" City and Borough", " County", " Parish", " Borough", " Census Area", " Municipio", " Municipality", " Planning Region", " city"}

func orderKey(name string) string {
	for _, kind := range countyKinds {
		if s, ok := strings.CutSuffix(name, kind); ok {
			name = s
			break
		}
	}
	key := letters(name)
	if strings.HasPrefix(key, "mc") {
		return "m " + key[1:]
	}
	return key
}

var plainLetters = strings.NewReplacer("st. ", "saint ", "ste. ", "sainte ", "á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "ñ", "n")

// letters keeps the letters of a name, in lower case and without accents.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, plainLetters.Replace(strings.ToLower(name)))
}
