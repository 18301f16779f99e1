package command

import (
	"time"

	"waymark/domain/release"
)

type addedResult struct {
	Added []addedRelease `json:"added"`
}

// addedRelease is a release that was added, in JSON output.
type addedRelease struct {
	Name    string      `json:"name"`
	Dataset string      `json:"dataset"`
	Release string      `json:"release"` // "" where the files do not tell
	AddedAt time.Time   `json:"added_at"`
	Files   []addedFile `json:"files"`
	Missing []string    `json:"missing"`
}

type addedFile struct {
	Title    string          `json:"title"`
	Name     string          `json:"name"`
	Read     int             `json:"rows_read"`
	Kept     int             `json:"rows_kept"`
	Rejected []addedRejected `json:"rejected"`
	SHA256   string          `json:"sha256"`
}

type addedRejected struct {
	Reason string `json:"reason"`
	Rows   int    `json:"rows"`
}

func addedOf(list []release.Added) addedResult {
	all := addedResult{Added: []addedRelease{}}
	for _, r := range list {
		a := addedRelease{Name: r.Name(), Dataset: r.Dataset, Release: r.Number, AddedAt: r.At, Files: []addedFile{}, Missing: append([]string{}, r.Missing...)}
		for _, f := range r.Files {
			file := addedFile{f.Title, f.Name, f.Read, f.Kept, []addedRejected{}, f.SHA256}
			for _, why := range f.Rejected {
				file.Rejected = append(file.Rejected, addedRejected{why.Reason, why.Rows})
			}
			a.Files = append(a.Files, file)
		}
		all.Added = append(all.Added, a)
	}
	return all
}
