package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/storage/added"
)

const wageHead = "AREA,AREA_TITLE,AREA_TYPE,OCC_CODE,O_GROUP,TOT_EMP,LOC_QUOTIENT,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,H_MEAN\n"

const coders = "99,U.S.,1,29-2072,detailed,200000,,40000,50000,61230,70000,80000,63000,19.23,24.04,29.44,33.65,38.46,30.29\n"

func zipOf(t *testing.T, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write([]byte(text))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestBadFiles: each gives one sentence and exit status 2, and what was added
// before stays as it was.
func TestBadFiles(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	folder := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := file("national_M2031_dl.csv", wageHead+coders)
	if status, out, errOut := waymark(t, "data", "import", good, "--yes"); status != 0 {
		t.Fatalf("status %d, %s%s", status, out, errOut)
	}
	kept := filepath.Join(home, added.FileName)
	before, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	whole := zipOf(t, "national_M2030_dl.csv", wageHead+coders)
	tests := []struct {
		name, text string
		says       []string
	}{
		{"the same.csv", wageHead + coders, []string{"the same.csv was added already"}},
		{"cut.zip", whole[:len(whole)/2], []string{"cut.zip is not a whole zip file"}},
		{"out.zip", zipOf(t, "../../national_M2030_dl.csv", wageHead+coders), []string{"out.zip", ".."}},
		{"page.xlsx", "<!DOCTYPE html><html><body>Not found</body></html>", []string{"page.xlsx", "web page"}},
		{"utf16_M2030.csv", "\xff\xfe" + strings.Join(strings.Split(wageHead+coders, ""), "\x00") + "\x00", []string{"utf16_M2030.csv", "UTF-16"}},
		{"missing_M2030.csv", strings.Replace(wageHead, "A_MEDIAN", "A_MIDDLE", 1) + coders, []string{"missing_M2030.csv", "A_MEDIAN"}},
		{"doubled_M2030.csv", strings.TrimSpace(wageHead) + ",A_MEDIAN\n" + strings.TrimSpace(coders) + ",5\n", []string{"doubled_M2030.csv", "row 1", "A_MEDIAN"}},
		{"text_M2030.csv", wageHead + strings.Replace(coders, "61230", "a lot", 1), []string{"text_M2030.csv", "row 2", "A_MEDIAN", "a lot"}},
		{"twice_M2030.csv", wageHead + coders + coders, []string{"twice_M2030.csv", "row 3"}},
		{"moved_M2030.csv", wageHead + strings.Replace(coders, "61230,70000", "70000,61230", 1), []string{"moved_M2030.csv", "row 2"}},
		{"letter.txt", "Dear Sir or Madam,\nthank you.\n", []string{"letter.txt"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := file(tt.name, tt.text)
			for _, command := range [][]string{{"data", "inspect", path}, {"data", "import", path, "--yes"}} {
				status, out, errOut := waymark(t, command...)
				if status != 2 || out != "" || strings.Count(errOut, "\n") != 1 {
					t.Errorf("%s: status %d, stdout %q, stderr %q, want 2 and one sentence", command[1], status, out, errOut)
				}
				for _, want := range tt.says {
					if !strings.Contains(errOut, want) {
						t.Errorf("%s says %q, want %q in it", command[1], errOut, want)
					}
				}
			}
			if after, err := os.ReadFile(kept); err != nil || !bytes.Equal(after, before) {
				t.Errorf("what was added before is not as it was: %v", err)
			}
		})
	}
	if left, err := filepath.Glob(filepath.Join(home, ".waymark-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
}

// TestReadOnlyFolder: nothing is added where nothing can be written.
func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the administrator may write into read-only folders")
	}
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	path := filepath.Join(t.TempDir(), "national_M2031_dl.csv")
	if err := os.WriteFile(path, []byte(wageHead+coders), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(home, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(home, 0o700) })
	status, _, errOut := waymark(t, "data", "import", path, "--yes")
	if status != 1 || !strings.Contains(errOut, "the folder is read-only") {
		t.Errorf("status %d, %q", status, errOut)
	}
}

// TestPackGoesToAnotherComputer makes a pack, changes one byte of it, and adds
// it in another home.
func TestPackGoesToAnotherComputer(t *testing.T) {
	t.Setenv("WAYMARK_HOME", t.TempDir())
	folder := t.TempDir()
	path, pack := filepath.Join(folder, "national_M2031_dl.csv"), filepath.Join(folder, "lincoln.waymark-pack")
	if err := os.WriteFile(path, []byte(wageHead+coders), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"data", "import", path, "--yes"},
		{"data", "build", "--name", "Lincoln High", "--maker", "Ms. Ito", "--out", pack},
		{"data", "verify", pack},
	} {
		if status, _, errOut := waymark(t, args...); status != 0 {
			t.Fatalf("waymark %q: status %d, %s", args, status, errOut)
		}
	}
	t.Setenv("WAYMARK_HOME", t.TempDir())
	data, err := os.ReadFile(pack)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	changed := filepath.Join(folder, "changed.waymark-pack")
	if err := os.WriteFile(changed, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"inspect", "verify", "install"} {
		if status, out, errOut := waymark(t, "data", command, changed); status != 2 || out != "" || !strings.Contains(errOut, "it was changed") {
			t.Errorf("%s of a changed pack: status %d, %q %q", command, status, out, errOut)
		}
	}
	if status, out, errOut := waymark(t, "data", "install", pack); status != 0 || !strings.Contains(out, "OEWS May 2031, nation: 1 rows") {
		t.Fatalf("install: status %d, %s%s", status, out, errOut)
	}
	_, out, _ := waymark(t, "show", "29-2072")
	if !strings.Contains(out, "median: $61,230 a year (OEWS May 2031)") {
		t.Errorf("the pack's pay is not shown:\n%s", out)
	}
	_, out, errOut := waymark(t, "data", "diff", "29-2072", "--json")
	var diff struct {
		Compared []struct{ Before, After string }
		Jobs     []struct {
			Figures []struct {
				Name          string
				Before, After struct{ Amount float64 }
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &diff); err != nil {
		t.Fatalf("%v: %s", err, errOut)
	}
	if len(diff.Compared) != 1 || diff.Compared[0].Before != "OEWS May 2025" || diff.Jobs[0].Figures[0].Before.Amount != 51140 || diff.Jobs[0].Figures[0].After.Amount != 61230 {
		t.Errorf("difference %+v", diff)
	}
}
