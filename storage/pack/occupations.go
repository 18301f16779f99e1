package pack

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"waymark/domain/occupation"
	"waymark/storage/catalog"
)

// Column heads of the O*NET files.
const (
	onetCode    = "O*NET-SOC Code"
	elementID   = "Element ID"
	elementName = "Element Name"
	scaleID     = "Scale ID"
	dataValue   = "Data Value"
)

const (
	reasonOccupation = "code not among the O*NET occupations"
	reasonTwice      = "same as an earlier row"
	reasonNull       = "no value"
	reasonScale      = "another scale"
)

// role is an O*NET-SOC occupation on its way into the pack.
type role struct {
	code, title string
	soc, line   any // ids; line is nil for military occupations
	jobZone     any // nil where not rated
	rated       bool
}

func (b *builder) addOccupations() error {
	roles := map[string]*role{}
	if err := b.read(onetOccupations, []string{onetCode, "Title"}, func(r *record) (string, error) {
		code := r.text(onetCode)
		if roles[code] != nil {
			return reasonTwice, nil
		}
		roles[code] = &role{code: code, title: r.text("Title")}
		return "", nil
	}); err != nil {
		return err
	}
	if err := b.readCrosswalks(roles); err != nil {
		return err
	}
	if err := b.read(jobZones, []string{onetCode, "Job Zone"}, func(r *record) (string, error) {
		o := roles[r.text(onetCode)]
		if o == nil {
			return reasonOccupation, nil
		}
		zone, err := r.int("Job Zone")
		o.jobZone = zone
		return "", err
	}); err != nil {
		return err
	}
	if err := b.readSurvey(roles); err != nil {
		return err
	}
	return b.writeOccupations(roles)
}

// readCrosswalks finds the SOC occupation and the matrix line of each role. The
// matrix is never guessed from the code: its lines can be wider.
func (b *builder) readCrosswalks(roles map[string]*role) error {
	if err := b.read(onetToSOC, []string{"O*NET-SOC 2019 Code", "2018 SOC Code"}, func(r *record) (string, error) {
		o := roles[r.text("O*NET-SOC 2019 Code")]
		if o == nil {
			return reasonOccupation, nil
		}
		id, ok := b.soc[r.text("2018 SOC Code")]
		if !ok {
			return "", r.fail("2018 SOC Code", r.text("2018 SOC Code"), "is not in the SOC")
		}
		o.soc = id
		return "", nil
	}); err != nil {
		return err
	}
	return b.read(onetToMatrix, []string{"O*NET-SOC code", "NEM Code"}, func(r *record) (string, error) {
		o := roles[r.text("O*NET-SOC code")]
		if o == nil {
			return reasonOccupation, nil
		}
		l := b.lines[r.text("NEM Code")]
		if l == nil || l.kind != catalog.ItemLine {
			return "", r.fail("NEM Code", r.text("NEM Code"), "is no line item of the projections")
		}
		o.line = l.id
		return "", nil
	})
}

func (b *builder) writeOccupations(roles map[string]*role) error {
	in, err := b.insert("occupation", 7)
	if err != nil {
		return err
	}
	b.occupations = map[string]int{}
	for i, code := range slices.Sorted(maps.Keys(roles)) {
		o := roles[code]
		if o.soc == nil {
			return fmt.Errorf("%s: no row for %s", onetToSOC.File, code)
		}
		b.occupations[code] = i + 1
		if err := in.add(i+1, o.code, o.title, o.soc, o.line, o.jobZone, o.rated); err != nil {
			return err
		}
	}
	return nil
}

type titleKey struct {
	occupation int
	kind       occupation.TitleKind
	text       string
}

// addTitles reads the alternate titles with their short forms, and the titles
// that workers reported.
func (b *builder) addTitles() error {
	titles := map[titleKey]bool{}
	keep := func(r *record, column string, kind occupation.TitleKind) string {
		id, ok := b.occupations[r.text(onetCode)]
		if !ok {
			return reasonOccupation
		}
		k := titleKey{id, kind, r.text(column)}
		if k.text == "" {
			return reasonNull
		}
		if titles[k] {
			return reasonTwice
		}
		titles[k] = true
		return ""
	}
	if err := b.read(alternateTitles, []string{onetCode, "Alternate Title", "Short Title"}, func(r *record) (string, error) {
		keep(r, "Short Title", occupation.ShortTitle)
		return keep(r, "Alternate Title", occupation.AlternateTitle), nil
	}); err != nil {
		return err
	}
	if err := b.read(reportedTitles, []string{onetCode, "Reported Job Title"}, func(r *record) (string, error) {
		return keep(r, "Reported Job Title", occupation.ReportedTitle), nil
	}); err != nil {
		return err
	}
	if err := b.readSOCTitles(titles); err != nil {
		return err
	}
	in, err := b.insert("title", 3)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(titles), func(x, y titleKey) int {
		return cmp.Or(cmp.Compare(x.occupation, y.occupation), cmp.Compare(x.kind, y.kind), cmp.Compare(x.text, y.text))
	}) {
		if err := in.add(k.occupation, k.kind, k.text); err != nil {
			return err
		}
	}
	return nil
}

// readSOCTitles adds the titles of the SOC. They name a six-digit code, so they
// go to its general occupation or, where it has none, to all of its roles. Those
// that O*NET lists too are left out.
func (b *builder) readSOCTitles(titles map[titleKey]bool) error {
	const code, title = "2018 SOC Code", "2018 SOC Direct Match Title"
	known := map[titleKey]bool{}
	for k := range titles {
		known[titleKey{occupation: k.occupation, text: strings.ToLower(k.text)}] = true
	}
	return b.read(socTitles, []string{code, title}, func(r *record) (string, error) {
		if _, ok := b.soc[r.text(code)]; !ok {
			return reasonNote, nil
		}
		roles := b.rolesOf(r.text(code))
		if general := slices.Index(roles, r.text(code)+".00"); general >= 0 {
			roles = roles[general : general+1]
		}
		why := "listed by O*NET too"
		for _, role := range roles {
			id := b.occupations[role]
			if known[titleKey{occupation: id, text: strings.ToLower(r.text(title))}] {
				continue
			}
			titles[titleKey{id, occupation.SOCTitle, r.text(title)}] = true
			why = ""
		}
		return why, nil
	})
}

// tiers are the kinds of relatedness, the closest first.
var tiers = map[string]int{"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}

func (b *builder) addRelated() error {
	in, err := b.insert("related", 4)
	if err != nil {
		return err
	}
	const other, tier, index = "Related O*NET-SOC Code", "Relatedness Tier", "Index"
	return b.read(relatedJobs, []string{onetCode, other, tier, index}, func(r *record) (string, error) {
		from, ok := b.occupations[r.text(onetCode)]
		to, okTo := b.occupations[r.text(other)]
		if !ok || !okTo {
			return reasonOccupation, nil
		}
		t, ok := tiers[r.text(tier)]
		if !ok {
			return "", r.fail(tier, r.text(tier), "is no known tier")
		}
		position, err := r.int(index)
		if err != nil {
			return "", err
		}
		return "", in.add(from, position, to, t)
	})
}
