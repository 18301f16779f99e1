// Package screen reads and drives a virtual X screen (Xvfb) from outside of the
// program on it: by its pixels, a mouse and a keyboard.
package screen

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// Variable names the environment variable with the path of the file into which
// the X server draws ("Xvfb -fbdir"); .ci/screen sets it.
const Variable = "SCREEN_FILE"

// Screen is the screen of the X server that DISPLAY names.
type Screen struct {
	file   *os.File
	pixels int64 // offset of the first pixel
	stride int   // bytes of a line
	size   image.Point
}

// Open opens the screen that .ci/screen has made.
func Open() (*Screen, error) {
	path := os.Getenv(Variable)
	if path == "" || os.Getenv("DISPLAY") == "" {
		return nil, errors.New("there is no virtual screen: run this by .ci/screen")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	s := &Screen{file: f}
	if err := s.readHeader(); err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// Close closes the screen's file; the X server goes on.
func (s *Screen) Close() error { return s.file.Close() }

// readHeader reads the start of an XWD file: 32-bit big-endian fields, then the
// window's name up to the header's size, 12 bytes for each colour, pixels.
func (s *Screen) readHeader() error {
	var h [25]uint32
	raw := make([]byte, 4*len(h))
	if _, err := s.file.ReadAt(raw, 0); err != nil {
		return err
	}
	for n := range h {
		h[n] = binary.BigEndian.Uint32(raw[4*n:])
	}
	const version7, lsbFirst = 7, 0
	if h[1] != version7 || h[7] != lsbFirst || h[11] != 32 || h[14] != 0xff0000 {
		return errors.New("not a picture of 32-bit blue, green, red pixels in the XWD format")
	}
	s.size = image.Pt(int(h[4]), int(h[5]))
	s.stride = int(h[12])
	s.pixels = int64(h[0]) + 12*int64(h[19])
	return nil
}

// Size is the size of the screen in pixels.
func (s *Screen) Size() image.Point { return s.size }

// Picture is what is on a part of the screen now.
func (s *Screen) Picture(part image.Rectangle) (*image.NRGBA, error) {
	img := image.NewNRGBA(part.Intersect(image.Rectangle{Max: s.size}))
	r := img.Rect
	for y := r.Min.Y; y < r.Max.Y; y++ {
		line := img.Pix[(y-r.Min.Y)*img.Stride:][:4*r.Dx()]
		if _, err := s.file.ReadAt(line, s.pixels+int64(y*s.stride+4*r.Min.X)); err != nil {
			return nil, err
		}
		for n := 0; n < len(line); n += 4 {
			line[n], line[n+2], line[n+3] = line[n+2], line[n], 0xff
		}
	}
	return img, nil
}

// Type types a text into whatever has the keyboard.
func Type(text string) error { return xdotool("type", "--delay", "8", "--", text) }

// Press presses keys by their X names, such as "ctrl+k" or "Return".
func Press(keys ...string) error { return xdotool(append([]string{"key", "--delay", "8"}, keys...)...) }

// Move puts the mouse somewhere.
func Move(to image.Point) error {
	return xdotool("mousemove", strconv.Itoa(to.X), strconv.Itoa(to.Y))
}

// Click moves the mouse somewhere and presses its first button there.
func Click(at image.Point) error {
	return xdotool("mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y), "click", "1")
}

func xdotool(args ...string) error {
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, out)
	}
	return nil
}
