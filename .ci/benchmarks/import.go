package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/storage/added"
	"waymark/storage/importer"
)

// sourceData has the agencies' files.
const sourceData = "../shared/data"

// imported is what is imported: a whole O*NET release and the wages of all
// states and areas.
var imported = []string{"onet/db_30_1_text", "oews/state_M2025.csv", "oews/MSA_M2025.csv"}

// imports measures adding official files.
func imports(waymark string) ([]line, error) {
	if _, err := os.Stat(sourceData); err != nil {
		fmt.Fprint(os.Stderr, ": left out, it needs the source files in "+sourceData)
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "waymark-import-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	add, err := newAdder(dir)
	if err != nil {
		return nil, err
	}
	var looked, took time.Duration
	var files []string
	rows := 0
	for _, path := range imported {
		run, err := add.add(filepath.Join(sourceData, path))
		if err != nil {
			return nil, err
		}
		looked, took, rows = looked+run.looked, took+run.took, rows+run.rows
		files = append(files, run.files...)
	}
	plain, err := shellImport(filepath.Join(dir, "plain.db"), files)
	if err != nil {
		return nil, err
	}
	first, cancelled, err := add.patience(filepath.Join(sourceData, imported[2]))
	if err != nil {
		return nil, err
	}
	memory, err := importMemory(waymark, dir)
	if err != nil {
		return nil, err
	}
	lines := []line{
		{what: "import O*NET and wages of all areas", measured: took.Seconds(), goal: 2 * plain.Seconds(), unit: "s",
			note: fmt.Sprintf("%d rows; the sqlite3 shell .imports the same files in %.2f s", rows, plain.Seconds())},
		{what: "look at them before", measured: looked.Seconds(), unit: "s", note: "with the sums beside what is installed"},
		{what: "import, most memory", measured: memory, goal: 250, unit: "MiB", note: "peak of the command, resident, all three in turn"},
		{what: "import, first progress", measured: ms(first), goal: 200, unit: "ms"},
		{what: "import, cancelled", measured: ms(cancelled), goal: 500, unit: "ms"},
	}
	growth, err := add.growth(dir)
	return append(lines, growth...), err
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// adder adds files to a store of its own.
type adder struct {
	dir string
	n   int
	now func() (*importer.Importer, error)
}

func newAdder(dir string) (*adder, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool, len(d.All))
	for _, e := range d.All {
		known[e.Code] = true
	}
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	a := &adder{dir: dir}
	a.now = func() (*importer.Importer, error) {
		a.n++
		store := added.At(filepath.Join(dir, fmt.Sprint(a.n), added.FileName), time.Now)
		return &importer.Importer{
			Store:     store,
			Known:     func() (map[string]bool, error) { return known, nil },
			Reference: func() (*importer.Reference, error) { return importer.NewReference(areas, d.All, nil), nil },
			Installed: func() (occupation.Source, error) { return c, nil },
		}, nil
	}
	return a, nil
}

// addedFiles is one import.
type addedFiles struct {
	looked, took time.Duration
	worked       time.Duration // of took, on any processor
	rows         int
	files        []string // that were read
}

func (a *adder) add(path string) (*addedFiles, error) {
	i, err := a.now()
	if err != nil {
		return nil, err
	}
	start := time.Now()
	p, err := i.Inspect(context.Background(), path)
	if err != nil {
		return nil, err
	}
	r := &addedFiles{looked: time.Since(start)}
	start = time.Now()
	worked := processorTime()
	if err := i.Import(context.Background(), p, nil); err != nil {
		return nil, err
	}
	r.took, r.worked = time.Since(start), processorTime()-worked
	for _, f := range p.Files {
		r.rows += f.Read
		name := path
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			name = filepath.Join(path, f.Name)
		}
		r.files = append(r.files, name)
	}
	return r, nil
}

// patience is how long a person waits for the first progress, and for an import
// to stop in its middle.
func (a *adder) patience(path string) (first, cancelled time.Duration, err error) {
	i, err := a.now()
	if err != nil {
		return 0, 0, err
	}
	p, err := i.Inspect(context.Background(), path)
	if err != nil {
		return 0, 0, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	start := time.Now()
	var stopped time.Time
	err = i.Import(ctx, p, func(now release.Progress) {
		if first == 0 {
			first = time.Since(start)
		}
		if now.Done > 0.5 && stopped.IsZero() {
			stopped = time.Now()
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		return 0, 0, fmt.Errorf("a cancelled import ended with %w", err)
	}
	return first, time.Since(stopped), nil
}

// growth imports the wages of all areas once, twice and four times, each time
// as those of other areas.
func (a *adder) growth(dir string) ([]line, error) {
	data, err := os.ReadFile(filepath.Join(sourceData, imported[2]))
	if err != nil {
		return nil, err
	}
	const most = 4
	paths := map[int]string{1: "", 2: "", most: ""}
	for times := range paths {
		paths[times] = filepath.Join(dir, fmt.Sprintf("MSA_M2025_%d.csv", times))
		if err := os.WriteFile(paths[times], repeated(data, times), 0o600); err != nil {
			return nil, err
		}
	}
	took, worked, rows := map[int]time.Duration{}, map[int]time.Duration{}, map[int]int{}
	for range 3 { // in turns, so that what else the machine does hits all
		for times, path := range paths {
			run, err := a.add(path)
			if err != nil {
				return nil, err
			}
			rows[times] = run.rows
			if took[times] == 0 || run.took < took[times] {
				took[times] = run.took
			}
			if worked[times] == 0 || run.worked < worked[times] {
				worked[times] = run.worked
			}
		}
	}
	var lines []line
	for _, times := range []int{1, 2, most} {
		lines = append(lines, line{what: fmt.Sprintf("import %d rows of wages", rows[times]), measured: took[times].Seconds(), unit: "s",
			note: fmt.Sprintf("%.2f times that of the fewest; %.2f s of processor time, %.2f times; best of 3",
				took[times].Seconds()/took[1].Seconds(), worked[times].Seconds(), worked[times].Seconds()/worked[1].Seconds())})
	}
	return lines, nil
}

// processorTime is what this program has worked so far, which other programs
// on the machine hardly change.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// repeated is a wage file with its rows several times. The copies have area
// codes of their own: those of metro areas, which are far apart, plus 1, 2 and
// 3; those of nonmetro areas plus 10, 20 and 30.
func repeated(data []byte, times int) []byte {
	head, rows, _ := bytes.Cut(data, []byte("\n"))
	out := append(bytes.Clone(head), '\n')
	for n := range times {
		for row := range bytes.Lines(rows) {
			code, rest, _ := bytes.Cut(row, []byte(","))
			step := n
			if len(code) > len("44060") {
				step *= 10
			}
			number, _ := strconv.Atoi(string(code))
			out = fmt.Appendf(out, "%0*d,%s", len(code), number+step, rest)
		}
	}
	return out
}

// shellImport loads files into plain tables with SQLite's own shell.
func shellImport(db string, files []string) (time.Duration, error) {
	var script strings.Builder
	w := bufio.NewWriter(&script)
	for n, f := range files {
		mode := ".mode csv"
		if filepath.Ext(f) == ".txt" {
			mode = ".mode ascii\n.separator \"\\t\" \"\\n\""
		}
		fmt.Fprintf(w, "%s\n.import %q t%d\n", mode, f, n)
	}
	if err := w.Flush(); err != nil {
		return 0, err
	}
	cmd := exec.Command("sqlite3", db)
	cmd.Stdin = strings.NewReader(script.String())
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("sqlite3: %w: %s", err, out)
	}
	return time.Since(start), nil
}

// importMemory is the most memory, in MiB, that the command takes for any of
// the files.
func importMemory(waymark, dir string) (float64, error) {
	most := 0.0
	for _, path := range imported {
		cmd := exec.Command(waymark, "data", "import", filepath.Join(sourceData, path), "--yes")
		cmd.Env = append(os.Environ(), "WAYMARK_HOME="+filepath.Join(dir, "home"))
		if out, err := cmd.CombinedOutput(); err != nil {
			return 0, fmt.Errorf("%s: %w: %s", path, err, out)
		}
		usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			return 0, errors.New("the system does not tell the memory of a command")
		}
		most = max(most, float64(usage.Maxrss)/1024)
	}
	return most, nil
}
