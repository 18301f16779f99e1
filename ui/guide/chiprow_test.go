package guide

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

func TestWordsStandInOneColumnOrBelowTheirChip(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	const long = "Electrical and Electronics Repairers, Powerhouse, Substation, and Relay"
	for _, tt := range []struct {
		chip  string
		width float32
		below bool
	}{
		{"Drivers", 500, false}, {"Drivers", 400, true}, {long, 800, false}, {long, 480, true}, {long, 300, true},
	} {
		row := newChipRow(widgets.NewChip(tt.chip, func() {}), "4 of 15 tasks").(*fyne.Container)
		row.Resize(fyne.NewSize(tt.width, 40))
		chip, words := row.Objects[0], row.Objects[1]
		if below := words.Position().Y > 0; below != tt.below {
			t.Errorf("%s at %v: below %v", tt.chip, tt.width, below)
		}
		if end := words.Position().X + words.MinSize().Width; end > tt.width {
			t.Errorf("%s at %v: the words end at %v", tt.chip, tt.width, end)
		}
		if chip.Size().Width > tt.width {
			t.Errorf("%s at %v: the chip is %v wide", tt.chip, tt.width, chip.Size().Width)
		}
		if bottom := words.Position().Y + words.Size().Height; row.MinSize().Height < bottom {
			t.Errorf("%s at %v: the row is %v high, the words end at %v", tt.chip, tt.width, row.MinSize().Height, bottom)
		}
	}
}
