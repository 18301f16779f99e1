package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// shown says whether a part of the page is on show.
type shown uint8

const (
	byRoom shown = iota // where there is room for it
	opened
	closed
)

// threeParts places the filters on the left, the jobs in the middle and, where
// there is room, the preview on the right. Where the filters leave too little
// for the jobs they take the whole page, with a button that leads back.
type threeParts struct {
	page *Page
	pane shown
}

const (
	paneWidth    = 236
	previewWidth = 300
	widePage     = 1080 // from here on there is room for filters, jobs and preview
	narrowPage   = 640  // below there is no room for filters and jobs
)

// Layout implements fyne.Layout.
func (l *threeParts) Layout(o []fyne.CanvasObject, size fyne.Size) {
	pane, middle, preview, back := o[0], o[1], o[2], o[3]
	scale := look.TextScale()
	narrow := size.Width < narrowPage*scale
	left, right := paneWidth*scale, previewWidth*scale
	if l.pane == closed || l.pane == byRoom && narrow {
		left = 0
	} else if narrow {
		left = size.Width
	}
	if l.page.inTable() || size.Width-left < (widePage-paneWidth)*scale {
		right = 0
	}
	foot := float32(0)
	widgets.ShowIf(back, left > 0 && narrow)
	if back.Visible() {
		foot = back.MinSize().Height + 2*theme.Padding()
		back.Move(fyne.NewPos(theme.Padding(), size.Height-foot+theme.Padding()))
		back.Resize(fyne.NewSize(size.Width-2*theme.Padding(), back.MinSize().Height))
	}
	appears := right > 0 && !preview.Visible()
	x := float32(0)
	for n, w := range []float32{left, size.Width - left - right, right} {
		part := []fyne.CanvasObject{pane, middle, preview}[n]
		widgets.ShowIf(part, w > 0)
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(w, size.Height-foot))
		x += w
	}
	if appears {
		l.page.preview.keep()
	}
	if l.page.inTable() {
		l.page.table.rescale()
	}
}

// MinSize implements fyne.Layout.
func (l *threeParts) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

// toggleFilters opens or closes the filters.
func (p *Page) toggleFilters() {
	switch {
	case p.filters.object.Visible():
		p.layout.pane = closed
	case p.content.Size().Width < narrowPage*look.TextScale():
		p.layout.pane = opened
	default:
		p.layout.pane = byRoom
	}
	p.content.Refresh()
}

// waysAbove places the ways through all jobs above the jobs. Where they leave
// too little for the jobs they are there only when asked for, in their place.
type waysAbove struct{ page *Page }

const leastList = 230 // height of a head and a few rows

// Layout implements fyne.Layout.
func (l waysAbove) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := l.page.ways
	height := float32(0)
	if w.state != closed && w.ready {
		o[0].Resize(fyne.NewSize(size.Width, o[0].Size().Height)) // so that the lines of doors know their width
		height = w.box.MinSize().Height
	}
	if size.Height-height < leastList*look.TextScale() {
		if height = 0; w.state == opened {
			height = size.Height
		}
	}
	widgets.ShowIf(o[0], height > 0)
	widgets.ShowIf(o[1], height < size.Height)
	o[0].Resize(fyne.NewSize(size.Width, height))
	gap := min(height, theme.Padding())
	o[1].Move(fyne.NewPos(0, height+gap))
	o[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-height-gap)))
}

// MinSize implements fyne.Layout.
func (waysAbove) MinSize(o []fyne.CanvasObject) fyne.Size { return o[1].MinSize() }
