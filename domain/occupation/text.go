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
		return "Federal law asks for a license in this job."
	}
	return ""
}

// Term is a word with what it means: a rated element or an entry of the
// glossary.
type Term struct {
	Name    string
	Means   string // one or two sentences
	Example string
	Said    []string // how pages say it beside its name: "half earn more than", "medians"
}

// Advice is a section of help with short tips.
type Advice struct {
	Title string
	Tips  []string
}

// Cluster is one of the sixteen career clusters as schools use them.
type Cluster struct {
	Name      string
	Holds     string   // one sentence
	Subjects  []string // helpful in high school
	Advanced  []string // advanced courses
	Clubs     []string // clubs and volunteering
	WorkBased []string // ways to learn at work while at school
}

// Texts holds what Waymark says in its own words. Text gives nil for an
// occupation of which nothing is written.
type Texts interface {
	Text(code string) (*Text, error)
	// Elements maps element ids to what they mean.
	Elements() (map[string]Term, error)
	// Activities names O*NET's intermediate work activities by their ids.
	Activities() (map[string]string, error)
	// Credentials and Organizations list those that serve an occupation.
	Credentials(code string) ([]Credential, error)
	Organizations(code string) ([]Organization, error)
	// AllCredentials lists every credential by name.
	AllCredentials() ([]Credential, error)
	Glossary() ([]Term, error)
	JobSearch() ([]Advice, error)
	Clusters() ([]Cluster, error)
}
