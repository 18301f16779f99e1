package command

import (
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/occupation"
)

type wordsResult struct {
	Query string `json:"query"`
	Words []word `json:"words"`
}

// word is a term of the glossary or a rated element, in Waymark's own words.
type word struct {
	Name    string `json:"name"`
	Means   string `json:"means"`
	Example string `json:"example"` // may be empty
}

func (d Deps) words() *cobra.Command {
	c := &cobra.Command{
		Use:     "words [TERM]",
		Short:   "Explain the words that Waymark uses, in its own words",
		Example: "  waymark words\n  waymark words median\n  waymark words near vision --json",
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		query := strings.TrimSpace(strings.Join(args, " "))
		terms, err := d.terms(query)
		if err != nil {
			return err
		}
		r := wordsResult{Query: query, Words: []word{}}
		for _, t := range terms {
			r.Words = append(r.Words, word{t.Name, t.Means, t.Example})
		}
		if *asJSON {
			return printJSON(c, r)
		}
		return say(c, r.text())
	}
	return c
}

// terms are those that a query finds, or without one the whole glossary.
func (d Deps) terms(query string) ([]occupation.Term, error) {
	directory, err := d.Directory()
	if err != nil {
		return nil, err
	}
	glossary, err := directory.Texts.Glossary()
	if err != nil {
		return nil, err
	}
	if query == "" {
		return occupation.FindTerms(glossary, ""), nil
	}
	elements, err := directory.Texts.Elements()
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(elements))
	all := slices.Clone(glossary)
	for _, id := range ids {
		all = append(all, elements[id])
	}
	found := occupation.FindTerms(all, query)
	if len(found) == 0 {
		return nil, badInput("No word matches %q; list all with: waymark words", query)
	}
	return found, nil
}

func (r wordsResult) text() string {
	var t text
	for n, w := range r.Words {
		if n > 0 {
			t.WriteByte('\n')
		}
		t.line("%s", w.Name)
		t.fact("Means", w.Means)
		if w.Example != "" {
			t.fact("Example", w.Example)
		}
	}
	return t.String()
}
