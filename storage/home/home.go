// Package home knows the folders in which Waymark keeps a person's files and
// its own log.
package home

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

// Variable names the environment variable that puts everything that Waymark
// writes under one folder of the person's choice, such as one on a USB stick.
const Variable = "WAYMARK_HOME"

// Home is where Waymark keeps things.
type Home struct {
	Files string // the plan: a person's own, where they see it, worth a backup
	Logs  string // the log and the crash report, which may be deleted
}

// Find gives the folders of this person on this computer. getenv is os.Getenv
// or a test's own.
func Find(getenv func(string) string) (Home, error) {
	if root := getenv(Variable); root != "" {
		return Home{Files: root, Logs: filepath.Join(root, "logs")}, nil
	}
	user, err := os.UserHomeDir()
	if err != nil {
		return Home{}, fmt.Errorf("there is no folder for your files; set %s to one: %w", Variable, err)
	}
	files := filepath.Join(user, "Documents")
	if info, err := os.Stat(files); err != nil || !info.IsDir() {
		files = user
	}
	logs, err := os.UserCacheDir()
	if err != nil {
		return Home{}, fmt.Errorf("there is no folder for the log; set %s to one: %w", Variable, err)
	}
	return Home{Files: filepath.Join(files, "Waymark"), Logs: filepath.Join(logs, "waymark")}, nil
}

// Elsewhere is a path to offer for a plan file whose own disk fails, or "": in
// the person's folder on this computer.
func Elsewhere(extension string) string {
	user, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(user, "My rescued plan"+extension)
}

// KeepSettings puts the window's settings, which Fyne keeps in the user's
// folders, under the folder of WAYMARK_HOME too, if it is set. Call it before
// the window is made.
func KeepSettings(getenv func(string) string) error {
	root := getenv(Variable)
	if root == "" {
		return nil
	}
	for _, name := range []string{"XDG_CONFIG_HOME", "AppData"} {
		if err := os.Setenv(name, filepath.Join(root, "settings")); err != nil {
			return err
		}
	}
	return nil
}

// LogPath is the file that Log writes.
func (h Home) LogPath() string { return filepath.Join(h.Logs, "waymark.log") }

// CrashPath is the file that WatchCrashes writes.
func (h Home) CrashPath() string { return filepath.Join(h.Logs, "crash.txt") }

const maxLog = 1 << 20

// Log opens the log. A log of more than a megabyte is moved to waymark.log.1
// first, so that both together stay small. The log holds no personal data.
func (h Home) Log() (*slog.Logger, error) {
	if err := os.MkdirAll(h.Logs, 0o700); err != nil {
		return nil, err
	}
	path := h.LogPath()
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		if err := os.Rename(path, path+".1"); err != nil {
			return nil, err
		}
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return slog.New(slog.NewTextHandler(f, nil)), nil
}

// WatchCrashes adds the report of a crash of this process, should one come, to
// the crash file.
func (h Home) WatchCrashes() error {
	f, err := os.OpenFile(h.CrashPath(), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = debug.SetCrashOutput(f, debug.CrashOptions{}) // keeps a copy of the handle
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}
