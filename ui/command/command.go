// Package command is Waymark without a window: the same jobs, areas and plans
// as text that reads well aloud and as JSON for other programs.
// docs/command-line.md describes it.
package command

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/domain/study"
)

// Deps is what the commands work with. A command calls only the functions that
// it needs, so that "waymark version" opens no data.
type Deps struct {
	Version  string // "0.1.0"
	PlanPath string // the plan file where --file is not given
	Today    func() plan.Date

	Directory func() (*occupation.Directory, error)
	Places    func() (*labor.Places, error)
	Study     func() (study.Source, error)

	Keeper   plan.Keeper                                       // of plan files
	Calendar func(name string, events []exchange.Event) []byte // makes a calendar file
	Input    io.Reader                                         // lines of a session

	Added    release.Store                     // what was added to the data
	Packs    release.Packs                     // packs for others
	Releases func() ([]release.Release, error) // of the data that the program brings along
	History  func() (release.History, error)
	Terminal io.Reader // answers of the person; nil where nobody can answer

	Verify func() error                                // checks the data that the program brings along
	Build  func(from, out string, log io.Writer) error // makes it
	Tour   func(out string) error                      // draws every page into a folder
	Window func(WindowOptions) error                   // returns when the window is closed

	session bool // the commands are lines of a session
}

// WindowOptions says how the window starts.
type WindowOptions struct {
	Plan string      // path of the plan file
	Area *labor.Area // nil = the area of last time
}

// New makes the whole command tree. Without a command it opens the window.
func New(d Deps) *cobra.Command {
	cobra.MousetrapHelpText = "" // on Windows a double click must open the window
	root := &cobra.Command{
		Use:   "waymark",
		Short: "Find out what a job pays and how to get there, without the internet",
		Long: `Waymark is a career guide and a training plan for the United States.
Without a command it opens its window. The commands do the same work as text.`,
		Args:          noCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return badInput("%v.", err) })
	file := root.Flags().String("plan", d.PlanPath, "plan file to open")
	area := root.Flags().String("area", "", "area to start with: a code, name, county or ZIP code")
	root.RunE = func(*cobra.Command, []string) error {
		o := WindowOptions{Plan: *file}
		if *area != "" {
			var err error
			if o.Area, err = d.area(*area); err != nil {
				return err
			}
		}
		return d.Window(o)
	}
	root.AddCommand(d.search(), d.find(), d.areas(), d.show(), d.credentials(), d.words(), d.plan(), d.credential(), d.money(), d.me(), d.star(), d.report(), d.data(), d.tour(), d.version())
	root.SetHelpCommand(help(root))
	return root
}

// Run executes a command line and returns the exit status: 0 for success, 2 for
// input that names something unknown or impossible, 3 for what the person
// cancelled, 1 for any other failure.
// The sentence about a failure goes to errOut; report gets the whole error.
func Run(root *cobra.Command, args []string, out, errOut io.Writer, report func(error)) int {
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	err := root.Execute()
	if err == nil {
		return 0
	}
	report(err)
	fmt.Fprintln(errOut, err)
	return exitStatus(err)
}

// group is a command that only holds others.
func group(use, short string, commands ...*cobra.Command) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: noCommand,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(commands...)
	return c
}

func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return badInput("There is no command %q; %q lists what there is.", c.CommandPath()+" "+args[0], "waymark help")
}

func help(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return noCommand(c, rest)
			}
			return c.Help()
		},
	}
}

func (d Deps) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return say(c, "Waymark "+d.Version+"\n")
		},
	}
}

func (d Deps) tour() *cobra.Command {
	c := &cobra.Command{
		Use:   "tour --out DIR",
		Short: "Draw every page as a picture, without a display",
		Args:  noArgs,
	}
	out := c.Flags().String("out", "tour", "folder for the pictures")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := d.Tour(*out); err != nil {
			return err
		}
		return say(c, "The pages are in the folder "+*out+".\n")
	}
	return c
}
