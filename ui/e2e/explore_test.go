package e2e_test

import (
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"waymark/domain/spreadsheet"
)

// Parts of the window of Explore, and of a guide.
var (
	pane  = image.Rect(140, 48, 366, 768)   // filters
	jobs  = image.Rect(366, 48, 980, 768)   // the list and what stands above it
	tabs  = image.Rect(140, 240, 1280, 275) // of a guide
	sheet = image.Rect(140, 200, 1280, 768) // below a guide's tabs
)

// TestFromFiltersToASavedComparison does what somebody does who looks for a job
// near Spokane that pays $50,000 without a degree.
func TestFromFiltersToASavedComparison(t *testing.T) {
	p := newPerson(t)
	p.start()
	p.press("ctrl+l")
	p.enter("spokane")
	p.see("Spokane-Spokane Valley, WA")
	p.press("Return")
	p.see("Spokane, WA")

	p.clickAt(middle(p.seeIn(pane, "Any pay")))
	p.enter("50000")
	p.see("half earn at least $50,000 a year")
	p.clickAt(middle(p.seeIn(pane, "Any education")))
	p.click("Some college, no degree")
	p.seeIn(jobs, "starts with at most: some college, no degree")
	p.seeIn(jobs, "133 jobs")
	p.clickAt(middle(p.seeIn(jobs, "Growth")))
	p.seeIn(jobs, "Ranked by growth in the whole United States")
	p.seeIn(jobs, "1  Industrial Machinery Mechanics")

	p.press("ctrl+k", "Down", "c")
	p.see("Added to Compare: 1 of 4 jobs.")
	p.press("Down", "Down", "Down", "Down", "Down", "c") // the sixth is electricians
	p.see("Added to Compare: 2 of 4 jobs.")
	p.press("Return")
	p.see("Half of electricians in Spokane, WA earn more than $79,830")
	p.press("alt+Left")
	p.seeIn(jobs, "133 jobs") // as they were left
	p.clickAt(middle(p.seeIn(jobs, "1  Industrial Machinery Mechanics")))
	p.see("Half of industrial machinery mechanics in Spokane, WA earn more than $67,030")

	p.clickAt(middle(p.seeIn(tabs, "Pay")))
	p.click("All 583 areas")
	p.seeIn(sheet, "Longview-Kelso, WA") // the best paid
	p.clickAt(middle(p.seeIn(sheet, "Employees")))
	p.seeIn(sheet, "United States") // most employees
	p.click("States")
	p.see("Pay is highest in")

	p.press("ctrl+3")
	p.seeIn(sheet, "Employees in the area")
	p.click("Save or print")
	p.click("Spreadsheet (CSV)")
	p.click("Save")
	p.see("Saved")
	p.quit()
	rows := p.savedTable()
	if head := strings.Join(rows[0], "|"); !strings.Contains(head, "Industrial Machinery Mechanics") || !strings.Contains(head, "Electricians") {
		t.Errorf("the comparison is of %q", rows[0])
	}
	median := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 1 && row[1] == "Half earn more than, a year" })
	if median < 0 || !slices.Equal(rows[median][2:], []string{"$67,030", "$79,830 (best)"}) {
		t.Errorf("row %d of the comparison should tell both medians: %q", median, rows)
	}
}

// savedTable reads the only spreadsheet that was saved.
func (p *person) savedTable() (rows [][]string) {
	p.t.Helper()
	var paths []string
	p.do(filepath.WalkDir(p.home, func(path string, _ fs.DirEntry, err error) error {
		if filepath.Ext(path) == ".csv" {
			paths = append(paths, path)
		}
		return err
	}))
	if len(paths) != 1 {
		p.t.Fatalf("saved %q, want one spreadsheet", paths)
	}
	data, err := os.ReadFile(paths[0])
	p.do(err)
	rows, err = spreadsheet.Read(data)
	p.do(err)
	return rows
}
