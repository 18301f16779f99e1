package occupation

import (
	"fmt"
	"slices"
	"strings"
)

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

// AskIssuer stands for a fact of a credential that is not known.
const AskIssuer = "ask the issuer"

// FullName is the name with the short one: "Registered Health Information
// Technician (RHIT)".
func (c Credential) FullName() string { return withShort(c.Name, c.Short) }

// KindWords says what kind of proof it is: "license, required in every state".
func (c Credential) KindWords() string {
	states := map[string]string{"all": "required in every state", "most": "required in most states", "some": "required in some states", "federal": "given by the federal government"}
	if s := states[c.States]; s != "" {
		return string(c.Kind) + ", " + s
	}
	return string(c.Kind)
}

// FirstWords says what is needed before.
func (c Credential) FirstWords() string {
	if c.First == "" {
		return AskIssuer
	}
	return strings.TrimSuffix(c.First, ".")
}

// EarnedWords says how it is earned: "program, experience and exam".
func (c Credential) EarnedWords() string {
	n := len(c.Earned)
	switch n {
	case 0:
		return AskIssuer
	case 1:
		return c.Earned[0]
	}
	return strings.Join(c.Earned[:n-1], ", ") + " and " + c.Earned[n-1]
}

// ValidWords says how long it is valid.
func (c Credential) ValidWords() string {
	switch {
	case c.NeverExpires:
		return "life; it does not expire"
	case c.ValidYears == 1:
		return "1 year"
	case c.ValidYears > 1:
		return fmt.Sprintf("%d years", c.ValidYears)
	}
	return AskIssuer
}

// RenewalWords says what renewing takes. It is empty for a credential that does
// not expire.
func (c Credential) RenewalWords() string {
	switch {
	case c.NeverExpires:
		return ""
	case c.Units == 0:
		return AskIssuer
	}
	name := c.UnitName
	if name == "" {
		name = "units"
	}
	s := fmt.Sprintf("%d %s", c.Units, name)
	if c.ValidYears > 0 {
		s += " in " + c.ValidWords()
	}
	if len(c.Categories) > 0 {
		s += " (" + strings.Join(c.Categories, "; ") + ")"
	}
	return s
}

// LicensesFirst puts what the law requires before what is a choice; otherwise
// the order stays.
func LicensesFirst(list []Credential) []Credential {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b Credential) int {
		return boolOrder(a.Kind != LicenseKind) - boolOrder(b.Kind != LicenseKind)
	})
	return sorted
}

func boolOrder(later bool) int {
	if later {
		return 1
	}
	return 0
}

// Organization is a professional organization or union.
type Organization struct {
	Name        string
	Short       string
	Offers      string
	Occupations []string // O*NET-SOC codes that it serves
	Site        string
}

// FullName is the name with the short one.
func (o Organization) FullName() string { return withShort(o.Name, o.Short) }

// withShort adds a short name that the name does not hold already.
func withShort(name, short string) string {
	if short == "" || strings.Contains(name, short) {
		return name
	}
	return name + " (" + short + ")"
}
