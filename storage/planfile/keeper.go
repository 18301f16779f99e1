package planfile

import (
	"path/filepath"
	"slices"
	"time"

	"waymark/domain/plan"
)

// Keeper opens plan files and brings back what was lost.
type Keeper struct {
	// Now tells the time; it dates the history, notes and backups.
	Now func() time.Time
	// Fallback is the folder for backups of files beside which none can be
	// written, or "".
	Fallback string
}

var _ plan.Keeper = Keeper{}

func (k Keeper) settings() settings {
	return settings{now: k.Now, known: released, fallback: k.Fallback}
}

// Open is Open with this keeper's backups.
func (k Keeper) Open(path string) (plan.File, error) { return opened(k.settings().open(path)) }

// OpenAnyway opens a file in spite of plan.ErrLeftOpen.
func (k Keeper) OpenAnyway(path string) (plan.File, error) {
	s := k.settings()
	s.anyway = true
	return opened(s.open(path))
}

// Create is Create with this keeper's backups.
func (k Keeper) Create(path string) (plan.File, error) { return opened(k.settings().create(path)) }

// opened gives a nil interface, not a nil *File, with an error.
func opened(f *File, err error) (plan.File, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}

// SetAside renames a file that cannot be opened and returns its new path.
func (k Keeper) SetAside(path string) (string, error) { return SetAside(path, k.Now()) }

// Backups lists the copies of a file, newest first: regular ones, those from
// before an upgrade or a restore, and files that were set aside. The file
// itself need not be there.
func (k Keeper) Backups(path string) ([]plan.Backup, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, problem(path, err)
	}
	var all []plan.Backup
	add := func(folder, what string, kind plan.BackupKind) error {
		copies, err := copiesIn(folder, path, what, k.Now().Location())
		for _, c := range copies {
			all = append(all, describe(c, kind))
		}
		return err
	}
	for _, folder := range k.settings().backupFolders(path) {
		if err := add(folder, "", plan.Regular); err != nil {
			return nil, problem(folder, err)
		}
	}
	for what, kind := range map[string]plan.BackupKind{
		beforeUpgrade: plan.BeforeUpgrade, beforeRestore: plan.BeforeRestore, setAside: plan.SetAsideFile,
	} {
		if err := add(filepath.Dir(path), " "+what, kind); err != nil {
			return nil, problem(path, err)
		}
	}
	slices.SortStableFunc(all, func(a, b plan.Backup) int { return b.Made.Compare(a.Made) })
	return all, nil
}

// describe says what a copy holds, or why it cannot be restored.
func describe(c copied, kind plan.BackupKind) plan.Backup {
	b := plan.Backup{Path: c.path, Kind: kind, Made: c.made}
	size, found, err := look(c.path)
	b.Bytes = size
	if err == nil {
		err = found.into(&b)
	}
	if err != nil {
		b.Problem = problem(c.path, err).Error()
	}
	return b
}
