package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/look"
)

// underHeads is a table that scrolls both ways below its heads, which stay in
// sight. Where they leave too little room for the rows they scroll away with
// them, and a line of titles takes their place.
type underHeads struct {
	object *fyne.Container

	heads, line fyne.CanvasObject // nil until set
	clip        *container.Clip   // holds both
	scroll      *container.Scroll
	gap         float32 // above the rows, for heads that scroll away
}

const leastRows = 200 // height of rows below heads that stay, at usual text

// newUnderHeads shows rows, which are as wide as their heads, and below them what
// is as wide as the window.
func newUnderHeads(rows, below fyne.CanvasObject) *underHeads {
	u := &underHeads{scroll: container.NewScroll(nil), clip: container.NewClip(container.NewWithoutLayout())}
	u.scroll.Content = container.New(underGap{u}, rows, below)
	u.scroll.OnScrolled = func(fyne.Position) { u.place(u.object.Size()) }
	u.object = container.New(u, u.scroll, u.clip)
	return u
}

// setHeads replaces the heads and the line that can stand for them.
func (u *underHeads) setHeads(heads, line fyne.CanvasObject) {
	u.heads, u.line = heads, line
	u.clip.Content = container.NewWithoutLayout(heads, line)
	u.clip.Refresh()
}

// Layout implements fyne.Layout.
func (u *underHeads) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	for range 2 { // wrapped titles know their lines the second time
		u.place(size)
	}
}

func (u *underHeads) place(size fyne.Size) {
	width := max(size.Width, u.scroll.Content.MinSize().Width)
	u.heads.Resize(fyne.NewSize(width, u.heads.MinSize().Height))
	u.line.Resize(fyne.NewSize(width, u.line.MinSize().Height))
	full, line := u.heads.Size().Height, u.line.Size().Height
	offset := u.scroll.Offset
	up := float32(0) // how far the heads are scrolled away
	u.gap = 0
	if size.Height-full < leastRows*look.TextScale() {
		up, u.gap = offset.Y, full
	}
	away := up > 0 && up >= full-line
	if away {
		u.gap = full - line
	}
	u.scroll.Move(fyne.NewPos(0, full-u.gap))
	u.scroll.Resize(fyne.NewSize(size.Width, size.Height-full+u.gap))
	if away {
		u.heads.Hide()
		u.line.Show()
	} else {
		u.line.Hide()
		u.heads.Show()
	}
	u.heads.Move(fyne.NewPos(-offset.X, -up))
	u.line.Move(fyne.NewPos(-offset.X, 0))
	u.clip.Resize(fyne.NewSize(size.Width-theme.ScrollBarSmallSize(), full))
}

// MinSize implements fyne.Layout.
func (u *underHeads) MinSize([]fyne.CanvasObject) fyne.Size { return u.scroll.MinSize() }

// underGap puts what does not scroll sideways below the rows: it is as wide as
// what is on show.
type underGap struct{ u *underHeads }

// Layout implements fyne.Layout.
func (l underGap) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rows, below := o[0], o[1]
	rows.Move(fyne.NewPos(0, l.u.gap))
	rows.Resize(fyne.NewSize(size.Width, rows.MinSize().Height))
	rows.Resize(fyne.NewSize(size.Width, rows.MinSize().Height)) // wrapped text knows its lines now
	y := l.u.gap + rows.Size().Height
	below.Move(fyne.NewPos(0, y))
	below.Resize(fyne.NewSize(min(size.Width, l.u.scroll.Size().Width), max(below.MinSize().Height, size.Height-y)))
}

// MinSize implements fyne.Layout.
func (l underGap) MinSize(o []fyne.CanvasObject) fyne.Size {
	rows := o[0].MinSize()
	return fyne.NewSize(max(rows.Width, l.u.heads.MinSize().Width), l.u.gap+rows.Height+o[1].MinSize().Height)
}
