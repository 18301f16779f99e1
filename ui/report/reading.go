package report

import (
	"errors"
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/study"
)

// ReadReading reads the guides of starred jobs as seen from an area and makes
// one document of them. A job that the data no longer holds is left out; src
// may be nil.
func ReadReading(d *occupation.Directory, src study.Source, stars []plan.Star, area *labor.Area, o Options) (Document, error) {
	var guides []Document
	for _, s := range stars {
		g, err := d.Guide(s.Occupation, area)
		if errors.Is(err, occupation.ErrUnknown) {
			continue
		}
		if err != nil {
			return Document{}, err
		}
		more, err := ReadMore(d, src, g, o.Depth)
		if err != nil {
			return Document{}, err
		}
		guides = append(guides, Guide(g, more, o))
	}
	return reading(guides, stars, o.Today), nil
}

// reading holds the guides of starred jobs to read elsewhere: a chapter each.
// Notes that a person wrote beside the stars stand at their heads.
func reading(guides []Document, stars []plan.Star, today plan.Date) Document {
	d := Document{Title: "My reading list", Day: today, Under: []string{printed(today)}, Foot: "Starred jobs.", Chapters: guides}
	if len(guides) == 0 {
		d.Sections = []Section{{Title: "Nothing to read yet", Parts: []Part{Text("Star a job, and its guide will be here.")}}}
		return d
	}
	var notes Facts
	for _, s := range stars {
		notes = append(notes, Fact{s.Title, s.Note})
	}
	d.Sections = []Section{{Title: "Jobs", Parts: []Part{Text(fmt.Sprintf("The guides of %s that you gave a star, one after the other.", count(len(guides), "job"))), notes, Note(occupation.Notice)}}}
	return d
}
