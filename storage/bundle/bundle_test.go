package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/storage/added"
	"waymark/storage/importer"
)

func noon() time.Time { return time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC) }

// school is a store with two releases.
func school(t testing.TB) *added.Store {
	t.Helper()
	s := added.At(filepath.Join(t.TempDir(), added.FileName), noon)
	for _, number := range []string{"30.1", "31.0"} {
		r := release.Release{Dataset: release.ONET, Number: number, Agency: "Agency", Source: "db.zip", Files: []release.File{
			{Title: "Occupation Data", Name: "a.txt", Read: 3, Kept: 1, SHA256: "ab" + number, Rejected: []release.Rejection{{Reason: "blank", Rows: 2, Row: 4, Column: "Title"}}},
		}}
		err := s.Put(context.Background(), r, func(w *added.Writer) error { return w.Insert("description", "29-2072.00", "Words of "+number) })
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func newStore(t testing.TB) *added.Store {
	return added.At(filepath.Join(t.TempDir(), added.FileName), noon)
}

var order = release.PackOrder{Name: "Lincoln High", Maker: "Ms. Ito", Date: "2027-03-31"}

func build(t testing.TB, o release.PackOrder) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "school"+release.PackExtension)
	if _, err := Build(context.Background(), school(t), out, o); err != nil {
		t.Fatal(err)
	}
	return out
}

// says are the words that a guide would show.
func says(t testing.TB, s *added.Store) string {
	t.Helper()
	o, err := s.Official("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	if o == nil {
		return ""
	}
	return o.Description
}

func TestPackCarriesReleases(t *testing.T) {
	path := build(t, order)
	for _, look := range []func(context.Context, string) (*release.Pack, error){Inspect, Verify} {
		p, err := look(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if p.Name != "Lincoln High" || p.Maker != "Ms. Ito" || p.Date != "2027-03-31" || len(p.Parts) != 2 {
			t.Fatalf("pack %+v", p)
		}
		if r := p.Parts[0]; r.Title() != "O*NET 30.1" || r.Agency != "Agency" || r.Rows() != 1 || r.Files[0].Read != 3 || len(r.SHA256) != 64 {
			t.Errorf("first release %+v", r)
		}
	}
	there := newStore(t)
	if _, err := Install(context.Background(), there, path); err != nil {
		t.Fatal(err)
	}
	list, err := there.Added()
	if err != nil || len(list) != 2 || list[1].Source != "the pack “Lincoln High” by Ms. Ito" || list[1].Files[0].Rejected[0].Row != 4 || !list[1].At.Equal(noon()) {
		t.Errorf("added %+v, %v", list, err)
	}
	if got := says(t, there); got != "Words of 31.0" {
		t.Errorf("says %q", got)
	}
	_, err = Install(context.Background(), there, path)
	if !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "was added already") {
		t.Errorf("again: %v", err)
	}
	if err := there.Remove("onet-31.0"); err != nil {
		t.Fatal(err)
	}
	if got := says(t, there); got != "Words of 30.1" {
		t.Errorf("after removing one release of the pack: %q", got)
	}
}

func TestPackOfOneRelease(t *testing.T) {
	o := order
	o.Releases = []string{"onet-30.1"}
	there := newStore(t)
	if err := there.Put(context.Background(), release.Release{Dataset: release.ONET, Number: "29.0"}, func(w *added.Writer) error {
		return w.Insert("description", "29-2072.00", "Own words")
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := Install(context.Background(), there, build(t, o)); err != nil {
		t.Fatal(err)
	}
	list, err := there.Added()
	if err != nil || len(list) != 2 || list[0].Name() != "onet-29.0" || list[1].Name() != "onet-30.1" {
		t.Errorf("%+v, %v, want what was there and the release of the pack", list, err)
	}
}

// TestPackWithAStatesTable carries a state's projections, with the choice of
// columns, to a computer that has something else.
func TestPackWithAStatesTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.csv")
	if err := os.WriteFile(path, []byte("Area,SOC Code,Occupation,Annual openings\nWashington,29-2071,Technicians,523\nKing County,29-2071,Technicians,213\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	here, there := importerOf(t), importerOf(t)
	p, err := here.Inspect(context.Background(), path)
	if err == nil {
		p.Table.Mapping.Agency = "Agency"
		p, err = here.InspectTable(context.Background(), path, p.Table.Mapping)
	}
	if err == nil {
		err = here.Import(context.Background(), p, nil)
	}
	pack := filepath.Join(t.TempDir(), "x"+release.PackExtension)
	if err == nil {
		_, err = Build(context.Background(), here.Store, pack, order)
	}
	if err == nil {
		err = there.Put(context.Background(), release.Release{Dataset: release.ONET}, func(w *added.Writer) error { return w.Insert("description", "29-2072.00", "Words") })
	}
	if err == nil {
		_, err = Install(context.Background(), there.Store, pack)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"29-2072", "29-9021"} {
		got, err := there.LocalOutlooks(code)
		if err != nil || len(got) != 2 || got[1].Area.Name != "King County" || got[1].Openings.Amount != 213 || got[1].Vintage.Agency != "Agency" || got[1].Job.Code != "29-2071" {
			t.Errorf("%s: %+v, %v", code, got, err)
		}
	}
	m, err := there.Mapping(release.Signature(p.Table.Header))
	if err != nil || m == nil || m.Agency != "Agency" {
		t.Errorf("the choice of columns: %+v, %v", m, err)
	}
}

func importerOf(t *testing.T) *importer.Importer {
	return &importer.Importer{
		Store: newStore(t),
		Known: func() (map[string]bool, error) { return nil, nil },
		Reference: func() (*importer.Reference, error) {
			return &importer.Reference{
				Areas: []*labor.Area{{Code: "53", Name: "Washington", Type: labor.State, State: "WA", States: []string{"WA"}}},
				Old:   map[string][]string{"29-2071": {"29-2072", "29-9021"}},
			}, nil
		},
	}
}

func TestWhatCannotBeBuilt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "x"+release.PackExtension)
	tests := []struct {
		what  string
		store *added.Store
		out   string
		order release.PackOrder
		kind  error
	}{
		{"no name", school(t), out, release.PackOrder{Name: " "}, release.ErrInput},
		{"nothing added", newStore(t), out, order, release.ErrInput},
		{"an unknown release", school(t), out, release.PackOrder{Name: "A", Releases: []string{"onet-30.1", "onet-99"}}, release.ErrUnknown},
		{"no folder", school(t), filepath.Join(t.TempDir(), "none", "x"), order, release.ErrDisk},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			_, err := Build(context.Background(), tt.store, tt.out, tt.order)
			if !errors.Is(err, tt.kind) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want a sentence of kind %v", err, tt.kind)
			}
			if left, _ := os.ReadDir(filepath.Dir(out)); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// TestOneChangedByte flips each byte of a pack, cuts it at each length and adds
// a byte: all are refused, and nothing is added.
func TestOneChangedByte(t *testing.T) {
	path := build(t, release.PackOrder{Name: "A", Releases: []string{"onet-30.1"}})
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refuse := func(what string, data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Inspect(context.Background(), path)
		if e, ok := errors.AsType[*release.Error](err); !ok || strings.Contains(e.Sentence, "\n") {
			t.Fatalf("%s: %v, want a refusal in one sentence", what, err)
		}
	}
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= 0x20 // upper case for lower case, too
		refuse("changed byte", bad)
	}
	for n := 0; n < len(good); n += 97 {
		refuse("cut short", good[:n])
	}
	refuse("longer", append(bytes.Clone(good), 'x'))
	there := newStore(t)
	if _, err := Install(context.Background(), there, path); !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "Nothing was added") && !strings.Contains(err.Error(), "is not a pack") {
		t.Errorf("install: %v", err)
	}
	if list, err := there.Added(); err != nil || len(list) > 0 {
		t.Errorf("added %v, %v", list, err)
	}
}

// forge makes a pack with a checksum that fits.
func forge(t testing.TB, version string, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	end := strings.Replace(comment(strings.Repeat("0", digits)), " 1 ", " "+version+" ", 1)
	if err := errors.Join(z.SetComment(end), z.Close()); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()[:b.Len()-digits]
	sum := sha256.Sum256(data)
	path := filepath.Join(t.TempDir(), "x"+release.PackExtension)
	if err := os.WriteFile(path, append(data, hex.EncodeToString(sum[:])...), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestForgedPacks(t *testing.T) {
	part := build(t, release.PackOrder{Name: "A", Releases: []string{"onet-30.1"}})
	z, err := zip.OpenReader(part)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	data, err := contents(&z.Reader, "part-1.waymark-data", maxManifest)
	if err != nil {
		t.Fatal(err)
	}
	text, err := contents(&z.Reader, manifestName, maxManifest)
	if err != nil {
		t.Fatal(err)
	}
	// with is the pack with another manifest.
	with := func(change func(*manifest)) map[string]string {
		m := &manifest{}
		if err := json.Unmarshal(text, m); err != nil {
			t.Fatal(err)
		}
		change(m)
		changed, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{manifestName: string(changed), "part-1.waymark-data": string(data)}
	}
	tests := []struct {
		what, version string
		files         map[string]string
		kind          error // nil: it is taken
	}{
		{"the same", "1", with(func(*manifest) {}), nil},
		{"a newer format", "2", with(func(*manifest) {}), release.ErrNewer},
		{"no manifest", "1", map[string]string{"a": "b"}, release.ErrInput},
		{"no parts", "1", with(func(m *manifest) { m.Parts = nil }), release.ErrInput},
		{"a part that is not there", "1", with(func(m *manifest) { m.Parts[0].File = "part-2" }), release.ErrInput},
		{"a part outside", "1", with(func(m *manifest) { m.Parts[0].File = "../part-1.waymark-data" }), release.ErrInput},
		{"another length", "1", with(func(m *manifest) { m.Parts[0].Bytes-- }), release.ErrInput},
		{"another checksum", "1", with(func(m *manifest) { m.Parts[0].SHA256 = strings.Repeat("0", 64) }), release.ErrInput},
		{"another count of rows", "1", with(func(m *manifest) { m.Parts[0].Rows++ }), release.ErrInput},
		{"other rows than the part's", "1", with(func(m *manifest) { m.Parts[0].Tables[0].Kept++; m.Parts[0].Rows++ }), release.ErrInput},
		{"another release", "1", with(func(m *manifest) { m.Parts[0].Name, m.Parts[0].Period = "onet-31.0", "31.0" }), release.ErrInput},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			there := newStore(t)
			path := forge(t, tt.version, tt.files)
			_, verifyErr := Verify(context.Background(), path)
			_, err := Install(context.Background(), there, path)
			for _, err := range []error{verifyErr, err} {
				if tt.kind == nil && err != nil || tt.kind != nil && (!errors.Is(err, tt.kind) || strings.Contains(err.Error(), "\n")) {
					t.Errorf("error %v, want %v", err, tt.kind)
				}
			}
			if list, err := there.Added(); err != nil || (len(list) > 0) != (tt.kind == nil) {
				t.Errorf("added %v, %v", list, err)
			}
		})
	}
}

func TestInstallCanBeCancelled(t *testing.T) {
	there := newStore(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Install(ctx, there, build(t, order)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if list, err := there.Added(); err != nil || len(list) > 0 {
		t.Errorf("added %v, %v", list, err)
	}
}

func TestWhatIsNoPack(t *testing.T) {
	for name, text := range map[string]string{"short": "x", "page": strings.Repeat("<html>", 50), "folder": ""} {
		path := filepath.Join(t.TempDir(), name+release.PackExtension)
		if text == "" {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		} else if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Inspect(context.Background(), path); !errors.Is(err, release.ErrInput) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Inspect(context.Background(), filepath.Join(t.TempDir(), "none")); !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "There is no file") {
		t.Errorf("no file: %v", err)
	}
}

// FuzzManifest: whatever a manifest says, a pack is taken or refused in one
// sentence, and a refused one adds nothing.
func FuzzManifest(f *testing.F) {
	for _, seed := range []string{`{}`, `{"parts": [{"file": "part-1", "bytes": 1, "name": "onet-30.1", "dataset": "O*NET", "period": "30.1"}]}`, `{"parts": [{"file": "..", "bytes": -1}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := readManifest("x", text)
		if err == nil && len(m.pack().Parts) == 0 {
			t.Error("a pack without parts was taken")
		}
		if err != nil && (!errors.Is(err, release.ErrInput) || strings.Contains(err.Error(), "\n")) {
			t.Errorf("error %v, want one sentence", err)
		}
	})
}
