package plan

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Longest texts, in characters, and longest lists.
const (
	MaxTitle = 200
	MaxNote  = 20_000
	MaxPath  = 4_000
	MaxList  = 500
)

// hoursInWeek and percent bound quantities.
const (
	hoursInWeek Number = 168_00
	percent     Number = 100_00
)

// tidy makes a title one line without spaces around it.
func tidy(title string) string { return strings.Join(strings.Fields(title), " ") }

// shorten cuts a text that is quoted in a sentence or a menu.
func shorten(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:most-1])) + "…"
}

func quote(title string) string { return "“" + shorten(title) + "”" }

func checkPlan(p *Plan) error {
	if err := checkTitle("plan", &p.Title); err != nil {
		return err
	}
	for _, text := range []string{p.Occupation, p.OccupationTitle, p.Area, p.AreaName} {
		if !clean(text) {
			return invalid(FieldGoal, "The job or area holds characters that cannot be saved.")
		}
	}
	if err := cmp.Or(checkDate(FieldStart, p.Start), checkDate(FieldTarget, p.Target)); err != nil {
		return err
	}
	if !p.Target.IsZero() && p.Target.Before(p.Start) {
		return invalid(FieldTarget, fmt.Sprintf("The plan would end (%s) before it starts (%s).", p.Target.Text(), p.Start.Text()))
	}
	return cmp.Or(checkText(FieldNote, p.Note, MaxNote), checkAssumptions(&p.Assumptions))
}

func checkAssumptions(a *Assumptions) error {
	const f = FieldAssumptions
	if !a.LossTo.IsZero() && a.LossTo.Before(a.LossFrom) {
		return invalid(f, fmt.Sprintf("Lost hours would end (%s) before they begin (%s).", a.LossTo.Text(), a.LossFrom.Text()))
	}
	return cmp.Or(
		checkDate(f, a.LossFrom), checkDate(f, a.LossTo), checkDate(f, a.NewJobFrom),
		checkNumber(f, "Hours a week", a.HoursLost, hoursInWeek), checkNumber(f, "Hours a week", a.HoursLater, hoursInWeek),
		checkNumber(f, "A raise in percent", a.RaiseNow, percent), checkNumber(f, "A raise in percent", a.RaiseLater, percent),
		checkLine(f, &a.WagesPeriod),
	)
}

func checkTitle(what string, title *string) error {
	if *title = tidy(*title); *title == "" {
		return invalid(FieldTitle, article(what)+" needs a title.")
	}
	return checkText(FieldTitle, *title, MaxTitle)
}

func article(what string) string {
	if strings.ContainsAny(what[:1], "aeiou") {
		return "An " + what
	}
	return "A " + what
}

// checkLine tidies a short text that may be blank.
func checkLine(f Field, text *string) error {
	*text = tidy(*text)
	return checkText(f, *text, MaxTitle)
}

func checkText(f Field, text string, most int) error {
	switch {
	case utf8.RuneCountInString(text) > most:
		return invalid(f, fmt.Sprintf("The %s is too long. The most is %d characters.", f.words(), most))
	case !clean(text):
		return invalid(f, "The "+f.words()+" holds characters that cannot be saved.")
	}
	return nil
}

func checkDate(f Field, d Date) error {
	if d.IsZero() || d.sensible() {
		return nil
	}
	return invalid(f, fmt.Sprintf("%s is not a date from 1900 to 2199.", d))
}

func checkAmount(f Field, what string, c Cents) error {
	switch {
	case c < 0:
		return invalid(f, what+" cannot be below zero.")
	case c > MaxAmount:
		return invalid(f, "That amount is too large. The most is "+MaxAmount.Text()+".")
	}
	return nil
}

func checkNumber(f Field, what string, n, most Number) error {
	if n < 0 || n > most {
		return invalid(f, fmt.Sprintf("%s can be from 0 to %s.", what, most.Text()))
	}
	return nil
}

func checkCount(f Field, what string, n, most int) error {
	if n < 0 || n > most {
		return invalid(f, fmt.Sprintf("%s can be from 0 to %d.", what, most))
	}
	return nil
}

func checkLength(l Length) error {
	if int(l.Unit) >= len(LengthUnits) {
		return invalid(FieldLength, "This unit of length does not exist.")
	}
	return checkCount(FieldLength, "A length", l.Count, MaxLength)
}

// clean reports whether a text can be saved and read back exactly.
func clean(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r'
	})
}
