package occupation

import (
	"fmt"

	"waymark/domain/labor"
)

// Official is what O*NET itself says about an occupation, from a release that
// the person has added on this computer.
type Official struct {
	Release     string // "30.1"; "" where the release does not tell
	Description string // may be empty
	Tasks       []OfficialTask
}

// OfficialTask is one of O*NET's task statements.
type OfficialTask struct {
	Text string
	Core bool // O*NET calls it a core task; others are supplemental or not rated
	// Importance is how important workers call the task; blank where the
	// release has no ratings of tasks.
	Importance labor.Figure
	// Activities are the detailed work activities that the task belongs to.
	Activities []string
}

// OfficialTexts holds what O*NET says in its own words. Official gives nil for
// an occupation of which nothing was added; core tasks come first.
type OfficialTexts interface {
	Official(code string) (*Official, error)
}

// Title names the release: "O*NET 30.1".
func (o *Official) Title() string {
	if o.Release == "" {
		return "O*NET"
	}
	return "O*NET " + o.Release
}

// Notice is the notice that the licence asks for, with the words' own release.
func (o *Official) Notice() string { return fmt.Sprintf(noticeOf, o.Title()) }
