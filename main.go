// Waymark is an offline career guide and training plan for the United States.
package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/catalog"
	"waymark/storage/home"
	"waymark/storage/importer"
	"waymark/storage/pack"
	"waymark/storage/planfile"
	"waymark/storage/texts"
	"waymark/ui"
	"waymark/ui/command"
	"waymark/ui/tour"
)

// version equals Version in FyneApp.toml.
const version = "0.1.0"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does what a command line asks and returns the exit status.
func run(args []string, out, errOut io.Writer) int {
	h, err := home.Find(os.Getenv)
	if err != nil {
		fmt.Fprintln(errOut, err)
		return 1
	}
	if log, err := h.Log(); err == nil { // Waymark works without a log too
		slog.SetDefault(log)
	}
	if err := h.WatchCrashes(); err != nil {
		slog.Warn("no crash report will be written", "error", err)
	}
	slog.Info("start", "version", version, "system", runtime.GOOS+"/"+runtime.GOARCH)
	return command.Run(command.New(commands(h)), args, out, errOut, report)
}

// report writes a failure with its causes into the log.
func report(err error) {
	cause := ""
	if e, ok := errors.AsType[*plan.Error](err); ok && e.Cause != nil {
		cause = e.Cause.Error()
	}
	if e, ok := errors.AsType[*release.Error](err); ok && e.Cause != nil {
		cause = e.Cause.Error()
	}
	slog.Error("failed", "error", err, "cause", cause)
}

func commands(h home.Home) command.Deps {
	open := sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Open(resources.Pack()) })
	words := added.At(filepath.Join(h.Files, added.FileName), time.Now)
	library := sync.OnceValues(func() (*ui.Library, error) { return readLibrary(open, words) })
	store := &importer.Importer{
		Store:     words,
		Known:     func() (map[string]bool, error) { return codes(library) },
		Reference: func() (*importer.Reference, error) { return reference(open, library) },
		Installed: func() (occupation.Source, error) {
			l, err := library()
			if err != nil {
				return nil, err
			}
			return l.Source, nil
		},
	}
	keeper := planfile.Keeper{Now: time.Now, Fallback: filepath.Join(h.Files, "Backups")}
	return command.Deps{
		Version:  version,
		PlanPath: planfile.DefaultPath(h.Files),
		Today:    func() plan.Date { return plan.DateOf(time.Now()) },
		Directory: func() (*occupation.Directory, error) {
			l, err := library()
			if err != nil {
				return nil, err
			}
			return l.Directory, nil
		},
		Places: func() (*labor.Places, error) {
			l, err := library()
			if err != nil {
				return nil, err
			}
			return l.Places, nil
		},
		Vintages: func() ([]labor.Vintage, error) {
			l, err := library()
			if err != nil {
				return nil, err
			}
			return l.Vintages, nil
		},
		OpenPlan:   keeper.Open,
		CreatePlan: keeper.Create,
		Added:      store,
		Terminal:   terminal(),
		Verify:     func() error { return catalog.Verify(resources.Pack(), resources.PackSeal()) },
		Build: func(from, out string, log io.Writer) error {
			_, err := pack.Build(from, out, log)
			return err
		},
		Tour: func(out string) error {
			scratch, err := os.MkdirTemp("", "waymark-tour-")
			if err != nil {
				return err
			}
			defer os.RemoveAll(scratch)
			_, err = tour.Draw(out, window(library, store, keeper, filepath.Join(scratch, "plan"+planfile.Extension), ""))
			return err
		},
		Window: func(o command.WindowOptions) error {
			area := ""
			if o.Area != nil {
				area = o.Area.Code
			}
			if err := home.KeepSettings(os.Getenv); err != nil {
				return err
			}
			deps := window(library, store, keeper, o.Plan, area)
			deps.Reports = h.Save
			return ui.Run(deps)
		},
	}
}

func window(library func() (*ui.Library, error), store release.Store, keeper planfile.Keeper, planPath, area string) ui.Deps {
	return ui.Deps{
		Version: version,
		Library: library,
		Added:   store,
		Area:    area,
		Plans: ui.Plans{
			Default:   planPath,
			Elsewhere: home.Elsewhere(planfile.Extension),
			Exists: func(path string) bool {
				_, err := os.Stat(path)
				return err == nil
			},
			Keeper: keeper,
		},
	}
}

// terminal is where a person can answer a question; nil where there is nobody.
func terminal() io.Reader {
	if info, err := os.Stdin.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	return os.Stdin
}

// codes are those of all jobs in the library.
func codes(library func() (*ui.Library, error)) (map[string]bool, error) {
	l, err := library()
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool, len(l.Directory.All))
	for _, e := range l.Directory.All {
		known[e.Code] = true
	}
	return known, nil
}

// reference is what tables of states' agencies refer to.
func reference(open func() (*catalog.Catalog, error), library func() (*ui.Library, error)) (*importer.Reference, error) {
	c, err := open()
	if err != nil {
		return nil, err
	}
	l, err := library()
	if err != nil {
		return nil, err
	}
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	old, err := c.OldCodes()
	if err != nil {
		return nil, err
	}
	return importer.NewReference(areas, l.Directory.All, old), nil
}

func readLibrary(open func() (*catalog.Catalog, error), store *added.Store) (*ui.Library, error) {
	c, err := open()
	if err != nil {
		return nil, err
	}
	l := &ui.Library{Local: store}
	if l.Vintages, err = c.Vintages(); err != nil {
		return nil, err
	}
	found, err := readPlaces(c, store)
	if err != nil {
		return nil, err
	}
	l.Places = found.index
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	newest := store.Over(c, l.Vintages, areas)
	l.Source, l.History = store.Coded(newest), newest
	l.Directory, err = occupation.NewDirectory(l.Source)
	if _, ok := errors.AsType[*release.Error](err); ok { // the Data page tells it
		slog.Error("added data is left out", "error", err)
		l.Source = c
		l.Directory, err = occupation.NewDirectory(c)
	}
	if err != nil {
		return nil, err
	}
	l.Study = store.Studies(c, l.Source.Occupations, found.counties, l.Vintages)
	l.Directory.Texts = texts.Open(resources.Texts())
	l.Directory.Official, l.Directory.Local = store, store
	l.Files, err = readFiles(c)
	return l, err
}

// places are the index of places and the counties it was made of.
type places struct {
	index    *labor.Places
	counties []labor.County
}

// readPlaces lays added prices, counties and ZIP codes over those of the
// program. A file of added data that cannot be read is told on the Data page;
// places are then the program's.
func readPlaces(c *catalog.Catalog, store *added.Store) (*places, error) {
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	counties, err := c.Counties()
	if err != nil {
		return nil, err
	}
	zips, err := c.ZIPs()
	if err != nil {
		return nil, err
	}
	if err := store.SetPrices(areas); err != nil {
		slog.Error("added prices are left out", "error", err)
	}
	if more, err := store.Counties(counties); err != nil {
		slog.Error("added counties are left out", "error", err)
	} else {
		counties = more
	}
	if more, err := store.ZIPs(zips, counties); err != nil {
		slog.Error("added ZIP codes are left out", "error", err)
	} else {
		zips = more
	}
	return &places{labor.NewPlaces(areas, counties, zips), counties}, nil
}

func readFiles(c *catalog.Catalog) ([]ui.SourceFile, error) {
	sources, err := c.Sources()
	if err != nil {
		return nil, err
	}
	var files []ui.SourceFile
	for _, s := range sources {
		files = append(files, ui.SourceFile{
			Vintage: s.Dataset + " " + s.Period, Agency: s.Agency, Title: s.Dataset, Name: s.File,
			Read: s.Read, Kept: s.Kept, Rejected: s.Read - s.Kept,
		})
	}
	return files, nil
}
