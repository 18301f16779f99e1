package plan

// File holds one person's plans. Every change goes through Transact and is on
// disk when it returns. A File may be used from several goroutines.
type File interface {
	// Plans lists the plans in order, without their steps.
	Plans() ([]Plan, error)
	// Plan reads a plan with its steps in order, or ErrUnknown.
	Plan(id ID) (Plan, error)

	// Transact runs an operation as a whole or not at all.
	Transact(op Operation) (Change, error)
	// Undo takes back the latest change, or gives ErrNothing.
	Undo() (Change, error)
	// Redo brings back the change that was last undone, or gives ErrNothing.
	Redo() (Change, error)
	// CanUndo says what Undo would take back: "Add step “Pass the exam”".
	CanUndo() (label string, ok bool)
	// CanRedo says what Redo would bring back.
	CanRedo() (label string, ok bool)
	// History lists the latest changes, newest first, also those of earlier
	// sessions.
	History(limit int) ([]Event, error)

	// Path is where the file is.
	Path() string
	Close() error
}

// Change tells what an operation, an undo or a redo touched, so that screens
// reload only that. A change that changed nothing has no plans and no steps.
type Change struct {
	Label string // "Add step “Pass the exam”"
	Plans []ID   // plans whose own fields or any of whose steps changed
	Steps []ID   // steps that were added, changed or deleted
}

// Tx reads and writes the rows of a file inside one transaction. Operations
// use it; nothing else does.
type Tx interface {
	// Plans lists the plans in order, without their steps.
	Plans() ([]Plan, error)
	// Plan reads a plan with its steps in order, or ErrUnknown.
	Plan(id ID) (Plan, error)
	// Step reads a step, or ErrUnknown.
	Step(id ID) (Step, error)
	// PutPlan adds or replaces a plan's own fields; its steps stay.
	PutPlan(p Plan) error
	// PutStep adds or replaces a step.
	PutStep(s Step) error
	// DeletePlan deletes a plan with all that it holds.
	DeletePlan(id ID) error
	DeleteStep(id ID) error
}

// Entry is how a change reads in Undo and in the history.
type Entry struct {
	Label string
	// Merge is what the change typed into, or "". A change that follows one
	// with the same Merge, with nothing in between, is undone together with it.
	Merge string
}

// Operation is one change that a person makes.
type Operation func(tx Tx) (Entry, error)
