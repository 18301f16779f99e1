package ui

import (
	"errors"
	"net"
	"path/filepath"
	"testing"
)

func TestCheckDisplay(t *testing.T) {
	dir := t.TempDir()
	socket, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	tests := []struct {
		name   string
		system string
		env    map[string]string
		ok     bool
	}{
		{"nothing set", "linux", nil, false},
		{"dead X display", "linux", map[string]string{"DISPLAY": ":64999"}, false},
		{"dead Wayland display", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": dir}, false},
		{"Wayland", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir}, true},
		{"Wayland beside a dead X", "linux", map[string]string{"DISPLAY": ":64999", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": dir}, true},
		{"X on another host", "linux", map[string]string{"DISPLAY": "lab-3:0"}, true},
		{"Windows", "windows", nil, true},
	}
	for _, tt := range tests {
		err := checkDisplay(tt.system, func(name string) string { return tt.env[name] })
		if (err == nil) != tt.ok {
			t.Errorf("%s: %v", tt.name, err)
		}
		if err != nil && !errors.Is(err, ErrNoDisplay) {
			t.Errorf("%s: %v is not ErrNoDisplay", tt.name, err)
		}
	}
}
