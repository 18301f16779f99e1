package plan

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// The two ways in which steps are shown.
const (
	asList  = "List"
	asBoard = "Board"
)

// steps is the tab Steps: key figures, the steps as a list or a board, and the
// field that adds one.
type steps struct {
	page    *Page
	object  fyne.CanvasObject
	figures [3]*figure
	mode    *widget.RadioGroup
	list    *stepList
	board   *board
	place   *fyne.Container // holds the list or the board
	fresh   *widgets.Entry  // title of a step to add
	adder   *widget.Button
}

func newSteps(p *Page) *steps {
	s := &steps{page: p, list: newStepList(p), place: container.NewStack()}
	strip := container.NewGridWithColumns(len(s.figures))
	for n := range s.figures {
		s.figures[n] = newFigure()
		strip.Add(s.figures[n].object)
	}
	s.mode = widget.NewRadioGroup([]string{asList, asBoard}, nil)
	s.mode.Horizontal, s.mode.Required = true, true
	s.mode.SetSelected(asList)
	s.mode.OnChanged = func(string) { s.put() }
	s.place.Objects = []fyne.CanvasObject{s.list.object}

	s.fresh = widgets.NewEntry("Add a step: type a title and press Enter")
	s.fresh.OnSubmitted = func(string) { s.add() }
	s.adder = widget.NewButtonWithIcon("Add step", theme.ContentAddIcon(), func() {
		s.add()
		p.focus(s.fresh)
	})
	foot := container.NewPadded(container.NewBorder(nil, nil, s.mode, s.adder, s.fresh))
	s.object = container.New(stepsLayout{}, widgets.Panel(look.ColorCard, strip), s.place, foot)
	return s
}

func (s *steps) content() fyne.CanvasObject { return s.object }

func (s *steps) fields() []*field { return nil }

func (s *steps) show(State) {
	rename(s.adder, short("Add step"))
	for n, f := range figures(s.page.state.Plan, s.page.host.Today()) {
		s.figures[n].show(f)
	}
	if s.board != nil && s.mode.Selected == asBoard {
		s.board.show()
		return
	}
	s.list.show()
}

// put shows the steps in the chosen way.
func (s *steps) put() {
	if s.mode.Selected == asBoard && s.board == nil {
		s.board = newBoard(s.page)
	}
	s.place.Objects = []fyne.CanvasObject{s.list.object}
	if s.mode.Selected == asBoard {
		s.place.Objects = []fyne.CanvasObject{s.board.object}
	}
	s.show(s.page.state)
	s.page.markOpen()
	s.place.Refresh()
}

// mark shows which step is open, -1 for none.
func (s *steps) mark(at int) {
	if s.mode.Selected == asBoard {
		s.board.mark(at)
		return
	}
	s.list.mark(at)
}

// focus gives the keyboard to the steps.
func (s *steps) focus() {
	if s.mode.Selected == asBoard {
		s.page.focus(s.board.columns[0])
		return
	}
	s.page.focus(s.list)
}

// add adds the step whose title was typed below the steps.
func (s *steps) add() {
	typed := s.fresh.Text
	if strings.TrimSpace(typed) == "" || s.page.state.Plan.ID == "" {
		return
	}
	s.page.change(domain.AddStep(s.page.state.Plan.ID, domain.Step{Title: typed}, -1), func() {
		if s.fresh.Text == typed {
			s.fresh.SetText("")
		}
		s.list.ScrollToBottom()
	})
}
