package command

import (
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

type backupsResult struct {
	File    string         `json:"file"`
	Backups []backupResult `json:"backups"` // newest first
}

type backupResult struct {
	Number      int       `json:"number"`
	Path        string    `json:"path"`
	Kind        string    `json:"kind"`
	Made        time.Time `json:"made"`
	Bytes       int64     `json:"bytes"`
	Plans       int       `json:"plans"`
	Steps       int       `json:"steps"`
	Credentials int       `json:"credentials"`
	Latest      string    `json:"latest_change"`
	Problem     string    `json:"problem"` // why it cannot be restored, or ""
}

func (d Deps) planBackups() *cobra.Command {
	c := &cobra.Command{
		Use:     "backups",
		Short:   "List the copies of a plan file and what they hold",
		Example: "  waymark plan backups",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		all, err := d.Keeper.Backups(*t.file)
		if err != nil {
			return err
		}
		if *t.json {
			r := backupsResult{*t.file, []backupResult{}}
			for n, b := range all {
				r.Backups = append(r.Backups, backupResult{n + 1, b.Path, b.Kind.Label(), b.Made, b.Bytes, b.Plans, b.Steps, b.Credentials, b.Latest.Label, b.Problem})
			}
			return printJSON(c, r)
		}
		var text text
		for n, b := range all {
			text.line("%d. %s", n+1, backupText(b))
		}
		if len(all) == 0 {
			text.line("There is no backup of %s yet. One is made before the first change.", *t.file)
		}
		return say(c, text.String())
	}
	return c
}

// backupText says when a copy was made and what it holds.
func backupText(b plan.Backup) string {
	text := fmt.Sprintf("%s, %s: ", b.Made.Local().Format("Jan 2, 2006 15:04"), b.Kind.Label())
	if b.Problem != "" {
		return text + "cannot be restored. " + b.Problem
	}
	text += counted(b.Plans, "plan") + ", " + counted(b.Steps, "step") + ", " + counted(b.Credentials, "credential")
	if b.Latest.Label != "" {
		text += "; last change: " + b.Latest.Label
	}
	return text
}

func (d Deps) planRestore() *cobra.Command {
	c := &cobra.Command{
		Use:     "restore NUMBER",
		Short:   "Put a backup in the place of a plan file; the present file is kept",
		Example: "  waymark plan restore 2",
		Args:    one("which backup, by the number that “waymark plan backups” gives"),
	}
	t, yes := d.fileTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		all, err := d.Keeper.Backups(*t.file)
		if err != nil {
			return err
		}
		n, err := strconv.Atoi(args[0])
		switch {
		case err != nil || n < 1 || n > len(all):
			return badInput("There is no backup %s; list them with: waymark plan backups", args[0])
		case all[n-1].Problem != "":
			return badInput("This backup cannot be restored. %s", all[n-1].Problem)
		case d.session:
			return badInput("A plan file that is open cannot be replaced. Leave the session first.")
		}
		if err := d.sure(c, t, *yes, "Restore the backup of "+backupText(all[n-1])+"?"); err != nil {
			return err
		}
		aside, err := d.Keeper.Restore(*t.file, all[n-1])
		if err != nil {
			return err
		}
		if *t.json {
			return printJSON(c, struct {
				File string `json:"file"`
				Kept string `json:"kept"` // where the file is that was replaced, or ""
			}{*t.file, aside})
		}
		text := "Restored " + *t.file + ".\n"
		if aside != "" {
			text += "What was there before is kept in " + aside + ".\n"
		}
		return say(c, text)
	}
	return c
}

func (d Deps) planUnlock() *cobra.Command {
	c := &cobra.Command{
		Use:   "unlock",
		Short: "Open a file that another computer left open, after you made sure nobody uses it",
		Long: "Open a plan file that another computer left open, for example after a crash, and close it again, so that other commands\n" +
			"can open it. Make sure first that nobody uses it. A file that is really in use stays locked.",
		Args: noArgs,
	}
	t, yes := d.fileTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := d.sure(c, t, *yes, "Are you sure that nobody has "+*t.file+" open?"); err != nil {
			return err
		}
		f, err := d.Keeper.OpenAnyway(*t.file)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
		if *t.json {
			return t.tell(c, plan.Change{})
		}
		return say(c, *t.file+" can be opened now.\n")
	}
	return c
}
