package plan

import "fmt"

// Kind is what a step is about. Files and JSON hold its Name.
type Kind uint8

const (
	Other Kind = iota
	Education
	Experience
	Training
	Certification
	Application
)

// Kinds in the order in which they are offered.
var Kinds = [...]Kind{Education, Experience, Training, Certification, Application, Other}

var kindWords = words{
	{"other", "Other"}, {"education", "School or college"}, {"experience", "Work experience"}, {"training", "Training"},
	{"certification", "Certificate or license"}, {"application", "Applying"},
}

// Name is the stable name of the kind in files and JSON.
func (k Kind) Name() string { return kindWords[k].name }

// Label is the kind in words.
func (k Kind) Label() string { return kindWords[k].label }

// MarshalText writes the Name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.Name()), nil }

// UnmarshalText reads a Name.
func (k *Kind) UnmarshalText(text []byte) error { return read(k, kindWords, "kind of step", text) }

// State is how far a step is. Files and JSON hold its Name.
type State uint8

const (
	Planned State = iota
	InProgress
	Done
	Skipped
	Blocked // cannot go on until something else happens
)

// States in the order in which they are offered.
var States = [...]State{Planned, InProgress, Blocked, Done, Skipped}

var stateWords = words{
	{"planned", "Planned"}, {"in_progress", "In progress"}, {"done", "Done"}, {"skipped", "Skipped"}, {"blocked", "Blocked"},
}

// Name is the stable name of the state in files and JSON.
func (s State) Name() string { return stateWords[s].name }

// Label is the state in words.
func (s State) Label() string { return stateWords[s].label }

// MarshalText writes the Name.
func (s State) MarshalText() ([]byte, error) { return []byte(s.Name()), nil }

// UnmarshalText reads a Name.
func (s *State) UnmarshalText(text []byte) error { return read(s, stateWords, "state of a step", text) }

// words are what the values of a kind are called in files and by people.
type words []struct{ name, label string }

func named[T interface{ Name() string }](all []T, name string) (T, bool) {
	for _, v := range all {
		if v.Name() == name {
			return v, true
		}
	}
	var none T
	return none, false
}

func read[T ~uint8](to *T, all words, what string, text []byte) error {
	for i, w := range all {
		if w.name == string(text) {
			*to = T(i)
			return nil
		}
	}
	return invalid("", fmt.Sprintf("There is no %s that is called %q.", what, shorten(string(text))))
}
