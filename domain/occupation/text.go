package occupation

import (
	"fmt"
	"strings"
)

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

// Term is a word with what it means: a rated element or an entry of the
// glossary.
type Term struct {
	Name    string
	Means   string // one or two sentences
	Example string
}

// CredentialKind says what kind of proof a credential is.
type CredentialKind string

const (
	Certification CredentialKind = "certification" // voluntary, by a body of the field
	LicenseKind   CredentialKind = "license"       // required by law
	Registration  CredentialKind = "registration"  // being on an official list
)

// Credential is a certification, license or registration, as facts. An empty
// field is not known: the reader is told to ask the issuer.
type Credential struct {
	ID           string // "rhit"
	Name         string
	Short        string // "RHIT"
	Issuer       string
	Kind         CredentialKind
	Occupations  []string // O*NET-SOC codes that it serves
	First        string   // what is needed before
	Earned       []string // any of program, exam, experience
	ValidYears   int      // 0 = not known
	NeverExpires bool
	Units        int    // to renew, in a cycle of ValidYears; 0 = not known
	UnitName     string // the issuer's own: "CEU"
	Categories   []string
	Levels       string
	States       string // of licenses: all, most, some, federal
	Site         string // without https
	AsOf         int    // year in which the facts were checked
}

// CheckFirst is what every credential is shown with.
const CheckFirst = "Check with the issuer before you pay or enroll."

// Organization is a professional organization or union.
type Organization struct {
	Name        string
	Short       string
	Offers      string
	Occupations []string // O*NET-SOC codes that it serves
	Site        string
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
	// Credentials and Organizations list those that serve an occupation.
	Credentials(code string) ([]Credential, error)
	Organizations(code string) ([]Organization, error)
	Glossary() ([]Term, error)
	JobSearch() ([]Advice, error)
	Clusters() ([]Cluster, error)
}

// ValidWords says how long a credential is valid; unknown stands for what is
// not known.
func (c Credential) ValidWords(unknown string) string {
	switch {
	case c.NeverExpires:
		return "life; it does not expire"
	case c.ValidYears == 1:
		return "1 year"
	case c.ValidYears > 1:
		return fmt.Sprintf("%d years", c.ValidYears)
	}
	return unknown
}

// RenewalWords says what renewing takes; unknown stands for what is not known.
// It is empty for a credential that does not expire.
func (c Credential) RenewalWords(unknown string) string {
	switch {
	case c.NeverExpires:
		return ""
	case c.Units == 0:
		return unknown
	}
	name := c.UnitName
	if name == "" {
		name = "units"
	}
	s := fmt.Sprintf("%d %s", c.Units, name)
	if c.ValidYears > 0 {
		s += " in " + c.ValidWords(unknown)
	}
	if len(c.Categories) > 0 {
		s += " (" + strings.Join(c.Categories, "; ") + ")"
	}
	return s
}
