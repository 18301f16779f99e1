package planfile

import (
	"bufio"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"waymark/domain/plan"
)

// These tell a second process of this test binary what to do, where, and by
// which of SQLite's ways to the disk.
const (
	childJob  = "WAYMARK_TEST_CHILD_JOB"
	childPath = "WAYMARK_TEST_CHILD_PATH"
	childVFS  = "WAYMARK_TEST_CHILD_VFS"
)

func TestMain(m *testing.M) {
	switch path := os.Getenv(childPath); os.Getenv(childJob) {
	case "edit":
		editForEver(path)
	case "restore":
		restoreForEver(path)
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
		fmt.Println("made")
	}
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
