package exchange

import (
	"fmt"
	"strings"

	"waymark/domain/plan"
)

// word is a value that has a name in files and a label for people.
type word interface {
	Name() string
	Label() string
}

// chosen finds the value that a cell names: by its label, its name, or one of
// the other words that people use for it.
func chosen[T word](all []T, cell, what string, others map[string]T) (T, error) {
	k := key(cell)
	for _, v := range all {
		if k == key(v.Name()) || k == key(v.Label()) {
			return v, nil
		}
	}
	if v, ok := others[k]; ok {
		return v, nil
	}
	var none T
	labels := make([]string, len(all))
	for n, v := range all {
		labels[n] = v.Label()
	}
	return none, said(fmt.Sprintf("%q is not a %s. Use one of: %s.", cell, what, strings.Join(labels, ", ")))
}

// Other words for kinds of steps, as key makes them.
var kindWords = map[string]plan.Kind{
	"school": plan.Education, "college": plan.Education, "degree": plan.Education, "program": plan.Education, "diploma": plan.Education,
	"work": plan.Experience, "job": plan.Experience, "internship": plan.Experience,
	"course": plan.Training, "class": plan.Training, "apprenticeship": plan.Training,
	"certificate": plan.Certification, "license": plan.Certification, "exam": plan.Certification, "test": plan.Certification, "credential": plan.Certification,
	"apply": plan.Application, "jobsearch": plan.Application,
}

// Other words for states of steps, as key makes them.
var stateWords = map[string]plan.State{
	"todo": plan.Planned, "open": plan.Planned, "notstarted": plan.Planned, "no": plan.Planned, "false": plan.Planned, "pending": plan.Planned,
	"doing": plan.InProgress, "started": plan.InProgress, "ongoing": plan.InProgress, "active": plan.InProgress,
	"complete": plan.Done, "completed": plan.Done, "finished": plan.Done, "yes": plan.Done, "true": plan.Done, "x": plan.Done,
	"onhold": plan.Blocked, "waiting": plan.Blocked,
	"cancelled": plan.Skipped, "canceled": plan.Skipped, "dropped": plan.Skipped,
}

// Other words for statuses of credentials, as key makes them.
var statusWords = map[string]plan.CredentialStatus{
	"active": plan.Held, "current": plan.Held, "valid": plan.Held, "expired": plan.Held, "planned": plan.Wanted,
	"inactive": plan.Retired,
}
