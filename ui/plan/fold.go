package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// section is a part of a step's panel that folds. What it holds is made when it
// is first unfolded, so that a panel opens fast.
type section struct {
	title  string
	object *fyne.Container
	button *widget.Button
	body   *fyne.Container
	made   bool

	// make builds what the section holds.
	make func() fyne.CanvasObject
	// sum is what a folded section says of a step, or "".
	sum func(*domain.Step) string
	// fill shows a step, once the section was made.
	fill func(*domain.Step)
	// texts are the fields of the section, once it was made.
	texts func() []*field
}

// section makes a section that is open unless the person has folded it.
func (l *panel) section(title string, open bool, s *section) *section {
	s.title, s.body = title, container.NewStack()
	s.button = quiet(title, theme.MenuExpandIcon(), func() { l.fold(s, !s.body.Visible()) })
	s.button.Alignment = widget.ButtonAlignLeading
	s.object = container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), s.button, s.body)
	s.body.Hide()
	if was, chosen := l.page.folded[title]; chosen {
		open = was
	}
	if open {
		s.unfold()
	}
	return s
}

func (s *section) unfold() {
	if !s.made {
		s.made = true
		s.body.Objects = []fyne.CanvasObject{container.NewPadded(s.make())}
	}
	s.button.SetIcon(theme.MenuDropDownIcon())
	s.body.Show()
}

// fold shows or hides what a section holds, and remembers it for other steps.
func (l *panel) fold(s *section, open bool) {
	l.page.folded[s.title] = open
	if open {
		s.unfold()
		s.show(&l.step)
	} else {
		for _, f := range s.fields() {
			f.Commit(true)
		}
		s.button.SetIcon(theme.MenuExpandIcon())
		s.body.Hide()
	}
	l.page.arrange()
}

func (s *section) show(step *domain.Step) {
	title := s.title
	if sum := s.sum(step); sum != "" {
		title += " · " + sum
	}
	rename(s.button, title)
	if s.made {
		s.fill(step)
	}
}

func (s *section) fields() []*field {
	if !s.made || s.texts == nil {
		return nil
	}
	return s.texts()
}

// rename gives a button other words.
func rename(b *widget.Button, text string) {
	if b.Text != text {
		b.SetText(text)
	}
}

func labelled(name string, o fyne.CanvasObject) fyne.CanvasObject { return widgets.Labelled(name, o) }

// formColumn puts the parts of a form below each other.
func formColumn(o ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(6), o...)
}
