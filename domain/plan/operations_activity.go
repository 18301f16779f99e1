package plan

import (
	"errors"
	"slices"
)

// AddActivity adds an activity. An empty ID is filled in; Change.Activities then
// names it.
func AddActivity(a Activity) Operation { return AddActivities([]Activity{a}) }

// AddActivities adds activities together.
func AddActivities(all []Activity) Operation {
	return func(tx Tx) (Entry, error) {
		for _, a := range all {
			fill(&a.ID)
			if err := putActivity(tx, &a); err != nil {
				return Entry{}, err
			}
		}
		if len(all) == 1 {
			return Entry{Label: "Add activity " + quote(tidy(all[0].Title))}, nil
		}
		return Entry{Label: "Add " + count(len(all), "activity")}, nil
	}
}

// EditActivity writes an activity.
func EditActivity(a Activity) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Activity(a.ID)
		if err != nil {
			return Entry{}, err
		}
		if err := putActivity(tx, &a); err != nil {
			return Entry{}, err
		}
		var fields fieldList
		fields.add(FieldTitle, old.Title != a.Title)
		fields.add(FieldDate, old.Date != a.Date)
		fields.add(FieldProvider, old.Provider != a.Provider)
		fields.add(FieldCost, old.Cost != a.Cost)
		fields.add(FieldCounts, !slices.Equal(old.Counts, a.Counts))
		fields.add(FieldFiles, !slices.Equal(old.Files, a.Files))
		fields.add(FieldNote, old.Note != a.Note)
		return fields.entry("activity", a.ID, old.Title), nil
	}
}

// DeleteActivity deletes an activity.
func DeleteActivity(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		a, err := tx.Activity(id)
		if err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Delete activity " + quote(a.Title)}, tx.DeleteActivity(id)
	}
}

// putActivity checks an activity and that the credentials exist for which it
// counts.
func putActivity(tx Tx, a *Activity) error {
	if err := checkActivity(a); err != nil {
		return err
	}
	for _, n := range a.Counts {
		_, err := tx.Credential(n.CredentialID)
		if errors.Is(err, ErrUnknown) {
			return invalid(FieldCounts, "The activity "+quote(a.Title)+" would count for a credential that is not in the file.")
		}
		if err != nil {
			return err
		}
	}
	return tx.PutActivity(*a)
}
