package guide_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// officialPage shows the work with what O*NET says, or why it cannot be read.
func officialPage(t *testing.T, words *occupation.Official, problem error) fyne.Window {
	t.Helper()
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	g.Official, g.OfficialProblem = words, problem
	return showPage(t, h, g, guide.TabDo)
}

func manyTasks() *occupation.Official {
	o := &occupation.Official{Release: "31.0", Description: "Compile, process, and maintain records."}
	for n := range 12 {
		o.Tasks = append(o.Tasks, occupation.OfficialTask{Text: fmt.Sprintf("Core task %d.", n+1), Core: true})
	}
	o.Tasks = append(o.Tasks, occupation.OfficialTask{Text: "Seldom done."})
	return o
}

func TestOfficialWordsStandApart(t *testing.T) {
	w := officialPage(t, manyTasks(), nil)
	says(t, w, "O*NET's own description and tasks Word for word from O*NET 31.0, which was added on this computer. These are not Waymark's words. "+
		"Compile, process, and maintain records. Core tasks Core task 1.",
		"Other tasks Seldom done.", "information from the O*NET 31.0 Database by the U.S. Department of Labor")
	text := strings.Join(strings.Fields(uitest.Texts(w.Content())), " ")
	days, own, theirs := strings.Index(text, "Tasks and what they lean on"), strings.Index(text, "Find gaps in a file"), strings.Index(text, "Word for word")
	if days < 0 || own < days || theirs < own {
		t.Errorf("places: days %d, our task %d, their words %d; want them in this order", days, own, theirs)
	}
}

func TestLongListsAreShortened(t *testing.T) {
	w := officialPage(t, manyTasks(), nil)
	says(t, w, "Core task 6.")
	silent(t, w, "Core task 7.")
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == "Show all 12" {
			test.Tap(c)
		}
	}
	says(t, w, "Core task 7.", "Core task 12. • Other tasks")
	silent(t, w, "Show all 12")
}

func TestNothingIsSaidOfWordsNotAdded(t *testing.T) {
	silent(t, officialPage(t, nil, nil), "O*NET's own description")
}

func TestUnreadableWordsLeaveTheGuideWhole(t *testing.T) {
	w := officialPage(t, nil, errors.New("What you added cannot be read."))
	says(t, w, "What you added cannot be read.", "Tasks and what they lean on", "Work activities")
}
