package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"waymark/domain/release"
	"waymark/storage/added"
)

const (
	readMe       = "O*NET 30.1 Database\r\nDecember 2025 Release\r\n"
	descriptions = "O*NET-SOC Code\tTitle\tDescription\r\n" +
		"29-2072.00\tMedical Records Specialists\tCompile records.\r\n" +
		"29-1141.00\tRegistered Nurses\tn/a\r\n" +
		"99-9999.00\tGhosts\tHaunt houses.\r\n"
	tasks = "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source\r\n" +
		"29-2072.00\t7\tFile \"old\" records.\tSupplemental\t95\t08/2023\tIncumbent\r\n" +
		"29-2072.00\t9\tProtect records.\tCore\t95\t08/2023\tIncumbent\r\n" +
		"29-2072.00\t8\tAssign codes.\tn/a\t95\t08/2023\tIncumbent\r\n"
)

// files are a release by the names of its files.
type files map[string]string

func wholeRelease() files {
	return files{"db_30_1_text/Read Me.txt": readMe, "db_30_1_text/Occupation Data.txt": descriptions, "db_30_1_text/Task Statements.txt": tasks}
}

// with is a whole release with one file changed; an empty text removes it.
func with(name, text string) files {
	f := wholeRelease()
	f["db_30_1_text/"+name] = text
	if text == "" {
		delete(f, "db_30_1_text/"+name)
	}
	return f
}

func zipped(t testing.TB, f files) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(f)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(f[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func write(t testing.TB, path string, data []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func writeZip(t testing.TB, f files) string {
	return write(t, filepath.Join(t.TempDir(), "download.zip"), zipped(t, f))
}

func noon() time.Time { return time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC) }

func newImporter(t testing.TB) *Importer {
	return &Importer{
		Store:     added.At(filepath.Join(t.TempDir(), added.FileName), noon),
		Known:     func() (map[string]bool, error) { return map[string]bool{"29-2072.00": true, "29-1141.00": true}, nil },
		Reference: smallReference,
	}
}

func TestReleaseIsRecognised(t *testing.T) {
	folder := t.TempDir()
	for name, text := range wholeRelease() {
		write(t, filepath.Join(folder, filepath.FromSlash(name)), []byte(text))
	}
	renamed := files{"a.txt": readMe, "b.dat": strings.ToUpper(descriptions[:33]) + descriptions[33:], "c": "\ufeff" + strings.ReplaceAll(tasks, "\r\n", "\n")}
	unnumbered := with("Read Me.txt", "")
	tests := []struct {
		what, path, number string
		missing            string
	}{
		{"zip", writeZip(t, wholeRelease()), "30.1", ""},
		{"folder", folder, "30.1", ""},
		{"other names, case, line ends and a mark at the start", writeZip(t, renamed), "30.1", ""},
		{"the folder's name tells the release", writeZip(t, unnumbered), "30.1", ""},
		{"a later release", writeZip(t, with("Read Me.txt", "O*NET 31.0 Database\nAugust 2026\n")), "31.0", ""},
		{"nothing tells the release", writeZip(t, files{"x.txt": descriptions}), "", "Task Statements"},
		{"no task statements", writeZip(t, with("Task Statements.txt", "")), "30.1", "Task Statements"},
		{"no descriptions", writeZip(t, with("Occupation Data.txt", "")), "30.1", "Occupation Data"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			p, err := newImporter(t).Inspect(context.Background(), tt.path)
			if err != nil {
				t.Fatal(err)
			}
			words := slices.DeleteFunc(slices.Clone(p.Missing), func(title string) bool { return title != "Occupation Data" && title != "Task Statements" })
			if p.Number != tt.number || strings.Join(words, ", ") != tt.missing {
				t.Errorf("release %q, missing %q, want %q and %q", p.Number, words, tt.number, tt.missing)
			}
			if !slices.Contains(p.Missing, "Job Zones") || slices.Contains(p.Missing, "Work Values") == (tt.number == "31.0" || tt.number == "") {
				t.Errorf("missing %q, want what this release has", p.Missing)
			}
			for _, f := range p.Files {
				if f.Title == "Task Statements" && (f.Read != 3 || f.Kept != 3) {
					t.Errorf("tasks: %d rows read, %d kept, want 3 and 3", f.Read, f.Kept)
				}
				for i, why := range f.Rejected {
					f.Rejected[i].Column = strings.ToLower(why.Column)
				}
				want := []release.Rejection{{Reason: notOurs, Rows: 1, Row: 4, Column: "o*net-soc code"}, {Reason: noText, Rows: 1, Row: 3, Column: "description"}}
				if f.Title == "Occupation Data" && (f.Read != 3 || f.Kept != 1 || !slices.Equal(f.Rejected, want)) {
					t.Errorf("descriptions: %d rows read, %d kept, rejected %v, want 3, 1 and %v", f.Read, f.Kept, f.Rejected, want)
				}
			}
		})
	}
}

func TestBadInput(t *testing.T) {
	row := "29-2072.00\t7\tFile records.\tCore\t95\t08/2023\tIncumbent\r\n"
	head := tasks[:strings.Index(tasks, "\r\n")+2]
	task := func(row string) []byte { return zipped(t, with("Task Statements.txt", head+row)) }
	good := zipped(t, wholeRelease())
	tests := []struct {
		what string
		data []byte
		says string
	}{
		{"empty", nil, "x.zip is empty"},
		{"truncated zip", good[:len(good)/2], "x.zip is not a whole zip file"},
		{"no files in the zip", zipped(t, nil), "x.zip holds no table that Waymark knows"},
		{"another zip", zipped(t, files{"report.txt": "Dear all,\n", "a.csv": "a,b\n"}), "x.zip holds no table that Waymark knows"},
		{"web page", []byte("\n<!DOCTYPE html><html>Not found</html>"), "x.zip, row 1: this is a web page"},
		{"something else", []byte("%PDF-1.7"), "x.zip is a PDF"},
		{"a way out of the zip", zipped(t, files{"../../etc/Occupation Data.txt": descriptions}), `holds a file with the path "../../etc/Occupation Data.txt"`},
		{"a drive's root", zipped(t, files{"/Occupation Data.txt": descriptions}), "leads out of the zip"},
		{"a way out on Windows", zipped(t, files{`..\Occupation Data.txt`: descriptions}), "leads out of the zip"},
		{"too many files", zipped(t, crowd()), "x.zip holds more than 1000 files"},
		{"password", locked(t), "x.zip is locked with a password at Occupation Data.txt."},
		{"too old", zipped(t, with("Read Me.txt", "O*NET 28.3 Database\n")), "This is O*NET 28.3. Waymark reads O*NET 29.0 and later."},
		{"two releases", zipped(t, files{"a/Occupation Data.txt": descriptions, "b/Occupation Data.txt": descriptions}), "a/Occupation Data.txt and b/Occupation Data.txt both hold Occupation Data"},
		{"missing column", zipped(t, with("Task Statements.txt", strings.Replace(tasks, "Task Type", "Kind", 1))), "db_30_1_text/Task Statements.txt, row 1: the column “Task Type” is missing."},
		{"doubled column", zipped(t, with("Task Statements.txt", strings.Replace(tasks, "Date", "Task", 1))), "row 1: the column “Task” is there twice."},
		{"empty file", zipped(t, files{"Occupation Data.txt": "", "t.txt": tasks}), "Occupation Data.txt is empty."},
		{"no rows", task(""), "Task Statements.txt, row 2: there are no rows below the header."},
		{"UTF-16", zipped(t, files{"Occupation Data.txt": "\xff\xfeO\x00*\x00N\x00"}), "Occupation Data.txt, row 1, column “O*NET-SOC Code”: the file is in UTF-16"},
		{"Windows letters", task(strings.Replace(row, "File", "Caf\xe9", 1)), "row 2, column “Task”: the text is not in UTF-8"},
		{"zero byte", task(strings.Replace(row, "File", "Fi\x00le", 1)), "row 2, column “Task”: “Fi?le records.” holds a character"},
		{"too few columns", task(row + "29-2072.00\t8\tAssign codes.\r\n"), "row 3, column “Task Type”: the row has 3 columns and the header 7."},
		{"too many columns", task(strings.Replace(row, "File", "File\t", 1)), "row 2, column after the last: the row has 8 columns"},
		{"moved column", task(strings.Replace(row, "29-2072.00\t7", "7\t29-2072.00", 1)), "row 2, column “O*NET-SOC Code”: “7” is not a job code"},
		{"text for a number", task(strings.Replace(row, "\t7\t", "\tseven\t", 1)), "row 2, column “Task ID”: “seven” is not a task's number."},
		{"unknown kind of task", task(strings.Replace(row, "Core", "Corr", 1)), "row 2, column “Task Type”: “Corr” is not Core"},
		{"the same task twice", task(row + row), "row 3, column “Task ID”: “7” stands in row 2 already."},
		{"the same job twice", zipped(t, with("Occupation Data.txt", descriptions+"29-2072.00\tA\tB\r\n")), "row 5, column “O*NET-SOC Code”: “29-2072.00” stands in row 2 already."},
		{"endless row", task(strings.Repeat("x", maxLine+1)), "row 2: the row is longer than a megabyte"},
		{"no job of ours", zipped(t, files{"o.txt": strings.ReplaceAll(descriptions, "29-", "98-")}), "x.zip: no row fits a job of this program."},
		{"flipped byte", flipped(t), "row 5: the file is damaged here. Download it again."},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			path := write(t, filepath.Join(t.TempDir(), "x.zip"), tt.data)
			i := newImporter(t)
			_, err := i.Inspect(context.Background(), path)
			refused(t, err, tt.says)
			if list, err := i.Added(); err != nil || len(list) > 0 {
				t.Errorf("added %v, %v, want nothing", list, err)
			}
		})
	}
	_, err := newImporter(t).Inspect(context.Background(), filepath.Join(t.TempDir(), "none.zip"))
	refused(t, err, "There is no file or folder ")
}

func refused(t *testing.T, err error, says string) {
	t.Helper()
	if !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %v, want bad input in one sentence with %q", err, says)
	}
}

// crowd is more files than any release has.
func crowd() files {
	f := files{}
	for n := range maxFiles + 1 {
		f[strconv.Itoa(n)] = ""
	}
	return f
}

func TestFolderWithTooManyFiles(t *testing.T) {
	folder := t.TempDir()
	for name := range crowd() {
		write(t, filepath.Join(folder, name), nil)
	}
	_, err := newImporter(t).Inspect(context.Background(), folder)
	refused(t, err, "holds more than 1000 files. Choose the folder of the release itself.")
}

// locked is a zip that says that its file is encrypted.
func locked(t *testing.T) []byte {
	t.Helper()
	return rawZip(t, &zip.FileHeader{Name: "Occupation Data.txt", Flags: 1, UncompressedSize64: uint64(len(descriptions)), CompressedSize64: uint64(len(descriptions))})
}

// rawZip has the descriptions under a header that may lie.
func rawZip(t *testing.T, h *zip.FileHeader) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(h)
	if err == nil {
		_, err = w.Write([]byte(descriptions))
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// flipped is a zip whose task statements are stored plainly and lack a bit.
func flipped(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "t.txt", Method: zip.Store})
	if err == nil {
		_, err = w.Write([]byte(tasks))
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return bytes.Replace(b.Bytes(), []byte("Assign codes."), []byte("Assigm codes."), 1)
}

// TestBomb has a zip that says how much it unpacks to, and one that lies.
func TestBomb(t *testing.T) {
	for what, says := range map[string]string{"honest": "would unpack to more than 1024 megabytes", "large file": "is larger than 512 megabytes", "lying": "the file is damaged here"} {
		t.Run(what, func(t *testing.T) {
			h := &zip.FileHeader{Name: "Occupation Data.txt", Method: zip.Store, UncompressedSize64: 5 << 30, CompressedSize64: uint64(len(descriptions))}
			switch what {
			case "large file":
				h.UncompressedSize64 = maxFile + 1
			case "lying":
				h.UncompressedSize64 = 40
			}
			_, err := newImporter(t).Inspect(context.Background(), write(t, filepath.Join(t.TempDir(), "x.zip"), rawZip(t, h)))
			refused(t, err, says)
		})
	}
}

func TestImportShowsTheWordsOfTheJob(t *testing.T) {
	i := newImporter(t)
	path := writeZip(t, wholeRelease())
	for again := range 2 {
		if again == 1 {
			_, err := i.Inspect(context.Background(), path)
			refused(t, err, "download.zip was added already, on March 31, 2027, as O*NET 30.1. Nothing was changed.")
			path = writeZip(t, with("Occupation Data.txt", descriptions+"29-1141.01\tAcute Care Nurses\tCare.\r\n"))
		}
		p, err := i.Inspect(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if p.Replaces != (again == 1) {
			t.Errorf("import %d: replaces = %v", again+1, p.Replaces)
		}
		var told []release.Progress
		if err := i.Import(context.Background(), p, func(now release.Progress) { told = append(told, now) }); err != nil {
			t.Fatal(err)
		}
		if len(told) < 2 || told[len(told)-1].Done != 1 {
			t.Errorf("progress %v, want each file and the end", told)
		}
	}
	o, err := i.Official("29-2072.00")
	if err != nil || o == nil {
		t.Fatal(o, err)
	}
	var lines []string
	for _, task := range o.Tasks {
		lines = append(lines, task.Text)
	}
	if o.Release != "30.1" || o.Description != "Compile records." || strings.Join(lines, " ") != `Protect records. File "old" records. Assign codes.` || !o.Tasks[0].Core || o.Tasks[1].Core {
		t.Errorf("the guide would show %+v", o)
	}
	if list, err := i.Added(); err != nil || len(list) != 1 || list[0].Name() != "onet-30.1" || !list[0].At.Equal(noon()) {
		t.Errorf("added %+v, %v, want one release of noon", list, err)
	}
}

func TestChangedSinceInspection(t *testing.T) {
	i := newImporter(t)
	path := writeZip(t, wholeRelease())
	p, err := i.Inspect(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, zipped(t, with("Task Statements.txt", strings.Replace(tasks, "Protect", "Burn", 1))))
	refused(t, i.Import(context.Background(), p, nil), "has changed since it was looked at")
	if o, err := i.Official("29-2072.00"); o != nil || err != nil {
		t.Errorf("the guide would show %v, %v, want nothing", o, err)
	}
}

func TestCancelledImportChangesNothing(t *testing.T) {
	i := newImporter(t)
	ctx, cancel := context.WithCancel(context.Background())
	p, err := i.Inspect(ctx, writeZip(t, wholeRelease()))
	if err != nil {
		t.Fatal(err)
	}
	err = i.Import(ctx, p, func(release.Progress) { cancel() })
	if _, looking := i.Inspect(ctx, p.Path); !errors.Is(looking, context.Canceled) {
		t.Errorf("looking with a cancelled context: %v", looking)
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if list, err := i.Added(); err != nil || len(list) > 0 {
		t.Errorf("added %v, %v, want nothing", list, err)
	}
}
