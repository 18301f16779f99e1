package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"waymark/ui/e2e/screen"
)

// window is a running program.
type window struct {
	screen *screen.Screen
	cmd    *exec.Cmd
	began  time.Time
}

// open starts a program for a person whose own folder is home.
func open(s *screen.Screen, home, program string, args ...string) (*window, error) {
	if err := awaitPicture(s, everything, func(differs bool) bool { return !differs }); err != nil {
		return nil, err // the last window is still there
	}
	w := &window{screen: s, cmd: exec.Command(program, args...)}
	w.cmd.Env = append(os.Environ(), "WAYMARK_HOME="+home, "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
		"FYNE_THEME=light", "FYNE_SCALE=1", "LANG=en_US.UTF-8")
	w.began = time.Now()
	return w, w.cmd.Start()
}

// Parts of the screen.
var (
	everything = image.Rect(0, 0, 1280, 800)
	figures    = image.Rect(720, 160, 1250, 740) // the columns of the list of jobs
)

// painted waits until a part of the screen has more than one colour, or, for
// the whole screen, more than its own black, and says how long it took.
func (w *window) painted(part image.Rectangle) (time.Duration, error) {
	err := awaitPicture(w.screen, part, func(differs bool) bool { return differs })
	return time.Since(w.began), err
}

func (w *window) close() error {
	if err := w.cmd.Process.Kill(); err != nil {
		return err
	}
	var killed *exec.ExitError
	if err := w.cmd.Wait(); !errors.As(err, &killed) {
		return fmt.Errorf("the program ended by itself: %w", err)
	}
	return nil
}

// awaitPicture looks at some lines of the screen, every half millisecond,
// until they are as wanted: differs says that not all pixels have the colour of
// the first, or of the empty screen.
func awaitPicture(s *screen.Screen, part image.Rectangle, wanted func(differs bool) bool) error {
	late := time.Now().Add(time.Minute)
	for time.Now().Before(late) {
		differs := false
		for y := part.Min.Y; y < part.Max.Y && !differs; y += 7 {
			line, err := s.Picture(image.Rect(part.Min.X, y, part.Max.X, y+1))
			if err != nil {
				return err
			}
			first := line.Pix[:4]
			if part == everything {
				first = []byte{0, 0, 0, 0xff}
			}
			differs = len(bytes.ReplaceAll(line.Pix, first, nil)) > 0
		}
		if wanted(differs) {
			return nil
		}
		time.Sleep(500 * time.Microsecond)
	}
	return errors.New("waited a minute for the screen in vain")
}

// anonymous is the memory that belongs to the program alone, in MiB.
func (w *window) anonymous() (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", w.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	for l := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(l, "Anonymous:"); ok {
			kilobytes, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 64)
			return kilobytes / 1024, err
		}
	}
	return 0, errors.New("smaps_rollup tells no anonymous memory")
}

// busy is the share of one processor that the program takes over ten seconds,
// in percent.
func (w *window) busy() (float64, error) {
	const seconds, ticksPerSecond = 10, 100
	before, err := w.ticks()
	if err != nil {
		return 0, err
	}
	time.Sleep(seconds * time.Second)
	after, err := w.ticks()
	return 100 * (after - before) / (seconds * ticksPerSecond), err
}

// ticks is the time on a processor so far.
func (w *window) ticks() (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(text), ") ") // the name may hold spaces
	fields := strings.Fields(rest)
	user, err := strconv.ParseFloat(fields[11], 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseFloat(fields[12], 64)
	return user + system, err
}
