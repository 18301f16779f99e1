package figures

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Licenses are those of a job's credentials that the law asks for.
func Licenses(g *occupation.Guide) []occupation.Credential {
	return slices.DeleteFunc(slices.Clone(g.Credentials), func(c occupation.Credential) bool { return c.Kind != occupation.LicenseKind })
}

// LicenseAnswer says whether the job needs a license, as far as Waymark's own
// texts know; it is empty for military jobs and where nothing is written.
func LicenseAnswer(g *occupation.Guide) string {
	if g.Text == nil || g.Matrix == "" {
		return ""
	}
	switch g.Text.License {
	case occupation.AllStates:
		return "Yes: every state licenses this job."
	case occupation.MostStates:
		return "In most states, yes: they license this job."
	case occupation.FederalLicense:
		return "Yes, by federal law."
	}
	if len(Licenses(g)) > 0 {
		return "Not for the job as a whole, as far as we know, but some states or some of the work ask for one."
	}
	return "We know of none that all or most states ask for."
}

// LicenseAsk says whom to ask about licenses in the reader's state.
func LicenseAsk(g *occupation.Guide) string {
	where := ""
	if g.State != nil && g.Area.Type != labor.Nation {
		where = " in " + g.State.Area.Name
	}
	var issuers []string
	program := false
	for _, c := range Licenses(g) {
		if issuer := occupation.LowerFirst(c.Issuer); !slices.Contains(issuers, issuer) {
			issuers = append(issuers, issuer)
		}
		program = program || slices.Contains(c.Earned, "program")
	}
	ask := "Your state, county or city may have rules all the same."
	if len(issuers) > 0 {
		ask = "Rules differ from state to state, and they change. Ask" + where + ": " + strings.Join(issuers, "; ") + "."
		where = ""
	}
	if program {
		ask += " Ask before you enroll which programs count for the license, and the school whether its program is accredited."
	}
	return ask + " An American Job Center" + where + " or the license finder of careeronestop.org (needs the internet) names the office for each license."
}
