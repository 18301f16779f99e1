package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReportOfAGuide(t *testing.T) {
	var w world
	dir := t.TempDir()
	page, sheet := filepath.Join(dir, "a.html"), filepath.Join(dir, "b.PDF")
	out := w.ok(t, "report", "guide", "29-2072", "--area", "Spokane", "--depth", "detailed", "--paper", "a4", "--large", "-o", page)
	if out != "The report is in "+page+".\n" {
		t.Errorf("printed %q", out)
	}
	text := readFile(t, page)
	for _, want := range []string{"Medical Records Specialists", "in Spokane, WA", "detailed guide", "Mar 3, 2027", "size: a4", "font-size: 18pt", "<h2>Hourly pay</h2>"} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
			t.Errorf("the page does not hold %q", want)
		}
	}
	w.ok(t, "report", "guide", "29-2072", "--out", sheet)
	if !strings.HasPrefix(readFile(t, sheet), "%PDF-") {
		t.Error("a .PDF file is no PDF")
	}
}

func TestReportOfAPlan(t *testing.T) {
	var w world
	w.ok(t, "plan", "new", "--file", "my.waymark", "--occupation", "29-2072")
	w.ok(t, "plan", "step", "add", "--file", "my.waymark", "Take the exam", "--due", "2027-03-31", "--cost", "299")
	page := filepath.Join(t.TempDir(), "plan.html")
	w.ok(t, "report", "plan", "--file", "my.waymark", "-o", page)
	for _, want := range []string{"Take the exam", "due Mar 31, 2027", "cost $299"} {
		if !strings.Contains(readFile(t, page), want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

func TestReportsOfEveryKind(t *testing.T) {
	var w world
	w.ok(t, "plan", "new", "--file", "my.waymark", "--occupation", "29-2072")
	w.ok(t, "star", "add", "29-2072", "--file", "my.waymark")
	dir := t.TempDir()
	for _, test := range []struct{ args, file, says string }{
		{"plan --file my.waymark --kind timeline", "timeline.html", "All steps with their dates"},
		{"plan --file my.waymark --kind money", "money.html", "How it is computed"},
		{"plan --file my.waymark --kind audit", "audit.html", "Audit sheet of my credentials"},
		{"plan --kind worksheet", "worksheet.html", "The job I want"},
		{"plan --file my.waymark --kind all", "all.html", "<h2>Timeline</h2>"},
		{"compare 29-2072 25-2021@Spokane", "compare.html", "Spokane, WA"},
		{"compare 29-2072 25-2021 --period hourly", "compare.csv", "an hour"},
		{"areas 29-2072 --area Spokane", "areas.html", "in all areas"},
		{"areas 29-2072", "areas.csv", "Why the median is blank"},
		{"reading --file my.waymark --area Spokane", "reading.html", "My reading list"},
		{"reading --file my.waymark --depth detailed", "reading.epub", "application/epub+zip"},
	} {
		path := filepath.Join(dir, test.file)
		w.ok(t, append(append([]string{"report"}, strings.Fields(test.args)...), "-o", path)...)
		if !strings.Contains(readFile(t, path), test.says) {
			t.Errorf("%s: the file does not hold %q", test.args, test.says)
		}
	}
}

func TestReportThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there.pdf")
	if err := os.WriteFile(there, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "a.pdf")
	for _, test := range []struct{ args, says string }{
		{"guide 99-9999 -o " + file, "No job has the code"},
		{"guide -o " + file, "which job"},
		{"guide 29-2072", "which file to write"},
		{"guide 29-2072 -o a.doc", ".pdf, .html or .epub file"},
		{"guide 29-2072 -o a.csv", ".pdf, .html or .epub file"},
		{"areas 29-2072 -o a.doc", ".pdf, .html, .epub or .csv file"},
		{"areas 99-9999 -o " + file, "No job has the code"},
		{"areas 29-2072 --period weekly -o " + file, "say yearly, monthly or hourly"},
		{"compare 29-2072 29-2072 29-2072 29-2072 29-2072 -o " + file, "compare 4 jobs"},
		{"compare 29-2072@Nowhere -o " + file, "Nowhere"},
		{"compare -o " + file, "which jobs"},
		{"plan --kind poem -o " + file, "say checklist, timeline, money, audit, worksheet or all"},
		{"reading --file none -o " + file, "none"},
		{"guide 29-2072 --depth all -o " + file, "say summary or detailed"},
		{"guide 29-2072 --paper a3 -o " + file, "say letter or a4"},
		{"guide 29-2072 --area Nowhere -o " + file, "Nowhere"},
		{"guide 29-2072 -o " + there, "is there already"},
		{"guide 29-2072 -o " + filepath.Join(dir, "none", "a.pdf"), "no folder"},
		{"plan --file none -o " + file, "none"},
	} {
		t.Run(test.args, func(t *testing.T) {
			var w world
			status, out, errOut := w.run(t, append([]string{"report"}, strings.Fields(test.args)...)...)
			if status != 2 || out != "" || !strings.Contains(errOut, test.says) || strings.Count(errOut, "\n") != 1 {
				t.Errorf("status %d, stdout %q, stderr %q, want 2 and %q", status, out, errOut, test.says)
			}
		})
	}
	if readFile(t, there) != "mine" {
		t.Error("a file that was there is overwritten")
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a failed report leaves a file")
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestReportComparesWithTheJobNow(t *testing.T) {
	var w world
	w.ok(t, "plan", "new", "--file", "my.waymark", "--occupation", "29-2072")
	w.ok(t, "plan", "step", "add", "--file", "my.waymark", "Take the exam", "--cost", "299")
	dir := t.TempDir()
	file := filepath.Join(dir, "a.csv")
	if status, _, errOut := w.run(t, "report", "compare", "29-2072", "--me", "--file", "my.waymark", "-o", file); status != 2 || !strings.Contains(errOut, "does not say what you do now") {
		t.Errorf("no job now: status %d, %s", status, errOut)
	}
	w.ok(t, "me", "set", "--file", "my.waymark", "--job", "25-2021", "--pay", "41000 year")
	w.ok(t, "report", "compare", "29-2072", "--me", "--file", "my.waymark", "--area", "Spokane", "-o", file)
	text := readFile(t, file)
	for _, want := range []string{"Job,Medical Records Specialists,Elementary School Teachers", "\"What you earn, as you entered it\",—,\"$41,000\"", "Cost of your plan for it,$299 and 5 costs not known yet,—"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	page := filepath.Join(dir, "a.html")
	w.ok(t, "report", "compare", "29-2072", "--me", "--file", "my.waymark", "-o", page)
	if !strings.Contains(readFile(t, page), "(your job now)") {
		t.Error("nothing says which is the job now")
	}
	alone := filepath.Join(dir, "b.csv")
	w.ok(t, "report", "compare", "29-2072", "--file", "my.waymark", "-o", alone)
	if text := readFile(t, alone); strings.Contains(text, "41,000") || strings.Contains(text, "Teachers") {
		t.Errorf("without --me:\n%s", text)
	}
}
