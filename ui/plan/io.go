package plan

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// Form is how a plan file is saved for other programs.
type Form uint8

// The forms.
const (
	Tables Form = iota
	Calendar
	Whole
)

// Forms in the order in which they are offered.
var Forms = [...]Form{Tables, Calendar, Whole}

// Label is the form in words.
func (f Form) Label() string {
	return [...]string{"Spreadsheet files (CSV in one zip)", "Calendar file (ICS)", "Everything (JSON)"}[f]
}

// about says what a form is good for.
func (f Form) about() string {
	return [...]string{
		"All tables of all plans. Steps, credentials and activities can be changed there and brought in again.",
		"Dates and reminders of this plan, and of credentials. A calendar that takes a later file in changes its entries.",
		"All that the plan file holds, to carry it to another program or to keep it. It comes back unchanged.",
	}[f]
}

// showForms offers the forms in which the plan file can be saved.
func (p *Page) showForms() {
	id := p.state.Plan.ID
	var fit []Form
	box := &widgets.Pick{Hint: "Which form",
		Help: "The file goes into the folder of your plan. Print-outs are under “Save or print”.",
		Find: func(typed string) []widgets.Line {
			lines := []widgets.Line{}
			fit = nil
			for _, f := range Forms {
				if contains(f.Label(), typed) {
					fit = append(fit, f)
					lines = append(lines, widgets.Line{Text: f.Label(), Note: f.about()})
				}
			}
			return lines
		},
		Choose: func(n int) { p.host.SaveFor(fit[n], id) },
	}
	box.Show(p.head.menu)
}

// canBring reports whether a file is of a kind that can be brought in.
func canBring(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv", ".txt", ".tsv", ".json":
		return true
	}
	return false
}

// chooseFile lets the person choose a table or a plan to bring in, in a box
// below an object.
func (p *Page) chooseFile(below fyne.CanvasObject) {
	browse{below: below, help: "Tables end in .csv, plans in .json. A file can also be dropped on the window.", shown: canBring, chosen: p.bring}.in(p.host.Folder())
}

// bring looks at a file and shows what it would bring in.
func (p *Page) bring(path string) {
	task.Run(func() ([]byte, error) { return os.ReadFile(path) }, func(data []byte) {
		if !strings.EqualFold(filepath.Ext(path), ".json") {
			p.showCover(newBringTable(p, filepath.Base(path), data))
			return
		}
		all, err := planjson.Read(strings.NewReader(string(data)))
		if err != nil {
			p.Say("This file cannot be brought in. " + err.Error())
			return
		}
		p.showCover(newBringPlan(p, filepath.Base(path), all))
	}, func(err error) { p.Say("The file could not be read. " + err.Error()) })
}

// bringPlan shows what a whole plan file in JSON would bring in.
type bringPlan struct {
	object fyne.CanvasObject
}

func newBringPlan(p *Page, name string, all domain.Contents) *bringPlan {
	steps := 0
	for _, plan := range all.Plans {
		steps += len(plan.Steps)
	}
	holds := widgets.Body("It holds " + plural(len(all.Plans), "plan", "plans") + " with " + plural(steps, "step", "steps") + ", " +
		plural(len(all.Credentials), "credential", "credentials") + ", " + plural(len(all.Activities), "activity", "activities") + " and " +
		plural(len(all.Stars), "starred job", "starred jobs") + ".")
	added := widgets.Body("All of it is added to what is here. What you entered about yourself and your starred jobs stay as they are. " +
		"It is one change, which can be undone.")
	b := &bringPlan{}
	page := newBringPage(p, "Bring in "+name)
	page.body.Add(holds)
	page.body.Add(added)
	page.use("Add all of it", func() { page.save(domain.Import(all), "Added what "+name+" holds.") })
	b.object = page.object
	return b
}

func (b *bringPlan) content() fyne.CanvasObject { return b.object }
func (b *bringPlan) show(State) bool            { return true }
