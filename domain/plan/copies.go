package plan

import "slices"

// NotCopies are the plans that count when all are looked at together: a what-if
// copy does not as long as the plan is there of which it is a copy.
func NotCopies(all []Plan) []Plan {
	return slices.DeleteFunc(slices.Clone(all), func(p Plan) bool {
		return p.CopyOf != "" && slices.ContainsFunc(all, func(o Plan) bool { return o.ID == p.CopyOf })
	})
}
