package calendar

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

var (
	now    = time.Date(2027, 3, 1, 12, 30, 0, 0, time.UTC)
	leap   = plan.Date{Year: 2028, Month: 2, Day: 29}
	hostil = "Exam; part 1, \\“é” 履歴書 " + strings.Repeat("very long ", 20)
)

func events() []exchange.Event {
	return []exchange.Event{
		{UID: "a-due@waymark", On: leap, Title: hostil, Text: "two\nlines, and; more: \\n", Alarms: []int{0, 1, 14}},
		{UID: "b-due@waymark", On: plan.Date{Year: 2027, Month: 12, Day: 31}, Title: "END:VEVENT\nBEGIN:VEVENT", Cancelled: true},
	}
}

func TestCalendarIsReadBack(t *testing.T) {
	c, err := ics.ParseCalendar(bytes.NewReader(Write("My plan", events(), now)))
	if err != nil {
		t.Fatal(err)
	}
	all := c.Events()
	if len(all) != 2 {
		t.Fatalf("%d events, want 2", len(all))
	}
	value := func(e *ics.VEvent, p ics.ComponentProperty) string { return e.GetProperty(p).Value }
	a, b := all[0], all[1]
	if a.Id() != "a-due@waymark" || value(a, ics.ComponentPropertySummary) != strings.TrimSpace(hostil) || value(a, ics.ComponentPropertyDescription) != "two\nlines, and; more: \\n" {
		t.Errorf("first event: %q, %q, %q", a.Id(), value(a, ics.ComponentPropertySummary), value(a, ics.ComponentPropertyDescription))
	}
	from, err := a.GetAllDayStartAt()
	to, err2 := a.GetAllDayEndAt()
	if err != nil || err2 != nil || from.Format(time.DateOnly) != "2028-02-29" || to.Format(time.DateOnly) != "2028-03-01" {
		t.Errorf("the day is from %v to %v, %v, %v", from, to, err, err2)
	}
	if value(a, ics.ComponentPropertyTransp) != "TRANSPARENT" || value(a, ics.ComponentPropertyStatus) != "CONFIRMED" {
		t.Errorf("the day is %s and %s: it must not block the calendar", value(a, ics.ComponentPropertyTransp), value(a, ics.ComponentPropertyStatus))
	}
	if !strings.Contains(string(Write("My plan", nil, now)), "X-WR-CALNAME:My plan\r\n") {
		t.Error("the calendar has not the name of the plan")
	}
	var triggers []string
	for _, alarm := range a.Alarms() {
		triggers = append(triggers, alarm.GetProperty(ics.ComponentPropertyTrigger).Value)
	}
	if got := strings.Join(triggers, " "); got != "PT9H -PT15H -P13DT15H" {
		t.Errorf("alarms at %s", got)
	}
	if value(b, ics.ComponentPropertyStatus) != "CANCELLED" || value(b, ics.ComponentPropertySummary) != "END:VEVENT BEGIN:VEVENT" {
		t.Errorf("second event: %v", b)
	}
}

// TestCalendarIsWellFormed reads the file by the rules of RFC 5545 without the
// library that wrote it.
func TestCalendarIsWellFormed(t *testing.T) {
	data := string(Write("My plan", events(), now))
	if strings.Contains(strings.ReplaceAll(data, "\r\n", ""), "\n") || !strings.HasSuffix(data, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
	for line := range strings.SplitSeq(data, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	property := regexp.MustCompile(`^[A-Z-]+(;[A-Z-]+=[^:;]+)*:.*$`)
	var open []string
	found := map[string]int{}
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(data, "\r\n ", ""), "\r\n"), "\r\n") {
		if !property.MatchString(line) {
			t.Errorf("not a property: %q", line)
		}
		name, value, _ := strings.Cut(line, ":")
		found[name]++
		switch name {
		case "BEGIN":
			open = append(open, value)
		case "END":
			if last := open[len(open)-1]; last != value {
				t.Errorf("%s ends where %s is open", value, last)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%v never end", open)
	}
	for name, want := range map[string]int{"VERSION": 1, "PRODID": 1, "METHOD": 1, "UID": 2, "DTSTAMP": 2, "SEQUENCE": 2, "DTSTART;VALUE=DATE": 2, "DTEND;VALUE=DATE": 2, "ACTION": 3, "TRIGGER": 3,
		"TRANSP": 2, "X-WR-CALNAME": 1} {
		if found[name] != want {
			t.Errorf("%d times %s, want %d", found[name], name, want)
		}
	}
}

func TestASecondExportReplacesTheFirst(t *testing.T) {
	first, later := Write("", events(), now), Write("", events(), now.Add(time.Minute))
	read := func(data []byte) (ids []string, sequence string) {
		c, err := ics.ParseCalendar(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Events() {
			ids = append(ids, e.Id())
			sequence = e.GetProperty(ics.ComponentPropertySequence).Value
		}
		return ids, sequence
	}
	a, before := read(first)
	b, after := read(later)
	if strings.Join(a, " ") != strings.Join(b, " ") || before != "3768510" && before >= after || before == after {
		t.Errorf("ids %v then %v, sequence %s then %s", a, b, before, after)
	}
}
