package guide_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func TestSharedActivitiesComeWithMostTasksFirst(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabDo)
	says(t, w, "Keep patients' medical records 5 of 12 tasks · 1 other job Enter and format data on a computer 3 of 12 tasks · 1 other job")
	tapChip(t, w.Content(), "Shared activities") // in the index
	w = newPage(t, &host{}, "27-2011.00", uitest.Spokane, guide.TabDo)
	says(t, w, "O*NET lists no tasks for this job")
}

func TestShortGuideShowsSixSharedActivities(t *testing.T) {
	for detailed, want := range map[bool]string{false: "2 more in the detailed guide.", true: "Activity 8"} {
		h := &host{detailed: detailed, directory: uitest.Directory(t)}
		g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
		if err != nil {
			t.Fatal(err)
		}
		shared := &occupation.SharedActivities{Vintage: uitest.ONET, Tasks: 12}
		for _, n := range "12345678" {
			shared.List = append(shared.List, occupation.SharedActivity{ID: string(n), Name: "Activity " + string(n), Tasks: 1, Jobs: 1})
		}
		g.SharedActivities = shared
		w := showPage(t, h, g, guide.TabDo)
		says(t, w, "Activity 6 1 of 12 tasks · no other job", want)
		if !detailed {
			silent(t, w, "Activity 7")
		}
		tapChip(t, w.Content(), "Activity 1")
		if text := overlay(t, w); !strings.Contains(text, "No other job has a task of this kind.") {
			t.Error(text)
		}
	}
}

func TestSharedActivityLeadsToOtherJobs(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabDo)
	open := func() fyne.CanvasObject {
		tapChip(t, w.Content(), "Keep patients' medical records")
		if text := overlay(t, w); !strings.Contains(text, "1 other job with such tasks") || !strings.Contains(text, "Registered Nurses 2 of 20 tasks") || strings.Contains(text, "Medical Records Specialists") {
			t.Error(text)
		}
		return w.Canvas().Overlays().Top()
	}
	tapChip(t, open(), "Registered Nurses")
	if h.opened != "29-1141.00" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %q; what was shown over the page must be gone", h.opened)
	}
	tapButton(t, open(), "Find all 2 in Explore")
	if h.found != "activity=4.A.3.b.6.I11" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("looked for %q; what was shown over the page must be gone", h.found)
	}
}

func TestSharedActivitiesSayWhereTheyAreFrom(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabDo)
	told := 0
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text != uitest.ONET.Label() {
			continue
		}
		test.Tap(c)
		text := overlay(t, w)
		if !strings.Contains(text, "Activities that other jobs share") {
			continue
		}
		told++
		for _, want := range []string{"Period 30.1", "Waymark counted the tasks", "not how much time they take"} {
			if !strings.Contains(text, want) {
				t.Errorf("the panel does not say %q: %s", want, text)
			}
		}
	}
	if told != 1 {
		t.Errorf("%d chips tell where shared activities are from", told)
	}
}
