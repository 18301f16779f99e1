package plan

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// head is what stands above the steps: which plan, its title and job, key
// figures, undo and redo.
type head struct {
	page   *Page
	object fyne.CanvasObject

	choice     *widget.Select
	chooser    *fyne.Container
	title      *field
	goal       *widget.RichText
	figures    [3]*figure
	undo, redo *widget.Button
	shown      domain.ID
}

func newHead(p *Page) *head {
	h := &head{page: p, goal: widget.NewRichText()}
	h.goal.Wrapping = fyne.TextWrapWord
	h.choice = widget.NewSelect(nil, nil)
	h.chooser = container.NewBorder(nil, nil, widget.NewLabel("Plan"), nil, widgets.Outline(h.choice))
	entry := widgets.NewEntry("Title of the plan")
	entry.TextStyle.Bold = true
	h.title = newField(p, "Title of the plan", entry, oneLine, func(text string, done func(error)) {
		p.host.Change(renamePlan(p.state.Plan.ID, text), done)
	})
	h.undo = quiet("Undo", theme.ContentUndoIcon(), p.Undo)
	h.redo = quiet("Redo", theme.ContentRedoIcon(), p.Redo)
	save := quiet("Save or print", theme.DocumentPrintIcon(), p.Save)
	remove := quiet("Delete plan", theme.DeleteIcon(), h.deletePlan)

	strip := container.NewGridWithColumns(len(h.figures))
	for n := range h.figures {
		h.figures[n] = newFigure()
		strip.Add(h.figures[n].object)
	}
	name := container.NewThemeOverride(h.title.object, titleTheme{})
	h.object = container.NewVBox(
		h.chooser,
		container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(save, remove)), name),
		h.goal,
		widgets.Panel(look.ColorCard, strip),
		container.NewBorder(nil, nil, widgets.Subheading("Steps"), container.NewHBox(h.undo, h.redo)),
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
		h.title.put(s.Plan.Title)
	}
	h.title.show(s.Plan.Title)
	h.showChoice(s)
	h.showGoal(s.Plan)
	for n, f := range figures(s.Plan, h.page.host.Today()) {
		h.figures[n].show(f)
	}
	offer(h.undo, "Undo", s.Undo)
	offer(h.redo, "Redo", s.Redo)
}

// showGoal names the job, as a link to its guide, and the area.
func (h *head) showGoal(p domain.Plan) {
	word := func(text string) *widget.TextSegment {
		return &widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: look.ColorMuted, Inline: true}}
	}
	h.goal.Segments = nil
	if p.OccupationTitle != "" {
		link := &widget.HyperlinkSegment{Text: p.OccupationTitle, OnTapped: func() { h.page.host.OpenGuide(p.Occupation) }}
		h.goal.Segments = append(h.goal.Segments, word("Goal: "), link)
	}
	if p.AreaName != "" {
		h.goal.Segments = append(h.goal.Segments, word(" · "+p.AreaName))
	}
	visible(h.goal, len(h.goal.Segments) > 0)
	h.goal.Refresh()
}

func (h *head) showChoice(s State) {
	visible(h.chooser, len(s.Plans) > 1)
	h.choice.OnChanged = nil
	h.choice.SetOptions(names(s.Plans))
	for n, other := range s.Plans {
		if other.ID == s.Plan.ID {
			h.choice.SetSelectedIndex(n)
		}
	}
	h.choice.OnChanged = func(string) {
		chosen := h.page.state.Plans[h.choice.SelectedIndex()].ID
		h.page.flushFields()
		h.page.host.Choose(chosen)
	}
}

// names are the titles of plans; a title that is there twice gets a number.
func names(plans []domain.Plan) []string {
	out, seen := make([]string, len(plans)), map[string]int{}
	for n, p := range plans {
		out[n] = p.Title
		if seen[p.Title]++; seen[p.Title] > 1 {
			out[n] = fmt.Sprintf("%s (%d)", p.Title, seen[p.Title])
		}
	}
	return out
}

func (h *head) deletePlan() {
	p := h.page
	p.flushFields()
	title := p.state.Plan.Title
	p.change(domain.DeletePlan(p.state.Plan.ID), func() { p.notice.show("Plan “"+title+"” deleted.", true) })
}

// offer names on a button what it would do, or switches it off.
func offer(b *widget.Button, verb, label string) {
	b.SetText(undoText(verb, label))
	able(b, label != "")
}

func able(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// undoText makes "Undo: change cost" of "Change cost of step “Pass the exam”".
func undoText(verb, label string) string {
	if label == "" {
		return verb
	}
	before, rest, _ := strings.Cut(label, "“")
	_, after, _ := strings.Cut(rest, "”")
	before = strings.TrimSpace(before)
	for _, what := range []string{" of step", " of plan"} {
		before = strings.TrimSuffix(before, what)
	}
	return verb + ": " + strings.ToLower(before[:1]) + before[1:] + after
}

func visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func oneLine(text string) (string, error) { return strings.Join(strings.Fields(text), " "), nil }
