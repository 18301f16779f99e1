// Package bundle makes packs for others: releases that a person added, in one
// file that can be carried on a stick and added on other computers. A pack is
// a zip with a manifest and one part for each release; its comment holds the
// SHA-256 of every byte before the checksum itself.
package bundle

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"waymark/domain/release"
)

const (
	format       = 1
	manifestName = "manifest.json"
	mark         = "waymark-pack"
	digits       = 64 // of a SHA-256 in hex
)

// comment ends a pack: its mark, its format and the checksum.
func comment(sum string) string { return fmt.Sprintf("%s %d sha256:%s", mark, format, sum) }

// manifest is the description of a pack within it.
type manifest struct {
	Format int    `json:"format"`
	Name   string `json:"name"`
	Maker  string `json:"maker"`
	Date   string `json:"date"`
	Parts  []part `json:"parts"`
}

type part struct {
	File    string   `json:"file"` // in the zip
	Name    string   `json:"name"`
	Dataset string   `json:"dataset"`
	Period  string   `json:"period"`
	Scope   string   `json:"scope,omitempty"`
	Agency  string   `json:"agency,omitempty"`
	Areas   string   `json:"areas,omitempty"`
	Source  string   `json:"source,omitempty"`
	Rows    int      `json:"rows"`
	Tables  []table  `json:"tables"`
	Missing []string `json:"missing,omitempty"`
	Bytes   int64    `json:"bytes"`
	SHA256  string   `json:"sha256"`
}

// table is one file of an agency that went into a part.
type table struct {
	Title  string `json:"title"`
	File   string `json:"file"`
	Read   int    `json:"read"`
	Kept   int    `json:"kept"`
	SHA256 string `json:"sha256"`
}

func describe(file string, p release.PackPart) part {
	d := part{
		File: file, Name: p.Name(), Dataset: p.Dataset, Period: p.Number, Scope: p.Scope, Agency: p.Agency, Areas: p.Areas, Source: p.Source,
		Rows: p.Rows(), Missing: p.Missing, Bytes: p.Bytes, SHA256: p.SHA256,
	}
	for _, f := range p.Files {
		d.Tables = append(d.Tables, table{f.Title, f.Name, f.Read, f.Kept, f.SHA256})
	}
	return d
}

func (d part) release() release.PackPart {
	p := release.PackPart{Bytes: d.Bytes, SHA256: d.SHA256, Release: release.Release{
		Dataset: d.Dataset, Number: d.Period, Scope: d.Scope, Agency: d.Agency, Areas: d.Areas, Source: d.Source, Missing: d.Missing,
	}}
	for _, t := range d.Tables {
		p.Files = append(p.Files, release.File{Title: t.Title, Name: t.File, Read: t.Read, Kept: t.Kept, SHA256: t.SHA256})
	}
	return p
}

func (m *manifest) pack() *release.Pack {
	p := &release.Pack{Name: m.Name, Maker: m.Maker, Date: m.Date}
	for _, d := range m.Parts {
		p.Parts = append(p.Parts, d.release())
	}
	return p
}

// readManifest checks that a manifest is one of this format and names only
// parts that a pack can hold.
func readManifest(path string, data []byte) (*manifest, error) {
	m := &manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, damaged(path, err)
	}
	if len(m.Parts) == 0 || len(m.Parts) > maxParts {
		return nil, damaged(path, fmt.Errorf("%d parts", len(m.Parts)))
	}
	for _, p := range m.Parts {
		if p.Bytes <= 0 || p.Bytes > maxPart || !filepath.IsLocal(p.File) || p.Name != p.release().Name() {
			return nil, damaged(path, fmt.Errorf("part %q of %d bytes", p.File, p.Bytes))
		}
	}
	return m, nil
}

// damaged is the refusal of a file that is not what its maker made.
func damaged(path string, cause error) error {
	return &release.Error{Kind: release.ErrInput, Cause: cause,
		Sentence: filepath.Base(path) + " is not as its maker made it: it was changed, or the copy is damaged. Nothing was added. Copy it again."}
}
