package planfile

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"waymark/domain/plan"
)

// smallDisk tells a second process of this test binary where to mount a disk of
// four megabytes.
const smallDisk = "WAYMARK_TEST_SMALL_DISK"

// TestOnAFullDisk works on a disk that has too few pages left for a change, in
// a process that may mount one. Where the system allows that to nobody,
// TestWorkGoesOnWhileTheDiskIsFull still fills a disk by SQLite's own limit.
func TestOnAFullDisk(t *testing.T) {
	if folder := os.Getenv(smallDisk); folder != "" {
		workOnASmallDisk(t, folder)
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestOnAFullDisk$", "-test.v")
	cmd.Env = append(os.Environ(), smallDisk+"="+t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	if _, ran := errors.AsType[*exec.ExitError](err); err != nil && !ran {
		t.Logf("no small disk, only a limit of pages: this system does not let a test mount one: %v", err)
		return
	}
	if err != nil || !strings.Contains(string(out), "changes were kept in memory") {
		t.Errorf("%v\n%s", err, out)
	}
}

func workOnASmallDisk(t *testing.T, folder string) {
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=4m"); err != nil {
		t.Fatal(err)
	}
	defer syscall.Unmount(folder, syscall.MNT_DETACH)
	f, err := Create(DefaultPath(folder), noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	f.Watch(func(plan.SaveState) {})
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))

	kept := 0
	ballast := filepath.Join(folder, "ballast")
	for pages := range 24 {
		fillUp(t, ballast, pages*4096)
		for _, title := range []string{"A step of five pages", "And another"} {
			do(t, f, plan.AddStep("p", plan.Step{Title: title, Note: strings.Repeat("note ", 4000)}, -1))
		}
		switch s := f.State(); {
		case s.Saving == plan.NotSaved && strings.HasPrefix(s.Sentence, "“My plan.waymark” could not be written: its disk is full."):
			kept += s.Changes
		case s.Saving != plan.Saved:
			t.Fatalf("with %d pages left: %+v", pages, s)
		}
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
		f.lookAfter()
		wantState(t, f, plan.Saved, 0, "")
		wantOnDisk(t, f)
	}
	if kept < 4 {
		t.Errorf("the disk was full for %d changes only", kept)
	}
	t.Logf("%d of 48 changes were kept in memory until there was room", kept)

	before, err := dump(f.conn)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if after := dumpOf(t, f.path); after != before {
		t.Error("the file does not hold what it held when it was closed")
	}
	f, err = Open(f.path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	addStep(t, f, "Last")
	f.backups.running.Wait()
	want := "No backup of “My plan.waymark” was made: there is too little room on the disk."
	if p := f.backups.problem.Load(); p == nil || *p != want {
		t.Errorf("of the backup it says %v", p)
	}
}

// fillUp leaves a number of bytes on the disk of a file.
func fillUp(t *testing.T, ballast string, left int) {
	t.Helper()
	file, err := os.Create(ballast)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	size := int64(0)
	for page := make([]byte, 4096); ; {
		n, err := file.Write(page)
		size += int64(n)
		if err != nil {
			break
		}
	}
	if err := file.Truncate(max(0, size-int64(left))); err != nil {
		t.Fatal(err)
	}
}
