package main

import (
	"os"

	"waymark/ui/e2e/screen"
)

const (
	warmStarts  = 12
	firstStarts = 5
)

// start measures from outside how long it takes from the start of the program
// to its first picture, in turns with a bare Fyne window.
func start(p programs) ([]line, error) {
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

	var first, firstJobs, firstBare, warm, warmJobs, warmBare times
	for range firstStarts {
		if err := startBoth(s, p, "", &first, &firstJobs, &firstBare); err != nil {
			return nil, err
		}
	}
	for n := range warmStarts + 1 {
		if n == 1 { // the first one has only filled the caches
			warm, warmJobs, warmBare = nil, nil, nil
		}
		if err := startBoth(s, p, home, &warm, &warmJobs, &warmBare); err != nil {
			return nil, err
		}
	}
	const most = 1.5
	return []line{
		{what: "warm start to first paint", measured: warm.median(), goal: most * warmBare.median(), unit: "ms", note: "median of 12; goal: 1.5 times the bare window"},
		{what: "  bare Fyne window", measured: warmBare.median(), unit: "ms", note: "in turns with Waymark"},
		{what: "  warm start to the list of jobs", measured: warmJobs.median(), unit: "ms"},
		{what: "first start to first paint", measured: first.median(), goal: most * firstBare.median(), unit: "ms", note: "median of 5, each in an empty home folder"},
		{what: "  bare Fyne window", measured: firstBare.median(), unit: "ms"},
		{what: "  first start to the list of jobs", measured: firstJobs.median(), unit: "ms"},
	}, nil
}

// startBoth starts Waymark and the bare window once, in a home folder or, for
// "", each in a new one.
func startBoth(s *screen.Screen, p programs, home string, paint, jobs, bare *times) error {
	if err := startOne(s, home, p.hello, bare, nil); err != nil {
		return err
	}
	return startOne(s, home, p.waymark, paint, jobs)
}

func startOne(s *screen.Screen, home, program string, paint, jobs *times) error {
	if home == "" {
		var err error
		if home, err = os.MkdirTemp("", "waymark-bench-"); err != nil {
			return err
		}
		defer os.RemoveAll(home)
	}
	w, err := open(s, home, program)
	if err != nil {
		return err
	}
	took, err := w.painted(everything)
	if err != nil {
		return err
	}
	*paint = append(*paint, took)
	if jobs != nil {
		if took, err = w.painted(figures); err != nil {
			return err
		}
		*jobs = append(*jobs, took)
	}
	return w.close()
}
