package ui

import (
	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/ui/home"
	"waymark/ui/me"
	planpage "waymark/ui/plan"
	"waymark/ui/restore"
	"waymark/ui/task"
)

// own is the pages about the person and the plan file as a whole, and what they
// ask of the shell.
type own struct {
	*Shell
	home    *home.Page
	me      *me.Page
	history *restore.History // nil until it was on show
	backups *restore.Backups // nil until it was on show
}

var (
	_ home.Host           = (*own)(nil)
	_ me.Host             = (*own)(nil)
	_ restore.HistoryHost = (*own)(nil)
	_ restore.BackupsHost = (*own)(nil)
)

func newOwn(s *Shell) *own {
	o := &own{Shell: s}
	o.home, o.me = home.New(o), me.New(o)
	return o
}

// show is called with the pages' routes.
func (o *own) show(page Page) {
	switch page {
	case HomePage:
		o.showHome()
		o.put(o.home.Content())
	case MePage:
		o.me.Show()
		o.put(o.me.Content())
	case HistoryPage:
		o.history = restore.NewHistory(o)
		o.put(o.history.Content())
	case BackupsPage:
		o.backups = restore.NewBackups(o)
		o.put(o.backups.Content())
	}
}

// update brings the page on show up to date after a change of the plan file, the
// area or the pay period.
func (o *own) update() {
	switch o.Shell.history.now().Page {
	case HomePage:
		o.showHome()
	case MePage:
		o.me.Show()
	case HistoryPage:
		o.history.Show()
	}
}

func (o *own) showHome() {
	s := o.plans.state
	o.home.Show(home.State{
		Contents: plan.Contents{Person: s.Person, Plans: s.Plans, Stars: s.Stars, Credentials: s.Credentials, Activities: s.Activities, Renewals: s.Renewals},
		Latest:   o.plans.latestEvent, Problem: o.plans.problem})
}

// Today is today's date.
func (o *own) Today() plan.Date { return o.plans.today() }

// OpenMe shows the page About me.
func (o *own) OpenMe() { o.Go(Route{Page: MePage}) }

// OpenInterests shows where interests are entered.
func (s *Shell) OpenInterests() {
	s.Go(Route{Page: MePage})
	s.own.me.ShowInterests()
}

// OpenPlan shows the plan.
func (o *own) OpenPlan() { o.Go(Route{Page: PlanPage}) }

// OpenHistory shows all changes.
func (o *own) OpenHistory() { o.Go(Route{Page: HistoryPage}) }

// OpenBackups shows the backups.
func (o *own) OpenBackups() { o.Go(Route{Page: BackupsPage}) }

// FindJob shows Explore, ready to search.
func (o *own) FindJob() { o.plans.FindJob() }

// OpenBudget shows where a budget is entered.
func (o *own) OpenBudget() {
	o.Go(Route{Page: PlanPage, Tab: planpage.TabMoney})
	o.plans.page.ShowBudget()
}

// OpenStep shows a step of a plan.
func (o *own) OpenStep(planID, step plan.ID) {
	o.plans.openPlan(planID, func() {
		o.Go(Route{Page: PlanPage, Tab: planpage.TabSteps})
		o.plans.page.ShowStep(step)
	})
}

// OpenCredential shows a credential.
func (s *Shell) OpenCredential(id plan.ID) {
	s.Go(Route{Page: PlanPage, Tab: planpage.TabCredentials})
	s.plans.page.OpenCredential(id)
}

// PickArea lets a person find an area.
func (o *own) PickArea(below fyne.CanvasObject, choose func(*labor.Area)) {
	if o.library != nil {
		pickArea(below, o.library.Places, func(a *labor.Area) {
			choose(a)
			o.SetArea(a)
		})
	}
}

// PlanPath is where the plan file is, or will be.
func (o *own) PlanPath() string { return o.plans.deps.Default }

// Typed brings the status line up to date.
func (o *own) Typed() { o.plans.status() }

// EditStar changes a star, as it is by then.
func (o *own) EditStar(code string, change func(*plan.Star), done func(error)) {
	o.plans.Change(func(tx plan.Tx) (plan.Entry, error) {
		all, err := tx.Stars()
		if err != nil {
			return plan.Entry{}, err
		}
		for _, star := range all {
			if star.Occupation == code {
				change(&star)
				return plan.PutStar(star)(tx)
			}
		}
		return plan.Entry{}, nil
	}, done)
}

// CanUndo says what Undo would take back.
func (o *own) CanUndo() string { return o.plans.state.Undo }

// CanRedo says what Redo would bring back.
func (o *own) CanRedo() string { return o.plans.state.Redo }

// Undo takes back the latest change.
func (o *own) Undo() { o.plans.Undo() }

// Redo brings back the change that was last undone.
func (o *own) Redo() { o.plans.Redo() }

// mostEvents is more lines than a person reads.
const mostEvents = 5000

// Events reads the latest changes.
func (o *own) Events(show func([]plan.Event), fail func(error)) {
	var events []plan.Event
	var err error
	o.plans.queue.Do(func() {
		if o.plans.file != nil {
			events, err = o.plans.file.History(mostEvents)
		}
	}, func() {
		if err != nil {
			fail(err)
			return
		}
		show(events)
	})
}

// Backups lists the copies of the plan file.
func (o *own) Backups(show func([]plan.Backup), fail func(error)) {
	path := o.plans.deps.Default
	task.Run(func() ([]plan.Backup, error) { return o.plans.deps.Backups(path) }, show, fail)
}

// Holds says what the plan file holds now.
func (o *own) Holds() string {
	if !o.plans.open {
		return ""
	}
	s, steps := o.plans.state, 0
	for _, p := range s.Plans {
		steps += len(p.Steps)
	}
	return restore.Holding(len(s.Plans), steps, len(s.Credentials))
}

// Restore puts a backup in the place of the plan file, and opens it.
func (o *own) Restore(b plan.Backup, done func(aside string, err error)) {
	o.flushTyping()
	k, aside := o.plans, ""
	var failed error
	k.run(func() (plan.Change, error) {
		if aside, failed = k.restore(b); k.file == nil {
			return plan.Change{}, failed
		}
		return plan.Change{}, nil // the file that is open is as it was, or the backup
	}, func(error) {
		done(aside, failed)
		switch {
		case failed != nil:
		case aside == "":
			o.say("The backup is in place.", false)
		default:
			o.say("The backup is in place. What was there before is kept: "+aside, false)
		}
	})
}

// BackupTrouble says why the latest backup was not made, or "".
func (o *own) BackupTrouble() string { return o.plans.saving.Backup }

// flushTyping saves what was typed on any page and not saved yet.
func (s *Shell) flushTyping() {
	s.plans.page.Flush()
	s.own.me.Flush()
}

// unsavedTyping names a field that cannot be saved, or "", and says whether any
// still waits to be saved.
func (s *Shell) unsavedTyping() (field string, waiting bool) {
	field, waiting = s.plans.page.Unsaved()
	if s.own == nil {
		return field, waiting
	}
	more, alsoWaiting := s.own.me.Unsaved()
	if field == "" {
		field = more
	}
	return field, waiting || alsoWaiting
}

// opened shows Home when the plan file was opened at the start and the person
// has not gone anywhere yet.
func (s *Shell) opened() {
	atStart := len(s.history.routes) == 1 && s.history.now().Page == ExplorePage && s.search.Text == ""
	if atStart && (s.plans.problem != nil || len(s.plans.state.Plans) > 0) {
		s.history.replace(Route{Page: HomePage})
		s.show(s.history.now())
	}
	if a := s.library.Places.Area(s.Me().Area); a != nil && s.prefs.String(prefArea) == "" && s.deps.Area == "" {
		s.setArea(a) // on a computer that has not been told an area yet
	}
	s.keepReminding()
}
