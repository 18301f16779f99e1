package plan

// Credential is a certificate, license or registration that the person holds
// or wants.
type Credential struct {
	ID           ID               `json:"id"`
	Title        string           `json:"title"`
	Known        string           `json:"known,omitempty"` // id of the credential in Waymark's own texts, or ""
	Issuer       string           `json:"issuer,omitempty"`
	Number       string           `json:"number,omitempty"` // what the issuer wrote on it, or ""
	Place        string           `json:"place,omitempty"`  // where a license holds, for example "WA", or ""
	Status       CredentialStatus `json:"status"`
	StepID       ID               `json:"step_id,omitempty"`    // the step that leads to it, or ""
	Issued       Date             `json:"issued,omitzero"`      // or none
	ValidUntil   Date             `json:"valid_until,omitzero"` // or none
	NeverExpires bool             `json:"never_expires,omitempty"`
	CycleStart   Date             `json:"cycle_start,omitzero"` // when the renewal cycle now running began; none: with Issued
	CarriedIn    Number           `json:"carried_in,omitzero"`  // units brought over from the cycle before
	Rule         Rule             `json:"rule,omitzero"`
	Files        []Attachment     `json:"files,omitempty"`
	Reminders    []Reminder       `json:"reminders,omitempty"`
	Note         string           `json:"note,omitempty"`
	Position     int64            `json:"-"`
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
	Unit         string    `json:"unit,omitempty"`           // what the issuer calls one unit: "CEU", "contact hour"
	Units        Number    `json:"units,omitzero"`           // needed in a cycle
	CycleMonths  int       `json:"cycle_months,omitempty"`   // length of a cycle
	Categories   []Minimum `json:"categories,omitempty"`     // of the units needed, so much in a category
	Providers    []Minimum `json:"providers,omitempty"`      // of the units needed, so much from a provider
	ExtraUnits   Number    `json:"extra_units,omitzero"`     // added for each further credential that is renewed together
	MostUnits    Number    `json:"most_units,omitzero"`      // most that can be asked for all credentials together
	MostCarried  Number    `json:"most_carried,omitzero"`    // most that may be brought into the next cycle
	GraceDays    int       `json:"grace_days,omitempty"`     // days after the end in which renewal is still taken
	Fee          Cents     `json:"fee_cents,omitempty"`      // for a renewal
	FeeMore      Cents     `json:"fee_more_cents,omitempty"` // for each further credential
	KeepYears    int       `json:"keep_years,omitempty"`     // how long the issuer may ask for proof
	Source       string    `json:"source,omitempty"`         // where the rule was read
	Checked      Date      `json:"checked,omitzero"`         // when it was read there
	FromDate     Date      `json:"from_date,omitzero"`       // since when it holds, or none
	Own          bool      `json:"own,omitempty"`            // the person changed it
	TogetherWith string    `json:"together_with,omitempty"`  // credentials with the same text renew together: the issuer's name, or ""
}

// Minimum is a part of the units that must be of one sort: a share of the units
// needed in percent, or a number of units.
type Minimum struct {
	Name    string `json:"name"`
	Percent Number `json:"percent,omitzero"`
	Units   Number `json:"units,omitzero"`
}

// Activity is something that counts as continuing education.
type Activity struct {
	ID       ID           `json:"id"`
	Date     Date         `json:"date"`
	Title    string       `json:"title"`
	Provider string       `json:"provider,omitempty"`
	Cost     Cents        `json:"cost_cents,omitempty"` // 0: free or not entered
	Counts   []Count      `json:"counts,omitempty"`     // once for each credential that it counts for
	Files    []Attachment `json:"files,omitempty"`
	Note     string       `json:"note,omitempty"`
}

// Count is what an activity counts for one credential.
type Count struct {
	CredentialID ID     `json:"credential_id"`
	Units        Number `json:"units"`
	Category     string `json:"category,omitempty"` // one of the rule's categories, or ""
	Provider     string `json:"provider,omitempty"` // one of the rule's providers, or ""
}

// Renewed is a cycle that is over.
type Renewed struct {
	ID           ID     `json:"id"`
	CredentialID ID     `json:"credential_id"`
	From         Date   `json:"from"`                // first day of the cycle
	To           Date   `json:"to"`                  // last day of the cycle
	Done         Date   `json:"done"`                // when it was renewed
	Units        Number `json:"units,omitzero"`      // needed then
	CarriedIn    Number `json:"carried_in,omitzero"` // brought over from the cycle before
	Cost         Cents  `json:"cost_cents,omitempty"`
	Note         string `json:"note,omitempty"`
}
