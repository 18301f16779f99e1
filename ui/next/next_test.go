package next_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/next"
	"waymark/ui/uitest"
)

var today = plan.Date{Year: 2027, Month: 3, Day: 10}

func TestRowsSayWhatAndWhen(t *testing.T) {
	due := func(days int) plan.Date { return today.AddDays(days) }
	records := plan.Plan{ID: "p", Title: "Records", Steps: []plan.Step{
		{ID: "a", Title: "Late", Due: due(-1)},
		{ID: "b", Title: "Now", Due: due(0)},
		{ID: "c", Title: "Begin", Start: due(1), Due: due(40)},
		{ID: "d", Title: "After", After: []plan.ID{"a", "b", "c", "e"}},
		{ID: "e", Title: "Stuck", State: plan.Blocked, BlockedBy: "the board"},
	}}
	opened := ""
	links := next.Links{Step: func(p, step plan.ID) { opened = fmt.Sprint(p, " ", step) }}
	var got []string
	for _, s := range next.Steps([]plan.Plan{records, {ID: "q", Title: "Other"}}, today, links) {
		for _, r := range s.Rows {
			got = append(got, strings.Join([]string{s.Title, r.Title, r.When, r.Away, r.Note}, "|"))
			r.Open()
		}
	}
	want := []string{
		"Overdue|Late|Mar 9, 2027|due yesterday|Other  ·  Records",
		"This week|Now|Mar 10, 2027|due today|Other  ·  Records",
		"This week|Begin|Mar 11, 2027|start tomorrow|Other  ·  Records",
		"Holding up others|Late|||Holds up “After”  ·  Records",
		"Holding up others|Now|||Holds up “After”  ·  Records",
		"Holding up others|Begin|||Holds up “After”  ·  Records",
		"Holding up others|Stuck|||Holds up “After”  ·  Records",
		"Waiting|After|||Comes after “Late”, “Now”, “Begin” and 1 more  ·  Records",
		"Waiting|Stuck|||You wait for the board  ·  Records",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("rows are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if opened != "p e" {
		t.Errorf("the last row opens %q", opened)
	}
}

func TestOnlyOwnRemindersAreReminders(t *testing.T) {
	p := plan.Plan{ID: "p", Steps: []plan.Step{{ID: "a", Title: "Late", Due: today.AddDays(-1), Reminders: []plan.Reminder{{ID: "r", Text: "Call", On: today}}}}}
	notices := next.Notices([]plan.Plan{p}, renewal.Records{}, today)
	if rows := next.Reminders(notices, next.Links{}).Rows; len(notices) != 2 || len(rows) != 1 || rows[0].Title != "Call" {
		t.Errorf("of %d notices the reminders are %+v", len(notices), rows)
	}
}

func TestLongListsAreShownInParts(t *testing.T) {
	test.NewTempApp(t)
	s := next.Section{Title: "Overdue"}
	for n := range 100 {
		s.Rows = append(s.Rows, next.Row{Title: fmt.Sprintf("Step %d", n), Open: func() {}})
	}
	box := next.Show(s, next.Section{Title: "Empty"})
	if text := uitest.Texts(box); !strings.Contains(text, "Overdue (100)") || strings.Contains(text, "Empty") || strings.Contains(text, "Step 8\n") {
		t.Errorf("the list says:\n%s", text)
	}
	more := uitest.Find[*widget.Button](box)[0]
	if more.Text != "Show more (92)" {
		t.Errorf("the button says %q", more.Text)
	}
	for range 2 {
		more.OnTapped()
	}
	if text := uitest.Texts(box); !strings.Contains(text, "Step 99") || strings.Contains(text, "Show more") {
		t.Errorf("at the end the list says:\n%s", text)
	}
}
