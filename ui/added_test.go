package ui_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/ui"
	"waymark/ui/data"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// shelf is a store in memory that recognises one path.
type shelf struct {
	list     []release.Added
	problem  error // of listing
	imported func(ctx context.Context) error
	shown    []string // releases that the data was last read with
	reads    int      // how often
}

const goodPath = "/downloads/db_31_0_text.zip"

var onet31 = release.Release{Dataset: release.ONET, Number: "31.0", Missing: []string{"Occupation Data"}, Files: []release.File{
	{Name: "Task Statements.txt", Title: "Task Statements", Read: 18838, Kept: 18800, Rejected: []release.Rejection{{Reason: "the job is not in this program", Rows: 38}}}}}

func (s *shelf) InspectTable(ctx context.Context, path string, _ release.Mapping) (*release.Preview, error) {
	return s.Inspect(ctx, path)
}

func (s *shelf) Inspect(_ context.Context, path string) (*release.Preview, error) {
	if path != goodPath {
		return nil, release.BadInput("x.zip is a web page, not a zip file.")
	}
	return &release.Preview{Release: onet31, Path: path, Replaces: len(s.list) > 0}, nil
}

func (s *shelf) Import(ctx context.Context, p *release.Preview, progress func(release.Progress)) error {
	progress(release.Progress{File: "Task Statements", Rows: 9000, Done: 0.5})
	if s.imported != nil {
		if err := s.imported(ctx); err != nil {
			return err
		}
	}
	s.list = []release.Added{{Release: p.Release, At: time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC)}}
	return nil
}

func (s *shelf) Added() ([]release.Added, error) { return s.list, s.problem }

func (s *shelf) Remove(string) error {
	s.list = nil
	return nil
}

// Official implements occupation.OfficialTexts.
func (s *shelf) Official(string) (*occupation.Official, error) {
	if len(s.list) == 0 {
		return nil, nil
	}
	return &occupation.Official{Release: "31.0", Description: "Compile records."}, nil
}

// source shows pay of another release where that is asked for.
type source struct {
	uitest.Source
	wages *labor.Vintage // nil: the newest
}

func (s source) WagesIn(area string) (map[string]*labor.Wage, error) {
	list, err := s.Source.WagesIn(area)
	if s.wages != nil {
		for _, w := range list {
			w.Vintage = s.wages
		}
	}
	return list, err
}

func dataShell(t *testing.T, s *shelf) (*ui.Shell, fyne.Window) {
	t.Helper()
	shell, w, _ := newShell(t, ui.Deps{Area: "53", Added: s, Library: func(shown ...string) (*ui.Library, error) {
		l, err := library(t)()
		l.Directory.Official = s
		s.shown, s.reads = shown, s.reads+1
		if len(shown) > 0 {
			l.Source = source{wages: &labor.Vintage{ID: shown[0], Dataset: "OEWS", Period: "May 2024"}}
		}
		return l, err
	}})
	return shell, w
}

func drop(s *ui.Shell, paths ...string) {
	var files []fyne.URI
	for _, p := range paths {
		files = append(files, storage.NewFileURI(p))
	}
	s.Drop(files)
}

// press taps a button, over the page or on it.
func press(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	from := w.Content()
	if top := w.Canvas().Overlays().Top(); top != nil {
		from = top
	}
	for _, b := range uitest.Find[*widget.Button](from) {
		if b.Text == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

func TestDroppedReleaseIsShownBeforeItIsAdded(t *testing.T) {
	store := &shelf{}
	s, w := dataShell(t, store)
	drop(s, goodPath)
	wants(t, w, "This is O*NET 31.0", "Task Statements 18,838 18,800 38", "left out 38 rows: the job is not in this program.", "Not in this release: Occupation Data.")
	if len(store.list) > 0 {
		t.Fatal("it was added before anybody said yes")
	}
	press(t, w, "Cancel")
	if len(store.list) > 0 || strings.Contains(said(w), "This is O*NET 31.0") {
		t.Errorf("after Cancel: added %v; %s", store.list, said(w))
	}
	wants(t, w, "Nothing was added yet.")

	drop(s, goodPath)
	read := store.reads
	press(t, w, "Add")
	wants(t, w, "Added O*NET 31.0.", "Added March 31, 2027", "18,838")
	if store.reads != read+1 {
		t.Errorf("the data was read %d times after something was added, want once", store.reads-read)
	}
	s.Go(ui.Route{Page: ui.GuidePage, Arg: "29-2072.00", Tab: "What they do"})
	wants(t, w, "Word for word from O*NET 31.0")

	drop(s, goodPath)
	wants(t, w, "You have added this release before. It is replaced.")
	press(t, w, "Cancel")
	press(t, w, "Remove")
	if len(store.list) == 0 {
		t.Fatal("it was removed before anybody said yes")
	}
	press(t, w, "Remove")
	wants(t, w, "Removed O*NET 31.0.", "Nothing was added yet.")
}

func TestTypedPath(t *testing.T) {
	s, w := dataShell(t, &shelf{})
	s.Go(ui.Route{Page: ui.DataPage, Tab: data.TabAdd})
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == "Path of a file or folder" {
			test.Type(e, " "+goodPath+" ")
		}
	}
	press(t, w, "Look at it")
	wants(t, w, "This is O*NET 31.0")
}

func TestBadInputIsToldOnThePage(t *testing.T) {
	for _, tt := range []struct {
		paths []string
		says  string
	}{
		{[]string{"/x.zip"}, "Not done. x.zip is a web page, not a zip file."},
		{[]string{goodPath, "/x.zip"}, "Not done. Drop one file or folder at a time."},
	} {
		store := &shelf{list: []release.Added{{Release: onet31}}}
		s, w := dataShell(t, store)
		drop(s, tt.paths...)
		wants(t, w, tt.says, "18,838")
		if len(store.list) != 1 {
			t.Errorf("what was added before is %v", store.list)
		}
	}
}

func TestCancelledImport(t *testing.T) {
	store := &shelf{}
	s, w := dataShell(t, store)
	store.imported = func(ctx context.Context) error {
		wants(t, w, "Adding O*NET 31.0", "50%", "Task Statements: 9,000 rows, 50 % of all files")
		s.Go(ui.Route{Page: ui.ExplorePage})
		s.Go(ui.Route{Page: ui.DataPage})
		wants(t, w, "Adding O*NET 31.0")
		press(t, w, "Cancel")
		return ctx.Err()
	}
	drop(s, goodPath)
	press(t, w, "Add")
	wants(t, w, "Nothing was added yet.")
	if all := said(w); strings.Contains(all, "Not done") || strings.Contains(all, "Adding") {
		t.Errorf("cancelling is no failure, but the window says: %s", all)
	}
}

func TestUnreadableAddedDataIsTold(t *testing.T) {
	s, w := dataShell(t, &shelf{problem: errors.New("What you added cannot be read.")})
	s.Go(ui.Route{Page: ui.DataPage})
	wants(t, w, "What you added cannot be read.", "In Waymark from the start")
}

// TestShownReleaseIsKept chooses older pay, which every page then shows, also
// after the next start.
func TestShownReleaseIsKept(t *testing.T) {
	store := &shelf{}
	s, w := dataShell(t, store)
	wants(t, w, "Wages: OEWS May 2025")
	s.Go(ui.Route{Page: ui.DataPage})
	for _, choice := range uitest.Find[*widget.Select](w.Content()) {
		if choice.Selected == "OEWS May 2025 (newest)" {
			choice.SetSelected("OEWS May 2024")
		}
	}
	if len(store.shown) != 1 || store.shown[0] != "oews-2024-05" {
		t.Fatalf("the data was read with %q shown, want the pay of May 2024", store.shown)
	}
	wants(t, w, "Wages: OEWS May 2024")
	for _, choice := range uitest.Find[*widget.Select](w.Content()) {
		if choice.Selected == "OEWS May 2024" {
			choice.SetSelected("OEWS May 2025 (newest)")
		}
	}
	if len(store.shown) != 0 {
		t.Errorf("the newest is chosen, but %q is shown", store.shown)
	}
}
