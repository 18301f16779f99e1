package pack

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"waymark/domain/occupation"
)

// oldCode is a code of 2010 with the ids of the occupations that took its place.
type oldCode struct {
	taxonomy    occupation.Taxonomy
	code, title string
	now         []int
	same        bool // one code leads to itself alone
}

// readSuccessors reads which occupations took the place of each O*NET-SOC code
// of 2010.
func (b *builder) readSuccessors() (map[string]*oldCode, error) {
	const code, title, now = "O*NET-SOC 2010 Code", "O*NET-SOC 2010 Title", "O*NET-SOC 2019 Code"
	old := map[string]*oldCode{}
	b.successors = map[string][]int{}
	err := b.read(onetHistory, []string{code, title, now}, func(r *record) (string, error) {
		id, ok := b.occupations[r.text(now)]
		if !ok {
			return reasonOccupation, nil
		}
		k := old[r.text(code)]
		if k == nil {
			k = &oldCode{taxonomy: occupation.ONET2010, code: r.text(code), title: r.text(title), same: true}
			old[k.code] = k
		}
		k.now = append(k.now, id)
		k.same = k.same && r.text(now) == k.code
		b.successors[k.code] = k.now
		return "", nil
	})
	return old, err
}

// addOldCodes writes the codes of 2010 that changed.
func (b *builder) addOldCodes() error {
	onet, err := b.readSuccessors()
	if err != nil {
		return err
	}
	soc, err := b.readSOCHistory()
	if err != nil {
		return err
	}
	codes := slices.Concat(slices.Collect(maps.Values(soc)), slices.Collect(maps.Values(onet)))
	codes = slices.DeleteFunc(codes, func(k *oldCode) bool { return k.same })
	slices.SortFunc(codes, func(x, y *oldCode) int {
		return cmp.Or(cmp.Compare(x.code, y.code), cmp.Compare(x.taxonomy, y.taxonomy))
	})
	in, err := b.insert("old_code", 4)
	if err != nil {
		return err
	}
	next, err := b.insert("successor", 2)
	if err != nil {
		return err
	}
	for i, k := range codes {
		if err := in.add(i+1, k.taxonomy, k.code, k.title); err != nil {
			return err
		}
		for _, id := range k.now {
			if err := next.add(i+1, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// readSOCHistory reads which SOC occupations took the place of those of 2010,
// as the occupations that belong to them. Marks after titles are footnotes.
func (b *builder) readSOCHistory() (map[string]*oldCode, error) {
	const code, title, now = "2010 SOC Code", "2010 SOC Title", "2018 SOC Code"
	old := map[string]*oldCode{}
	err := b.read(socHistory, []string{code, title, now}, func(r *record) (string, error) {
		if _, ok := b.soc[r.text(now)]; !ok {
			return reasonNote, nil
		}
		k := old[r.text(code)]
		if k == nil {
			name, _, _ := strings.Cut(r.text(title), " (#")
			k = &oldCode{taxonomy: occupation.SOC2010, code: r.text(code), title: name, same: true}
			old[k.code] = k
		}
		for _, role := range b.rolesOf(r.text(now)) {
			k.now = append(k.now, b.occupations[role])
		}
		k.same = k.same && r.text(now) == k.code
		return "", nil
	})
	return old, err
}

// addPathways reads the career clusters. An occupation in several of them has
// as many pathways, in the same order.
func (b *builder) addPathways() error {
	const cluster, pathway, code, separator = "Career Cluster", "Career Pathway", "Code", "; "
	in, err := b.insert("pathway", 4)
	if err != nil {
		return err
	}
	return b.read(careerClusters, []string{cluster, pathway, code}, func(r *record) (string, error) {
		id, ok := b.occupations[r.text(code)]
		if !ok {
			return reasonOccupation, nil
		}
		clusters, names := strings.Split(r.text(cluster), separator), strings.Split(r.text(pathway), separator)
		if len(clusters) != len(names) {
			return "", r.fail(pathway, r.text(pathway), "does not match the clusters")
		}
		for i, c := range clusters {
			if err := in.add(id, i+1, c, names[i]); err != nil {
				return "", err
			}
		}
		return "", nil
	})
}
