package plan

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/study"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
)

// fakeHost keeps plans in memory and does everything at once.
type fakeHost struct {
	page   *Page
	file   plantest.File
	plan   domain.ID
	broken error // what the next changes fail with
	guide  string
	calls  []string
	tab    string
	folder string
	tables [][][]string      // saved
	files  map[string][]byte // saved, by name

	directory *occupation.Directory
	wages     []*labor.Wage
	periods   []string // of wages, newest first
}

func (h *fakeHost) Change(op domain.Operation, done func(error)) {
	if h.broken != nil {
		done(h.broken)
		return
	}
	c, err := h.file.Transact(op)
	if err == nil {
		h.showChange(c)
	}
	done(err)
}

// Typed asks what is not saved, as the status line does.
func (h *fakeHost) Typed() {
	if h.page != nil {
		h.page.Unsaved()
	}
}

func (h *fakeHost) show() { h.showChange(domain.Change{}) }

func (h *fakeHost) showChange(c domain.Change) {
	all, _ := domain.Read(&h.file)
	s := State{Plans: all.Plans, Person: all.Person, Stars: all.Stars, Credentials: all.Credentials,
		Activities: all.Activities, Renewals: all.Renewals, Moved: c.Moved}
	if len(c.Plans) > 0 && !slices.Contains(c.Plans, h.plan) {
		h.plan = c.Plans[0]
	}
	p, err := h.file.Plan(h.plan)
	if err != nil && len(s.Plans) > 0 {
		p = s.Plans[0]
	}
	h.plan, s.Plan = p.ID, p
	s.Undo, _ = h.file.CanUndo()
	s.Redo, _ = h.file.CanRedo()
	h.page.Show(s)
}

func (h *fakeHost) Undo()                                                  { c, _ := h.file.Undo(); h.showChange(c) }
func (h *fakeHost) Redo()                                                  { c, _ := h.file.Redo(); h.showChange(c) }
func (h *fakeHost) Choose(id domain.ID)                                    { h.plan = id; h.show() }
func (h *fakeHost) Today() domain.Date                                     { return domain.Date{Year: 2027, Month: 2, Day: 15} }
func (h *fakeHost) SavePlan(id domain.ID)                                  { h.calls = append(h.calls, "save plan "+string(id)) }
func (h *fakeHost) OpenAnyway()                                            { h.calls = append(h.calls, "open anyway") }
func (h *fakeHost) ShowBackups()                                           { h.calls = append(h.calls, "backups") }
func (h *fakeHost) SavePlanReport(kind string)                             { h.calls = append(h.calls, "save report "+kind) }
func (h *fakeHost) OpenGuide(code string)                                  { h.guide = code }
func (h *fakeHost) FindJob()                                               { h.calls = append(h.calls, "find job") }
func (h *fakeHost) Directory() *occupation.Directory                       { return h.directory }
func (h *fakeHost) Study() study.Source                                    { return uitest.Study{} }
func (h *fakeHost) AreaNamed(code string) *labor.Area                      { return uitest.Places().Area(code) }
func (h *fakeHost) PickArea(_ fyne.CanvasObject, chosen func(*labor.Area)) { chosen(uitest.Seattle) }
func (h *fakeHost) WageReader() func(domain.Plan) ([]*labor.Wage, error) {
	return func(domain.Plan) ([]*labor.Wage, error) { return h.wages, nil }
}
func (h *fakeHost) WagePeriods() []string      { return h.periods }
func (h *fakeHost) Folder() string             { return h.folder }
func (h *fakeHost) OpenFile(path string) error { h.calls = append(h.calls, "open "+path); return nil }
func (h *fakeHost) OpenLink(address string) error {
	h.calls = append(h.calls, "open "+address)
	return nil
}
func (h *fakeHost) SaveTable(_ string, rows [][]string) { h.tables = append(h.tables, rows) }
func (h *fakeHost) SaveFile(name string, data func() ([]byte, error)) {
	if h.files == nil {
		h.files = map[string][]byte{}
	}
	h.files[name], _ = data()
}
func (h *fakeHost) SaveFor(f Form, id domain.ID) {
	h.calls = append(h.calls, "save "+f.Label()+" "+string(id))
}
func (h *fakeHost) OpenAgain()            { h.calls = append(h.calls, "open again") }
func (h *fakeHost) TabChanged(tab string) { h.tab = tab }
func (h *fakeHost) SetAside()             { h.calls = append(h.calls, "set aside") }

// steps reads what is saved.
func (h *fakeHost) steps(t *testing.T) []domain.Step {
	t.Helper()
	p, err := h.file.Plan(h.plan)
	if err != nil {
		t.Fatal(err)
	}
	return p.Steps
}

// newTestPage opens a window of a size on the page with a plan of the given
// steps; no steps means no plan.
func newTestPage(t testing.TB, size fyne.Size, mode look.Mode, steps ...domain.Step) (*fakeHost, fyne.Window) {
	t.Helper()
	task.Inline.Store(true)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: mode})
	h := &fakeHost{}
	h.page = New(h)
	w := test.NewTempWindow(t, h.page.Content())
	w.SetPadded(false)
	w.Resize(size)
	if len(steps) > 0 {
		p := domain.Plan{ID: "plan1", Title: "Medical Records Specialists", Occupation: "29-2072.00",
			OccupationTitle: "Medical Records Specialists", Area: "44060", AreaName: "Spokane-Spokane Valley, WA"}
		if _, err := h.file.Transact(domain.AddPlan(p, steps)); err != nil {
			t.Fatal(err)
		}
		h.plan = p.ID
	}
	h.show()
	return h, w
}

func someSteps() []domain.Step {
	return []domain.Step{
		{ID: "s1", Kind: domain.Education, Title: "Complete a certificate program after high school", State: domain.Done, Finished: domain.Date{Year: 2027, Month: 1, Day: 9}, Costs: []domain.CostLine{{Amount: 1250_00, Known: true}}},
		{ID: "s2", Kind: domain.Certification, Title: "Pass the exam", Due: domain.Date{Year: 2027, Month: 3, Day: 31}, Costs: []domain.CostLine{{Amount: 299_50, Known: true}}, Note: "Ask for the date in January."},
		{ID: "s3", Kind: domain.Experience, Title: "Volunteer at the clinic", State: domain.InProgress, Due: domain.Date{Year: 2027, Month: 2, Day: 1}},
		{ID: "s4", Kind: domain.Application, Title: "Apply for jobs: Heating, Air Conditioning, and Refrigeration Mechanics and Installers"},
		{ID: "s5", Kind: domain.Other, Title: "Move to Denver", State: domain.Skipped},
	}
}
