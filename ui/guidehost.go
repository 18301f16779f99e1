package ui

import (
	"waymark/domain/occupation"
	"waymark/domain/study"
)

// Preference key of the guide's depth.
const prefDetailed = "guide.detailed"

// Detailed reports whether guides show everything or only the main things.
func (s *Shell) Detailed() bool { return s.prefs.Bool(prefDetailed) }

// SetDetailed chooses the depth of all guides and remembers it.
func (s *Shell) SetDetailed(on bool) { s.prefs.SetBool(prefDetailed, on) }

// FindJobs lists on Explore the jobs that have an option of a facet.
func (s *Shell) FindJobs(kind occupation.FacetKind, option string) {
	s.explore.Find(kind, option)
	s.Go(Route{Page: ExplorePage})
}

// Study tells of fields of study and schools.
func (s *Shell) Study() study.Source { return s.library.Study }
