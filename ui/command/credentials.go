package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/occupation"
)

type credentialsResult struct {
	Occupation  codeAndTitle `json:"occupation"`
	CheckFirst  string       `json:"check_first"` // to be shown with them
	Credentials []credential `json:"credentials"`
}

// credential is a certification, license or registration in JSON output. A fact
// that is not known is empty or null.
type credential struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Short        string   `json:"short"`
	Issuer       string   `json:"issuer"`
	Kind         string   `json:"kind"`
	States       string   `json:"states"`
	First        string   `json:"first"`
	Earned       []string `json:"earned"`
	ValidYears   *int     `json:"valid_years"`
	NeverExpires bool     `json:"never_expires"`
	Units        *int     `json:"renewal_units"`
	UnitName     string   `json:"unit_name"`
	Categories   []string `json:"unit_categories"`
	Levels       string   `json:"levels"`
	Site         string   `json:"site"`
	AsOf         int      `json:"as_of"`
}

type organization struct {
	Name   string `json:"name"`
	Short  string `json:"short"`
	Offers string `json:"offers"`
	Site   string `json:"site"`
}

func (d Deps) credentials() *cobra.Command {
	c := &cobra.Command{
		Use:     "credentials CODE",
		Short:   "List licenses and certifications that serve a job",
		Example: "  waymark credentials 29-2072\n  waymark credentials 29-1141.00 --json",
		Args:    oneJob,
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		e, err := directory.Entry(args[0])
		if err != nil {
			return unknownCode(args[0], err)
		}
		list, err := directory.Texts.Credentials(e.Code)
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, credentialsResult{codeAndTitle{e.Code, e.Title}, occupation.CheckFirst, credentialsOf(list)})
		}
		var t text
		t.line("%s (%s)", e.Title, e.Code)
		t.credentials(list)
		return say(c, t.String())
	}
	return c
}

func credentialsOf(list []occupation.Credential) []credential {
	all := []credential{}
	for _, c := range list {
		all = append(all, credential{ID: c.ID, Name: c.Name, Short: c.Short, Issuer: c.Issuer, Kind: string(c.Kind), States: c.States,
			First: c.First, Earned: append([]string{}, c.Earned...), ValidYears: known(c.ValidYears), NeverExpires: c.NeverExpires,
			Units: known(c.Units), UnitName: c.UnitName, Categories: append([]string{}, c.Categories...), Levels: c.Levels, Site: c.Site, AsOf: c.AsOf})
	}
	return all
}

// known is nil for 0, which stands for what is not known.
func known(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

func organizationsOf(list []occupation.Organization) []organization {
	all := []organization{}
	for _, o := range list {
		all = append(all, organization{o.Name, o.Short, o.Offers, o.Site})
	}
	return all
}

// credentials lists the facts of each credential, licenses first.
func (t *text) credentials(list []occupation.Credential) {
	t.heading("Licenses and certifications, in Waymark's own words")
	if len(list) == 0 {
		t.line("  None is listed here for this job. That does not mean that there is none: ask employers, and your state's licensing office.")
		return
	}
	t.line("  %s", occupation.CheckFirst)
	for _, c := range occupation.LicensesFirst(list) {
		t.heading("%s", c.FullName())
		t.fact("Kind", c.KindWords())
		t.fact("Issuer", c.Issuer)
		t.fact("Needed first", c.FirstWords())
		t.fact("Earned by", c.EarnedWords())
		t.fact("Valid for", c.ValidWords())
		if renewal := c.RenewalWords(); renewal != "" {
			t.fact("To renew", renewal)
		}
		if c.Levels != "" {
			t.fact("Good to know", c.Levels)
		}
		if c.Site != "" {
			t.fact("Where to ask", c.Site)
		}
		t.fact("Facts as of", fmt.Sprint(c.AsOf))
	}
}

// organizations lists whom to ask in the field.
func (t *text) organizations(list []occupation.Organization) {
	if len(list) == 0 {
		return
	}
	t.heading("People in the field to ask, in Waymark's own words")
	for _, o := range list {
		offers := o.Offers
		if o.Site != "" {
			offers = strings.TrimSuffix(offers, ".") + ". Where to ask: " + o.Site
		}
		t.fact(o.FullName(), offers)
	}
}
