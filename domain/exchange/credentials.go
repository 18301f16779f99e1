package exchange

import (
	"strings"

	"waymark/domain/plan"
)

// credentialRow is a credential as a row of a table.
type credentialRow struct {
	credential plan.Credential
	step       string // title of the step that leads to it
}

func credentialColumns() []column[credentialRow] {
	type c = plan.Credential
	text := func(head, also string, f plan.Field, at func(*c) *string) column[credentialRow] {
		write, read := textCell(func(r *credentialRow) *string { return at(&r.credential) })
		return column[credentialRow]{head, also, f, write, read}
	}
	date := func(head, also string, f plan.Field, at func(*c) *plan.Date) column[credentialRow] {
		write, read := dateCell(func(r *credentialRow) *plan.Date { return at(&r.credential) })
		return column[credentialRow]{head, also, f, write, read}
	}
	number := func(head, also string, f plan.Field, at func(*c) *plan.Number) column[credentialRow] {
		write, read := numberCell(func(r *credentialRow) *plan.Number { return at(&r.credential) })
		return column[credentialRow]{head, also, f, write, read}
	}
	count := func(head, also string, at func(*plan.Rule) *int) column[credentialRow] {
		write, read := countCell(func(r *credentialRow) *int { return at(&r.credential.Rule) })
		return column[credentialRow]{head, also, plan.FieldRule, write, read}
	}
	money := func(head, also string, at func(*plan.Rule) *plan.Cents) column[credentialRow] {
		write, read := moneyCell(func(r *credentialRow) *plan.Cents { return at(&r.credential.Rule) })
		return column[credentialRow]{head, also, plan.FieldRule, write, read}
	}
	yes := func(head, also string, f plan.Field, at func(*c) *bool) column[credentialRow] {
		write, read := yesCell(func(r *credentialRow) *bool { return at(&r.credential) })
		return column[credentialRow]{head, also, f, write, read}
	}
	parts := func(head, also string, at func(*plan.Rule) *[]plan.Minimum) column[credentialRow] {
		return column[credentialRow]{head, also, plan.FieldRule,
			func(r *credentialRow) string { return joined(*at(&r.credential.Rule), MinimumText) },
			func(r *credentialRow, cell string) error {
				*at(&r.credential.Rule) = Minimums(cell)
				return nil
			}}
	}
	const rule = plan.FieldRule
	return []column[credentialRow]{
		text("Title", "credential certification certificate license name", plan.FieldTitle, func(c *c) *string { return &c.Title }),
		{"Status", "", plan.FieldStatus, func(r *credentialRow) string { return r.credential.Status.Label() },
			func(r *credentialRow, cell string) (err error) {
				r.credential.Status, err = chosen(plan.CredentialStatuses[:], cell, "status of a credential", statusWords)
				return err
			}},
		text("Issuer", "issuedby organization board agency", plan.FieldIssuer, func(c *c) *string { return &c.Issuer }),
		text("Number", "no nr licensenumber certificatenumber credentialid", plan.FieldNumber, func(c *c) *string { return &c.Number }),
		text("Place", "state jurisdiction where", plan.FieldPlace, func(c *c) *string { return &c.Place }),
		{"Step", "", plan.FieldStep, func(r *credentialRow) string { return r.step }, nil},
		date("Issued", "issuedate dateissued earned date", plan.FieldIssued, func(c *c) *plan.Date { return &c.Issued }),
		date("Valid until", "validuntil expires expiration expirationdate expirydate expiry until renewby", plan.FieldValidUntil, func(c *c) *plan.Date { return &c.ValidUntil }),
		yes("Never expires", "lifetime", plan.FieldValidUntil, func(c *c) *bool { return &c.NeverExpires }),
		date("Cycle began", "cyclestart", plan.FieldCycle, func(c *c) *plan.Date { return &c.CycleStart }),
		number("Units carried over", "carriedover carriedin", plan.FieldCarried, func(c *c) *plan.Number { return &c.CarriedIn }),
		number("Units needed", "units ceus ceusneeded hoursneeded", rule, func(c *c) *plan.Number { return &c.Rule.Units }),
		text("Unit", "unitname", rule, func(c *c) *string { return &c.Rule.Unit }),
		count("Months of a cycle", "cyclemonths", func(r *plan.Rule) *int { return &r.CycleMonths }),
		parts("Least by category", "categories", func(r *plan.Rule) *[]plan.Minimum { return &r.Categories }),
		parts("Least by provider", "providers", func(r *plan.Rule) *[]plan.Minimum { return &r.Providers }),
		number("Units for each further credential", "", rule, func(c *c) *plan.Number { return &c.Rule.ExtraUnits }),
		number("Most units together", "", rule, func(c *c) *plan.Number { return &c.Rule.MostUnits }),
		number("Most units carried over", "", rule, func(c *c) *plan.Number { return &c.Rule.MostCarried }),
		count("Days of grace", "gracedays grace", func(r *plan.Rule) *int { return &r.GraceDays }),
		money("Renewal fee", "fee", func(r *plan.Rule) *plan.Cents { return &r.Fee }),
		money("Fee for each further credential", "", func(r *plan.Rule) *plan.Cents { return &r.FeeMore }),
		count("Years to keep proof", "", func(r *plan.Rule) *int { return &r.KeepYears }),
		text("Rule read at", "source", rule, func(c *c) *string { return &c.Rule.Source }),
		date("Rule read on", "checked", rule, func(c *c) *plan.Date { return &c.Rule.Checked }),
		date("Rule holds since", "", rule, func(c *c) *plan.Date { return &c.Rule.FromDate }),
		yes("Own rule", "", rule, func(c *c) *bool { return &c.Rule.Own }),
		text("Renewed together with", "", rule, func(c *c) *string { return &c.Rule.TogetherWith }),
		{"Files", "file proof evidence attachment", plan.FieldFiles, func(r *credentialRow) string { return joined(r.credential.Files, FileText) },
			func(r *credentialRow, cell string) error { r.credential.Files = Files(cell); return nil }},
		{"Reminders", "reminder remind", plan.FieldReminders, func(r *credentialRow) string { return joined(r.credential.Reminders, ReminderText) },
			func(r *credentialRow, cell string) (err error) {
				r.credential.Reminders, err = Reminders(cell)
				return err
			}},
		text("Known as", "waymarkid", plan.FieldTitle, func(c *c) *string { return &c.Known }),
		text("Note", "notes comment comments remarks", plan.FieldNote, func(c *c) *string { return &c.Note }),
	}
}

// settle fills in what follows from the other cells: a credential that was
// issued is held.
func (r *credentialRow) settle(statusSaid bool) {
	c := &r.credential
	if !statusSaid && (!c.Issued.IsZero() || !c.ValidUntil.IsZero() || c.Number != "") {
		c.Status = plan.Held
	}
}

// MinimumText is a part of the units as a line of a cell: "Domain: 80 %",
// "AHIMA: 8", or its name alone.
func MinimumText(m plan.Minimum) string {
	var amounts []string
	if m.Percent > 0 {
		amounts = append(amounts, m.Percent.Text()+" %")
	}
	if m.Units > 0 {
		amounts = append(amounts, m.Units.Text())
	}
	if len(amounts) == 0 {
		return m.Name
	}
	return m.Name + ": " + strings.Join(amounts, ", ")
}

// Minimums reads parts of the units, one a line.
func Minimums(text string) []plan.Minimum {
	var all []plan.Minimum
	for _, line := range lines(text) {
		all = append(all, readMinimum(line))
	}
	return all
}

func readMinimum(line string) plan.Minimum {
	at := strings.LastIndex(line, ":")
	if at < 0 {
		return plan.Minimum{Name: line}
	}
	m := plan.Minimum{Name: strings.TrimSpace(line[:at])}
	for _, amount := range strings.Split(line[at+1:], ", ") {
		text, percent := strings.CutSuffix(strings.TrimSpace(amount), "%")
		n, err := plan.ParseNumber(text)
		switch {
		case err != nil || n == 0:
			return plan.Minimum{Name: line}
		case percent:
			m.Percent = n
		default:
			m.Units = n
		}
	}
	return m
}

// credentialRows are credentials as rows.
func credentialRows(all []plan.Credential, steps map[plan.ID]string) []credentialRow {
	rows := make([]credentialRow, len(all))
	for n, c := range all {
		rows[n] = credentialRow{c, steps[c.StepID]}
	}
	return rows
}
