package planfile

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// How many copies are kept: the latest ones, and the last one of so many days,
// weeks and months.
const (
	keptLatest = 5
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
)

// thin deletes the copies that are not kept, and what a kill left half written.
func thin(folder, path string, zone *time.Location) error {
	copies, err := copiesIn(folder, path, "", zone)
	if err != nil {
		return err
	}
	keep := kept(copies)
	for _, c := range copies {
		if !keep[c.path] {
			err = errors.Join(err, os.Remove(c.path))
		}
	}
	entries, unread := os.ReadDir(folder)
	for _, e := range entries {
		if half, ok := strings.CutSuffix(e.Name(), ".part"); ok {
			if _, ok := asCopy(half, path, "", zone); ok {
				err = errors.Join(err, os.Remove(filepath.Join(folder, e.Name())))
			}
		}
	}
	return errors.Join(err, unread)
}

// copiesIn lists the copies of a file in a folder, newest first. A folder that
// is not there holds none.
func copiesIn(folder, path, what string, zone *time.Location) ([]copied, error) {
	if info, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, nil
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var all []copied
	for _, e := range entries {
		if c, ok := asCopy(filepath.Join(folder, e.Name()), path, what, zone); ok && e.Type().IsRegular() {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b copied) int {
		return cmp.Or(b.made.Compare(a.made), cmp.Compare(b.number, a.number))
	})
	return all, nil
}

// kept tells which copies, newest first, stay.
func kept(copies []copied) map[string]bool {
	keep := map[string]bool{}
	last := func(n int, period func(time.Time) string) {
		seen := map[string]bool{}
		for _, c := range copies {
			if p := period(c.made); !seen[p] && len(seen) < n {
				seen[p] = true
				keep[c.path] = true
			}
		}
	}
	for _, c := range copies[:min(keptLatest, len(copies))] {
		keep[c.path] = true
	}
	last(keptDays, func(t time.Time) string { return t.Format(time.DateOnly) })
	last(keptWeeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, " ", w) })
	last(keptMonths, func(t time.Time) string { return t.Format("2006-01") })
	return keep
}
