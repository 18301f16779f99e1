package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// Tick is the check box or star of a row in a list. It takes no keyboard focus:
// the list answers keys for its rows.
type Tick struct {
	widget.BaseWidget
	OnTapped func()

	off, on          fyne.Resource
	label            string
	checked, hovered bool
}

// NewTick makes an empty check box.
func NewTick() *Tick { return newTick("Done", theme.CheckButtonIcon(), theme.CheckButtonCheckedIcon()) }

// NewStar makes an empty star.
func NewStar() *Tick { return newTick("Star", look.StarIcon, look.StarredIcon) }

func newTick(label string, off, on fyne.Resource) *Tick {
	t := &Tick{label: label, off: off, on: on}
	t.ExtendBaseWidget(t)
	return t
}

// AccessibilityLabel implements fyne.Accessible.
func (t *Tick) AccessibilityLabel() string {
	if t.checked {
		return t.label + ": yes"
	}
	return t.label + ": no"
}

// AccessibilityRole implements fyne.Accessible.
func (t *Tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// SetChecked ticks the box or not.
func (t *Tick) SetChecked(on bool) {
	if t.checked != on {
		t.checked = on
		t.Refresh()
	}
}

// Checked reports whether the box is ticked.
func (t *Tick) Checked() bool { return t.checked }

// Tapped implements fyne.Tappable.
func (t *Tick) Tapped(*fyne.PointEvent) {
	if t.OnTapped != nil {
		t.OnTapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (t *Tick) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (t *Tick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *Tick) MouseOut() { t.hovered = false; t.Refresh() }

// CreateRenderer implements fyne.Widget.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	r := &tickRenderer{t, canvas.NewCircle(nil), canvas.NewImageFromResource(t.off)}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

// The sides of the halo and of the icon in it.
func tickSize() float32 { return 32 * look.TextScale() }
func tickIcon() float32 { return 20 * look.TextScale() }

type tickRenderer struct {
	t    *Tick
	halo *canvas.Circle
	icon *canvas.Image
}

func (r *tickRenderer) Layout(s fyne.Size) {
	place := func(o fyne.CanvasObject, side float32) {
		o.Move(fyne.NewPos((s.Width-side)/2, (s.Height-side)/2))
		o.Resize(fyne.NewSquareSize(side))
	}
	place(r.halo, tickSize())
	place(r.icon, tickIcon())
}

func (r *tickRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(tickSize()) }

func (r *tickRenderer) Refresh() {
	th, v := r.t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.halo.FillColor = nil
	if r.t.hovered {
		r.halo.FillColor = th.Color(theme.ColorNameHover, v)
	}
	r.icon.Resource = theme.NewThemedResource(r.t.off)
	if r.t.checked {
		r.icon.Resource = theme.NewPrimaryThemedResource(r.t.on)
	}
	r.halo.Refresh()
	r.icon.Refresh()
}

func (r *tickRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.halo, r.icon} }
func (r *tickRenderer) Destroy()                     {}
