package exchange

import "slices"

// Kind is what the rows of a table are read as.
type Kind uint8

const (
	Guess Kind = iota // by the heads
	Steps
	Activities
	Credentials
)

// Kinds in the order in which they are offered.
var Kinds = [...]Kind{Steps, Activities, Credentials}

// Name is the stable name of the kind on the command line and in JSON.
func (k Kind) Name() string { return [...]string{"", "steps", "activities", "credentials"}[k] }

// Label is the kind in words.
func (k Kind) Label() string {
	return [...]string{"Not known", "Steps of a plan", "Activities of continuing education", "Credentials"}[k]
}

// Heads lists the heads of the columns that are read for a kind.
func (k Kind) Heads() []string {
	switch k {
	case Activities:
		return heads(activityColumns())
	case Credentials:
		return heads(credentialColumns())
	}
	return heads(stepColumns())
}

func heads[T any](columns []column[T]) []string {
	var list []string
	for _, c := range columns {
		if c.read != nil {
			list = append(list, c.head)
		}
	}
	return list
}

// guess takes the kind of which most heads are there; of equals the first.
func guess(heads []string) Kind {
	found := map[Kind]int{}
	for _, h := range heads {
		found[Steps] += own(stepColumns(), h)
		found[Activities] += own(activityColumns(), h)
		found[Credentials] += own(credentialColumns(), h)
	}
	return slices.MaxFunc(Kinds[:], func(a, b Kind) int { return found[a] - found[b] })
}

// own counts how well a head fits: the head of a column counts more than
// another word for it.
func own[T any](columns []column[T], head string) int {
	switch n := matches(columns, head); {
	case n < 0:
		return 0
	case key(columns[n].head) == key(head):
		return 3
	}
	return 2
}
