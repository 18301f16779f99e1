package planfile

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

// childJob and childPath tell a second process of this test binary what to do
// and where.
const (
	childJob  = "WAYMARK_TEST_CHILD_JOB"
	childPath = "WAYMARK_TEST_CHILD_PATH"
)

func TestMain(m *testing.M) {
	switch path := os.Getenv(childPath); os.Getenv(childJob) {
	case "edit":
		editForEver(path)
	case "create":
		createForEver(path)
	default:
		os.Exit(m.Run())
	}
}

// createForEver makes plan files in a folder until it is killed.
func createForEver(folder string) {
	fmt.Println("open")
	for {
		f, err := Create(filepath.Join(folder, string(plan.NewID())+Extension), noon)
		if err != nil {
			fmt.Println("failed:", err)
			return
		}
		f.Close()
	}
}

// editForEver opens a file and adds steps, with a line for each that is saved,
// until it is killed or nobody reads its lines.
func editForEver(path string) {
	f, err := Open(path, noon)
	if err != nil {
		fmt.Println("cannot open:", err)
		return
	}
	fmt.Println("open")
	plans, err := f.Plans()
	for err == nil {
		id := plan.NewID()
		_, err = f.Transact(plan.AddStep(plans[0].ID, plan.Step{ID: id, Title: "Step " + string(id), Note: strings.Repeat("note ", 900)}, 0))
		if err == nil {
			_, err = fmt.Println(id)
		}
	}
	fmt.Println("failed:", err)
}

func startChild(t *testing.T, job, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childJob+"="+job, childPath+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	return cmd, lines
}

// TestKilledWhileSaving kills a process at a random moment, again and again,
// and looks for every change that it had reported as saved.
func TestKilledWhileSaving(t *testing.T) {
	const rounds = 40
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
	f.Close()
	random := rand.New(rand.NewPCG(1, 2))
	acknowledged := map[plan.ID]bool{}
	unfinished := 0
	for range rounds {
		cmd, lines := startChild(t, "edit", f.path)
		time.AfterFunc(time.Duration(random.IntN(60_000))*time.Microsecond, func() { cmd.Process.Kill() })
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "failed") {
				t.Fatal(lines.Text())
			}
			acknowledged[plan.ID(lines.Text())] = true
		}
		cmd.Wait()
		if journalled(f.path) {
			unfinished++
		}
		again, err := Open(f.path, noon)
		if err != nil {
			t.Fatal(err)
		}
		found := map[plan.ID]bool{}
		for _, s := range content(t, again)[0].Steps {
			found[s.ID] = true
		}
		again.Close()
		for id := range acknowledged {
			if !found[id] {
				t.Fatalf("step %s was reported as saved and is gone; %d of %d left", id, len(found), len(acknowledged))
			}
		}
		if len(found) > len(acknowledged)+rounds {
			t.Fatalf("%d steps found, %d saved", len(found), len(acknowledged))
		}
	}
	t.Logf("%d changes saved; %d of %d kills came in the middle of one", len(acknowledged), unfinished, rounds)
	if len(acknowledged) == 0 {
		t.Error("no change was ever saved")
	}
}

// journalled reports whether a change was under way: its journal then has a
// beginning that is not zero.
func journalled(path string) bool {
	head := make([]byte, 8)
	file, err := os.Open(path + "-journal")
	if err != nil {
		return false
	}
	defer file.Close()
	n, _ := file.Read(head)
	return n == 8 && string(head) != strings.Repeat("\x00", 8)
}

func TestTwoProcessesOnOneFile(t *testing.T) {
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
	f.Close()
	cmd, _ := startChild(t, "edit", f.path)

	_, err := Open(f.path, noon)
	want := "“My plan.waymark” is open in another Waymark window on this computer since 14:05. Close it there and try again."
	if !errors.Is(err, plan.ErrLocked) || err.Error() != want {
		t.Errorf("while it is open: %v", err)
	}
	cmd.Process.Kill()
	cmd.Wait()
	again, err := Open(f.path, noon)
	if err != nil {
		t.Fatalf("after a crash: %v", err)
	}
	again.Close()
}

func TestTheNoteNamesTheOtherComputer(t *testing.T) {
	f := newFile(t)
	os.WriteFile(notePath(f.path), []byte(`{"host":"ANNA-PC","pid":7,"since":"2027-03-30T09:15:00Z"}`), 0o600)
	_, err := Open(f.path, noon)
	want := "“My plan.waymark” is open on the computer ANNA-PC since Mar 30, 09:15. Close it there and try again."
	if !errors.Is(err, plan.ErrLocked) || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestAnotherDatabaseProgramCannotReadHalfAChange(t *testing.T) {
	f := newFile(t)
	db, err := sql.Open("sqlite3", uri(f.path)+"?mode=rw&_busy_timeout=1")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("UPDATE plan SET title = 'x'"); err == nil {
		t.Error("another program changed an open plan")
	}
	do(t, f, plan.AddPlan(plan.Plan{Title: "Plan"}, nil))
}
