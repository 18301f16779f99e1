package ui

import (
	"bytes"

	"waymark/domain/exchange"
	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/renewal"
	planpage "waymark/ui/plan"
)

// wholeHistory is how many changes the table of them lists.
const wholeHistory = 1_000_000

// SaveFor keeps what the plan file holds as a file for other programs, once all
// changes are on disk.
func (k *planKeeper) SaveFor(f planpage.Form, id plan.ID) {
	var all plan.Contents
	var history []plan.Event
	err := plan.NoPlan()
	k.queue.Do(func() {
		if k.file == nil {
			return
		}
		if all, err = plan.Read(k.file); err == nil && f == planpage.Tables {
			history, err = k.file.History(wholeHistory)
		}
	}, func() {
		if err != nil {
			k.tell(err)
			return
		}
		now, today := planIn(all, id), k.today()
		switch f {
		case planpage.Tables:
			k.shell.SaveFile("My plan, tables.zip", func() ([]byte, error) { return exchange.Zip(exchange.Tables(all, history)) })
		case planpage.Whole:
			k.shell.SaveFile("My plan.json", func() ([]byte, error) {
				var b bytes.Buffer
				err := planjson.Write(&b, all)
				return b.Bytes(), err
			})
		case planpage.Calendar:
			events := exchange.Events(now, renewal.Records{Credentials: all.Credentials, Activities: all.Activities, Renewals: all.Renewals}, today)
			if len(events) == 0 {
				k.shell.tell("Nothing to save yet", "No step or credential has a date. Enter dates first.")
				return
			}
			k.shell.SaveFile(now.Title+", calendar.ics", func() ([]byte, error) { return k.shell.deps.Calendar(now.Title, events), nil })
		}
	})
}

// planIn is the plan with an id; without steps where there is none.
func planIn(all plan.Contents, id plan.ID) plan.Plan {
	for _, p := range all.Plans {
		if p.ID == id {
			return p
		}
	}
	return plan.Plan{}
}
