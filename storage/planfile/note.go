package planfile

import (
	"encoding/json"
	"errors"
	"os"
	"time"

	"waymark/domain/plan"
)

// note lies beside an open file and says who has it open. It only explains: the
// lock itself is SQLite's, which the system drops when the process ends, so a
// note left by a crash does no harm.
type note struct {
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

func notePath(path string) string { return path + ".open" }

// writeNote is done as well as possible: a missing note costs a name in a
// message.
func writeNote(path string, now time.Time) {
	host, _ := os.Hostname()
	text, err := json.Marshal(note{host, os.Getpid(), now})
	if err == nil {
		_ = os.WriteFile(notePath(path), text, 0o600)
	}
}

func removeNote(path string) { _ = os.Remove(notePath(path)) }

// lockedBy adds to a plan.ErrLocked what the note of the other program says.
func lockedBy(path string, err error, now time.Time) error {
	if !errors.Is(err, plan.ErrLocked) {
		return err
	}
	text, readErr := os.ReadFile(notePath(path))
	var n note
	if readErr != nil || json.Unmarshal(text, &n) != nil || n.Host == "" {
		return err
	}
	where := "on the computer " + n.Host
	if host, _ := os.Hostname(); host == n.Host {
		where = "in another Waymark window on this computer"
	}
	since := n.Since.In(now.Location())
	form := "15:04"
	if plan.DateOf(since) != plan.DateOf(now) {
		form = "Jan 2, 15:04"
	}
	return &plan.Error{Kind: plan.ErrLocked, Cause: err,
		Sentence: name(path) + " is open " + where + " since " + since.Format(form) + ". Close it there and try again."}
}
