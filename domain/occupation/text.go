package occupation

// Text is what Waymark says about an occupation in its own words.
type Text struct {
	Summary     string   // what people do and what it is for, one to three sentences
	Tasks       []Task   // five to eight
	Where       string   // where and with whom the work is done
	Start       string   // how people usually get in
	Specialties []string // "name: what is different"; may be empty
	Next        []string // the next rungs; may be empty
	License     License
}

// Task is one thing that people in an occupation do.
type Task struct {
	Do   string // begins with a verb: "Read visit notes and choose the code ..."
	Uses string // name of the skill, knowledge or ability that it leans on most
}

// License says who licenses the people in an occupation.
type License string

const (
	NoLicense      License = ""        // none that all or most states ask for
	AllStates      License = "all"     // every state licenses it
	MostStates     License = "most"    // most states do
	FederalLicense License = "federal" // the United States do: pilots, commercial drivers
)

// Words says the license in a sentence; it is empty for NoLicense.
func (l License) Words() string {
	const ask = " Ask the board in your state before you pay for training."
	switch l {
	case AllStates:
		return "Every state licenses this job." + ask
	case MostStates:
		return "Most states license this job." + ask
	case FederalLicense:
		return "This job needs a license from the federal government."
	}
	return ""
}

// Texts holds the texts of occupations. Text gives nil for an occupation that
// has none yet.
type Texts interface {
	Text(code string) (*Text, error)
}
