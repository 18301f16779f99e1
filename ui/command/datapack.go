package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/release"
)

func (d Deps) dataInstall() *cobra.Command {
	c := &cobra.Command{
		Use:     "install FILE",
		Short:   "Verify a pack that somebody made and add what is in it",
		Example: "  waymark data install /media/stick/lincoln-high" + release.PackExtension,
		Args:    someArgs("which pack"),
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		path, err := onePath(c, args)
		if err != nil {
			return err
		}
		var p *release.Pack
		err = interruptible(func(ctx context.Context) error {
			p, err = d.Packs.InstallPack(ctx, path)
			return err
		})
		if err != nil {
			return err
		}
		return sayPack(c, p, *asJSON, "Added. “waymark data list” names what can be taken away again.")
	}
	return c
}

func (d Deps) dataVerify() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify [FILE]",
		Short: "Check that the data inside Waymark, or a pack, is complete and undamaged",
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			path, err := onePath(c, args)
			if err != nil {
				return err
			}
			p, err := d.Packs.VerifyPack(context.Background(), path)
			if err != nil {
				return err
			}
			return sayPack(c, p, *asJSON, "The pack is complete and undamaged.")
		}
		if err := d.Verify(); err != nil {
			return err
		}
		if _, err := d.Added.Added(); err != nil {
			return err
		}
		own, err := d.Releases()
		if err != nil {
			return err
		}
		if *asJSON {
			r := installedResult{[]addedRelease{}, []jsonedRelease{}}
			for _, o := range own {
				r.Program = append(r.Program, releaseOf(o))
			}
			return printJSON(c, r)
		}
		var t text
		t.line("The data is complete and undamaged. It holds:")
		for _, o := range own {
			t.line("  %s, %s", o.Title(), o.Agency)
		}
		return say(c, t.String())
	}
	return c
}

func (d Deps) dataBuild() *cobra.Command {
	c := &cobra.Command{
		Use:   "build --name NAME --out FILE [RELEASE ...]",
		Short: "Make a pack for others of what you added",
		Long: `Make a pack for others of what you added: all of it, or the releases that you name.

With --from it makes the data that Waymark brings along instead, from a folder with
the official files.`,
		Example: "  waymark data build --name \"Lincoln High\" --maker \"Ms. Ito\" --out lincoln-high" + release.PackExtension,
	}
	name := c.Flags().String("name", "", "what the pack is called")
	maker := c.Flags().String("maker", "", "who makes it")
	from := c.Flags().String("from", "", "folder with the official files")
	out := c.Flags().String("out", "", "file to write")
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if *out == "" {
			return badInput("Say which file to write: %s", c.UseLine())
		}
		if *from != "" {
			return d.buildFrom(c, *from, *out)
		}
		if !strings.HasSuffix(*out, release.PackExtension) {
			return badInput("The name of a pack ends in %s, not as %q does.", release.PackExtension, *out)
		}
		var p *release.Pack
		err := interruptible(func(ctx context.Context) (err error) {
			p, err = d.Packs.BuildPack(ctx, *out, release.PackOrder{Name: *name, Maker: *maker, Date: d.Today().String(), Releases: args})
			return err
		})
		if err != nil {
			return err
		}
		return sayPack(c, p, *asJSON, "The pack is in "+*out+".")
	}
	return c
}

func (d Deps) buildFrom(c *cobra.Command, from, out string) error {
	if info, err := os.Stat(from); err != nil || !info.IsDir() {
		return badInput("There is no folder %s.", from)
	}
	err := d.Build(from, out, c.OutOrStdout())
	if errors.Is(err, fs.ErrNotExist) {
		return &inputError{err.Error(), err}
	}
	return err
}

// sayPack says what is in a pack, and what was done with it.
func sayPack(c *cobra.Command, p *release.Pack, asJSON bool, done string) error {
	if asJSON {
		return printJSON(c, packOf(p))
	}
	var t text
	maker := ""
	if p.Maker != "" {
		maker = ", made by " + p.Maker
	}
	t.line("This is the pack “%s”%s on %s.", p.Name, maker, p.Date)
	for _, part := range p.Parts {
		agency := part.Agency
		if agency == "" {
			agency = "agency not named"
		}
		t.fact(part.Title(), fmt.Sprintf("%s rows, %s, SHA-256 %s", rowCount(part.Rows()), agency, part.SHA256))
	}
	if done != "" {
		t.line("%s", done)
	}
	return say(c, t.String())
}
