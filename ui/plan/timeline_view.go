package plan

import (
	"image"
	"log/slog"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/chart"
	"waymark/ui/look"
	"waymark/ui/task"
)

// zoom is how much of a plan the timeline shows at once.
type zoom uint8

const (
	wholePlan zoom = iota
	byQuarter
	byMonth
)

var zoomNames = []string{"Whole plan", "Quarters", "Months"}

// Widths of a day at each zoom, in logical units of text at its usual size.
var dayWidths = [...]float64{byQuarter: 1.1, byMonth: 2.8}

// labelShare is how much of the width labels take at most.
const labelShare = 0.32

// quarterly is the width of a day below which months are too narrow to label.
const quarterly = 1.4

// timelineView draws the rows and days of a timeline that are on show, and
// scrolls over the others. The keyboard chooses a step and moves it.
type timelineView struct {
	widget.BaseWidget
	whole    chart.Timeline
	zoom     zoom
	selected int // row, -1 for none

	onSelect func(row int)
	onKey    func(*fyne.KeyEvent) // keys that do not move the selection

	raster *canvas.Raster
	ring   *canvas.Rectangle // shows the focus
	scroll *container.Scroll
	pad    *timelinePad
	plot   chart.TimelinePlot
	day    float64 // width

	labels   float64 // width that they need at a size of text
	measured float32 // that size, 0 for not yet

	image   image.Image
	drawn   timelinePart // what image shows
	busy    bool         // a part is being drawn
	version int          // counts changes of what is drawn
}

// timelinePart is all that a picture of a part depends on.
type timelinePart struct {
	size                     image.Point
	from, to, first, version int
}

func newTimelineView() *timelineView {
	v := &timelineView{selected: -1, ring: canvas.NewRectangle(nil)}
	v.raster = canvas.NewRaster(v.generate)
	v.pad = &timelinePad{view: v}
	v.pad.ExtendBaseWidget(v.pad)
	v.scroll = container.NewScroll(v.pad)
	v.scroll.OnScrolled = func(fyne.Position) { v.raster.Refresh() }
	v.ring.StrokeWidth = 2
	v.ring.Hide()
	v.ExtendBaseWidget(v)
	return v
}

// show takes over a new state of the plan; the place on show stays.
func (v *timelineView) show(t chart.Timeline) {
	fresh := v.whole.To == v.whole.From
	v.whole = t
	v.selected = min(v.selected, len(t.Rows)-1)
	v.version++
	v.measured = 0
	v.arrange()
	if fresh && t.Today > t.From {
		v.showDay(t.Today, 0.2)
	}
}

// setZoom keeps the day in the middle where it is.
func (v *timelineView) setZoom(z zoom) {
	part := v.part()
	middle := (part.from + part.to) / 2
	v.zoom = z
	v.version++
	v.arrange()
	v.showDay(middle, 0.5)
}

// days is how many days the whole timeline has.
func (v *timelineView) days() int { return v.whole.To - v.whole.From + 1 }

// arrange computes what fits and how far it scrolls.
func (v *timelineView) arrange() {
	size := v.Size()
	style, err := look.ChartStyle()(1)
	if err != nil || size.Width < 1 {
		return
	}
	if v.measured != look.TextScale() {
		v.measured = look.TextScale()
		v.labels = chart.PlotOf(v.whole, math.MaxInt16, style).X
	}
	v.whole.Labels = min(v.labels, labelShare*float64(size.Width))
	t := v.whole
	t.Count, t.NoKey = 1, true
	v.plot = chart.PlotOf(t, int(size.Width), style)
	v.day = v.plot.W / float64(max(1, v.days()))
	if v.zoom != wholePlan {
		v.day = max(v.day, dayWidths[v.zoom]*float64(look.TextScale()))
	}
	hidden := fyne.NewSize(
		float32(max(0, float64(v.days())*v.day-v.plot.W)),
		float32(float64(max(0, len(t.Rows)-v.count()))*v.plot.Row))
	v.pad.size = size.Add(hidden)
	v.pad.Resize(v.pad.size)
	v.scroll.Offset = fyne.NewPos(min(v.scroll.Offset.X, hidden.Width), min(v.scroll.Offset.Y, hidden.Height))
	v.scroll.Refresh()
	v.raster.Refresh()
}

// count is how many rows fit.
func (v *timelineView) count() int {
	if v.plot.Row == 0 {
		return 1
	}
	return max(1, int((float64(v.Size().Height)-v.plot.Top)/v.plot.Row))
}

// part is what is on show.
func (v *timelineView) part() timelinePart {
	p := timelinePart{version: v.version, from: v.whole.From, to: v.whole.To}
	if v.day > 0 {
		p.from += int(math.Round(float64(v.scroll.Offset.X) / v.day))
		p.to = min(p.to, p.from+int(v.plot.W/v.day)-1)
		p.first = int(math.Round(float64(v.scroll.Offset.Y) / v.plot.Row))
	}
	return p
}

// timeline is the part on show as a chart.
func (v *timelineView) timeline() chart.Timeline {
	p, t := v.part(), v.whole
	t.From, t.To, t.First, t.Count = p.from, p.to, p.first, v.count()
	t.Quarters = v.day < quarterly*float64(look.TextScale())
	t.NoKey = true
	if t.To > t.From {
		t.Note = ""
	}
	if v.selected >= 0 {
		t.Rows = slices.Clone(t.Rows)
		t.Rows[v.selected].Highlight = true
	}
	return t
}

// generate gives the latest picture and has the next one drawn off the UI
// thread, one at a time.
func (v *timelineView) generate(w, h int) image.Image {
	size := v.Size()
	part := v.part()
	part.size = image.Pt(w, h)
	if part != v.drawn && !v.busy && w > 0 && h > 0 && size.Width >= 1 {
		v.busy = true
		newStyle, scale, t := look.ChartStyle(), float64(w)/float64(size.Width), v.timeline()
		task.Run(func() (image.Image, error) {
			style, err := newStyle(scale)
			if err != nil {
				return nil, err
			}
			return chart.Image(t, chart.Size{W: int(size.Width), H: int(size.Height)}, style)
		}, func(img image.Image) {
			v.image, v.drawn, v.busy = img, part, false
			if !task.Inline.Load() {
				v.raster.Refresh()
			}
		}, func(err error) {
			v.drawn, v.busy = part, false
			slog.Error("timeline not drawn", "error", err)
		})
	}
	if v.image == nil {
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	}
	return v.image
}

// choose selects a row and brings it into view.
func (v *timelineView) choose(row int) {
	if len(v.whole.Rows) == 0 {
		return
	}
	v.selected = min(max(row, 0), len(v.whole.Rows)-1)
	v.version++
	first, n := v.part().first, v.count()
	switch {
	case v.selected < first:
		v.scrollTo(v.scroll.Offset.X, float32(float64(v.selected)*v.plot.Row))
	case v.selected >= first+n:
		v.scrollTo(v.scroll.Offset.X, float32(float64(v.selected-n+1)*v.plot.Row))
	}
	if r := v.whole.Rows[v.selected]; r.HasDates {
		if p := v.part(); r.To < p.from || r.From > p.to {
			v.showDay(r.From, 0.1)
		}
	}
	v.raster.Refresh()
	v.onSelect(v.selected)
}

// showDay scrolls so that a day is at a share of the width.
func (v *timelineView) showDay(day int, share float64) {
	v.scrollTo(float32(float64(day-v.whole.From)*v.day-share*v.plot.W), v.scroll.Offset.Y)
}

func (v *timelineView) scrollTo(x, y float32) {
	most := v.pad.size.Subtract(v.Size())
	v.scroll.Offset = fyne.NewPos(min(max(0, x), most.Width), min(max(0, y), most.Height))
	v.scroll.Refresh()
	v.raster.Refresh()
}

// rowAt is the row at a place of the scrolled content, or -1.
func (v *timelineView) rowAt(at fyne.Position) int {
	y := float64(at.Y-v.scroll.Offset.Y) - v.plot.Top
	row := v.part().first + int(y/max(v.plot.Row, 1))
	if y < 0 || row >= len(v.whole.Rows) {
		return -1
	}
	return row
}

// Text tells the whole timeline in words.
func (v *timelineView) Text() string { return v.whole.Text() }

// CreateRenderer implements fyne.Widget.
func (v *timelineView) CreateRenderer() fyne.WidgetRenderer { return &timelineRenderer{v} }

// fewestRows are always on show, with the two lines of the calendar.
const fewestRows = 7

// ringInset keeps the sign of the focus inside what scrolls.
const ringInset = 3

type timelineRenderer struct{ v *timelineView }

func (r *timelineRenderer) Layout(s fyne.Size) {
	r.v.raster.Resize(s)
	r.v.scroll.Resize(s)
	r.v.ring.Move(fyne.NewPos(ringInset, ringInset))
	r.v.ring.Resize(s.SubtractWidthHeight(2*ringInset, 2*ringInset))
	r.v.arrange()
}

func (r *timelineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(280, fewestRows*2*theme.TextSize())
}

func (r *timelineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.raster, r.v.scroll, r.v.ring}
}

func (r *timelineRenderer) Destroy() {}

// Refresh is called when the theme changes, so the chart is drawn anew.
func (r *timelineRenderer) Refresh() {
	r.v.ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
	r.v.version++
	r.v.arrange()
}
