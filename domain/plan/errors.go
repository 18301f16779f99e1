package plan

import "errors"

// What can go wrong, for errors.Is. The error itself is an *Error with a
// sentence about the case at hand.
var (
	ErrInvalid  = errors.New("invalid value")
	ErrUnknown  = errors.New("no such plan, step, credential or activity")
	ErrNothing  = errors.New("nothing to undo or redo")
	ErrMissing  = errors.New("plan file missing")
	ErrExists   = errors.New("plan file exists already")
	ErrLocked   = errors.New("plan file open elsewhere")
	ErrNewer    = errors.New("plan file made by a newer version")
	ErrNotAPlan = errors.New("not a plan file")
	ErrDamaged  = errors.New("plan file damaged")
	ErrAccess   = errors.New("plan file may not be changed here")
	ErrDisk     = errors.New("plan file could not be read or written")
)

// Field names the input that an error is about.
type Field string

const (
	FieldTitle       Field = "title"
	FieldKind        Field = "kind"
	FieldState       Field = "state"
	FieldStart       Field = "start"
	FieldDue         Field = "due"
	FieldLength      Field = "length"
	FieldStarted     Field = "started"
	FieldFinished    Field = "finished"
	FieldHours       Field = "hours"
	FieldAfter       Field = "after"
	FieldBlocked     Field = "blocked"
	FieldProvider    Field = "provider"
	FieldCost        Field = "cost"
	FieldFunding     Field = "funding"
	FieldFiles       Field = "files"
	FieldLinks       Field = "links"
	FieldReminders   Field = "reminders"
	FieldNote        Field = "note"
	FieldTarget      Field = "target"
	FieldGoal        Field = "occupation"
	FieldArea        Field = "area"
	FieldAssumptions Field = "assumptions"

	FieldName      Field = "name"
	FieldJob       Field = "job"
	FieldPay       Field = "pay"
	FieldTax       Field = "tax"
	FieldBudget    Field = "budget"
	FieldInterests Field = "interests"

	FieldIssuer     Field = "issuer"
	FieldNumber     Field = "number"
	FieldPlace      Field = "place"
	FieldStatus     Field = "status"
	FieldStep       Field = "step"
	FieldIssued     Field = "issued"
	FieldValidUntil Field = "valid_until"
	FieldCycle      Field = "cycle"
	FieldCarried    Field = "carried"
	FieldRule       Field = "rule"
	FieldDate       Field = "date"
	FieldCounts     Field = "counts"
)

// words are the field as a sentence names it.
func (f Field) words() string {
	switch f {
	case FieldStart:
		return "start date"
	case FieldDue:
		return "due date"
	case FieldStarted:
		return "first day"
	case FieldFinished:
		return "finish date"
	case FieldTarget:
		return "target date"
	case FieldGoal:
		return "job"
	case FieldHours:
		return "hours a week"
	case FieldAfter:
		return "earlier steps"
	case FieldBlocked:
		return "reason for waiting"
	case FieldTax:
		return "tax rate"
	case FieldIssued:
		return "issue date"
	case FieldValidUntil:
		return "end of validity"
	case FieldCycle:
		return "start of the cycle"
	case FieldCarried:
		return "units carried over"
	case FieldRule:
		return "renewal rule"
	case FieldCounts:
		return "counted units"
	}
	return string(f)
}

// Error is a refusal or a failure with a sentence that can be shown as it is.
type Error struct {
	Kind     error  // one of the Err values
	Field    Field  // for ErrInvalid: the input at fault, or ""
	Sentence string // "A step needs a title."
	Cause    error  // for the log, or nil
}

// Error is the sentence.
func (e *Error) Error() string { return e.Sentence }

// Unwrap gives the kind and the cause to errors.Is and errors.As.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

func invalid(f Field, sentence string) error {
	return &Error{Kind: ErrInvalid, Field: f, Sentence: sentence}
}

// NoPlan is the ErrUnknown of a plan.
func NoPlan() error {
	return &Error{Kind: ErrUnknown, Sentence: "This plan is not in the file. It may have been deleted."}
}

// NoStep is the ErrUnknown of a step.
func NoStep() error {
	return &Error{Kind: ErrUnknown, Sentence: "This step is not in the plan. It may have been deleted."}
}

// NoCredential is the ErrUnknown of a credential.
func NoCredential() error {
	return &Error{Kind: ErrUnknown, Sentence: "This credential is not in the file. It may have been deleted."}
}

// NoCycle is the ErrUnknown of a finished cycle.
func NoCycle() error {
	return &Error{Kind: ErrUnknown, Sentence: "This finished cycle is not in the file. It may have been deleted."}
}

// NoActivity is the ErrUnknown of an activity.
func NoActivity() error {
	return &Error{Kind: ErrUnknown, Sentence: "This activity is not in the file. It may have been deleted."}
}

// NothingToUndo is the ErrNothing of Undo.
func NothingToUndo() error {
	return &Error{Kind: ErrNothing, Sentence: "There is nothing to undo."}
}

// NothingToRedo is the ErrNothing of Redo.
func NothingToRedo() error {
	return &Error{Kind: ErrNothing, Sentence: "There is nothing to redo."}
}
