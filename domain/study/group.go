package study

import (
	"cmp"
	"slices"
)

// SchoolPrograms is a school with those of its programs that were asked for.
type SchoolPrograms struct {
	*School
	Programs []Program
}

// BySchool groups programs by school, in the order of the programs.
func BySchool(programs []Program) []SchoolPrograms {
	var groups []SchoolPrograms
	index := map[int]int{}
	for _, p := range programs {
		i, ok := index[p.School.ID]
		if !ok {
			i = len(groups)
			index[p.School.ID] = i
			groups = append(groups, SchoolPrograms{School: p.School})
		}
		groups[i].Programs = append(groups[i].Programs, p)
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
	index := map[string]int{}
	for _, p := range programs {
		i, ok := index[p.Field.Code]
		if !ok {
			i = len(groups)
			index[p.Field.Code] = i
			groups = append(groups, FieldPrograms{Field: p.Field})
		}
		groups[i].Programs = append(groups[i].Programs, p)
	}
	slices.SortFunc(groups, func(a, b FieldPrograms) int { return cmp.Compare(a.Code, b.Code) })
	return groups
}
