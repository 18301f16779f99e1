package help_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/ui/help"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type host struct{ tab string }

func (h *host) TabChanged(tab string) { h.tab = tab }

var contents = help.Contents{
	Words: []occupation.Term{
		{Name: "Median", Means: "The middle: half earn more, half earn less.", Example: "Of five people, the third."},
		{Name: "Crosswalk", Means: "A list that matches codes."},
		{Name: "Average", Means: "All the pay added up and divided. It is seldom the median."},
	},
	Work: []occupation.Advice{
		{Title: "Finding openings", Tips: []string{"Tell people what you want.", "Ask at the library."}},
		{Title: "Your résumé", Tips: []string{"Keep it to one page."}},
		{Title: "References", Tips: []string{"Ask before you give a name."}},
	},
	School: []occupation.Cluster{
		{Name: "Finance", Holds: "Work with money.", Subjects: []string{"Algebra: rates and risks"}},
		{Name: "Health Science", Holds: "Work that keeps people well.", Subjects: []string{"Biology"}, Advanced: []string{"AP Chemistry"},
			Clubs: []string{"HOSA"}, WorkBased: []string{"Help at a clinic for a week"}},
	},
}

func newPage(t *testing.T, tab string) (fyne.Window, *host) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	h := &host{}
	w := test.NewTempWindow(t, help.New(h, contents, tab))
	w.Resize(fyne.NewSize(885, 560)) // lay out wrapped text once its width is known
	w.Resize(fyne.NewSize(884, 560))
	return w, h
}

func TestTabsMarkup(t *testing.T) {
	for n, tab := range help.TabTitles {
		t.Run(tab, func(t *testing.T) {
			w, _ := newPage(t, tab)
			test.AssertRendersToMarkup(t, "tab-"+strconv.Itoa(n+1)+".xml", w.Canvas())
		})
	}
}

func said(w fyne.Window) string { return strings.Join(strings.Fields(uitest.Texts(w.Content())), " ") }

func TestFindAWord(t *testing.T) {
	w, _ := newPage(t, help.TabWords)
	find := uitest.Find[*widgets.Entry](w.Content())[0]
	for _, tt := range []struct {
		query string
		says  []string // in this order
		not   string
	}{
		{"", []string{"Average", "Crosswalk", "Median", "3 of 3 words"}, "No word matches."},
		{"cross", []string{"Crosswalk A list that matches codes.", "1 of 3 words"}, "Average"},
		{"codes", []string{"Crosswalk", "1 of 3 words"}, "Median"},
		{"median", []string{"Median The middle", "Average All the pay", "2 of 3 words"}, "Crosswalk"},
		{"zebra", []string{"No word matches.", "0 of 3 words"}, "Median"},
	} {
		find.SetText(tt.query)
		rest := said(w)
		if strings.Contains(rest, tt.not) {
			t.Errorf("%q leaves %q in %s", tt.query, tt.not, rest)
		}
		for _, s := range tt.says {
			_, after, found := strings.Cut(rest, s)
			if !found {
				t.Errorf("%q: no %q, or not in its place, in %s", tt.query, s, said(w))
			}
			rest = after
		}
	}
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if find.Text != "" || !strings.Contains(said(w), "3 of 3 words") {
		t.Error("Esc must bring all words back")
	}
}

func TestChoosingASectionShowsItsTips(t *testing.T) {
	w, _ := newPage(t, help.TabWork)
	list := list(t, w)
	if s := said(w); !strings.Contains(s, "Ask at the library.") {
		t.Errorf("the first section must be open: %s", s)
	}
	down, up := &fyne.KeyEvent{Name: fyne.KeyDown}, &fyne.KeyEvent{Name: fyne.KeyUp}
	for _, step := range []struct {
		do   func()
		tip  string
		gone string
	}{
		{func() { list.TypedKey(down) }, "Keep it to one page.", "Ask at the library."},
		{func() { list.TypedKey(down) }, "Ask before you give a name.", "Keep it to one page."},
		{func() { list.TypedKey(down) }, "Ask before you give a name.", "Keep it to one page."},
		{func() { list.TypedKey(up) }, "Keep it to one page.", "Ask before you give a name."},
		{func() { test.TapCanvas(w.Canvas(), place(t, w, "Finding openings")) }, "Tell people what you want.", "Keep it to one page."},
	} {
		step.do()
		if s := said(w); !strings.Contains(s, step.tip) || strings.Contains(s, step.gone) {
			t.Errorf("want %q and no %q in %s", step.tip, step.gone, s)
		}
	}
}

func TestClusterShowsWhatHelpsAtSchool(t *testing.T) {
	w, _ := newPage(t, help.TabSchool)
	if s := said(w); !strings.Contains(s, "Algebra: rates and risks") || strings.Contains(s, "Clubs") {
		t.Errorf("a part without entries must have no heading: %s", s)
	}
	test.TapCanvas(w.Canvas(), place(t, w, "Health Science"))
	for _, want := range []string{"Work that keeps people well.", "Subjects that help Biology", "Advanced courses AP Chemistry",
		"Clubs and volunteering HOSA", "Learning at work while at school Help at a clinic for a week"} {
		if s := said(w); !strings.Contains(s, want) {
			t.Errorf("no %q in %s", want, s)
		}
	}
}

func TestTabIsToldToTheHost(t *testing.T) {
	w, h := newPage(t, help.TabWords)
	for _, item := range uitest.Find[*widgets.Item](w.Content()) {
		if item.Text == help.TabKeys {
			item.Tapped(nil)
		}
	}
	if h.tab != help.TabKeys || !strings.Contains(said(w), "Ctrl+K Search jobs") {
		t.Errorf("the host was told %q; the page says %s", h.tab, said(w))
	}
}

// list is the list of titles, which takes the keyboard focus.
func list(t *testing.T, w fyne.Window) fyne.Focusable {
	t.Helper()
	w.Canvas().Unfocus()
	for range 20 {
		w.Canvas().(interface{ FocusNext() }).FocusNext()
		f := w.Canvas().Focused()
		if _, tab := f.(*widgets.Item); f != nil && !tab {
			return f
		}
	}
	t.Fatal("the list cannot be reached by Tab")
	return nil
}

// place is where a title of the list is.
func place(t *testing.T, w fyne.Window, title string) fyne.Position {
	t.Helper()
	for _, l := range uitest.Find[*widget.Label](w.Content()) {
		if l.Text == title {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(l).AddXY(20, 10)
		}
	}
	t.Fatalf("no title %q", title)
	return fyne.Position{}
}
