package plan

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
)

// checkStep looks at everything of a step that can be judged without the other
// steps. It tidies texts, gives ids to new lines and makes the lists its own.
func checkStep(s *Step) error {
	*s = s.Clone()
	if s.Length.IsZero() {
		s.Length = Length{}
	}
	if err := checkTitle("step", &s.Title); err != nil {
		return err
	}
	if int(s.Kind) >= len(Kinds) {
		return invalid(FieldKind, "This kind of step does not exist.")
	}
	if int(s.State) >= len(States) {
		return invalid(FieldState, "This state of a step does not exist.")
	}
	if s.State != Blocked && s.BlockedBy != "" {
		return invalid(FieldBlocked, "Only a step that is blocked waits for something.")
	}
	return cmp.Or(
		checkDays(s), checkLength(s.Length), checkNumber(FieldHours, "Hours a week", s.HoursWeek, hoursInWeek),
		checkLine(FieldBlocked, &s.BlockedBy), checkLine(FieldProvider, &s.Provider), checkLine(FieldProvider, &s.ProviderID),
		checkCosts(s.Costs), checkFunding(s.Funding), checkFiles(s.Files), checkLinks(s.Links), checkReminders(s.Reminders),
		checkText(FieldNote, s.Note, MaxNote),
	)
}

func checkDays(s *Step) error {
	if err := cmp.Or(checkDate(FieldStart, s.Start), checkDate(FieldDue, s.Due), checkDate(FieldStarted, s.Started), checkDate(FieldFinished, s.Finished)); err != nil {
		return err
	}
	switch {
	case !s.Due.IsZero() && s.Due.Before(s.Start):
		return invalid(FieldDue, fmt.Sprintf("The step would be due (%s) before it starts (%s).", s.Due.Text(), s.Start.Text()))
	case !s.Started.IsZero() && s.State == Planned:
		return invalid(FieldStarted, "A step that is only planned has no day on which it was begun.")
	case !s.Finished.IsZero() && s.State != Done:
		return invalid(FieldFinished, "Only a step that is done has a date on which it was finished.")
	case !s.Finished.IsZero() && s.Finished.Before(s.Started):
		return invalid(FieldFinished, fmt.Sprintf("The step would be finished (%s) before it was begun (%s).", s.Finished.Text(), s.Started.Text()))
	}
	return nil
}

func checkCosts(lines []CostLine) error {
	for i := range lines {
		l := &lines[i]
		fill(&l.ID)
		switch {
		case int(l.Kind) >= len(CostKinds):
			return invalid(FieldCost, "This kind of cost does not exist.")
		case !l.Known && l.Amount != 0:
			return invalid(FieldCost, "A cost has an amount but says that it is not known.")
		}
		if err := cmp.Or(checkAmount(FieldCost, "A cost", l.Amount), checkLine(FieldCost, &l.Title), checkDate(FieldCost, l.Paid)); err != nil {
			return err
		}
	}
	return checkMany(FieldCost, len(lines))
}

func checkFunding(lines []FundingLine) error {
	for i := range lines {
		l := &lines[i]
		fill(&l.ID)
		switch {
		case int(l.Kind) >= len(FundingKinds):
			return invalid(FieldFunding, "This kind of funding does not exist.")
		case l.Year != 0 && (l.Year < 1900 || l.Year > 2199):
			return invalid(FieldFunding, "The year of the funding looks wrong. Use a year from 1900 to 2199.")
		}
		if err := cmp.Or(checkAmount(FieldFunding, "Funding", l.Amount), checkLine(FieldFunding, &l.Title)); err != nil {
			return err
		}
	}
	return checkMany(FieldFunding, len(lines))
}

func checkFiles(files []Attachment) error {
	for i := range files {
		a := &files[i]
		fill(&a.ID)
		if a.Path == "" {
			return invalid(FieldFiles, "Choose the file.")
		}
		if err := cmp.Or(checkLine(FieldFiles, &a.Title), checkText(FieldFiles, a.Path, MaxPath)); err != nil {
			return err
		}
	}
	return checkMany(FieldFiles, len(files))
}

func checkLinks(links []Link) error {
	for i := range links {
		l := &links[i]
		fill(&l.ID)
		if u, err := url.Parse(l.URL); err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
			return invalid(FieldLinks, "An address on the internet begins with https:// or http://, for example https://www.example.org.")
		}
		if err := cmp.Or(checkLine(FieldLinks, &l.Title), checkText(FieldLinks, l.URL, MaxPath)); err != nil {
			return err
		}
	}
	return checkMany(FieldLinks, len(links))
}

func checkReminders(reminders []Reminder) error {
	for i := range reminders {
		r := &reminders[i]
		fill(&r.ID)
		if !r.On.IsZero() && r.DaysBefore != 0 {
			return invalid(FieldReminders, "A reminder comes on a day or a number of days before, not both.")
		}
		if err := cmp.Or(checkLine(FieldReminders, &r.Text), checkDate(FieldReminders, r.On), checkCount(FieldReminders, "The days before", r.DaysBefore, 3650)); err != nil {
			return err
		}
	}
	return checkMany(FieldReminders, len(reminders))
}

func checkMany(f Field, n int) error {
	if n > MaxList {
		return invalid(f, fmt.Sprintf("That is too many. The most is %d.", MaxList))
	}
	return nil
}

func fill(id *ID) {
	if *id == "" {
		*id = NewID()
	}
}

// Clone is the step with lists of its own, so that changing them leaves the
// original alone. Empty lists become nil.
func (s Step) Clone() Step {
	s.After, s.Costs, s.Funding = own(s.After), own(s.Costs), own(s.Funding)
	s.Files, s.Links, s.Reminders = own(s.Files), own(s.Links), own(s.Reminders)
	return s
}

func own[T any](list []T) []T { return slices.Concat(list) }
