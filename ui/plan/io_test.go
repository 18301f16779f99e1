package plan

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/plan/plantest"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// dropped drops a file with a text on the page.
func dropped(t *testing.T, h *fakeHost, name, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if !h.page.Drop([]string{path}) {
		t.Fatalf("%s is not taken", name)
	}
}

// selected is the choice of the page for which something is chosen now.
func selected(t *testing.T, w fyne.Window, now string) *widget.Select {
	t.Helper()
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if s.Selected == now {
			return s
		}
	}
	t.Fatalf("nothing is chosen as %q", now)
	return nil
}

func TestStepsAreBroughtInFromATable(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(1000, 700), look.Light, someSteps()...)
	before := len(h.steps(t))
	dropped(t, h, "mine.csv", "Task,When,Price\nRead the book,2027-05-01,$20\nMock exam,soon,\n")
	text := uitest.Texts(w.Content())
	for _, want := range []string{
		"Bring in mine.csv", "2 rows can be added", "Row 2: Read the book", "Row 3: Mock exam", "“Medical Records Specialists”",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	var when *widget.Select // the second column of the file
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if s.Selected == leftOut {
			when = s
		}
	}
	if when == nil {
		t.Fatal("no column is left out")
	}
	when.SetSelected("Due")
	text = uitest.Texts(w.Content())
	for _, want := range []string{"1 row can be added, 1 row has a problem", `mine.csv, row 3, column “When”: "soon" is not a date.`} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if len(h.steps(t)) != before {
		t.Error("looking has changed the plan")
	}
	test.Tap(all[*widget.Button](w)[indexOf(t, w, "Add only the good rows (1)")])
	steps := h.steps(t)
	if len(steps) != before+1 || steps[before].Title != "Read the book" || steps[before].Due.String() != "2027-05-01" || steps[before].Costs[0].Amount != 20_00 {
		t.Errorf("steps = %+v", steps)
	}
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "Added 1 row of mine.csv.") || strings.Contains(text, "Bring in mine.csv") {
		t.Errorf("afterwards the page says\n%s", text)
	}
	h.Undo()
	if len(h.steps(t)) != before {
		t.Error("the import is not undone at once")
	}
}

func TestActivitiesOfOneCredentialAreBroughtIn(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(1000, 700), look.Light, someSteps()...)
	if _, err := h.file.Transact(domain.AddCredential(domain.Credential{ID: "k", Title: "RHIT", Status: domain.Held})); err != nil {
		t.Fatal(err)
	}
	h.show()
	dropped(t, h, "log.csv", "Date,Course,CEUs\n2027-01-02,Talk,1.5\n")
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "No row can be added as it is") {
		t.Errorf("the page says\n%s", text)
	}
	selected(t, w, "What the rows say").SetSelected("RHIT")
	test.Tap(all[*widget.Button](w)[indexOf(t, w, "Add 1 row")])
	got, err := h.file.Activities()
	if err != nil || len(got) != 1 || got[0].Counts[0] != (domain.Count{CredentialID: "k", Units: 150}) {
		t.Errorf("activities = %+v, %v", got, err)
	}
	dropped(t, h, "log.csv", "Date,Course,CEUs\n2027-01-02,Talk,1.5\n")
	selected(t, w, "Activities of continuing education").SetSelected("Credentials")
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "log.csv has no column with titles.") {
		t.Errorf("the page says\n%s", text)
	}
	uitest.Find[*widget.Select](w.Content())[2].SetSelected("Title") // the column “Course”
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "1 row can be added") || strings.Contains(text, "Units count for") {
		t.Errorf("as credentials the page says\n%s", text)
	}
}

func TestAWholePlanIsBroughtIn(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(1000, 700), look.Light)
	var b bytes.Buffer
	if err := planjson.Write(&b, plantest.Everything()); err != nil {
		t.Fatal(err)
	}
	dropped(t, h, "plan.json", b.String())
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "It holds 2 plans with 2 steps, 2 credentials, 1 activity and 1 starred job.") {
		t.Errorf("the page says\n%s", text)
	}
	test.Tap(all[*widget.Button](w)[indexOf(t, w, "Add all of it")])
	got, err := domain.Read(&h.file)
	if err != nil || len(got.Plans) != 2 || len(got.Activities) != 1 || got.Person.Name != "Ann" {
		t.Errorf("the file holds %+v, %v", got, err)
	}
}

func TestFilesThatCannotBeBroughtIn(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(1000, 700), look.Light, someSteps()...)
	dropped(t, h, "plan.json", "{}")
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "This file cannot be brought in. This is not a Waymark plan in JSON") {
		t.Errorf("the page says\n%s", text)
	}
	dropped(t, h, "list.csv", "a,b\n1,2\n")
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "list.csv has no column with titles.") {
		t.Errorf("the page says\n%s", text)
	}
	test.Tap(all[*widget.Button](w)[indexOf(t, w, "Cancel")])
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "Pass the exam") {
		t.Errorf("the plan does not come back:\n%s", text)
	}
	if h.page.Drop([]string{"picture.png"}) {
		t.Error("a picture is taken")
	}
}

func TestFormsForOtherPrograms(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(1000, 700), look.Light, someSteps()...)
	for _, f := range Forms {
		h.page.showForms()
		pick(t, w, f.Label())
		if want := "save " + f.Label() + " plan1"; !slices.Contains(h.calls, want) {
			t.Errorf("the page asked for %q, want %q", h.calls, want)
		}
	}
}
