package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

func (s *Shell) topBar() fyne.CanvasObject {
	s.back = widget.NewButtonWithIcon("", theme.NavigateBackIcon(), s.Back)
	s.forward = widget.NewButtonWithIcon("", theme.NavigateNextIcon(), s.Forward)
	s.back.Importance, s.forward.Importance = widget.LowImportance, widget.LowImportance
	s.search = widgets.NewEntry("")
	s.search.Icon = theme.SearchIcon()
	s.search.OnChanged = func(q string) {
		if s.history.now().Page != ExplorePage && q != "" {
			s.Go(Route{Page: ExplorePage})
		}
		s.explore.SetQuery(q)
	}
	s.search.OnKey = s.searchKey
	s.areaBox = widget.NewButtonWithIcon("United States", theme.HomeIcon(), s.pickArea)
	s.areaIcon = widget.NewButtonWithIcon("", theme.HomeIcon(), s.pickArea)
	s.areaBox.Disable()
	s.areaIcon.Disable()
	labels := make([]string, len(labor.Periods))
	for n, p := range labor.Periods {
		labels[n] = p.Label()
	}
	s.periods = widget.NewSelect(labels, func(string) { s.setPeriod(labor.Periods[s.periods.SelectedIndex()]) })
	s.periods.SetSelectedIndex(int(s.period))
	s.wordsBox = widget.NewButtonWithIcon("", theme.QuestionIcon(), s.showWords)
	s.wordsBox.Importance = widget.LowImportance
	s.showAppearance()
	reading := widget.NewButtonWithIcon("", theme.ViewFullScreenIcon(), s.ToggleReading)
	reading.Importance = widget.LowImportance
	row := container.New(barLayout{}, reading, s.back, s.forward, s.search, s.areaBox, s.areaIcon, s.periods, s.wordsBox)
	return container.NewBorder(nil, widget.NewSeparator(), nil, nil, container.NewPadded(row))
}

// barLayout places the parts of the top bar in a row. The search field takes what
// the others leave; where that is too little to type in, the area is an icon
// only.
type barLayout struct{}

// The parts of the top bar that barLayout treats apart.
const (
	barSearch = 3
	barArea   = 4
	barIcon   = 5
)

func leastSearch() float32 { return 170 * look.TextScale() }

// Layout implements fyne.Layout.
func (l barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	search := size.Width - l.beside(o, barIcon)
	narrow := search < leastSearch()
	if narrow {
		search = size.Width - l.beside(o, barArea)
	}
	widgets.ShowIf(o[barArea], !narrow)
	widgets.ShowIf(o[barIcon], narrow)
	x := float32(0)
	for n, part := range o {
		width := part.MinSize().Width
		switch {
		case !part.Visible():
			continue
		case n == barSearch:
			width = max(width, search)
		}
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(width, size.Height))
		x += width + theme.Padding()
	}
}

// beside is the room of all parts but the search field and one that is left out.
func (barLayout) beside(o []fyne.CanvasObject, without int) (width float32) {
	for n, part := range o {
		if n != barSearch && n != without {
			width += part.MinSize().Width + theme.Padding()
		}
	}
	return width
}

// MinSize implements fyne.Layout.
func (l barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, part := range o {
		height = max(height, part.MinSize().Height)
	}
	return fyne.NewSize(l.beside(o, barArea)+o[barSearch].MinSize().Width, height)
}

// startSearch puts the keyboard on the search field with what it holds selected,
// so that typing replaces it.
func (s *Shell) startSearch() {
	s.window.Canvas().Focus(s.search)
	s.search.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (s *Shell) searchKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.window.Canvas().Unfocus()
		s.explore.OpenFirst()
	case fyne.KeyDown:
		s.Go(Route{Page: ExplorePage})
		s.explore.FocusList()
	case fyne.KeyEscape:
		s.ClearSearch()
	default:
		return false
	}
	return true
}
