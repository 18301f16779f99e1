package pack

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"waymark/storage/catalog"
)

// Report tells what became of each row of the source files.
type Report struct {
	Sources []SourceReport
	Notes   []string // facts about the pack that no row count shows
	Size    int64    // of the pack, bytes
}

// SourceReport is the part of a Report on one file, or one sheet of a file.
type SourceReport struct {
	Source
	SHA256   string // of the file
	Read     int    // rows below the header that are not empty
	Kept     int
	Rejected map[string]int // rows by reason
}

// Reasons lists the reasons for rejection, the most frequent first.
func (r *SourceReport) Reasons() []string {
	return slices.SortedFunc(maps.Keys(r.Rejected), func(a, b string) int {
		return cmp.Or(cmp.Compare(r.Rejected[b], r.Rejected[a]), cmp.Compare(a, b))
	})
}

func (r *SourceReport) name() string {
	if r.Part != "" {
		return r.File + ": " + r.Part
	}
	return r.File
}

// datasets adds up the sources of the same dataset, in the order of the first.
func (r *Report) datasets() []catalog.Dataset {
	var sets []catalog.Dataset
	for i := range r.Sources {
		s := &r.Sources[i]
		at := slices.IndexFunc(sets, func(d catalog.Dataset) bool {
			return d.Name == s.Dataset && d.Agency == s.Agency && d.Period == s.Period
		})
		if at < 0 {
			at = len(sets)
			sets = append(sets, catalog.Dataset{Name: s.Dataset, Agency: s.Agency, Period: s.Period})
		}
		sets[at].Read += s.Read
		sets[at].Kept += s.Kept
	}
	return sets
}

// Print writes the report as a table.
func (r *Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "source\tread\tkept\trejected\twhy")
	for i := range r.Sources {
		s := &r.Sources[i]
		reasons := s.Reasons()
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t", s.name(), s.Read, s.Kept, s.Read-s.Kept)
		if len(reasons) == 0 {
			fmt.Fprintln(t)
		}
		for j, why := range reasons {
			if j > 0 {
				fmt.Fprint(t, "\t\t\t\t")
			}
			fmt.Fprintf(t, "%s: %d\n", why, s.Rejected[why])
		}
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for _, n := range r.Notes {
		if _, err := fmt.Fprintln(w, n); err != nil {
			return err
		}
	}
	return nil
}
