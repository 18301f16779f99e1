package command

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/renewal"
)

func (d Deps) credential() *cobra.Command {
	return group("credential", "Keep credentials, their renewal and continuing education",
		d.credentialList(), d.credentialShow(), d.credentialAdd(), d.credentialEdit(), d.credentialRule(), d.credentialRenew(), d.credentialDelete(),
		d.credentialAudit(), d.activity())
}

const whichCredential = "which credential, by the number or id that “waymark credential list” gives"

func findCredential(all []plan.Credential, name string) (plan.Credential, error) {
	return find(all, name, "credential", "waymark credential list", func(c plan.Credential) plan.ID { return c.ID })
}

// credentialNamed finds a credential of a file.
func credentialNamed(f plan.File, name string) (plan.Credential, error) {
	all, err := f.Credentials()
	if err != nil {
		return plan.Credential{}, err
	}
	return findCredential(all, name)
}

func credentialFields() []field[plan.Credential] {
	type k = plan.Credential
	return []field[k]{
		choiceField("status", "what it is", plan.CredentialStatuses[:], func(c *k, s plan.CredentialStatus) { c.Status = s }),
		textField("issuer", "who issues it", func(c *k) *string { return &c.Issuer }),
		textField("number", "number on it", func(c *k) *string { return &c.Number }),
		textField("place", "where a license holds, such as WA", func(c *k) *string { return &c.Place }),
		dateField("issued", "date on which it was issued", func(c *k) *plan.Date { return &c.Issued }),
		dateField("valid-until", "last day on which it is valid", func(c *k) *plan.Date { return &c.ValidUntil }),
		yesField("never-expires", "whether it never expires", func(c *k) *bool { return &c.NeverExpires }),
		dateField("cycle-start", "date on which the renewal cycle now running began", func(c *k) *plan.Date { return &c.CycleStart }),
		numberField("carried", "units brought over from the cycle before", func(c *k) *plan.Number { return &c.CarriedIn }),
		{name: "proof", usage: "path of a file that proves it, after its title and a bar if it has one", many: true, set: func(c *k, text string) error {
			c.Files = exchange.Files(text)
			return nil
		}},
		{name: "remind", usage: "such as 2027-03-01 Ask for the form, or 14 days before: Pay", many: true, set: func(c *k, text string) (err error) {
			c.Reminders, err = exchange.Reminders(text)
			return asInput(err)
		}},
		textField("note", "free text", func(c *k) *string { return &c.Note }),
	}
}

func (d Deps) credentialAdd() *cobra.Command {
	c := &cobra.Command{
		Use:   "add [TITLE]",
		Short: "Add a credential that you hold or want",
		Long: "Add a credential that you hold or want. With --known its name, issuer and renewal rule come from Waymark's own list;\n" +
			"check the rule with the issuer. The ids are in: waymark credentials CODE --json",
		Example: "  waymark credential add --known rhit --status held --issued 2027-03-31\n  waymark credential add Forklift operator --status held --valid-until 2028-05-01",
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, credentialFields())
	known := c.Flags().String("known", "", "id of a credential in Waymark's own list, such as rhit")
	c.RunE = func(c *cobra.Command, args []string) error {
		k := plan.Credential{Title: strings.Join(args, " ")}
		if *known != "" {
			own, err := d.knownCredential(*known)
			if err != nil {
				return err
			}
			k.Title = cmp.Or(k.Title, own.FullName())
			k.Known, k.Issuer, k.NeverExpires, k.Rule = own.ID, own.Issuer, own.NeverExpires, renewal.Preset(own)
		}
		if k.Title == "" {
			return badInput("Say what the credential is called: %s", c.UseLine())
		}
		if _, err := set(&k); err != nil {
			return err
		}
		return d.start(c, t, func(plan.File) (plan.Operation, error) { return plan.AddCredential(k), nil })
	}
	return c
}

// knownCredential finds a credential of Waymark's own list.
func (d Deps) knownCredential(id string) (occupation.Credential, error) {
	directory, err := d.Directory()
	if err != nil {
		return occupation.Credential{}, err
	}
	all, err := directory.Texts.AllCredentials()
	if err != nil {
		return occupation.Credential{}, err
	}
	for _, c := range all {
		if strings.EqualFold(c.ID, id) || strings.EqualFold(c.Short, id) && c.Short != "" {
			return c, nil
		}
	}
	return occupation.Credential{}, badInput("Waymark's own list has no credential %q; see those of a job with: waymark credentials CODE", id)
}

func (d Deps) credentialEdit() *cobra.Command {
	c := &cobra.Command{
		Use:     "edit CREDENTIAL",
		Short:   "Change what is entered for a credential; \"\" takes it away",
		Example: "  waymark credential edit 1 --status held --issued 2027-03-31\n  waymark credential edit 1 --valid-until \"\"",
		Args:    one(whichCredential),
	}
	t := d.planTarget(c)
	set := fieldFlags(c, append(credentialFields(), textField("title", "what it is called", func(k *plan.Credential) *string { return &k.Title })))
	step := c.Flags().String("step", "", "step of a plan that leads to it, by number or id")
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			k, err := credentialNamed(f, args[0])
			if err != nil {
				return nil, err
			}
			k = k.Clone()
			said, err := set(&k)
			if err != nil {
				return nil, err
			}
			if c.Flags().Changed("step") {
				said, k.StepID = true, ""
				if *step != "" {
					s, err := t.step(f, *step)
					if err != nil {
						return nil, err
					}
					k.StepID = s.ID
				}
			}
			ops := []plan.Operation{plan.EditCredential(k)}
			if c.Flags().Changed("status") {
				ops = append(ops, plan.SetCredentialStatus(k.ID, k.Status))
			}
			return both(ops...), needed(c, said, nil)
		})
	}
	return c
}

func ruleFields() []field[plan.Rule] {
	type r = plan.Rule
	return []field[r]{
		textField("unit", "what the issuer calls one unit, such as CEU", func(r *r) *string { return &r.Unit }),
		numberField("units", "units needed in a cycle", func(r *r) *plan.Number { return &r.Units }),
		countField("months", "months of a cycle", func(r *r) *int { return &r.CycleMonths }),
		{name: "category", usage: "least by category, such as “Ethics: 2” or “In the field: 80 %”", many: true, set: func(r *r, text string) error {
			r.Categories = exchange.Minimums(text)
			return nil
		}},
		{name: "provider", usage: "least by provider, such as “AHIMA: 40 %”", many: true, set: func(r *r, text string) error {
			r.Providers = exchange.Minimums(text)
			return nil
		}},
		numberField("extra", "units added for each further credential renewed together", func(r *r) *plan.Number { return &r.ExtraUnits }),
		numberField("most", "most units for all credentials together", func(r *r) *plan.Number { return &r.MostUnits }),
		numberField("carry", "most units that may be carried over", func(r *r) *plan.Number { return &r.MostCarried }),
		countField("grace", "days after the end in which renewal is still taken", func(r *r) *int { return &r.GraceDays }),
		moneyField("fee", "fee for a renewal", func(r *r) *plan.Cents { return &r.Fee }),
		moneyField("fee-more", "fee for each further credential", func(r *r) *plan.Cents { return &r.FeeMore }),
		countField("keep-years", "years to keep proof", func(r *r) *int { return &r.KeepYears }),
		textField("source", "where the rule was read", func(r *r) *string { return &r.Source }),
		dateField("checked", "date on which it was read there", func(r *r) *plan.Date { return &r.Checked }),
		dateField("since", "date since which it holds", func(r *r) *plan.Date { return &r.FromDate }),
		textField("together", "credentials with the same text here are renewed together", func(r *r) *string { return &r.TogetherWith }),
	}
}

func (d Deps) credentialRule() *cobra.Command {
	c := &cobra.Command{
		Use:     "rule CREDENTIAL",
		Short:   "Change what renewing a credential takes; it is then your own rule",
		Example: "  waymark credential rule 1 --units 20 --months 24 --unit CEU --category \"In the field: 80 %\" --checked 2027-01-15",
		Args:    one(whichCredential),
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, ruleFields())
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			k, err := credentialNamed(f, args[0])
			if err != nil {
				return nil, err
			}
			k = k.Clone()
			said, err := set(&k.Rule)
			k.Rule.Own = true
			return plan.EditCredential(k), needed(c, said, err)
		})
	}
	return c
}

func (d Deps) credentialRenew() *cobra.Command {
	c := &cobra.Command{
		Use:     "renew CREDENTIAL",
		Short:   "Close the renewal cycle of a credential and begin the next",
		Example: "  waymark credential renew 1 --done 2029-03-15 --cost 218 --carry 2",
		Args:    one(whichCredential),
	}
	t := d.fileTarget(c)
	type r = plan.Renewed
	set := fieldFlags(c, []field[r]{
		dateField("done", "day on which it was renewed; without it today", func(r *r) *plan.Date { return &r.Done }),
		dateField("from", "first day of the cycle that is over; without it as computed", func(r *r) *plan.Date { return &r.From }),
		dateField("to", "last day of the cycle that is over; without it as computed", func(r *r) *plan.Date { return &r.To }),
		moneyField("cost", "what it cost", func(r *r) *plan.Cents { return &r.Cost }),
		textField("note", "free text", func(r *r) *string { return &r.Note }),
	})
	carry := c.Flags().String("carry", "", "units brought into the next cycle")
	until := c.Flags().String("until", "", "new last day that the issuer gave; without it by the rule")
	c.RunE = func(c *cobra.Command, args []string) error {
		done := plan.Renewed{Done: d.Today()}
		if _, err := set(&done); err != nil {
			return err
		}
		units, err := plan.ParseNumber(*carry)
		if err != nil {
			return err
		}
		end, err := plan.ParseDate(*until)
		if err != nil {
			return err
		}
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			records, err := readRecords(f)
			if err != nil {
				return nil, err
			}
			k, err := findCredential(records.Credentials, args[0])
			if err != nil {
				return nil, err
			}
			done.Units = records.Standing(k, d.Today()).Units.Need
			return plan.RenewCredential(k.ID, done, units, end), nil
		})
	}
	return c
}

func (d Deps) credentialDelete() *cobra.Command {
	c := &cobra.Command{
		Use:     "delete CREDENTIAL",
		Short:   "Delete a credential with its finished cycles; activities stay",
		Example: "  waymark credential delete 2",
		Args:    one(whichCredential),
	}
	t, yes := d.fileTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			k, err := credentialNamed(f, args[0])
			if err != nil {
				return nil, err
			}
			return plan.DeleteCredential(k.ID), d.sure(c, t, *yes, fmt.Sprintf("Delete the credential “%s”?", k.Title))
		})
	}
	return c
}

func readRecords(f plan.Reader) (renewal.Records, error) {
	c, err := plan.Read(f)
	return recordsOf(c), err
}
