package e2e_test

import (
	"bytes"
	"encoding/json"
	"fyne.io/fyne/v2/theme"
	"image"
	"image/draw"
	"os"
	"slices"
	"testing"
	"waymark/ui/e2e/screen"
	"waymark/ui/look"
)

// step is what the command line tells of a step of a plan.
type step struct {
	Title string `json:"title"`
	State string `json:"state"`
}

// savedPlan reads the only plan of the file with the command line.
func (p *person) savedPlan() (area string, steps []step) {
	p.t.Helper()
	out, err := p.command("plan", "show", "--file", p.planPath(), "--json").Output()
	p.do(err)
	var all struct {
		Plans []struct {
			Area  string `json:"area_name"`
			Steps []step `json:"steps"`
		} `json:"plans"`
	}
	p.do(json.Unmarshal(out, &all))
	if len(all.Plans) != 1 {
		p.t.Fatalf("the file holds %d plans, want 1", len(all.Plans))
	}
	return all.Plans[0].Area, all.Plans[0].Steps
}

func (p *person) file() []byte {
	p.t.Helper()
	data, err := os.ReadFile(p.planPath())
	p.do(err)
	return data
}

const (
	saved     = "Your plan · saved"
	firstStep = "Finish high school or pass an equivalency test"
	newStep   = "Add a step: type a title and press Enter"
)

// startPlan finds a job by one of its other names and starts a plan for it.
func (p *person) startPlan() {
	p.t.Helper()
	p.press("ctrl+k")
	p.enter("medical coder")
	p.see("also called Medical Coder")
	p.press("Return")
	p.click("Start a plan")
	p.click("Use this plan")
	p.see(firstStep)
	p.see(saved)
}

// Parts of the window.
var (
	topBar = image.Rect(150, 0, 1280, 52)
	top    = image.Rect(150, 268, 870, 322) // row of the first step
	panel  = image.Rect(870, 52, 1280, 764) // of a step, right of the list
)

// TestPlanFromSearchToNextStart does what a newcomer does on the first evening
// and looks at it again on the next one.
func TestPlanFromSearchToNextStart(t *testing.T) {
	p := newPerson(t)
	p.start()

	p.clickAt(middle(p.seeIn(topBar, "U.S.")))
	p.enter("spokane")
	p.see("Spokane-Spokane Valley, WA")
	p.press("Return")
	p.see("Spokane, WA")

	p.press("ctrl+k")
	p.enter("medical coder")
	p.see("also called Medical Coder")
	p.press("Return")
	p.see("Half of medical records specialists in Spokane, WA earn more than $56,750")
	p.clickAt(middle(p.seeIn(tabs, "Pay")))
	p.see("Yearly pay by percentile")
	p.seeChart()
	p.clickAt(middle(p.seeIn(tabs, "Outlook")))
	p.see("194,800 jobs in 2024, 208,600 expected in 2034")
	p.seeChart()
	p.click("How to get in")
	p.see("Postsecondary certificate")
	p.seeChart()
	p.click("Codes & sources")
	p.see("29-2072.00")

	p.press("ctrl+l")
	p.enter("boise")
	p.see("Boise City, ID")
	p.press("Return")
	p.gone("Spokane, WA")
	p.click("Summary")
	p.see("Half of medical records specialists in Boise")

	p.click("Start a plan")
	p.click("Use this plan")
	p.see(saved)
	p.see("0 of 5 done")

	p.clickAt(middle(p.seeIn(top, firstStep)))
	p.see("Step 1 of 5")
	title := p.seeIn(panel, firstStep)
	p.clickAt(middle(title))
	p.press("ctrl+a")
	p.enter("Finish school")
	p.press("Escape")
	p.gone("Step 1 of 5")
	row := p.seeIn(top, "Finish school")
	p.clickAt(image.Pt(row.Min.X-60, middle(row).Y)) // the check box left of number and title
	p.see("1 of 5 done")

	p.click(newStep)
	p.enter("Call the college")
	p.press("Return")
	p.see("1 of 6 done")
	p.click("Steps") // leaves the field, which has an undo of its own
	p.press("ctrl+z")
	p.see("1 of 5 done")

	p.press("ctrl+k") // so that neither keyboard nor mouse marks anything on the page
	p.see(saved)
	before := p.planPicture()
	p.quit()
	area, steps := p.savedPlan()
	want := []step{
		{"Finish school", "done"},
		{"Earn an associate's degree", "planned"},
		{"Earn the certification: Registered Health Information Technician (RHIT)", "planned"},
		{"Apply for jobs: Medical Records Specialists", "planned"},
		{"Keep RHIT: 20 CEU every 2 years", "planned"},
	}
	if area != "Boise City, ID" || !slices.Equal(steps, want) {
		t.Fatalf("saved for %q:\n%v\nwant:\n%v", area, steps, want)
	}
	file := p.file()

	p.start()
	p.see("Boise City, ID")
	p.press("ctrl+6")
	p.see("1 of 5 done")
	if after := p.planPicture(); !bytes.Equal(before.Pix, after.Pix) {
		t.Errorf("the plan looks different after the next start: %s, before: %s", p.keep(after), p.keep(before))
	}
	p.quit()
	if !bytes.Equal(file, p.file()) {
		t.Error("looking at the plan has changed its file")
	}
}

// planPicture is the picture of the plan's page without the line with the undo
// button, which is about this session only.
func (p *person) planPicture() *image.NRGBA {
	p.t.Helper()
	p.do(screen.Move(image.Pt(70, 400)))
	page := image.Rect(150, 52, 1272, 764)
	img := p.still(page)
	line := p.see("Details").Inset(-14)
	line.Min.X, line.Max.X = page.Min.X, page.Max.X
	draw.Draw(img, line, image.Black, image.Point{}, draw.Src)
	return img
}

// seeChart waits for a bar of a chart in the accent colour.
func (p *person) seeChart() {
	p.t.Helper()
	r, g, b, _ := look.Theme{}.Color(theme.ColorNamePrimary, theme.VariantLight).RGBA()
	bar := bytes.Repeat([]byte{byte(r >> 8), byte(g >> 8), byte(b >> 8), 0xff}, 30)
	p.wait("to see the bars of a chart", func() bool {
		return bytes.Contains(p.picture(image.Rect(150, 280, 1272, 764)).Pix, bar)
	})
}

// TestKilledRightAfterSaved ends the program as a power cut does, as soon as it
// has said that a change is saved.
func TestKilledRightAfterSaved(t *testing.T) {
	p := newPerson(t)
	p.start()
	p.startPlan()
	p.click(newStep)
	p.enter("Call the college")
	p.press("Return")
	p.see("0 of 6 done")
	p.see(saved)
	p.kill()

	p.start()
	p.press("ctrl+6")
	p.see("Call the college")
	p.see("0 of 6 done")
	p.quit()
	if _, steps := p.savedPlan(); steps[len(steps)-1].Title != "Call the college" {
		t.Errorf("the last step is %q", steps[len(steps)-1].Title)
	}
}

// TestDamagedPlan starts on a plan file of which half is gone.
func TestDamagedPlan(t *testing.T) {
	p := newPerson(t)
	p.do(p.command("plan", "new", "--file", p.planPath(), "--occupation", "29-2072").Run())
	file := p.file()[:4096]
	p.do(os.WriteFile(p.planPath(), file, 0o600))

	p.start()
	p.press("ctrl+6")
	p.see("Your plan file is damaged")
	p.press("ctrl+k")
	p.enter("medical coder")
	p.see("also called Medical Coder")
	p.press("Return")
	p.see("At a glance")
	p.quit()
	if !bytes.Equal(file, p.file()) {
		t.Error("the damaged file has been changed")
	}
}
