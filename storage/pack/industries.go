package pack

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"waymark/domain/labor"
)

type staffingKey struct {
	line     int
	industry string
}

// staffing are the rows of one occupation in one industry: one, or several by
// ownership with or without their total.
type staffing struct {
	jobs, pay []int // pay is 0 where blank
}

// addIndustries reads what each industry employs of an occupation, and the
// occupation's jobs in all industries of the same release.
func (b *builder) addIndustries() error {
	if err := b.addIndustryTotals(); err != nil {
		return err
	}
	const occCode, naics, title, jobs, pay = "OCC_CODE", "NAICS", "NAICS_TITLE", "TOT_EMP", "A_MEAN"
	titles := map[string]string{}
	found := map[staffingKey]*staffing{}
	if err := b.read(industryWages, []string{occCode, naics, title, jobs, pay}, func(r *record) (string, error) {
		l := b.lines[r.text(occCode)]
		switch {
		case l == nil:
			return reasonLine, nil
		case !labor.IsIndustryGroup(r.text(naics)):
			return "another level of industries", nil
		case !b.totals[l.id]:
			return "occupation without a national row", nil
		}
		n, err := r.int(jobs)
		if err != nil {
			return "", err
		}
		mean := 0
		if r.text(pay) != "" {
			if mean, err = r.int(pay); err != nil {
				return "", err
			}
		}
		titles[r.text(naics)] = strings.TrimSuffix(r.text(title), " (OEWS Designation)")
		k := staffingKey{l.id, r.text(naics)}
		if found[k] == nil {
			found[k] = &staffing{}
		}
		found[k].jobs = append(found[k].jobs, n)
		found[k].pay = append(found[k].pay, mean)
		return "", nil
	}); err != nil {
		return err
	}
	return b.writeStaffing(titles, found)
}

func (b *builder) addIndustryTotals() error {
	const occCode, group, jobs = "OCC_CODE", "O_GROUP", "TOT_EMP"
	in, err := b.insert("industry_total", 2)
	if err != nil {
		return err
	}
	b.totals = map[int]bool{}
	totals := map[int]int{}
	if err := b.read(nationalWages2024, []string{occCode, group, jobs}, func(r *record) (string, error) {
		if r.text(group) != "detailed" {
			return "not a detailed occupation", nil
		}
		l := b.lines[r.text(occCode)]
		if l == nil {
			return reasonLine, nil
		}
		n, err := r.int(jobs)
		b.totals[l.id], totals[l.id] = true, n
		return "", err
	}); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(totals)) {
		if err := in.add(id, totals[id]); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) writeStaffing(titles map[string]string, found map[staffingKey]*staffing) error {
	industries, err := b.insert("industry", 3)
	if err != nil {
		return err
	}
	ids := map[string]int{}
	for _, code := range slices.Sorted(maps.Keys(titles)) {
		ids[code] = len(ids) + 1
		if err := industries.add(ids[code], code, titles[code]); err != nil {
			return err
		}
	}
	in, err := b.insert("staffing", 4)
	if err != nil {
		return err
	}
	unclear := 0
	for _, k := range slices.SortedFunc(maps.Keys(found), func(x, y staffingKey) int {
		return cmp.Or(cmp.Compare(x.line, y.line), cmp.Compare(x.industry, y.industry))
	}) {
		s := found[k]
		i, ok := labor.WholeOf(s.jobs)
		if !ok {
			unclear++
			continue
		}
		var pay any
		if s.pay[i] > 0 {
			pay = s.pay[i]
		}
		if err := in.add(k.line, ids[k.industry], s.jobs[i], pay); err != nil {
			return err
		}
	}
	b.note("industries of an occupation left to the others, since no row holds the sum over owners: %d of %d", unclear, len(found))
	return nil
}

// addMedians reads the national medians of several years.
func (b *builder) addMedians() error {
	const occCode, year, median = "occ_code", "year", "a_median"
	in, err := b.insert("median", 3)
	if err != nil {
		return err
	}
	type key struct{ line, year int }
	pay := map[key]any{}
	if err := b.read(medianHistory, []string{occCode, year, median}, func(r *record) (string, error) {
		l := b.lines[r.text(occCode)]
		if l == nil {
			return reasonLine, nil
		}
		y, err := r.int(year)
		if err != nil {
			return "", err
		}
		k := key{l.id, y}
		if _, twice := pay[k]; twice {
			return reasonTwice, nil
		}
		pay[k] = nil
		if r.text(median) != "" {
			pay[k], err = r.int(median)
		}
		return "", err
	}); err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(pay), func(x, y key) int {
		return cmp.Or(cmp.Compare(x.line, y.line), cmp.Compare(x.year, y.year))
	}) {
		if err := in.add(k.line, k.year, pay[k]); err != nil {
			return err
		}
	}
	return nil
}
