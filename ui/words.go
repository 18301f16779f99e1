package ui

import (
	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/help"
	"waymark/ui/widgets"
)

// words are the terms of the glossary that the page on show uses.
func (s *Shell) words() []occupation.Term {
	if s.library == nil {
		return nil
	}
	return occupation.TermsIn(explain.Glossary(s.library.Directory.Texts), widgets.Said(s.page))
}

// showWords opens what the words on the page mean.
func (s *Shell) showWords() {
	if s.library == nil || s.window.Canvas().Overlays().Top() != nil {
		return
	}
	explain.Words(s.window.Canvas(), "Words on this page", s.words(), func() { s.Go(Route{Page: HelpPage, Tab: help.TabWords}) })
}
