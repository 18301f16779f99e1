package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func (d Deps) data() *cobra.Command {
	return group("data", "Check, build and add to the data inside Waymark",
		d.dataImport(), d.dataList(), d.dataRemove(), d.dataVerify(), d.dataBuild())
}

func (d Deps) dataVerify() *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Check that the data is complete and undamaged",
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := d.Verify(); err != nil {
				return err
			}
			vintages, err := d.Vintages()
			if err != nil {
				return err
			}
			var b strings.Builder
			b.WriteString("The data is complete and undamaged. It holds:\n")
			for _, v := range vintages {
				fmt.Fprintf(&b, "  %s: %s, %s\n", v.Label(), v.Title, v.Agency)
			}
			return say(c, b.String())
		},
	}
}

func (d Deps) dataBuild() *cobra.Command {
	c := &cobra.Command{
		Use:   "build --from DIR --out FILE",
		Short: "Make a data pack from the official source files",
		Args:  noArgs,
	}
	from := c.Flags().String("from", "", "folder with the source files")
	out := c.Flags().String("out", "", "data pack to write")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if *from == "" || *out == "" {
			return badInput("Say where the source files are and which file to write: %s", c.UseLine())
		}
		if info, err := os.Stat(*from); err != nil || !info.IsDir() {
			return badInput("There is no folder %s.", *from)
		}
		err := d.Build(*from, *out, c.OutOrStdout())
		if errors.Is(err, fs.ErrNotExist) {
			return &inputError{err.Error(), err}
		}
		return err
	}
	return c
}
