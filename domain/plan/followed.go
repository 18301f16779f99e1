package plan

import "slices"

// Followed are the jobs that a person follows, by code, each once: those with
// a star and those that a plan leads to.
func Followed(stars []Star, plans []Plan) []string {
	var codes []string
	add := func(code string) {
		if code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, s := range stars {
		add(s.Occupation)
	}
	for _, p := range plans {
		add(p.Occupation)
	}
	return codes
}
