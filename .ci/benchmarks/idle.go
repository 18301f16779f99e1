package main

import (
	"os"
	"time"

	"waymark/ui/e2e/screen"
)

// rest is how long a window is left alone before it is measured.
const rest = 4 * time.Second

// use is what is measured of an open window.
type use struct{ memory, busy float64 }

// idle measures windows in which nothing happens.
func idle(p programs) ([]line, error) {
	s, err := screen.Open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	bare, err := opened(s, nil, p.hello)
	if err != nil {
		return nil, err
	}
	bareField, err := opened(s, nil, p.hello, "-field")
	if err != nil {
		return nil, err
	}
	started, err := opened(s, nil, p.waymark)
	if err != nil {
		return nil, err
	}
	field, err := opened(s, func() error { return screen.Press("ctrl+k") }, p.waymark)
	if err != nil {
		return nil, err
	}
	guide, err := opened(s, func() error { return openGuide("medical coder") }, p.waymark)
	if err != nil {
		return nil, err
	}
	const slack = 0.3 // percent; one tick of the clock is 0.1
	return []line{
		{what: "memory after start", measured: started.memory, goal: 120, unit: "MiB", note: "anonymous memory"},
		{what: "memory after reading a guide", measured: guide.memory, goal: 120, unit: "MiB"},
		{what: "  bare Fyne window", measured: bare.memory, unit: "MiB"},
		{what: "idle CPU after start", measured: started.busy, goal: bare.busy + slack, unit: "%", note: "of one processor over 10 s; goal: the bare window, give or take 0.3"},
		{what: "  bare Fyne window", measured: bare.busy, unit: "%"},
		{what: "idle CPU with the cursor in the search field", measured: field.busy, goal: bareField.busy + slack, unit: "%", note: "goal: the bare window with a text field"},
		{what: "  bare Fyne window with a text field", measured: bareField.busy, unit: "%"},
		{what: "idle CPU with a guide", measured: guide.busy, goal: bare.busy + slack, unit: "%"},
	}, nil
}

// openGuide searches for a job and opens it.
func openGuide(query string) error {
	if err := screen.Press("ctrl+k", "ctrl+a"); err != nil {
		return err
	}
	if err := screen.Type(query); err != nil {
		return err
	}
	return screen.Press("Return")
}

// opened measures a program some seconds after it has opened its window and
// something was done in it.
func opened(s *screen.Screen, do func() error, program string, args ...string) (use, error) {
	home, err := os.MkdirTemp("", "waymark-bench-")
	if err != nil {
		return use{}, err
	}
	defer os.RemoveAll(home)
	w, err := open(s, home, program, args...)
	if err != nil {
		return use{}, err
	}
	if _, err := w.painted(everything); err != nil {
		return use{}, err
	}
	time.Sleep(rest)
	if do != nil {
		if err := do(); err != nil {
			return use{}, err
		}
		time.Sleep(rest)
	}
	var u use
	if u.memory, err = w.anonymous(); err != nil {
		return use{}, err
	}
	if u.busy, err = w.busy(); err != nil {
		return use{}, err
	}
	return u, w.close()
}
