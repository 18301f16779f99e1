package me

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// host is the program around the page, with a plan file in memory.
type host struct {
	Host // what the tests do not come to
	t    *testing.T
	file plantest.File
	page *Page
}

func (h *host) Directory() *occupation.Directory {
	d := uitest.Directory(h.t)
	d.Texts = kinds{}
	return d
}

// kinds are texts about two of the six kinds of interest.
type kinds struct{ uitest.OwnTexts }

func (kinds) Elements() (map[string]occupation.Term, error) {
	return map[string]occupation.Term{"1.B.1.a": {Name: "Realistic", Means: "Tools."}, "1.B.1.f": {Name: "Conventional", Means: "Order."}, "2.A.1.a": {Name: "Reading"}}, nil
}

func (h *host) Area() *labor.Area  { return uitest.Spokane }
func (h *host) Stars() []plan.Star { return nil }
func (h *host) PlanPath() string   { return "/home/mara/plan.waymark" }
func (h *host) Reminds() bool      { return false }
func (h *host) Typed()             {}

func (h *host) Me() plan.Person {
	me, _ := h.file.Person() // memory does not fail
	return me
}

func (h *host) EditMe(change func(*plan.Person), done func(error)) {
	me := h.Me()
	change(&me)
	_, err := h.file.Transact(plan.EditPerson(me))
	if h.page.Show(); done != nil {
		done(err)
	}
}

func newPage(t *testing.T) (*host, fyne.Window) {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	h := &host{t: t}
	h.page = New(h)
	w := test.NewTempWindow(t, h.page.Content())
	w.Resize(fyne.NewSize(1000, 700))
	h.page.ShowInterests()
	return h, w
}

func TestLettersAreKeptAsTheyAreTyped(t *testing.T) {
	h, _ := newPage(t)
	i := h.page.interests
	if i.said.Text != "You have not entered any interests." || i.remove.Visible() || i.grid.Visible() {
		t.Errorf("before anything was entered: %q", i.said.Text)
	}
	i.letters.Entry.SetText("c-e-s")
	i.letters.Commit(true)
	if got := h.Me().Interests.Letters; got != "CES" {
		t.Fatalf("kept %q", got)
	}
	if i.letters.Entry.Text != "CES" || i.said.Text != "The strongest first: Conventional, Enterprising, Social. Letters compare with jobs only roughly; scores do better." {
		t.Errorf("the page says %q, %q", i.letters.Entry.Text, i.said.Text)
	}
	for typed, why := range map[string]string{
		"cec":   "The letter C is there twice. Each of the six counts once.",
		"CEQ":   "“Q” is not one of the six letters R, I, A, S, E and C.",
		"12 30": "These are numbers. Choose “Six scores” above to enter them.",
	} {
		i.letters.Entry.SetText(typed)
		i.letters.Commit(true)
		if i.letters.Wrong() != why || h.Me().Interests.Letters != "CES" {
			t.Errorf("%q: %q, kept %q", typed, i.letters.Wrong(), h.Me().Interests.Letters)
		}
		if name, _ := h.page.Unsaved(); name != "Letters of my interests" {
			t.Errorf("closing does not name the field: %q", name)
		}
	}
	i.letters.Put("CES")
	test.Tap(i.remove)
	if h.Me().Interests != (plan.Interests{}) || i.letters.Entry.Text != "" || i.remove.Visible() {
		t.Errorf("after Remove %+v is kept and the field says %q", h.Me().Interests, i.letters.Entry.Text)
	}
}

func TestScoresTakeThePlaceOfLetters(t *testing.T) {
	h, w := newPage(t)
	i := h.page.interests
	i.letters.Entry.SetText("CES")
	i.by.SetSelected(asScores)
	if !i.grid.Visible() || i.lettersBox.Visible() {
		t.Error("the six fields are not on show")
	}
	for n, text := range []string{"12", "30", "", "22.5", "15", "35"} {
		i.scores[n].Entry.SetText(text)
	}
	want := plan.Interests{Scores: plan.Scores{12_00, 30_00, 0, 22_50, 15_00, 35_00}}
	if got := h.Me().Interests; got != want {
		t.Fatalf("kept %+v", got)
	}
	if i.by.Selected != asScores || i.said.Text != "The strongest first: Conventional 35, Investigative 30, Social 22.5, Enterprising 15, Realistic 12, Artistic 0. A blank counts as 0." {
		t.Errorf("the page says %q", i.said.Text)
	}
	test.AssertObjectRendersToMarkup(t, "interests.xml", i.object)
	i.scores[2].Entry.SetText("1")
	if strings.Contains(i.said.Text, "blank") {
		t.Errorf("no score is blank: %q", i.said.Text)
	}
	i.scores[2].Entry.SetText("")
	i.scores[0].Entry.SetText("120")
	i.scores[0].Commit(true)
	if i.scores[0].Wrong() != "A score can be from 0 to 100." || h.Me().Interests != want {
		t.Errorf("%q, kept %+v", i.scores[0].Wrong(), h.Me().Interests)
	}
	for _, f := range i.scores {
		f.Put("")
		f.Entry.SetText("7")
	}
	if i.said.Text != "Your six scores are the same, so they cannot be compared with jobs." {
		t.Errorf("six equal scores: %q", i.said.Text)
	}
	tapChip(t, w, "What are the six kinds?")
	top := w.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing explains the six kinds")
	}
	if text := strings.Join(strings.Fields(uitest.Texts(top)), " "); !strings.Contains(text, "Six kinds of interest Realistic") || !strings.Contains(text, "Order.") || strings.Contains(text, "Reading") {
		t.Errorf("the six kinds: %s", text)
	}
}

func tapChip(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == text {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("there is no chip %q", text)
}

// TestInterestsFitLargeText: nothing is cut at twice the size in a small window.
func TestInterestsFitLargeText(t *testing.T) {
	h, w := newPage(t)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	w.Resize(fyne.NewSize(880, 640))
	h.page.interests.by.SetSelected(asScores)
	width := h.page.interests.object.Size().Width
	for _, o := range []fyne.CanvasObject{h.page.interests.by, h.page.interests.grid} {
		if o.MinSize().Width > width {
			t.Errorf("%T is %.0f wide and has %.0f", o, o.MinSize().Width, width)
		}
	}
	for _, l := range uitest.Find[*widget.Label](h.page.interests.object) {
		if l.Visible() && l.MinSize().Width > l.Size().Width+1 {
			t.Errorf("%q is cut", l.Text)
		}
	}
}
