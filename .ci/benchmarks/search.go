package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"waymark/domain/occupation"
)

const queryFile = "domain/occupation/testdata/queries.txt"

// search measures what happens at each letter that a reader types.
func search(fts5 string) ([]line, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if err := d.ReadTexts(); err != nil {
		return nil, err
	}
	queries, err := keystrokes()
	if err != nil {
		return nil, err
	}
	wages, err := c.WagesIn(spokane)
	if err != nil {
		return nil, err
	}
	const rounds = 3
	ours := best(rounds, func() (t times) {
		for _, q := range queries {
			t.timed(func() { d.Search(q, 0) })
		}
		return t
	})
	shown := best(rounds, func() (t times) {
		for _, q := range queries {
			t.timed(func() { d.Browse(occupation.Filter{Query: q}, wages) })
		}
		return t
	})
	var failed error
	peer := best(rounds, func() times {
		t, err := fullText(fts5, d, queries)
		failed = errors.Join(failed, err)
		return t
	})
	if failed != nil {
		return nil, failed
	}
	note := fmt.Sprintf("%d keystrokes, each the best of %d: %s", len(queries), rounds, queryFile)
	return []line{
		{what: "search, median", measured: ours.median(), unit: "ms", note: note},
		{what: "search, 99th percentile", measured: ours.at(0.99), goal: 5, unit: "ms", note: "every hit, ranked, names and texts"},
		{what: "search, slowest", measured: ours.at(1), unit: "ms"},
		{what: "  SQLite FTS5, median", measured: peer.median(), unit: "ms", note: "first 50 hits, ranked, names only, no typos"},
		{what: "  SQLite FTS5, 99th percentile", measured: peer.at(0.99), unit: "ms"},
		{what: "  search against FTS5, 99th percentile", measured: ours.at(0.99) / peer.at(0.99), goal: 1, unit: "times"},
		{what: "search with pay and outlook, 99th percentile", measured: shown.at(0.99), unit: "ms", note: "what Explore does at a keystroke"},
	}, nil
}

// keystrokes are the queries as they grow letter by letter.
func keystrokes() ([]string, error) {
	text, err := os.ReadFile(queryFile)
	if err != nil {
		return nil, err
	}
	var all []string
	for query := range strings.Lines(string(text)) {
		query = strings.TrimSpace(query)
		for n := range query {
			if n > 0 {
				all = append(all, query[:n])
			}
		}
		all = append(all, query)
	}
	return all, nil
}

// fullText does the same queries with SQLite's full-text search.
func fullText(program string, d *occupation.Directory, queries []string) (times, error) {
	var in struct{ Titles, Queries []string }
	in.Queries = queries
	for _, e := range d.All {
		in.Titles = append(in.Titles, e.Title)
		for _, t := range e.Titles {
			in.Titles = append(in.Titles, t.Text)
		}
	}
	text, err := json.Marshal(in)
	if err != nil {
		return nil, err
	}
	peer := exec.Command(program)
	peer.Stdin, peer.Stderr = bytes.NewReader(text), os.Stderr
	out, err := peer.Output()
	if err != nil {
		return nil, err
	}
	var took times
	return took, json.Unmarshal(out, &took)
}
