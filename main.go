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
	"slices"
	"sync"
	"time"

	"waymark/domain/exchange"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
	"waymark/domain/study"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/bundle"
	"waymark/storage/calendar"
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
	shelf := &shelf{open: open, store: words}
	library := shelf.library
	store := &importer.Importer{
		Store:     words,
		Known:     func() (map[string]bool, error) { return codes(library) },
		Reference: func() (*importer.Reference, error) { return reference(open, library) },
		Installed: of(library, func(l *ui.Library) occupation.Source { return l.Source }),
	}
	packs := bundle.Packs{Store: words}
	keeper := planfile.Keeper{Now: time.Now, Fallback: filepath.Join(h.Files, "Backups")}
	return command.Deps{
		Version:   version,
		PlanPath:  planfile.DefaultPath(h.Files),
		Today:     func() plan.Date { return plan.DateOf(time.Now()) },
		Directory: of(library, func(l *ui.Library) *occupation.Directory { return l.Directory }),
		Places:    of(library, func(l *ui.Library) *labor.Places { return l.Places }),
		Study:     of(library, func(l *ui.Library) study.Source { return l.Study }),
		Releases:  of(library, func(l *ui.Library) []release.Release { return l.Releases }),
		History:   of(library, func(l *ui.Library) release.History { return l.History }),
		Keeper:    keeper,
		Calendar:  dates,
		Input:     os.Stdin,
		Added:     store,
		Packs:     packs,
		Terminal:  terminal(),
		Verify:    func() error { return catalog.Verify(resources.Pack(), resources.PackSeal()) },
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
			_, err = tour.Draw(out, window(shelf, store, keeper, filepath.Join(scratch, "plan"+planfile.Extension), ""))
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
			deps := window(shelf, store, keeper, o.Plan, area)
			deps.Reports = h.Save
			return ui.Run(deps)
		},
	}
}

// of gives what reads a part of the library.
func of[T any](library func() (*ui.Library, error), part func(*ui.Library) T) func() (T, error) {
	return func() (T, error) {
		l, err := library()
		if err != nil {
			var none T
			return none, err
		}
		return part(l), nil
	}
}

func window(shelf *shelf, store release.Store, keeper planfile.Keeper, planPath, area string) ui.Deps {
	return ui.Deps{
		Version:  version,
		Library:  shelf.read,
		Added:    store,
		Packs:    bundle.Packs{Store: shelf.store},
		Area:     area,
		Calendar: dates,
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

// dates makes a calendar file as of now.
func dates(name string, events []exchange.Event) []byte {
	return calendar.Write(name, events, time.Now())
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

// shelf reads the reference data, and keeps what was read last.
type shelf struct {
	open  func() (*catalog.Catalog, error)
	store *added.Store

	mu   sync.Mutex
	last *ui.Library
}

// library is what was read last, or is read now.
func (s *shelf) library() (*ui.Library, error) {
	s.mu.Lock()
	l := s.last
	s.mu.Unlock()
	if l != nil {
		return l, nil
	}
	return s.read()
}

// read reads all anew; shown are the ids of releases to show in place of the
// newest.
func (s *shelf) read(shown ...string) (*ui.Library, error) {
	l, err := readLibrary(s.open, s.store, shown)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last = l
	return l, nil
}

// showing is the source that answers from the releases that are to be shown,
// as far as they are installed.
func showing(newest *added.Source, shown []string) (occupation.Source, error) {
	var installed []string
	for _, id := range shown {
		if _, err := newest.At(id); err == nil {
			installed = append(installed, id)
		} else if !errors.Is(err, release.ErrUnknown) {
			return nil, err
		}
	}
	return newest.At(installed...)
}

func readLibrary(open func() (*catalog.Catalog, error), store *added.Store, shown []string) (*ui.Library, error) {
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
	newest := store.Over(c, l.Vintages, found.areas)
	source, err := showing(newest, shown)
	if err != nil {
		return nil, err
	}
	l.Source, l.History = store.Coded(source), newest
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
	l.Directory.Official, l.Directory.Extras, l.Directory.Local = store, store, store
	l.Releases, err = releases(c)
	return l, err
}

// places are the index of places, with the areas and counties it was made of.
type places struct {
	index    *labor.Places
	areas    []*labor.Area
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
	if areas, err = store.Areas(areas); err != nil {
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
	return &places{labor.NewPlaces(areas, counties, zips), areas, counties}, nil
}

// releases groups the files that the data was made from by release.
func releases(c *catalog.Catalog) ([]release.Release, error) {
	sources, err := c.Sources()
	if err != nil {
		return nil, err
	}
	var list []release.Release
	for _, s := range sources {
		i := slices.IndexFunc(list, func(r release.Release) bool { return r.Dataset == s.Dataset && r.Number == s.Period })
		if i < 0 {
			i = len(list)
			list = append(list, release.Release{Dataset: s.Dataset, Number: s.Period, Agency: s.Agency})
		}
		f := release.File{Name: s.File, Title: s.Part, Read: s.Read, Kept: s.Kept, SHA256: s.SHA256}
		for _, r := range s.Rejected {
			f.Rejected = append(f.Rejected, release.Rejection{Reason: r.Reason, Rows: r.Rows})
		}
		list[i].Files = append(list[i].Files, f)
	}
	return list, nil
}
