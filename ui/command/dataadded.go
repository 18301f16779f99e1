package command

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/release"
)

func (d Deps) dataList() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "List the data that is installed",
		Args:  noArgs,
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		added, err := d.Added.Added()
		if err != nil {
			return err
		}
		own, err := d.Releases()
		if err != nil {
			return err
		}
		if *asJSON {
			r := installedResult{[]addedRelease{}, []jsonedRelease{}}
			for _, a := range added {
				r.Added = append(r.Added, addedRelease{releaseOf(a.Release), a.At})
			}
			for _, o := range own {
				r.Program = append(r.Program, releaseOf(o))
			}
			return printJSON(c, r)
		}
		var t text
		t.installed(added, own)
		return say(c, t.String())
	}
	return c
}

func (t *text) installed(added []release.Added, own []release.Release) {
	t.line("Added on this computer")
	if len(added) == 0 {
		t.line("  Nothing yet.")
	}
	for _, a := range added {
		t.heading("%s", a.Title())
		t.fact("Name", a.Name())
		t.publisher(a.Release)
		t.fact("Added", a.At.Local().Format(time.DateOnly))
		t.files(a.Release)
	}
	t.heading("In Waymark from the start")
	for _, r := range own {
		t.line("  %s, %s: %s rows read, %s kept", r.Title(), r.Agency, rowCount(r.Read()), rowCount(r.Rows()))
	}
}

// publisher says who published a release, for where, and from which file it is.
func (t *text) publisher(r release.Release) {
	for _, f := range [][2]string{{"Agency", r.Agency}, {"Areas", r.Areas}, {"From", r.Source}} {
		if f[1] != "" {
			t.fact(f[0], f[1])
		}
	}
}

func (t *text) files(r release.Release) {
	for _, f := range r.Files {
		rows := fmt.Sprintf("%s rows read, %s kept", rowCount(f.Read), rowCount(f.Kept))
		if why := f.Why(); why != "" {
			rows += "; left out " + why
		}
		t.fact(f.Title, rows)
		if f.Note != "" {
			t.fact("Note", f.Note)
		}
	}
	if len(r.Missing) > 0 {
		t.fact("Not in this release", strings.Join(r.Missing, ", "))
	}
}

func rowCount(n int) string { return labor.FormatAmount(float64(n), labor.Jobs) }

func (d Deps) dataRemove() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove NAME",
		Short:   "Take away what was added",
		Example: "  waymark data remove onet-31.0",
		Args:    someArgs("what to take away, by the name that “waymark data list” gives"),
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say one name: %s", c.UseLine())
		}
		if err := d.Added.Remove(args[0]); err != nil {
			return err
		}
		return say(c, "Removed "+args[0]+".\n")
	}
	return c
}
