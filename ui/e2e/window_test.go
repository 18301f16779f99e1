// Package e2e_test uses the real program as a person does: it looks at the
// screen, moves the mouse and types. "make e2e" runs it.
package e2e_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"waymark/ui/e2e/screen"
	"waymark/ui/look"
)

// binaryVariable names the environment variable with the path of the program.
const binaryVariable = "WAYMARK_E2E"

// patience is how long anything may take on a slow machine.
const patience = time.Minute

// frame is where the window is: there is no window manager to move it.
var frame = image.Rect(0, 0, 1280, 800)

func TestMain(m *testing.M) {
	test.NewApp() // texts are drawn to be found
	os.Exit(m.Run())
}

// person is somebody with a computer of their own, on which Waymark may run.
type person struct {
	t      *testing.T
	binary string
	home   string
	screen *screen.Screen
	shapes map[string][]screen.Shape

	program *exec.Cmd
	output  bytes.Buffer
	ended   chan error
}

// newPerson skips the test where there is no built program to try.
func newPerson(t *testing.T) *person {
	binary := os.Getenv(binaryVariable)
	if binary == "" {
		t.Skip("needs the built program and a virtual screen: run it by make e2e")
	}
	s, err := screen.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &person{t: t, binary: binary, home: t.TempDir(), screen: s, shapes: map[string][]screen.Shape{}}
}

func (p *person) planPath() string { return filepath.Join(p.home, "My plan.waymark") }

func (p *person) command(args ...string) *exec.Cmd {
	c := exec.Command(p.binary, args...)
	c.Env = append(os.Environ(), "WAYMARK_HOME="+p.home, "HOME="+p.home, "XDG_CONFIG_HOME="+p.home, "XDG_CACHE_HOME="+p.home,
		"FYNE_THEME=light", "FYNE_SCALE=1", "LANG=en_US.UTF-8")
	return c
}

// start opens the window and waits until the jobs are there.
func (p *person) start() {
	p.t.Helper()
	p.do(screen.Move(image.Pt(70, 400)))
	p.program, p.ended = p.command(), make(chan error, 1)
	p.program.Stdout, p.program.Stderr = &p.output, &p.output
	p.do(p.program.Start())
	program, ended := p.program, p.ended
	go func() { ended <- program.Wait() }()
	p.t.Cleanup(func() { program.Process.Kill() })
	p.wait("to see the first page", func() bool {
		for _, text := range []string{"1,016 jobs", "Last change", "Your plan file could not be opened"} {
			if len(p.find(frame, text)) > 0 {
				return true
			}
		}
		return false
	})
}

// quit closes the window and waits for the end of the program.
func (p *person) quit() {
	p.t.Helper()
	id, err := screen.Window("Waymark")
	p.do(err)
	p.do(screen.Shut(id))
	if err := p.end(); err != nil {
		p.t.Fatalf("after its window was closed, the program ended with: %v\n%s", err, &p.output)
	}
}

// kill ends the program at once, as a power cut does.
func (p *person) kill() {
	p.t.Helper()
	p.do(p.program.Process.Signal(syscall.SIGKILL))
	if err := p.end(); err == nil {
		p.t.Fatal("the program ended by itself before it was killed")
	}
}

func (p *person) end() error {
	p.t.Helper()
	select {
	case err := <-p.ended:
		return err
	case <-time.After(patience):
		p.fail("the program goes on")
		return nil
	}
}

func (p *person) do(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *person) press(keys ...string) { p.t.Helper(); p.do(screen.Press(keys...)) }
func (p *person) enter(text string)    { p.t.Helper(); p.do(screen.Type(text)) }

// click clicks on a text, on the last one of several from top to bottom.
func (p *person) click(text string) {
	p.t.Helper()
	p.clickAt(middle(p.see(text)))
}

func (p *person) clickAt(at image.Point) { p.t.Helper(); p.do(screen.Click(at)) }

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }

// see waits until a text, or one that begins with it, is in the window and
// returns where.
func (p *person) see(text string) image.Rectangle { p.t.Helper(); return p.seeIn(frame, text) }

// seeIn waits for a text in a part of the window.
func (p *person) seeIn(part image.Rectangle, text string) image.Rectangle {
	p.t.Helper()
	var at []image.Rectangle
	p.wait("to see “"+text+"”", func() bool {
		at = p.find(part, text)
		return len(at) > 0
	})
	return at[len(at)-1]
}

// gone waits until a text is no longer in the window.
func (p *person) gone(text string) {
	p.t.Helper()
	p.wait("for “"+text+"” to go", func() bool { return len(p.find(frame, text)) == 0 })
}

// find looks for a text in every size and weight of the program.
func (p *person) find(part image.Rectangle, text string) []image.Rectangle {
	p.t.Helper()
	if p.shapes[text] == nil {
		for _, size := range []float32{12, 14, 17, 24} {
			for _, bold := range []bool{false, true} {
				p.shapes[text] = append(p.shapes[text], screen.NewShape(text, size, bold, look.Theme{}))
			}
		}
	}
	img := p.picture(part)
	var found []image.Rectangle
	for _, s := range p.shapes[text] {
		found = append(found, s.Find(img)...)
	}
	slices.SortFunc(found, func(a, b image.Rectangle) int { return a.Min.Y - b.Min.Y })
	return found
}

func (p *person) picture(part image.Rectangle) *image.NRGBA {
	p.t.Helper()
	img, err := p.screen.Picture(part)
	p.do(err)
	return img
}

// still waits until a part of the window stays as it is for a while and returns
// its picture.
func (p *person) still(part image.Rectangle) *image.NRGBA {
	p.t.Helper()
	last := p.picture(part)
	same := 0
	p.wait("for the picture to stand still", func() bool {
		now := p.picture(part)
		if same++; !bytes.Equal(now.Pix, last.Pix) {
			same = 0
		}
		last = now
		return same >= 10
	})
	return last
}

// wait looks again and again whether something is so.
func (p *person) wait(what string, so func() bool) {
	p.t.Helper()
	late := time.After(patience)
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for !so() {
		select {
		case <-again.C:
		case err := <-p.ended:
			p.t.Fatalf("waiting %s: the program ended: %v\n%s", what, err, &p.output)
		case <-late:
			p.fail("waited in vain " + what)
		}
	}
}

// fail keeps a picture of the window and ends the test.
func (p *person) fail(why string) {
	p.t.Helper()
	p.t.Fatalf("%s; the window: %s\n%s", why, p.keep(p.picture(frame)), &p.output)
}

// keep writes a picture into a folder that stays and returns its path.
func (p *person) keep(img image.Image) string {
	p.t.Helper()
	f, err := os.CreateTemp("", "waymark-e2e-*.png")
	p.do(err)
	p.do(png.Encode(f, img))
	p.do(f.Close())
	return f.Name()
}
