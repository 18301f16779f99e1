package plan

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Longest texts, in characters.
const (
	MaxTitle = 200
	MaxNote  = 20_000
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
	p.Title = tidy(p.Title)
	if err := checkTitle("plan", p.Title); err != nil {
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
	return nil
}

func checkStep(s *Step) error {
	s.Title = tidy(s.Title)
	if err := checkTitle("step", s.Title); err != nil {
		return err
	}
	if int(s.Kind) >= len(Kinds) {
		return invalid(FieldKind, "This kind of step does not exist.")
	}
	if int(s.State) >= len(States) {
		return invalid(FieldState, "This state of a step does not exist.")
	}
	if err := cmp.Or(checkDate(FieldStart, s.Start), checkDate(FieldDue, s.Due), checkDate(FieldFinished, s.Finished)); err != nil {
		return err
	}
	if !s.Due.IsZero() && s.Due.Before(s.Start) {
		return invalid(FieldDue, fmt.Sprintf("The step would be due (%s) before it starts (%s).", s.Due.Text(), s.Start.Text()))
	}
	if !s.Finished.IsZero() && s.State != Done {
		return invalid(FieldFinished, "Only a step that is done has a date on which it was finished.")
	}
	return checkRest(s)
}

func checkRest(s *Step) error {
	switch {
	case !s.HasCost && s.Cost != 0:
		return invalid(FieldCost, "A step has an amount but says that its cost is not known.")
	case s.Cost < 0:
		return invalid(FieldCost, "A cost cannot be below zero.")
	case s.Cost > MaxAmount:
		return invalid(FieldCost, "That cost is too large. The most is "+MaxAmount.Text()+".")
	case utf8.RuneCountInString(s.Note) > MaxNote:
		return invalid(FieldNote, fmt.Sprintf("The note is too long. The most is %d characters.", MaxNote))
	case !clean(s.Note):
		return invalid(FieldNote, "The note holds characters that cannot be saved.")
	}
	return nil
}

func checkTitle(what, title string) error {
	switch {
	case title == "":
		return invalid(FieldTitle, "A "+what+" needs a title.")
	case utf8.RuneCountInString(title) > MaxTitle:
		return invalid(FieldTitle, fmt.Sprintf("The title is too long. The most is %d characters.", MaxTitle))
	case !clean(title):
		return invalid(FieldTitle, "The title holds characters that cannot be saved.")
	}
	return nil
}

func checkDate(f Field, d Date) error {
	if d.IsZero() || d.sensible() {
		return nil
	}
	return invalid(f, fmt.Sprintf("%s is not a date from 1900 to 2199.", d))
}

// clean reports whether a text can be saved and read back exactly.
func clean(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r'
	})
}
