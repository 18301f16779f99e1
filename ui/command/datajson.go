package command

import (
	"time"

	"waymark/domain/release"
)

type installedResult struct {
	Added   []addedRelease  `json:"added"`
	Program []jsonedRelease `json:"program"`
}

// jsonedRelease is a release in JSON output.
type jsonedRelease struct {
	Name    string     `json:"name"`
	Dataset string     `json:"dataset"`
	Release string     `json:"release"` // "" where the files do not tell
	Scope   string     `json:"scope"`   // the part of the dataset, "" for all
	Agency  string     `json:"agency"`
	Areas   string     `json:"areas"`
	Source  string     `json:"source"` // the file or folder that was read
	Files   []jsonFile `json:"files"`
	Missing []string   `json:"missing"`
}

type addedRelease struct {
	jsonedRelease
	AddedAt time.Time `json:"added_at"`
}

type jsonFile struct {
	Title    string         `json:"title"`
	Name     string         `json:"name"`
	Read     int            `json:"rows_read"`
	Kept     int            `json:"rows_kept"`
	Rejected []jsonRejected `json:"rejected"`
	SHA256   string         `json:"sha256"`
	Note     string         `json:"note"` // what to look at before it is added, "" for nothing
}

type jsonRejected struct {
	Reason string `json:"reason"`
	Rows   int    `json:"rows"`
	Row    int    `json:"first_row"` // number in the file, 0 where not kept
	Column string `json:"column"`    // that decided it, "" where not kept
}

func releaseOf(r release.Release) jsonedRelease {
	j := jsonedRelease{Name: r.Name(), Dataset: r.Dataset, Release: r.Number, Scope: r.Scope, Agency: r.Agency, Areas: r.Areas, Source: r.Source,
		Files: []jsonFile{}, Missing: append([]string{}, r.Missing...)}
	for _, f := range r.Files {
		file := jsonFile{f.Title, f.Name, f.Read, f.Kept, []jsonRejected{}, f.SHA256, f.Note}
		for _, why := range f.Rejected {
			file.Rejected = append(file.Rejected, jsonRejected{why.Reason, why.Rows, why.Row, why.Column})
		}
		j.Files = append(j.Files, file)
	}
	return j
}

// previewResult is what was recognised in a file.
type previewResult struct {
	jsonedRelease
	Guessed  bool       `json:"release_guessed"`
	Replaces bool       `json:"replaces"`
	Sums     []jsonSum  `json:"sums"`
	Table    *jsonTable `json:"table"` // of a state's agency, else null
	Added    bool       `json:"added"`
}

type jsonSum struct {
	Name       string `json:"name"`
	New        figure `json:"new"`
	Old        figure `json:"installed"`
	OldPeriod  string `json:"installed_release"`
	Difference figure `json:"difference"`
	Far        bool   `json:"far"`
}

type jsonTable struct {
	Columns    []jsonColumn `json:"columns"`
	Remembered bool         `json:"remembered"`
	ToChoose   []string     `json:"to_choose"`
	NotRead    []string     `json:"other_tables"`
}

type jsonColumn struct {
	Head  string `json:"head"`
	Field string `json:"field"` // as for --map, "" for a column that is not used
}

func previewOf(p *release.Preview) previewResult {
	r := previewResult{jsonedRelease: releaseOf(p.Release), Guessed: p.Guessed, Replaces: p.Replaces, Sums: []jsonSum{}}
	for _, s := range p.Sums {
		difference, far := s.Difference()
		r.Sums = append(r.Sums, jsonSum{s.Name, figureOf(s.New), figureOf(s.Old), s.OldPeriod, figureOf(difference), far})
	}
	if t := p.Table; t != nil {
		r.Table = &jsonTable{[]jsonColumn{}, t.Remembered, append([]string{}, t.Lacks...), append([]string{}, t.Others...)}
		for i, head := range t.Heads() {
			r.Table.Columns = append(r.Table.Columns, jsonColumn{head, string(t.Mapping.Columns[i])})
		}
	}
	return r
}

type packResult struct {
	Name     string     `json:"name"`
	Maker    string     `json:"maker"`
	Date     string     `json:"date"`
	Releases []packPart `json:"releases"`
}

type packPart struct {
	jsonedRelease
	Rows   int    `json:"rows"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func packOf(p *release.Pack) packResult {
	r := packResult{p.Name, p.Maker, p.Date, []packPart{}}
	for _, part := range p.Parts {
		r.Releases = append(r.Releases, packPart{releaseOf(part.Release), part.Rows(), part.Bytes, part.SHA256})
	}
	return r
}
