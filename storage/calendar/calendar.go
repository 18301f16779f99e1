// Package calendar writes days as an iCalendar file (RFC 5545), which calendar
// programs take in.
package calendar

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

// Extension is the ending of a calendar file.
const Extension = ".ics"

// began is when sequence numbers count from.
var began = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

// Write makes a calendar with a name. Events have stable ids and a sequence
// number that goes up each minute, so that a program that has an older version
// of them takes this one. Alarms ring at nine in the morning of the day, in the
// time zone where the person is.
func Write(name string, events []exchange.Event, now time.Time) []byte {
	c := ics.NewCalendarFor("Waymark")
	c.SetProductId("-//Waymark//Waymark//EN")
	c.SetMethod(ics.MethodPublish)
	c.SetCalscale("GREGORIAN")
	c.SetXWRCalName(name)
	for _, e := range events {
		add(c, e, now)
	}
	return []byte(c.Serialize(ics.WithNewLineWindows))
}

func add(c *ics.Calendar, e exchange.Event, now time.Time) {
	v := c.AddEvent(e.UID)
	v.SetDtStampTime(now)
	v.SetModifiedAt(now)
	v.SetSequence(int(now.Sub(began) / time.Minute))
	v.SetAllDayStartAt(day(e.On))
	v.SetAllDayEndAt(day(e.On.AddDays(1))) // the end of a whole day is the next one
	v.SetSummary(line(e.Title))
	if e.Text != "" {
		v.SetDescription(strings.TrimSpace(e.Text))
	}
	v.SetTimeTransparency(ics.TransparencyTransparent)
	status := ics.ObjectStatusConfirmed
	if e.Cancelled {
		status = ics.ObjectStatusCancelled
	}
	v.SetStatus(status)
	for _, before := range e.Alarms {
		a := v.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetDescription(line(e.Title))
		a.SetTrigger(trigger(before))
	}
}

func day(d plan.Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// trigger is nine in the morning so many days before the start of a day.
func trigger(before int) string {
	switch before {
	case 0:
		return "PT9H"
	case 1:
		return "-PT15H"
	}
	return fmt.Sprintf("-P%dDT15H", before-1)
}
