package added

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"waymark/domain/labor"
)

// edition is an added release as the source of rows of one table.
type edition struct {
	id      int
	number  string // "2024"
	dataset string
	agency  string
	at      string // when it was added
}

// newestWith finds the newest release that has rows in a table; ok is false
// where none was added. condition narrows the rows down: "taxonomy = 1".
func newestWith(db *sql.DB, table, condition string) (e edition, ok bool, err error) {
	row := db.QueryRow("SELECT id, number, dataset, agency, at FROM added WHERE EXISTS (SELECT 1 FROM " + table + " WHERE added = added.id AND " + cmp.Or(condition, "1") +
		") ORDER BY number DESC, at DESC, id DESC LIMIT 1")
	err = row.Scan(&e.id, &e.number, &e.dataset, &e.agency, &e.at)
	if errors.Is(err, sql.ErrNoRows) {
		return e, false, nil
	}
	return e, err == nil, err
}

// vintage is the release under the period that its figures are for.
func (e edition) vintage(title, period string) *labor.Vintage {
	return &labor.Vintage{ID: fmt.Sprintf("added-%d", e.id), Dataset: e.dataset, Title: title, Agency: e.agency, Period: cmp.Or(period, "(year not stated)")}
}

// schoolYear is the school year that begins in a year, or the text itself where
// it is no year: "2024-25".
func schoolYear(year string, offset int) string {
	y, err := strconv.Atoi(year)
	if err != nil {
		return year
	}
	y += offset
	return fmt.Sprintf("%d-%02d", y, (y+1)%100)
}
