package home

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestFindOneFolder(t *testing.T) {
	dir := t.TempDir()
	h, err := Find(func(name string) string { return map[string]string{Variable: dir}[name] })
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{h.Files, h.Logs, h.LogPath(), h.CrashPath()} {
		if p != dir && !strings.HasPrefix(p, dir+string(filepath.Separator)) {
			t.Errorf("%s is outside of %s", p, dir)
		}
	}
}

func TestFindUserFolders(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "AppData", "LocalAppData"} {
		t.Setenv(name, t.TempDir())
	}
	h, err := Find(func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	if h.Files == h.Logs {
		t.Errorf("files and logs share %s: deleting the cache would delete the plan", h.Files)
	}
}

func TestPlanLiesWherePeopleLook(t *testing.T) {
	user := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE"} {
		t.Setenv(name, user)
	}
	none := func(string) string { return "" }
	if h, err := Find(none); err != nil || h.Files != filepath.Join(user, "Waymark") {
		t.Errorf("without Documents: %s, %v", h.Files, err)
	}
	if err := os.Mkdir(filepath.Join(user, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	if h, err := Find(none); err != nil || h.Files != filepath.Join(user, "Documents", "Waymark") {
		t.Errorf("with Documents: %s, %v", h.Files, err)
	}
}

func TestSettingsFollowTheFolder(t *testing.T) {
	root := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", "/elsewhere")
	t.Setenv("AppData", "/elsewhere")
	if err := KeepSettings(func(string) string { return root }); err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("XDG_CONFIG_HOME"); dir != filepath.Join(root, "settings") {
		t.Errorf("settings go to %s", dir)
	}
}

func TestLogIsKeptAndTurnedOver(t *testing.T) {
	h := Home{Logs: filepath.Join(t.TempDir(), "new")}
	for _, message := range []string{"first start", "second start"} {
		log, err := h.Log()
		if err != nil {
			t.Fatal(err)
		}
		log.Info(message)
	}
	if got := read(t, h.LogPath()); !strings.Contains(got, "first start") || !strings.Contains(got, "second start") {
		t.Fatalf("log = %q, want both starts", got)
	}

	if err := os.WriteFile(h.LogPath(), bytes.Repeat([]byte("x"), maxLog+1), 0o600); err != nil {
		t.Fatal(err)
	}
	log, err := h.Log()
	if err != nil {
		t.Fatal(err)
	}
	log.Info("third start")
	if got := read(t, h.LogPath()); len(got) > 200 || !strings.Contains(got, "third start") {
		t.Errorf("after turning over the log holds %d bytes", len(got))
	}
	if got := read(t, h.LogPath()+".1"); len(got) != maxLog+1 {
		t.Errorf("the old log has %d bytes", len(got))
	}
}

// TestCrashIsWritten runs this test binary again as a program that crashes.
func TestCrashIsWritten(t *testing.T) {
	if dir := os.Getenv("WAYMARK_TEST_CRASH"); dir != "" {
		if err := (Home{Logs: dir}).WatchCrashes(); err != nil {
			t.Fatal(err)
		}
		go func() { panic("the roof fell in") }()
		select {}
	}
	dir := t.TempDir()
	crash := exec.Command(os.Args[0], "-test.run=^TestCrashIsWritten$")
	crash.Env = append(os.Environ(), "WAYMARK_TEST_CRASH="+dir)
	if err := crash.Run(); err == nil {
		t.Fatal("the program did not crash")
	}
	got := read(t, Home{Logs: dir}.CrashPath())
	if !strings.Contains(got, "the roof fell in") || !strings.Contains(got, "goroutine") {
		t.Errorf("crash file = %q", got)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
