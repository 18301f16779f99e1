package renewal

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"waymark/domain/occupation"
	"waymark/domain/plan"
)

//go:embed rules.json
var rulesFile []byte

// rules maps ids of credentials in Waymark's texts to rules that were read at
// the issuer in more detail than the texts hold.
var rules = sync.OnceValue(func() map[string]plan.Rule {
	var sets []struct {
		Credentials []string  `json:"credentials"`
		Rule        plan.Rule `json:"rule"`
	}
	if err := json.Unmarshal(rulesFile, &sets); err != nil {
		panic(err) // the file is part of the program
	}
	byID := map[string]plan.Rule{}
	for _, s := range sets {
		for _, id := range s.Credentials {
			byID[id] = s.Rule
		}
	}
	return byID
})

// Preset is the rule that a credential of Waymark's texts starts with; the
// person can change it. What is not known stays zero.
func Preset(c occupation.Credential) plan.Rule {
	if r, ok := rules()[c.ID]; ok {
		r.Categories, r.Providers = slices.Clone(r.Categories), slices.Clone(r.Providers)
		return r
	}
	if c.NeverExpires || c.Units == 0 && c.ValidYears == 0 {
		return plan.Rule{}
	}
	const hundredths = 100
	r := plan.Rule{Unit: c.UnitName, Units: plan.Number(c.Units) * hundredths, CycleMonths: 12 * c.ValidYears,
		Source: fmt.Sprintf("Waymark's own list of credentials, as of %d.", c.AsOf)}
	if c.Site != "" {
		r.Source = strings.TrimSuffix(r.Source, ".") + "; the issuer's site is " + c.Site + "."
	}
	for _, text := range c.Categories {
		m, provider := minimum(text)
		if provider {
			r.Providers = append(r.Providers, m)
		} else {
			r.Categories = append(r.Categories, m)
		}
	}
	return r
}

// part is the form of a category in the texts: "At least 25 % on ethics".
var part = regexp.MustCompile(`^(?:At least )?([0-9]+(?:\.[0-9]{1,2})?)( %)? (?:hours )?(.+)$`)

// minimum reads a category of the texts. One from a name is about a provider.
// What cannot be counted over a whole cycle keeps its words and has no number.
func minimum(text string) (m plan.Minimum, provider bool) {
	found := part.FindStringSubmatch(text)
	if found == nil || strings.Contains(text, "each year") || strings.Contains(text, " for those who ") {
		return plan.Minimum{Name: text}, false
	}
	n, err := plan.ParseNumber(found[1])
	if err != nil {
		return plan.Minimum{Name: text}, false
	}
	if found[2] == "" {
		m.Units = n
	} else {
		m.Percent = n
	}
	name, from := strings.CutPrefix(found[3], "from ")
	if first, _ := utf8.DecodeRuneInString(name); from && unicode.IsUpper(first) {
		m.Name = name
		return m, true
	}
	name = strings.TrimPrefix(found[3], "on ")
	first, size := utf8.DecodeRuneInString(name)
	m.Name = string(unicode.ToUpper(first)) + name[size:]
	return m, false
}
