package ui

import (
	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/help"
	"waymark/ui/widgets"
)

// Glossary is what words mean; it is empty while the data is being read.
func (s *Shell) Glossary() []occupation.Term {
	if s.library == nil {
		return nil
	}
	return explain.Glossary(s.library.Directory.Texts)
}

// showWords opens what the words on the page mean.
func (s *Shell) showWords() {
	if s.library == nil || s.window.Canvas().Overlays().Top() != nil {
		return
	}
	terms := occupation.TermsIn(s.Glossary(), widgets.Said(s.page))
	explain.Words(s.window.Canvas(), "Words on this page", terms, func() { s.Go(Route{Page: HelpPage, Tab: help.TabWords}) })
}
