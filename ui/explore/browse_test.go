package explore_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/explore"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func press(t *testing.T, w fyne.Window, button string) {
	t.Helper()
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == button {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("there is no button %q", button)
}

// waysShown reports whether the doors to all jobs are on show.
func waysShown(w fyne.Window) bool { return strings.Contains(texts(w), "Browse all") }

func TestNothingAskedInvitesToBrowse(t *testing.T) {
	p, _, w := newPage(t, uitest.Spokane)
	text := texts(w)
	for _, door := range []string{"Browse all 5 jobs by", "Career cluster", "Preparation", "A to Z", "Best paid here", "Best paid in the nation", "Fastest growing", "Most typical of here"} {
		if !strings.Contains(text, door) {
			t.Errorf("there is no door %q:\n%s", door, text)
		}
	}
	if !strings.Contains(text, "Registered Nurses") {
		t.Error("the doors hide the list")
	}
	p.SetQuery("nurse")
	if waysShown(w) {
		t.Error("the doors are still there after something was asked")
	}
	press(t, w, "Browse")
	if !waysShown(w) {
		t.Error("Browse does not show the doors")
	}
	press(t, w, "Browse")
	if waysShown(w) {
		t.Error("Browse does not close the doors")
	}
	p.SetQuery("")
	if !waysShown(w) {
		t.Error("the doors do not come back when nothing is asked any more")
	}
}

// TestDoorsWaitForTheData has nothing to browse yet.
func TestDoorsWaitForTheData(t *testing.T) {
	_, h, w := newPage(t, uitest.Spokane)
	h.directory = nil
	h.page = explore.New(h)
	w.SetContent(h.page.Content())
	if text := texts(w); strings.Contains(text, "Best paid") || !strings.Contains(text, "Reading the data") {
		t.Errorf("without data the page says:\n%s", text)
	}
	h.directory = uitest.Directory(t)
	h.page.Update()
	if !waysShown(w) {
		t.Error("there are no doors once the data is there")
	}
}

// TestLargeTextLeavesTheListAndOpensTheDoorsOnDemand has no room for doors and
// list, nor for filters and list.
func TestLargeTextLeavesTheListAndOpensTheDoorsOnDemand(t *testing.T) {
	p, _, w := newPage(t, uitest.Spokane)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	w.Resize(fyne.NewSize(800, 520))
	p.Update()
	if text := texts(w); waysShown(w) || !strings.Contains(text, "Registered Nurses") || strings.Contains(text, "Any education") {
		t.Errorf("with large text the list must have the page:\n%s", text)
	}
	press(t, w, "Browse")
	if text := texts(w); !waysShown(w) || strings.Contains(text, "Registered Nurses") {
		t.Errorf("the doors must take the place of the list:\n%s", text)
	}
	press(t, w, "A to Z")
	if text := texts(w); waysShown(w) || !strings.Contains(text, "Registered Nurses") {
		t.Errorf("a door must lead to the list:\n%s", text)
	}
	press(t, w, "Filters")
	if text := texts(w); !strings.Contains(text, "Any education") || strings.Contains(text, "Registered Nurses") {
		t.Errorf("the filters must take the page:\n%s", text)
	}
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if text := texts(w); strings.Contains(text, "Any education") || !strings.Contains(text, "Registered Nurses") {
		t.Errorf("Enter in the pay field must lead to the jobs:\n%s", text)
	}
	press(t, w, "Filters")
	check(t, w, "Only starred jobs").SetChecked(true)
	press(t, w, "Show 0 jobs")
	if text := texts(w); strings.Contains(text, "Any education") || !strings.Contains(text, "No job passes all of this.") {
		t.Errorf("the way back must show the jobs that pass:\n%s", text)
	}
}

func TestFiltersMakeRoomForTheList(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	press(t, w, "Filters")
	if strings.Contains(texts(w), "Any education") {
		t.Error("Filters does not close the filters")
	}
	press(t, w, "Filters")
	if text := texts(w); !strings.Contains(text, "Any education") || !strings.Contains(text, "Registered Nurses") {
		t.Errorf("Filters does not open the filters beside the list:\n%s", text)
	}
}

func TestBestPaidInTheNationIsOneTapAndBack(t *testing.T) {
	_, h, w := newPage(t, uitest.Spokane)
	press(t, w, "Best paid in the nation")
	if h.area != uitest.Nation {
		t.Fatalf("the area is %s", h.area.Name)
	}
	text := texts(w)
	if first, second := strings.Index(text, "1  "), strings.Index(text, "2  "); first < 0 || second < first {
		t.Errorf("the jobs are not ranked:\n%s", text)
	}
	tap(t, w, "Back to Spokane, WA")
	if h.area.Code != uitest.Spokane.Code {
		t.Errorf("the way back leads to %s", h.area.Name)
	}
	if strings.Contains(texts(w), "Back to") {
		t.Error("there is a way back in the own area")
	}
}

func TestRankedListsSayWhatTheyRank(t *testing.T) {
	tests := []struct {
		door string
		says []string
	}{
		{"Best paid here", []string{"Ranked by median pay a year in Spokane, WA (OEWS May 2025). 2 jobs have no published figure and stand last."}},
		{"Fastest growing", []string{"Ranked by growth in the whole United States (EP 2024-34).", "1 job has no", "194,800 jobs in 2024 · Healthcare"}},
		{"Most new jobs", []string{"Ranked by new jobs in ten years", "\n13,800\n", "New jobs"}},
		{"Most openings", []string{"Ranked by openings a year in the whole United States", "\n14,200\n"}},
		{"Most jobs here", []string{"Ranked by employees in Spokane, WA (OEWS May 2025). The self-employed are not counted.", "\n6,850\n"}},
		{"Most typical of here", []string{"Ranked by how common the job is in Spokane, WA against the nation (OEWS May 2025)", "Share here"}},
	}
	for _, tt := range tests {
		_, _, w := newPage(t, uitest.Spokane)
		press(t, w, tt.door)
		text := texts(w)
		for _, says := range tt.says {
			if !strings.Contains(text, says) {
				t.Errorf("%s does not say %q:\n%s", tt.door, says, text)
			}
		}
	}
}

func TestGrowthLeadsToNumbersOfJobs(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	press(t, w, "Fastest growing")
	if text := strings.ReplaceAll(texts(w), "\n", " "); !strings.Contains(text, "its number of jobs stands below its name.") {
		t.Errorf("the list does not say where its numbers of jobs are:\n%s", text)
	}
	showTable(t, w)
	if text := strings.ReplaceAll(texts(w), "\n", " "); !strings.Contains(text, "see the column New jobs, U.S. too.") {
		t.Errorf("the table does not say where its numbers of jobs are:\n%s", text)
	}
}

func TestEqualFiguresShareAPlaceAndItIsSaid(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	if strings.Contains(texts(w), "share a place") {
		t.Error("no jobs tie yet")
	}
	records, err := h.directory.Entry("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	records.Matrix = "29-1141" // paid as the nurses are
	press(t, w, "Best paid here")
	p.Update()
	if text := texts(w); !strings.Contains(text, "Jobs that tie share a place.") || !strings.Contains(text, "1  Medical Records") || !strings.Contains(text, "1  Registered Nurses") {
		t.Errorf("two jobs with the same pay:\n%s", text)
	}
}

func TestJobsAreBrowsedByFamilyAndAtoZ(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	press(t, w, "Job family")
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Find in") {
		t.Errorf("browsing by family shows:\n%s", text)
	}
	_, _, w = newPage(t, uitest.Spokane)
	press(t, w, "A to Z")
	text := texts(w)
	if a, r := strings.Index(text, "Actors"), strings.Index(text, "Registered Nurses"); a < 0 || r < a {
		t.Errorf("not from A to Z:\n%s", text)
	}
}

func TestJobsAreBrowsedByPreparation(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	press(t, w, "Preparation")
	for _, line := range uitest.Find[interface {
		fyne.CanvasObject
		fyne.Tappable
	}](w.Canvas().Overlays().Top()) {
		if strings.TrimSpace(uitest.Texts(line)) == "At most some" {
			line.Tapped(nil)
			break
		}
	}
	if text := texts(w); !strings.Contains(text, "preparation: at most some  ×") || !strings.Contains(text, "Actors") || strings.Contains(text, "Registered Nurses") {
		t.Errorf("jobs of at most zone 2:\n%s", text)
	}
}

func TestAFacetIsPickedByKeys(t *testing.T) {
	_, _, w := newPage(t, uitest.Washington)
	tap(t, w, "Software")
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	test.Type(w.Canvas().Focused(), "excel")
	key(fyne.KeyReturn)
	if text := texts(w); !strings.Contains(text, "Software: Microsoft Excel  ×") {
		t.Errorf("Enter does not pick the first option:\n%s", text)
	}
	key(fyne.KeyDown)
	key(fyne.KeySpace)
	if text := texts(w); strings.Contains(text, "Software: Microsoft Excel") {
		t.Errorf("Space in the list does not take the option back:\n%s", text)
	}
	key(fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape in the list does not close the box")
	}
	tap(t, w, "Software")
	key(fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape in the field does not close the box")
	}
}

// TestASearchPutsTheKeyboardOnItsFirstHit goes down a long list first.
func TestASearchPutsTheKeyboardOnItsFirstHit(t *testing.T) {
	p, h, w := newPage(t, uitest.Spokane)
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	p.FocusList()
	key(fyne.KeyDown)
	key(fyne.KeyDown)
	p.SetQuery("e") // more than one job
	p.FocusList()
	first := strings.Index(texts(w), "Elementary")
	key(fyne.KeyReturn)
	if first < 0 || len(h.opened) != 1 || h.opened[0] != "25-2021.00" {
		t.Errorf("opened %q of:\n%s", h.opened, texts(w))
	}
}

// TestPreviewInvitesUntilAJobIsChosen sorts without having been on any row, then
// with one, and searches.
func TestPreviewInvitesUntilAJobIsChosen(t *testing.T) {
	p, _, w := newPage(t, uitest.Spokane)
	w.Resize(fyne.NewSize(1300, 700))
	previewed := func(title string) bool {
		return strings.Contains(texts(w), title+"\nHalf earn") || strings.Contains(texts(w), title+"\nThey turn")
	}
	press(t, w, "Best paid here")
	if !strings.Contains(texts(w), "A first look") || strings.Contains(texts(w), "Open the guide") {
		t.Errorf("the preview shows a job that nobody chose:\n%s", texts(w))
	}
	p.FocusList()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.Update()
	if !previewed("Medical Records Specialists") {
		t.Errorf("the preview does not keep the job that the keyboard is on:\n%s", texts(w))
	}
	p.SetQuery("nurse")
	if !previewed("Registered Nurses") {
		t.Errorf("the preview does not show the first hit:\n%s", texts(w))
	}
	p.SetQuery("")
	if !strings.Contains(texts(w), "A first look") {
		t.Errorf("the preview keeps a hit of a search that is over:\n%s", texts(w))
	}
}

func TestKeyComparesTheJobOfTheRow(t *testing.T) {
	p, h, w := newPage(t, uitest.Spokane)
	p.FocusList()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
	if len(h.compared) != 1 {
		t.Fatalf("compared %q", h.compared)
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
	if len(h.compared) != 0 {
		t.Errorf("compared %q after the second time", h.compared)
	}
	w.Resize(fyne.NewSize(1300, 700))
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	press(t, w, "Compare")
	if len(h.compared) != 1 {
		t.Errorf("compared %q from the preview", h.compared)
	}
	press(t, w, "Compared")
	if len(h.compared) != 0 {
		t.Errorf("compared %q after the second time in the preview", h.compared)
	}
}
