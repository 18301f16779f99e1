package ui

import (
	"errors"
	"log/slog"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waymark/domain/draft"
	"waymark/domain/plan"
	planpage "waymark/ui/plan"
	"waymark/ui/task"
)

// Plans is how the window gets at plan files.
type Plans struct {
	plan.Keeper
	Default   string // path of the file
	Elsewhere string // path to offer for it when its disk fails
	Exists    func(path string) bool
}

// prefPlan remembers which plan of the file was on show.
const prefPlan = "plan"

// planKeeper holds the open plan file. Everything that touches the disk runs in
// its queue; its methods belong to the UI thread.
type planKeeper struct {
	shell *Shell
	deps  Plans
	page  *planpage.Page
	today func() plan.Date

	queue   task.Queue
	running int
	failed  error // why the latest change is not saved
	open    bool
	state   planpage.State  // as last shown
	starred map[string]bool // by code, from state
	saving  plan.SaveState
	problem error // why the file could not be opened

	latestEvent plan.Event // of the history, as last shown

	// Only work in the queue uses these, or whoever has waited for it.
	path    string    // where the file is, or will be; deps.Default as last shown
	file    plan.File // nil until there is one
	refused error     // why the file that is there could not be opened
	chosen  plan.ID
	steps   map[plan.ID][]plan.Step // as last read
	latest  error                   // why the latest work failed
}

func newPlanKeeper(s *Shell, deps Plans) *planKeeper {
	k := &planKeeper{shell: s, deps: deps, chosen: plan.ID(s.prefs.String(prefPlan))}
	if deps.Exists != nil {
		k.deps.Default = movedTo(s.prefs, deps.Default, deps.Exists)
	}
	k.path = k.deps.Default
	k.today = func() plan.Date { return plan.DateOf(time.Now()) }
	k.page = planpage.New(k)
	return k
}

func (k *planKeeper) content() fyne.CanvasObject { return k.page.Content() }

// undo takes back the latest change while a page of the plan file is on show.
func (k *planKeeper) undo() {
	switch k.shell.history.now().Page {
	case PlanPage:
		k.page.Undo()
	case HomePage, MePage, HistoryPage:
		k.shell.flushTyping()
		k.Undo()
	}
}

func (k *planKeeper) redo() {
	switch k.shell.history.now().Page {
	case PlanPage:
		k.page.Redo()
	case HomePage, MePage, HistoryPage:
		k.shell.flushTyping()
		k.Redo()
	}
}

// openLast opens the plan file if there is one, and shows what to do next.
func (k *planKeeper) openLast() {
	k.openWith(func(path string) (plan.File, error) { return k.deps.Open(path) }, k.shell.opened)
}

func (k *planKeeper) openWith(open func(path string) (plan.File, error), done func()) {
	k.run(func() (plan.Change, error) {
		if k.file != nil || k.path == "" || !k.deps.Exists(k.path) {
			return plan.Change{}, nil
		}
		f, err := open(k.path)
		if k.refused = err; err == nil {
			k.hold(f)
		}
		return plan.Change{}, err
	}, func(error) { done() })
}

// StartPlan shows the draft of a plan for an occupation, with the steps that
// people typically take.
func (s *Shell) StartPlan(code string) {
	e, err := s.library.Directory.Entry(code)
	if err != nil {
		s.fail("This job could not be found.", err)
		return
	}
	facts, err := draft.FactsOf(s.library.Directory, code)
	if err != nil {
		s.fail("The texts of this job could not be read.", err)
		return
	}
	p := plan.Plan{Title: e.Title, Occupation: e.Code, OccupationTitle: e.Title, Area: s.area.Code, AreaName: s.area.Name}
	s.Go(Route{Page: PlanPage, Tab: planpage.TabSteps})
	s.plans.page.ShowDraft(facts, p, s.area.State)
}

// create makes the plan file where there is none yet.
func (k *planKeeper) create() error {
	if k.refused != nil || k.file != nil {
		return k.refused
	}
	f, err := k.deps.Create(k.path)
	if err == nil {
		k.hold(f)
	}
	return err
}

// flush saves what is still being typed and waits until it is on disk, or says
// what is not.
func (k *planKeeper) flush() error {
	k.shell.flushTyping()
	k.queue.Wait()
	if k.refused != nil {
		return nil // no file, so nothing could be changed
	}
	if field, _ := k.shell.unsavedTyping(); k.latest == nil && field != "" {
		return errors.New("not saved: " + strings.ToLower(field))
	}
	return k.latest
}

// Close saves what is still being typed and closes the file.
func (k *planKeeper) Close() {
	if err := k.flush(); err != nil {
		slog.Error("closing with something unsaved", "error", err)
	}
	if k.file == nil {
		return
	}
	if err := k.file.Close(); err != nil {
		slog.Error("plan file not closed", "error", err)
	}
	k.file = nil
}

// run does work on the file in its turn, shows the outcome and then calls done.
func (k *planKeeper) run(work func() (plan.Change, error), done func(error)) {
	k.running++
	k.status()
	var state planpage.State
	var unread, err error
	var open bool
	var latest plan.Event
	k.queue.Do(func() {
		var change plan.Change
		if change, err = work(); err == nil {
			state, unread = k.read(change)
			latest = k.readLatest()
		}
		if !errors.Is(err, plan.ErrNothing) {
			k.latest = err
		}
		open = k.file != nil
	}, func() {
		k.running--
		k.open = open
		if err == nil {
			k.latestEvent = latest
		}
		k.show(state, unread, err)
		done(err)
		k.status()
	})
}

func (k *planKeeper) show(state planpage.State, unread, err error) {
	if err != nil {
		slog.Error("plan not changed", "error", err)
	}
	switch {
	case err != nil && !k.open:
		k.problem = err
		k.page.ShowProblem(err)
	case errors.Is(err, plan.ErrInvalid), errors.Is(err, plan.ErrNothing):
	case err != nil:
		k.failed = err
	case unread != nil:
		k.page.ShowProblem(unread)
	default:
		k.failed, k.problem = nil, nil
		k.keep(state)
		k.page.Show(state)
		k.shell.prefs.SetString(prefPlan, string(state.Plan.ID))
	}
}

// read is what the page shows after a change: the plan that was touched. Of
// the steps only those of plans that changed are read again.
func (k *planKeeper) read(c plan.Change) (s planpage.State, err error) {
	if k.file == nil {
		k.steps = nil
		return s, nil
	}
	if s.Plans, err = k.file.Plans(); err != nil {
		return s, err
	}
	k.chosen = choosePlan(s.Plans, k.chosen, c.Plans)
	had := k.steps
	k.steps = make(map[plan.ID][]plan.Step, len(s.Plans))
	for i := range s.Plans {
		p := &s.Plans[i]
		steps, known := had[p.ID]
		if !known || slices.Contains(c.Plans, p.ID) {
			full, err := k.file.Plan(p.ID)
			if err != nil {
				return s, err
			}
			steps = full.Steps
		}
		p.Steps, k.steps[p.ID] = steps, steps
		if p.ID == k.chosen {
			s.Plan = *p
		}
	}
	s.Undo, _ = k.file.CanUndo()
	s.Redo, _ = k.file.CanRedo()
	s.Moved = c.Moved
	return s, k.readPerson(&s)
}

// readLatest is the last line of the history.
func (k *planKeeper) readLatest() plan.Event {
	if k.file == nil {
		return plan.Event{}
	}
	events, err := k.file.History(1)
	if err != nil || len(events) == 0 {
		return plan.Event{}
	}
	return events[0]
}

// readPerson reads what a file holds beside plans.
func (k *planKeeper) readPerson(s *planpage.State) (err error) {
	if s.Person, err = k.file.Person(); err != nil {
		return err
	}
	if s.Stars, err = k.file.Stars(); err != nil {
		return err
	}
	if s.Credentials, err = k.file.Credentials(); err != nil {
		return err
	}
	if s.Activities, err = k.file.Activities(); err != nil {
		return err
	}
	s.Renewals, err = k.file.Renewals()
	return err
}

// choosePlan stays with a plan unless a change touched only others.
func choosePlan(plans []plan.Plan, now plan.ID, touched []plan.ID) plan.ID {
	wanted := append(slices.Clone(touched), now)
	if slices.Contains(touched, now) {
		wanted = slices.Insert(wanted, 0, now)
	}
	for _, id := range wanted {
		if slices.ContainsFunc(plans, func(p plan.Plan) bool { return p.ID == id }) {
			return id
		}
	}
	if len(plans) > 0 {
		return plans[0].ID
	}
	return ""
}

// status says whether what is on show is on disk, and where.
func (k *planKeeper) status() {
	text := ""
	field, waiting := k.shell.unsavedTyping()
	switch {
	case k.saving.Saving == plan.NotSaved:
		text = "Not saved · " + k.deps.Default
	case k.failed != nil:
		text = "Not saved: " + k.failed.Error()
	case !k.open:
	case field != "":
		text = "Not saved: " + strings.ToLower(field) + " · " + k.deps.Default
	case waiting || k.running > 0:
		text = "Your plan · not saved yet · " + k.deps.Default
	default:
		text = "Your plan · saved · " + k.deps.Default
	}
	k.shell.saved.SetText(text)
}
