package plan

// Reader reads what a file holds.
type Reader interface {
	// Plans lists the plans in order, without their steps.
	Plans() ([]Plan, error)
	// Plan reads a plan with its steps in order, or ErrUnknown.
	Plan(id ID) (Plan, error)
	// Person reads to whom the file belongs; the zero Person when nothing was
	// entered.
	Person() (Person, error)
	// Stars lists the starred occupations by code.
	Stars() ([]Star, error)
	// Credentials lists the credentials in order.
	Credentials() ([]Credential, error)
	// Activities lists the activities by date, oldest first.
	Activities() ([]Activity, error)
	// Renewals lists the cycles that are over by their end, oldest first.
	Renewals() ([]Renewed, error)
}

// File holds one person's plans. Every change goes through Transact and is on
// disk when it returns, unless State says otherwise. A File may be used from
// several goroutines.
type File interface {
	Reader

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

	Safety

	// Path is where the file is.
	Path() string
	// Close lets go of the file. A file with changes that cannot be written
	// stays open: ErrUnsaved.
	Close() error
}

// Change tells what an operation, an undo or a redo touched, so that screens
// reload only that. IDs are in order; a change that changed nothing has none.
type Change struct {
	Label       string // "Add step “Pass the exam”"
	Plans       []ID   // plans whose own fields or any of whose steps changed
	Steps       []ID   // steps that were added, changed or deleted
	Credentials []ID   // credentials of which anything changed, a finished cycle too
	Activities  []ID
	Person      bool
	Stars       bool
	Moved       []Move // steps that an operation moved in time; nil for undo and redo
}

// Nothing reports whether the change changed nothing.
func (c Change) Nothing() bool {
	return len(c.Plans)+len(c.Steps)+len(c.Credentials)+len(c.Activities) == 0 && !c.Person && !c.Stars
}

// Tx reads and writes the rows of a file inside one transaction. Operations
// use it; nothing else does. It does not look after what refers to a row that
// is deleted, except that a plan takes its steps and a credential its finished
// cycles along.
type Tx interface {
	Reader
	// Step reads a step, or ErrUnknown.
	Step(id ID) (Step, error)
	// Credential reads a credential, or ErrUnknown.
	Credential(id ID) (Credential, error)
	// Activity reads an activity, or ErrUnknown.
	Activity(id ID) (Activity, error)

	// PutPlan adds or replaces a plan's own fields; its steps stay.
	PutPlan(p Plan) error
	PutStep(s Step) error
	PutPerson(p Person) error
	PutStar(s Star) error
	PutCredential(c Credential) error
	PutActivity(a Activity) error
	PutRenewal(r Renewed) error

	DeletePlan(id ID) error
	DeleteStep(id ID) error
	DeleteStar(occupation string) error
	DeleteCredential(id ID) error
	DeleteActivity(id ID) error
	DeleteRenewal(id ID) error
}

// Entry is how a change reads in Undo and in the history.
type Entry struct {
	Label string
	// Merge is what the change typed into, or "". A change that follows one
	// with the same Merge, with nothing in between, is undone together with it.
	Merge string
	Moved []Move // for Change
}

// Operation is one change that a person makes.
type Operation func(tx Tx) (Entry, error)
