package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

func (s *Shell) frame() fyne.CanvasObject {
	s.page = container.NewStack()
	s.saved, s.vintages = widgets.Caption(""), widgets.Caption("")
	status := widgets.Bar(look.ColorRail, container.New(statusLayout{}, s.saved, s.vintages))
	s.saved.Truncation, s.vintages.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	s.railBox = s.railColumn()
	arrange := func() {
		if s.outer != nil {
			s.outer.Refresh()
		}
	}
	s.unsaved, s.said = newBanner(theme.WarningIcon(), arrange), newBanner(theme.InfoIcon(), arrange)
	page := container.New(underBanners{}, s.page, s.unsaved.object, s.said.object)
	s.outer = container.New(frameLayout{}, s.railBox, s.topBar(), page, status)
	// OpenGL clears the window in a slightly other colour than the theme's.
	return widgets.Bar(theme.ColorNameBackground, s.outer)
}

// frameLayout places rail, bar, page and status line without gaps.
type frameLayout struct{}

// underBanners puts the page below the banners that are on show.
type underBanners struct{}

// Layout implements fyne.Layout.
func (underBanners) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, banner := range o[1:] {
		if banner.Visible() {
			banner.Move(fyne.NewPos(0, y))
			banner.Resize(fyne.NewSize(size.Width, 1)) // so that wrapped text knows its lines
			banner.Resize(fyne.NewSize(size.Width, banner.MinSize().Height))
			y += banner.MinSize().Height
		}
	}
	o[0].Move(fyne.NewPos(0, y))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-y))
}

// MinSize implements fyne.Layout.
func (underBanners) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// railWidth grows with the text up to a point: the page needs the room more.
func railWidth(rail fyne.CanvasObject) float32 {
	if !rail.Visible() {
		return 0
	}
	return 140 * min(look.TextScale(), 1.6)
}

// Layout implements fyne.Layout.
func (frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rail, bar, page, status := o[0], o[1], o[2], o[3]
	top, bottom := bar.MinSize().Height, status.MinSize().Height
	edge := railWidth(rail)
	width := size.Width - edge
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	place(rail, 0, 0, edge, size.Height)
	place(bar, edge, 0, width, top)
	place(page, edge, top, width, size.Height-top-bottom)
	place(status, edge, size.Height-bottom, width, bottom)
}

// MinSize implements fyne.Layout.
func (frameLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	middle := o[1].MinSize().Height + o[2].MinSize().Height + o[3].MinSize().Height
	width := max(o[1].MinSize().Width, o[2].MinSize().Width, o[3].MinSize().Width)
	return fyne.NewSize(railWidth(o[0])+width, max(o[0].MinSize().Height, middle))
}

// statusLayout gives the label on the right the room that its text needs, up to
// half of the line, and the one on the left the rest.
type statusLayout struct{}

// Layout implements fyne.Layout.
func (statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	right := o[1].(*widget.Label)
	text := fyne.MeasureText(right.Text, theme.CaptionTextSize(), right.TextStyle).Width
	width := min(text+4*theme.InnerPadding(), size.Width/2)
	o[0].Resize(fyne.NewSize(size.Width-width, size.Height))
	right.Move(fyne.NewPos(size.Width-width, 0))
	right.Resize(fyne.NewSize(width, size.Height))
}

// MinSize implements fyne.Layout.
func (statusLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(o[1].MinSize())
}

// railEntry is a page that the rail leads to.
type railEntry struct {
	page Page
	icon fyne.ThemeIconName
}

// The rail: above what is about jobs and the person, below what is about the
// program. Ctrl+1, Ctrl+2 ... lead to the same pages in this order.
var (
	upperRail = []railEntry{
		{HomePage, theme.IconNameHome},
		{ExplorePage, theme.IconNameSearch},
		{ComparePage, theme.IconNameViewRefresh},
		{AreaPage, theme.IconNameGrid},
		{MePage, theme.IconNameAccount},
		{PlanPage, theme.IconNameList},
	}
	lowerRail = []railEntry{
		{DataPage, theme.IconNameStorage},
		{HelpPage, theme.IconNameHelp},
	}
)

func (s *Shell) railColumn() fyne.CanvasObject {
	s.rail = map[Page]*widgets.Item{}
	entries := func(list []railEntry) []fyne.CanvasObject {
		var items []fyne.CanvasObject
		for _, e := range list {
			s.rail[e.page] = widgets.NewItem(string(e.page), theme.Icon(e.icon), func() { s.Go(Route{Page: e.page}) })
			items = append(items, s.rail[e.page])
		}
		return items
	}
	top := container.NewVBox(append([]fyne.CanvasObject{widgets.Subheading("Waymark")}, entries(upperRail)...)...)
	s.countCompared()
	s.textSize = widgets.NewItem("", theme.DocumentIcon(), s.nextTextSize)
	s.mode = widgets.NewItem("", theme.ColorPaletteIcon(), s.nextMode)
	bottom := container.NewVBox(append(entries(lowerRail), s.textSize, s.mode)...)
	column := container.NewVScroll(container.NewPadded(container.NewBorder(top, bottom, nil, nil)))
	return widgets.Bar(look.ColorRail, column)
}
