package data_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/domain/release/releasetest"
	"waymark/ui/data"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// host is a program around the page with a store and packs in memory. It knows
// wages.zip, state.csv, hd.csv and school.waymark-pack.
type host struct {
	page     *data.Page
	added    []release.Added
	shown    []string
	followed []string
	area     *labor.Area
	alone    bool // one release of each dataset
	said     []string
	saved    [][]string
	looked   []release.Mapping // that InspectTable was asked with
	built    release.PackOrder
	out      string
	packs    int // installed
	opened   string
}

func (h *host) Version() string             { return "test" }
func (h *host) Store() release.Store        { return h }
func (h *host) Packs() release.Packs        { return h }
func (h *host) Vintages() []labor.Vintage   { return []labor.Vintage{*uitest.OEWS, *uitest.EP} }
func (h *host) Releases() []release.Release { return []release.Release{own} }
func (h *host) History() release.History {
	if h.alone {
		return lone{}
	}
	return releasetest.History{}
}
func (h *host) Directory() *occupation.Directory {
	d, err := occupation.NewDirectory(uitest.Source{})
	if err != nil {
		panic(err)
	}
	return d
}
func (h *host) Area() *labor.Area                   { return h.area }
func (h *host) Followed() []string                  { return h.followed }
func (h *host) Today() plan.Date                    { return plan.Date{Year: 2027, Month: time.March, Day: 31} }
func (h *host) Shown() []string                     { return h.shown }
func (h *host) ShowReleases(ids []string)           { h.shown = ids }
func (h *host) Changed(said string)                 { h.said = append(h.said, said); h.page.Show("") }
func (h *host) OpenData()                           { h.page.Show("") }
func (h *host) OpenGuide(code string)               { h.opened = code }
func (h *host) FindJob()                            { h.opened = "search" }
func (h *host) SaveTable(_ string, rows [][]string) { h.saved = rows }
func (h *host) Folder() string                      { return "/home/mara" }
func (h *host) TabChanged(string)                   {}
func (h *host) Canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(h.page.Content())
}
func (h *host) Added() ([]release.Added, error) { return h.added, nil }
func (h *host) Remove(string) error             { h.added = nil; return nil }

// lone has one release of each dataset.
type lone struct{ releasetest.History }

func (l lone) Periods(dataset string) ([]labor.Vintage, error) {
	list, err := l.History.Periods(dataset)
	return list[:min(1, len(list))], err
}

var (
	own = release.Release{Dataset: release.Wages, Number: "May 2025", Agency: "U.S. Bureau of Labor Statistics",
		Files: []release.File{{Name: "oews/state_M2025.csv", Read: 33898, Kept: 33890, SHA256: "0123456789abcdef"}}}
	wages = release.Release{Dataset: release.Wages, Number: "May 2024", Scope: "states", Agency: "U.S. Bureau of Labor Statistics", Areas: "54 areas", Source: "oesm24st.zip",
		Files: []release.File{{Name: "state_M2024.xlsx", Title: "Wages", Read: 1000, Kept: 990, SHA256: "fedcba9876543210",
			Rejected: []release.Rejection{{Reason: "a group of jobs", Rows: 9, Row: 3, Column: "O_GROUP"}, {Reason: "the text is blank", Rows: 1}}}}}
)

func jobs(amount float64) labor.Figure {
	return labor.Figure{Amount: amount, Unit: labor.Jobs, Status: labor.Published}
}

func (h *host) Inspect(_ context.Context, path string) (*release.Preview, error) {
	switch path {
	case "/wages.zip":
		return &release.Preview{Release: wages, Path: path, Sums: []release.Sum{{Name: "Jobs in all rows", New: jobs(1000), Old: jobs(154000000), OldPeriod: "May 2025"}}}, nil
	case "/hd.csv":
		return &release.Preview{Release: release.Release{Dataset: release.Schools}, Path: path, Guessed: true}, nil
	case "/state.csv":
		return table(release.Mapping{Columns: []release.Field{release.FieldTitle, release.Unused, release.FieldGrowth}, Area: "Washington"}), nil
	}
	return nil, release.BadInput("%s, row 7, column A_MEDIAN: “n.a.” is no number.", strings.TrimPrefix(path, "/"))
}

func table(m release.Mapping) *release.Preview {
	return &release.Preview{Path: "/state.csv",
		Release: release.Release{Dataset: release.Local, Number: "2023-33", Scope: "Washington, jobs", Source: "state.csv", Files: []release.File{{Title: "Table of a state's agency", Read: 2, Kept: 2}}},
		Table: &release.Table{Name: "state.csv", Header: []string{"SOC\n[1]", "Name", "Growth"}, Rows: [][]string{{"29-2072", "Records", "0.12"}, {"29-2071", "Coders", "0.15"}},
			Mapping: m, Lacks: m.Lacks()}}
}

func (h *host) InspectTable(_ context.Context, path string, m release.Mapping) (*release.Preview, error) {
	h.looked = append(h.looked, m)
	return table(m), nil
}

func (h *host) Import(_ context.Context, p *release.Preview, _ func(release.Progress)) error {
	h.added = []release.Added{{Release: p.Release, At: time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC)}}
	return nil
}

func (h *host) pack(path string) (*release.Pack, error) {
	if path != "/school.waymark-pack" {
		return nil, release.BadInput("%s is not as its maker made it.", path)
	}
	return &release.Pack{Name: "Lincoln High", Maker: "Ms. Ito", Date: "2027-03-31", Parts: []release.PackPart{{Release: wages, SHA256: "feedfeedfeedfeed"}}}, nil
}

func (h *host) InspectPack(_ context.Context, path string) (*release.Pack, error) {
	return h.pack(path)
}
func (h *host) VerifyPack(_ context.Context, path string) (*release.Pack, error) { return h.pack(path) }
func (h *host) InstallPack(_ context.Context, path string) (*release.Pack, error) {
	h.packs++
	return h.pack(path)
}
func (h *host) BuildPack(_ context.Context, out string, order release.PackOrder) (*release.Pack, error) {
	h.built, h.out = order, out
	return h.pack("/school.waymark-pack")
}

func show(t *testing.T, h *host, tab string) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	if h.area == nil {
		h.area = uitest.Washington
	}
	h.page = data.New(h)
	w := test.NewTempWindow(t, h.page.Content())
	w.Resize(fyne.NewSize(1000, 800))
	h.page.Show(tab)
	w.Resize(fyne.NewSize(1001, 800))
	return w
}

func said(w fyne.Window) string { return strings.Join(strings.Fields(uitest.Texts(w.Content())), " ") }

func wants(t *testing.T, w fyne.Window, texts ...string) {
	t.Helper()
	all := said(w)
	for _, s := range texts {
		if !strings.Contains(all, s) {
			t.Errorf("the page does not say %q; it says:\n%s", s, all)
		}
	}
}

func button(t *testing.T, w fyne.Window, text string) *widget.Button {
	t.Helper()
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}

func typeInto(t *testing.T, w fyne.Window, hint, text string) {
	t.Helper()
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == hint {
			e.SetText(text)
			return
		}
	}
	t.Fatalf("there is no field %q", hint)
}

func TestInstalledMarkup(t *testing.T) {
	h := &host{added: []release.Added{{Release: wages, At: time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC)}}}
	w := show(t, h, data.TabInstalled)
	test.AssertRendersToMarkup(t, "installed.xml", w.Canvas())
	test.Tap(button(t, w, "Save the list"))
	if len(h.saved) != 3 || h.saved[1][5] != "oesm24st.zip" || h.saved[1][11] != "fedcba9876543210" || h.saved[2][7] != "oews/state_M2025.csv" {
		t.Errorf("saved %q", h.saved)
	}
}

func TestPreviewOfARelease(t *testing.T) {
	h := &host{}
	w := show(t, h, "")
	h.page.Open("/wages.zip")
	wants(t, w, "This is OEWS May 2024, states", "54 areas", "Wages, left out 9 rows: a group of jobs (first in row 3, column O_GROUP).", "left out 1 row: the text is blank.",
		"Jobs in all rows 1,000 154,000,000 (May 2025) –100.0 %", "Some sums are far apart.")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(h.added) != 1 || len(h.said) != 1 || h.said[0] != "Added OEWS May 2024, states." {
		t.Errorf("added %v, said %q", h.added, h.said)
	}
}

func TestPeriodHasToBeSaid(t *testing.T) {
	h := &host{}
	w := show(t, h, "")
	h.page.Open("/hd.csv")
	if add := button(t, w, "Add"); !add.Disabled() {
		t.Error("a release without a period can be added")
	}
	typeInto(t, w, "For example 2023-24", " 2023-24 ")
	test.Tap(button(t, w, "Add"))
	if len(h.added) != 1 || h.added[0].Number != "2023-24" {
		t.Errorf("added %+v", h.added)
	}
}

// TestColumnsAreChosen: nothing can be added until the columns are clear and
// the table was read as they say.
func TestColumnsAreChosen(t *testing.T) {
	h := &host{}
	w := show(t, h, "")
	h.page.Open("/state.csv")
	wants(t, w, "What the columns mean", "SOC [1]", "29-2072 · 29-2071", "Choose the column with the job codes")
	if !button(t, w, "Add").Disabled() {
		t.Error("a table without job codes can be added")
	}
	choices := uitest.Find[*widget.Select](w.Content())
	if len(choices) != 3 || choices[0].Selected != "Job title" || choices[2].Selected != "Growth in percent" {
		t.Fatalf("choices %v", choices)
	}
	choices[0].SetSelected("Job code")
	choices[1].SetSelected("Job title")
	typeInto(t, w, "2023-33", "2022-32")
	for _, c := range uitest.Find[*widget.Check](w.Content()) {
		if strings.HasPrefix(c.Text, "Growth is given as a fraction") {
			c.SetChecked(true)
		}
	}
	wants(t, w, "You changed what the columns mean. Look again")
	if !button(t, w, "Add").Disabled() {
		t.Error("what was not looked at can be added")
	}
	test.Tap(button(t, w, "Look again"))
	if len(h.looked) != 1 {
		t.Fatalf("looked %d times", len(h.looked))
	}
	if m := h.looked[0]; m.Columns[0] != release.FieldCode || m.Columns[1] != release.FieldTitle || m.BaseYear != 2022 || m.TargetYear != 2032 || !m.Fraction || m.Area != "Washington" {
		t.Errorf("looked with %+v", m)
	}
	test.Tap(button(t, w, "Add"))
	if len(h.added) != 1 {
		t.Error("not added")
	}
}

func TestRefusedFile(t *testing.T) {
	h := &host{added: []release.Added{{Release: wages}}}
	w := show(t, h, "")
	h.page.Open("/bad.xlsx")
	wants(t, w, "Not done. bad.xlsx, row 7, column A_MEDIAN: “n.a.” is no number.", "OEWS May 2024, states")
	h.page.Open("/wages.zip")
	test.Tap(button(t, w, "Cancel"))
	if strings.Contains(said(w), "Not done") {
		t.Error("an old refusal is still told")
	}
}

func TestWhatChanged(t *testing.T) {
	h := &host{followed: []string{"29-2072.00", "99-9999.00"}}
	w := show(t, h, data.TabChanges)
	wants(t, w, release.PayCaution, release.GrowthCaution, "Medical Records Specialists",
		"Median pay, Washington $60,010 a year (May 2024) $62,270 a year (May 2025) changed", "Growth over ten years, U.S. 8.5 %", "7.1 %")
	test.Tap(button(t, w, "Open"))
	if h.opened != "29-2072.00" {
		t.Errorf("opened %q", h.opened)
	}

	h.area = uitest.Spokane
	h.page.Show(data.TabChanges)
	wants(t, w, "The releases do not both have pay for Spokane, WA. This is the pay of the whole United States.", "Median pay, U.S. $60,010")

	h.followed = nil
	h.page.Show(data.TabChanges)
	wants(t, w, "Star a job or start a plan")
	h.alone = true
	h.page.Show(data.TabChanges)
	wants(t, w, "Only one release of pay and one of the outlook is installed.")
}

func TestReleaseIsChosen(t *testing.T) {
	h := &host{shown: []string{"ep-2022-32"}}
	w := show(t, h, data.TabInstalled)
	choices := uitest.Find[*widget.Select](w.Content())
	if len(choices) != 2 || choices[0].Selected != "OEWS May 2025 (newest)" || choices[1].Selected != "EP 2022-32" {
		t.Fatalf("choices %v", choices)
	}
	choices[0].SetSelected("OEWS May 2024")
	if strings.Join(h.shown, " ") != "ep-2022-32 oews-2024-05" {
		t.Errorf("shown %q", h.shown)
	}
	choices[1].SetSelected("EP 2024-34 (newest)")
	if strings.Join(h.shown, " ") != "oews-2024-05" {
		t.Errorf("shown %q", h.shown)
	}
}

func TestPacks(t *testing.T) {
	h := &host{}
	w := show(t, h, data.TabPacks)
	wants(t, w, "Nothing was added yet.")
	h.page.Open("/bad.waymark-pack")
	wants(t, w, "Not done. /bad.waymark-pack is not as its maker made it.")
	h.page.Open("/school.waymark-pack")
	wants(t, w, "This is the pack “Lincoln High”", "Ms. Ito", "OEWS May 2024, states", "990", "feedfeedfeed")
	if h.packs != 0 {
		t.Fatal("added before anybody said yes")
	}
	test.Tap(button(t, w, "Add all of it"))
	if h.packs != 1 || len(h.said) != 1 || h.said[0] != "Added the pack “Lincoln High”." {
		t.Errorf("installed %d times, said %q", h.packs, h.said)
	}

	h.added = []release.Added{{Release: wages}, {Release: release.Release{Dataset: release.ONET, Number: "31.0"}}}
	h.page.Show(data.TabPacks)
	typeInto(t, w, "Lincoln High, Washington 2027", "Lincoln High")
	for _, c := range uitest.Find[*widget.Check](w.Content()) {
		if strings.HasPrefix(c.Text, "O*NET") {
			c.SetChecked(false)
		}
	}
	test.Tap(button(t, w, "Make the pack"))
	if h.out != "/home/mara/pack.waymark-pack" || h.built.Name != "Lincoln High" || h.built.Date != "2027-03-31" || len(h.built.Releases) != 1 || h.built.Releases[0] != "oews-may-2024-states" {
		t.Errorf("built %s with %+v", h.out, h.built)
	}
	wants(t, w, "The pack is made", "It is in /home/mara/pack.waymark-pack.")
	test.Tap(button(t, w, "Close"))
	wants(t, w, "Make a pack")
}

// TestLargeText: every tab and the preview fit a small window at twice the
// size of the text.
func TestLargeText(t *testing.T) {
	h := &host{added: []release.Added{{Release: wages}}, followed: []string{"29-2072.00"}}
	w := show(t, h, "")
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	const width = 800 // of the page in a window of 1024
	for _, tab := range data.TabTitles {
		h.page.Show(tab)
		if got := w.Content().MinSize().Width; got > width {
			t.Errorf("%s needs %.0f, want at most %d", tab, got, width)
		}
	}
	for _, path := range []string{"/wages.zip", "/state.csv", "/school.waymark-pack"} {
		h.page.Open(path)
		if got := w.Content().MinSize().Width; got > width {
			t.Errorf("%s needs %.0f, want at most %d", path, got, width)
		}
		test.Tap(button(t, w, "Cancel"))
	}
}
