package plan

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

// Name is the stable name of the kind in files and JSON.
func (k Kind) Name() string {
	return [...]string{"other", "education", "experience", "training", "certification", "application"}[k]
}

// Label is the kind in words.
func (k Kind) Label() string {
	return [...]string{"Other", "School or college", "Work experience", "Training", "Certificate or license", "Applying"}[k]
}

// KindNamed finds a kind by its Name.
func KindNamed(name string) (Kind, bool) { return named(Kinds[:], name) }

// State is how far a step is. Files and JSON hold its Name.
type State uint8

const (
	Planned State = iota
	InProgress
	Done
	Skipped
)

// States in the order in which they are offered.
var States = [...]State{Planned, InProgress, Done, Skipped}

// Name is the stable name of the state in files and JSON.
func (s State) Name() string {
	return [...]string{"planned", "in_progress", "done", "skipped"}[s]
}

// Label is the state in words.
func (s State) Label() string {
	return [...]string{"Planned", "In progress", "Done", "Skipped"}[s]
}

// StateNamed finds a state by its Name.
func StateNamed(name string) (State, bool) { return named(States[:], name) }

func named[T interface{ Name() string }](all []T, name string) (T, bool) {
	for _, v := range all {
		if v.Name() == name {
			return v, true
		}
	}
	var none T
	return none, false
}
