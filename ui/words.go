package ui

import (
	"slices"

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

// showWords opens what the words on the page mean, and below them those that
// stand around every page.
func (s *Shell) showWords() {
	if s.library == nil || s.window.Canvas().Overlays().Top() != nil {
		return
	}
	page := explain.Group{Title: "Words on this page", Terms: occupation.TermsIn(s.Glossary(), widgets.Said(s.page))}
	around := explain.Group{Title: "Words around every page"}
	for _, t := range occupation.TermsIn(s.Glossary(), widgets.Said(s.outer)) {
		if !slices.ContainsFunc(page.Terms, func(p occupation.Term) bool { return p.Name == t.Name }) {
			around.Terms = append(around.Terms, t)
		}
	}
	explain.Groups(s.window.Canvas(), func() { s.Go(Route{Page: HelpPage, Tab: help.TabWords}) }, page, around)
}
