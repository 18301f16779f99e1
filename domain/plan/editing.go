package plan

// Editing changes something as it is in the file by then, so that two quick
// edits never undo each other. read gives a copy into whose lists change may
// write.
func Editing[T any](read func(Tx) (T, error), change func(*T), save func(T) Operation) Operation {
	return func(tx Tx) (Entry, error) {
		v, err := read(tx)
		if err != nil {
			return Entry{}, err
		}
		change(&v)
		return save(v)(tx)
	}
}

// EditingPerson changes what the file knows of its person, as it is by then.
func EditingPerson(change func(*Person)) Operation {
	return Editing(func(tx Tx) (Person, error) {
		p, err := tx.Person()
		return p.Clone(), err
	}, change, EditPerson)
}
