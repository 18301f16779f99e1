package restore

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/widgets"
)

// BackupsHost is what the page of backups needs of the program around it.
type BackupsHost interface {
	// Backups lists the copies of the plan file, newest first.
	Backups(show func([]plan.Backup), fail func(error))
	// Restore puts a backup in the place of the plan file. done is told where
	// what was there is kept, "" for nothing.
	Restore(b plan.Backup, done func(aside string, err error))
	// Holds says what the plan file holds now: "2 plans, 31 steps", or "" when
	// it cannot be read.
	Holds() string
	PlanPath() string
	// BackupTrouble says why the latest backup was not made, or "".
	BackupTrouble() string
}

// Backups is the page of backups. Its methods belong to the UI thread.
type Backups struct {
	host    BackupsHost
	content fyne.CanvasObject
	about   *widget.Label
	list    *fyne.Container
}

const readingWidth = 820

// NewBackups makes the page and fills it.
func NewBackups(host BackupsHost) *Backups {
	b := &Backups{host: host, about: widgets.Body("Looking for backups …"), list: container.NewVBox()}
	b.content = container.NewVScroll(widgets.NewColumn(readingWidth, container.NewVBox(
		widgets.Heading("Backups"),
		widgets.Body("Waymark keeps copies of your plan file while you work: the latest ones, then one a day, one a week and one a month. Each was read and checked when it was made."),
		b.about, b.list)))
	b.Show()
	return b
}

// Content is the page's object.
func (b *Backups) Content() fyne.CanvasObject { return b.content }

// Show lists the backups anew.
func (b *Backups) Show() {
	b.host.Backups(b.fill, func(err error) { b.about.SetText("The backups could not be listed. " + err.Error()) })
}

func (b *Backups) fill(all []plan.Backup) {
	now := "Your plan file is " + b.host.PlanPath() + "."
	if holds := b.host.Holds(); holds != "" {
		now += " It holds " + holds + " now."
	}
	if len(all) == 0 {
		now += "\nThere is no backup yet. The first one is made when you change something."
	}
	if trouble := b.host.BackupTrouble(); trouble != "" {
		now += "\n" + trouble
	}
	b.about.SetText(now)
	b.list.RemoveAll()
	for n, backup := range all {
		if n > 0 {
			b.list.Add(widget.NewSeparator())
		}
		b.list.Add(b.row(backup))
	}
	b.content.Refresh()
}

func (b *Backups) row(v plan.Backup) fyne.CanvasObject {
	made := widget.NewLabel(v.Made.Local().Format(timeForm))
	made.TextStyle.Bold = true
	lines := container.New(widgets.Tight{}, made, widgets.Muted(v.Kind.Label()+"  ·  "+size(v.Bytes)))
	if v.Problem != "" {
		why := widgets.Body(v.Problem)
		why.Importance = widget.WarningImportance
		lines.Add(why)
		path := widgets.Muted(v.Path)
		path.Wrapping = fyne.TextWrapBreak
		lines.Add(path)
		return lines
	}
	lines.Add(widgets.Body(Holding(v.Plans, v.Steps, v.Credentials)))
	if v.Latest.Label != "" {
		lines.Add(widgets.Muted("Last change in it: " + v.Latest.Label + ", " + v.Latest.At.Local().Format(timeForm)))
	}
	take := widget.NewButtonWithIcon("Restore", theme.HistoryIcon(), func() { b.ask(v) })
	return container.NewBorder(nil, nil, nil, container.NewVBox(take), lines)
}

// ask names what would be replaced, once.
func (b *Backups) ask(v plan.Backup) {
	was := "Your plan file as it is now"
	if holds := b.host.Holds(); holds != "" {
		was += " (" + holds + ")"
	}
	text := fmt.Sprintf("%s is replaced by the copy of %s (%s). Changes since then are not in it. The file as it is now is kept beside the backups: you can come back to it here.",
		was, v.Made.Local().Format(timeForm), Holding(v.Plans, v.Steps, v.Credentials))
	c := fyne.CurrentApp().Driver().CanvasForObject(b.content)
	widgets.Ask(c, "Restore this backup?", text, "Keep my plan file", "Restore the backup", func() {
		b.about.SetText("Restoring …")
		b.host.Restore(v, func(aside string, err error) {
			if err != nil {
				b.about.SetText("Nothing was restored. " + err.Error())
				return
			}
			b.Show()
		})
	})
}

// Holding says what a file holds: "2 plans, 31 steps and 1 credential".
func Holding(plans, steps, credentials int) string {
	var parts []string
	add := func(n int, what string) {
		if n != 1 {
			what += "s"
		}
		parts = append(parts, fmt.Sprintf("%d %s", n, what))
	}
	add(plans, "plan")
	add(steps, "step")
	add(credentials, "credential")
	return strings.Join(parts[:2], ", ") + " and " + parts[2]
}

func size(bytes int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	if bytes >= mega {
		return fmt.Sprintf("%.1f MB", float64(bytes)/mega)
	}
	return fmt.Sprintf("%d kB", (bytes+kilo-1)/kilo)
}
