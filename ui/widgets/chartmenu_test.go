package widgets_test

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/chart"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type saver struct {
	name string
	data []byte
	err  error
}

func (s *saver) SaveFile(name string, data func() ([]byte, error)) {
	s.name = name
	s.data, s.err = data()
}

func menuChart() chart.Chart {
	return chart.GrowthBars{Unit: "percent", Rows: []chart.Row{
		{Label: "Nurses", Value: chart.Value{Amount: 4.9, Label: "4.9 %", Known: true}},
		{Label: "Actors", Reason: "withheld"},
	}}
}

// choose opens the menu of the chart and takes the item of that name.
func choose(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	uitest.Find[*widget.Button](w.Content())[0].OnTapped()
	for _, o := range uitest.Find[interface {
		fyne.CanvasObject
		fyne.Tappable
	}](w.Canvas().Overlays().Top()) {
		if text := strings.TrimSpace(uitest.Texts(o)); !strings.Contains(text, "\n") && strings.Contains(text, name) {
			o.Tapped(nil)
			return
		}
	}
	t.Fatalf("the menu has no %q", name)
}

func menuWindow(t *testing.T, s *saver) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, widgets.ChartWithMenu(`Growth: a/b`, menuChart(), s))
	w.Resize(fyne.NewSize(700, 500))
	return w
}

func TestChartIsToldAsATableAndInWords(t *testing.T) {
	w := menuWindow(t, &saver{})
	choose(t, w, "table")
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Nurses") || !strings.Contains(text, "no number, withheld") {
		t.Errorf("the table says:\n%s", text)
	}
	w = menuWindow(t, &saver{})
	choose(t, w, "words")
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Nurses: 4.9 %.") {
		t.Errorf("the words are:\n%s", text)
	}
}

func TestChartIsCopiedAsATable(t *testing.T) {
	w := menuWindow(t, &saver{})
	choose(t, w, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "Nurses\t4.9 %") {
		t.Errorf("copied %q", got)
	}
}

func TestChartIsSaved(t *testing.T) {
	for _, tt := range []struct {
		item, name string
		holds      func([]byte) bool
	}{
		{"CSV", "Growth a b.csv", func(b []byte) bool { return bytes.Contains(b, []byte("Nurses,4.9 %")) }},
		{"PNG", "Growth a b.png", func(b []byte) bool {
			img, err := png.Decode(bytes.NewReader(b))
			return err == nil && img.Bounds().Dx() == 2000
		}},
		{"SVG", "Growth a b.svg", func(b []byte) bool {
			for d := xml.NewDecoder(bytes.NewReader(b)); ; {
				if _, err := d.Token(); err != nil {
					return err == io.EOF && bytes.Contains(b, []byte("<title>Growth: a/b</title><desc>Nurses: 4.9 %.\nActors: no number, withheld.</desc>"))
				}
			}
		}},
	} {
		s := &saver{}
		choose(t, menuWindow(t, s), tt.item)
		if s.err != nil || s.name != tt.name || !tt.holds(s.data) {
			t.Errorf("%s: saved %q, %d bytes, %v", tt.item, s.name, len(s.data), s.err)
		}
	}
}

func TestPictureIsAsSharpAsTheScreen(t *testing.T) {
	s := &saver{}
	w := menuWindow(t, s)
	choose(t, w, "PNG")
	w.Canvas().(interface{ SetScale(float32) }).SetScale(3)
	data, err := widgets.ChartFile("Growth", menuChart(), widgets.AsPNG)()
	if err != nil {
		t.Fatal(err)
	}
	for want, data := range map[int][]byte{2000: s.data, 3000: data} {
		if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() != want {
			t.Errorf("the picture is %v, want a width of %d, %v", img.Bounds(), want, err)
		}
	}
}
