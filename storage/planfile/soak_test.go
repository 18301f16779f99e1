package planfile

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

var kills = flag.Int("kills", 40, "how many processes TestKilledWhileSaving kills")

// TestKilledWhileSaving lets a process edit a plan at random, kills it at a
// random moment, and looks whether the file is exactly what the process had
// last reported as saved, or that with the one change that was under way, again
// and again.
func TestKilledWhileSaving(t *testing.T) {
	const perFile = 50 // the history grows, and reading it takes time
	random := rand.New(rand.NewPCG(1, 2))
	var path, saved string
	changes, unfinished, through := 0, 0, 0
	for round := range *kills {
		if round%perFile == 0 {
			f := newFile(t)
			do(t, f, plantest.Put(plantest.Everything()))
			path, saved = f.path, digest(f.conn)
			f.Close()
		}
		cmd, lines := startChild(t, "edit", path)
		time.AfterFunc(time.Duration(random.IntN(120_000))*time.Microsecond, func() { cmd.Process.Kill() })
		trying := ""
		for lines.Scan() {
			what, sum, _ := strings.Cut(lines.Text(), " ")
			switch what {
			case "try":
				trying = sum
			case "saved":
				if saved, trying = trying, ""; saved == "" {
					t.Fatal("saved what was not tried")
				}
				changes++
			default:
				t.Fatal(lines.Text())
			}
		}
		cmd.Wait()
		if journalled(path) {
			unfinished++
		}
		again, err := Open(path, noon)
		if err != nil {
			t.Fatal(err)
		}
		found := digest(again.conn)
		again.Close()
		switch found {
		case saved:
		case trying:
			saved = trying
			through++
		default:
			t.Fatalf("after %d changes the file is neither as it was last saved nor as it was to be", changes)
		}
	}
	t.Logf("%d processes were killed after %d saved changes; %d kills came in the middle of a write, and %d right after one",
		*kills, changes, unfinished, through)
	if changes < *kills {
		t.Error("too few changes were saved")
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

// editForEver opens a file and changes it at random. It says what each change
// will make of the file, and when that is saved, until it is killed.
func editForEver(path string) {
	f, err := settings{now: noon, known: released, vfs: os.Getenv(childVFS)}.open(path)
	if err != nil {
		fmt.Println("cannot open:", err)
		return
	}
	fmt.Println("open")
	out := bufio.NewWriter(os.Stdout)
	f.Watch(func(s plan.SaveState) {
		if s.Saving == plan.SavingNow {
			fmt.Fprintln(out, "try", digest(f.conn))
			out.Flush()
		}
	})
	random := rand.New(rand.NewPCG(rand.Uint64(), 0))
	for {
		change, err := changeAtRandom(random, f)
		if err != nil || f.State().Saving != plan.Saved {
			fmt.Println("failed:", err, f.State())
			return
		}
		if !change.Nothing() {
			fmt.Println("saved")
		}
	}
}

// changeAtRandom makes a change of any kind, or undoes or redoes one. What is
// refused because it makes no sense is no change.
func changeAtRandom(random *rand.Rand, f *File) (change plan.Change, err error) {
	all, err := plan.Read(f)
	if err != nil {
		return change, err
	}
	cases := plantest.Cases()
	switch n := random.IntN(20); {
	case n < 3:
		change, err = f.Undo()
	case n < 5:
		change, err = f.Redo()
	case n < 6:
		change, err = f.Transact(plantest.Put(plantest.Everything()))
	case n < 13:
		change, err = f.Transact(cases[random.IntN(len(cases))].Op)
	default:
		change, err = f.Transact(randomOperation(random, all.Plans, int(random.Uint32())))
	}
	for _, refused := range []error{plan.ErrInvalid, plan.ErrNothing, plan.ErrUnknown} {
		if errors.Is(err, refused) {
			return plan.Change{}, nil
		}
	}
	return change, err
}
