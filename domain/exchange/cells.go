package exchange

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/plan"
)

// said is a sentence about a cell.
type said string

func (s said) Error() string { return string(s) }

func dateCell[T any](at func(*T) *plan.Date) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return at(row).String() },
		func(row *T, cell string) (err error) {
			*at(row), err = plan.ParseDate(dayOnly(cell))
			return err
		}
}

// dayOnly leaves out the time with which some programs write days.
func dayOnly(cell string) string {
	cell = strings.TrimSpace(cell)
	for _, midnight := range []string{"T00:00:00Z", "T00:00:00", " 00:00:00", " 0:00", " 00:00"} {
		if day, ok := strings.CutSuffix(cell, midnight); ok {
			return day
		}
	}
	return cell
}

func textCell[T any](at func(*T) *string) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return *at(row) },
		func(row *T, cell string) error { *at(row) = cell; return nil }
}

func numberCell[T any](at func(*T) *plan.Number) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return orBlank(*at(row) != 0, at(row).Text()) },
		func(row *T, cell string) (err error) {
			*at(row), err = plan.ParseNumber(cell)
			return err
		}
}

func countCell[T any](at func(*T) *int) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return orBlank(*at(row) != 0, strconv.Itoa(*at(row))) },
		func(row *T, cell string) error {
			n, err := strconv.Atoi(strings.TrimSpace(cell))
			if err != nil {
				return said(fmt.Sprintf("%q is not a whole number.", cell))
			}
			*at(row) = n
			return nil
		}
}

func moneyCell[T any](at func(*T) *plan.Cents) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return orBlank(*at(row) != 0, dollars(*at(row))) },
		func(row *T, cell string) (err error) {
			*at(row), err = plan.ParseMoney(cell)
			return err
		}
}

func yesCell[T any](at func(*T) *bool) (func(*T) string, func(*T, string) error) {
	return func(row *T) string { return orBlank(*at(row), "yes") },
		func(row *T, cell string) error {
			switch key(cell) {
			case "yes", "y", "true", "x", "1":
				*at(row) = true
			case "no", "n", "false", "0":
			default:
				return said(fmt.Sprintf("%q is neither yes nor no.", cell))
			}
			return nil
		}
}

func orBlank(there bool, text string) string {
	if !there {
		return ""
	}
	return text
}

// dollars is an amount as a spreadsheet takes it: 1250.50.
func dollars(c plan.Cents) string { return fmt.Sprintf("%d.%02d", c/100, c%100) }

// lines splits a cell that holds several things, one a line.
func lines(cell string) []string {
	var all []string
	for line := range strings.Lines(cell) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// joined writes several things in a cell, one a line.
func joined[T any](all []T, write func(T) string) string {
	texts := make([]string, len(all))
	for n, v := range all {
		texts[n] = write(v)
	}
	return strings.Join(texts, "\n")
}

// LinkText is a link as a line: its title, if any, and its address.
func LinkText(l plan.Link) string { return strings.TrimSpace(l.Title + " " + l.URL) }

// Links reads links, one a line.
func Links(cell string) []plan.Link {
	var all []plan.Link
	for _, line := range lines(cell) {
		words := strings.Fields(line)
		last := len(words) - 1
		all = append(all, plan.Link{Title: strings.Join(words[:last], " "), URL: words[last]})
	}
	return all
}

// between parts the title of a file from its path.
const between = " | "

// FileText is a file as a line: its title, if any, and its path.
func FileText(a plan.Attachment) string {
	if a.Title == "" {
		return a.Path
	}
	return a.Title + between + a.Path
}

// Files reads files, one a line: "Diploma | scans/diploma.pdf", or a path alone.
func Files(cell string) []plan.Attachment {
	var all []plan.Attachment
	for _, line := range lines(cell) {
		a := plan.Attachment{Path: line}
		if at := strings.LastIndex(line, between); at >= 0 {
			a.Title, a.Path = line[:at], line[at+len(between):]
		}
		all = append(all, a)
	}
	return all
}

// ReminderText is a reminder as a line: "2028-02-29 Register" or "14
// days before: Register".
func ReminderText(r plan.Reminder) string {
	if r.On.IsZero() {
		return strings.TrimSuffix(fmt.Sprintf("%d days before: %s", r.DaysBefore, r.Text), ": ")
	}
	return strings.TrimSpace(r.On.String() + " " + r.Text)
}

var daysBefore = regexp.MustCompile(`^([0-9]{1,4}) days? before(?::\s*(.*))?$`)

// Reminders reads reminders, one a line.
func Reminders(cell string) ([]plan.Reminder, error) {
	var all []plan.Reminder
	for _, line := range lines(cell) {
		if m := daysBefore.FindStringSubmatch(line); m != nil {
			n, _ := strconv.Atoi(m[1]) // at most four digits
			all = append(all, plan.Reminder{DaysBefore: n, Text: m[2]})
			continue
		}
		day, text, _ := strings.Cut(line, " ")
		on, err := plan.ParseDate(day)
		if err != nil {
			return nil, said(fmt.Sprintf("%q is not a reminder. Write it like 2027-03-31 Register, or 14 days before: Register.", line))
		}
		all = append(all, plan.Reminder{On: on, Text: text})
	}
	return all, nil
}
