package command

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

func (d Deps) planSession() *cobra.Command {
	c := &cobra.Command{
		Use:   "session",
		Short: "Keep a plan file open and take commands, one a line; undo works here",
		Long: "Keep a plan file open and take commands, one a line, without “waymark” before them: plan step add Take the exam.\n" +
			"Here undo and redo work, with: plan undo. An empty line or the word end ends the session. When the lines come from a\n" +
			"file, it ends at the first command that does not work, with that command's exit status.",
		Example: "  waymark plan session\n  waymark plan session --file my.waymark < commands.txt",
		Args:    noArgs,
	}
	file := d.fileFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) (err error) {
		f, err := d.openOrCreate(*file)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		return d.lines(c, f, *file)
	}
	return c
}

// lines runs the commands of a session.
func (d Deps) lines(c *cobra.Command, f plan.File, path string) error {
	asking := d.Terminal != nil
	in := bufio.NewReader(d.Input)
	inner := d
	inner.session, inner.PlanPath, inner.Keeper = true, path, held{d.Keeper, f, path}
	if asking {
		inner.Terminal = in
	}
	for {
		if asking {
			if err := say(c, "> "); err != nil {
				return err
			}
		}
		line, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		last := err != nil
		line = strings.TrimSpace(line)
		switch {
		case line == "end", line == "" && (asking || last):
			return nil
		case line == "", strings.HasPrefix(line, "#"):
			continue
		}
		args, err := split(line)
		if err == nil {
			root := New(inner)
			root.SetArgs(args)
			root.SetOut(c.OutOrStdout())
			root.SetErr(c.ErrOrStderr())
			err = root.Execute()
		}
		switch {
		case err != nil && !asking:
			return err
		case err != nil:
			if err := say(c, err.Error()+"\n"); err != nil {
				return err
			}
		}
		if last {
			return nil
		}
	}
}

// held is a keeper that gives out a file that stays open.
type held struct {
	plan.Keeper
	file plan.File
	path string
}

func (h held) Open(path string) (plan.File, error) {
	if path == h.path {
		return open{h.file}, nil
	}
	return h.Keeper.Open(path)
}

// open is a file that its commands do not close.
type open struct{ plan.File }

func (open) Close() error { return nil }

// split parts a line into words. Quotes keep several words together.
func split(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\'' && !begun):
			quote, begun = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			if begun {
				words = append(words, word.String())
				word.Reset()
				begun = false
			}
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if quote != 0 {
		return nil, badInput("A quote is not closed in: %s", line)
	}
	if begun {
		words = append(words, word.String())
	}
	if len(words) > 0 && words[0] == "waymark" {
		words = words[1:]
	}
	if len(words) == 0 {
		return nil, badInput("Say a command, such as: plan show")
	}
	return words, nil
}
