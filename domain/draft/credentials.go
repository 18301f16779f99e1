package draft

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
)

// Offer is a credential that a draft can hold.
type Offer struct {
	occupation.Credential
	Proposed bool // stands in the draft unless the person chooses otherwise
}

// Offers are the credentials of the occupation, those that are proposed for a
// way first, then licenses, then the others. EducationUnknown stands for the
// way that is proposed.
//
// What is proposed is at most one: the license where our text says that most
// states or the federal government license the job, else the certification for
// people without experience whose schooling is nearest to the way. It is one
// that a program leads to or that serves this job alone.
func (f Facts) Offers(way labor.Education) []Offer {
	proposed := f.proposed(way)
	var offers []Offer
	for _, c := range occupation.LicensesFirst(f.Credentials) {
		offers = append(offers, Offer{c, proposed != nil && proposed.ID == c.ID})
	}
	slices.SortStableFunc(offers, func(a, b Offer) int { return order(!a.Proposed) - order(!b.Proposed) })
	return offers
}

// Settle is the way and the credentials that a draft of a choice is made with.
func (f Facts) Settle(c Choice) (labor.Education, []occupation.Credential) {
	way := c.Way
	var chosen []occupation.Credential
	if c.Credentials == nil {
		if p := f.proposed(way); p != nil {
			chosen = append(chosen, *p)
		}
	}
	for _, known := range f.Credentials {
		if slices.Contains(c.Credentials, known.ID) {
			chosen = append(chosen, known)
		}
	}
	chosen = occupation.LicensesFirst(chosen)
	if way != labor.EducationUnknown {
		return way, chosen
	}
	if way = f.typical(); way != labor.EducationUnknown {
		for _, c := range chosen {
			way = max(way, asksFor(c))
		}
	}
	return way, chosen
}

func (f Facts) proposed(way labor.Education) *occupation.Credential {
	if f.Text != nil && f.Text.License != occupation.NoLicense {
		return f.firstLicense()
	}
	var best *occupation.Credential
	var bestRank int
	for i, c := range f.Credentials {
		level := asksFor(c)
		if c.Kind != occupation.Certification || !forStarters(c) || level <= labor.NoFormalCredential || !f.fits(level, way) {
			continue
		}
		if !slices.Contains(c.Earned, "program") && len(c.Occupations) > 1 {
			continue // a general one, such as for first aid
		}
		gap := int(level) - int(cmp.Or(way, f.typical()))
		// Nearest first, then what serves this job and few others.
		if rank := max(gap, -gap)*1000 + len(c.Occupations); best == nil || rank < bestRank {
			best, bestRank = &f.Credentials[i], rank
		}
	}
	return best
}

// fits reports whether a credential that asks for a level of schooling goes with
// a way. A way that was chosen is kept; without one, the credential may ask for
// one level more than is typical.
func (f Facts) fits(level, way labor.Education) bool {
	if way != labor.EducationUnknown {
		return level <= way
	}
	typical := f.typical()
	return typical != labor.EducationUnknown && (level == typical || level == typical+1)
}

// further marks licenses that ask for another license first.
var further = regexp.MustCompile(`(?i)\blicense|\bjourneyman\b|\bCDL\b`)

// firstLicense is the license that people who start need: one that every state
// asks for before one that most do, one for starters before one that builds on
// another.
func (f Facts) firstLicense() *occupation.Credential {
	var best *occupation.Credential
	rank := func(c occupation.Credential) int {
		return 2*order(further.MatchString(c.First)) + order(c.States == "most")
	}
	for i, c := range f.Credentials {
		if c.Kind != occupation.LicenseKind || c.States == "some" {
			continue
		}
		if best == nil || rank(c) < rank(*best) {
			best = &f.Credentials[i]
		}
	}
	return best
}

func order(later bool) int {
	if later {
		return 1
	}
	return 0
}

// credential adds the steps to a credential and gives the step that keeps it,
// which is false for one that does not expire.
func (b *builder) credential(c occupation.Credential) (renewal plan.Step, ok bool) {
	get := plan.Step{Kind: plan.Certification, Note: credentialNote(c)}
	if c.Site != "" {
		get.Links = []plan.Link{{Title: c.Issuer, URL: "https://" + c.Site}}
	}
	place := ""
	switch c.Kind {
	case occupation.LicenseKind:
		if place = b.choice.State; c.States == "federal" {
			place = ""
		}
		if slices.Contains(c.Earned, "exam") {
			b.add(plan.Step{Kind: plan.Certification, Title: "Pass the exam: " + c.FullName(), Note: "Ask the board which exam counts, where it is held and what it costs.",
				Costs: []plan.CostLine{unknown(plan.ExamFee, ""), unknown(plan.Books, "")}})
		}
		get.Title = "Get the license: " + c.FullName() + in(place)
		get.Costs = []plan.CostLine{unknown(plan.Fees, "Application fee")}
	case occupation.Registration:
		get.Title = "Get on the list: " + c.FullName()
		get.Costs = []plan.CostLine{unknown(plan.Fees, "Registration fee")}
	default:
		get.Title = "Earn the certification: " + c.FullName()
		get.Costs = []plan.CostLine{unknown(plan.Fees, "Application fee")}
		if slices.Contains(c.Earned, "exam") {
			get.Costs = []plan.CostLine{unknown(plan.ExamFee, ""), unknown(plan.Fees, "Application fee"), unknown(plan.Books, "")}
		}
	}
	get = b.add(get)
	b.Credentials = append(b.Credentials, plan.Credential{ID: plan.NewID(), Title: c.FullName(), Known: c.ID, Issuer: c.Issuer, Place: place,
		Status: plan.Wanted, StepID: get.ID, NeverExpires: c.NeverExpires})
	if c.NeverExpires {
		return plan.Step{}, false
	}
	return identified(plan.Step{Kind: plan.Certification, Title: keepTitle(c), After: []plan.ID{get.ID},
		Note:  "This comes again each time. Keep the proof of what you did. " + occupation.CheckFirst,
		Costs: []plan.CostLine{unknown(plan.Renewal, "Renewal fee"), unknown(plan.Tuition, "Continuing education"), unknown(plan.Dues, "")}}), true
}

func keepTitle(c occupation.Credential) string {
	every := strings.TrimPrefix(c.ValidWords(), "1 ") // every year, every 2 years
	switch {
	case c.Units > 0 && c.ValidYears > 0:
		unit := c.UnitName
		if unit == "" {
			unit = "units"
		}
		return fmt.Sprintf("Keep %s: %d %s every %s", brief(c), c.Units, unit, every)
	case c.ValidYears > 0:
		return "Keep " + brief(c) + ": renew it every " + every
	}
	return "Keep " + brief(c) + ": ask how often it is renewed"
}

func credentialNote(c occupation.Credential) string {
	note := "What comes first: " + c.FirstWords() + ". "
	switch c.States {
	case "most":
		note += "Most states ask for it: find out whether yours does. "
	case "some":
		note += "Some states ask for it: find out whether yours does. "
	}
	if c.AsOf > 0 {
		note += fmt.Sprintf("As of %d. ", c.AsOf)
	}
	return note + occupation.CheckFirst
}

func brief(c occupation.Credential) string { return cmp.Or(c.Short, c.Name) }

func in(place string) string {
	if place == "" {
		return ""
	}
	return " in " + place
}
