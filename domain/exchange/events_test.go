package exchange_test

import (
	"reflect"
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
