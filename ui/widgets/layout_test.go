package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// TestAChipIsNotWiderThanItsPage lays out three chips of which one is too long:
// it is cut, stands in a line of its own, and the height asked for is the height
// used.
func TestAChipIsNotWiderThanItsPage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	long := widgets.NewChip("software: a name that goes on, another one that goes on, and a third", nil)
	first, last := widgets.NewChip("grows", nil), widgets.NewChip("starred", nil)
	flow := widgets.NewFlow(first, long, last)
	const width = 200
	flow.Resize(fyne.NewSize(width, 100))
	if long.Size().Width > width || long.Position().Y <= first.Position().Y || last.Position().Y <= long.Position().Y {
		t.Errorf("the long chip is %v wide at %v, the others at %v and %v", long.Size(), long.Position(), first.Position(), last.Position())
	}
	if bottom := last.Position().Y + last.Size().Height; flow.MinSize().Height != bottom {
		t.Errorf("asks for a height of %v, uses %v", flow.MinSize().Height, bottom)
	}
	drawn := func(c *widgets.Chip) *canvas.Text { return test.WidgetRenderer(c).Objects()[1].(*canvas.Text) }
	if d := drawn(long); d.MinSize().Width > width || d.Text == long.Text {
		t.Errorf("“%s” is cut to %q, %v wide", long.Text, d.Text, d.MinSize().Width)
	}
	if d := drawn(first); d.Text != "grows" {
		t.Errorf("a chip that fits says %q", d.Text)
	}
	flow.Resize(fyne.NewSize(2000, 100))
	if d := drawn(long); d.Text != long.Text {
		t.Errorf("with room again the chip says %q", d.Text)
	}
}
