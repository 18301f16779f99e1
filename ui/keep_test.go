package ui

import (
	"testing"
	"time"
)

// Fyne's variable was renamed or moved if this one is not it.
func TestFyneTellsHowLongItKeepsWhatIsNotShown(t *testing.T) {
	if fyneKeeps != time.Minute {
		t.Errorf("Fyne keeps what is not shown for %v; want a minute before a window has changed it", fyneKeeps)
	}
}
