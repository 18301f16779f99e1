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

	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/ui"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// shelf is a store in memory that recognises one path.
type shelf struct {
	list     []release.Added
	problem  error // of listing
	imported func(ctx context.Context) error
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

func dataShell(t *testing.T, s *shelf) (*ui.Shell, fyne.Window) {
	t.Helper()
	shell, w, _ := newShell(t, ui.Deps{Area: "53", Added: s, Library: func() (*ui.Library, error) {
		l, err := library(t)()
		l.Directory.Official = s
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

// over is what stands over the page, "" for nothing.
func over(w fyne.Window) string {
	if top := w.Canvas().Overlays().Top(); top != nil {
		return strings.Join(strings.Fields(uitest.Texts(top)), " ")
	}
	return ""
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
	for _, want := range []string{"This is O*NET 31.0", "Task Statements 18,838 18,800 38", "left out: 38 rows: the job is not in this program.", "Not in this release: Occupation Data."} {
		if !strings.Contains(over(w), want) {
			t.Errorf("the preview does not say %q: %s", want, over(w))
		}
	}
	if len(store.list) > 0 {
		t.Fatal("it was added before anybody said yes")
	}
	press(t, w, "Cancel")
	if over(w) != "" || len(store.list) > 0 {
		t.Errorf("after Cancel: %q over the page, added %v", over(w), store.list)
	}
	wants(t, w, "Nothing was added yet.")

	drop(s, goodPath)
	press(t, w, "Add")
	wants(t, w, "O*NET 31.0, added on March 31, 2027", "18,838")
	s.OpenGuide("29-2072.00")
	wants(t, w, "Word for word from O*NET 31.0")

	drop(s, goodPath)
	if !strings.Contains(over(w), "You have added this release before. It is replaced.") {
		t.Errorf("the preview does not say that it replaces: %s", over(w))
	}
	press(t, w, "Cancel")
	press(t, w, "Remove")
	if len(store.list) == 0 {
		t.Fatal("it was removed before anybody said yes")
	}
	press(t, w, "Remove")
	wants(t, w, "Nothing was added yet.")
}

func TestTypedPath(t *testing.T) {
	s, w := dataShell(t, &shelf{})
	s.Go(ui.Route{Page: ui.DataPage})
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == "Path of the zip or folder" {
			test.Type(e, " "+goodPath+" ")
		}
	}
	press(t, w, "Look at it")
	if !strings.Contains(over(w), "This is O*NET 31.0") {
		t.Errorf("over the page: %q", over(w))
	}
}

func TestBadInputIsToldOnThePage(t *testing.T) {
	for _, tt := range []struct {
		paths []string
		says  string
	}{
		{[]string{"/x.zip"}, "Not done. x.zip is a web page, not a zip file."},
		{[]string{goodPath, "/x.zip"}, "Not done. Drop one file or folder at a time."},
	} {
		s, w := dataShell(t, &shelf{})
		drop(s, tt.paths...)
		wants(t, w, tt.says)
		if over(w) != "" {
			t.Errorf("%q over the page", over(w))
		}
	}
}

func TestCancelledImport(t *testing.T) {
	store := &shelf{}
	s, w := dataShell(t, store)
	store.imported = func(ctx context.Context) error {
		if !strings.Contains(over(w), "Adding O*NET 31.0 … 50%") {
			t.Errorf("while adding: %q", over(w))
		}
		press(t, w, "Cancel")
		return ctx.Err()
	}
	drop(s, goodPath)
	press(t, w, "Add")
	wants(t, w, "Nothing was added yet.")
	if over(w) != "" || strings.Contains(said(w), "Not done") {
		t.Errorf("cancelling is no failure, but the window says so: %s", said(w))
	}
}

func TestUnreadableAddedDataIsTold(t *testing.T) {
	s, w := dataShell(t, &shelf{problem: errors.New("What you added cannot be read.")})
	s.Go(ui.Route{Page: ui.DataPage})
	wants(t, w, "What you added cannot be read.", "Releases")
}
