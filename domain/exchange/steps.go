package exchange

import (
	"fmt"
	"strconv"
	"strings"

	"waymark/domain/plan"
)

// stepRow is a step as a row of a table.
type stepRow struct {
	step   plan.Step
	plan   string // title
	number string // in its plan
	after  string // numbers or titles of the steps before it
}

// stepColumns are the columns of the table of steps.
func stepColumns() []column[stepRow] {
	text := func(head, also string, f plan.Field, at func(*plan.Step) *string) column[stepRow] {
		write, read := textCell(func(r *stepRow) *string { return at(&r.step) })
		return column[stepRow]{head, also, f, write, read}
	}
	date := func(head, also string, f plan.Field, at func(*plan.Step) *plan.Date) column[stepRow] {
		write, read := dateCell(func(r *stepRow) *plan.Date { return at(&r.step) })
		return column[stepRow]{head, also, f, write, read}
	}
	hours, readHours := numberCell(func(r *stepRow) *plan.Number { return &r.step.HoursWeek })
	return []column[stepRow]{
		{"Plan", "", "", func(r *stepRow) string { return r.plan }, func(r *stepRow, cell string) error { r.plan = cell; return nil }},
		{"Number", "no nr id stepnumber", "", func(r *stepRow) string { return r.number }, func(r *stepRow, cell string) error { r.number = cell; return nil }},
		text("Title", "step task name what todo activity description", plan.FieldTitle, func(s *plan.Step) *string { return &s.Title }),
		{"Kind", "type category", plan.FieldKind, func(r *stepRow) string { return r.step.Kind.Label() }, readStepKind},
		{"State", "status done progress", plan.FieldState, func(r *stepRow) string { return r.step.State.Label() }, readStepState},
		text("Waiting for", "blockedby blocker reason", plan.FieldBlocked, func(s *plan.Step) *string { return &s.BlockedBy }),
		date("Start", "startdate begin from plannedstart", plan.FieldStart, func(s *plan.Step) *plan.Date { return &s.Start }),
		date("Due", "duedate deadline end enddate by until plannedend", plan.FieldDue, func(s *plan.Step) *plan.Date { return &s.Due }),
		{"Length", "duration time takes", plan.FieldLength, func(r *stepRow) string { return r.step.Length.Text() }, readLength},
		date("Begun", "started actualstart", plan.FieldStarted, func(s *plan.Step) *plan.Date { return &s.Started }),
		date("Finished", "datefinished completedon finishdate actualend", plan.FieldFinished, func(s *plan.Step) *plan.Date { return &s.Finished }),
		{"Hours a week", "hours hoursweek hoursperweek weeklyhours", plan.FieldHours, hours, readHours},
		{"Comes after", "after dependson dependencies predecessors predecessor", plan.FieldAfter, func(r *stepRow) string { return r.after },
			func(r *stepRow, cell string) error { r.after = cell; return nil }},
		text("Provider", "school college where employer institution", plan.FieldProvider, func(s *plan.Step) *string { return &s.Provider }),
		text("School id", "ipeds unitid", plan.FieldProvider, func(s *plan.Step) *string { return &s.ProviderID }),
		{"Cost", "costs price amount fee budget", plan.FieldCost, writeCost, readCost},
		{"Funding", "grant scholarship aid paidby", plan.FieldFunding, writeFunding, readFunding},
		{"Links", "link url web website address", plan.FieldLinks, func(r *stepRow) string { return joined(r.step.Links, LinkText) },
			func(r *stepRow, cell string) error { r.step.Links = Links(cell); return nil }},
		{"Files", "file proof evidence attachment", plan.FieldFiles, func(r *stepRow) string { return joined(r.step.Files, FileText) },
			func(r *stepRow, cell string) error { r.step.Files = Files(cell); return nil }},
		{"Reminders", "reminder remind", plan.FieldReminders, func(r *stepRow) string { return joined(r.step.Reminders, ReminderText) },
			func(r *stepRow, cell string) (err error) { r.step.Reminders, err = Reminders(cell); return err }},
		text("Note", "notes comment comments remarks details", plan.FieldNote, func(s *plan.Step) *string { return &s.Note }),
	}
}

func readStepKind(r *stepRow, cell string) (err error) {
	r.step.Kind, err = chosen(plan.Kinds[:], cell, "kind of step", kindWords)
	return err
}

func readStepState(r *stepRow, cell string) (err error) {
	r.step.State, err = chosen(plan.States[:], cell, "state", stateWords)
	return err
}

func readLength(r *stepRow, cell string) (err error) {
	r.step.Length, err = plan.ParseLength(cell)
	return err
}

// writeCost is what is known of a step's costs, "unknown" when none of them is.
func writeCost(r *stepRow) string {
	sum, unknown := r.step.Cost()
	switch {
	case len(r.step.Costs) == 0:
		return ""
	case unknown == len(r.step.Costs):
		return "unknown"
	}
	return dollars(sum)
}

func readCost(r *stepRow, cell string) error {
	switch key(cell) {
	case "unknown", "", "tbd":
		r.step.Costs = []plan.CostLine{{}}
		return nil
	}
	amount, err := plan.ParseMoney(cell)
	r.step.Costs = []plan.CostLine{{Amount: amount, Known: true}}
	return err
}

func writeFunding(r *stepRow) string {
	var sum plan.Cents
	for _, l := range r.step.Funding {
		sum += l.Amount
	}
	return orBlank(len(r.step.Funding) > 0, dollars(sum))
}

func readFunding(r *stepRow, cell string) error {
	amount, err := plan.ParseMoney(cell)
	r.step.Funding = []plan.FundingLine{{Amount: amount}}
	return err
}

// settle fills in what follows from the other cells: a step with a day on which
// it was finished is done.
func (r *stepRow) settle(stateSaid bool) {
	s := &r.step
	switch {
	case stateSaid:
	case !s.Finished.IsZero():
		s.State = plan.Done
	case !s.Started.IsZero():
		s.State = plan.InProgress
	case s.BlockedBy != "":
		s.State = plan.Blocked
	}
}

// stepRows are the steps of plans as rows. Numbers count within a plan.
func stepRows(plans []plan.Plan) []stepRow {
	var all []stepRow
	for _, p := range plans {
		numbers := map[plan.ID]int{}
		for n, s := range p.Steps {
			numbers[s.ID] = n + 1
		}
		for n, s := range p.Steps {
			var after []string
			for _, id := range s.After {
				after = append(after, strconv.Itoa(numbers[id]))
			}
			all = append(all, stepRow{s, p.Title, strconv.Itoa(n + 1), strings.Join(after, "; ")})
		}
	}
	return all
}

// linkUp finds the steps after which each row comes: by the number of a row of
// the same plan, else by the title of a row or of a step that the plan has.
func linkUp(rows []stepRow, have []plan.Step) []error {
	byNumber, byTitle := map[string]plan.ID{}, map[string]plan.ID{}
	for _, s := range have {
		byTitle[key(s.Title)] = s.ID
	}
	for n, r := range rows {
		byTitle[key(r.step.Title)] = r.step.ID
		number := r.number
		if number == "" {
			number = strconv.Itoa(n + 1)
		}
		byNumber[r.plan+"\n"+number] = r.step.ID
	}
	wrong := make([]error, len(rows))
	for n := range rows {
		r := &rows[n]
		find := func(name string) bool {
			id, ok := byNumber[r.plan+"\n"+strings.TrimSpace(name)]
			if !ok {
				id, ok = byTitle[key(name)]
			}
			if ok {
				r.step.After = append(r.step.After, id)
			}
			return ok
		}
		if r.after == "" || find(r.after) {
			continue
		}
		for _, name := range strings.FieldsFunc(r.after, func(c rune) bool { return c == ';' || c == ',' || c == '\n' }) {
			if strings.TrimSpace(name) != "" && !find(name) {
				wrong[n] = said(fmt.Sprintf("No step has the number or title %q.", strings.TrimSpace(name)))
			}
		}
	}
	return wrong
}
