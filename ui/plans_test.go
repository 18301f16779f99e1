package ui

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/release/releasetest"
	"waymark/ui/look"
	planpage "waymark/ui/plan"
	"waymark/ui/task"
	"waymark/ui/uitest"
)

// disk stands for a folder with at most one plan file.
type disk struct {
	file    *plantest.File // nil for no file
	refuses error          // what Open fails with
	full    error          // what changes fail with
	slow    time.Duration  // how long a change takes
	aside   bool
	closed  bool

	backups  []plan.Backup
	restored string // path of the backup that was put in place
	watch    func(plan.SaveState)
	unsaved  error  // what Close fails with
	moved    string // path that the file was saved to
}

type diskFile struct {
	plan.File
	d *disk
}

func (f diskFile) Transact(op plan.Operation) (plan.Change, error) {
	time.Sleep(f.d.slow)
	if f.d.full != nil {
		return plan.Change{}, f.d.full
	}
	return f.File.Transact(op)
}

func (f diskFile) Watch(fn func(plan.SaveState)) { f.d.watch = fn }

func (f diskFile) SaveElsewhere(path string) error {
	if path == "/taken" {
		return plan.ErrExists
	}
	f.d.moved = path
	f.d.watch(plan.SaveState{})
	return nil
}

func (f diskFile) Close() error {
	f.d.closed = f.d.unsaved == nil
	return f.d.unsaved
}

func (d *disk) plans() Plans {
	return Plans{
		Keeper:  diskKeeper{d},
		Default: filepath.FromSlash("/home/mara/plan.waymark"),
		Exists:  func(string) bool { return d.file != nil || d.refuses != nil },
	}
}

// diskKeeper opens what is on a disk.
type diskKeeper struct{ *disk }

func (d diskKeeper) Open(string) (plan.File, error) {
	if d.refuses != nil {
		return nil, d.refuses
	}
	return diskFile{d.file, d.disk}, nil
}

func (d diskKeeper) OpenAnyway(path string) (plan.File, error) {
	d.refuses = nil
	return d.Open(path)
}

func (d diskKeeper) Create(string) (plan.File, error) {
	if d.file != nil || d.refuses != nil {
		return nil, plan.ErrExists
	}
	d.file = &plantest.File{}
	return diskFile{d.file, d.disk}, nil
}

func (d diskKeeper) SetAside(path string) (string, error) {
	d.aside, d.refuses = true, nil
	return path + ".damaged", nil
}

func (d diskKeeper) Backups(string) ([]plan.Backup, error) { return d.backups, nil }

func (d diskKeeper) Restore(path string, b plan.Backup) (string, error) {
	d.restored, d.refuses = b.Path, nil
	d.file = &plantest.File{}
	_, err := d.file.Transact(plan.AddPlan(plan.Plan{Title: "From the backup"}, nil))
	return path + ".before restore", err
}

// steps reads what is saved in the first plan.
func (d *disk) steps(t *testing.T) []plan.Step {
	t.Helper()
	all, _ := d.file.Plans()
	if len(all) == 0 {
		t.Fatal("no plan is saved")
	}
	p, _ := d.file.Plan(all[0].ID)
	return p.Steps
}

func library(...string) (*Library, error) {
	dir, err := occupation.NewDirectory(uitest.Source{})
	return &Library{Source: uitest.Source{}, History: releasetest.History{}, Directory: dir, Places: uitest.Places()}, err
}

// newPlanShell opens a window over a disk, on the plan page.
func newPlanShell(t *testing.T, d *disk) *Shell {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, nil)
	s := NewShell(w, app.Preferences(), Deps{Library: library, Plans: d.plans(), Area: "44060"})
	w.Resize(fyne.NewSize(1280, 800))
	return s
}

func inline(t *testing.T) {
	task.Inline.Store(true)
	t.Cleanup(func() { task.Inline.Store(false) })
}

// startPlan starts a plan for a job as its draft proposes it.
func startPlan(s *Shell, code string) {
	s.StartPlan(code)
	s.Plan().UseDraft()
}

const saved = "Your plan · saved · "

func TestStartPlanIsSavedAndShown(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	if s.saved.Text != "" {
		t.Errorf("without a plan the status line says %q", s.saved.Text)
	}
	startPlan(s, "29-2072.00")
	if s.history.now().Page != PlanPage {
		t.Error("the plan is not on show")
	}
	all, _ := d.file.Plans()
	if len(all) != 1 || all[0].Occupation != "29-2072.00" || all[0].AreaName != "Spokane-Spokane Valley, WA" {
		t.Fatalf("saved: %+v", all)
	}
	if got := d.steps(t)[0].Title; got != "Finish high school or pass an equivalency test" {
		t.Errorf("the first step is %q", got)
	}
	if !strings.HasPrefix(s.saved.Text, saved) || !strings.Contains(s.saved.Text, "plan.waymark") {
		t.Errorf("the status line says %q", s.saved.Text)
	}
	startPlan(s, "29-1141.00")
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "Earn a bachelor's degree") {
		t.Error("the second plan is not on show")
	}
	s.plans.undo()
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "Complete a certificate") {
		t.Error("undoing the second plan does not show the first")
	}
}

func TestPlanIsThereOnTheNextStart(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	s.Close()
	if !d.closed {
		t.Error("the file is still open")
	}
	s = newPlanShell(t, d)
	s.Go(Route{Page: PlanPage})
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "Complete a certificate") {
		t.Errorf("the page says %q", text)
	}
}

func TestFailedChangeIsNotShownAsSaved(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	before := d.steps(t)
	d.full = &plan.Error{Kind: plan.ErrDisk, Sentence: "The disk is full."}
	s.plans.Change(plan.DeleteStep(before[0].ID), func(error) {})
	if s.saved.Text != "Not saved: The disk is full." {
		t.Errorf("the status line says %q", s.saved.Text)
	}
	if !reflect.DeepEqual(before, d.steps(t)) {
		t.Error("the plan changed")
	}
	d.full = nil
	s.plans.Change(plan.DeleteStep(before[0].ID), func(error) {})
	if !strings.HasPrefix(s.saved.Text, saved) {
		t.Errorf("after the next change the status line says %q", s.saved.Text)
	}
}

func TestFileThatCannotBeOpenedIsLeftAlone(t *testing.T) {
	inline(t)
	d := &disk{refuses: &plan.Error{Kind: plan.ErrDamaged, Sentence: "“plan.waymark” is damaged."}}
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	if err := s.plans.flush(); err != nil {
		t.Errorf("nothing was changed, yet closing would lose: %v", err)
	}
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "“plan.waymark” is damaged.") {
		t.Errorf("the page says %q", text)
	}
	if d.file != nil || d.aside {
		t.Fatal("a new plan was made without asking")
	}
	s.plans.SetAside()
	if text := uitest.Texts(s.plans.content()); !d.aside || !strings.Contains(text, "plan.waymark.damaged") {
		t.Errorf("the page does not say where the damaged file is: %q", text)
	}
	startPlan(s, "29-2072.00")
	if len(d.steps(t)) == 0 {
		t.Error("there is no fresh start")
	}
}

func TestTryAgainOpensTheFile(t *testing.T) {
	inline(t)
	d := &disk{}
	startPlan(newPlanShell(t, d), "29-2072.00")
	d.refuses = plan.ErrLocked
	s := newPlanShell(t, d)
	d.refuses = nil
	s.plans.OpenAgain()
	s.Go(Route{Page: PlanPage})
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "Complete a certificate") {
		t.Errorf("the page says %q", text)
	}
}

func TestUndoKeysWorkOnlyOnThePlan(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	s.Go(Route{Page: ExplorePage})
	s.plans.undo()
	if all, _ := d.file.Plans(); len(all) != 1 {
		t.Error("a plan that nobody sees was changed")
	}
}

// Work off the UI thread keeps its order, and closing waits for all of it. The
// clock of the test moves only while the UI thread waits.
func TestClosingWritesEverythingInOrder(t *testing.T) {
	d := &disk{}
	s, ui := startedOffThread(t, d)
	synctest.Test(t, func(t *testing.T) {
		id := d.steps(t)[0].ID
		for _, state := range []plan.State{plan.Done, plan.Planned, plan.InProgress, plan.Skipped} {
			s.plans.Change(plan.SetState(id, state, plan.Date{}), func(error) {})
		}
		if !strings.Contains(s.saved.Text, "not saved yet") {
			t.Errorf("while work goes on the status line says %q", s.saved.Text)
		}
		s.Close()
		synctest.Wait()
		ui.Run()
		if got := d.steps(t)[0].State; got != plan.Skipped {
			t.Errorf("the last of four changes left %q", got.Label())
		}
		if !d.closed || !strings.HasPrefix(s.saved.Text, saved) {
			t.Errorf("closed: %v, the status line says %q", d.closed, s.saved.Text)
		}
	})
}

func TestFlushSaysWhatIsNotSaved(t *testing.T) {
	d := &disk{}
	s, _ := startedOffThread(t, d)
	synctest.Test(t, func(t *testing.T) {
		d.full = errors.New("the disk is full")
		s.plans.Change(plan.DeleteStep(d.steps(t)[0].ID), func(error) {})
		if err := s.plans.flush(); !errors.Is(err, d.full) {
			t.Errorf("flush gives %v", err)
		}
	})
}

// startedOffThread is a window with a plan whose changes take a second off the
// UI thread from now on.
func startedOffThread(t *testing.T, d *disk) (*Shell, *uitest.UIThread) {
	t.Helper()
	inline(t)
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	task.Inline.Store(false)
	d.slow = time.Second
	return s, uitest.NewUIThread(t)
}

func TestDroppedFileIsKeptWithTheOpenStep(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	startPlan(s, "29-2072.00")
	s.Plan().ShowStep(d.steps(t)[1].ID)
	s.Drop([]fyne.URI{storage.NewFileURI(filepath.FromSlash("/home/mara/proofs/letter.pdf")), storage.NewFileURI(filepath.FromSlash("/media/bill.pdf"))})
	files := d.steps(t)[1].Files
	if len(files) != 2 || files[0].Path != filepath.FromSlash("proofs/letter.pdf") || files[1].Path != filepath.FromSlash("/media/bill.pdf") {
		t.Errorf("kept: %+v", files)
	}
	if s.history.now().Page != PlanPage {
		t.Error("the plan is not on show any more")
	}
}

func TestPlanTabsAreInTheHistory(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	startPlan(s, "29-2072.00")
	s.Plan().ShowTab(planpage.TabMoney)
	s.Go(Route{Page: ExplorePage})
	s.Go(Route{Page: PlanPage})
	if s.Plan().Tab() != planpage.TabMoney {
		t.Errorf("the rail leads to the tab %q", s.Plan().Tab())
	}
	s.Go(Route{Page: PlanPage, Tab: planpage.TabSteps})
	s.Back()
	if s.Plan().Tab() != planpage.TabMoney || s.history.now().Tab != planpage.TabMoney {
		t.Errorf("Back leads to the tab %q", s.Plan().Tab())
	}
}

func TestStartPlanShowsADraftFirst(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.StartPlan("29-2072.00")
	if d.file != nil {
		t.Error("a draft makes a file")
	}
	if text := uitest.Texts(s.plans.content()); !strings.Contains(text, "This is a draft.") {
		t.Error("the draft is not on show")
	}
}
