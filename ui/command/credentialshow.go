package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
	"waymark/domain/renewal"
)

type heldResult struct {
	File        string         `json:"file"`
	Today       plan.Date      `json:"today"`
	Credentials []heldStanding `json:"credentials"`
}

// heldStanding is a credential as it was entered, and how it stands today.
type heldStanding struct {
	Number int `json:"number"`
	plan.Credential
	Standing standing `json:"standing"`
}

// standing is how a credential stands by the person's entries.
type standing struct {
	State      string        `json:"state"`    // in words
	Sentence   string        `json:"sentence"` // such as "Valid until …"
	Units      string        `json:"units"`    // such as "By your entries: 14 of 20 CEUs."
	From       *plan.Date    `json:"cycle_from"`
	To         *plan.Date    `json:"cycle_to"`
	DaysLeft   *int          `json:"days_left"`
	GraceEnd   *plan.Date    `json:"grace_end"`
	Needed     plan.Number   `json:"units_needed"` // 0: not known
	Done       plan.Number   `json:"units_done"`
	Missing    plan.Number   `json:"units_missing"`
	CarriedIn  plan.Number   `json:"units_carried_in"`
	MayCarry   plan.Number   `json:"units_may_carry"`
	Categories []unitsPart   `json:"categories"`
	Providers  []unitsPart   `json:"providers"`
	Together   []string      `json:"renewed_together_with"`
	Fee        figure        `json:"fee"`
	KeepUntil  *plan.Date    `json:"keep_proof_until"`
	Counted    []countedLine `json:"counted"`
	NotCounted []countedLine `json:"not_counted"`
	Doubts     []string      `json:"doubts"`
}

type unitsPart struct {
	Name    string      `json:"name"`
	Needed  plan.Number `json:"needed"` // 0: not known
	Done    plan.Number `json:"done"`
	Missing plan.Number `json:"missing"`
}

type countedLine struct {
	Activity plan.ID     `json:"activity"`
	Date     plan.Date   `json:"date"`
	Title    string      `json:"title"`
	Units    plan.Number `json:"units"`
	Category string      `json:"category"`
	Provider string      `json:"provider"`
	Why      string      `json:"why,omitempty"` // it does not count
}

func standingOf(s renewal.Standing) standing {
	j := standing{
		State: s.State.Label(), Sentence: s.StateText(), Units: s.UnitsText(), From: date(s.Cycle.From), To: date(s.Cycle.To), GraceEnd: date(s.GraceEnd),
		Needed: s.Units.Need, Done: s.Units.Done, Missing: s.Units.Missing, CarriedIn: s.CarriedIn, MayCarry: s.MayCarry,
		Categories: partsOf(s.Categories), Providers: partsOf(s.Providers), Together: []string{}, Fee: money(s.Fee, s.Fee > 0), KeepUntil: date(s.KeepUntil),
		Counted: linesOf(s.Counted), NotCounted: linesOf(s.NotCounted), Doubts: list(s.Doubts),
	}
	if !s.Cycle.To.IsZero() {
		j.DaysLeft = &s.DaysLeft
	}
	for _, o := range s.Together {
		j.Together = append(j.Together, o.Title)
	}
	return j
}

func partsOf(parts []renewal.Part) []unitsPart {
	all := []unitsPart{}
	for _, p := range parts {
		all = append(all, unitsPart{p.Name, p.Need, p.Done, p.Missing})
	}
	return all
}

func linesOf(lines []renewal.Line) []countedLine {
	all := []countedLine{}
	for _, l := range lines {
		all = append(all, countedLine(l))
	}
	return all
}

func (d Deps) credentialList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "List your credentials and how they stand today",
		Example: "  waymark credential list",
		Args:    noArgs,
	}
	return d.standings(c, func(t *text, all []heldStanding, _ []renewal.Standing) {
		for _, h := range all {
			t.line("%d. %s: %s", h.Number, h.Title, strings.TrimSpace(h.Standing.Sentence+" "+h.Standing.Units))
		}
	})
}

func (d Deps) credentialShow() *cobra.Command {
	c := &cobra.Command{
		Use:     "show [CREDENTIAL]",
		Short:   "Show a credential, or all, with its rule",
		Example: "  waymark credential show 1",
		Args:    atMostOne("one credential"),
	}
	return d.standings(c, func(t *text, all []heldStanding, s []renewal.Standing) {
		for n, h := range all {
			if n > 0 {
				t.WriteByte('\n')
			}
			t.held(h, s[n])
		}
	})
}

func (d Deps) credentialAudit() *cobra.Command {
	c := &cobra.Command{
		Use:   "audit [CREDENTIAL]",
		Short: "List what counts for a renewal by your entries, what does not and why",
		Long: "List what counts for a renewal by your entries, what does not and why. Waymark adds up what you entered; whether it is\n" +
			"enough, only the issuer can say.",
		Example: "  waymark credential audit 1",
		Args:    atMostOne("one credential"),
	}
	return d.standings(c, func(t *text, all []heldStanding, s []renewal.Standing) {
		for n, h := range all {
			if n > 0 {
				t.WriteByte('\n')
			}
			t.audit(h, s[n])
		}
	})
}

// standings runs a command that shows one credential or all.
func (d Deps) standings(c *cobra.Command, show func(*text, []heldStanding, []renewal.Standing)) *cobra.Command {
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.read(t, func(f plan.File) error {
			records, err := readRecords(f)
			if err != nil {
				return err
			}
			today := d.Today()
			only := plan.ID("")
			if len(args) == 1 {
				k, err := findCredential(records.Credentials, args[0])
				if err != nil {
					return err
				}
				only = k.ID
			}
			r := heldResult{*t.file, today, []heldStanding{}}
			var standings []renewal.Standing
			for n, k := range records.Credentials {
				if only == "" || k.ID == only {
					s := records.Standing(k, today)
					standings = append(standings, s)
					r.Credentials = append(r.Credentials, heldStanding{n + 1, k, standingOf(s)})
				}
			}
			if *t.json {
				return printJSON(c, r)
			}
			var text text
			if len(r.Credentials) == 0 {
				text.line("No credential is entered yet; add one with: waymark credential add")
			}
			show(&text, r.Credentials, standings)
			return say(c, text.String())
		})
	}
	return c
}

// held shows what was entered for a credential.
func (t *text) held(h heldStanding, s renewal.Standing) {
	c := h.Credential
	t.line("%d. %s", h.Number, c.Title)
	t.fact("Status", c.Status.Label())
	t.fact("Today", s.StateText())
	t.known("Units", s.UnitsText())
	t.known("Issuer", c.Issuer)
	t.known("Number", c.Number)
	t.known("Place", c.Place)
	t.day("Issued", c.Issued)
	t.day("Valid until", c.ValidUntil)
	if c.NeverExpires {
		t.fact("Never expires", "yes")
	}
	t.rule(c.Rule)
	t.proofs(c.Files, c.Reminders)
	t.note(c.Note)
}

func (t *text) rule(r plan.Rule) {
	if r.Units > 0 {
		t.fact("Rule, units in a cycle", strings.TrimSpace(r.Units.Text()+" "+r.Unit))
	}
	if r.CycleMonths > 0 {
		t.fact("Rule, months of a cycle", fmt.Sprint(r.CycleMonths))
	}
	if r.GraceDays > 0 {
		t.fact("Rule, days of grace", fmt.Sprint(r.GraceDays))
	}
	if r.Fee > 0 {
		t.fact("Rule, fee", r.Fee.Text())
	}
	if r.Own {
		t.fact("Rule", "you changed it")
	}
	t.known("Rule read at", r.Source)
	t.day("Rule read on", r.Checked)
	t.day("Rule holds since", r.FromDate)
}

// audit shows what counts and what does not.
func (t *text) audit(h heldStanding, s renewal.Standing) {
	t.line("%d. %s", h.Number, h.Title)
	t.fact("Today", s.StateText())
	if !s.Cycle.To.IsZero() {
		t.fact("Cycle", s.Cycle.From.Text()+" to "+s.Cycle.To.Text())
	}
	t.known("Units", s.UnitsText())
	for _, o := range s.Together {
		t.fact("Renewed together with", o.Title)
	}
	for _, p := range append(s.Categories, s.Providers...) {
		t.fact("By your entries, "+p.Name, s.PartText(p))
	}
	if s.CarriedIn > 0 {
		t.fact("Carried in", s.CarriedIn.Text())
	}
	for _, l := range s.Counted {
		t.fact("Counts", lineText(l))
	}
	for _, l := range s.NotCounted {
		t.fact("Does not count", lineText(l)+". "+l.Why)
	}
	for _, doubt := range s.Doubts {
		t.fact("Check", doubt)
	}
	if s.Fee > 0 {
		t.fact("Fee by the rule", s.Fee.Text())
	}
	t.day("Keep proof until", s.KeepUntil)
	t.known("Rule read at", s.Rule.Source)
}

func lineText(l renewal.Line) string {
	text := l.Date.Text() + ", " + l.Title + ", " + l.Units.Text()
	for _, more := range []string{l.Category, l.Provider} {
		if more != "" {
			text += ", " + more
		}
	}
	return text
}
