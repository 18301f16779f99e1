package plan

import "slices"

// EditPerson writes what the file knows of its person.
func EditPerson(p Person) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Person()
		if err != nil {
			return Entry{}, err
		}
		if err := checkPerson(&p); err != nil {
			return Entry{}, err
		}
		var fields fieldList
		fields.add(FieldName, old.Name != p.Name)
		fields.add(FieldJob, old.Job != p.Job || old.JobTitle != p.JobTitle)
		fields.add(FieldPay, old.Pay != p.Pay)
		fields.add(FieldHours, old.HoursWeek != p.HoursWeek)
		fields.add(FieldArea, old.Area != p.Area || old.AreaName != p.AreaName)
		fields.add(FieldTax, old.Tax != p.Tax)
		fields.add(FieldBudget, !slices.Equal(old.Budget, p.Budget))
		fields.add(FieldNote, old.Note != p.Note)
		fields.add(FieldInterests, old.Interests != p.Interests)
		if len(fields) == 0 {
			return Entry{}, nil
		}
		return fields.entry("your own data", "", ""), tx.PutPerson(p)
	}
}

// PutStar marks an occupation with a star, or changes the note of one that has
// a star; the day since when it has it then stays.
func PutStar(s Star) Operation {
	return func(tx Tx) (Entry, error) {
		if err := checkStar(&s); err != nil {
			return Entry{}, err
		}
		old, found, err := star(tx, s.Occupation)
		if err != nil {
			return Entry{}, err
		}
		if !found {
			return Entry{Label: "Mark " + quote(s.Title) + " with a star"}, tx.PutStar(s)
		}
		s.Since = old.Since
		var fields fieldList
		fields.add(FieldTitle, old.Title != s.Title)
		fields.add(FieldNote, old.Note != s.Note)
		return fields.entry("the star of", ID(s.Occupation), s.Title), tx.PutStar(s)
	}
}

// Unstar takes the star from an occupation. One without a star stays as it is.
func Unstar(occupation string) Operation {
	return func(tx Tx) (Entry, error) {
		s, found, err := star(tx, occupation)
		if err != nil || !found {
			return Entry{}, err
		}
		return Entry{Label: "Take the star from " + quote(s.Title)}, tx.DeleteStar(occupation)
	}
}

func star(tx Tx, occupation string) (Star, bool, error) {
	all, err := tx.Stars()
	if err != nil {
		return Star{}, false, err
	}
	i := slices.IndexFunc(all, func(s Star) bool { return s.Occupation == occupation })
	if i < 0 {
		return Star{}, false, nil
	}
	return all[i], true, nil
}
