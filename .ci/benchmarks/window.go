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
	output bytes.Buffer
	ended  chan error
}

// open starts a program for a person whose own folder is home.
func open(s *screen.Screen, home, program string, args ...string) (*window, error) {
	if err := screen.Move(s.Size().Sub(image.Pt(1, 1))); err != nil {
		return nil, err
	}
	w := &window{screen: s, cmd: exec.Command(program, args...), ended: make(chan error, 1)}
	if err := w.await(everything, false); err != nil {
		return nil, err // the last window is still there
	}
	w.cmd.Stdout, w.cmd.Stderr = &w.output, &w.output
	w.cmd.Env = append(os.Environ(), "WAYMARK_HOME="+home, "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
		"FYNE_CACHE=", "FYNE_THEME=light", "FYNE_SCALE=1", "LANG=en_US.UTF-8")
	w.began = time.Now()
	if err := w.cmd.Start(); err != nil {
		return nil, err
	}
	go func() { w.ended <- w.cmd.Wait() }()
	return w, nil
}

// Parts of the screen.
var (
	everything = image.Rect(0, 0, 1280, 800)
	figures    = image.Rect(720, 160, 1250, 740) // the columns of the list of jobs
)

// painted waits until a part of the screen has more than one colour, or, for
// the whole screen, more than its own black, and says how long it took.
func (w *window) painted(part image.Rectangle) (time.Duration, error) {
	err := w.await(part, true)
	return time.Since(w.began), err
}

func (w *window) close() error {
	if err := w.cmd.Process.Kill(); err != nil {
		return err
	}
	<-w.ended
	return nil
}

// await looks at some lines of the screen, every half millisecond, until they
// are as wanted: of one colour or not, and for the whole screen empty or not.
func (w *window) await(part image.Rectangle, differ bool) error {
	late := time.After(time.Minute)
	for {
		differs, err := w.differs(part)
		if err != nil || differs == differ {
			return err
		}
		select {
		case err := <-w.ended:
			return fmt.Errorf("the program ended by itself: %v: %s", err, &w.output)
		case <-late:
			return fmt.Errorf("waited a minute for the screen in vain: %s", &w.output)
		case <-time.After(500 * time.Microsecond):
		}
	}
}

func (w *window) differs(part image.Rectangle) (bool, error) {
	for y := part.Min.Y; y < part.Max.Y; y += 7 {
		line, err := w.screen.Picture(image.Rect(part.Min.X, y, part.Max.X, y+1))
		if err != nil {
			return false, err
		}
		colour := line.Pix[:4]
		if part == everything {
			colour = []byte{0, 0, 0, 0xff}
		}
		if len(bytes.ReplaceAll(line.Pix, colour, nil)) > 0 {
			return true, nil
		}
	}
	return false, nil
}

// anonymous is the memory that belongs to the program alone, in MiB.
func (w *window) anonymous() (float64, error) { return anonymous(strconv.Itoa(w.cmd.Process.Pid)) }

// anonymous is the memory that belongs to a process alone, in MiB.
func anonymous(process string) (float64, error) {
	text, err := os.ReadFile("/proc/" + process + "/smaps_rollup")
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
