// Fts5 searches the titles of jobs with SQLite's full-text search, which the
// benchmarks hold Waymark's own search against. It is built with the tag
// sqlite_fts5. It reads titles and queries as JSON and writes how long each
// query took in nanoseconds.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"os"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	var in struct{ Titles, Queries []string }
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		return err
	}
	db, err := sql.Open("sqlite3", "file::memory:?mode=memory")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := fill(db, in.Titles); err != nil {
		return err
	}
	find, err := db.Prepare("SELECT title FROM titles WHERE titles MATCH ? ORDER BY rank LIMIT 50")
	if err != nil {
		return err
	}
	took := make([]time.Duration, 0, len(in.Queries))
	for _, q := range in.Queries {
		match := prefixes(q)
		start := time.Now()
		if match != "" {
			if err := search(find, match); err != nil {
				return err
			}
		}
		took = append(took, time.Since(start))
	}
	return json.NewEncoder(os.Stdout).Encode(took)
}

func fill(db *sql.DB, titles []string) error {
	if _, err := db.Exec("CREATE VIRTUAL TABLE titles USING fts5(title, prefix='1 2 3')"); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO titles VALUES (?)")
	if err != nil {
		return err
	}
	for _, t := range titles {
		if _, err := insert.Exec(t); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// prefixes asks for titles with words that begin with those of a query.
func prefixes(query string) string {
	var terms []string
	for word := range strings.FieldsSeq(query) {
		terms = append(terms, `"`+strings.ReplaceAll(word, `"`, "")+`"*`)
	}
	return strings.Join(terms, " ")
}

func search(find *sql.Stmt, match string) error {
	rows, err := find.Query(match)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var title string
		if err := rows.Scan(&title); err != nil {
			return err
		}
	}
	return rows.Err()
}
