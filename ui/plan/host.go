package plan

import (
	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/domain/study"
)

// Host is what the page needs of the program around it.
type Host interface {
	// Change saves an operation. When it is on disk, or has failed, the page is
	// first shown the new state and then done is called, on the UI thread.
	Change(op domain.Operation, done func(error))
	Undo()
	Redo()
	// Choose shows another plan of the file.
	Choose(id domain.ID)
	// Typed is told whenever what Unsaved says may be different.
	Typed()
	Today() domain.Date
	// TabChanged is told which tab is on show.
	TabChanged(tab string)

	// Directory and Study are the reference data; nil while it is being read.
	Directory() *occupation.Directory
	Study() study.Source
	// AreaNamed is the area of a code; nil where there is none.
	AreaNamed(code string) *labor.Area
	// PickArea asks for an area in a box below an object.
	PickArea(below fyne.CanvasObject, chosen func(*labor.Area))
	// WageReader gives what reads the wages of a plan's occupation, nearest
	// first: in its area, in its state, in the nation, and of the period that
	// the plan asks for. What it gives may be called from any goroutine.
	WageReader() func(domain.Plan) ([]*labor.Wage, error)
	// WagePeriods are the periods of wages that can be chosen, newest first.
	WagePeriods() []string

	OpenGuide(code string)
	FindJob()
	// SavePlan asks how to save the plan as a document to print.
	SavePlan(id domain.ID)
	// SavePlanReport asks how to save another document about the plan file.
	SavePlanReport(kind string)
	// SaveTable keeps a table as a spreadsheet file in the person's folder and
	// says where; SaveFile does so with a file that is made off the UI thread.
	SaveTable(name string, rows [][]string)
	SaveFile(name string, data func() ([]byte, error))
	// SaveFor keeps what the plan file holds as a file for other programs in the
	// person's folder and says where. A calendar is of one plan.
	SaveFor(f Form, id domain.ID)
	// Folder is where the plan file lies; paths of attached files may be
	// relative to it.
	Folder() string
	// OpenFile hands a file or an address to the program that the system uses
	// for it.
	OpenFile(path string) error
	OpenLink(address string) error

	// OpenAgain tries once more to open the plan file.
	OpenAgain()
	// OpenAnyway opens it although another computer did not say that it closed it.
	OpenAnyway()
	// ShowBackups shows which backups there are, to restore one.
	ShowBackups()
	// SetAside renames a file that cannot be read and starts without plans.
	SetAside()
}
