package study

import (
	"cmp"
	"slices"
)

// SortPrograms orders programs by school, field and award.
func SortPrograms(list []Program) {
	slices.SortFunc(list, func(a, b Program) int {
		return cmp.Or(cmp.Compare(a.School.Name, b.School.Name), cmp.Compare(a.School.ID, b.School.ID),
			cmp.Compare(a.Field.Code, b.Field.Code), cmp.Compare(a.Award.Order(), b.Award.Order()))
	})
}

// SchoolPrograms is a school with those of its programs that were asked for.
type SchoolPrograms struct {
	*School
	Programs []Program
}

// BySchool groups programs by school, in the order of the programs.
func BySchool(programs []Program) []SchoolPrograms {
	var groups []SchoolPrograms
	for _, of := range grouped(programs, func(p Program) int { return p.School.ID }) {
		groups = append(groups, SchoolPrograms{of[0].School, of})
	}
	return groups
}

// FieldPrograms is a field with the programs that teach it.
type FieldPrograms struct {
	Field
	Programs []Program
}

// ByField groups programs by field of study, ascending by code.
func ByField(programs []Program) []FieldPrograms {
	var groups []FieldPrograms
	for _, of := range grouped(programs, func(p Program) string { return p.Field.Code }) {
		groups = append(groups, FieldPrograms{of[0].Field, of})
	}
	slices.SortFunc(groups, func(a, b FieldPrograms) int { return cmp.Compare(a.Code, b.Code) })
	return groups
}

// grouped puts programs with the same key together, in the order of the first
// of each.
func grouped[K comparable](programs []Program, key func(Program) K) [][]Program {
	var groups [][]Program
	place := map[K]int{}
	for _, p := range programs {
		i, ok := place[key(p)]
		if !ok {
			i = len(groups)
			place[key(p)] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], p)
	}
	return groups
}
