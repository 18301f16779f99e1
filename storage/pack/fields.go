package pack

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const (
	reasonField   = "field no longer in use"
	reasonNoMatch = "no match (99-9999)"
)

// cipID turns the code of a family, group or field into the number that packs
// hold: "01.0101" into 10101. The lengths of the three kinds never give the
// same number.
func cipID(code string) (int, error) {
	family, rest, _ := strings.Cut(code, ".")
	if len(family) != 2 || len(rest)%2 != 0 || len(rest) > 4 {
		return 0, fmt.Errorf("is no code of a field of study")
	}
	id, err := strconv.Atoi(family + rest)
	if err != nil {
		return 0, fmt.Errorf("is no code of a field of study")
	}
	return id, nil
}

// addFields reads the fields of study in use, with their groups and families.
func (b *builder) addFields() error {
	const code, action, title = "CIPCode", "Action", "CIPTitle"
	titles := map[int]string{}
	if err := b.read(cipCodes, []string{code, action, title}, func(r *record) (string, error) {
		name := strings.TrimSuffix(strings.Join(strings.Fields(r.text(title)), " "), ".")
		switch {
		case r.text(action) == "Moved from", r.text(action) == "Deleted":
			return "no longer in use", nil
		case name == "Reserved":
			return "reserved for Canada", nil
		}
		id, err := cipID(r.text(code))
		if err != nil {
			return "", r.fail(code, r.text(code), err.Error())
		}
		if id < 100 {
			name = capitalized(name)
		}
		titles[id] = name
		return "", nil
	}); err != nil {
		return err
	}
	in, err := b.insert("cip", 2)
	if err != nil {
		return err
	}
	b.fields = map[int]bool{}
	for _, id := range slices.Sorted(maps.Keys(titles)) {
		b.fields[id] = true
		if err := in.add(id, titles[id]); err != nil {
			return err
		}
	}
	return nil
}

// field reads the id of a field of study; 0 for one that is not in use.
func (b *builder) field(r *record, column string) (int, error) {
	id, err := cipID(r.text(column))
	if err != nil {
		return 0, r.fail(column, r.text(column), err.Error())
	}
	if !b.fields[id] {
		return 0, nil
	}
	return id, nil
}

// addFieldMatches reads which fields may prepare for which occupations of the
// SOC.
func (b *builder) addFieldMatches() error {
	const cip, soc = "CIP2020Code", "SOC2018Code"
	type key struct{ soc, cip int }
	matches := map[key]bool{}
	if err := b.read(fieldMatches, []string{cip, soc}, func(r *record) (string, error) {
		if r.text(soc) == "99-9999" || r.text(cip) == "99.9999" {
			return reasonNoMatch, nil
		}
		id, err := b.field(r, cip)
		if err != nil {
			return "", err
		}
		if id == 0 {
			return reasonField, nil
		}
		job, ok := b.soc[r.text(soc)]
		if !ok {
			return "", r.fail(soc, r.text(soc), "is not in the SOC")
		}
		matches[key{job, id}] = true
		return "", nil
	}); err != nil {
		return err
	}
	in, err := b.insert("cip_soc", 2)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(matches), func(x, y key) int {
		return cmp.Or(cmp.Compare(x.soc, y.soc), cmp.Compare(x.cip, y.cip))
	}) {
		if err := in.add(k.soc, k.cip); err != nil {
			return err
		}
	}
	return nil
}

// addTOPs reads California's codes of the fields. The file repeats a pair for
// each occupation.
func (b *builder) addTOPs() error {
	const code, title, cip = "Current TOP Code", "Current TOP Title", "2020 CIP Code"
	type key struct {
		cip  int
		code string
	}
	titles := map[key]string{}
	if err := b.read(californiaCodes, []string{code, title, cip}, func(r *record) (string, error) {
		id, err := b.field(r, cip)
		if err != nil {
			return "", err
		}
		if id == 0 {
			return reasonField, nil
		}
		k := key{id, r.text(code)}
		if titles[k] != "" {
			return reasonTwice, nil
		}
		titles[k] = r.text(title)
		return "", nil
	}); err != nil {
		return err
	}
	in, err := b.insert("top", 3)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(titles), func(x, y key) int {
		return cmp.Or(cmp.Compare(x.cip, y.cip), cmp.Compare(x.code, y.code))
	}) {
		if err := in.add(k.cip, k.code, titles[k]); err != nil {
			return err
		}
	}
	return nil
}
