package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"waymark/domain/plan"
)

func TestWhatNext(t *testing.T) {
	// Today is Mar 31, 2027.
	next := plan.WhatNext(planFrom(t, "",
		"a 2027-03-10..2027-03-20",
		"b 2027-03-25..2027-05-01",
		"c going 2027-03-01..2027-04-02",
		"d 2027-04-06..",
		"e 2027-04-07..2027-04-08",
		"f ..2027-04-30",
		"g ..2027-05-01",
		"h going",
		"i <ahk",
		"j <k",
		"k skipped <f",
		"l",
		"m done ..2027-03-01",
		"n blocked ..2027-03-31",
		"o blocked <a",
		"p <o",
	), today)
	list := func(todos []plan.Todo) string {
		var words []string
		for _, x := range todos {
			words = append(words, fmt.Sprintf("%s %s %+d", x.Step.ID, map[plan.Doing]string{plan.Begin: "begin", plan.End: "end"}[x.Do], x.Days))
		}
		return strings.Join(words, ", ")
	}
	ids := func(steps []*plan.Step) string {
		var s strings.Builder
		for _, x := range steps {
			s.WriteString(string(x.ID))
		}
		return s.String()
	}
	var holding, waiting []string
	for _, h := range next.Holding {
		holding = append(holding, string(h.Step.ID)+":"+ids(h.For))
	}
	for _, w := range next.Waiting {
		waiting = append(waiting, string(w.Step.ID)+":"+ids(w.For)+w.Blocked)
	}
	for _, c := range []struct{ what, got, want string }{
		{"overdue", list(next.Overdue), "a end -11, b begin -6"},
		{"this week", list(next.ThisWeek), "n end +0, c end +2, d begin +6"},
		{"soon", list(next.Soon), "e begin +7, f end +30"},
		{"going", list(next.Going), "h end +0"},
		{"ready", list(next.Ready), "l end +0"},
		{"holding", strings.Join(holding, " "), "a:io f:ij h:i o:p"},
		{"waiting", strings.Join(waiting, " "), "i:ahf j:f n: o:a p:o"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func TestNobodyIsLateForAComputedDate(t *testing.T) {
	p := planFrom(t, "2027-01-01", "a 1w", "b 1w <a", "c 5m")
	next := plan.WhatNext(p, today)
	if len(next.Overdue) != 0 || len(next.Ready) != 2 || next.Ready[0].Step.ID != "a" || next.Ready[1].Step.ID != "c" || len(next.Waiting) != 1 {
		t.Errorf("%+v", next)
	}
	if next = plan.WhatNext(p, date(t, "2027-01-01")); len(next.ThisWeek) != 2 || len(next.Soon) != 1 || len(next.Ready) != 0 {
		t.Errorf("%+v", next)
	}
}

func TestBlockedStepsSayWhatTheyWaitFor(t *testing.T) {
	p := planFrom(t, "", "a blocked", "b <a")
	p.Steps[0].BlockedBy = "a letter from the board"
	next := plan.WhatNext(p, today)
	if len(next.Waiting) != 2 || next.Waiting[0].Blocked != "a letter from the board" || next.Waiting[1].Blocked != "" || len(next.Holding) != 1 {
		t.Errorf("%+v", next)
	}
}

func TestNotices(t *testing.T) {
	// Today is Mar 31, 2027.
	for _, c := range []struct {
		name, line string
		reminders  []plan.Reminder
		want       string
	}{
		{"due in a week", "a ..2027-04-07", nil, "due a 2027-04-07: “A” is due on Apr 7, 2027."},
		{"due in eight days", "a ..2027-04-08", nil, ""},
		{"due today", "a ..2027-03-31", nil, "due a 2027-03-31: “A” is due on Mar 31, 2027."},
		{"missed", "a going ..2027-03-30", nil, "late a 2027-03-30: “A” was due on Mar 30, 2027."},
		{"a length that is over", "a 2027-03-01.. 2w", nil, "late a 2027-03-15: “A” was due on Mar 15, 2027."},
		{"done", "a done ..2027-03-30", []plan.Reminder{{ID: "r", On: today}}, ""},
		{"a reminder of today", "a", []plan.Reminder{{ID: "r", Text: "Call", On: today}}, "reminder r 2027-03-31: Call"},
		{"a reminder of tomorrow", "a", []plan.Reminder{{ID: "r", Text: "Call", On: today.AddDays(1)}}, ""},
		{"days before", "a ..2027-04-30", []plan.Reminder{{ID: "r", DaysBefore: 30}, {ID: "q", Text: "No", DaysBefore: 29}}, "reminder r 2027-03-31: “A”"},
		{"days before nothing", "a", []plan.Reminder{{ID: "r", DaysBefore: 30}}, ""},
		{"the oldest first", "a ..2027-03-30", []plan.Reminder{{ID: "q", Text: "Write", On: today.AddDays(-2)}, {ID: "r", Text: "Call", On: today.AddDays(-9)}},
			"reminder r 2027-03-22: Call; reminder q 2027-03-29: Write; late a 2027-03-30: “A” was due on Mar 30, 2027."},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := planFrom(t, "", c.line)
			p.Steps[0].Reminders = c.reminders
			var got []string
			for _, n := range plan.Notices(p, today) {
				got = append(got, n.Key+": "+n.Text)
				if n.Plan != "p" || n.Step != "a" {
					t.Errorf("%+v", n)
				}
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("%q, want %q", strings.Join(got, "; "), c.want)
			}
		})
	}
}
