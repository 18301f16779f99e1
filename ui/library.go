package ui

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/domain/study"
)

// Library is the reference data, read once and shared.
type Library struct {
	Source    occupation.Source
	History   release.History // figures of older releases
	Study     study.Source
	Local     labor.LocalSource // what states' agencies published, as far as it was added
	Directory *occupation.Directory
	Places    *labor.Places
	Vintages  []labor.Vintage
	Files     []SourceFile
}

// SourceFile is one file that the data pack was made from.
type SourceFile struct {
	Vintage              string // "OEWS May 2025"
	Agency, Title, Name  string // who, what, and the file's name
	Read, Kept, Rejected int    // rows
}

// Deps is what the window needs from the program around it.
type Deps struct {
	Version string
	// Library opens the reference data; it runs off the UI thread.
	Library func() (*Library, error)
	Plans   Plans
	Added   release.Store
	// Reports saves a new file for the person and returns its path.
	Reports func(name string, data []byte) (path string, err error)
	// Notify shows a notification of the system; nil: none are shown.
	Notify func(title, text string)
	// Area is the code or name of an area to start with, "" for the last one.
	Area string
}
