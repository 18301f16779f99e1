package guide_test

import (
	"image/png"
	"os"
	"testing"

	"waymark/ui/guide"
	"waymark/ui/uitest"
)

func TestShots(t *testing.T) {
	for i, tab := range guide.TabTitles {
		w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, tab)
		f, _ := os.Create("/tmp/shot_" + string(rune('0'+i)) + ".png")
		png.Encode(f, w.Canvas().Capture())
		f.Close()
	}
}
