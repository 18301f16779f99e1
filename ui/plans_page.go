package ui

import (
	"waymark/domain/plan"
	planpage "waymark/ui/plan"
)

var _ planpage.Host = (*planKeeper)(nil)

// What the plan page asks of the keeper.

// Change saves an operation; the first one makes the file.
func (k *planKeeper) Change(op plan.Operation, done func(error)) {
	k.run(func() (plan.Change, error) {
		if err := k.create(); err != nil {
			return plan.Change{}, err
		}
		return k.file.Transact(op)
	}, done)
}

// Undo takes back the latest change.
func (k *planKeeper) Undo() {
	k.run(func() (plan.Change, error) {
		if k.file == nil {
			return plan.Change{}, plan.NothingToUndo()
		}
		return k.file.Undo()
	}, k.tell)
}

// Redo brings back the change that was last undone.
func (k *planKeeper) Redo() {
	k.run(func() (plan.Change, error) {
		if k.file == nil {
			return plan.Change{}, plan.NothingToRedo()
		}
		return k.file.Redo()
	}, k.tell)
}

func (k *planKeeper) tell(err error) {
	if err == nil || !k.open {
		return
	}
	if k.shell.history.now().Page == PlanPage {
		k.page.Say(err.Error())
	} else {
		k.shell.say(err.Error(), false)
	}
}

// Choose shows another plan of the file.
func (k *planKeeper) Choose(id plan.ID) { k.openPlan(id, func() {}) }

func (k *planKeeper) openPlan(id plan.ID, then func()) {
	k.run(func() (plan.Change, error) {
		k.chosen = id
		return plan.Change{}, nil
	}, func(err error) {
		k.tell(err)
		then()
	})
}

// Typed brings the status line up to date.
func (k *planKeeper) Typed() { k.status() }

// Today is today's date.
func (k *planKeeper) Today() plan.Date { return k.today() }

// OpenGuide shows an occupation.
func (k *planKeeper) OpenGuide(code string) { k.shell.OpenGuide(code) }

// TabChanged keeps the tab in the history.
func (k *planKeeper) TabChanged(tab string) { k.shell.TabChanged(tab) }

// FindJob shows Explore, ready to search.
func (k *planKeeper) FindJob() {
	k.shell.Go(Route{Page: ExplorePage})
	k.shell.window.Canvas().Focus(k.shell.search)
}

// OpenAgain tries once more to open the plan file.
func (k *planKeeper) OpenAgain() {
	k.openWith(func(path string) (plan.File, error) { return k.deps.Open(path) }, func() {})
}

// OpenAnyway opens the plan file although another computer did not say that it
// closed it.
func (k *planKeeper) OpenAnyway() {
	k.openWith(func(path string) (plan.File, error) { return k.deps.OpenAnyway(path) }, func() {})
}

// ShowBackups shows what can be brought back.
func (k *planKeeper) ShowBackups() { k.shell.Go(Route{Page: BackupsPage}) }

// SetAside keeps the file that cannot be read under another name.
func (k *planKeeper) SetAside() {
	kept := ""
	k.run(func() (plan.Change, error) {
		var err error
		if kept, err = k.deps.SetAside(k.path); err == nil {
			k.refused = nil
		}
		return plan.Change{}, err
	}, func(err error) {
		if err == nil {
			k.page.Say("The damaged file is kept: " + kept)
		}
	})
}
