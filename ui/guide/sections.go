package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// part is a section of a tab.
type part struct {
	name     string // in the index of the tab, short; "" for what goes on with the part before
	detailed bool   // left out of the short guide
	make     func() fyne.CanvasObject
}

// parted shows sections below each other with an index to jump by and the
// choice of depth.
func (p *Page) parted(parts ...part) fyne.CanvasObject {
	var shown []part
	for _, x := range parts {
		if p.host.Detailed() || !x.detailed {
			shown = append(shown, x)
		}
	}
	c := newColumn(shown)
	p.sections = c
	if widgets.Large() {
		return container.NewBorder(p.lowIndex(shown, c), nil, nil, nil, c.object)
	}
	links := widgets.NewFlow()
	for n, x := range shown {
		if len(shown) > 1 && x.name != "" {
			links.Add(widgets.NewChip(x.name, func() { c.jump(n) }))
		}
	}
	index := container.New(&indexLayout{}, container.NewVBox(widgets.Caption("On this tab")), links, p.depth())
	return container.New(&partedLayout{}, index, c.object)
}

// lowIndex is the index in one line, for large text.
func (p *Page) lowIndex(shown []part, c *column) fyne.CanvasObject {
	var names []string
	var at []int
	for n, x := range shown {
		if x.name != "" {
			names, at = append(names, x.name), append(at, n)
		}
	}
	sections := widget.NewSelect(names, nil)
	sections.PlaceHolder = "On this tab"
	sections.OnChanged = func(string) { c.jump(at[sections.SelectedIndex()]) }
	depth := widget.NewSelect([]string{ShortGuide, DetailedGuide}, nil)
	depth.SetSelectedIndex(0)
	if p.host.Detailed() {
		depth.SetSelectedIndex(1)
	}
	depth.OnChanged = func(string) { p.setDepth(depth.SelectedIndex() == 1) }
	return container.NewGridWithColumns(2, sections, depth)
}

// The depths of a guide.
const (
	ShortGuide    = "Short guide"
	DetailedGuide = "Detailed guide"
)

// depth chooses how much all tabs show.
func (p *Page) depth() fyne.CanvasObject {
	choice := func(title string, detailed bool) fyne.CanvasObject {
		i := widgets.NewItem(title, nil, func() { p.setDepth(detailed) })
		i.Tab = true
		i.SetSelected(p.host.Detailed() == detailed)
		return i
	}
	return container.New(layout.NewCustomPaddedHBoxLayout(0), choice(ShortGuide, false), choice(DetailedGuide, true))
}

func (p *Page) setDepth(detailed bool) {
	if p.host.Detailed() == detailed {
		return
	}
	p.host.SetDetailed(detailed)
	p.tabs.Reset()
}

// partedLayout puts the index beside the sections, or above them where the
// window is narrow.
type partedLayout struct{}

const indexUnscaled = 236

func indexWidth() float32 { return indexUnscaled * look.TextScale() }

func wideEnough() float32 { return readingWidth*look.TextScale() + indexWidth() + 20 }

// Layout implements fyne.Layout.
func (partedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	index, sections := o[0], o[1]
	if size.Width >= wideEnough() {
		index.Move(fyne.NewPos(size.Width-indexWidth(), 12))
		index.Resize(fyne.NewSize(indexWidth(), size.Height-12))
		sections.Move(fyne.NewPos(0, 0))
		sections.Resize(fyne.NewSize(size.Width-indexWidth()-8, size.Height))
		return
	}
	index.Move(fyne.NewPos(0, 0))
	index.Resize(fyne.NewSize(size.Width, 0)) // so that it knows its lines
	h := index.MinSize().Height
	index.Resize(fyne.NewSize(size.Width, h))
	sections.Move(fyne.NewPos(0, h))
	sections.Resize(fyne.NewSize(size.Width, max(0, size.Height-h)))
}

// MinSize implements fyne.Layout.
func (partedLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[1].MinSize().Width, 120)
}

// indexLayout lays out caption, links and depth: below each other in a narrow
// column, else in a row.
type indexLayout struct{ row bool }

const depthGap = 8

// Layout implements fyne.Layout.
func (l *indexLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	caption, links, depth := o[0], o[1], o[2]
	d := depth.MinSize()
	if l.row = size.Width > indexWidth(); l.row {
		caption.Hide()
		depth.Move(fyne.NewPos(size.Width-d.Width, 0))
		depth.Resize(d)
		width := size.Width - d.Width - depthGap
		links.Resize(fyne.NewSize(width, 0))
		h := links.MinSize().Height
		links.Move(fyne.NewPos(depthGap, max(0, (d.Height-h)/2)))
		links.Resize(fyne.NewSize(width-depthGap, h))
		return
	}
	caption.Show()
	depth.Move(fyne.NewPos(0, 0))
	depth.Resize(d)
	m := caption.MinSize()
	caption.Move(fyne.NewPos(2, d.Height+depthGap))
	caption.Resize(m)
	links.Move(fyne.NewPos(10, d.Height+depthGap+m.Height))
	links.Resize(fyne.NewSize(size.Width-10, size.Height-d.Height-m.Height-depthGap))
}

// MinSize implements fyne.Layout.
func (l *indexLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	links, depth := o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(depth.Width, max(depth.Height, links.Height+6))
}
