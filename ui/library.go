package ui

import (
	"waymark/domain/exchange"
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
	Releases  []release.Release // what the program brings along, with the files that it was made from
}

// Deps is what the window needs from the program around it.
type Deps struct {
	Version string
	// Library reads the reference data; it runs off the UI thread. shown are
	// the ids of releases to show in place of the newest, as far as they are
	// installed.
	Library func(shown ...string) (*Library, error)
	Plans   Plans
	Added   release.Store
	Packs   release.Packs
	// Reports saves a new file for the person and returns its path.
	Reports func(name string, data []byte) (path string, err error)
	// Calendar makes a calendar file.
	Calendar func(name string, events []exchange.Event) []byte
	// Notify shows a notification of the system; nil: none are shown.
	Notify func(title, text string)
	// Area is the code or name of an area to start with, "" for the last one.
	Area string
}
