package ui

import (
	"time"
	_ "unsafe" // for go:linkname
)

// fyneKeeps is how long Fyne keeps what it made to draw objects that are no
// longer on show: a minute, unless the environment says otherwise in FYNE_CACHE,
// which a program cannot set for itself in time. Decision 14 tells why it is
// reached for here.
//
//go:linkname fyneKeeps fyne.io/fyne/v2/internal/cache.ValidDuration
var fyneKeeps time.Duration

// kept is long enough for going back and forth between pages. A guide is about
// 2 MiB, so that who leafs through many of them has some ten in memory and not
// a hundred.
const kept = 10 * time.Second
