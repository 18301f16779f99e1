package plan

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// head is what stands above the tabs: the plan's title and job, the menu of
// plans, undo and redo.
type head struct {
	page   *Page
	object fyne.CanvasObject

	title      *field
	goal       *fyne.Container // "Goal:", the job as a link, and more about the plan
	job        *widget.Hyperlink
	more       *widget.Label
	menu       *widget.Button
	details    *widget.Button
	undo, redo *widget.Button
	shown      domain.ID
}

func newHead(p *Page) *head {
	h := &head{page: p, job: widget.NewHyperlink("", nil), more: widget.NewLabel("")}
	h.job.Truncation, h.more.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	h.more.Importance = widget.LowImportance
	h.job.OnTapped = func() { p.host.OpenGuide(p.state.Plan.Occupation) }
	word := widget.NewLabel("Goal:")
	word.Importance = widget.LowImportance
	h.goal = container.New(goalLine{}, word, h.job, h.more)
	entry := widgets.NewEntry("Title of the plan")
	entry.TextStyle.Bold = true
	h.title = newField(p, "Title of the plan", entry, oneLine, func(text string, done func(error)) {
		p.host.Change(editPlan(p.state.Plan.ID, func(d *domain.Plan) { d.Title = text }), done)
	})
	h.menu = quiet("Plans", theme.MenuDropDownIcon(), p.showMenu)
	h.menu.IconPlacement = widget.ButtonIconTrailingText
	h.undo = quiet("Undo", theme.ContentUndoIcon(), p.Undo)
	h.redo = quiet("Redo", theme.ContentRedoIcon(), p.Redo)
	h.details = quiet("Details", theme.DocumentCreateIcon(), p.openDetails)

	name := container.NewThemeOverride(h.title.Object, titleTheme{})
	h.object = container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(h.menu), name),
		container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(h.details, h.undo, h.redo)), h.goal),
	)
	return h
}

func quiet(text string, icon fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon(text, icon, tapped)
	b.Importance = widget.LowImportance
	return b
}

func (h *head) show(s State) {
	if h.shown != s.Plan.ID {
		h.shown = s.Plan.ID
		h.title.Put(s.Plan.Title)
	}
	h.title.Show(s.Plan.Title)
	h.showGoal(s)
	rename(h.details, short("Details"))
	offer(h.undo, "Undo", s.Undo)
	offer(h.redo, "Redo", s.Redo)
}

// showGoal names the job, as a link to its guide, the area and the dates.
func (h *head) showGoal(s State) {
	p := s.Plan
	if h.job.Text != p.OccupationTitle {
		h.job.SetText(p.OccupationTitle)
	}
	widgets.ShowIf(h.job, p.OccupationTitle != "")
	widgets.ShowIf(h.goal.Objects[0], p.OccupationTitle != "")
	var parts []string
	for _, part := range []string{p.AreaName, planDates(p), copyNote(s)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	set(h.more, strings.Join(parts, " · "), widget.LowImportance, false)
	h.goal.Refresh()
}

// planDates says from when to when a plan goes, as far as that was entered.
func planDates(p domain.Plan) string {
	switch {
	case p.Start.IsZero() && p.Target.IsZero():
		return ""
	case p.Target.IsZero():
		return "from " + p.Start.Text()
	case p.Start.IsZero():
		return "wanted by " + p.Target.Text()
	}
	return p.Start.Text() + ", wanted by " + p.Target.Text()
}

func copyNote(s State) string {
	if s.Plan.CopyOf == "" {
		return ""
	}
	for _, o := range s.Plans {
		if o.ID == s.Plan.CopyOf {
			return "a copy of “" + o.Title + "”"
		}
	}
	return ""
}

// largeText reports whether text is so large that the head has to say less.
func largeText() bool { return look.TextScale() >= 1.5 }

// offer names on a button what it would do, or switches it off. With large text
// its icon has to do.
func offer(b *widget.Button, verb, label string) {
	rename(b, short(undoText(verb, label)))
	able(b, label != "")
}

// short is the text of a button with an icon, or none with large text.
func short(text string) string {
	if largeText() {
		return ""
	}
	return text
}

func able(b *widget.Button, on bool) {
	switch {
	case on && b.Disabled():
		b.Enable()
	case !on && !b.Disabled():
		b.Disable()
	}
}

// quoted are the titles in the label of a change, with what leads to them.
var quoted = regexp.MustCompile(`( of (step|plan|credential|activity)| as)? “[^”]*”`)

const undoRunes = 28 // that fit on the button

// undoText makes "Undo: change cost" of "Change cost of step “Pass the exam”".
func undoText(verb, label string) string {
	text := []rune(strings.TrimSpace(quoted.ReplaceAllString(label, "")))
	if len(text) == 0 {
		return verb
	}
	if len(text) > undoRunes {
		text = append([]rune(strings.TrimRight(string(text[:undoRunes]), ", ")), []rune(" …")...)
	}
	return verb + ": " + strings.ToLower(string(text[:1])) + string(text[1:])
}

func oneLine(text string) (string, error) { return strings.Join(strings.Fields(text), " "), nil }
