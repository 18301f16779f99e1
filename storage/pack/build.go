// Package pack builds the data pack from the official source files.
package pack

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	_ "github.com/mattn/go-sqlite3" // the driver that writes packs

	"waymark/storage/catalog"
)

// builder holds what later sources need to know of earlier ones.
type builder struct {
	from   string
	tx     *sql.Tx
	report Report
	sums   map[string]string // SHA-256 by file

	soc         map[string]int
	lines       map[string]*line // by matrix code
	occupations map[string]int   // by O*NET-SOC code
	survey      survey
	groups      map[string][]string // O*NET-SOC codes by six-digit code
	elements    map[string]int      // by element id
	areas       map[string]*area    // by OEWS code
	states      map[string]*area    // by postal code
	counties    []*county
	totals      map[int]bool     // lines with jobs in the release by industry
	successors  map[string][]int // occupations by O*NET-SOC code of 2010
	fields      map[int]bool     // fields of study in use
	schools     map[int]int      // by number of IPEDS
	zips        []zipCounty
}

// Build reads the source files below the folder from, writes one pack to the
// file out and its seal beside it, replacing them only when the new ones are
// complete, and prints to log what became of each row. The same files give the
// same bytes.
func Build(from, out string, log io.Writer) (Report, error) {
	work, err := os.MkdirTemp(filepath.Dir(out), ".pack-*")
	if err != nil {
		return Report{}, fmt.Errorf("make a work folder: %w", err)
	}
	defer os.RemoveAll(work)
	b := &builder{from: from, sums: map[string]string{}}
	packed := filepath.Join(work, "packed")
	if err := b.build(filepath.Join(work, "raw"), packed); err != nil {
		return Report{}, err
	}
	if err := b.seal(packed); err != nil {
		return Report{}, err
	}
	for _, extension := range []string{catalog.SealExtension, ""} {
		if err := os.Rename(packed+extension, out+extension); err != nil {
			return Report{}, fmt.Errorf("put the pack in place: %w", err)
		}
	}
	return b.report, b.report.Print(log)
}

// seal writes the seal of a pack beside it and verifies both.
func (b *builder) seal(packed string) error {
	data, err := os.ReadFile(packed)
	if err != nil {
		return err
	}
	b.report.Size = int64(len(data))
	text, err := catalog.NewSeal(data, b.report.datasets()).Encode()
	if err != nil {
		return err
	}
	if err := catalog.Verify(data, text); err != nil {
		return err
	}
	return os.WriteFile(packed+catalog.SealExtension, text, 0o644)
}

// build fills a database and writes it, without free space, to packed.
func (b *builder) build(raw, packed string) error {
	db, err := sql.Open("sqlite3", "file:"+raw+"?_journal_mode=OFF&_synchronous=OFF")
	if err != nil {
		return fmt.Errorf("make the pack: %w", err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	setup := fmt.Sprintf("PRAGMA page_size = 4096; PRAGMA application_id = %d; PRAGMA user_version = %d;", catalog.ApplicationID, catalog.SchemaVersion)
	if _, err := db.Exec(setup + catalog.Schema); err != nil {
		return fmt.Errorf("make the tables: %w", err)
	}
	if b.tx, err = db.BeginTx(context.Background(), nil); err != nil {
		return err
	}
	defer b.tx.Rollback()
	steps := []func() error{
		b.addVintages, b.addSOC, b.addProjections, b.addPreparation, b.addEducationShares,
		b.addOccupations, b.addTitles, b.addRatings, b.addScores, b.addConditions, b.addStyles, b.addRelated, b.addProducts, b.addActivities,
		b.addOldCodes, b.addTrades, b.addPathways, b.addIndustries, b.addMedians,
		b.addWages, b.addLines, b.addAreas, b.addCounties, b.addZIPs,
		b.addFields, b.addFieldMatches, b.addTOPs, b.addSchools, b.addTuition, b.addPrograms, b.addManifest, b.addContent,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	if err := b.tx.Commit(); err != nil {
		return err
	}
	if _, err := db.Exec("VACUUM INTO ?", packed); err != nil {
		return fmt.Errorf("write the pack: %w", err)
	}
	return nil
}

// note adds a sentence to the report.
func (b *builder) note(format string, args ...any) {
	b.report.Notes = append(b.report.Notes, fmt.Sprintf(format, args...))
}

// read passes every row of a source to fn, which returns "" to keep the row or
// the reason why it is rejected, and reports the counts.
func (b *builder) read(src Source, columns []string, fn func(*record) (string, error)) error {
	rep := SourceReport{Source: src, Rejected: map[string]int{}}
	var err error
	if rep.SHA256, err = b.sum(src.File); err != nil {
		return err
	}
	rows, err := openRows(filepath.Join(b.from, filepath.FromSlash(src.File)), src.File, src.Part)
	if err != nil {
		return err
	}
	defer rows.close()
	err = readTable(rep.name(), rows, columns, func(r *record) error {
		rep.Read++
		why, err := fn(r)
		switch {
		case err != nil:
			return err
		case why == "":
			rep.Kept++
		default:
			rep.Rejected[why]++
		}
		return nil
	})
	b.report.Sources = append(b.report.Sources, rep)
	return err
}

func (b *builder) sum(file string) (string, error) {
	if s, ok := b.sums[file]; ok {
		return s, nil
	}
	f, err := os.Open(filepath.Join(b.from, filepath.FromSlash(file)))
	if err != nil {
		return "", fmt.Errorf("open %s: %w", file, err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("read %s: %w", file, err)
	}
	b.sums[file] = hex.EncodeToString(h.Sum(nil))
	return b.sums[file], nil
}
