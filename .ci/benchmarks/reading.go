package main

import (
	"os"
	"time"

	"waymark/ui/e2e/screen"
)

const (
	guidesRead = 200
	// glance is how long each guide is on show: shorter than anyone reads, so
	// that as much as can be is kept at the same time.
	glance = 500 * time.Millisecond
)

// reading opens many guides in the window, one after the other, and measures
// what that adds to its memory.
func reading(waymark string) ([]line, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	s, err := screen.Open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	home, err := os.MkdirTemp("", "waymark-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	w, err := open(s, home, waymark)
	if err != nil {
		return nil, err
	}
	if _, err := w.painted(everything); err != nil {
		return nil, err
	}
	time.Sleep(rest)
	before, err := w.anonymous()
	if err != nil {
		return nil, err
	}
	most := before
	for n := range guidesRead {
		if err := openGuide(d.All[n*len(d.All)/guidesRead].Code); err != nil {
			return nil, err
		}
		time.Sleep(glance)
		now, err := w.anonymous()
		if err != nil {
			return nil, err
		}
		most = max(most, now)
	}
	time.Sleep(rest)
	after, err := w.anonymous()
	if err != nil {
		return nil, err
	}
	return []line{
		{what: "memory that 200 guides add", measured: max(0, after-before), goal: 60, unit: "MiB", note: "anonymous, above the start, both after the same rest of some seconds"},
		{what: "  the most meanwhile", measured: most - before, unit: "MiB", note: "a guide every second or less"},
	}, w.close()
}
