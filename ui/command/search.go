package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
)

type searchResult struct {
	Query string      `json:"query"`
	Hits  []searchHit `json:"hits"`
}

type searchHit struct {
	Code   string `json:"code"`
	Title  string `json:"title"`
	Reason string `json:"reason"`
}

func (d Deps) search() *cobra.Command {
	c := &cobra.Command{
		Use:     "search WORDS",
		Short:   "Find jobs by title, other names, code or what people do",
		Example: "  waymark search medical coder\n  waymark search 29-2072 --json",
		Args:    someArgs("what to look for"),
	}
	limit := c.Flags().Int("limit", 10, "most jobs to list, 0 for all")
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if *limit < 0 {
			return badInput("--limit cannot be below zero.")
		}
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		if err := directory.ReadTexts(); err != nil {
			return err
		}
		r := searchResult{Query: strings.Join(args, " "), Hits: []searchHit{}}
		for _, h := range directory.Search(r.Query, *limit) {
			r.Hits = append(r.Hits, searchHit{h.Entry.Code, h.Entry.Title, h.Reason})
		}
		if *asJSON {
			return printJSON(c, r)
		}
		return say(c, r.text())
	}
	return c
}

func (r searchResult) text() string {
	if len(r.Hits) == 0 {
		return fmt.Sprintf("No job matches %q. Try fewer or other words.\n", r.Query)
	}
	var b strings.Builder
	for _, h := range r.Hits {
		fmt.Fprintf(&b, "%s  %s (%s)\n", h.Code, h.Title, h.Reason)
	}
	return b.String()
}

type areasResult struct {
	Query string      `json:"query"`
	Areas []foundArea `json:"areas"`
}

type foundArea struct {
	area
	Reason string `json:"reason"`
}

// area is a place in JSON output.
type area struct {
	Code       string   `json:"code"`
	Name       string   `json:"name"`
	Type       string   `json:"type"`
	States     []string `json:"states"` // postal codes
	PriceLevel figure   `json:"price_level"`
}

func areaOf(a *labor.Area) area {
	return area{a.Code, a.Name, a.Type.Name(), append([]string{}, a.States...), figureOf(a.Prices)}
}

func (d Deps) areas() *cobra.Command {
	c := &cobra.Command{
		Use:     "areas WORDS",
		Short:   "Find states, metro areas, counties and ZIP codes",
		Example: "  waymark areas spokane\n  waymark areas 99201 --json",
		Args:    someArgs("which place to look for"),
	}
	limit := c.Flags().Int("limit", 10, "most areas to list, 0 for all")
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if *limit < 0 {
			return badInput("--limit cannot be below zero.")
		}
		places, err := d.Places()
		if err != nil {
			return err
		}
		r := areasResult{Query: strings.Join(args, " "), Areas: []foundArea{}}
		for _, p := range places.Search(r.Query, *limit) {
			r.Areas = append(r.Areas, foundArea{areaOf(p.Area), p.Reason})
		}
		if *asJSON {
			return printJSON(c, r)
		}
		return say(c, r.text())
	}
	return c
}

func (r areasResult) text() string {
	if len(r.Areas) == 0 {
		return fmt.Sprintf("No area matches %q. Try a state, a city, a county or a ZIP code.\n", r.Query)
	}
	var b strings.Builder
	for _, a := range r.Areas {
		fmt.Fprintf(&b, "%s  %s (%s)\n", a.Code, a.Name, a.Reason)
	}
	return b.String()
}

// area finds the area that a person named.
func (d Deps) area(name string) (*labor.Area, error) {
	places, err := d.Places()
	if err != nil {
		return nil, err
	}
	a, err := places.Resolve(name)
	switch {
	case errors.Is(err, labor.ErrUnknownArea):
		return nil, &inputError{fmt.Sprintf("No area is called %q; find areas with: waymark areas WORDS", name), err}
	case errors.Is(err, labor.ErrAmbiguousArea):
		var names []string
		for _, p := range places.Search(name, 5) {
			names = append(names, p.Area.Code+" "+p.Area.Name)
		}
		return nil, &inputError{fmt.Sprintf("%q can be several areas; say which one by its code: %s.", name, strings.Join(names, "; ")), err}
	}
	return a, err
}
