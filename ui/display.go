package ui

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
)

// ErrNoDisplay is the error of opening a window where there is no screen.
var ErrNoDisplay = errors.New("there is no display to open a window on")

// checkDisplay looks for a screen before Fyne does, which would panic.
func checkDisplay(system string, getenv func(string) string) error {
	switch system {
	case "windows", "darwin":
		return nil
	}
	display, wayland := getenv("DISPLAY"), getenv("WAYLAND_DISPLAY")
	if display == "" && wayland == "" {
		return fmt.Errorf("%w: neither DISPLAY nor WAYLAND_DISPLAY is set. The commands work without one: waymark help", ErrNoDisplay)
	}
	if wayland != "" && answers("unix", waylandSocket(wayland, getenv("XDG_RUNTIME_DIR"))) {
		return nil
	}
	if network, address := xSocket(display); address == "" || answers(network, address) {
		return nil
	}
	return fmt.Errorf("%w: nothing answers on display %q. The commands work without one: waymark help", ErrNoDisplay, display+wayland)
}

func answers(network, address string) bool {
	if network == "unix" {
		if _, err := os.Stat(address); err != nil {
			return false
		}
	}
	c, err := net.Dial(network, address)
	if err != nil {
		return false
	}
	return c.Close() == nil
}

func waylandSocket(name, runtimeDir string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(runtimeDir, name)
}

// xSocket is where the X server of a display such as ":0.0" listens. A display
// on another host has no address here: the attempt to open it must tell.
func xSocket(display string) (network, address string) {
	host, number, _ := strings.Cut(display, ":")
	if host != "" && host != "unix" {
		return "", ""
	}
	number, _, _ = strings.Cut(number, ".")
	return "unix", "/tmp/.X11-unix/X" + number
}
