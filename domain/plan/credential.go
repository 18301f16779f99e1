package plan

// Credential is a certificate, license or registration that the person holds
// or wants.
type Credential struct {
	ID           ID
	Title        string
	Known        string // id of the credential in Waymark's own texts, or ""
	Issuer       string
	Number       string // what the issuer wrote on it, or ""
	Place        string // where a license holds, for example "WA", or ""
	Status       CredentialStatus
	StepID       ID   // the step that leads to it, or ""
	Issued       Date // or none
	ValidUntil   Date // or none
	NeverExpires bool
	CycleStart   Date   // when the renewal cycle now running began; none: with Issued
	CarriedIn    Number // units brought over from the cycle before
	Rule         Rule
	Files        []Attachment
	Reminders    []Reminder
	Note         string
	Position     int64
}

// CredentialStatus is what the person says about a credential. Whether it is
// valid, expiring or expired is computed from dates when it is read. Files and
// JSON hold its Name.
type CredentialStatus uint8

const (
	Wanted CredentialStatus = iota
	Held
	Suspended
	Revoked
	Retired // given up on purpose
)

// Rule says what renewing a credential takes. Zero fields are not known or do
// not apply.
type Rule struct {
	Unit         string    // what the issuer calls one unit: "CEU", "contact hour"
	Units        Number    // needed in a cycle
	CycleMonths  int       // length of a cycle
	Categories   []Minimum // of the units needed, so much in a category
	Providers    []Minimum // of the units needed, so much from a provider
	ExtraUnits   Number    // added for each further credential that is renewed together
	MostUnits    Number    // most that can be asked for all credentials together
	MostCarried  Number    // most that may be brought into the next cycle
	GraceDays    int       // days after the end in which renewal is still taken
	Fee          Cents     // for a renewal
	FeeMore      Cents     // for each further credential
	KeepYears    int       // how long the issuer may ask for proof
	Source       string    // where the rule was read
	Checked      Date      // when it was read there
	FromDate     Date      // since when it holds, or none
	Own          bool      // the person changed it
	TogetherWith string    // credentials with the same text renew together: the issuer's name, or ""
}

// Minimum is a part of the units that must be of one sort: a share of the units
// needed in percent, or a number of units.
type Minimum struct {
	Name    string
	Percent Number
	Units   Number
}

// Activity is something that counts as continuing education.
type Activity struct {
	ID       ID
	Date     Date
	Title    string
	Provider string
	Cost     Cents
	Counts   []Count // once for each credential that it counts for
	Files    []Attachment
	Note     string
}

// Count is what an activity counts for one credential.
type Count struct {
	CredentialID ID
	Units        Number
	Category     string // one of the rule's categories, or ""
	Provider     string // one of the rule's providers, or ""
}

// Renewed is a cycle that is over.
type Renewed struct {
	ID           ID
	CredentialID ID
	From, To     Date   // the cycle
	Done         Date   // when it was renewed
	Units        Number // needed then
	Cost         Cents
	Note         string
}
