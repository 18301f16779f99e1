package exchange_test

import (
	"reflect"
	"strings"
	"testing"

	"waymark/domain/exchange"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/renewal"
)

func TestEventsOfEverything(t *testing.T) {
	c := plantest.Everything()
	events := exchange.Events(c.Plans[0], renewal.Records{Credentials: c.Credentials, Activities: c.Activities, Renewals: c.Renewals}, plan.Date{Year: 2028, Month: 3, Day: 1})
	got := map[string]string{}
	for _, e := range events {
		got[e.UID] = e.On.String() + " " + e.Title
	}
	want := map[string]string{
		"s1-start@waymark":       "2027-09-01 Start: Résumé — 履歴書 'quoted'",
		"s1-due@waymark":         "2029-06-30 Due: Résumé — 履歴書 'quoted'",
		"s1-reminder-m1@waymark": "2028-02-29 Register",
		"p1-target@waymark":      "2030-01-01 Wanted end: Health records",
		"k1-end@waymark":         "2030-02-28 Renew by today: RHIT",
		"k1-grace@waymark":       "2030-05-29 Last day of grace: RHIT",
		"k1-reminder-m1@waymark": "2028-02-29 Register",
		"a1-activity@waymark":    "2028-05-06 Webinar",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("events = %v", got)
	}
	for _, e := range events {
		if e.UID == "s1-due@waymark" && !reflect.DeepEqual(e.Alarms, []int{14}) {
			t.Errorf("the step is announced %d days before, want 14 as the person said", e.Alarms)
		}
	}
}

func TestEventsOfStepsThatAreOver(t *testing.T) {
	day := plan.Date{Year: 2028, Month: 1, Day: 5}
	p := plan.Plan{ID: "p", Title: "P", Steps: []plan.Step{
		{ID: "a", Title: "Exam", Kind: plan.Certification, Start: day, Due: day},
		{ID: "b", Title: "College", State: plan.Done, Due: day},
		{ID: "c", Title: "Course", State: plan.Skipped, Due: day},
		{ID: "d", Title: "Some day"},
	}}
	events := exchange.Events(p, renewal.Records{}, day)
	if len(events) != 3 {
		t.Fatalf("%d events, want 3: %+v", len(events), events)
	}
	exam, college, course := events[0], events[1], events[2]
	if exam.Title != "Today: Exam" || !reflect.DeepEqual(exam.Alarms, []int{7}) {
		t.Errorf("exam = %+v", exam)
	}
	if college.Title != "Done: College" || college.Alarms != nil || college.Cancelled {
		t.Errorf("college = %+v", college)
	}
	if !course.Cancelled || course.Alarms != nil {
		t.Errorf("course = %+v", course)
	}
}

// eventNamed is the event with an id.
func eventNamed(t *testing.T, all []exchange.Event, uid string) exchange.Event {
	t.Helper()
	for _, e := range all {
		if e.UID == uid {
			return e
		}
	}
	t.Fatalf("there is no event %q among %+v", uid, all)
	return exchange.Event{}
}

func TestPeopleAreRemindedInTime(t *testing.T) {
	today := plan.Date{Year: 2028, Month: 3, Day: 1}
	rule := plan.Rule{Unit: "CEU", Units: 20_00, CycleMonths: 24}
	p := plan.Plan{ID: "p", Title: "P", Target: plan.Date{Year: 2030, Month: 1, Day: 1}, Steps: []plan.Step{
		{ID: "s", Title: "Training", Kind: plan.Certification, Start: plan.Date{Year: 2029, Month: 1, Day: 1}, Due: plan.Date{Year: 2029, Month: 2, Day: 1}},
	}}
	events := exchange.Events(p, renewal.Records{
		Credentials: []plan.Credential{
			{ID: "held", Title: "Held", Issuer: "AHIMA", Status: plan.Held, Issued: plan.Date{Year: 2028, Month: 1, Day: 1}, ValidUntil: plan.Date{Year: 2029, Month: 12, Day: 31}, Rule: rule,
				Reminders: []plan.Reminder{{ID: "r", DaysBefore: 200}}},
			{ID: "pause", Title: "Pause", Status: plan.Suspended, ValidUntil: plan.Date{Year: 2029, Month: 12, Day: 31}, Rule: rule},
			{ID: "old", Title: "Old", Status: plan.Retired, ValidUntil: plan.Date{Year: 2029, Month: 12, Day: 31}, Rule: rule},
		},
		Activities: []plan.Activity{
			{ID: "today", Title: "Today", Provider: "Clinic", Date: today},
			{ID: "past", Title: "Past", Date: today.AddDays(-1)},
		},
	}, today)
	for uid, want := range map[string][]int{
		"p-target@waymark":       {plan.NoticeDays},
		"held-end@waymark":       append(append([]int{}, renewal.WarnDays[:]...), 200),
		"pause-end@waymark":      renewal.WarnDays[:],
		"today-activity@waymark": {1},
		"s-start@waymark":        nil,
		"s-due@waymark":          {plan.NoticeDays},
	} {
		if got := eventNamed(t, events, uid).Alarms; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: alarms %v, want %v", uid, got, want)
		}
	}
	if e := eventNamed(t, events, "held-end@waymark"); !strings.HasSuffix(e.Text, "\nIssuer: AHIMA. Check with them what renewal takes.") {
		t.Errorf("the end of the cycle says %q", e.Text)
	}
	if e := eventNamed(t, events, "s-due@waymark"); e.Title != "Due: Training" {
		t.Errorf("a long training ends as %q", e.Title)
	}
	if e := eventNamed(t, events, "today-activity@waymark"); e.Text != "Clinic" {
		t.Errorf("the activity says %q", e.Text)
	}
	for _, e := range events {
		if e.UID == "old-end@waymark" || e.UID == "past-activity@waymark" {
			t.Errorf("%s is over, yet it is in the calendar", e.UID)
		}
	}
}
