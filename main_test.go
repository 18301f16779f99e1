package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"waymark/storage/added"
)

// waymark runs a command line over the real data, in a home of the test's own.
func waymark(t *testing.T, args ...string) (status int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, &o, &e)
	return status, o.String(), e.String()
}

func TestSearchRealData(t *testing.T) {
	t.Setenv("WAYMARK_HOME", t.TempDir())
	status, out, errOut := waymark(t, "search", "coder", "--json")
	if status != 0 {
		t.Fatalf("status %d: %s", status, errOut)
	}
	var r struct {
		Hits []struct{ Code, Title, Reason string }
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Hits) == 0 || r.Hits[0].Code != "29-2072.00" || r.Hits[0].Title != "Medical Records Specialists" || r.Hits[0].Reason == "" {
		t.Errorf("hits = %+v", r.Hits)
	}
}

// TestShowRealData knows figures that were read in the source files by hand.
func TestShowRealData(t *testing.T) {
	t.Setenv("WAYMARK_HOME", t.TempDir())
	status, out, errOut := waymark(t, "show", "29-2072", "--area", "Spokane")
	if status != 0 {
		t.Fatalf("status %d: %s", status, errOut)
	}
	for _, want := range []string{
		"Seen from Spokane-Spokane Valley, WA\n",
		"Pay in Spokane-Spokane Valley, WA\n  Yearly pay, 10th percentile: $40,490 a year (OEWS May 2025)\n",
		"  Hourly pay, median: $24.59 an hour (OEWS May 2025)\n",
		"  Growth: 7.1 % (EP 2024-34)\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	t.Setenv("WAYMARK_HOME", t.TempDir())
	for _, args := range [][]string{
		{"show", "99-9999"},
		{"show", "29-2072", "--area", "Narnia"},
		{"plan", "show", "--file", filepath.Join(t.TempDir(), "none.waymark")},
		{"plan", "show", "--file", "main_test.go"},
		{"data", "build", "--from", filepath.Join(t.TempDir(), "none"), "--out", filepath.Join(t.TempDir(), "pack")},
	} {
		status, out, errOut := waymark(t, args...)
		if status != 2 || out != "" || strings.Count(errOut, "\n") != 1 {
			t.Errorf("waymark %q: status %d, stdout %q, stderr %q, want 2 and one sentence", args, status, out, errOut)
		}
	}
}

func TestPlanIsThereOnTheNextStart(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	for _, args := range [][]string{
		{"plan", "new", "--occupation", "29-2072", "--area", "99201"},
		{"plan", "step", "add", "Buy the code book", "--cost", "119.95"},
		{"plan", "step", "state", "1", "done"},
	} {
		if status, _, errOut := waymark(t, args...); status != 0 {
			t.Fatalf("waymark %q: %s", args, errOut)
		}
	}
	status, out, errOut := waymark(t, "plan", "show")
	if status != 0 || !strings.Contains(out, ": Buy the code book\n") || !strings.Contains(out, "  State: Done\n") || !strings.Contains(out, "Spokane") {
		t.Errorf("status %d, %s%s", status, out, errOut)
	}
	if log, err := os.ReadFile(filepath.Join(home, "logs", "waymark.log")); err != nil || strings.Contains(string(log), "code book") {
		t.Errorf("log: %v; it must hold nothing of the plan: %s", err, log)
	}
}

func TestWithoutDisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux has computers without a display")
	}
	t.Setenv("WAYMARK_HOME", t.TempDir())
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	status, _, errOut := waymark(t)
	if status != 1 || !strings.Contains(errOut, "no display") {
		t.Errorf("status %d, %q, want 1 and a sentence", status, errOut)
	}
}

func TestVersionIsThatOfThePackage(t *testing.T) {
	toml, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^Version = "(.*)"$`).FindSubmatch(toml)
	if m == nil || string(m[1]) != version {
		t.Errorf("FyneApp.toml has version %q, main.go %q", m, version)
	}
}

// TestDamagedAddedData: guides show what the program has, and the list says
// what is wrong.
func TestDamagedAddedData(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	if err := os.WriteFile(filepath.Join(home, added.FileName), bytes.Repeat([]byte("not a database "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	status, out, errOut := waymark(t, "show", "29-2072")
	if status != 0 || !strings.Contains(out, "(OEWS May 2025)") {
		t.Errorf("show: status %d, %s%s", status, errOut, out)
	}
	status, _, errOut = waymark(t, "data", "list")
	if status == 0 || !strings.Contains(errOut, "is damaged. Delete it and add the data again.") {
		t.Errorf("list: status %d, %s", status, errOut)
	}
}

// TestAddedWagesAreShown imports a wage file of a later year and takes it away.
func TestAddedWagesAreShown(t *testing.T) {
	t.Setenv("WAYMARK_HOME", t.TempDir())
	file := filepath.Join(t.TempDir(), "national_M2031_dl.csv")
	text := "AREA,AREA_TITLE,AREA_TYPE,OCC_CODE,O_GROUP,TOT_EMP,LOC_QUOTIENT,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,H_MEAN\n" +
		"99,U.S.,1,29-2072,detailed,200000,,40000,50000,61230,70000,#,63000,19.23,24.04,29.44,33.65,#,30.29\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, out, errOut := waymark(t, "data", "import", file, "--yes"); status != 0 {
		t.Fatalf("import: status %d, %s%s", status, out, errOut)
	}
	_, out, _ := waymark(t, "show", "29-2072")
	for _, want := range []string{"median: $61,230 a year (OEWS May 2031)", "Source: OEWS May 2031: Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics", "90th percentile: no number (OEWS May 2031). At the top of the source's scale."} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if status, _, errOut := waymark(t, "data", "remove", "oews-may-2031-nation"); status != 0 {
		t.Fatalf("remove: status %d, %s", status, errOut)
	}
	if _, out, _ = waymark(t, "show", "29-2072"); strings.Contains(out, "May 2031") {
		t.Errorf("wages are still shown after they were taken away:\n%s", out)
	}
}
